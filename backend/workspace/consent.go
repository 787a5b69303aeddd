package workspace

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/text"
)

// maxNote is how many characters a note or a method may have.
const maxNote = 500

// The cells of history.ConsentTable.
const (
	cellState = iota
	cellChangedAt
	cellSource
)

var consentPlace = place{table: history.ConsentTable}

// OptOut records that the contacts do not want marketing messages. Those who are opted out already are left as they are.
func (w *Workspace) OptOut(ctx context.Context, s Selection, note string) (Changed, error) {
	note, err := checkNote("note", note)
	if err != nil {
		return Changed{}, err
	}
	withdrawn := consent.Event{Kind: consent.Withdrawn, Note: note}
	return w.switching(ctx, s, history.Change{Kind: history.OptedOut}, func(ctx context.Context, t turn, ids []uint32) (work, error) {
		last, err := t.tx.LastOccurred(ctx)
		if err != nil {
			return work{}, err
		}
		if last <= t.by.At {
			return w.withdrawing(ctx, t, ids, withdrawn)
		}
		return w.entering(ctx, t, ids, func(_ uint32, ledger []consent.Event) (consent.Event, error) {
			if consent.StandingOf(ledger).State == consent.OptedOut {
				return consent.Event{}, nil
			}
			return withdrawn, nil
		})
	})
}

// withdrawing is entering for an opt-out that is later than every line there is. Whatever the ledger of a contact says who
// is not opted out, that is what it comes to: so no ledger need be read, of which there may be many.
func (w *Workspace) withdrawing(ctx context.Context, t turn, ids []uint32, withdrawn consent.Event) (work, error) {
	now, err := t.standing(ctx, consentPlace, ids)
	if err != nil {
		return work{}, err
	}
	isOut := func(row, _ int) bool { return now.state(row) == consent.OptedOut }
	after := constant(int64(consent.OptedOut), t.by.At, int64(t.by.Source))
	deltas := put(consentPlace, ids, after, now, isOut)
	return work{deltas: deltas, events: func(yield func(consent.Event) bool) {
		phones := w.store.SubjectKey().Phones()
		out := history.Touched(deltas)
		for i, key := range t.index.Keys(out) {
			e := withdrawn
			e.Contact, e.Subject = out[i], phones.Subject(key)
			if !yield(e) {
				return
			}
		}
	}}, nil
}

// line says what to add to the ledger of a contact; the zero Event is nothing. Without a time of its own it happens now.
type line func(id uint32, ledger []consent.Event) (consent.Event, error)

// recording decides what is added to the ledgers of contacts, whose ids ascend.
type recording func(ctx context.Context, t turn, ids []uint32) (work, error)

// eachLine is the recording of a line for each contact.
func (w *Workspace) eachLine(add line) recording {
	return func(ctx context.Context, t turn, ids []uint32) (work, error) { return w.entering(ctx, t, ids, add) }
}

func (w *Workspace) switching(ctx context.Context, s Selection, as history.Change, enter recording) (Changed, error) {
	return w.onSelection(ctx, s, label(as), func(ids []uint32) decide {
		return func(ctx context.Context, t turn) (work, error) {
			todo, err := enter(ctx, t, ids)
			if err != nil {
				return todo, err
			}
			todo.change = as
			todo.change.Params, err = w.naming(ctx, history.Touched(todo.deltas), as.Params)
			return todo, err
		}
	})
}

// ledgersAtOnce is how many ledgers are in memory at a time.
const ledgersAtOnce = 20_000

// entering returns the work of adding lines to ledgers. The state that is kept of a contact is always what its whole
// ledger comes to.
func (w *Workspace) entering(ctx context.Context, t turn, ids []uint32, add line) (work, error) {
	states := standings{}
	var events []consent.Event
	for some := range slices.Chunk(ids, ledgersAtOnce) {
		ledgers, err := w.store.Ledgers(ctx, some)
		if err != nil {
			return work{}, err
		}
		for _, id := range some {
			e, err := add(id, ledgers[id])
			if err != nil {
				return work{}, err
			}
			if e.Kind == 0 {
				continue
			}
			e.Contact = id
			signed := t.signed(e, ledgers[id])
			events = append(events, signed)
			states.add(id, consent.StandingOf(append(ledgers[id], signed)))
		}
		t.pace.moved(len(some))
	}
	now, err := t.standing(ctx, consentPlace, union(states.asked, states.notAsked))
	if err != nil {
		return work{}, err
	}
	deltas := put(consentPlace, states.asked, states.rows, now, never)
	return work{deltas: append(deltas, drop(consentPlace, now.only(states.notAsked))...), events: slices.Values(events)}, nil
}

// standings are the states that some contacts come to, as rows of history.ConsentTable.
type standings struct {
	asked, notAsked []uint32
	rows            history.Rows // of asked
}

func (s *standings) add(id uint32, stands consent.Standing) {
	if stands.State == consent.NotAsked {
		s.notAsked = append(s.notAsked, id)
		return
	}
	s.asked = append(s.asked, id)
	if s.rows.Columns == nil {
		s.rows.Columns = make([]history.Column, cellSource+1)
	}
	for cell, value := range [...]int64{cellState: int64(stands.State), cellChangedAt: stands.At, cellSource: int64(stands.Source)} {
		column := &s.rows.Columns[cell]
		column.Each = append(column.Each, like(column.Each, value))
	}
}

// like returns value as a cell; the last one of cells, if it is the same: neighbours mostly are, and then share memory.
func like(cells []any, value int64) any {
	if n := len(cells); n > 0 && cells[n-1] == value {
		return cells[n-1]
	}
	return value
}

// signed says who records a line and when, where it does not say so itself. What has no time of its own occurred now, but
// not before a line that is in the ledger already: nothing that is done at this computer is done before what was done
// before. At a tie an opt-out wins, so a grant is a second later.
func (t turn) signed(e consent.Event, ledger []consent.Event) consent.Event {
	e.RecordedAt, e.Actor, e.Source = t.by.At, t.by.Actor, cmp.Or(e.Source, t.by.Source)
	if e.OccurredAt == 0 {
		e.OccurredAt = t.by.At
		for _, line := range ledger {
			e.OccurredAt = max(e.OccurredAt, line.OccurredAt+tie(e.Kind))
		}
	}
	e.ID = math.MaxInt64 // lines of one second are in the order of their numbers, and this is the last
	return e
}

// tie is by how many seconds a line must be later than those before it to come behind them.
func tie(k consent.Kind) int64 {
	if k == consent.Granted {
		return 1
	}
	return 0
}

// state returns the consent state of a row of history.ConsentTable.
func (k kept) state(row int) consent.State {
	state, _ := k.rows.Columns[cellState].At(row).(int64)
	return consent.State(state)
}

// corrected returns the work of putting contacts into the states they should have been in all along.
func (w *Workspace) corrected(ctx context.Context, t turn, states map[uint32]consent.State) (work, error) {
	return w.entering(ctx, t, keysOf(states), func(id uint32, _ []consent.Event) (consent.Event, error) {
		return consent.Event{Kind: consent.Correction, Result: states[id]}, nil
	})
}

func checkNote(field, note string) (string, error) {
	note = text.CleanLines(note)
	if n := text.Graphemes(note); n > maxNote {
		return "", fault.InField(field, fault.New("consent.note_too_long", fmt.Sprintf("The text has %d characters; up to %d are possible. Shorten it.", n, maxNote), "limit", maxNote))
	}
	return note, nil
}
