package attribute

import (
	"testing"
	"time"

	"regulars/backend/fault"
)

func TestReader(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	america, europe := Reader{}, Reader{DayFirst: true, DecimalComma: true, Location: berlin}
	for name, c := range map[string]struct {
		reader    Reader
		kind      Type
		raw, want string
	}{
		"canonical number":        {america, Number, "1234.5", "1234.5"},
		"thousands":               {america, Number, "1,234.50", "1234.50"},
		"millions":                {america, Number, "1,234,567", "1234567"},
		"lakh and crore":          {america, Number, "1,23,45,678.9", "12345678.9"},
		"spaces":                  {america, Number, "1 234 567", "1234567"},
		"narrow no-break spaces":  {america, Number, "1\u202F234.5", "1234.5"},
		"Swiss":                   {america, Number, "1’234’567.80", "1234567.80"},
		"dollars":                 {america, Number, "$1,250.00", "1250.00"},
		"minus dollars":           {america, Number, "-$12.5", "-12.5"},
		"dollars, minus":          {america, Number, "$ -12.5", "-12.5"},
		"naira behind":            {america, Number, "1,250 ₦", "1250"},
		"exponent":                {america, Number, "1.5E+3", "1500"},
		"decimal comma":           {europe, Number, "1,5", "1.5"},
		"decimal comma and dots":  {europe, Number, "1.234.567,89", "1234567.89"},
		"dots only":               {europe, Number, "1.234", "1234"},
		"euros":                   {europe, Number, "€ 1.234,50", "1234.50"},
		"unit":                    {america, Number, "12.5 kg", "12.5"},
		"unit, no space":          {europe, Number, "12,5kg", "12.5"},
		"month first":             {america, Date, "7/11/1984", "1984-07-11"},
		"day first":               {europe, Date, "7/11/1984", "1984-11-07"},
		"dashes":                  {europe, Date, "07-11-1984", "1984-11-07"},
		"dots are day first":      {america, Date, "7.11.1984", "1984-11-07"},
		"dots with spaces":        {america, Date, "7. 11. 1984", "1984-11-07"},
		"year first":              {america, Date, "1984/11/7", "1984-11-07"},
		"year first, dots":        {europe, Date, "1984.11.07", "1984-11-07"},
		"short year, old":         {europe, Date, "7/11/84", "1984-11-07"},
		"short year, new":         {europe, Date, "7/11/26", "2026-11-07"},
		"last new short year":     {europe, Date, "7/11/29", "2029-11-07"},
		"first old short year":    {europe, Date, "7/11/30", "1930-11-07"},
		"name of month":           {america, Date, "7 November 1984", "1984-11-07"},
		"short name":              {america, Date, "7-Nov-84", "1984-11-07"},
		"name first":              {america, Date, "Nov 7, 1984", "1984-11-07"},
		"name first, ordinal":     {america, Date, "March 3rd, 2020", "2020-03-03"},
		"German name":             {america, Date, "7. März 2020", "2020-03-07"},
		"Spanish name":            {america, Date, "7 de noviembre de 1984", "1984-11-07"},
		"French name":             {america, Date, "1 févr. 2024", "2024-02-01"},
		"French June":             {america, Date, "1 juin 2024", "2024-06-01"},
		"Chinese":                 {america, Date, "1984年11月7日", "1984-11-07"},
		"midnight behind":         {america, Date, "1984-11-07 00:00:00", "1984-11-07"},
		"canonical date":          {europe, Date, "1984-11-07", "1984-11-07"},
		"afternoon":               {america, Time, "2:30 PM", "14:30"},
		"noon":                    {america, Time, "12 pm", "12:00"},
		"midnight":                {america, Time, "12:05 a.m.", "00:05"},
		"French hours":            {america, Time, "14h30", "14:30"},
		"dot":                     {america, Time, "9.05", "09:05"},
		"seconds":                 {america, Time, "9:05:07", "09:05:07"},
		"local date-time":         {europe, DateTime, "7/11/2026 14:30", "2026-11-07T14:30:00+01:00"},
		"summer time":             {europe, DateTime, "7/7/2026 14:30:15", "2026-07-07T14:30:15+02:00"},
		"skipped hour":            {europe, DateTime, "29/3/2026 02:30", "2026-03-29T03:30:00+02:00"},
		"no location":             {america, DateTime, "2026-11-07 14:30", "2026-11-07T14:30:00Z"},
		"names and afternoon":     {america, DateTime, "7 Nov 2026, 2:30 pm", "2026-11-07T14:30:00Z"},
		"T without an offset":     {europe, DateTime, "2026-11-07T14:30:00", "2026-11-07T14:30:00+01:00"},
		"date alone is midnight":  {europe, DateTime, "7/11/2026", "2026-11-07T00:00:00+01:00"},
		"offset stays":            {europe, DateTime, "2026-11-07T14:30:00+07:00", "2026-11-07T14:30:00+07:00"},
		"yes":                     {europe, Boolean, "Ja", "true"},
		"text is left alone":      {europe, Text, "1.234,5", "1.234,5"},
		"JSON is left alone":      {europe, JSON, "1.5", "1.5"},
		"Arabic digits in a date": {europe, Date, "٧/١١/١٩٨٤", "1984-11-07"},
	} {
		t.Run(name, func(t *testing.T) {
			d := Definition{Name: "X", Type: c.kind}
			if c.kind == Number {
				d.Unit = "kg"
			}
			if got, err := c.reader.Parse(d, c.raw); err != nil || got != c.want {
				t.Errorf("Parse(%q) = %q, %v; want %q", c.raw, got, err, c.want)
			}
		})
	}
}

func TestReaderRefuses(t *testing.T) {
	america, europe := Reader{}, Reader{DayFirst: true, DecimalComma: true}
	for name, c := range map[string]struct {
		reader  Reader
		kind    Type
		raw     string
		code    fault.Code
		message string
	}{
		"comma that may be either":      {america, Number, "1,5", NotANumber, "“1,5” is not a number. Write digits, with a point before decimals, like 1250 or 12.50."},
		"dot that may be either":        {europe, Number, "1.5", NotANumber, ""},
		"groups of the wrong size":      {america, Number, "1,23,4", NotANumber, ""},
		"both conventions":              {america, Number, "1.234,5", NotANumber, ""},
		"two decimal commas":            {europe, Number, "1,2,3", NotANumber, ""},
		"another unit":                  {america, Number, "12 lb", NotANumber, ""},
		"words":                         {america, Number, "about 5", NotANumber, ""},
		"30 February, as it is written": {europe, Date, "30/2/2020", NotADate, "“30/2/2020” is not a date that exists. Write year, month and day like 1984-11-07."},
		"25th month":                    {america, Date, "25/12/1984", NotADate, ""},
		"no such month":                 {america, Date, "7 Foo 1984", NotADate, ""},
		"two months begin so":           {america, Date, "7 jui 1984", NotADate, ""},
		"three-digit year":              {europe, Date, "7/11/984", NotADate, ""},
		"words for a date":              {europe, Date, "tomorrow", NotADate, ""},
		"13 pm":                         {america, Time, "13:00 pm", NotATime, ""},
		"a number for a time":           {america, Time, "14", NotATime, ""},
		"25:00":                         {america, DateTime, "2026-11-07 25:00", NotADateTime, ""},
		"time alone":                    {america, DateTime, "14:30", NotADateTime, ""},
		"neither yes nor no":            {america, Boolean, "?", NotTrueFalse, ""},
		"nothing":                       {america, Date, " ", ValueEmpty, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := c.reader.Parse(Definition{Name: "X", Type: c.kind, Unit: "kg"}, c.raw)
			if !fault.Is(err, c.code) {
				t.Fatalf("Parse(%q) = %q, %v; want %s", c.raw, got, err, c.code)
			}
			if c.message != "" && err.Error() != c.message {
				t.Errorf("it says %q, want %q", err, c.message)
			}
		})
	}
}

// A word must mean one thing: no language's yes may be another's no.
func TestWordsForTrueAndFalseDoNotOverlap(t *testing.T) {
	words := booleans()
	for _, c := range []struct{ list, want string }{{trueWords, "true"}, {falseWords, "false"}} {
		for _, word := range fields(c.list) {
			if got := words[word]; got != c.want {
				t.Errorf("%q means %s, want %s", word, got, c.want)
			}
		}
	}
}

func TestNamesOfMonthsDoNotOverlap(t *testing.T) {
	for i, names := range monthNames {
		for _, name := range fields(names) {
			if number, _ := monthNumber(name); number != []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}[i] {
				t.Errorf("%q is month %s, want %d", name, number, i+1)
			}
		}
	}
}

func BenchmarkReader(b *testing.B) {
	reader := Reader{DayFirst: true, DecimalComma: true}
	for name, c := range map[string]struct {
		kind Type
		raw  string
	}{
		"number": {Number, "1.234,50"}, "digits": {Number, "1250"}, "date": {Date, "7/11/1984"}, "canonical date": {Date, "1984-11-07"},
		"name of month": {Date, "7 Nov 1984"}, "time": {Time, "2:30 pm"}, "date-time": {DateTime, "7/11/2026 14:30"},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := reader.Parse(Definition{Type: c.kind}, c.raw); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
