package importing

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/tag"
)

var update = flag.Bool("update", false, "rewrite golden files")

// golden compares got with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

// TestFiles shows and rehearses files as the programs that people leave write them, and as spreadsheets leave them.
func TestFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/files/*.csv")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			f, err := Open(path, "DE")
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			b := newBook()
			b.tags = []tag.Tag{{ID: 1, Name: "VIP"}}
			b.attributes = []attribute.Definition{{ID: 1, Name: "City", Type: attribute.Text}, {ID: 2, Name: "Order count", Type: attribute.Number}}
			shown, err := f.Inspect(Format{}, b.catalogues())
			if err != nil {
				t.Fatal(err)
			}
			plan, err := f.Prepare(context.Background(), Options{Country: "DE"}, b.catalogues())
			if err != nil {
				t.Fatal(err)
			}
			report, err := Run(context.Background(), Job{Plan: plan, Existing: b, Sink: b})
			if err != nil {
				t.Fatal(err)
			}
			golden(t, filepath.Base(path)+".txt", []byte(inWriting(shown)+asJSON(t, report)+b.inWriting()))
		})
	}
}

// inWriting returns an inspection as text, a line for each column.
func inWriting(shown Inspection) string {
	var text strings.Builder
	fmt.Fprintf(&text, "%s, %q, heading %t, %d rows\n", shown.Format.Encoding, shown.Format.Delimiter, shown.Format.Header, shown.Rows)
	for _, c := range shown.Columns {
		guess := ""
		if c.Suggested {
			guess = " (suggested)"
		}
		fmt.Fprintf(&text, "%s → %s%s, new %s %q\n", c.Heading, c.Target, guess, c.New, c.Samples)
	}
	return text.String()
}

func asJSON(t *testing.T, report Report) string {
	t.Helper()
	text, err := json.MarshalIndent(report, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text) + "\n"
}

// inWriting returns the contacts as text, a line for each.
func (b *book) inWriting() string {
	var text strings.Builder
	for id := range b.next {
		c := b.contacts[id+1]
		fmt.Fprintf(&text, "%s %q seen %d–%d %s %q %v", c.Phone.E164, c.Name, c.FirstSeen, c.LastSeen, c.Consent, b.tagNamesOf(c), c.Identities)
		for _, v := range c.Attributes {
			fmt.Fprintf(&text, " %s=%q", b.attributes[v.Definition-1].Name, v.Text)
		}
		text.WriteByte('\n')
	}
	return text.String()
}

func TestTargets(t *testing.T) {
	for _, text := range []string{"phone", "name", "first_seen", "last_seen", "created_at", "tags", "opted_out", "consent", "consent_date", "email", "external_id", "ignore", "attribute:City:text", "attribute:City", "attribute:Size: EU:number", "attribute:Born:datetime"} {
		target, err := ParseTarget(text)
		if err != nil || target.String() != text {
			t.Errorf("%q is read as %q, error %v", text, target, err)
		}
	}
	if target, err := ParseTarget("attribute:Ratio 1:2"); err != nil || target.Attribute != "Ratio 1:2" || target.Type != 0 {
		t.Errorf("a name with a colon is read as %+v, error %v", target, err)
	}
	for _, text := range []string{"", "phones", "attribute", "attribute:", "Phone"} {
		if _, err := ParseTarget(text); !fault.Is(err, TargetUnknown) {
			t.Errorf("%q: error %v, want %s", text, err, TargetUnknown)
		}
	}
}

func TestMap(t *testing.T) {
	m, err := ParseMap([]byte(`{"columns":{"Mobile":"phone","Town":"attribute:City:text"},"consent":{"Perhaps":"no"}}`))
	if err != nil || m.Answers["Perhaps"] != No {
		t.Fatalf("%+v, %v", m, err)
	}
	targets, err := m.Targets([]string{"Town", "Note", "Mobile"})
	if got := fmt.Sprint(targets); err != nil || got != "[attribute:City:text ignore phone]" {
		t.Errorf("targets %s, error %v", got, err)
	}
	_, err = m.Targets([]string{"Mobile"})
	if f, _ := fault.As(err); f == nil || f.Code != MapColumnUnknown || f.Params["column"] != "Town" {
		t.Errorf("error %v, want %s for Town", err, MapColumnUnknown)
	}
	for text, code := range map[string]fault.Code{
		"": MapInvalid, "[]": MapInvalid, `{"columns":{}}`: MapInvalid, `{"columns":{"A":"phone"},"x":1}`: MapInvalid, `{"columns":{"A":1}}`: MapInvalid,
		`{"columns":{"A":"phone"}} x`: MapInvalid, `{"columns":{"A":"fax"}}`: TargetUnknown,
	} {
		if _, err := ParseMap([]byte(text)); !fault.Is(err, code) {
			t.Errorf("%s: error %v, want %s", text, err, code)
		}
	}
}

func TestPrepareRefuses(t *testing.T) {
	phone, city := Target{Field: Phone}, Target{Field: Attribute, Attribute: "City"}
	tests := []struct {
		name    string
		columns []Target
		addTags []tag.ID
		code    fault.Code
	}{
		{name: "no phone", columns: []Target{{Field: Name}, {}, {}}, code: MapNoPhone},
		{name: "too few columns", columns: []Target{phone}, code: MapColumnsDiffer},
		{name: "phone twice", columns: []Target{phone, phone, {}}, code: MapTargetTwice},
		{name: "an attribute twice, in two spellings", columns: []Target{phone, city, {Field: Attribute, Attribute: "CITY"}}, code: MapTargetTwice},
		{name: "a new attribute twice", columns: []Target{phone, {Field: Attribute, Attribute: "Size"}, {Field: Attribute, Attribute: " size"}}, code: MapTargetTwice},
		{name: "another type", columns: []Target{phone, {Field: Attribute, Attribute: "City", Type: attribute.Number}, {}}, code: MapTypeDiffers},
		{name: "a deleted attribute", columns: []Target{phone, {Field: Attribute, Attribute: "Old"}, {}}, code: MapAttributeDeleted},
		{name: "a name of 51 characters", columns: []Target{phone, {Field: Attribute, Attribute: strings.Repeat("x", 51)}, {}}, code: fault.Invalid},
		{name: "a tag that is not there", columns: []Target{phone, {}, {}}, addTags: []tag.ID{9}, code: tag.Unknown},
		{name: "names and tags of several columns", columns: []Target{phone, {Field: Name}, {Field: Name}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBook()
			b.attributes = []attribute.Definition{{ID: 1, Name: "City", Type: attribute.Text}, {ID: 2, Name: "Old", Type: attribute.Text, DeletedAt: 1}}
			_, err := open(t, "A,B,C\n+2348035550142,x,y\n").Prepare(context.Background(), Options{Columns: test.columns, AddTags: test.addTags}, b.catalogues())
			if test.code == "" && err != nil || test.code != "" && !fault.Is(err, test.code) {
				t.Errorf("error %v, want %q", err, test.code)
			}
		})
	}
}

func TestPrepareStops(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	b := newBook()
	if _, err := open(t, "Phone\n+2348035550142\n").Prepare(ctx, Options{}, b.catalogues()); !fault.Is(err, fault.Cancelled) {
		t.Errorf("error %v, want %s", err, fault.Cancelled)
	}
}

func TestGuessType(t *testing.T) {
	tests := []struct {
		values string // separated by |
		want   attribute.Type
	}{
		{"", attribute.Text},
		{"Lagos|Lyon", attribute.Text},
		{"1|2.5|-3", attribute.Number},
		{"1,5|2", attribute.Number},
		{"007|12", attribute.Text},
		{"+2348035550142", attribute.Text},
		{"4012888888881881", attribute.Text},
		{"yes|no", attribute.Boolean},
		{"0|1", attribute.Number},
		{"2026-05-30|1984-11-07", attribute.Date},
		{"25/5/2026|1/1/1984", attribute.Date},
		{"14:30|9:15", attribute.Time},
		{"2026-05-30 10:42:33", attribute.DateTime},
		{`{"a":1}|[2]`, attribute.JSON},
		{"1|b", attribute.Text},
	}
	for _, test := range tests {
		values := strings.Split(test.values, "|")
		if test.values == "" {
			values = nil
		}
		if got := guessType(values); got != test.want {
			t.Errorf("%s: %s, want %s", test.values, got, test.want)
		}
	}
}

func TestLetters(t *testing.T) {
	for index, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := letters(index); got != want {
			t.Errorf("column %d is %s, want %s", index, got, want)
		}
	}
}

func TestHeadings(t *testing.T) {
	for heading, want := range map[string]Field{
		"Phone": Phone, "WHATSAPP number": Phone, "Número de teléfono": Phone, "手机号": Phone, "Номер телефона": Phone, "رقم الجوال": Phone, "Tel.": Phone,
		"Display name": Name, "first_name": Name, "Nachname": Name, "Tags": Tags, "labels": Tags, "Opted-Out": OptedOut, "Accepts Marketing": Consent, "Consent": Consent, "Consent date": ConsentDate,
		"E-Mail": Email, "Kundennummer": ExternalID, "last seen": LastSeen, "City": Ignore, "": Ignore, "???": Ignore,
	} {
		if got := fieldOf(heading); got != want {
			t.Errorf("%q is %s, want %s", heading, got, want)
		}
	}
}
