package attribute

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"regulars/backend/fault"
)

func TestParse(t *testing.T) {
	for name, c := range map[string]struct {
		kind      Type
		raw, want string
	}{
		"text":                        {Text, "  Blue\u202E ", "Blue"},
		"text of several lines":       {Text, "one\r\ntwo", "one\ntwo"},
		"text, composed":              {Text, "Cafe\u0301", "Café"},
		"text that looks like a date": {Text, "2026-1-2", "2026-1-2"},
		"longest text":                {Text, strings.Repeat("é", MaxText), strings.Repeat("é", MaxText)},

		"number":                     {Number, "42", "42"},
		"decimal stays as written":   {Number, "12.50", "12.50"},
		"a tenth stays a tenth":      {Number, "0.1", "0.1"},
		"more than 64 bits":          {Number, "12345678901234567890", "12345678901234567890"},
		"more than a float's digits": {Number, "0.30000000000000000001", "0.30000000000000000001"},
		"plus":                       {Number, "+5", "5"},
		"minus":                      {Number, "-5.0", "-5.0"},
		"typographic minus":          {Number, "−5", "-5"},
		"leading zeros":              {Number, "007", "7"},
		"zero":                       {Number, "0000", "0"},
		"minus zero":                 {Number, "-0.00", "0.00"},
		"no whole part":              {Number, ".5", "0.5"},
		"no fraction":                {Number, "5.", "5"},
		"Arabic digits":              {Number, "١٢", "12"},
		"full width":                 {Number, "１２", "12"},
		"exponent":                   {Number, "1.25e3", "1250"},
		"exponent within":            {Number, "1.2345E2", "123.45"},
		"negative exponent":          {Number, "-1.5E-5", "-0.000015"},
		"spreadsheet's exponent":     {Number, "1E+20", "100000000000000000000"},
		"exponent of nothing":        {Number, "5e0", "5"},
		"longest number":             {Number, strings.Repeat("9", 100), strings.Repeat("9", 100)},

		"true":              {Boolean, "true", "true"},
		"false":             {Boolean, "FALSE", "false"},
		"one":               {Boolean, "1", "true"},
		"zero is no":        {Boolean, " 0 ", "false"},
		"yes":               {Boolean, "Yes", "true"},
		"Spanish":           {Boolean, "SÍ", "true"},
		"Portuguese":        {Boolean, "não", "false"},
		"German":            {Boolean, "Nein", "false"},
		"Turkish":           {Boolean, "HAYIR", "false"},
		"Russian":           {Boolean, "Да", "true"},
		"Arabic":            {Boolean, "نعم", "true"},
		"Hindi":             {Boolean, "नहीं", "false"},
		"Chinese":           {Boolean, "是", "true"},
		"a tick":            {Boolean, "✔\uFE0F", "true"},
		"Indonesian no":     {Boolean, "tidak", "false"},
		"Swahili yes":       {Boolean, "Ndiyo", "true"},
		"Japanese, no":      {Boolean, "いいえ", "false"},
		"French with space": {Boolean, " oui\t", "true"},

		"date":                  {Date, "1984-11-07", "1984-11-07"},
		"date, spaced":          {Date, " 1984-11-07 ", "1984-11-07"},
		"leap day":              {Date, "2024-02-29", "2024-02-29"},
		"first date":            {Date, "0001-01-01", "0001-01-01"},
		"last date":             {Date, "9999-12-31", "9999-12-31"},
		"date, Arabic":          {Date, "١٩٨٤-١١-٠٧", "1984-11-07"},
		"time":                  {Time, "14:30", "14:30"},
		"time, seconds":         {Time, "14:30:05", "14:30:05"},
		"time, one digit":       {Time, "9:05", "09:05"},
		"midnight":              {Time, "00:00", "00:00"},
		"last second":           {Time, "23:59:59", "23:59:59"},
		"instant":               {DateTime, "2026-11-07T14:30:00+01:00", "2026-11-07T14:30:00+01:00"},
		"instant, Z":            {DateTime, "2026-11-07T14:30:00Z", "2026-11-07T14:30:00Z"},
		"instant, small":        {DateTime, "2026-11-07t14:30:00z", "2026-11-07T14:30:00Z"},
		"instant, space":        {DateTime, "2026-11-07 14:30:00+05:45", "2026-11-07T14:30:00+05:45"},
		"instant, minutes":      {DateTime, "2026-11-07T14:30-03:00", "2026-11-07T14:30:00-03:00"},
		"instant, in a zone":    {DateTime, "2026-07-01T14:30[Europe/Berlin]", "2026-07-01T14:30:00+02:00"},
		"instant, after a skip": {DateTime, "2026-03-29T03:00:00[Europe/Berlin]", "2026-03-29T03:00:00+02:00"},
		"instant, part":         {DateTime, "2026-11-07T14:30:00.250Z", "2026-11-07T14:30:00.25Z"},
		"instant, no zone":      {DateTime, "2026-11-07T14:30:00+00:00", "2026-11-07T14:30:00Z"},

		"JSON object":           {JSON, ` {"a": 1} `, `{"a": 1}`},
		"JSON list":             {JSON, `[1,[2],{"a":[]}]`, `[1,[2],{"a":[]}]`},
		"JSON text":             {JSON, `"a"`, `"a"`},
		"JSON null":             {JSON, `null`, `null`},
		"JSON big number":       {JSON, `12345678901234567890.10e999`, `12345678901234567890.10e999`},
		"JSON as it is":         {JSON, "{\n  \"b\": 2,\n  \"a\": 1\n}", "{\n  \"b\": 2,\n  \"a\": 1\n}"},
		"JSON same key below":   {JSON, `{"a":{"a":1},"b":[{"a":1},{"a":2}]}`, `{"a":{"a":1},"b":[{"a":1},{"a":2}]}`},
		"JSON key as value":     {JSON, `{"a":"b","b":"a"}`, `{"a":"b","b":"a"}`},
		"JSON surrogate pair":   {JSON, `"\ud83d\ude00"`, `"\ud83d\ude00"`},
		"JSON escaped escape":   {JSON, `"\\ud83d"`, `"\\ud83d"`},
		"JSON with a mark":      {JSON, "\uFEFF{}", "{}"},
		"JSON at its limit":     {JSON, `"` + strings.Repeat("x", MaxJSON-2) + `"`, `"` + strings.Repeat("x", MaxJSON-2) + `"`},
		"JSON as deep as it is": {JSON, strings.Repeat("[", 64) + strings.Repeat("]", 64), strings.Repeat("[", 64) + strings.Repeat("]", 64)},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := Parse(Definition{Name: "X", Type: c.kind}, c.raw); err != nil || got != c.want {
				t.Errorf("Parse(%q) = %q, %v; want %q", c.raw, got, err, c.want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		kind    Type
		raw     string
		code    fault.Code
		message string // what it says; "" is not looked at
	}{
		"nothing":           {Text, "", ValueEmpty, "There is no value. Give one, or clear the attribute."},
		"white space":       {Number, " \n", ValueEmpty, ""},
		"invisible text":    {Text, "\u200E\x00", ValueEmpty, ""},
		"text too long":     {Text, strings.Repeat("x", MaxText+1), TooLong, "“" + strings.Repeat("x", 59) + "…” and what follows has 4001 characters; up to 4000 are possible. Shorten it."},
		"a heap of accents": {Text, "a" + strings.Repeat("\u0301", 1<<16), TooLong, ""},

		"word":               {Number, "many", NotANumber, "“many” is not a number. Write digits, with a point before decimals, like 1250 or 12.50."},
		"comma":              {Number, "1,5", NotANumber, ""},
		"thousands":          {Number, "1,234", NotANumber, ""},
		"two points":         {Number, "1.2.3", NotANumber, ""},
		"two signs":          {Number, "--1", NotANumber, ""},
		"lone sign":          {Number, "-", NotANumber, ""},
		"lone point":         {Number, ".", NotANumber, ""},
		"lone exponent":      {Number, "e5", NotANumber, ""},
		"broken exponent":    {Number, "1e", NotANumber, ""},
		"fraction of power":  {Number, "1e1.5", NotANumber, ""},
		"not a number":       {Number, "NaN", NotANumber, ""},
		"infinity":           {Number, "Infinity", NotANumber, ""},
		"hexadecimal":        {Number, "0x10", NotANumber, ""},
		"underscores":        {Number, "1_000", NotANumber, ""},
		"sign inside":        {Number, "1-2", NotANumber, ""},
		"inner space":        {Number, "1 000", NotANumber, ""},
		"spreadsheet error":  {Number, "#REF!", NotANumber, ""},
		"absurd exponent":    {Number, "1e999", TooLong, "“1e999” has too many digits; up to 100 are possible. Shorten it."},
		"absurder exponent":  {Number, "1e99999999999999999999", TooLong, ""},
		"vanishing exponent": {Number, "1e-999999999", TooLong, ""},
		"101 digits":         {Number, strings.Repeat("9", 101), TooLong, ""},
		"101 with exponent":  {Number, "12e99", TooLong, ""},

		"perhaps": {Boolean, "maybe", NotTrueFalse, "“maybe” is neither yes nor no. Write true or false, or yes or no."},
		"two":     {Boolean, "2", NotTrueFalse, ""},

		"30 February":                     {Date, "2026-02-30", NotADate, "“2026-02-30” is not a date that exists. Write year, month and day like 1984-11-07."},
		"no leap day":                     {Date, "2023-02-29", NotADate, ""},
		"13th month":                      {Date, "2026-13-01", NotADate, ""},
		"year nought":                     {Date, "0000-01-01", NotADate, ""},
		"day first":                       {Date, "07/11/1984", NotADate, ""},
		"short":                           {Date, "1984-11-7", NotADate, ""},
		"date and time":                   {Date, "1984-11-07T00:00:00Z", NotADate, ""},
		"25 o'clock":                      {Time, "25:00", NotATime, "“25:00” is not a time of day. Write hours and minutes from 00:00 to 23:59, like 14:30."},
		"24 o'clock":                      {Time, "24:00", NotATime, ""},
		"60 minutes":                      {Time, "14:60", NotATime, ""},
		"afternoon":                       {Time, "2:30 pm", NotATime, ""},
		"parts of seconds":                {Time, "14:30:05.5", NotATime, ""},
		"date-time, no zone":              {DateTime, "2026-11-07T14:30:00", NotADateTime, "“2026-11-07T14:30:00” is not a date and time that exist. Write date, time and offset from UTC like 2026-11-07T14:30:00+01:00."},
		"date-time, skipped":              {DateTime, "2026-03-29T02:30[Europe/Berlin]", SkippedTime, "“2026-03-29T02:30[Europe/Berlin]” does not exist: in Europe/Berlin the clocks go from 02:00 to 03:00 on that day. Choose a time before 02:00, or from 03:00 on."},
		"date-time, half an hour skipped": {DateTime, "2026-10-04T02:15[Australia/Lord_Howe]", SkippedTime, "“2026-10-04T02:15[Australia/Lord_Howe]” does not exist: in Australia/Lord_Howe the clocks go from 02:00 to 02:30 on that day. Choose a time before 02:00, or from 02:30 on."},
		"date-time, some zone":            {DateTime, "2026-03-29T02:30[Atlantis/Mu]", NotADateTime, "“2026-03-29T02:30[Atlantis/Mu]” has no time zone that is known. Write the offset from UTC instead, like 2026-11-07T14:30:00+01:00."},
		"date-time, zone, 30 Feb":         {DateTime, "2026-02-30T02:30[Europe/Berlin]", NotADateTime, ""},
		"date-time, 30 Feb":               {DateTime, "2026-02-30T14:30:00Z", NotADateTime, ""},
		"date-time, 25:00":                {DateTime, "2026-02-03T25:00:00Z", NotADateTime, ""},
		"date-time, leap sec":             {DateTime, "2016-12-31T23:59:60Z", NotADateTime, ""},

		"not JSON":           {JSON, "{a:1}", NotJSON, "“{a:1}” is not valid JSON: line 1, column 2: invalid character 'a' looking for beginning of object key string. Correct it, or choose the type text for the attribute."},
		"comma missing":      {JSON, "{\n\"a\": 1\n\"b\": 2}", NotJSON, "“{ \"a\": 1 \"b\": 2}” is not valid JSON: line 3, column 1: invalid character '\"' after object key:value pair. Correct it, or choose the type text for the attribute."},
		"cut off":            {JSON, `{"a": `, NotJSON, ""},
		"two values":         {JSON, `{} {}`, NotJSON, ""},
		"trailing comma":     {JSON, `[1,]`, NotJSON, ""},
		"key twice":          {JSON, `{"a":1,"b":{},"a":2}`, JSONDuplicateKey, "“{\"a\":1,\"b\":{},\"a\":2}” has the key \"a\" twice in one object. Remove one of them."},
		"key twice, escaped": {JSON, `{"a":1,"\u0061":2}`, JSONDuplicateKey, ""},
		"key twice, below":   {JSON, `[{"x":{"a":1,"a":2}}]`, JSONDuplicateKey, ""},
		"half a character":   {JSON, `"\ud83d"`, NotJSON, "“\"\\ud83d\"” is not valid JSON: it has half a character (\\ud83d). Correct it, or choose the type text for the attribute."},
		"wrong halves":       {JSON, `"\ude00\ud83d"`, NotJSON, ""},
		"half at the end":    {JSON, `"\ud83d\u0041"`, NotJSON, ""},
		"not UTF-8":          {JSON, "\"\xff\"", NotJSON, ""},
		"too large":          {JSON, `"` + strings.Repeat("x", MaxJSON-1) + `"`, JSONTooLarge, ""},
		"too deep":           {JSON, strings.Repeat("[", 65) + strings.Repeat("]", 65), NotJSON, ""},
		"absurdly deep":      {JSON, strings.Repeat("[", 60_000), NotJSON, ""},

		"no type": {0, "x", TypeUnknown, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Parse(Definition{Name: "Size", Type: c.kind}, c.raw)
			if !fault.Is(err, c.code) || got != "" {
				t.Fatalf("Parse(%q) = %q, %v; want %s", c.raw, got, err, c.code)
			}
			if c.message != "" && err.Error() != c.message {
				t.Errorf("it says %q, want %q", err, c.message)
			}
			if f, _ := fault.As(err); f.Params["attribute"] != "Size" {
				t.Errorf("it does not name the attribute: %v", f.Params)
			}
		})
	}
}

func TestParseOfAllowedValues(t *testing.T) {
	d := Definition{Name: "Size", Type: Text, Allowed: []string{"S", "M", "Extra large"}}
	for raw, want := range map[string]string{"S": "S", " m ": "M", "EXTRA  LARGE": "Extra large"} {
		if got, err := Parse(d, raw); err != nil || got != want {
			t.Errorf("Parse(%q) = %q, %v; want %q", raw, got, err, want)
		}
	}
	_, err := Parse(d, "XS")
	if want := "“XS” is not among the allowed values. Use one of these: S, M, Extra large."; !fault.Is(err, NotAllowed) || err.Error() != want {
		t.Errorf("got %v, want %q", err, want)
	}
}

// What was parsed parses to itself, whatever the type and whatever was written; it is what the store keeps.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"1.5e3", "-0", "yes", "1984-11-07", "9:05", "2026-11-07T14:30:00+01:00", `{"a":"\ud83d\ude00"}`, "a\u0301", "\xff", "+24:00", "2026-11-07T14:30:00+24:59"} {
		for kind := Text; kind <= JSON; kind++ {
			f.Add(uint8(kind), seed)
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, raw string) {
		d := Definition{Name: "X", Type: Type(kind)}
		for _, read := range []func(Definition, string) (string, error){Parse, Reader{}.Parse, Reader{DayFirst: true, DecimalComma: true, Location: time.FixedZone("", 20700)}.Parse} {
			value, err := read(d, raw)
			if err != nil {
				if f, ok := fault.As(err); !ok || f.Message == "" || !utf8.ValidString(f.Message) {
					t.Errorf("%v %q fails without saying why: %q", d.Type, raw, err)
				}
				continue
			}
			if again, err := Parse(d, value); err != nil || again != value {
				t.Errorf("%v %q is %q, and that is %q, %v", d.Type, raw, value, again, err)
			}
			checkCanonical(t, d.Type, value)
		}
	})
}

// checkCanonical holds a canonical value against the functions that read those.
func checkCanonical(t *testing.T, kind Type, value string) {
	t.Helper()
	ok := value != ""
	switch kind {
	case Number:
		ok = CompareNumbers(value, value) == 0
	case Date:
		_, ok = Days(value)
	case Time:
		_, ok = Seconds(value)
	case DateTime:
		_, ok = Instant(value)
	case Text, Boolean, JSON:
	}
	if !ok {
		t.Errorf("%v %q is not canonical", kind, value)
	}
}

func BenchmarkParse(b *testing.B) {
	for kind, raw := range map[Type]string{
		Text: "Blue", Number: "1250.50", Boolean: "yes", Date: "1984-11-07", Time: "14:30", DateTime: "2026-11-07T14:30:00+01:00", JSON: `{"a":[1,2],"b":"c"}`,
	} {
		b.Run(kind.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(Definition{Type: kind}, raw); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
