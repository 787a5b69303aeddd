package exporting

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
	_ "time/tzdata" // the zones, also on a machine without them

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/phone"
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

// The catalogues of the tests: two active tags and a deleted one, an attribute of each type and one whose name is
// that of a column.
func testLayout(columns func(*attribute.Catalogue) []Column) Layout {
	tags := tag.NewCatalogue([]tag.Tag{{ID: 1, Name: "Wholesale"}, {ID: 2, Name: "VIP"}, {ID: 3, Name: "Old", DeletedAt: 5}})
	attributes := attribute.NewCatalogue([]attribute.Definition{
		{ID: 1, Name: "City", Type: attribute.Text},
		{ID: 2, Name: "Order count", Type: attribute.Number},
		{ID: 3, Name: "Newsletter", Type: attribute.Boolean},
		{ID: 4, Name: "Birthdate", Type: attribute.Date},
		{ID: 5, Name: "Delivery", Type: attribute.Time},
		{ID: 6, Name: "Next visit", Type: attribute.DateTime},
		{ID: 7, Name: "Profile", Type: attribute.JSON},
		{ID: 8, Name: "e-mail", Type: attribute.Text},
		{ID: 9, Name: "Gone", Type: attribute.Text, DeletedAt: 5},
	})
	return Layout{Columns: columns(attributes), Tags: tags, Attributes: attributes}
}

func standard(*attribute.Catalogue) []Column { return Standard() }

func values(texts ...string) []attribute.Value {
	var all []attribute.Value
	for i, text := range texts {
		if text != "" {
			all = append(all, attribute.Value{Definition: attribute.ID(i + 1), Text: text})
		}
	}
	return all
}

func testContacts() []contact.Contact {
	seen := time.Date(2026, 5, 30, 10, 42, 33, 0, time.UTC).Unix()
	return []contact.Contact{
		{
			ID: 1, Phone: phone.FromStored("+2348035550142", ""), Name: "Amara Okafor", FirstSeen: seen - 86_400, LastSeen: seen, CreatedAt: seen,
			Tags:       []tag.Assignment{{Tag: 1}, {Tag: 2}, {Tag: 3}},
			Attributes: values("Lagos", "128", "true", "1984-11-07", "14:30", "2026-11-07T14:30:00Z", `{"size":"M"}`, "x@example.org", "gone"),
			Identities: []contact.Identity{{Kind: contact.Email, Value: "amara@example.org"}, {Kind: contact.ExternalID, Value: "LC-0091"}},
			Consent:    consent.OptedIn,
		},
		{ID: 2, Phone: phone.FromStored("+8613800138000", ""), Name: "王芳", Consent: consent.OptedOut},
		{ID: 3, Name: `=HYPERLINK("http://example.org","x")`, Identities: []contact.Identity{{Kind: contact.ExternalID, Value: "-5"}}},
		{
			ID: 4, Phone: phone.FromStored("+33639981234", ""), Name: `Léa "Lili" Fontaine, Lyon`,
			Attributes: values("two\nlines", "12345678901234567890", "false", "1890-01-01", "14:30:05", "2026-11-07T14:30:00+01:00", "", "'@x"),
		},
	}
}

func rowsOf(contacts []contact.Contact) Rows {
	return func(yield func(*contact.Contact, error) bool) {
		for i := range contacts {
			if !yield(&contacts[i], nil) {
				return
			}
		}
	}
}

func export(t *testing.T, name string, l Layout, rows Rows) (path string, count int) {
	t.Helper()
	path = filepath.Join(t.TempDir(), name)
	written, err := ToFile(context.Background(), path, Job{Layout: l, Rows: rows})
	if err != nil {
		t.Fatal(err)
	}
	return path, written.Count
}

func TestCSV(t *testing.T) {
	for name, layout := range map[string]Layout{"standard.csv": testLayout(standard), "all.csv": testLayout(All)} {
		t.Run(name, func(t *testing.T) {
			path, count := export(t, name, layout, rowsOf(testContacts()))
			got, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, name, got)
			if want := len(testContacts()); count != want {
				t.Errorf("counted %d contacts, want %d", count, want)
			}
		})
	}
}

func TestCSVWithoutMark(t *testing.T) {
	l := testLayout(standard)
	l.PlainUTF8 = true
	path, count := export(t, "plain.csv", l, rowsOf(nil))
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := "Phone,Display name,Tags,First seen,Last seen\r\n"; string(got) != want || count != 0 {
		t.Errorf("got %q and %d contacts, want %q and 0", got, count, want)
	}
}

func TestAppendCell(t *testing.T) {
	tests := []struct{ name, cell, want string }{
		{"plain", "Amara Okafor", "Amara Okafor"},
		{"empty", "", ""},
		{"comma", "a,b", `"a,b"`},
		{"quotes", `say "hi"`, `"say ""hi"""`},
		{"line break", "a\nb", "\"a\nb\""},
		{"formula", "=1+1", "'=1+1"},
		{"formula with a comma", `=A("x",1)`, `"'=A(""x"",1)"`},
		{"minus", "-5", "'-5"},
		{"at", "@handle", "'@handle"},
		{"tab", "\tx", "\"'\tx\""},
		{"zero byte", "\x00x", "\"'\x00x\""},
		{"phone number", "+2348035550142", "+2348035550142"},
		{"plus, but no phone number", "+1+2", "'+1+2"},
		{"plus and too many digits", "+1234567890123456", "'+1234567890123456"},
		{"apostrophe in front of a formula", "'=1", "''=1"},
		{"apostrophe in front of a phone number", "'+2348035550142", "''+2348035550142"},
		{"two apostrophes in front of a formula", "''=1", "'''=1"},
		{"apostrophe in front of letters", "'t Hooft", "'t Hooft"},
		{"only an apostrophe", "'", "'"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := string(appendCell(nil, test.cell)); got != test.want {
				t.Errorf("%q is written as %q, want %q", test.cell, got, test.want)
			}
		})
	}
}

func TestClock(t *testing.T) {
	zone := func(name string) *time.Location {
		location, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		return location
	}
	at := func(s string) int64 {
		instant, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		return instant.Unix()
	}
	tests := []struct {
		name, zone, instant, want string
	}{
		{"universal time", "UTC", "2026-05-30T10:42:33Z", "2026-05-30 10:42:33"},
		{"the first second", "UTC", "1970-01-01T00:00:01Z", "1970-01-01 00:00:01"},
		{"before 1970 in local time", "America/New_York", "1970-01-01T00:00:01Z", "1969-12-31 19:00:01"},
		{"summer", "Europe/Berlin", "2026-05-30T10:42:33Z", "2026-05-30 12:42:33"},
		{"the last second that is not repeated", "Europe/Berlin", "2026-10-24T23:59:59Z", "2026-10-25 01:59:59"},
		{"the repeated hour, first time", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25 02:30:00+02:00"},
		{"the repeated hour, second time", "Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25 02:30:00+01:00"},
		{"after the repeated hour", "Europe/Berlin", "2026-10-25T02:00:00Z", "2026-10-25 03:00:00"},
		{"after the hour that is left out", "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29 03:00:00"},
		{"before the hour that is left out", "Europe/Berlin", "2026-03-29T00:59:59Z", "2026-03-29 01:59:59"},
		{"half an hour", "Asia/Kolkata", "2026-05-30T10:42:33Z", "2026-05-30 16:12:33"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := string(newClock(zone(test.zone)).append(nil, at(test.instant))); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
	if got := newClock(nil).append(nil, 0); len(got) != 0 {
		t.Errorf("an unknown instant is written as %q", got)
	}
}

// One clock must say the same as a fresh one, whatever it was asked before.
func TestClockRemembersNothingWrong(t *testing.T) {
	location, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	old := newClock(location)
	for at, step := int64(1), int64(7_654_321); at < 1<<32; at += step {
		instant := at * 2_654_435_761 % (1 << 32) // jumps to and fro
		if got, want := string(old.append(nil, instant)), string(newClock(location).append(nil, instant)); got != want {
			t.Fatalf("%d is written as %s, want %s", instant, got, want)
		}
	}
}

func TestParseColumns(t *testing.T) {
	attributes := testLayout(standard).Attributes
	tests := []struct {
		name  string
		names []string
		want  string // headings
		code  fault.Code
	}{
		{name: "standard", names: []string{"standard"}, want: "Phone,Display name,Tags,First seen,Last seen"},
		{name: "all", names: []string{"all"}, want: "Phone,Display name,Tags,First seen,Last seen,Created at,Opted out,Consent,Email,External ID,Birthdate,City,Delivery,attribute:e-mail,Newsletter,Next visit,Order count,Profile"},
		{name: "chosen", names: []string{"name", "attribute:city", "phone"}, want: "Display name,City,Phone"},
		{name: "unknown", names: []string{"phone", "shoe size"}, code: ColumnUnknown},
		{name: "none", code: ColumnUnknown},
		{name: "unknown attribute", names: []string{"attribute:Shoe size"}, code: attribute.Unknown},
		{name: "deleted attribute", names: []string{"attribute:Gone"}, code: attribute.Deleted},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			columns, err := ParseColumns(test.names, attributes)
			if f, ok := fault.As(err); ok && f.Code != test.code || err == nil && test.code != "" {
				t.Fatalf("error %v, want code %q", err, test.code)
			}
			var headings []string
			for _, c := range columns {
				headings = append(headings, c.Heading)
			}
			if got := strings.Join(headings, ","); got != test.want {
				t.Errorf("headings %s, want %s", got, test.want)
			}
		})
	}
}

// Whatever goes wrong, the folder holds what it held before.
func TestToFileLeavesNothing(t *testing.T) {
	broken := errors.New("the store failed")
	failing := func(yield func(*contact.Contact, error) bool) {
		all := testContacts()
		_ = yield(&all[0], nil) && yield(nil, broken)
	}
	long := testContacts()
	long[0].Attributes = values(strings.Repeat("x", 40_000))
	stopped, stop := context.WithCancel(context.Background())
	stop()
	tests := []struct {
		name, file string
		ctx        context.Context
		rows       Rows
		code       fault.Code
		cause      error
	}{
		{name: "rows end in an error, CSV", file: "a.csv", rows: failing, cause: broken},
		{name: "rows end in an error, XLSX", file: "a.xlsx", rows: failing, cause: broken},
		{name: "cancelled, CSV", file: "a.csv", ctx: stopped, rows: rowsOf(testContacts()), code: fault.Cancelled},
		{name: "cancelled, XLSX", file: "a.xlsx", ctx: stopped, rows: rowsOf(testContacts()), code: fault.Cancelled},
		{name: "value too long for a cell", file: "a.xlsx", rows: rowsOf(long), code: CellTooLong},
		{name: "unknown format", file: "a.ods", rows: rowsOf(testContacts()), code: FormatUnknown},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, test.file)
			if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
				t.Fatal(err)
			}
			ctx := test.ctx
			if ctx == nil {
				ctx = context.Background()
			}
			_, err := ToFile(ctx, path, Job{Layout: testLayout(All), Rows: test.rows})
			if test.code != "" && !fault.Is(err, test.code) || test.cause != nil && !errors.Is(err, test.cause) {
				t.Errorf("error %v, want %q or %v", err, test.code, test.cause)
			}
			left, err := os.ReadFile(path)
			if err != nil || string(left) != "old" {
				t.Errorf("the old file is now %q, %v", left, err)
			}
			if entries, _ := os.ReadDir(dir); len(entries) != 1 {
				t.Errorf("%d files are left", len(entries))
			}
		})
	}
}

func TestToFileFaults(t *testing.T) {
	if _, err := ToFile(context.Background(), filepath.Join(t.TempDir(), "no folder", "a.csv"), Job{Layout: testLayout(standard), Rows: rowsOf(nil)}); !fault.Is(err, fault.ReadOnly) {
		t.Errorf("missing folder: error %v, want %q", err, fault.ReadOnly)
	}
	for code, cause := range map[fault.Code]error{
		fault.DiskFull:  &os.PathError{Op: "write", Path: "x", Err: errDiskFull},
		fault.ReadOnly:  &os.PathError{Op: "open", Path: "x", Err: syscall.EROFS},
		fault.DiskError: &os.PathError{Op: "write", Path: "x", Err: syscall.EIO},
	} {
		err := Save(context.Background(), filepath.Join(t.TempDir(), "a.csv"), func(io.Writer) error { return cause })
		if !fault.Is(err, code) {
			t.Errorf("%v becomes %v, want %q", cause, err, code)
		}
	}
}

// The count comes from the file, so a file that was cut must not count as whole.
func TestCountCSV(t *testing.T) {
	tests := []struct {
		name, text string
		want       int
		fails      bool
	}{
		{name: "headings only", text: "a,b\r\n"},
		{name: "two rows", text: "a\r\n1\r\n2\r\n", want: 2},
		{name: "line breaks and quotes in cells", text: "a\r\n\"x\r\ny\"\r\n\"say \"\"hi\"\"\n\"\r\n", want: 2},
		{name: "cut inside a cell", text: "a\r\n\"x", fails: true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.csv")
			if err := os.WriteFile(path, []byte(test.text), 0o600); err != nil {
				t.Fatal(err)
			}
			got, err := countCSV(context.Background(), path)
			if got != test.want || (err != nil) != test.fails {
				t.Errorf("counted %d, error %v; want %d", got, err, test.want)
			}
		})
	}
}

func TestFileName(t *testing.T) {
	if got := FileName(time.Date(2026, 5, 30, 10, 42, 33, 0, time.UTC), "csv"); got != "contacts-20260530-104233.csv" {
		t.Errorf("got %s", got)
	}
}
