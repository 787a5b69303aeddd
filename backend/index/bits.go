package index

import (
	"iter"
	"math/bits"
)

// bitset is a set of rows, one bit each.
type bitset []uint64

// wordsFor returns how many words hold the bits of this many rows.
func wordsFor(rows int) int { return (rows + 63) / 64 }

func newBitset(rows int) bitset { return make(bitset, wordsFor(rows)) }

// has reports whether row is in b; rows behind b's end are not.
func (b bitset) has(row uint32) bool {
	word := row >> 6
	return word < uint32(len(b)) && b[word]>>(row&63)&1 != 0
}

func (b bitset) add(row uint32) { b[row>>6] |= 1 << (row & 63) }

func (b bitset) remove(row uint32) { b[row>>6] &^= 1 << (row & 63) }

// put adds or removes row.
func (b bitset) put(row uint32, in bool) {
	if in {
		b.add(row)
	} else {
		b.remove(row)
	}
}

func (b bitset) count() int {
	n := 0
	for _, word := range b {
		n += bits.OnesCount64(word)
	}
	return n
}

// countAnd returns how many rows are in both sets.
func (b bitset) countAnd(other bitset) int {
	n := 0
	for i := range min(len(b), len(other)) {
		n += bits.OnesCount64(b[i] & other[i])
	}
	return n
}

func (b bitset) empty() bool {
	for _, word := range b {
		if word != 0 {
			return false
		}
	}
	return true
}

// and keeps in b what is in other too.
func (b bitset) and(other bitset) {
	n := min(len(b), len(other))
	for i := range n {
		b[i] &= other[i]
	}
	clear(b[n:])
}

// or adds other, which must not be longer, to b.
func (b bitset) or(other bitset) {
	b = b[:len(other)]
	for i := range other {
		b[i] |= other[i]
	}
}

// andNot takes other out of b.
func (b bitset) andNot(other bitset) {
	for i := range min(len(b), len(other)) {
		b[i] &^= other[i]
	}
}

func (b bitset) clone() bitset {
	c := make(bitset, len(b))
	copy(c, b)
	return c
}

// both returns the rows that are in both sets.
func both(a, b bitset) bitset {
	c := a.clone()
	c.and(b)
	return c
}

// without returns the rows of a that are not in b.
func without(a, b bitset) bitset {
	c := a.clone()
	c.andNot(b)
	return c
}

// grown returns b with room for this many rows; b itself if it has it.
func (b bitset) grown(rows int) bitset {
	if missing := wordsFor(rows) - len(b); missing > 0 {
		return append(b, make(bitset, missing)...)
	}
	return b
}

// ascending returns the rows in b.
func (b bitset) ascending() []uint32 {
	rows := make([]uint32, 0, b.count())
	for row := range b.rows() {
		rows = append(rows, row)
	}
	return rows
}

// rows yields the rows in b, ascending.
func (b bitset) rows() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for i, word := range b {
			for word != 0 {
				if !yield(uint32(i<<6 + bits.TrailingZeros64(word))) {
					return
				}
				word &= word - 1
			}
		}
	}
}
