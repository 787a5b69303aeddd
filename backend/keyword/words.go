package keyword

import (
	"unicode"
	"unicode/utf8"

	"regulars/backend/text"
)

// foldedAtOnce is how many bytes of a message are folded at a time, so that a long one takes no more memory.
const foldedAtOnce = 256

// appendWords appends the words of a message to dst, folded, with a space before each and one behind the last; nothing,
// if there are no words. Whatever is no letter, digit or vowel sign parts words, but for apostrophes: “don’t” is one. In
// scripts that write words without spaces each character counts as a word.
func appendWords(dst []byte, message string) []byte {
	var buffer [3 * foldedAtOnce]byte
	w := wordWriter{words: dst}
	for len(message) > 0 {
		some := message
		if len(message) > foldedAtOnce {
			some = message[:runeStart(message, foldedAtOnce)]
		}
		w.write(text.AppendFold(buffer[:0], some))
		message = message[len(some):]
	}
	if len(w.words) > len(dst) {
		w.words = append(w.words, ' ')
	}
	return w.words
}

// runeStart returns where the character that has s[at] begins; at, if that is no character.
func runeStart(s string, at int) int {
	for start := at; start > at-utf8.UTFMax; start-- {
		if utf8.RuneStart(s[start]) {
			return start
		}
	}
	return at
}

// unspaced are the scripts that write words without spaces.
var unspaced = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// wordWriter puts words behind each other.
type wordWriter struct {
	words  []byte
	inWord bool
}

func (w *wordWriter) write(folded []byte) {
	for i := 0; i < len(folded); {
		c := folded[i]
		if c < utf8.RuneSelf {
			w.writeASCII(c)
			i++
			continue
		}
		r, size := utf8.DecodeRune(folded[i:])
		w.writeRune(r, folded[i:i+size])
		i += size
	}
}

func (w *wordWriter) writeASCII(c byte) {
	switch {
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		if !w.inWord {
			w.words = append(w.words, ' ')
		}
		w.words, w.inWord = append(w.words, c), true
	case c != '\'' && c != '`':
		w.inWord = false
	}
}

func (w *wordWriter) writeRune(r rune, as []byte) {
	switch {
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r): // fillers, which are letters that nobody sees
		return
	case unicode.IsMark(r):
	case !unicode.IsLetter(r) && !unicode.IsNumber(r):
		w.inWord = false
		return
	case !w.inWord || unicode.In(r, unspaced...):
		w.words = append(w.words, ' ')
	}
	w.words, w.inWord = append(w.words, as...), true
}

// squashed appends words without their spaces to dst: what keywords are compared by.
func squashed(dst, words []byte) []byte {
	for _, c := range words {
		if c != ' ' {
			dst = append(dst, c)
		}
	}
	return dst
}
