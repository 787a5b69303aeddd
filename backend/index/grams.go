package index

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// grams holds, for each of the bytes and pairs of neighbouring bytes that most texts of a column have, the rows that
// have it. Looking for a common needle in the texts themselves would stop at nearly every row; with the grams a
// needle of one or two bytes is answered at once, and a longer one has to be looked for in few rows only.
type grams struct {
	slot  []uint8 // by gram: its place in rows + 1; 0: not kept
	rows  []bitset
	count int // rows of the column when the grams were chosen
}

const (
	maxGrams    = 128       // each takes a bit per contact
	gramSample  = 20_000    // rows that are looked at to choose them
	leastGrams  = 64        // a gram that fewer than 1/leastGrams of the rows have is not worth it
	smallColumn = 4 * 1024  // a column of fewer rows is searched fast enough without
	singleGram  = 256 * 256 // gram of the single byte 0; pairs come before
	gramKinds   = 257 * 256
	wideAnswer  = 4 // more than 1/wideAnswer of all rows are not looked into one by one
)

func pairOf(a, b byte) int { return int(a)<<8 | int(b) }

// eachGram calls visit for every gram of text, for some more than once.
func eachGram(text []byte, visit func(gram int)) {
	for i, c := range text {
		visit(singleGram + int(c))
		if i > 0 {
			visit(pairOf(text[i-1], c))
		}
	}
}

// outgrown reports whether the column has grown so much that other grams may be worth keeping.
func (g *grams) outgrown(t *texts) bool { return t.count >= smallColumn && t.count >= 2*g.count }

// choose takes the grams that most rows have, from a sample, and finds their rows.
func (g *grams) choose(t *texts) {
	*g = grams{count: t.count}
	if t.count < smallColumn {
		return
	}
	often, sampled := sampleGrams(t)
	var common []int
	for gram, n := range often {
		if n > sampled/leastGrams && gram < singleGram+utf8.RuneSelf { // a single byte of a longer character is never looked for
			common = append(common, gram)
		}
	}
	slices.SortFunc(common, func(a, b int) int { return cmp.Compare(often[b], often[a]) })
	g.slot = make([]uint8, gramKinds)
	for i, gram := range common[:min(len(common), maxGrams)] {
		g.slot[gram] = uint8(i + 1)
		g.rows = append(g.rows, newBitset(t.count))
	}
	for row := range uint32(t.count) {
		g.add(row, t.at(row))
	}
}

// sampleGrams returns how many of the sampled rows have each gram, and how many rows that were.
func sampleGrams(t *texts) (often []int, sampled int) {
	often = make([]int, gramKinds)
	last := make([]int, gramKinds) // the sampled row, counted from 1, that a gram was seen in last
	for row := 0; row < t.count; row += max(1, t.count/gramSample) {
		sampled++
		eachGram(t.at(uint32(row)), func(gram int) {
			if last[gram] != sampled {
				last[gram] = sampled
				often[gram]++
			}
		})
	}
	return often, sampled
}

// add notes the grams of a row that has none yet.
func (g *grams) add(row uint32, text []byte) {
	eachGram(text, func(gram int) {
		if slot := g.slot[gram]; slot != 0 {
			g.rows[slot-1].add(row)
		}
	})
}

// replace notes that a row has a new text.
func (g *grams) replace(row uint32, text []byte) {
	if g.slot == nil {
		return
	}
	for i := range g.rows {
		g.rows[i] = g.rows[i].grown(int(row) + 1)
		g.rows[i].remove(row)
	}
	g.add(row, text)
}

// exact returns the rows that contain a needle of one or two bytes, and false if its gram is not kept.
func (g *grams) exact(text []byte) (bitset, bool) {
	gram := -1
	switch len(text) {
	case 1:
		gram = singleGram + int(text[0])
	case 2:
		gram = pairOf(text[0], text[1])
	}
	if gram < 0 || g.slot == nil || g.slot[gram] == 0 {
		return nil, false
	}
	return g.rows[g.slot[gram]-1], true
}

// narrow takes out of candidates the rows that cannot contain text.
func (g *grams) narrow(text []byte, candidates bitset) {
	if g.slot == nil {
		return
	}
	eachGram(text, func(gram int) {
		if slot := g.slot[gram]; slot != 0 {
			candidates.and(g.rows[slot-1])
		}
	})
}
