package keyword

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// Verdict is what a message comes to. The zero Verdict is that nothing fits it.
type Verdict struct {
	Rule    ID     // 0, when it is a wording and not a rule
	Keyword string // of the rule, or the wording
	Action  Action
	Sure    bool // the whole message is the keyword; otherwise a person has to look at it
}

// Fits reports whether the message means anything for consent.
func (v Verdict) Fits() bool { return v.Action != 0 }

// Matcher holds messages against a set of rules. It never changes and is safe for concurrent use.
type Matcher struct {
	verdicts []Verdict           // not sure; the first that fits is the one that counts
	whole    map[string]int      // by what a message or sentence is from beginning to end, squashed: its place in verdicts
	phrases  map[string][]phrase // by their first word
	begins   [256]uint64         // by the first byte of that word: how long it can be, as bits; so that most need no look at phrases
	longest  int                 // bytes of the longest key of whole
}

// phrase is some words that mean something wherever they stand.
type phrase struct {
	words   []byte // as of appendWords, without the space behind if the last word may go on
	verdict int    // its place in Matcher.verdicts; or one of the following
	first   bool   // it has to be at the beginning
	wording bool   // it is built in
}

const (
	polite = -1 // the words mean nothing: a keyword beside them is looked at as if it were alone
	spared = -2 // no wording begins among these words: “don’t stop sending me offers”
)

// Compile returns the matcher of the rules that are on. A rule whose keyword has no letters or digits fits nothing. Of two
// rules of one keyword the opt-out counts.
func Compile(rules []Rule) *Matcher {
	m := &Matcher{whole: map[string]int{}, phrases: map[string][]phrase{}}
	on := slices.DeleteFunc(slices.Clone(rules), func(r Rule) bool { return !r.On || r.DeletedAt != 0 })
	slices.SortFunc(on, func(a, b Rule) int { return cmp.Or(cmp.Compare(a.Action, b.Action), cmp.Compare(a.ID, b.ID)) })
	firstOptIn, _ := slices.BinarySearchFunc(on, OptIn, func(r Rule, a Action) int { return cmp.Compare(r.Action, a) })
	m.addRules(on[:firstOptIn])
	m.addWordings()
	m.addRules(on[firstOptIn:])
	return m
}

func (m *Matcher) addRules(rules []Rule) {
	for _, r := range rules {
		key := Form(r.Keyword)
		if key == "" {
			continue
		}
		place := len(m.verdicts)
		m.verdicts = append(m.verdicts, Verdict{Rule: r.ID, Keyword: r.Keyword, Action: r.Action})
		m.addWhole(key, place)
		if r.Match != Whole {
			m.addPhrase(phrase{words: pattern(r.Keyword), verdict: place, first: r.Match == FirstWord})
		}
	}
}

func (m *Matcher) addWhole(key string, place int) {
	if _, taken := m.whole[key]; !taken {
		m.whole[key], m.longest = place, max(m.longest, len(key))
	}
}

// addWordings adds what is built in.
func (m *Matcher) addWordings() {
	for _, of := range wordings() {
		for _, wish := range of.wishes {
			m.addPhrase(phrase{words: pattern(wish), verdict: len(m.verdicts), wording: true})
			m.verdicts = append(m.verdicts, Verdict{Keyword: strings.TrimSuffix(wish, "*"), Action: OptOut})
		}
		for _, words := range of.alone {
			m.addAlone(words)
		}
		for _, words := range of.polite {
			m.addPhrase(phrase{words: pattern(words), verdict: polite})
		}
		for _, words := range of.spared {
			m.addPhrase(phrase{words: pattern(words), verdict: spared})
		}
	}
	for _, s := range Suggestions() { // a word that is no rule here is still a wish
		if s.Action == OptOut {
			m.addAlone(s.Keyword)
		}
	}
}

func (m *Matcher) addAlone(words string) {
	m.addWhole(Form(words), len(m.verdicts))
	m.verdicts = append(m.verdicts, Verdict{Keyword: words, Action: OptOut})
}

// pattern returns the words of a keyword or wording. The last one may go on where a star stands.
func pattern(wording string) []byte {
	words := bytes.ReplaceAll(appendWords(nil, wording), []byte(sentenceEnd), nil)
	if strings.HasSuffix(wording, "*") {
		return bytes.TrimSuffix(words, []byte(" "))
	}
	return words
}

func (m *Matcher) addPhrase(p phrase) {
	first, _, _ := strings.Cut(string(p.words[1:]), " ")
	m.phrases[first] = append(m.phrases[first], p)
	m.begins[first[0]] |= lengthBit(len(first))
}

// lengthBit returns the bit of a length; all from 63 on have one.
func lengthBit(length int) uint64 { return 1 << min(length, 63) }

// beginningWith returns the phrases whose first word this is.
func (m *Matcher) beginningWith(word []byte) []phrase {
	if m.begins[word[0]]&lengthBit(len(word)) == 0 {
		return nil
	}
	return m.phrases[string(word)]
}
