package phone

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// written is what stands in a field.
type written struct {
	plus    bool // the digits start with a country code: there is a + or 00 before them
	digits  string
	foreign rune // the first character that no phone number has; 0 if there is none
}

// read takes apart what a person or a spreadsheet wrote.
func read(raw string) written {
	if isE164(raw) {
		return written{plus: true, digits: raw[1:]}
	}
	var w written
	digits := make([]byte, 0, maxDigits+2)
	for _, r := range unwrap(raw) {
		digit, isDigit := digitValue(r)
		switch {
		case isDigit:
			digits = append(digits, '0'+digit)
		case (r == '+' || r == '＋') && len(digits) == 0 && !w.plus:
			w.plus = true
		case !isSeparator(r) && w.foreign == 0:
			w.foreign = r
		}
	}
	w.digits = string(digits)
	if after, ok := strings.CutPrefix(w.digits, "00"); ok && !w.plus {
		w.plus, w.digits = true, after
	}
	w.plus = w.plus && !strings.HasPrefix(w.digits, "0") // no country code starts with 0
	return w
}

// isE164 reports whether raw is + and 7 to 15 digits, as programs write it.
func isE164(raw string) bool {
	if len(raw) < 1+minDigits || len(raw) > 1+maxDigits || raw[0] != '+' || raw[1] == '0' {
		return false
	}
	for i := 1; i < len(raw); i++ {
		if raw[i] < '0' || raw[i] > '9' {
			return false
		}
	}
	return true
}

// schemes are what programs write before a number: links, WhatsApp APIs, and the p: of lead forms.
var schemes = [...]string{"tel:", "whatsapp:", "p:"}

// pointZero is a whole number that a program has taken for a decimal one.
var pointZero = regexp.MustCompile(`^(\+?\d{7,15})[.,]0$`)

// unwrap takes off what spreadsheets and programs put around a number: white space, the apostrophe and ="…" that
// keep it text, quotation marks, a scheme, and the .0 of a number taken for a decimal one.
func unwrap(raw string) string {
	s := strings.TrimFunc(raw, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	s = strings.TrimPrefix(strings.TrimPrefix(s, "'"), "=")
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		s = s[1 : len(s)-1]
	}
	s = strings.TrimPrefix(strings.TrimSpace(s), "'")
	for _, scheme := range schemes {
		if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
			s = s[len(scheme):]
			break
		}
	}
	if m := pointZero.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return s
}

// digitValue returns the value of a decimal digit of any script. Unicode keeps those of one script together, in
// order, ten by ten.
func digitValue(r rune) (byte, bool) {
	if r < utf8.RuneSelf {
		return byte(r - '0'), r >= '0' && r <= '9'
	}
	for _, run := range unicode.Nd.R16 {
		if r >= rune(run.Lo) && r <= rune(run.Hi) {
			return byte((r - rune(run.Lo)) % 10), true
		}
	}
	return 0, false
}

// isSeparator reports whether people write r between the digits of a number: space, dashes, brackets, dots, slashes,
// and invisible marks that come along when a number is copied.
func isSeparator(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '.', '/', '·', '•', '（', '）', '．', '／', '−', 'ー', '\u00AD':
		return true
	}
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.Is(unicode.Cf, r)
}

// maxGiven is how many characters a number may have with all that stands between its digits. It is longer in a
// file that is broken, and then not worth keeping.
const maxGiven = 40

// given returns what is kept as the number that was written: raw without invisible characters.
func given(raw, digits string) string {
	if isE164(raw) {
		return raw
	}
	shown := strings.TrimSpace(strings.Map(visible, strings.ToValidUTF8(raw, "")))
	if utf8.RuneCountInString(shown) > maxGiven {
		return "+" + digits
	}
	return shown
}

func visible(r rune) rune {
	if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
		return -1
	}
	return r
}
