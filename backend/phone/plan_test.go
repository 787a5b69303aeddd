package phone

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/nyaruka/phonenumbers"
	"pgregory.net/rapid"
)

// The tables say of each number what the library says: whose it is, and whether the plan has it. Numbers are the
// published examples of all kinds in all countries, and what differs from them by a digit or by one more or less.
func TestTablesAgreeWithTheLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	compared, found := 0, 0
	check := func(code int, national string) {
		parsed, err := libraryNumber(strconv.Itoa(code), national)
		if err != nil {
			return
		}
		compared++
		want := phonenumbers.IsValidNumber(parsed)
		country, has := lookUp(strconv.Itoa(code) + national)
		if has != want {
			t.Errorf("+%d %s: in the plan %t, the library says %t", code, national, has, want)
		}
		if !has {
			return
		}
		found++
		wantCountry := phonenumbers.GetRegionCodeForNumber(parsed)
		if wantCountry == phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY {
			wantCountry = ""
		}
		if country != wantCountry {
			t.Errorf("+%d %s: in %q, the library says %q", code, national, country, wantCountry)
		}
	}
	for code, example := range examples(t) {
		check(code, example)
		for range 5 {
			digits := []byte(example)
			digits[random.IntN(len(digits))] = '0' + byte(random.IntN(10))
			check(code, string(digits))
			check(code, string(digits[1:]))
			check(code, string(digits)+"1")
		}
	}
	if compared < 10_000 || found < 2_000 {
		t.Errorf("only %d numbers were compared, %d of them in a plan", compared, found)
	}
}

// examples yields the calling codes and example numbers of all plans.
func examples(t *testing.T) func(yield func(int, string) bool) {
	t.Helper()
	collection, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(int, string) bool) {
		for _, m := range collection.GetMetadata() {
			for _, kind := range []*phonenumbers.PhoneNumberDesc{
				m.GetMobile(), m.GetFixedLine(), m.GetTollFree(), m.GetPremiumRate(), m.GetSharedCost(),
				m.GetVoip(), m.GetPersonalNumber(), m.GetPager(), m.GetUan(), m.GetVoicemail(),
			} {
				if example := kind.GetExampleNumber(); example != "" && !yield(int(m.GetCountryCode()), example) {
					return
				}
			}
		}
	}
}

// mustCompile panics on a pattern that is none; this says that there is none.
func TestEveryPublishedPatternCompiles(t *testing.T) {
	for code := range phonenumbers.GetSupportedCallingCodes() {
		if len(plans()[code].regions()) == 0 {
			t.Errorf("+%d has no region", code)
		}
	}
}

func TestAutomatonMatchesAsTheExpressionDoes(t *testing.T) {
	for _, pattern := range []string{`1`, `\d{3}`, `[2-5]\d?`, `(?:12|13)\d{2,4}|9`, `0*1+`, `(?:|7)8`, `[^5]{2}`, `.1`, ``} {
		expression, table := regexp.MustCompile("^(?:"+pattern+")$"), mustCompile(pattern)
		rapid.Check(t, func(t *rapid.T) {
			digits := rapid.StringMatching(`[0-9]{0,6}`).Draw(t, "digits")
			if got, want := table.match(digits), expression.MatchString(digits); got != want {
				t.Fatalf("%s on %q: %t, want %t", pattern, digits, got, want)
			}
		})
	}
}

func TestCountries(t *testing.T) {
	countries := Countries()
	for _, country := range []string{"NG", "IN", "BR", "DE", "US"} {
		if !slices.Contains(countries, country) {
			t.Errorf("%s is missing", country)
		}
	}
	if !slices.IsSorted(countries) || slices.Contains(countries, phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY) {
		t.Errorf("got %v", countries)
	}
}
