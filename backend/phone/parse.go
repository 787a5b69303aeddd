package phone

import (
	"strings"

	"github.com/nyaruka/phonenumbers"

	"regulars/backend/fault"
)

// Codes of this package's faults.
const (
	Empty               fault.Code = "phone.empty"
	Letters             fault.Code = "phone.letters"
	TooShort            fault.Code = "phone.too_short"
	TooLong             fault.Code = "phone.too_long"
	Damaged             fault.Code = "phone.damaged"
	LocalWithoutCountry fault.Code = "phone.local_without_country"
)

// Parse returns the number that raw says. defaultCountry is the ISO code of the country of numbers written without
// one; "" if there is none.
func Parse(raw, defaultCountry string) (Number, error) {
	parsed, err := phonenumbers.Parse(raw, defaultCountry)
	if err != nil {
		return Number{}, fault.Wrap(err, Letters, "“"+raw+"” is not a phone number.")
	}
	e164 := phonenumbers.Format(parsed, phonenumbers.E164)
	n := FromStored(e164, strings.TrimSpace(raw))
	n.Country, n.Valid = phonenumbers.GetRegionCodeForNumber(parsed), phonenumbers.IsValidNumber(parsed)
	return n, nil
}
