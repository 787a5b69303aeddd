package workspace

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"regulars/backend/history"
	"regulars/backend/keyword"
	"regulars/backend/store/sqlite"
)

// keywords are the rules as they stand.
type keywords struct {
	rules   *keyword.Catalogue
	matcher func() *keyword.Matcher // compiled when the first message comes
}

// keywordsKey is where the store keeps whether keywords are applied: "true" or "false".
const keywordsKey = "keywords.on"

// startKeywords reads the rules, gives a new file those that it begins with, and takes up whether they are applied.
func (w *Workspace) startKeywords(ctx context.Context, applied string) error {
	w.keywordsPaused.Store(applied == strconv.FormatBool(false))
	rules, err := w.store.Keywords(ctx)
	if err != nil {
		return fmt.Errorf("read keywords: %w", err)
	}
	if len(rules) > 0 {
		return nil
	}
	if err := w.store.Write(ctx, w.addStarter(ctx)); err != nil {
		return fmt.Errorf("add the first keywords: %w", err)
	}
	return w.readKeywords(ctx)
}

func (w *Workspace) addStarter(ctx context.Context) func(*sqlite.Tx) error {
	return func(tx *sqlite.Tx) error {
		for _, d := range keyword.Starter() {
			r, err := keyword.New(d, w.now())
			if err != nil {
				return err
			}
			if _, err := tx.NewKeyword(ctx, r); err != nil {
				return err
			}
		}
		return nil
	}
}

func (w *Workspace) readKeywords(ctx context.Context) error {
	rules, err := w.store.Keywords(ctx)
	if err != nil {
		return fmt.Errorf("read keywords: %w", err)
	}
	c := keyword.NewCatalogue(bornKeywords(rules))
	w.keywords.Store(&keywords{rules: c, matcher: sync.OnceValue(func() *keyword.Matcher { return keyword.Compile(c.All()) })})
	return nil
}

// Keywords returns the catalogue of keywords as it is now, deleted ones included.
func (w *Workspace) Keywords() *keyword.Catalogue { return w.keywords.Load().rules }

// KeywordsOn reports whether keywords are applied to messages that come in.
func (w *Workspace) KeywordsOn() bool { return !w.keywordsPaused.Load() }

// MatchMessage returns what a message comes to by the rules that are on, whether keywords are applied now or not.
func (w *Workspace) MatchMessage(text string) keyword.Verdict {
	return w.keywords.Load().matcher().Match(text)
}

// SetKeywordsOn has keywords applied to messages that come in from now on, or not. It is no part of the history.
func (w *Workspace) SetKeywordsOn(ctx context.Context, on bool) error {
	err := w.store.Write(ctx, func(tx *sqlite.Tx) error {
		return tx.SaveSettings(ctx, map[string]string{keywordsKey: strconv.FormatBool(on)})
	})
	if err != nil {
		return fmt.Errorf("switch keywords: %w", err)
	}
	w.keywordsPaused.Store(!on)
	w.listener.Changed(Event{Topics: []Topic{TopicKeywords}})
	return nil
}

// The cells of history.KeywordCatalogue.
func keywordCells(r keyword.Rule) history.Rows {
	return constant(r.Keyword, int64(r.Action), int64(r.Match), r.Language, bitCell(r.On), r.EditedAt, instantCell(r.DeletedAt))
}

func keywordDelta(from, to keyword.Rule) history.Delta {
	before, after := keywordCells(from), keywordCells(to)
	return history.Delta{Table: history.KeywordCatalogue, Keys: []uint32{uint32(to.ID)}, Before: &before, After: &after}
}

func aboutKeywords(kind history.Kind, rules ...keyword.Rule) history.Change {
	words := make([]string, len(rules))
	for i, r := range rules {
		words[i] = r.Keyword
	}
	return history.Change{Kind: kind, Params: map[string]string{"keyword": strings.Join(words, "”, “")}}
}

// AddKeywords adds rules to the catalogue, all of them or none, and returns them. Faults: those of keyword.New and
// keyword.Admit.
func (w *Workspace) AddKeywords(ctx context.Context, drafts ...keyword.Draft) ([]keyword.Rule, Changed, error) {
	var made []keyword.Rule
	done, err := w.command(ctx, func(ctx context.Context, t turn) (work, error) {
		made = nil
		rules := w.Keywords()
		for i, d := range drafts {
			r, err := keyword.New(d, t.by.At)
			if err != nil {
				return work{}, err
			}
			if err := keyword.Admit(rules, r); err != nil {
				return work{}, err
			}
			made = append(made, r)
			r.ID = keyword.ID(-1 - i) // as no rule that is there
			rules = rules.With(r)
		}
		return work{change: aboutKeywords(history.KeywordsAdded, made...), create: func(history.Change) ([]history.Delta, error) {
			return t.newKeywords(ctx, made)
		}}, nil
	})
	return made, done, err
}

// newKeywords stores rules, sets their ids, and returns what undo takes back.
func (t turn) newKeywords(ctx context.Context, made []keyword.Rule) ([]history.Delta, error) {
	deltas := make([]history.Delta, len(made))
	for i := range made {
		id, err := t.tx.NewKeyword(ctx, made[i])
		if err != nil {
			return nil, err
		}
		made[i].ID = id
		absent := made[i]
		absent.Keyword, absent.DeletedAt = unborn(int64(id)), t.by.At
		deltas[i] = keywordDelta(absent, made[i])
	}
	return deltas, nil
}

// EditKeyword changes a rule. Faults: those of keyword.New and keyword.Admit, keyword.Unknown, keyword.Deleted.
func (w *Workspace) EditKeyword(ctx context.Context, id keyword.ID, p keyword.Patch) (keyword.Rule, Changed, error) {
	var edited keyword.Rule
	done, err := w.command(ctx, func(_ context.Context, t turn) (work, error) {
		r, err := w.Keywords().ActiveID(id)
		if err != nil {
			return work{}, err
		}
		if edited, err = r.With(p, t.by.At); err != nil || edited == r {
			return work{}, err
		}
		if err := keyword.Admit(w.Keywords(), edited); err != nil {
			return work{}, err
		}
		return work{change: aboutKeywords(editOf(r, edited), edited), deltas: []history.Delta{keywordDelta(r, edited)}}, nil
	})
	return edited, done, err
}

// editOf returns what the change from one rule to the other is called.
func editOf(from, to keyword.Rule) history.Kind {
	switched := from
	switched.On, switched.EditedAt = to.On, to.EditedAt
	switch {
	case switched != to:
		return history.KeywordEdited
	case to.On:
		return history.KeywordSwitchedOn
	}
	return history.KeywordSwitchedOff
}

// DeleteKeywords takes rules out of the catalogue; their words are free again. Faults: keyword.Unknown, keyword.Deleted.
func (w *Workspace) DeleteKeywords(ctx context.Context, ids []keyword.ID) (Changed, error) {
	return w.command(ctx, func(_ context.Context, t turn) (work, error) {
		var gone []keyword.Rule
		var deltas []history.Delta
		for _, id := range once(ids) {
			r, err := w.Keywords().ActiveID(id)
			if err != nil {
				return work{}, err
			}
			deleted := r
			deleted.DeletedAt = t.by.At
			gone, deltas = append(gone, r), append(deltas, keywordDelta(r, deleted))
		}
		return work{change: aboutKeywords(history.KeywordsDeleted, gone...), deltas: deltas}, nil
	})
}
