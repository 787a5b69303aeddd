package keyword

import "bytes"

// Match returns what a message comes to. It allocates nothing for messages of up to about a thousand bytes.
func (m *Matcher) Match(message string) Verdict {
	var buffer [1024]byte
	words := appendWords(buffer[:0], message)
	whole := m.wholeMatch(words)
	if whole.Action == OptOut {
		return whole
	}
	loose := m.looseMatch(words)
	if loose.Action == OptOut || !whole.Fits() {
		return loose
	}
	return whole
}

func (m *Matcher) wholeMatch(words []byte) Verdict {
	var buffer [128]byte
	if len(words) > 2*m.longest+1 { // a space for each byte, and one behind
		return Verdict{}
	}
	place, ok := m.whole[string(squashed(buffer[:0], words))]
	if !ok {
		return Verdict{}
	}
	v := m.verdicts[place]
	v.Sure = true
	return v
}

// looseMatch returns the first of the verdicts that fits the words, but for whole matches.
func (m *Matcher) looseMatch(words []byte) Verdict {
	var buffer [128]byte
	r := reading{matcher: m, words: words, rest: buffer[:0], lowest: len(m.verdicts)}
	for at := 0; at < len(words)-1; {
		next := at + 1
		for words[next] != ' ' {
			next++
		}
		r.word(at, next)
		at = next
	}
	if place, ok := m.whole[string(r.rest)]; ok && r.shortened {
		r.lowest = min(r.lowest, place)
	}
	if r.lowest == len(m.verdicts) {
		return Verdict{}
	}
	return m.verdicts[r.lowest]
}

// reading goes through the words of one message.
type reading struct {
	matcher   *Matcher
	words     []byte
	politeTo  int    // where words end that mean nothing
	sparedTo  int    // where words end among which no wording begins
	last      []byte // the word that was put into rest last
	rest      []byte // the other words, squashed, as far as they could be a keyword
	shortened bool   // words were left out of rest
	lowest    int    // place of the first verdict that fits
}

// word looks at the word between the spaces at and next.
func (r *reading) word(at, next int) {
	word := r.words[at+1 : next]
	for _, p := range r.matcher.phrases[string(word)] {
		if bytes.HasPrefix(r.words[at:], p.words) {
			r.found(p, at)
		}
	}
	if at < r.politeTo || bytes.Equal(word, r.last) {
		r.shortened = true
		return
	}
	r.last = word
	if len(r.rest) <= r.matcher.longest {
		r.rest = append(r.rest, word...)
	}
}

func (r *reading) found(p phrase, at int) {
	end := at + len(p.words) - 1
	switch {
	case p.verdict == polite:
		r.politeTo = max(r.politeTo, end)
	case p.verdict == spared:
		r.sparedTo = max(r.sparedTo, end)
	case p.first && at > 0, p.wording && at < r.sparedTo:
	default:
		r.lowest = min(r.lowest, p.verdict)
	}
}
