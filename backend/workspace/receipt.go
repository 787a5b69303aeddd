package workspace

import (
	"context"
	"maps"
	"math"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/message"
	"regulars/backend/suppression"
)

// receipt is what messages come to.
type receipt struct {
	outcome   MessageOutcome
	signs     map[uint32][]sign    // by contact
	newcomers map[uint64]*newcomer // by match key
	erased    map[consent.Hash]suppression.Entry

	lines  []consent.Event
	items  []message.Item
	states standings // of the contacts of lines
}

func (r *receipt) isNothing() bool {
	return len(r.lines) == 0 && len(r.items) == 0 && len(r.newcomers) == 0 && len(r.erased) == 0
}

// take finds out which of the signs are new, and how their contacts stand afterwards.
func (w *Workspace) take(ctx context.Context, r *receipt) error {
	for some := range slices.Chunk(keysOf(r.signs), ledgersAtOnce) {
		ledgers, err := w.store.Ledgers(ctx, some)
		if err != nil {
			return err
		}
		queues, err := w.store.ReviewsOf(ctx, some)
		if err != nil {
			return err
		}
		for _, id := range some {
			r.add(id, message.Take(id, r.signs[id], ledgers[id], queues[id]), ledgers[id])
		}
	}
	for _, n := range r.newcomers {
		r.count(message.Take(0, n.signs, nil, nil))
	}
	r.outcome.Created = len(r.newcomers)
	return nil
}

// add takes what the signs of a contact came to.
func (r *receipt) add(id uint32, t message.Taken, ledger []consent.Event) {
	r.count(t)
	r.items = append(r.items, t.Items...)
	if len(t.Lines) == 0 {
		return
	}
	lines := lastOf(t.Lines)
	r.lines = append(r.lines, lines...)
	stands := consent.StandingOf(append(slices.Clone(ledger), lines...))
	r.states.add(id, stands)
	agreed := slices.ContainsFunc(lines, func(e consent.Event) bool { return e.Kind == consent.Granted })
	if agreed && stands.State == consent.OptedOut {
		r.outcome.StillOut++
	}
}

// lastOf returns lines with numbers behind all those that are stored: lines of one second are in the order of their numbers.
func lastOf(lines []consent.Event) []consent.Event {
	lines = slices.Clone(lines)
	for i := range lines {
		lines[i].ID = math.MaxInt64 - int64(len(lines)-i)
	}
	return lines
}

func (r *receipt) count(t message.Taken) {
	r.outcome.Known += t.Known
	r.outcome.Review += len(t.Items)
	for _, e := range t.Lines {
		if e.Kind == consent.Granted {
			r.outcome.OptIns++
		} else {
			r.outcome.OptOuts++
		}
	}
}

// work returns what writes it all.
func (r *receipt) work(ctx context.Context, t turn) (work, error) {
	deltas, err := t.consented(ctx, r.states)
	if err != nil {
		return work{}, err
	}
	if err := t.tx.Suppress(ctx, r.erased); err != nil {
		return work{}, err
	}
	todo := work{deltas: append(deltas, queued(r.items)...)}
	var theirs []consent.Event
	todo.create = func(c history.Change) (made []history.Delta, err error) {
		theirs, made, err = r.create(ctx, t, c)
		return made, err
	}
	todo.events = func(yield func(consent.Event) bool) {
		for _, e := range append(r.lines, theirs...) {
			if !yield(e) {
				return
			}
		}
	}
	return todo, nil
}

// create makes contacts of the newcomers and returns the lines of their ledgers, and what it did.
func (r *receipt) create(ctx context.Context, t turn, c history.Change) ([]consent.Event, []history.Delta, error) {
	if len(r.newcomers) == 0 {
		return nil, nil, nil
	}
	keys := slices.Sorted(maps.Keys(r.newcomers))
	drafts := make([]contact.Draft, len(keys))
	for i, key := range keys {
		drafts[i] = r.newcomers[key].draft()
	}
	ids, deltas, err := t.insert(ctx, c, drafts, make([]uint32, len(drafts)))
	if err != nil {
		return nil, nil, err
	}
	theirs := receipt{}
	for i, key := range keys {
		theirs.add(ids[i], message.Take(ids[i], r.newcomers[key].signs, nil, nil), nil)
	}
	more, err := t.consented(ctx, theirs.states)
	if err != nil {
		return nil, nil, err
	}
	more = append(more, queued(theirs.items)...)
	return theirs.lines, append(deltas, more...), t.tx.Apply(ctx, more...)
}

// consented returns the deltas that make contacts stand as they do.
func (t turn) consented(ctx context.Context, s standings) ([]history.Delta, error) {
	now, err := t.standing(ctx, consentPlace, union(s.asked, s.notAsked))
	if err != nil {
		return nil, err
	}
	deltas := put(consentPlace, s.asked, s.rows, now, never)
	return append(deltas, drop(consentPlace, now.only(s.notAsked))...), nil
}

// The cells of history.ReviewTable.
const (
	cellReviewState = 6
	cellDecidedAt   = 7
)

// queued returns the deltas that put items into the queue, which holds none of them: one for all first items of contacts,
// one for all second …
func queued(items []message.Item) []history.Delta {
	byNumber := map[int64]map[uint32][]any{}
	for _, i := range items {
		if byNumber[i.Number] == nil {
			byNumber[i.Number] = map[uint32][]any{}
		}
		byNumber[i.Number][i.Contact] = []any{i.At, i.Text, int64(i.Rule), i.Keyword, int64(i.Action), i.Reference, int64(message.Waiting), nil}
	}
	var deltas []history.Delta
	for _, number := range slices.Sorted(maps.Keys(byNumber)) {
		at := place{history.ReviewTable, number}
		rows := patched{at: byNumber[number]}.rows(at)
		deltas = append(deltas, history.Delta{Table: at.table, Sub: at.sub, Keys: keysOf(byNumber[number]), After: &rows})
	}
	return deltas
}
