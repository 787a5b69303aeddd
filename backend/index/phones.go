package index

import "strings"

// phoneColumn is the column of phone numbers: the digits, four bits each, packed into one word from the top, a digit
// d as d+1 so that 0 is no digit. That is half the memory of text, and eight shifts and masks compare a fragment with
// all places of a number at once. Packed so, numbers sort like their digits do as text.
type phoneColumn struct {
	packed []uint64
	long   map[uint32]string // the numbers of more than maxDigits digits, which only ids from WhatsApp could have
}

const (
	maxDigits   = 64 / 4
	everyNibble = 0x1111111111111111
)

// packDigits packs up to maxDigits digits; what is no digit is left out.
func packDigits[T string | []byte](digits T) uint64 {
	packed, left := uint64(0), 64
	for i := 0; i < len(digits) && left > 0; i++ {
		if c := digits[i]; '0' <= c && c <= '9' {
			left -= 4
			packed |= uint64(c-'0'+1) << left
		}
	}
	return packed
}

// appendDigits appends what packDigits packed.
func appendDigits(dst []byte, packed uint64) []byte {
	for ; packed != 0; packed <<= 4 {
		dst = append(dst, byte('0'+packed>>60-1))
	}
	return dst
}

// set gives a row the number of these digits; none is no number.
func (p *phoneColumn) set(row uint32, digits []byte) {
	p.packed[row] = packDigits(digits)
	delete(p.long, row)
	if len(digits) > maxDigits {
		if p.long == nil {
			p.long = map[uint32]string{}
		}
		p.long[row] = string(digits)
	}
}

// appendTo appends the digits of a row's number to dst.
func (p *phoneColumn) appendTo(dst []byte, row uint32) []byte {
	if digits, ok := p.long[row]; ok {
		return append(dst, digits...)
	}
	return appendDigits(dst, p.packed[row])
}

// contains adds the rows whose number contains digits to out.
func (p *phoneColumn) contains(digits string, out bitset) {
	for row, number := range p.long {
		if strings.Contains(number, digits) {
			out.add(row)
		}
	}
	if len(digits) == 0 || len(digits) > maxDigits {
		return
	}
	f := fragment{length: len(digits)}
	for i := range digits {
		f.every[i] = uint64(digits[i]-'0'+1) * everyNibble
	}
	kernel := f.match
	switch {
	case f.length == 1:
		kernel = f.single
	case f.length >= 4:
		kernel = f.matchLong
	}
	for i := range out {
		out[i] |= kernel(p.packed[min(len(p.packed), i*64):min(len(p.packed), i*64+64)])
	}
}

// fragment is some digits of a number, each in all 16 places of a word.
type fragment struct {
	every  [maxDigits]uint64
	length int
}

// single returns which of 64 rows contain the fragment, of one digit.
func (f *fragment) single(rows []uint64) (hits uint64) {
	first := f.every[0]
	for i, digits := range rows {
		hits |= oneIf(zeroNibbles(digits^first) != 0) << i
	}
	return hits
}

// match is single for fragments of more digits. Where the first two of them stand is found in one step, which leaves
// little to do for the others.
func (f *fragment) match(rows []uint64) (hits uint64) {
	first, second := f.every[0], f.every[1]
	for i, digits := range rows {
		at := zeroNibbles((digits ^ first) | (digits<<4 ^ second))
		for k := 2; k < f.length && at != 0; k++ {
			at &= zeroNibbles(digits<<(4*k) ^ f.every[k])
		}
		hits |= oneIf(at != 0) << i
	}
	return hits
}

// matchLong is match for fragments of four digits and more: it finds the first four in one step, since the first two
// are often those of a country that many contacts share.
func (f *fragment) matchLong(rows []uint64) (hits uint64) {
	first, second, third, fourth := f.every[0], f.every[1], f.every[2], f.every[3]
	for i, digits := range rows {
		at := zeroNibbles((digits ^ first) | (digits<<4 ^ second) | (digits<<8 ^ third) | (digits<<12 ^ fourth))
		for k := 4; k < f.length && at != 0; k++ {
			at &= zeroNibbles(digits<<(4*k) ^ f.every[k])
		}
		hits |= oneIf(at != 0) << i
	}
	return hits
}

// oneIf is 1 for true, without a branch that could be guessed wrong.
func oneIf(condition bool) uint64 {
	if condition {
		return 1
	}
	return 0
}

// zeroNibbles returns a word with the lowest bit of each nibble set that is 0 in v.
func zeroNibbles(v uint64) uint64 {
	v |= v >> 2
	v |= v >> 1
	return ^v & everyNibble
}

// starts adds the rows whose number starts with digits to out.
func (p *phoneColumn) starts(digits string, out bitset) {
	for row, number := range p.long {
		if strings.HasPrefix(number, digits) {
			out.add(row)
		}
	}
	if len(digits) == 0 || len(digits) > maxDigits {
		return
	}
	want, shift := packDigits(digits), 64-4*len(digits)
	for row, number := range p.packed {
		if number>>shift == want>>shift {
			out.add(uint32(row))
		}
	}
}

// present adds the rows that have a number to out.
func (p *phoneColumn) present(out bitset) {
	for row, number := range p.packed {
		if number != 0 {
			out.add(uint32(row))
		}
	}
}
