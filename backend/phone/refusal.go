package phone

import (
	"fmt"
	"regexp"
	"unicode"

	"regulars/backend/fault"
)

// Codes of this package's faults. All but Empty carry Params["value"].
const (
	Empty               fault.Code = "phone.empty"
	Letters             fault.Code = "phone.letters" // or other characters that no number has
	TooShort            fault.Code = "phone.too_short"
	TooLong             fault.Code = "phone.too_long"
	Damaged             fault.Code = "phone.damaged"
	LocalWithoutCountry fault.Code = "phone.local_without_country"
)

// rounded is a number that a spreadsheet has rounded: 9.19877E+11, 9,19877E+11, 1e10.
var rounded = regexp.MustCompile(`^\+?\d+([.,]\d+)?[eE][+-]?\d+$`)

// check returns why what was written can be no number, whatever the country; nil if it can.
func (w written) check(raw string) *fault.Error {
	if w.foreign == 0 && w.digits != "" {
		return nil
	}
	shown := given(raw, w.digits)
	switch {
	case w.foreign == 0:
		return fault.New(Empty, "There is no phone number. Write one with its country code, like +234 803 555 0142.")
	case rounded.MatchString(unwrap(raw)):
		return fault.New(Damaged, fmt.Sprintf("“%s” is a rounded number. Format the column as text in Excel and save again.", shown), "value", shown)
	case unicode.IsLetter(w.foreign):
		return fault.New(Letters, fmt.Sprintf("“%s” has letters in it. Write the number in digits only, without words or an extension.", shown), "value", shown)
	}
	return fault.New(Letters, fmt.Sprintf("“%s” has “%c” in it, which no phone number has. Write one number, in digits only.", shown, w.foreign), "value", shown)
}

// checkLength returns why digits, which include the country code as far as it is known, are too few or too many.
func checkLength(raw, digits string) *fault.Error {
	n := len(digits)
	if n >= minDigits && n <= maxDigits {
		return nil
	}
	shown := given(raw, digits)
	if n < minDigits {
		return fault.New(TooShort, fmt.Sprintf("“%s” has %d digits; a phone number has 7 to 15. Check whether some are missing.", shown, n), "value", shown, "digits", n)
	}
	return fault.New(TooLong, fmt.Sprintf("“%s” has %d digits with its country code; a phone number has 7 to 15. Check whether there are two numbers in one field.", shown, n),
		"value", shown, "digits", n)
}

func (w written) withoutCountry(raw string) *fault.Error {
	shown := given(raw, w.digits)
	return fault.New(LocalWithoutCountry,
		fmt.Sprintf("“%s” has no country code. Write it with + and the country code, or choose the country of such numbers.", shown), "value", shown)
}
