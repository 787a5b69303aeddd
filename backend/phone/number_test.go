package phone

import (
	"testing"
)

func TestKey(t *testing.T) {
	for name, c := range map[string]struct {
		digits string
		want   uint64
	}{
		"most countries":                    {"2348035550142", 2348035550142},
		"Mexico, with the old 1":            {"5215512345678", 525512345678},
		"Mexico":                            {"525512345678", 525512345678},
		"Mexico, 521 but a digit short":     {"521551234567", 521551234567},
		"Mexico, 521 as area code":          {"525211234567", 525211234567},
		"Argentina, with the 9":             {"5491123456789", 541123456789},
		"Argentina":                         {"541123456789", 541123456789},
		"Argentina, 549 but a digit short":  {"549112345678", 549112345678},
		"Brazil, mobile with ninth digit":   {"5531988887777", 5531988887777},
		"Brazil, mobile without":            {"553188887777", 5531988887777},
		"Brazil, mobile from 6 on":          {"551161234567", 5511961234567},
		"Brazil, fixed line":                {"551131234567", 551131234567},
		"Brazil, fixed line with 5":         {"551152345678", 551152345678},
		"Brazil, new mobile below 6":        {"5511941234567", 5511941234567},
		"one digit":                         {"7", 7},
		"as many as fit":                    {"999999999999999999", 999999999999999999},
		"too many":                          {"1234567890123456789", 0},
		"none":                              {"", 0},
		"not digits":                        {"+234", 0},
		"another country that starts alike": {"5511", 5511},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Key(c.digits); got != c.want {
				t.Errorf("Key(%q) = %d, want %d", c.digits, got, c.want)
			}
		})
	}
}

// A fixed line and a mobile are two people: the ninth digit must not make one key of both.
func TestKeysOfAFixedLineAndAMobileDiffer(t *testing.T) {
	if Key("551141234567") == Key("5511941234567") {
		t.Error("+55 11 4123-4567 and +55 11 94123-4567 have one key")
	}
}

func TestFromWhatsApp(t *testing.T) {
	for name, c := range map[string]struct {
		raw, want string
		valid     bool
	}{
		"account id":              {"2348035550142", "+2348035550142", true},
		"with plus":               {"+2348035550142", "+2348035550142", true},
		"Mexico keeps its 1":      {"5215512345678", "+5215512345678", true},
		"shorter than any number": {"12345", "+12345", false},
		"longer than any number":  {"12345678901234567", "+12345678901234567", false},
		"in no plan":              {"15551234567", "+15551234567", false},
		"nothing":                 {"", "", false},
		"no digits":               {"status@broadcast", "", false},
		"too long for a key":      {"1234567890123456789", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			n := FromWhatsApp(c.raw)
			if n.E164 != c.want || n.Valid != c.valid {
				t.Errorf("FromWhatsApp(%q) = %+v, want %s, valid %t", c.raw, n, c.want, c.valid)
			}
			if n.IsZero() != (n.Key == 0) {
				t.Errorf("key %d of %q", n.Key, n.E164)
			}
		})
	}
}

func TestFromStored(t *testing.T) {
	if n := FromStored("", "x"); n != (Number{}) {
		t.Errorf("no number is %+v", n)
	}
	want := Number{Given: "0803 555 0142", E164: "+2348035550142", Digits: "2348035550142", Key: 2348035550142, Country: "NG", Valid: true}
	if n := FromStored("+2348035550142", "0803 555 0142"); n != want {
		t.Errorf("got %+v, want %+v", n, want)
	}
}

func TestDisplay(t *testing.T) {
	for name, c := range map[string]struct{ e164, want string }{
		"no number":              {"", ""},
		"Nigeria":                {"+2348035550142", "+234 803 555 0142"},
		"China":                  {"+8613800138000", "+86 138 0013 8000"},
		"America":                {"+12125550123", "+1 212-555-0123"},
		"Italy, with its zero":   {"+390612345678", "+39 06 1234 5678"},
		"Argentina, with its 9":  {"+5491123456789", "+54 9 11 2345-6789"},
		"Mexico, with its old 1": {"+5215512345678", "+52 15512345678"},
		"unknown country":        {"+9991234567", "+9991234567"},
		"nothing but a code":     {"+234", "+234"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := FromStored(c.e164, "").Display(); got != c.want {
				t.Errorf("%s is shown as %q, want %q", c.e164, got, c.want)
			}
		})
	}
}

func BenchmarkDisplay(b *testing.B) {
	n := FromStored("+2348035550142", "")
	for b.Loop() {
		n.Display()
	}
}

func BenchmarkFromStored(b *testing.B) {
	for b.Loop() {
		FromStored("+2348035550142", "")
	}
}
