package workspace

import (
	"context"
	"fmt"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/history"
)

// Changes returns up to limit changes before the one with this id (0: from the newest), the newest first.
func (w *Workspace) Changes(ctx context.Context, before int64, limit int) ([]history.Change, error) {
	return w.store.Changes(ctx, before, min(max(limit, 0), maxRows))
}

// Undo takes back the last change that is not undone. Fault: history.nothing.
func (w *Workspace) Undo(ctx context.Context) (Changed, error) {
	c, found, err := w.store.LastUndoable(ctx)
	if err != nil {
		return Changed{}, err
	}
	if !found {
		return Changed{}, fault.New("history.nothing", "There is nothing to undo.")
	}
	return w.UndoChange(ctx, c.ID)
}

// Redo does again what was undone last, as long as nothing new was done since. Fault: history.nothing.
func (w *Workspace) Redo(ctx context.Context) (Changed, error) {
	c, found, err := w.store.LastRedoable(ctx)
	if err != nil {
		return Changed{}, err
	}
	if !found {
		return Changed{}, fault.New("history.nothing", "There is nothing to do again.")
	}
	return w.again(ctx, c, history.Redone)
}

// UndoChange takes back one change, whatever came after it, as long as nothing later stands on it.
// Faults: fault.NotFound, history.not_undoable, history.undone, history.overlaid (with the id and the summary of the
// later change).
func (w *Workspace) UndoChange(ctx context.Context, id int64) (Changed, error) {
	c, err := w.store.Change(ctx, id)
	if err != nil {
		return Changed{}, err
	}
	switch {
	case !c.CanUndo:
		return Changed{}, fault.New("history.not_undoable", "This cannot be undone.", "change", id)
	case c.Undone:
		return Changed{}, fault.New("history.undone", "This is undone already.", "change", id)
	}
	return w.again(ctx, c, history.Undone)
}

// again applies the deltas of a change once more: backwards to undo it, forwards to redo it.
func (w *Workspace) again(ctx context.Context, c history.Change, kind history.Kind) (Changed, error) {
	deltas, err := w.store.Deltas(ctx, c.ID)
	if err != nil {
		return Changed{}, err
	}
	as := history.Change{Kind: kind, Params: map[string]string{"what": Summary(c), "kind": string(c.Kind)}, Reverses: c.ID}
	return w.onMany(ctx, label(as), c.Contacts, func(ctx context.Context, t turn) (work, error) {
		if err := w.freeOf(ctx, c, deltas); err != nil {
			return work{}, err
		}
		if kind == history.Undone {
			deltas = inverse(deltas)
		}
		todo, err := w.replay(ctx, t, deltas)
		if err != nil {
			return work{}, err
		}
		todo.change = as
		return todo, t.tx.MarkUndone(ctx, c.ID, kind == history.Undone)
	})
}

// inverse returns what takes deltas back.
func inverse(deltas []history.Delta) []history.Delta {
	back := make([]history.Delta, 0, len(deltas))
	for _, d := range slices.Backward(deltas) {
		back = append(back, d.Inverse())
	}
	return back
}

// replay returns the work of applying deltas of the past. Consent is not turned back by taking rows back: the ledger is
// only ever added to, so a correction says what stands from now on.
func (w *Workspace) replay(ctx context.Context, t turn, deltas []history.Delta) (work, error) {
	states := map[uint32]consent.State{}
	var rest []history.Delta
	for _, d := range deltas {
		if d.Table != history.ConsentTable {
			rest = append(rest, d)
			continue
		}
		for i, id := range d.Keys {
			states[id] = consent.NotAsked
			if d.After != nil {
				states[id] = kept{rows: *d.After}.state(i)
			}
		}
	}
	if len(states) == 0 {
		return work{deltas: rest}, nil
	}
	todo, err := w.corrected(ctx, t, states)
	todo.deltas = append(rest, todo.deltas...)
	return todo, err
}

// freeOf makes sure that no later change stands on one. Changes that are undone stand on nothing.
func (w *Workspace) freeOf(ctx context.Context, c history.Change, deltas []history.Delta) error {
	for before := int64(0); ; {
		page, err := w.store.Changes(ctx, before, 100)
		if err != nil {
			return err
		}
		for _, later := range page {
			if later.ID <= c.ID {
				return nil
			}
			if err := w.standsOn(ctx, later, deltas); err != nil {
				return err
			}
			before = later.ID
		}
		if len(page) == 0 {
			return nil
		}
	}
}

func (w *Workspace) standsOn(ctx context.Context, later history.Change, deltas []history.Delta) error {
	if later.Undone || later.Kind == history.Undone || later.Kind == history.Redone {
		return nil
	}
	its, err := w.store.Deltas(ctx, later.ID)
	if err != nil {
		return err
	}
	if !overlay(deltas, its) {
		return nil
	}
	return fault.New("history.overlaid", fmt.Sprintf("A later change stands on this one: “%s”. Undo that one first.", Summary(later)),
		"change", later.ID, "summary", Summary(later))
}

// overlay reports whether later deltas touch rows that earlier ones wrote, or what came with them: a contact that was
// created or restored is theirs as a whole, and so is what carries a tag or has a value of an attribute that was.
func overlay(earlier, later []history.Delta) bool {
	for _, e := range earlier {
		for _, l := range later {
			same := e.Table == l.Table && e.Sub == l.Sub
			whole := e.Table == history.TrashTable && e.After == nil && !isCatalogue(l.Table)
			if (same || whole) && meet(e.Keys, l.Keys) || carries(e, l) {
				return true
			}
		}
	}
	return false
}

// carries reports whether l puts a tag or an attribute on contacts that only e has made active.
func carries(e, l history.Delta) bool {
	of := map[history.Table]history.Table{history.TagTable: history.TagCatalogue, history.AttributeTable: history.AttributeCatalogue}
	if e.Table != of[l.Table] || l.After == nil {
		return false
	}
	i, found := slices.BinarySearch(e.Keys, uint32(l.Sub))
	if !found {
		return false
	}
	deletedAt := len(e.Before.Columns) - 1 // the last cell of both catalogues
	return e.Before.Columns[deletedAt].At(i) != nil && e.After.Columns[deletedAt].At(i) == nil
}

func isCatalogue(table history.Table) bool {
	return table == history.TagCatalogue || table == history.AttributeCatalogue
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
