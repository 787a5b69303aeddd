package app

import (
	"regulars/backend/keyword"
	"regulars/backend/workspace"
)

// Keywords keeps the words by which people opt out and in.
type Keywords struct{ app *App }

// List returns all keywords that are not deleted, by name, and what may be worth adding.
func (x *Keywords) List() (list KeywordList, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return list, err
	}
	return wireKeywords(w.Keywords(), w.KeywordsOn()), nil
}

// Add adds keywords, all of them or none. They are on.
func (x *Keywords) Add(in []KeywordInput) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		_, done, err := w.AddKeywords(x.app.ctx, each(in, keywordDraft)...)
		return done, err
	})
}

// Edit changes a keyword.
func (x *Keywords) Edit(id int64, p KeywordPatch) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		_, done, err := w.EditKeyword(x.app.ctx, keyword.ID(id), keywordPatch(p))
		return done, err
	})
}

// Delete deletes keywords.
func (x *Keywords) Delete(ids []int64) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.DeleteKeywords(x.app.ctx, each(ids, func(id int64) keyword.ID { return keyword.ID(id) }))
	})
}

// SetOn has keywords applied to messages that come in from now on, or pauses them.
func (x *Keywords) SetOn(on bool) (err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return err
	}
	return w.SetKeywordsOn(x.app.ctx, on)
}

// Try says what a message would do, without doing it.
func (x *Keywords) Try(message string) (v MessageVerdict, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return v, err
	}
	return wireVerdict(w.MatchMessage(message)), nil
}
