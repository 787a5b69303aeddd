package importing

import (
	"fmt"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/text"
)

// Answer is what a value of a consent column means.
type Answer uint8

// The answers.
const (
	NotKnown Answer = iota // it says nothing
	Yes                    // the person agreed to marketing
	No                     // the person opted out
)

var answerNames = [...]string{"unknown", "yes", "no"}

// String returns the name used in maps and on the bridge.
func (a Answer) String() string { return answerNames[a] }

// ParseAnswer reads what String writes. Fault: AnswerUnknown.
func ParseAnswer(name string) (Answer, error) {
	for a, known := range answerNames {
		if known == name {
			return Answer(a), nil
		}
	}
	return NotKnown, fault.New(AnswerUnknown, fmt.Sprintf("“%s” is not something a value can mean. Use yes, no or unknown.", name), "answer", name)
}

// The words of columns about consent, besides yes and no in any language (attribute.Parse).
const (
	noWords      = "opted_out; opted out; opt-out; optout; out; unsubscribed; unsubscribe; stop; stopped; blocked; withdrawn; revoked; declined; refused"
	yesWords     = "opted_in; opted in; opt-in; optin; in; subscribed; subscribe; agreed; accepted; granted; consented"
	unknownWords = "not_asked; not asked; no record; unknown; none; never; —; -"
)

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

// answers decides what the values of a consent column mean.
type answers map[string]Answer // by text.Fold

// newAnswers are the usual words and, before them, those that were chosen.
func newAnswers(chosen map[string]Answer) answers {
	a := answers{}
	for answer, list := range map[Answer]string{No: noWords, Yes: yesWords, NotKnown: unknownWords} {
		for _, word := range words(list) {
			a[text.Fold(word)] = answer
		}
	}
	for word, answer := range chosen {
		a[text.Fold(strings.TrimSpace(word))] = answer
	}
	return a
}

// of returns what a value means; clear is false, and the answer NotKnown, if it says neither yes nor no nor that
// nobody knows.
func (a answers) of(value string) (answer Answer, clear bool) {
	if answer, known := a[text.Fold(strings.TrimSpace(value))]; known {
		return answer, true
	}
	switch yes, err := attribute.Parse(attribute.Definition{Type: attribute.Boolean}, value); {
	case err != nil:
		return NotKnown, false
	case yes == "true":
		return Yes, true
	default:
		return No, true
	}
}

// optOutWords decides what a value of the opted-out column means.
type optOutWords struct {
	chosen  map[string]bool // folded; nil: the usual words
	out, in map[string]bool
}

func newOptOutWords(chosen []string) optOutWords {
	return optOutWords{chosen: foldedSet(chosen), out: foldedSet(words(noWords)), in: foldedSet(append(words(yesWords), words(unknownWords)...))}
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
