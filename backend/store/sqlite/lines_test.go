package sqlite

import (
	"context"
	"slices"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/provenance"
)

func TestLines(t *testing.T) {
	s, ctx := crowdedStore(t, 6000), context.Background()
	write(t, s, func(tx *Tx) error {
		return tx.AppendConsent(ctx, func(yield func(consent.Event) bool) {
			for id := range uint32(6000) {
				e := consent.Event{Contact: id + 1, Kind: consent.Withdrawn, OccurredAt: 100 + int64(id), RecordedAt: 7000 + int64(id), Source: provenance.Import}
				if id == 2 {
					e.Kind = consent.Granted
				}
				if !yield(e) {
					return
				}
			}
		})
	})
	everyone := make([]uint32, 6000)
	for i := range everyone {
		everyone[i] = uint32(i + 1)
	}
	granted := []consent.Kind{consent.Granted}
	for name, c := range map[string]struct {
		q             LedgerQuery
		before        int64
		limit, reach  int
		first, length int
		next          int64
	}{
		"the newest":                  {LedgerQuery{}, 0, 2, 100, 6000, 2, 5999},
		"those before":                {LedgerQuery{}, 5, 10, 100, 4, 4, 0},
		"no further than the reach":   {LedgerQuery{Kinds: granted}, 0, 10, 1000, 0, 0, 5001},
		"at the end of many steps":    {LedgerQuery{Kinds: granted}, 1001, 10, 1000, 3, 1, 0},
		"of a time":                   {LedgerQuery{From: 150, To: 153}, 0, 10, 6000, 53, 3, 0},
		"of one contact, however far": {LedgerQuery{Contacts: []uint32{3}}, 0, 10, 100, 3, 1, 0},
		"of one contact and a kind":   {LedgerQuery{Contacts: []uint32{4}, Kinds: granted}, 0, 10, 100, 0, 0, 0},
		"of nobody":                   {LedgerQuery{Contacts: []uint32{}}, 0, 10, 100, 0, 0, 0},
		"of very many contacts":       {LedgerQuery{Contacts: everyone[:5500]}, 5600, 3, 200, 5500, 3, 5498},
	} {
		t.Run(name, func(t *testing.T) {
			lines, next, err := s.Lines(ctx, c.q, c.before, c.limit, c.reach)
			if err != nil || len(lines) != c.length || next != c.next {
				t.Fatalf("%d lines, next %d, %v; want %d, next %d", len(lines), next, err, c.length, c.next)
			}
			if len(lines) > 0 && lines[0].ID != int64(c.first) {
				t.Errorf("the first is %d, want %d", lines[0].ID, c.first)
			}
			if !slices.IsSortedFunc(lines, func(a, b consent.Event) int { return int(b.ID - a.ID) }) {
				t.Error("the last one recorded is not first")
			}
		})
	}
	if at, err := s.RecordedAt(ctx, 1); err != nil || at != 7000 {
		t.Errorf("recorded at %d, %v", at, err)
	}
}
