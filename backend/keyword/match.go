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
	place, ok := m.whole[string(appendSquashed(buffer[:0], words, m.longest))]
	if !ok || m.verdicts[place].Rule == 0 {
		return Verdict{}
	}
	v := m.verdicts[place]
	v.Sure = true
	return v
}

// looseMatch returns the first of the verdicts that fits the words, whole messages left aside.
func (m *Matcher) looseMatch(words []byte) Verdict {
	var buffer [128]byte
	sentence := buffer[:0] // its words, squashed, as far as they can be a keyword, but for polite ones and those said twice
	r := reading{lowest: len(m.verdicts)}
	for at, kept := 0, -1; at < len(words)-1; {
		next := at + 1 + bytes.IndexByte(words[at+1:], ' ')
		word := words[at+1 : next]
		r.look(words[at:], at, m.beginningWith(word))
		switch {
		case word[0] == '.':
			r.end(m, sentence)
			sentence, kept = sentence[:0], -1
		case at >= r.politeTo && (kept < 0 || !bytes.HasPrefix(words[kept:], words[at:next+1])):
			kept = at
			if len(sentence) <= m.longest {
				sentence = append(sentence, word...)
			}
		}
		at = next
	}
	r.end(m, sentence)
	if r.lowest == len(m.verdicts) {
		return Verdict{}
	}
	return m.verdicts[r.lowest]
}

// reading is how far the words of a message were read.
type reading struct {
	politeTo int // where words end that mean nothing
	sparedTo int // where words end among which no wording begins
	lowest   int // place of the first verdict that fits
}

// end holds a whole sentence against the keywords.
func (r *reading) end(m *Matcher, sentence []byte) {
	if place, ok := m.whole[string(sentence)]; ok {
		r.lowest = min(r.lowest, place)
	}
}

// look holds the words from at on against the phrases that begin with the first of them.
func (r *reading) look(words []byte, at int, phrases []phrase) {
	for _, p := range phrases {
		if !bytes.HasPrefix(words, p.words) {
			continue
		}
		switch {
		case p.verdict == polite:
			r.politeTo = max(r.politeTo, at+len(p.words)-1)
		case p.verdict == spared:
			r.sparedTo = max(r.sparedTo, at+len(p.words)-1)
		case p.first && at > 0, p.wording && at < r.sparedTo:
		default:
			r.lowest = min(r.lowest, p.verdict)
		}
	}
}
