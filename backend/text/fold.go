package text

import (
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form of s under which it is searched and compared: compatibility forms and ligatures taken
// apart (NFKD), accents dropped, without case, and letters that only look like accented ones made plain (ł ø đ ß æ), and
// digits of all scripts as 0–9.
func Fold(s string) string {
	return string(AppendFold(nil, s))
}

// AppendFold appends Fold(s) to dst.
func AppendFold(dst []byte, s string) []byte {
	t := folding()
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			dst = append(dst, t.ascii[c])
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		dst = t.appendRune(dst, r)
		i += size
	}
	return dst
}

// foldTable holds the fold of every character: pages of 256 entries, nil where all of them stay as they are.
type foldTable struct {
	ascii [utf8.RuneSelf]byte
	pages [(unicode.MaxRune + 1) / pageSize]*foldPage
	arena []byte
}

const pageSize = 256

// A foldPage has, for each character, where its fold is in the arena: offset<<6 | length. unchanged is no fold.
type foldPage [pageSize]uint32

const unchanged = 1<<32 - 1

func (t *foldTable) appendRune(dst []byte, r rune) []byte {
	page := t.pages[r/pageSize]
	if page == nil {
		return utf8.AppendRune(dst, r)
	}
	at := page[r%pageSize]
	if at == unchanged {
		return utf8.AppendRune(dst, r)
	}
	return append(dst, t.arena[at>>6:at>>6+at&63]...)
}

// folding returns the table, made on first use from Unicode's own tables and kept for good.
var folding = sync.OnceValue(func() *foldTable {
	t := &foldTable{}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if next, skip := plainUntil(r); skip {
			r = next
			continue
		}
		folded := foldRune(r)
		if r < utf8.RuneSelf {
			t.ascii[r] = folded[0]
		} else if folded != string(r) {
			t.set(r, folded)
		}
	}
	return t
})

// plainUntil returns the last character of the run around r whose characters all fold to themselves, and false
// if r is in none. It keeps the making of the table to a few milliseconds.
func plainUntil(r rune) (rune, bool) {
	for _, run := range [...][2]rune{
		{0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, // ideographs
		{0xD800, 0xF8FF},    // surrogates, private use
		{0x12000, 0x16A3F},  // cuneiform, hieroglyphs, Bamum
		{0x17000, 0x1BBFF},  // Tangut, kana supplement
		{0x20000, 0x2F7FF},  // ideographs
		{0x2FA20, 0xDFFFF},  // ideographs, unassigned
		{0xE1000, 0x10FFFF}, // private use
	} {
		if r >= run[0] && r <= run[1] {
			return run[1], true
		}
	}
	return 0, false
}

func (t *foldTable) set(r rune, folded string) {
	page := t.pages[r/pageSize]
	if page == nil {
		page = &foldPage{}
		for i := range page {
			page[i] = unchanged
		}
		t.pages[r/pageSize] = page
	}
	page[r%pageSize] = uint32(len(t.arena)<<6 | len(folded))
	t.arena = append(t.arena, folded...)
}

// foldRune works out the fold of one character: taken apart, each part without case and plain, and taken apart again
// because a lower-case letter may have an accent that its capital has not.
func foldRune(r rune) string {
	var folded []rune
	for _, part := range norm.NFKD.String(string(r)) {
		for _, lower := range norm.NFKD.String(string(unicode.ToLower(part))) {
			folded = append(folded, plain(lower)...)
		}
	}
	return string(folded)
}

// plain returns what a decomposed lower-case character is in a fold: nothing, itself, or its plain letters.
func plain(r rune) []rune {
	if letters, ok := lookalikes[r]; ok {
		return []rune(letters)
	}
	if value, ok := digit(r); ok {
		return []rune{'0' + value}
	}
	if isIgnorable(r) {
		return nil
	}
	return []rune{r}
}
