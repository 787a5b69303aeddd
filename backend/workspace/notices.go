package workspace

import (
	"context"
	"fmt"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/history"
)

// NoticeUse is a notice with how many lines of the ledger name it.
type NoticeUse struct {
	consent.Notice
	Lines int
}

// Notices returns all notices, retired ones included, by name, the newest version first.
func (w *Workspace) Notices(ctx context.Context) ([]NoticeUse, error) {
	notices, err := w.store.Notices(ctx)
	if err != nil {
		return nil, err
	}
	lines, err := w.store.NoticeLines(ctx)
	if err != nil {
		return nil, err
	}
	uses := make([]NoticeUse, len(notices))
	for i, n := range notices {
		uses[i] = NoticeUse{n, lines[n.ID]}
	}
	return uses, nil
}

// Notice returns a notice, retired ones included. Fault: consent.NoticeUnknown.
func (w *Workspace) Notice(ctx context.Context, id int64) (consent.Notice, error) {
	notices, err := w.store.Notices(ctx)
	if err != nil {
		return consent.Notice{}, err
	}
	at := slices.IndexFunc(notices, func(n consent.Notice) bool { return n.ID == id })
	if at < 0 {
		return consent.Notice{}, fault.New(consent.NoticeUnknown, fmt.Sprintf("There is no notice with number %d.", id), "id", id)
	}
	return notices[at], nil
}

// AddNotice stores the words that are shown to those who agree: Name, Language, Organisation and Text of draft. Where there
// is one of the name already, it becomes the next version; the older ones stay. Faults: those of consent.NewNotice.
func (w *Workspace) AddNotice(ctx context.Context, draft consent.Notice) (consent.Notice, Changed, error) {
	var made consent.Notice
	done, err := w.command(ctx, func(ctx context.Context, t turn) (work, error) {
		all, err := w.store.Notices(ctx)
		if err != nil {
			return work{}, err
		}
		if made, err = consent.NewNotice(draft, all, t.by.At); err != nil {
			return work{}, err
		}
		return work{change: aboutNotice(history.NoticeCreated, made), create: func(history.Change) ([]history.Delta, error) {
			if made.ID, err = t.tx.NewNotice(ctx, made); err != nil {
				return nil, err
			}
			absent := made // it stays, out of use, when its creation is undone
			absent.RetiredAt = t.by.At
			return []history.Delta{noticeDelta(absent, made)}, nil
		}}, nil
	})
	return made, done, err
}

// RetireNotice says that a notice is not offered any more, or, with retired false, that it is offered again. Lines that name
// it keep it. Fault: consent.NoticeUnknown.
func (w *Workspace) RetireNotice(ctx context.Context, id int64, retired bool) (Changed, error) {
	return w.command(ctx, func(ctx context.Context, t turn) (work, error) {
		n, err := w.Notice(ctx, id)
		if err != nil || retired == (n.RetiredAt != 0) {
			return work{}, err
		}
		to, kind := n, history.NoticeRestored
		to.RetiredAt = 0
		if retired {
			to.RetiredAt, kind = t.by.At, history.NoticeRetired
		}
		return work{change: aboutNotice(kind, n), deltas: []history.Delta{noticeDelta(n, to)}}, nil
	})
}

func noticeDelta(from, to consent.Notice) history.Delta {
	before, after := noticeCells(from), noticeCells(to)
	return history.Delta{Table: history.NoticeCatalogue, Keys: []uint32{uint32(to.ID)}, Before: &before, After: &after}
}

// The cells of history.NoticeCatalogue.
func noticeCells(n consent.Notice) history.Rows { return constant(n.Title(), instantCell(n.RetiredAt)) }

func aboutNotice(kind history.Kind, n consent.Notice) history.Change {
	return history.Change{Kind: kind, Params: map[string]string{"notice": n.Title()}}
}
