package workspace

import (
	"context"
	"maps"
	"slices"

	"github.com/samber/lo"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/message"
	"regulars/backend/store/sqlite"
)

// ReviewID is by what a message of the queue is known.
type ReviewID struct {
	Contact contact.ID
	Number  int64
}

// ReviewItem is a message of the queue with the one who sent it, as they are now.
type ReviewItem struct {
	message.Item
	About contact.Contact
}

// ReviewCounts is how many messages wait to be decided about, and how many were.
type ReviewCounts struct{ Waiting, Decided int }

// ReviewCounts counts the messages of the queue.
func (w *Workspace) ReviewCounts(ctx context.Context) (ReviewCounts, error) {
	waiting, decided, err := w.store.ReviewCounts(ctx)
	return ReviewCounts{waiting, decided}, err
}

// Reviews returns messages of the queue, the last one sent first: those that wait, or those that were decided about.
func (w *Workspace) Reviews(ctx context.Context, decided bool, offset, limit int) ([]ReviewItem, error) {
	items, err := w.store.Reviews(ctx, sqlite.ReviewQuery{Decided: decided, Offset: max(offset, 0), Limit: min(max(limit, 0), maxRows)})
	if err != nil {
		return nil, err
	}
	people, err := w.store.Contacts(ctx, lo.Uniq(lo.Map(items, func(i message.Item, _ int) contact.ID { return contact.ID(i.Contact) })))
	if err != nil {
		return nil, err
	}
	byID := lo.KeyBy(people, func(c contact.Contact) contact.ID { return c.ID })
	return lo.Map(items, func(i message.Item, _ int) ReviewItem { return ReviewItem{i, byID[contact.ID(i.Contact)]} }), nil
}

// decisions are the changes by what was decided.
var decisions = map[message.State]history.Kind{
	message.OptedOut: history.ReviewOptedOut, message.OptedIn: history.ReviewOptedIn, message.Dismissed: history.ReviewDismissed,
}

// DecideReview says what messages of the queue mean; those that were decided about already stay as they are. What the
// person said goes into the ledger, of the time when they sent it, and cannot be undone; that a message says nothing can.
func (w *Workspace) DecideReview(ctx context.Context, ids []ReviewID, as message.State) (Changed, error) {
	change := history.Change{Kind: decisions[as]}
	return w.onMany(ctx, label(change), len(ids), func(ctx context.Context, t turn) (work, error) {
		deltas, items, err := t.decide(ctx, ids, as)
		if err != nil {
			return work{}, err
		}
		todo, err := w.said(ctx, t, items, as)
		if err != nil {
			return work{}, err
		}
		todo.deltas = append(deltas, todo.deltas...)
		todo.change = change
		todo.change.Params, err = w.naming(ctx, history.Touched(todo.deltas), nil)
		return todo, err
	})
}

// decide returns what closes those of the messages that wait, and those messages.
func (t turn) decide(ctx context.Context, ids []ReviewID, as message.State) ([]history.Delta, []message.Item, error) {
	var deltas []history.Delta
	var items []message.Item
	byNumber := lo.GroupBy(ids, func(id ReviewID) int64 { return id.Number })
	for _, number := range slices.Sorted(maps.Keys(byNumber)) {
		at := place{history.ReviewTable, number}
		keys := ascending(lo.Map(byNumber[number], func(id ReviewID, _ int) contact.ID { return id.Contact }))
		now, err := t.standing(ctx, at, keys)
		if err != nil {
			return nil, nil, err
		}
		waiting := now.where(func(row int) bool { return now.cell(cellReviewState, row) == int64(message.Waiting) })
		if len(waiting.keys) == 0 {
			continue
		}
		after := history.Rows{Columns: slices.Clone(waiting.rows.Columns)}
		after.Columns[cellReviewState], after.Columns[cellDecidedAt] = history.Column{Const: int64(as)}, history.Column{Const: t.by.At}
		deltas = append(deltas, put(at, waiting.keys, after, waiting, never)...)
		for row, id := range waiting.keys {
			items = append(items, waiting.item(id, number, row))
		}
	}
	return deltas, items, nil
}

// said returns the work of adding to the ledgers what messages said.
func (w *Workspace) said(ctx context.Context, t turn, items []message.Item, as message.State) (work, error) {
	byContact := lo.GroupBy(items, func(i message.Item) uint32 { return i.Contact })
	r := receipt{}
	for some := range slices.Chunk(keysOf(byContact), ledgersAtOnce) {
		ledgers, err := w.store.Ledgers(ctx, some)
		if err != nil {
			return work{}, err
		}
		for _, id := range some {
			var lines []consent.Event
			for _, i := range byContact[id] {
				if line, ok := i.Line(as); ok {
					lines = append(lines, line)
				}
			}
			r.add(id, message.Taken{Lines: lines}, ledgers[id])
		}
	}
	deltas, err := t.consented(ctx, r.states)
	return work{deltas: deltas, events: slices.Values(r.lines)}, err
}

// where returns the rows that fit.
func (k kept) where(fits func(row int) bool) kept {
	var keys []uint32
	for row, key := range k.keys {
		if fits(row) {
			keys = append(keys, key)
		}
	}
	return k.only(keys)
}

func (k kept) cell(cell, row int) any { return k.rows.Columns[cell].At(row) }

// item returns the message of a row of history.ReviewTable.
func (k kept) item(id uint32, number int64, row int) message.Item {
	return message.Item{
		Contact: id, Number: number, At: integerOf(k.cell(0, row)), Text: textOf(k.cell(1, row)), Keyword: textOf(k.cell(3, row)), Reference: textOf(k.cell(5, row)),
	}
}
