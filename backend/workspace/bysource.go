package workspace

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/provenance"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// SourceRemoval says which traces of a source are to go: tags that it added, values that it set, or both.
type SourceRemoval struct {
	Source provenance.Source
	Since  string // a date (2026-05-01): from its start on this computer's clock; "" = ever
	Tags   bool
	Values bool
	Among  *Selection // nil: all contacts
}

// SourceTraces counts what a source wrote and what still stands, and the contacts that have it.
type SourceTraces struct{ Tags, Values, Contacts int }

// String returns "1,204 tags and 40 values of 980 contacts".
func (s SourceTraces) String() string {
	return traceWords(s.Tags, s.Values) + " of " + people(s.Contacts)
}

// trace is the rows of one tag, or of one attribute, that a source wrote.
type trace struct {
	at  place
	ids []uint32 // of the contacts, ascending
}

type traces []trace

func (found traces) count() SourceTraces {
	var sum SourceTraces
	var all []uint32
	for _, each := range found {
		if each.at.table == history.TagTable {
			sum.Tags += len(each.ids)
		} else {
			sum.Values += len(each.ids)
		}
		all = union(all, each.ids)
	}
	sum.Contacts = len(all)
	return sum
}

// TracesOf counts what RemoveBySource would remove. Faults: as RemoveBySource.
func (w *Workspace) TracesOf(ctx context.Context, r SourceRemoval) (SourceTraces, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return SourceTraces{}, err
	}
	found, err := w.traces(ctx, x, r)
	return found.count(), err
}

// RemoveBySource removes active tags that a source added, and values of active attributes that it set, as one change.
// A value that the source wrote over does not come back; undo brings everything back as it was.
// Faults: fault.Invalid (fields "since", "what"), view.gone, selection.empty.
func (w *Workspace) RemoveBySource(ctx context.Context, r SourceRemoval) (Changed, error) {
	x, end, err := w.begin(ctx)
	if err != nil {
		return Changed{}, err
	}
	defer end()
	found, err := w.traces(ctx, x, r)
	if err != nil {
		return Changed{}, err
	}
	sum := found.count()
	as := history.Change{Kind: history.SourceRemoved, Params: map[string]string{
		"source": r.Source.Label(), "since": r.Since, "tags": strconv.Itoa(sum.Tags), "values": strconv.Itoa(sum.Values),
	}}
	var done Changed
	err = w.asJob(ctx, label(as), sum.Contacts, func(ctx context.Context) error {
		done, err = w.carryOut(ctx, x, found.removal(as))
		return err
	})
	return done, err
}

// removal decides to remove what was found.
func (found traces) removal(as history.Change) decide {
	return func(ctx context.Context, t turn) (work, error) {
		todo := work{change: as}
		for _, each := range found {
			now, err := t.standing(ctx, each.at, each.ids)
			if err != nil {
				return work{}, err
			}
			todo.deltas = append(todo.deltas, drop(each.at, now)...)
		}
		return todo, nil
	}
}

// traces finds what a removal is about.
func (w *Workspace) traces(ctx context.Context, x *index.Index, r SourceRemoval) (traces, error) {
	since, err := r.check(w.location)
	if err != nil {
		return nil, err
	}
	allowed, err := w.allowed(ctx, x, r.Among)
	if err != nil {
		return nil, err
	}
	var found traces
	if r.Tags {
		active := func(id int64) bool { t, known := w.Tags().ByID(tag.ID(id)); return known && t.Active() }
		found, err = w.tracesIn(ctx, history.TagTable, r.Source, since, active)
		if err != nil {
			return nil, err
		}
	}
	if r.Values {
		active := func(id int64) bool { d, known := w.Attributes().ByID(attribute.ID(id)); return known && d.Active() }
		values, err := w.tracesIn(ctx, history.AttributeTable, r.Source, since, active)
		if err != nil {
			return nil, err
		}
		found = append(found, values...)
	}
	return found.only(allowed), nil
}

// tracesIn finds the rows of one table, by tag or definition in the order of their numbers.
func (w *Workspace) tracesIn(ctx context.Context, table history.Table, source provenance.Source, since int64, active func(int64) bool) (traces, error) {
	written, err := w.store.WrittenBy(ctx, table, source, since)
	if err != nil {
		return nil, err
	}
	var found traces
	for _, sub := range slices.Sorted(maps.Keys(written)) {
		if active(sub) {
			found = append(found, trace{place{table, sub}, written[sub]})
		}
	}
	return found, nil
}

// only returns the traces at contacts in allowed.
func (found traces) only(allowed func(uint32) bool) traces {
	var left traces
	for _, each := range found {
		each.ids = slices.DeleteFunc(each.ids, func(id uint32) bool { return !allowed(id) })
		if len(each.ids) > 0 {
			left = append(left, each)
		}
	}
	return left
}

// allowed returns which contacts a command may touch: those of the selection, or without one all that are not deleted.
func (w *Workspace) allowed(ctx context.Context, x *index.Index, among *Selection) (func(uint32) bool, error) {
	if among == nil {
		live, err := x.Find(ctx, filter.All{})
		if err != nil {
			return nil, err
		}
		return func(id uint32) bool { return live.Has(contact.ID(id)) }, nil
	}
	ids, err := w.resolve(ctx, x, *among)
	return func(id uint32) bool { _, found := slices.BinarySearch(ids, id); return found }, err
}

// check returns the first second of the period, in Unix seconds. Fault: fault.Invalid.
func (r SourceRemoval) check(zone *time.Location) (since int64, err error) {
	if !r.Tags && !r.Values {
		return 0, fault.InField("what", fault.New("removal.nothing", "Neither tags nor values are chosen. Choose what is to be removed."))
	}
	if r.Since == "" {
		return 0, nil
	}
	day, err := time.ParseInLocation(time.DateOnly, r.Since, zone)
	if err != nil {
		return 0, fault.InField("since", fault.New("removal.since", fmt.Sprintf("“%s” is not a date like 2026-05-01. Correct it.", text.Shorten(text.Clean(r.Since), 60)), "value", r.Since))
	}
	return day.Unix(), nil
}
