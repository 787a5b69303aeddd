package app

import (
	"regulars/backend/fault"
	"regulars/backend/message"
	"regulars/backend/workspace"
)

// Messages takes in what customers wrote, and shows what of it has to be looked at.
type Messages struct{ app *App }

// ChooseFile asks for a file of messages.
func (x *Messages) ChooseFile() (f ImportFile, err error) {
	defer guard(&err)
	if _, err = x.app.open(); err != nil {
		return f, err
	}
	path, err := x.app.chooseToRead(titleMessages, "Chats and CSV files")
	if err != nil || path == "" {
		return f, err
	}
	return x.app.files.read(path)
}

// Rehearse does everything that Import does, but writes nothing. A file whose dates leave their order open comes back
// with openDates, and nothing was read.
func (x *Messages) Rehearse(handle string, o MessageOptions) (r MessageReport, err error) {
	defer guard(&err)
	w, path, err := x.file(handle)
	if err != nil {
		return r, err
	}
	file, err := messageFile(path, o)
	if err != nil {
		return r, err
	}
	outcome, err := w.RehearseMessages(x.app.ctx, file)
	if err != nil {
		return r, err
	}
	x.app.files.rehearsedMessages(handle, messageRehearsal{file: outcome.File, options: o})
	return wireMessages(outcome), nil
}

// Import takes in what was rehearsed: the same file with the same options, as one change.
func (x *Messages) Import(handle string, o MessageOptions) (r MessageReport, err error) {
	defer guard(&err)
	w, path, err := x.file(handle)
	if err != nil {
		return r, err
	}
	file, err := messageFile(path, o)
	if err != nil {
		return r, err
	}
	seen, err := x.app.files.seenMessages(handle, o)
	if err != nil {
		return r, err
	}
	file.Seen = &seen
	outcome, err := w.ImportMessages(x.app.ctx, file)
	return wireMessages(outcome), err
}

// ReviewCounts counts the messages to be looked at, and those that were.
func (x *Messages) ReviewCounts() (c ReviewCounts, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return c, err
	}
	counts, err := w.ReviewCounts(x.app.ctx)
	return ReviewCounts(counts), err
}

// Reviews returns messages to be looked at, or those that were, the last one sent first.
func (x *Messages) Reviews(decided bool, offset, limit int) (items []ReviewItem, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	found, err := w.Reviews(x.app.ctx, decided, offset, limit)
	return each(found, wireReview), err
}

// Decide says what messages mean: "opted_out", "opted_in" or "dismissed".
func (x *Messages) Decide(ids []ReviewID, as string) (c Changed, err error) {
	defer guard(&err)
	if _, err = x.app.open(); err != nil {
		return c, err
	}
	state, ok := message.ParseState(as)
	if !ok || state == message.Waiting {
		return c, fault.New("messages.decision_unknown", "This is no decision. Use opted_out, opted_in or dismissed.", "decision", as)
	}
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.DecideReview(x.app.ctx, each(ids, reviewID), state)
	})
}

func (x *Messages) file(handle string) (w *workspace.Workspace, path string, err error) {
	if w, err = x.app.open(); err != nil {
		return nil, "", err
	}
	path, err = x.app.files.toRead(handle)
	return w, path, err
}
