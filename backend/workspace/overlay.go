package workspace

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/store/sqlite"
)

// freeOf makes sure that no later change stands on one. Changes that are undone stand on nothing.
func (w *Workspace) freeOf(ctx context.Context, c history.Change, deltas []history.Delta) error {
	suspects := map[int64]bool{}
	for _, at := range reach(deltas) {
		later, err := w.store.Later(ctx, c.ID, at)
		if err != nil {
			return err
		}
		for _, id := range later {
			suspects[id] = true
		}
	}
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(suspects))) {
		its, err := w.store.Deltas(ctx, id)
		if err != nil {
			return err
		}
		if overlay(deltas, its) {
			return w.overlaid(ctx, id)
		}
	}
	return nil
}

func (w *Workspace) overlaid(ctx context.Context, by int64) error {
	later, err := w.store.Change(ctx, by)
	if err != nil {
		return err
	}
	if later.Kind.IsSaid() {
		return fault.New("history.overlaid", fmt.Sprintf("A later change stands on this one: “%s” (%s). What people said about consent cannot be undone, so this cannot either.", Summary(later), w.clockTime(later.At)),
			"change", later.ID, "summary", Summary(later))
	}
	return fault.New("history.overlaid", fmt.Sprintf("A later change stands on this one: “%s” (%s). Undo that one first.", Summary(later), w.clockTime(later.At)),
		"change", later.ID, "summary", Summary(later))
}

// clockTime returns when something happened as one says it: the time of day, with the date unless it is today.
func (w *Workspace) clockTime(at int64) string {
	then, now := time.Unix(at, 0).In(w.location), w.clock().In(w.location)
	if then.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return then.Format("15:04")
	}
	return then.Format("2 Jan 2006, 15:04")
}

// reach returns the places where a change that stands on these deltas must have been made.
func reach(deltas []history.Delta) []sqlite.Place {
	var places []sqlite.Place
	for _, d := range deltas {
		places = append(places, sqlite.Place{Table: d.Table, Sub: d.Sub, Keys: d.Keys})
		if isArrival(d) {
			places = append(places, sqlite.Place{Keys: d.Keys})
		}
		if d.Table == history.AttributeTable {
			places = append(places, sqlite.Place{Table: history.AttributeCatalogue, Keys: []uint32{uint32(d.Sub)}})
		}
		for _, named := range []history.Table{history.TagTable, history.AttributeTable, history.ListTable} {
			places = append(places, remade(d, named)...)
		}
	}
	return places
}

// remade returns the parts of a table that belong to the entries of its catalogue that d makes active or gives another
// type.
func remade(d history.Delta, table history.Table) []sqlite.Place {
	var places []sqlite.Place
	for i, id := range d.Keys {
		if d.Table == catalogueOf(table) && (isReborn(d, i) || isRetyped(d, i)) {
			places = append(places, sqlite.Place{Table: table, Sub: int64(id)})
		}
	}
	return places
}

// overlay reports whether later deltas touch rows that earlier ones wrote, or what came with them: a contact that was
// created or restored is theirs as a whole, and so is what carries a tag or has a value of an attribute that was.
func overlay(earlier, later []history.Delta) bool {
	for _, e := range earlier {
		for _, l := range later {
			same := e.Table == l.Table && e.Sub == l.Sub
			whole := isArrival(e) && !l.Table.IsCatalogue()
			if (same || whole) && meet(e.Keys, l.Keys) || carries(e, l) || retypes(e, l) || retypes(l, e) {
				return true
			}
		}
	}
	return false
}

// isArrival reports whether contacts were created or restored.
func isArrival(d history.Delta) bool { return d.Table == history.TrashTable && d.After == nil }

// catalogueOf returns the catalogue that names the parts of a table, and 0 for a table that has none.
func catalogueOf(table history.Table) history.Table {
	switch table {
	case history.TagTable:
		return history.TagCatalogue
	case history.AttributeTable:
		return history.AttributeCatalogue
	case history.ListTable:
		return history.SegmentCatalogue
	}
	return 0
}

// carries reports whether l puts contacts on a list, or a tag or an attribute on contacts, that only e has made active.
func carries(e, l history.Delta) bool {
	if e.Table != catalogueOf(l.Table) || l.After == nil {
		return false
	}
	i, found := slices.BinarySearch(e.Keys, uint32(l.Sub))
	return found && isReborn(e, i)
}

// isReborn reports whether the entry of a catalogue in row i became active.
func isReborn(d history.Delta, i int) bool {
	deletedAt := len(d.Before.Columns) - 1 // the last cell of all catalogues
	return d.Before.Columns[deletedAt].At(i) != nil && d.After.Columns[deletedAt].At(i) == nil
}

// retypes reports whether e gave the attribute another type of which l writes values: what one of them knows would be
// of the wrong type without the other.
func retypes(e, l history.Delta) bool {
	if e.Table != history.AttributeCatalogue || l.Table != history.AttributeTable {
		return false
	}
	i, found := slices.BinarySearch(e.Keys, uint32(l.Sub))
	return found && isRetyped(e, i)
}

// isRetyped reports whether the entry of a catalogue in row i got another type.
func isRetyped(d history.Delta, i int) bool {
	const typeCell = 2
	return d.Table == history.AttributeCatalogue && d.Before.Columns[typeCell].At(i) != d.After.Columns[typeCell].At(i)
}

// meet reports whether two ascending lists have a key in common.
func meet(a, b []uint32) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}
