package text

import (
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form of s under which it is searched and compared: compatibility forms and ligatures taken
// apart (NFKD), accents dropped, without case, letters that only look like accented ones made plain (ł ø đ ß æ), and
// digits of all scripts as 0–9. Bytes that are no UTF-8 become U+FFFD.
func Fold(s string) string {
	return string(AppendFold(nil, s))
}

// AppendFold appends Fold(s) to dst.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		dst = pageOf(r).appendFold(dst, r)
		i += size
	}
	return dst
}

const pageSize = 256

// foldPage holds the folds of 256 characters. It never changes once it is made.
type foldPage struct {
	plain bool             // all of them stay as they are; the rest is not used
	at    [pageSize]uint32 // where the fold of each is in folds: offset<<lengthBits | length
	folds []byte
}

const lengthBits = 8

func (p *foldPage) appendFold(dst []byte, r rune) []byte {
	if p.plain {
		return utf8.AppendRune(dst, r)
	}
	at := p.at[r%pageSize]
	offset := at >> lengthBits
	return append(dst, p.folds[offset:offset+at&(1<<lengthBits-1)]...)
}

// foldPages are made when one of their characters is first folded: all 4,352 would take longer than anything else
// at the start of the program, and a list of customers needs a dozen.
var foldPages [(unicode.MaxRune + 1) / pageSize]atomic.Pointer[foldPage]

func pageOf(r rune) *foldPage {
	if p := foldPages[r/pageSize].Load(); p != nil {
		return p
	}
	p := makePage(r - r%pageSize)
	foldPages[r/pageSize].Store(p) // two may do so at once; their pages are the same
	return p
}

func makePage(first rune) *foldPage {
	p := &foldPage{plain: true}
	for i := range rune(pageSize) {
		fold := foldRune(first + i)
		p.plain = p.plain && fold == string(first+i)
		p.at[i] = uint32(len(p.folds)<<lengthBits | len(fold))
		p.folds = append(p.folds, fold...)
	}
	if p.plain {
		return &foldPage{plain: true}
	}
	return p
}

// foldRune works out the fold of one character: taken apart, each part without case and plain, and taken apart again
// because a lower-case letter may have an accent that its capital has not.
func foldRune(r rune) string {
	if letters, ok := lookalikes[r]; ok {
		return letters
	}
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
