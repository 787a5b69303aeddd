package phone

import (
	"strconv"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// Number is a phone number. The zero value is no number.
type Number struct {
	Given   string // as it was written
	E164    string // "+2348035550142"; set for every number
	Digits  string // E164 without the +
	Key     uint64 // the match key; see Key
	Country string // ISO 3166 code; "" if unknown
	Valid   bool   // the country's numbering plan has such a number; a number without is taken with a warning
}

// IsZero reports whether n is no number.
func (n Number) IsZero() bool { return n.E164 == "" }

// FromStored returns the number of a stored row. It costs a look at a table, no parsing. An empty e164 gives the
// zero value.
func FromStored(e164, given string) Number {
	if e164 == "" {
		return Number{}
	}
	return international(e164, given)
}

// FromWhatsApp returns the number of a WhatsApp account id, with or without +. It is never refused: WhatsApp knows
// better than a numbering plan. What is no number at all (no digits, or more than 18) gives the zero value.
func FromWhatsApp(raw string) Number {
	w := read(raw)
	if w.digits == "" || len(w.digits) > maxKeyDigits {
		return Number{}
	}
	return international("+"+w.digits, given(raw, w.digits))
}

// international returns the number of an E.164 form.
func international(e164, given string) Number {
	n := Number{Given: given, E164: e164, Digits: e164[1:]}
	n.Key = Key(n.Digits)
	if n.Country, n.Valid = lookUp(n.Digits); !n.Valid {
		n.Valid = isValid(n.Digits)
	}
	return n
}

// isValid reports whether a plan has the number of these digits with country code, or the other number that
// WhatsApp writes for it (see Key).
func isValid(digits string) bool {
	if _, ok := lookUp(digits); ok {
		return true
	}
	other := strconv.FormatUint(Key(digits), 10)
	if other == digits || strings.HasPrefix(digits, "0") {
		return false
	}
	_, ok := lookUp(other)
	return ok
}

// Display returns the number as it is shown, international and spaced as its country does: "+234 803 555 0142".
// It has the digits of the number, whatever the plan says. "" for no number.
func (n Number) Display() string {
	p, national := planOf(n.Digits)
	if p == nil {
		return n.E164
	}
	parsed, err := libraryNumber(p.code, national)
	if err != nil {
		return n.E164
	}
	shown := phonenumbers.Format(parsed, phonenumbers.INTERNATIONAL)
	if read(shown).digits != n.Digits {
		return n.E164
	}
	return shown
}

// libraryNumber returns a number as the library has it.
func libraryNumber(code, national string) (*phonenumbers.PhoneNumber, error) {
	country, err := strconv.ParseInt(code, 10, 32)
	if err != nil {
		return nil, err
	}
	value, err := strconv.ParseUint(national, 10, 64)
	if err != nil {
		return nil, err
	}
	countryCode, zeros := int32(country), int32(len(national)-len(strings.TrimLeft(national, "0")))
	italian := zeros > 0
	return &phonenumbers.PhoneNumber{CountryCode: &countryCode, NationalNumber: &value, ItalianLeadingZero: &italian, NumberOfLeadingZeros: &zeros}, nil
}
