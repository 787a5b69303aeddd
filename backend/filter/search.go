package filter

import (
	"slices"
	"strings"

	"regulars/backend/contact"
	"regulars/backend/text"
)

func searchOperators() []operator {
	return []operator{
		{name: "matches", params: takes("text"), words: phrase("contains"), compile: func(r rule) (Node, error) {
			written, err := r.text(0, MaxSearch)
			if err != nil {
				return nil, err
			}
			return newSearch(written), nil
		}},
	}
}

// newSearch returns the test for what stands in the search field: the whole text as a part of the number, or each of
// its words (separated by white space) in the name or the number. Text without words passes everyone, and so does a
// lone +, which is a number of which nothing is typed yet.
func newSearch(written string) Node {
	folded := strings.Fields(text.Fold(text.Clean(written)))
	if len(folded) == 0 || slices.Equal(folded, []string{"+"}) {
		return everyone()
	}
	test := SearchTest{Digits: searchDigits(written), Words: make([]Word, len(folded))}
	for i, word := range folded {
		test.Words[i] = Word{Folded: word, Digits: searchDigits(word)}
	}
	return test
}

// searchDigits returns s as digits to look for in a number, "" if no number can contain it.
func searchDigits(s string) string {
	digits, ok := readDigits(s)
	if !ok || len(digits) > maxDigits {
		return ""
	}
	return digits
}

func (t SearchTest) passes(c *contact.Contact) bool {
	if t.Digits != "" && strings.Contains(c.Phone.Digits, t.Digits) {
		return true
	}
	name := text.Fold(c.Name)
	for _, word := range t.Words {
		inName := strings.Contains(name, word.Folded)
		inNumber := word.Digits != "" && strings.Contains(c.Phone.Digits, word.Digits)
		if !inName && !inNumber {
			return false
		}
	}
	return true
}
