package phone

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
	"pgregory.net/rapid"

	"regulars/backend/fault"
)

func TestParse(t *testing.T) {
	for name, c := range map[string]struct{ raw, country, want, in string }{
		"as programs write it":          {"+2348035550142", "", "+2348035550142", "NG"},
		"spaced":                        {"+234 803 555 0142", "", "+2348035550142", "NG"},
		"brackets, dots and dashes":     {"+1 (212) 555-01.23", "", "+12125550123", "US"},
		"slash":                         {"+49 30/901820", "", "+4930901820", "DE"},
		"other dashes":                  {"+1 212–555—0123", "", "+12125550123", "US"},
		"double zero":                   {"0044 7400 123456", "", "+447400123456", "GB"},
		"plus behind a bracket":         {"(+234) 803 555 0142", "", "+2348035550142", "NG"},
		"zero behind the country code":  {"+44 (0)20 7946 0958", "", "+442079460958", "GB"},
		"Italy keeps its zero":          {"+39 06 1234 5678", "", "+390612345678", "IT"},
		"shared calling code":           {"+1 416 967 1111", "", "+14169671111", "CA"},
		"small part of a calling code":  {"+1 246 250 1234", "", "+12462501234", "BB"},
		"satellite, in no country":      {"+881 612 345 678", "", "+881612345678", ""},
		"local":                         {"0803 555 0142", "NG", "+2348035550142", "NG"},
		"local without its zero":        {"803 555 0142", "NG", "+2348035550142", "NG"},
		"country in small letters":      {"08035550142", "ng", "+2348035550142", "NG"},
		"local, of the neighbour":       {"416 967 1111", "US", "+14169671111", "CA"},
		"local with trunk 8":            {"8 (911) 123-45-67", "RU", "+79111234567", "RU"},
		"local in Italy":                {"06 12345678", "IT", "+390612345678", "IT"},
		"local mobile in Argentina":     {"011 15 2345-6789", "AR", "+5491123456789", "AR"},
		"plus lost":                     {"2348035550142", "NG", "+2348035550142", "NG"},
		"plus lost, another country":    {"447400123456", "NG", "+447400123456", "GB"},
		"plus lost, no country":         {"2348035550142", "", "+2348035550142", "NG"},
		"plus lost, Germany's 1 and 0":  {"4915123456789", "US", "+4915123456789", "DE"},
		"plus before a local number":    {"+0803 555 0142", "NG", "+2348035550142", "NG"},
		"spreadsheet's apostrophe":      {"'+2348035550142", "", "+2348035550142", "NG"},
		"spreadsheet's text formula":    {`="+2348035550142"`, "", "+2348035550142", "NG"},
		"spreadsheet's formula":         {"=+2348035550142", "", "+2348035550142", "NG"},
		"quoted":                        {`"+2348035550142"`, "", "+2348035550142", "NG"},
		"quoted with an apostrophe":     {`"'08035550142"`, "NG", "+2348035550142", "NG"},
		"taken for a decimal number":    {"2348035550142.0", "", "+2348035550142", "NG"},
		"the same with a comma":         {"8035550142,0", "NG", "+2348035550142", "NG"},
		"telephone link":                {"tel:+2348035550142", "", "+2348035550142", "NG"},
		"WhatsApp address":              {"WhatsApp:+2348035550142", "", "+2348035550142", "NG"},
		"lead form":                     {"p:+2348035550142", "", "+2348035550142", "NG"},
		"Arabic digits":                 {"٠٨٠٣٥٥٥٠١٤٢", "NG", "+2348035550142", "NG"},
		"Persian digits with plus":      {"+۹۸۹۱۲۳۴۵۶۷۸۹", "", "+989123456789", "IR"},
		"full width":                    {"＋２３４　８０３（５５５）０１４２", "", "+2348035550142", "NG"},
		"copied with invisible marks":   {"\u202A+234\u00A0803\u2011555\u200B0142\u202C", "", "+2348035550142", "NG"},
		"Mexico as WhatsApp writes it":  {"+52 1 55 1234 5678", "", "+5215512345678", "MX"},
		"Brazil as WhatsApp writes it":  {"+55 31 8888 7777", "", "+553188887777", "BR"},
		"Argentina as WhatsApp does it": {"+54 9 11 2345 6789", "", "+5491123456789", "AR"},
	} {
		t.Run(name, func(t *testing.T) {
			n, err := Parse(c.raw, c.country)
			if err != nil {
				t.Fatalf("Parse(%q, %q): %v", c.raw, c.country, err)
			}
			if n.E164 != c.want || n.Country != c.in || !n.Valid {
				t.Errorf("Parse(%q, %q) = %s in %q, valid %t; want %s in %q", c.raw, c.country, n.E164, n.Country, n.Valid, c.want, c.in)
			}
			if "+"+n.Digits != n.E164 || n.Key != Key(n.Digits) {
				t.Errorf("digits %q, key %d do not belong to %s", n.Digits, n.Key, n.E164)
			}
		})
	}
}

// What is possible is taken, and marked.
func TestParseTakesWhatIsInNoPlan(t *testing.T) {
	for name, c := range map[string]struct{ raw, country, want, in string }{
		"made-up number":               {"+1 555 123 4567", "", "+15551234567", "US"},
		"unknown country code":         {"+999 123 4567", "", "+9991234567", ""},
		"shortest":                     {"+9991234", "", "+9991234", ""},
		"longest":                      {"+999123456789012", "", "+999123456789012", ""},
		"a digit is missing":           {"+234 803 555 014", "", "+234803555014", "NG"},
		"local, a digit is missing":    {"0803 555 014", "NG", "+234803555014", "NG"},
		"plus lost, a digit missing":   {"234803555014", "NG", "+234803555014", "NG"},
		"plus lost, unknown country":   {"99912345678901", "NG", "+99912345678901", ""},
		"two short numbers in a field": {"0803/0805", "NG", "+2348030805", "NG"},
	} {
		t.Run(name, func(t *testing.T) {
			n, err := Parse(c.raw, c.country)
			if err != nil {
				t.Fatalf("Parse(%q, %q): %v", c.raw, c.country, err)
			}
			if n.E164 != c.want || n.Country != c.in || n.Valid {
				t.Errorf("Parse(%q, %q) = %s in %q, valid %t; want %s in %q, not valid", c.raw, c.country, n.E164, n.Country, n.Valid, c.want, c.in)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		raw, country string
		code         fault.Code
		message      string
	}{
		"nothing":                     {"", "NG", Empty, "There is no phone number. Write one with its country code, like +234 803 555 0142."},
		"white space":                 {" \u00A0\t", "NG", Empty, ""},
		"a dash for nothing":          {" — ", "NG", Empty, ""},
		"a lone plus":                 {"+", "NG", Empty, ""},
		"rounded":                     {"8.6138E+12", "", Damaged, "“8.6138E+12” is a rounded number. Format the column as text in Excel and save again."},
		"rounded, of the guide":       {"9.19877E+11", "IN", Damaged, ""},
		"rounded with a comma":        {"9,19877E+11", "DE", Damaged, ""},
		"rounded, small letter":       {"1.23e10", "", Damaged, ""},
		"rounded, in quotes":          {`"2.34804E+12"`, "NG", Damaged, ""},
		"rounded, with apostrophe":    {"'2.34804E+12", "NG", Damaged, ""},
		"words":                       {"0803-CALL-NOW", "NG", Letters, "“0803-CALL-NOW” has letters in it. Write the number in digits only, without words or an extension."},
		"not available":               {"n/a", "NG", Letters, ""},
		"a name":                      {"Амара", "NG", Letters, ""},
		"extension":                   {"+1 212 555 0123 ext. 5", "", Letters, ""},
		"extension, short":            {"+1 212 555 0123 x5", "", Letters, ""},
		"two numbers with a comma":    {"+2348035550142, +2348035550143", "", Letters, "“+2348035550142, +2348035550143” has “,” in it, which no phone number has. Write one number, in digits only."},
		"two numbers with two plus":   {"+2348035550142 +2348035550143", "", Letters, ""},
		"star code":                   {"*123#", "NG", Letters, ""},
		"not UTF-8":                   {"0803\xff5550142", "NG", Letters, ""},
		"column too narrow":           {"########", "NG", Letters, ""},
		"six digits":                  {"+123456", "", TooShort, "“+123456” has 6 digits; a phone number has 7 to 15. Check whether some are missing."},
		"six digits, local":           {"555123", "NG", TooShort, ""},
		"six digits, no country":      {"555123", "", TooShort, ""},
		"sixteen digits":              {"+1234567890123456", "", TooLong, "“+1234567890123456” has 16 digits with its country code; a phone number has 7 to 15. Check whether there are two numbers in one field."},
		"sixteen digits, local":       {"0803555014208035550143", "NG", TooLong, ""},
		"too long by the code":        {"08035550142123", "NG", TooLong, ""},
		"local without a country":     {"0803 555 0142", "", LocalWithoutCountry, "“0803 555 0142” has no country code. Write it with + and the country code, or choose the country of such numbers."},
		"local, unknown country":      {"08035550142", "XX", LocalWithoutCountry, ""},
		"local, plus before a zero":   {"+0803 555 0142", "", LocalWithoutCountry, ""},
		"American, not Swiss":         {"4155552671", "", LocalWithoutCountry, ""},
		"America's trunk, no country": {"12125550123", "", LocalWithoutCountry, ""},
	} {
		t.Run(name, func(t *testing.T) {
			n, err := Parse(c.raw, c.country)
			if !fault.Is(err, c.code) {
				t.Fatalf("Parse(%q, %q) = %+v, %v; want %s", c.raw, c.country, n, err, c.code)
			}
			if !n.IsZero() {
				t.Errorf("a refused number is not zero: %+v", n)
			}
			if c.message != "" && err.Error() != c.message {
				t.Errorf("it says %q, want %q", err, c.message)
			}
			if f, _ := fault.As(err); c.code != Empty && f.Params["value"] == "" {
				t.Error("it does not carry the value")
			}
		})
	}
}

// Some countries have numbers of four or five digits. With their country code they are long enough.
func TestParseTakesShortNumbersOfSmallCountries(t *testing.T) {
	if n, err := Parse("4002", "NU"); err != nil || n.E164 != "+6834002" {
		t.Errorf("got %+v, %v", n, err)
	}
}

func TestParseKeepsWhatWasGiven(t *testing.T) {
	for name, c := range map[string]struct{ raw, want string }{
		"as written":            {" 0803 555 0142 ", "0803 555 0142"},
		"without invisible":     {"0803\u200B5550142\x00", "08035550142"},
		"not when it is absurd": {"0803" + strings.Repeat(" ", 100) + "5550142", "+2348035550142"},
	} {
		t.Run(name, func(t *testing.T) {
			if n, err := Parse(c.raw, "NG"); err != nil || n.Given != c.want {
				t.Errorf("given %q, %v; want %q", n.Given, err, c.want)
			}
		})
	}
}

// A number that a plan has is read as the library reads it: the quick way must not differ from the thorough one.
func TestParseAgreesWithTheLibraryOnLocalNumbers(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	compared := 0
	for _, m := range everyRegion(t) {
		for _, kind := range []*phonenumbers.PhoneNumberDesc{m.GetMobile(), m.GetFixedLine()} {
			for range 8 {
				national := disturbed(random, kind.GetExampleNumber())
				for _, raw := range []string{national, m.GetNationalPrefix() + national} {
					parsed, err := phonenumbers.Parse(raw, m.GetId())
					if len(raw) < minDigits || err != nil || !phonenumbers.IsValidNumber(parsed) {
						continue
					}
					compared++
					want := phonenumbers.Format(parsed, phonenumbers.E164)
					if n, err := Parse(raw, m.GetId()); err != nil || n.E164 != want {
						t.Errorf("%s in %s: %s, %v; the library reads %s", raw, m.GetId(), n.E164, err, want)
					}
				}
			}
		}
	}
	if compared < 4_000 {
		t.Errorf("only %d numbers were compared", compared)
	}
}

// disturbed returns an example number with two digits of its second half changed.
func disturbed(random *rand.Rand, example string) string {
	digits := []byte(example)
	for range min(2, len(digits)) {
		i := len(digits)/2 + random.IntN(len(digits)-len(digits)/2)
		digits[i] = '0' + byte(random.IntN(10))
	}
	return string(digits)
}

// everyRegion returns the published plans of all countries.
func everyRegion(t *testing.T) []*phonenumbers.PhoneMetadata {
	t.Helper()
	collection, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	var regions []*phonenumbers.PhoneMetadata
	for _, m := range collection.GetMetadata() {
		if m.GetId() != phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY {
			regions = append(regions, m)
		}
	}
	return regions
}

// A number that starts with + and has 7 to 15 digits is never refused, whatever stands between them.
func TestParseTakesEveryInternationalNumber(t *testing.T) {
	separator := rapid.SampledFrom([]string{"", " ", "-", "(", ")", ".", "\u00A0", "\u2011"})
	rapid.Check(t, func(t *rapid.T) {
		digits := rapid.StringMatching(`[1-9][0-9]{6,14}`).Draw(t, "digits")
		raw := "+"
		for _, d := range digits {
			raw += string(d) + separator.Draw(t, "separator")
		}
		n, err := Parse(raw, rapid.SampledFrom([]string{"", "NG", "US", "AR"}).Draw(t, "country"))
		if err != nil {
			t.Fatalf("%q: %v", raw, err)
		}
		if n.Digits != digits && !n.Valid {
			t.Fatalf("%q became %s, which is not valid either", raw, n.E164)
		}
	})
}

// What was stored is read back as it was parsed, and parses to itself.
func TestStoredNumbersComeBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := rapid.StringMatching(`\+?[0-9 ]{7,17}`).Draw(t, "raw")
		n, err := Parse(raw, "NG")
		if err != nil {
			return
		}
		if stored := FromStored(n.E164, n.Given); stored != n {
			t.Fatalf("%+v came back as %+v", n, stored)
		}
		if again, err := Parse(n.E164, "US"); err != nil || again.E164 != n.E164 {
			t.Fatalf("%s parses to %s, %v", n.E164, again.E164, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"+2348035550142", "0803 555 0142", `="+234"`, "9.1E+11", "tel:", "٠٨٠٣", "00", "+", "(+", "p:p:", "=\"", "\xff0803"} {
		f.Add(seed, "NG")
	}
	f.Fuzz(func(t *testing.T, raw, country string) {
		n, err := Parse(raw, country)
		if err != nil {
			if f, ok := fault.As(err); !ok || f.Message == "" {
				t.Errorf("Parse(%q, %q) fails without saying why: %v", raw, country, err)
			}
			return
		}
		if len(n.Digits) < minDigits || len(n.Digits) > maxDigits || strings.Trim(n.Digits, "0123456789") != "" || n.E164 != "+"+n.Digits {
			t.Errorf("Parse(%q, %q) = %+v", raw, country, n)
		}
		if shown := n.Display(); read(shown).digits != n.Digits {
			t.Errorf("%s is shown as %q", n.E164, shown)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for name, c := range map[string]struct{ raw, country string }{
		"E164":      {"+2348035550142", ""},
		"spaced":    {"+234 803 555 0142", ""},
		"local":     {"08035550142", "NG"},
		"plus lost": {"447400123456", "NG"},
		"America":   {"+12125550123", ""},
		"no plan":   {"+15551234567", ""},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(c.raw, c.country); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
