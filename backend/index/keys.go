package index

import (
	"bytes"
	"slices"
)

// keyColumn is the column of collation keys, which sort names. The keys of x/text tell letters first and then, behind
// two zero bytes, accents and case. That second part takes more than half of a key and is nearly the same everywhere,
// so a key is kept in two: its head by row, its tail as a number in a dictionary.
type keyColumn struct {
	heads texts
	tail  []uint32 // code in tails
	tails dictionary
}

// splitKey cuts a key in front of its first two zero bytes.
func splitKey(key []byte) (head, tail []byte) {
	if i := bytes.Index(key, []byte{0, 0}); i >= 0 {
		return key[:i], key[i:]
	}
	return key, nil
}

// replace gives rows, which are ascending, new keys.
func (c *keyColumn) replace(rows []uint32, key func(i int) []byte) {
	if len(rows) == 0 {
		return
	}
	c.tail = grown(c.tail, int(rows[len(rows)-1])+1)
	c.heads.replace(rows, func(i int) []byte {
		head, tail := splitKey(key(i))
		c.tail[rows[i]] = c.tails.codeOf(tail)
		return head
	})
}

// has reports whether a row has a key.
func (c *keyColumn) has(row uint32) bool {
	return len(c.heads.at(row)) > 0 || len(c.tailOf(row)) > 0
}

// at returns the key of a row.
func (c *keyColumn) at(row uint32) []byte {
	return append(slices.Clone(c.heads.at(row)), c.tailOf(row)...)
}

// equal reports whether a row has this key.
func (c *keyColumn) equal(row uint32, key []byte) bool {
	head, tail := splitKey(key)
	return bytes.Equal(c.heads.at(row), head) && bytes.Equal(c.tailOf(row), tail)
}

func (c *keyColumn) tailOf(row uint32) []byte {
	if int(row) >= len(c.tail) {
		return nil
	}
	return c.tails.at(c.tail[row])
}

// compare compares the keys of two rows as if each were in one piece.
func (c *keyColumn) compare(a, b uint32) int {
	headA, headB := c.heads.at(a), c.heads.at(b)
	if len(headA) == len(headB) {
		if order := bytes.Compare(headA, headB); order != 0 || c.tail[a] == c.tail[b] {
			return order
		}
		return bytes.Compare(c.tailOf(a), c.tailOf(b))
	}
	common := min(len(headA), len(headB))
	if order := bytes.Compare(headA[:common], headB[:common]); order != 0 {
		return order
	}
	var roomA, roomB [64]byte
	restA := append(append(roomA[:0], headA[common:]...), c.tailOf(a)...)
	restB := append(append(roomB[:0], headB[common:]...), c.tailOf(b)...)
	return bytes.Compare(restA, restB)
}
