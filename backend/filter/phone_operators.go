package filter

import (
	"fmt"
	"strings"

	"regulars/backend/phone"
)

func phoneOperators() []operator {
	return append([]operator{
		{name: "is", params: several("digits"), words: phrase("is"), compile: func(r rule) (Node, error) {
			digits, err := r.digits()
			if err != nil {
				return nil, err
			}
			keys := make([]uint64, len(digits))
			for i, d := range digits {
				keys[i] = phone.Key(d)
			}
			return PhoneTest{Op: PhoneIs, Keys: ascending(keys)}, nil
		}},
		digitsOperator("contains", "contains", PhoneContains),
		digitsOperator("starts_with", "starts with", PhoneStarts),
		{name: "country", params: several("country"), words: phrase("country is"), compile: compileCountry},
	}, presence("is empty", "has a value")...)
}

func digitsOperator(name, words string, op PhoneOp) operator {
	return operator{name: name, params: several("digits"), words: phrase(words), compile: func(r rule) (Node, error) {
		digits, err := r.digits()
		if err != nil {
			return nil, err
		}
		return PhoneTest{Op: op, Digits: digits}, nil
	}}
}

// digits returns the digits of the arguments, ascending.
func (r rule) digits() ([]string, error) {
	all := make([]string, len(r.args))
	for i := range r.args {
		written, err := r.text(i, MaxText)
		if err != nil {
			return nil, err
		}
		digits, ok := readDigits(written)
		if !ok || len(digits) > maxDigits {
			return nil, wrongValue(r.argPath(i), written, fmt.Sprintf("a phone number or a part of one: 1 to %d digits", maxDigits))
		}
		all[i] = digits
	}
	return ascending(all), nil
}

func compileCountry(r rule) (Node, error) {
	countries := make([]string, len(r.args))
	for i := range r.args {
		written, err := r.text(i, MaxText)
		if err != nil {
			return nil, err
		}
		code := strings.ToUpper(strings.TrimSpace(written))
		if len(code) != 2 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return nil, wrongValue(r.argPath(i), written, "a country code of two letters, such as NG")
		}
		countries[i] = code
	}
	return PhoneTest{Op: PhoneCountry, Countries: ascending(countries)}, nil
}
