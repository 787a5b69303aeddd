package app

import (
	"github.com/samber/lo"

	"regulars/backend/keyword"
)

// KeywordList is every keyword, and what may be worth adding.
type KeywordList struct {
	On          bool                `json:"on"` // they are applied to messages that come in; false: paused
	Keywords    []Keyword           `json:"keywords"`
	Suggestions []KeywordSuggestion `json:"suggestions"`
}

// Keyword is a word by which people opt out or in.
type Keyword struct {
	ID       int64  `json:"id"`
	Keyword  string `json:"keyword"`
	Action   string `json:"action"`   // "opt_out" or "opt_in"
	Match    string `json:"match"`    // "whole", "first_word" or "anywhere"
	Language string `json:"language"` // BCP 47; "" is none in particular
	On       bool   `json:"on"`
}

// KeywordSuggestion is a keyword that people of a language use and that is no rule yet.
type KeywordSuggestion struct {
	Keyword  string `json:"keyword"`
	Action   string `json:"action"`
	Language string `json:"language"`
}

// KeywordInput is a keyword to be added.
type KeywordInput struct {
	Keyword  string `json:"keyword"`
	Action   string `json:"action"`
	Match    string `json:"match"`
	Language string `json:"language"`
}

// KeywordPatch is what to change of a keyword; null leaves a field as it is.
type KeywordPatch struct {
	Keyword  *string `json:"keyword"`
	Action   *string `json:"action"`
	Match    *string `json:"match"`
	Language *string `json:"language"`
	On       *bool   `json:"on"`
}

// MessageVerdict is what a message would do.
type MessageVerdict struct {
	Action  string `json:"action"` // "opt_out", "opt_in", or "" if nothing fits
	Sure    bool   `json:"sure"`   // at once; otherwise a person has to look at it
	Keyword string `json:"keyword"`
	Rule    int64  `json:"rule"` // 0: a wording that is built in
}

func wireKeywords(c *keyword.Catalogue, on bool) KeywordList {
	active := lo.Filter(c.All(), func(r keyword.Rule, _ int) bool { return r.Active() })
	fresh := lo.Reject(keyword.Suggestions(), func(s keyword.Suggestion, _ int) bool {
		_, there := keyword.Same(c, s.Keyword)
		return there
	})
	return KeywordList{
		On: on,
		Keywords: each(active, func(r keyword.Rule) Keyword {
			return Keyword{ID: int64(r.ID), Keyword: r.Keyword, Action: r.Action.String(), Match: r.Match.String(), Language: r.Language, On: r.On}
		}),
		Suggestions: each(fresh, func(s keyword.Suggestion) KeywordSuggestion {
			return KeywordSuggestion{Keyword: s.Keyword, Action: s.Action.String(), Language: s.Language}
		}),
	}
}

// What is no action or match becomes none, which the keyword's own rules refuse.

func keywordDraft(in KeywordInput) keyword.Draft {
	return keyword.Draft{Keyword: in.Keyword, Action: action(in.Action), Match: match(in.Match), Language: in.Language}
}

func keywordPatch(p KeywordPatch) keyword.Patch {
	patch := keyword.Patch{Keyword: p.Keyword, Language: p.Language, On: p.On}
	if p.Action != nil {
		patch.Action = lo.ToPtr(action(*p.Action))
	}
	if p.Match != nil {
		patch.Match = lo.ToPtr(match(*p.Match))
	}
	return patch
}

func action(name string) keyword.Action {
	a, _ := keyword.ParseAction(name)
	return a
}

func match(name string) keyword.Match {
	m, _ := keyword.ParseMatch(name)
	return m
}

func wireVerdict(v keyword.Verdict) MessageVerdict {
	return MessageVerdict{Action: v.Action.String(), Sure: v.Sure, Keyword: v.Keyword, Rule: int64(v.Rule)}
}
