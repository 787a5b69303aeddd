package workspace

import (
	"context"

	"regulars/backend/history"
)

// Status is what the frame of the window shows.
type Status struct {
	Contacts            int
	Ready               bool // the index is loaded
	LoadDone, LoadTotal int  // how much of it
	Sample              bool // there are made-up contacts
	Undo, Redo          string
}

// Status returns how things are.
func (w *Workspace) Status(ctx context.Context) (Status, error) {
	s := Status{LoadDone: int(w.loading.done.Load()), LoadTotal: int(w.loading.total.Load())}
	var err error
	if s.Contacts, err = w.store.Count(ctx); err != nil {
		return s, err
	}
	x, err := w.loading.now()
	if err != nil {
		return s, err
	}
	if x != nil {
		set, err := x.Find(ctx, madeUp)
		if err != nil {
			return s, err
		}
		s.Ready, s.Sample = true, set.Count() > 0
	}
	if s.Undo, err = sentence(w.store.LastUndoable(ctx)); err != nil {
		return s, err
	}
	s.Redo, err = sentence(w.store.LastRedoable(ctx))
	return s, err
}

func sentence(c history.Change, found bool, err error) (string, error) {
	if err != nil || !found {
		return "", err
	}
	return Summary(c), nil
}
