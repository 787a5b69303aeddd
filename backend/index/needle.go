package index

import (
	"bytes"
	"math/bits"
)

// place says where in a text a needle has to stand.
type place uint8

const (
	anywhere place = iota
	atStart
	atEnd
	whole
)

// needle is something to look for in a column of texts, prepared for that column.
type needle struct {
	text  []byte
	place place
	rare  int // place in text of the byte to look for
}

// needle prepares text, which is to be found at the given place. What is looked for is its rarest byte in the column:
// bytes.IndexByte runs over 32 bytes at a time, and the rarer the byte, the less it has to stop.
func (t *texts) needle(text []byte, where place) needle {
	n := needle{text: text, place: where}
	for i, c := range text {
		if t.often[c] < t.often[text[n.rare]] {
			n.rare = i
		}
	}
	return n
}

// find adds the rows that hold the needle to out.
func (t *texts) find(n needle, out bitset) {
	for i := range t.blocks {
		t.blocks[i].find(n, uint32(i<<blockShift), out)
	}
}

// findAmong is find for few candidates: it looks into each of them.
func (t *texts) findAmong(candidates bitset, n needle, out bitset) {
	const wordsInBlock = blockRows / 64
	for i, word := range candidates[:min(len(candidates), wordsFor(t.count))] {
		block := &t.blocks[i/wordsInBlock]
		for ; word != 0; word &= word - 1 {
			bit := bits.TrailingZeros64(word)
			if row := i%wordsInBlock*64 + bit; row < block.ends.len() && n.in(block.data[block.ends.before(row):block.ends.at(row)]) {
				out[i] |= 1 << bit
			}
		}
	}
}

// find adds the rows of the block that hold the needle to out; the block's first row is base.
func (b *textBlock) find(n needle, base uint32, out bitset) {
	if len(n.text) == 0 {
		b.findEmpty(n.place, base, out)
		return
	}
	for row, from := 0, 0; ; {
		start := n.seek(b.data, from)
		if start < 0 {
			return
		}
		row = b.ends.spanAt(row, uint32(start))
		end := int(b.ends.at(row))
		if n.fits(start, int(b.ends.before(row)), end) {
			out.add(base + uint32(row))
			from = end // one hit in a row is enough
		} else {
			from = start + 1
		}
	}
}

// findEmpty adds what holds the empty needle: every row, or the empty ones if it has to be all of the text.
func (b *textBlock) findEmpty(where place, base uint32, out bitset) {
	for row := range b.ends.len() {
		if where != whole || b.ends.before(row) == b.ends.at(row) {
			out.add(base + uint32(row))
		}
	}
}

// seek returns where the needle occurs in data first, at or behind from; -1 if it does not.
func (n needle) seek(data []byte, from int) int {
	rare := n.text[n.rare]
	for i := from + n.rare; i < len(data); i++ {
		step := bytes.IndexByte(data[i:], rare)
		if step < 0 {
			return -1
		}
		i += step
		start := i - n.rare
		if end := start + len(n.text); end <= len(data) && string(data[start:end]) == string(n.text) {
			return start
		}
	}
	return -1
}

// fits reports whether an occurrence at start lies in its row [begin, end) and at the right place of it.
func (n needle) fits(start, begin, end int) bool {
	stop := start + len(n.text)
	if stop > end {
		return false
	}
	switch n.place {
	case atStart:
		return start == begin
	case atEnd:
		return stop == end
	case whole:
		return start == begin && stop == end
	default:
		return true
	}
}

// in reports whether text holds the needle at its place.
func (n needle) in(text []byte) bool {
	switch n.place {
	case atStart:
		return bytes.HasPrefix(text, n.text)
	case atEnd:
		return bytes.HasSuffix(text, n.text)
	case whole:
		return bytes.Equal(text, n.text)
	default:
		return bytes.Contains(text, n.text)
	}
}
