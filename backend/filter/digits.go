package filter

import (
	"strings"
	"unicode"

	"regulars/backend/text"
)

// maxDigits is the length of the longest number that package phone takes: E.164 allows 15 digits, ids that come from
// WhatsApp may have more.
const maxDigits = 18

// readDigits reads s as a phone number or a part of one and returns its digits as 0–9: spaces, dashes, brackets,
// dots, slashes and invisible characters are ignored, and so are a leading + and, if something follows, a leading 00.
// It returns false if s has no digit, or has anything else in it.
func readDigits(s string) (string, bool) {
	s = strings.TrimLeftFunc(text.Digits(s), isSeparator)
	digits := strings.Map(dropSeparator, strings.TrimPrefix(s, "+"))
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return "", false
	}
	if international := strings.TrimPrefix(digits, "00"); international != "" {
		return international, true
	}
	return digits, true
}

func dropSeparator(r rune) rune {
	if isSeparator(r) {
		return -1
	}
	return r
}

func isSeparator(r rune) bool {
	return r == '.' || r == '/' || unicode.IsSpace(r) || unicode.In(r, unicode.Pd, unicode.Ps, unicode.Pe, unicode.Cf)
}
