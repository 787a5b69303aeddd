package text

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// lookalikes are letters and signs that Unicode does not take apart but people type one for the other.
var lookalikes = map[rune]string{
	'ß': "ss", 'ς': "σ", 'æ': "ae", 'œ': "oe", 'þ': "th",
	'ł': "l", 'ø': "o", 'đ': "d", 'ð': "d", 'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "n",
	'ɓ': "b", 'ɗ': "d", 'ƙ': "k", 'ƴ': "y", 'ɛ': "e", 'ɔ': "o", 'ə': "e", 'ƒ': "f", // of West African languages and Azeri
	'ٱ': "ا", 'ى': "ي", 'ی': "ي", 'ې': "ي", 'ة': "ه", 'ہ': "ه", 'ھ': "ه", 'ە': "ه", 'ک': "ك", 'ـ': "",
	'’': "'", '‘': "'", 'ʼ': "'", 'ʻ': "'", '´': "'", '“': "\"", '”': "\"",
	'‐': "-", '‒': "-", '–': "-", '—': "-", '−': "-",
}

// isIgnorable reports whether r, decomposed, counts for nothing: accents, vowel points of Hebrew and Arabic,
// joiners, variation selectors, soft hyphens.
func isIgnorable(r rune) bool {
	if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Me, r) || unicode.Is(unicode.Variation_Selector, r) {
		return true
	}
	return r == '\u034F' || unicode.Is(unicode.Mn, r) && !isVowelSign(r)
}

// isVowelSign reports whether the mark r is part of how a word is spelt: the vowel signs of Indic and South-East
// Asian scripts (combining class 0 and the classes listed) and what joins consonants (class 9).
func isVowelSign(r rune) bool {
	switch norm.NFD.PropertiesString(string(r)).CCC() {
	case 0, 9, 84, 91, 103, 118, 129, 130, 132:
		return true
	}
	return false
}
