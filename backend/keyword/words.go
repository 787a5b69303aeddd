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
// scripts that write words without spaces each character counts as a word. The end of a sentence is a word of its own, a
// full stop.
func appendWords(dst []byte, message string) []byte {
	var buffer [3 * foldedAtOnce]byte
	begun, inWord := len(dst), false
	for len(message) > 0 {
		some := message
		if len(message) > foldedAtOnce {
			some = message[:runeStart(message, foldedAtOnce)]
		}
		dst, inWord = appendFolded(dst, text.AppendFold(buffer[:0], some), inWord)
		message = message[len(some):]
	}
	if len(dst) > begun {
		dst = append(dst, ' ')
	}
	return dst
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

// appendFolded appends the words of a folded part of a message, the first of which goes on with the last one of dst if
// inWord says so.
func appendFolded(dst, folded []byte, inWord bool) ([]byte, bool) {
	for i := 0; i < len(folded); {
		c := folded[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(folded[i:])
			dst, inWord = appendRune(dst, r, inWord)
			i += size
			continue
		}
		i++
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			if !inWord {
				dst = append(dst, ' ')
			}
			dst, inWord = append(dst, c), true
		case c == '\'' || c == '`':
		case c == '!' || c == '?' || c == '\n' || c == '.' && (i == len(folded) || folded[i] == ' '):
			dst, inWord = appendEnd(dst), false
		default:
			inWord = false
		}
	}
	return dst, inWord
}

func appendRune(dst []byte, r rune, inWord bool) ([]byte, bool) {
	switch {
	case unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r): // fillers, which are letters that nobody sees
		return dst, inWord
	case unicode.IsMark(r):
	case r == '。' || r == '؟' || r == '۔' || r == '।':
		return appendEnd(dst), false
	case !unicode.IsLetter(r) && !unicode.IsNumber(r):
		return dst, false
	case !inWord || unicode.In(r, unspaced...):
		dst = append(dst, ' ')
	}
	return utf8.AppendRune(dst, r), true
}

// sentenceEnd is the word that stands for the end of a sentence, with its space.
const sentenceEnd = " ."

// appendEnd ends a sentence, if one was begun.
func appendEnd(dst []byte) []byte {
	if len(dst) == 0 || dst[len(dst)-1] == '.' {
		return dst
	}
	return append(dst, sentenceEnd...)
}

// appendSquashed appends words without spaces and full stops to dst: what keywords are compared by. It stops when dst is
// longer than most bytes.
func appendSquashed(dst, words []byte, most int) []byte {
	for _, c := range words {
		if len(dst) > most {
			break
		}
		if c != ' ' && c != '.' {
			dst = append(dst, c)
		}
	}
	return dst
}

// Form returns what a keyword or a message is compared by: two with the same form are one. "" if there are neither
// letters nor digits.
func Form(keyword string) string {
	words := appendWords(nil, keyword)
	return string(appendSquashed(nil, words, len(words)))
}
