package phone

import (
	"strings"

	"github.com/nyaruka/phonenumbers"

	"regulars/backend/fault"
)

// How many digits an international number has: 15 by ITU-T E.164, 7 being the shortest in use.
const (
	minDigits = 7
	maxDigits = 15
)

// minUnmistakable is how many digits a number written without + and country has at least when it can only be
// international: national numbers have up to 11.
const minUnmistakable = 12

// Parse returns the number that raw says. defaultCountry is the ISO code of the country of numbers written without
// country code; "" (or an unknown one) if there is none. What stands around digits in files and on paper is taken
// off. Only what cannot be a number is refused, with one of this package's codes; a number that is in no plan is
// returned with Valid false.
//
// An extension ("ext. 5") is refused as Letters: nobody can be messaged at an extension, and dropping it silently
// would message someone else.
func Parse(raw, defaultCountry string) (Number, error) {
	w := read(raw)
	if refused := w.check(raw); refused != nil {
		return Number{}, refused
	}
	digits := w.digits
	if !w.plus {
		local, refused := w.local(raw, strings.ToUpper(defaultCountry))
		if refused != nil {
			return Number{}, refused
		}
		digits = local
	}
	if refused := checkLength(raw, digits); refused != nil {
		return Number{}, refused
	}
	n := international("+"+digits, given(raw, digits))
	if !n.Valid {
		n = withoutTrunk(n)
	}
	return n, nil
}

// withoutTrunk returns n without the 0 that many write behind the country code, +44 (0)20 …, if that makes it valid.
func withoutTrunk(n Number) Number {
	p, national := planOf(n.Digits)
	if p == nil {
		return n
	}
	if r := p.regions()[0]; r.simple && (r.trunk == "" || !strings.HasPrefix(national, r.trunk)) {
		return n
	}
	if digits, ok := parseByLibrary(n.E164, ""); ok {
		return international("+"+digits, n.Given)
	}
	return n
}

// local returns the digits with country code of a number written without +. It is a number of the default country if
// that has it; else, if it is valid as it stands, an international one whose + was lost.
func (w written) local(raw, country string) (string, *fault.Error) {
	r, code := regionOf(country)
	switch {
	case r == nil && len(w.digits) >= minUnmistakable && isValid(w.digits):
		return w.digits, nil
	case len(w.digits) > maxDigits, r == nil && len(w.digits) < minDigits:
		return "", checkLength(raw, w.digits)
	case r == nil:
		return "", w.withoutCountry(raw)
	}
	if digits, ok := r.complete(w.digits, code); ok {
		return digits, nil
	}
	national, trunk := strings.CutPrefix(w.digits, r.trunk)
	switch {
	case len(w.digits) < minDigits:
		return "", checkLength(raw, w.digits)
	case len(w.digits) >= minUnmistakable && (!trunk || r.trunk == ""):
		return w.digits, nil
	}
	return code + national, nil
}

// complete returns the digits with country code of a number that was written without +, if a plan has it.
func (r *region) complete(digits, code string) (string, bool) {
	for _, candidate := range [...]string{code + strings.TrimPrefix(digits, r.trunk), code + digits, digits} {
		if isValid(candidate) {
			return candidate, true
		}
	}
	return parseByLibrary(digits, r.country)
}

// parseByLibrary reads a number by all rules of its country's plan, such as Argentina's 15 for mobiles, and returns
// its digits with country code if the plan has it. It is thorough and takes 40 µs.
func parseByLibrary(number, country string) (string, bool) {
	parsed, err := phonenumbers.Parse(number, country)
	if err != nil {
		return "", false
	}
	digits := phonenumbers.Format(parsed, phonenumbers.E164)[1:]
	return digits, isValid(digits)
}
