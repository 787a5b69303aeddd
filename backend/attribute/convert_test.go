package attribute

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"regulars/backend/fault"
)

func TestConvert(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		from, to    Type
		value, want string
		code        fault.Code
	}{
		"number":                        {Text, Number, "12.50", "12.50", ""},
		"number with groups":            {Text, Number, "1,234.50", "1234.50", ""},
		"European number":               {Text, Number, "1.234,50", "1234.50", ""},
		"thousand, or one and a bit":    {Text, Number, "1,234", "", Ambiguous},
		"word":                          {Text, Number, "many", "", NotANumber},
		"a number stays exact":          {Number, Text, "12345678901234567890.10", "12345678901234567890.10", ""},
		"number as JSON":                {Number, JSON, "-0.5", "-0.5", ""},
		"one is yes":                    {Number, Boolean, "1", "true", ""},
		"two is not":                    {Number, Boolean, "2", "", NotTrueFalse},
		"words":                         {Text, Boolean, "Sí", "true", ""},
		"date":                          {Text, Date, "7 Nov 1984", "1984-11-07", ""},
		"date that cannot be misread":   {Text, Date, "27/11/1984", "1984-11-27", ""},
		"date of two readings":          {Text, Date, "7/11/1984", "", Ambiguous},
		"30 February":                   {Text, Date, "30/2/2024", "", NotADate},
		"clock":                         {Text, Time, "2:30 pm", "14:30", ""},
		"25:00":                         {Text, Time, "25:00", "", NotATime},
		"date-time, local":              {Text, DateTime, "7 Nov 2026, 14:30", "2026-11-07T14:30:00+01:00", ""},
		"date to midnight":              {Date, DateTime, "2026-07-01", "2026-07-01T00:00:00+02:00", ""},
		"day where it was written":      {DateTime, Date, "2026-11-07T23:30:00-08:00", "2026-11-07", ""},
		"clock where it was written":    {DateTime, Time, "2026-11-07T23:30:15.5-08:00", "23:30:15", ""},
		"date as text":                  {Date, Text, "1984-11-07", "1984-11-07", ""},
		"date is no number":             {Date, Number, "1984-11-07", "", NotANumber},
		"JSON as text":                  {JSON, Text, "{\n\t\"a\": 1}", "{\n \"a\": 1}", ""},
		"JSON too long for a text":      {JSON, Text, `"` + strings.Repeat("x", MaxText) + `"`, "", TooLong},
		"text that is JSON":             {Text, JSON, `{"a":1}`, `{"a":1}`, ""},
		"text that is none":             {Text, JSON, "Lagos", "", NotJSON},
		"text to the same, as it reads": {Text, Text, "Lagos", "Lagos", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Conversion{From: c.from, To: Definition{Name: "X", Type: c.to}, Location: berlin}.Convert(c.value)
			if got != c.want || (err == nil) != (c.code == "") || err != nil && !fault.Is(err, c.code) {
				t.Errorf("Convert(%q) = %q, %v; want %q, %s", c.value, got, err, c.want, c.code)
			}
		})
	}
}

func TestAmbiguousValueShowsBothReadings(t *testing.T) {
	_, err := Conversion{From: Text, To: Definition{Name: "Birthday", Type: Date}}.Convert("7/11/1984")
	if want := "“7/11/1984” can be 1984-11-07 or 1984-07-11. Write it so that only one is possible."; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// What a conversion makes is a canonical value of the new type: reading it again changes nothing.
func TestConvertedValuesAreCanonical(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := rapid.StringMatching(`[-0-9:/T.,Zz+ a-e]{1,20}`).Draw(t, "raw")
		for from := Text; from <= JSON; from++ {
			value, err := Parse(Definition{Name: "X", Type: from}, raw)
			if err != nil {
				continue
			}
			for to := Text; to <= JSON; to++ {
				definition := Definition{Name: "X", Type: to}
				got, err := Conversion{From: from, To: definition, Location: time.UTC}.Convert(value)
				if err != nil {
					continue
				}
				if again, err := Parse(definition, got); err != nil || again != got {
					t.Fatalf("%v %q becomes %v %q, which reads as %q, %v", from, value, to, got, again, err)
				}
			}
		}
	})
}

func TestAs(t *testing.T) {
	plan := Definition{ID: 3, Name: "Plan", Type: Text, Description: "d", Allowed: []string{"Free"}, CreatedAt: 1}
	got, err := plan.As(Number)
	if want := (Definition{ID: 3, Name: "Plan", Type: Number, Description: "d", CreatedAt: 1}); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
	if same, err := plan.As(Text); err != nil || !reflect.DeepEqual(same, plan) {
		t.Errorf("its own type gives %+v, %v", same, err)
	}
	_, err = plan.As(8)
	checkFields(t, err, map[string]fault.Code{"type": TypeUnknown})
}
