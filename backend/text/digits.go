package text

import "unicode"

// Digits returns s with the decimal digits of all scripts as 0–9: ٣ ३ ３ are 3.
func Digits(s string) string {
	if isPlain(s) {
		return s
	}
	out := []rune(s)
	for i, r := range out {
		if value, ok := digit(r); ok {
			out[i] = '0' + value
		}
	}
	return string(out)
}

// digit returns the value of a decimal digit of any script. Unicode keeps those of one script together, in order,
// ten by ten.
func digit(r rune) (rune, bool) {
	if !unicode.Is(unicode.Nd, r) {
		return 0, false
	}
	for _, run := range unicode.Nd.R16 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return (r - rune(run.Lo)) % 10, true
		}
	}
	for _, run := range unicode.Nd.R32 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return (r - rune(run.Lo)) % 10, true
		}
	}
	return 0, false
}
