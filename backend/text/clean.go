package text

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Clean returns s as it is stored: NFC, without control and direction-changing characters, trimmed. Line breaks
// and tabs become spaces. Joiners (which emoji and Persian need) stay. Bytes that are no UTF-8 become U+FFFD.
func Clean(s string) string {
	return clean(s, false)
}

// CleanLines is Clean for text of several lines: line breaks stay, each as one \n.
func CleanLines(s string) string {
	return clean(s, true)
}

func clean(s string, lines bool) string {
	if isPlain(s) {
		return strings.Trim(s, " ")
	}
	if lines {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
	}
	kept := strings.Map(func(r rune) rune { return keep(r, lines) }, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.TrimSpace(norm.NFC.String(kept))
}

// isPlain reports whether s is printable ASCII, which needs nothing but trimming.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// keep returns what to put for r: itself, a space, or -1 for nothing.
func keep(r rune, lines bool) rune {
	switch {
	case r == '\n' && lines:
		return r
	case r == '\n' || r == '\r' || r == '\t' || r == '\u2028' || r == '\u2029':
		return ' '
	case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
		return -1
	case r == '\uFEFF' || unicode.Is(unicode.Noncharacter_Code_Point, r):
		return -1
	}
	return r
}

// Graphemes returns the number of characters in s as a person counts them: a letter with its accents is one, a
// family emoji is one.
func Graphemes(s string) int {
	if isPlain(s) {
		return len(s)
	}
	return uniseg.GraphemeClusterCount(s)
}

// NameFold returns the form under which names of tags and attributes are unique: NFKC, without case, trimmed,
// inner white space as one space. Accents count: "Café" and "Cafe" are two names.
func NameFold(s string) string {
	lower := strings.ToLower(norm.NFKC.String(Clean(s))) // cases.Fold alone swaps the two cases of Cherokee
	return strings.Join(strings.Fields(norm.NFKC.String(cases.Fold().String(lower))), " ")
}

// Shorten returns s, cut to limit characters with an ellipsis at the end if it is longer. It is for values in messages.
func Shorten(s string, limit int) string {
	if len(s) <= limit || Graphemes(s) <= limit {
		return s
	}
	rest, state, end := s, -1, 0
	for range limit - 1 {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		end += len(cluster)
	}
	return s[:end] + "…"
}
