package importing

import (
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/text"
)

// The words of a column of opt-outs, besides yes and no in any language (attribute.Parse).
const (
	optedOutWords = "opted_out; opted out; opt-out; optout; out; unsubscribed; unsubscribe; stop; stopped; blocked; withdrawn; revoked"
	optedInWords  = "opted_in; opted in; opt-in; optin; in; subscribed; not_asked; not asked; no record; unknown; none; never; —; -"
)

// wordsForNo returns the values that mean opted out in a column that says yes to marketing.
func wordsForNo() []string {
	return append([]string{"no", "n", "false", "0", "non", "nein", "não", "nee", "nie", "hayır", "нет", "لا", "否", "いいえ"}, words(optedOutWords)...)
}

func words(list string) []string {
	split := strings.Split(list, ";")
	for i := range split {
		split[i] = strings.TrimSpace(split[i])
	}
	return split
}

// foldedSet returns the words as a set by text.Fold; nil for none.
func foldedSet(list []string) map[string]bool {
	if list == nil {
		return nil
	}
	set := make(map[string]bool, len(list))
	for _, word := range list {
		set[text.Fold(strings.TrimSpace(word))] = true
	}
	return set
}

// optOutWords decides what a value of the opted-out column means.
type optOutWords struct {
	chosen  map[string]bool // folded; nil: the usual words
	out, in map[string]bool
}

func newOptOutWords(chosen []string) optOutWords {
	return optOutWords{chosen: foldedSet(chosen), out: foldedSet(words(optedOutWords)), in: foldedSet(words(optedInWords))}
}

// mean reports whether a value means that the contact opted out; known is false if it means neither that nor the
// contrary. Where the words were chosen, any other word is the contrary.
func (w optOutWords) mean(value string) (out, known bool) {
	folded := text.Fold(strings.TrimSpace(value))
	switch {
	case w.chosen != nil:
		return w.chosen[folded], true
	case w.out[folded]:
		return true, true
	case w.in[folded]:
		return false, true
	}
	answer, err := attribute.Parse(attribute.Definition{Type: attribute.Boolean}, value)
	return answer == "true", err == nil
}
