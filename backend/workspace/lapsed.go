package workspace

import (
	"context"

	"regulars/backend/consent"
)

// Lapsed returns the contacts who agreed for a time that is over, ascending. They stay opted in, because nobody withdrew
// anything; but who writes to them has no consent any more. Those in the trash are among them.
func (w *Workspace) Lapsed(ctx context.Context) ([]uint32, error) {
	now := w.now()
	ids, err := w.store.Ended(ctx, now)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	ledgers, err := w.store.Ledgers(ctx, ids)
	if err != nil {
		return nil, err
	}
	var lapsed []uint32
	for _, id := range ids {
		stands := consent.StandingOf(ledgers[id])
		if stands.State == consent.OptedIn && hasEnded(deciding(ledgers[id]), now) {
			lapsed = append(lapsed, id)
		}
	}
	return lapsed, nil
}
