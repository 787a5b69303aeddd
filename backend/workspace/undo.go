package workspace

import (
	"context"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/history"
)

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
