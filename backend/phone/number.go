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
	Country string // ISO 3166 code, "" if unknown
	Valid   bool   // the country's numbering plan has such a number
}

// IsZero reports whether n is no number.
func (n Number) IsZero() bool { return n.E164 == "" }

// FromStored returns the number of a stored row, without looking at numbering plans: Country and Valid are not set.
// An empty e164 gives the zero value.
func FromStored(e164, given string) Number {
	if e164 == "" {
		return Number{}
	}
	digits := strings.TrimPrefix(e164, "+")
	return Number{Given: given, E164: e164, Digits: digits, Key: Key(digits)}
}

// FromWhatsApp returns the number of a WhatsApp id, which is never refused: its digits are the number.
func FromWhatsApp(raw string) Number {
	n, err := Parse("+"+strings.TrimPrefix(raw, "+"), "")
	if err != nil {
		return Number{}
	}
	return n
}

// Display returns the number as it is shown: international, with spaces. "" for no number.
func (n Number) Display() string {
	parsed, err := phonenumbers.Parse(n.E164, "")
	if err != nil {
		return n.E164
	}
	return phonenumbers.Format(parsed, phonenumbers.INTERNATIONAL)
}

// Key returns the match key of a number's digits with country code: equal keys are one person on WhatsApp.
func Key(digits string) uint64 {
	key, err := strconv.ParseUint(digits, 10, 64)
	if err != nil {
		return 0
	}
	return key
}
