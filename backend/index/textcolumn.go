package index

import (
	"bytes"
	"encoding/binary"

	"regulars/backend/filter"
	"regulars/backend/text"
)

// textColumn holds values of an attribute of type text, true/false or JSON. Equal values are kept once, so a test
// looks at each different value once and then at one number for each row.
type textColumn struct {
	folded   bool // text is kept in the form under which it is compared
	values   dictionary
	codes    sparse[uint32]
	replaced int // values that were overwritten or removed since the dictionary was made
}

func (c *textColumn) codeOf(canonical []byte) uint32 {
	if !c.folded {
		return c.values.codeOf(canonical)
	}
	var room [128]byte
	return c.values.codeOf(text.AppendFold(room[:0], string(canonical)))
}

func (c *textColumn) add(row uint32, canonical []byte) { c.codes.add(row, c.codeOf(canonical)) }

func (c *textColumn) edit(rows []uint32, value func(i int) (string, bool)) {
	var last string
	var code uint32
	known := false
	c.codes.edit(rows, func(i int) (uint32, bool) {
		canonical, has := value(i)
		if has && (!known || canonical != last) { // a bulk edit gives all the same value
			last, code, known = canonical, c.codeOf([]byte(canonical)), true
		}
		return code, has
	})
	c.replaced += len(rows)
	if c.replaced > c.codes.count+blockRows {
		c.compact()
	}
}

// compact forgets values that nobody has any more. edit asks for it when it may be half of them.
func (c *textColumn) compact() {
	var values dictionary
	for high := range c.codes.chunks {
		chunk := &c.codes.chunks[high]
		for i, code := range chunk.values {
			chunk.values[i] = values.codeOf(c.values.at(code))
		}
	}
	c.values, c.replaced = values, 0
}

func (c *textColumn) find(test filter.ValueTest, out bitset) {
	passing := newBitset(c.values.len())
	c.findValues(test, passing)
	for row, code := range c.codes.all() {
		if passing.has(code) {
			out.add(row)
		}
	}
}

// findValues adds the codes of the values that pass.
func (c *textColumn) findValues(test filter.ValueTest, codes bitset) {
	if t, ok := test.(filter.TextTest); ok && c.folded {
		for _, wanted := range t.Needles {
			c.values.findText(wanted, placeOf(t.Op), codes)
		}
		return
	}
	for code := range uint32(c.values.len()) {
		if test.Match(string(c.values.at(code))) {
			codes.add(code)
		}
	}
}

// findText adds the codes of the values that hold a folded text at a place.
func (d *dictionary) findText(folded string, where place, codes bitset) {
	if where != whole {
		d.values.find(d.values.needle([]byte(folded), where), codes)
	} else if code, ok := d.find([]byte(folded)); ok {
		codes.add(code)
	}
}

// placeOf returns where a text operator wants its needle.
func placeOf(op filter.TextOp) place {
	switch op {
	case filter.TextStarts:
		return atStart
	case filter.TextEnds:
		return atEnd
	case filter.TextIs:
		return whole
	default:
		return anywhere
	}
}

func (c *textColumn) text(row uint32) (string, bool) {
	code, ok := c.codes.get(row)
	return string(c.values.at(code)), ok
}

func (c *textColumn) present(yield func(row uint32) bool) {
	for row := range c.codes.all() {
		if !yield(row) {
			return
		}
	}
}

func (c *textColumn) len() int { return c.codes.count }

func (c *textColumn) clip() { c.codes.clip() }

// sorter sorts by the bytes of the folded text: people's letters come in the order of their alphabets, accents and
// case do not count.
func (c *textColumn) sorter() sorter { return textSorter{c} }

type textSorter struct{ column *textColumn }

func (s textSorter) rank(row uint32) (uint64, bool) {
	code, ok := s.column.codes.get(row)
	return firstEight(s.column.values.at(code)), ok
}

func (s textSorter) compare(a, b uint32) int {
	return bytes.Compare(s.spelling(a), s.spelling(b))
}

func (textSorter) exact() bool { return false }

func (s textSorter) spelling(row uint32) []byte {
	if code, ok := s.column.codes.get(row); ok {
		return s.column.values.at(code)
	}
	return nil
}

// firstEight returns the first eight bytes as a number that sorts like them.
func firstEight(text []byte) uint64 {
	if len(text) >= 8 {
		return binary.BigEndian.Uint64(text)
	}
	var first [8]byte
	copy(first[:], text)
	return binary.BigEndian.Uint64(first[:])
}
