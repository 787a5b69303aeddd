package attribute

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"regulars/backend/text"
)

// maxDigits is how many digits a number may have when it is written out, zeros from an exponent included. It is
// more than any amount or code needs, and keeps 1e999999999 from filling the memory.
const maxDigits = 100

// parseNumber reads a decimal number: sign, digits, a point, an exponent. It is exact: nothing is rounded, and the
// zeros behind the point stay. Leading zeros, + and the minus of zero go.
func parseNumber(_ Definition, plain string) (string, *refusal) {
	sign, rest := cutSign(strings.TrimSpace(text.Digits(plain)))
	mantissa, exponent := cutExponent(rest)
	whole, fraction, _ := strings.Cut(mantissa, ".")
	shift, err := strconv.Atoi(exponent)
	tooMany := errors.Is(err, strconv.ErrRange) || shift > maxDigits || shift < -maxDigits || len(mantissa) > maxDigits+len(".")
	switch {
	case whole+fraction == "" || !allDigits(whole+fraction) || err != nil && !errors.Is(err, strconv.ErrRange):
		return "", &refusal{NotANumber, "is not a number", "Write digits, with a point before decimals, like 1250 or 12.50."}
	case tooMany:
		return "", tooManyDigits()
	}
	number := writeNumber(whole, fraction, shift)
	if len(number)-strings.Count(number, ".") > maxDigits {
		return "", tooManyDigits()
	}
	if strings.Trim(number, "0.") == "" {
		return number, nil
	}
	return sign + number, nil
}

func tooManyDigits() *refusal {
	return &refusal{TooLong, fmt.Sprintf("has too many digits; up to %d are possible", maxDigits), "Shorten it."}
}

func cutSign(s string) (sign, rest string) {
	for _, minus := range []string{"-", "−"} {
		if after, ok := strings.CutPrefix(s, minus); ok {
			return "-", after
		}
	}
	return "", strings.TrimPrefix(s, "+")
}

// cutExponent returns what is before and behind the e of a number, and 0 for the exponent if there is no e.
func cutExponent(s string) (mantissa, exponent string) {
	if i := strings.IndexAny(s, "eE"); i >= 0 {
		return s[:i], s[i+1:]
	}
	return s, "0"
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// writeNumber writes whole.fraction × 10^shift in plain digits.
func writeNumber(whole, fraction string, shift int) string {
	digits, point := whole+fraction, len(whole)+shift
	if point < 0 {
		digits, point = strings.Repeat("0", -point)+digits, 0
	}
	if point > len(digits) {
		digits += strings.Repeat("0", point-len(digits))
	}
	whole, fraction = strings.TrimLeft(digits[:point], "0"), digits[point:]
	if whole == "" {
		whole = "0"
	}
	if fraction == "" {
		return whole
	}
	return whole + "." + fraction
}

// CompareNumbers compares two canonical numbers exactly: -1, 0 or +1. 1.5 and 1.50 are equal.
func CompareNumbers(a, b string) int {
	negative := strings.HasPrefix(a, "-")
	if negative != strings.HasPrefix(b, "-") {
		if negative {
			return -1
		}
		return 1
	}
	if negative {
		return compareMagnitudes(b[1:], a[1:])
	}
	return compareMagnitudes(a, b)
}

// compareMagnitudes compares two canonical numbers without sign: the one with more digits before the point is
// greater; else the digits decide, for which those behind the point need no equal length.
func compareMagnitudes(a, b string) int {
	wholeA, fractionA, _ := strings.Cut(a, ".")
	wholeB, fractionB, _ := strings.Cut(b, ".")
	if len(wholeA) != len(wholeB) {
		return sign(len(wholeA) - len(wholeB))
	}
	if order := strings.Compare(wholeA, wholeB); order != 0 {
		return order
	}
	return strings.Compare(strings.TrimRight(fractionA, "0"), strings.TrimRight(fractionB, "0"))
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}
