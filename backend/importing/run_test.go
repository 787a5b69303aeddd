package importing

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/tag"
)

// open writes text to a file and opens it.
func open(t testing.TB, text string) *File {
	t.Helper()
	path := filepath.Join(t.TempDir(), "contacts.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := Open(path, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// prepare opens text as a file and makes a plan of it.
func prepare(t testing.TB, b *book, text string, o Options) *Plan {
	t.Helper()
	plan, err := open(t, text).Prepare(context.Background(), o, b.catalogues())
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// run rehearses and then applies an import, and fails if the two do not say the same or break the law of numbers.
func run(t testing.TB, b *book, text string, o Options) Report {
	t.Helper()
	plan := prepare(t, b, text, o)
	rehearsed, err := Run(context.Background(), Job{Plan: plan, Existing: b})
	if err != nil {
		t.Fatal(err)
	}
	applied, err := Run(context.Background(), Job{Plan: plan, Existing: b, Sink: b})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprintf("%+v", applied), fmt.Sprintf("%+v", rehearsed); got != want {
		t.Errorf("applied\n%s\nrehearsed\n%s", got, want)
	}
	if applied.Read != applied.Created+applied.Updated+applied.Unchanged+applied.Skipped+applied.Rejected {
		t.Errorf("the numbers do not add up: %+v", applied)
	}
	if s := applied.SkippedBy; applied.Skipped != s.Duplicate+s.Suppressed+s.Existing {
		t.Errorf("the skipped do not add up: %+v", applied)
	}
	return applied
}

func TestRunCreates(t *testing.T) {
	b := newBook()
	b.attributes = []attribute.Definition{{ID: 1, Name: "City", Type: attribute.Text}, {ID: 2, Name: "Order count", Type: attribute.Number}}
	b.tags = []tag.Tag{{ID: 1, Name: "VIP"}}
	report := run(t, b, "Phone,Display name,Tags,First seen,Last seen,Opted out,Email,City,Order count,Shoe size\n"+
		"+234 803 555 0142,Amara Okafor,vip|Wholesale,2026-05-01 10:00:00,2026-05-30,yes,amara@example.org,Lagos,128,41\n", Options{})
	if report.Read != 1 || report.Created != 1 || report.OptOuts != 1 || report.Warnings != 0 {
		t.Errorf("report %+v", report)
	}
	if got := fmt.Sprint(report.NewTags, report.NewAttributes, report.Ignored); got != "[Wholesale] [] [Shoe size]" {
		t.Errorf("new tags, new attributes, ignored columns: %s", got)
	}
	c := b.only()
	if c.Phone.E164 != "+2348035550142" || c.Name != "Amara Okafor" || c.Consent != consent.OptedOut {
		t.Errorf("contact %+v", c)
	}
	if got := fmt.Sprint(b.tagNamesOf(c), b.valueOf(c, "City"), b.valueOf(c, "Order count"), c.Identities); got != "[VIP Wholesale]Lagos128[{email amara@example.org}]" {
		t.Errorf("tags, attributes, identities: %s", got)
	}
	if c.FirstSeen != 1777629600 || c.LastSeen != 1780099200 {
		t.Errorf("seen %d to %d", c.FirstSeen, c.LastSeen)
	}
}

// known is a contact that is there before an import.
func known() contact.Draft {
	return contact.Draft{
		Phone: phone.FromStored("+2348035550142", ""), Name: "Amara", FirstSeen: 1_700_000_000, LastSeen: 1_750_000_000,
		Tags: []tag.ID{1}, Attributes: []contact.DraftValue{{Definition: 1, Text: "Lagos"}},
		Identities: []contact.Identity{{Kind: contact.Email, Value: "old@example.org"}},
	}
}

func TestRunMeetsExistingContacts(t *testing.T) {
	const number = "+2348035550142"
	tests := []struct {
		name    string
		text    string
		policy  Policy
		addTags []tag.ID
		want    string // what is different afterwards
		outcome string
	}{
		{name: "the same again", text: "Phone,Name,Tags,City,Email\n" + number + ",Amara,VIP,Lagos,old@example.org", outcome: "unchanged"},
		{name: "fill leaves what is there", text: "Phone,Name,City,Email\n" + number + ",Amara O.,Abuja,new@example.org", outcome: "unchanged"},
		{name: "fill sets what is missing", text: "Phone,Plan\n" + number + ",Pro", outcome: "updated", want: "plan Pro"},
		{name: "overwrite sets what differs", policy: Overwrite, text: "Phone,Name,City,Email\n" + number + ",Amara O.,Abuja,new@example.org", outcome: "updated", want: "name Amara O. city Abuja email new@example.org"},
		{name: "overwrite with the same", policy: Overwrite, text: "Phone,Name,City,Email\n" + number + ",Amara,Lagos,old@example.org", outcome: "unchanged"},
		{name: "an empty cell takes nothing away", policy: Overwrite, text: "Phone,Name,City,Email,Tags\n" + number + ",,,,", outcome: "unchanged"},
		{name: "skip leaves the contact alone", policy: Skip, addTags: []tag.ID{2}, text: "Phone,Name,Plan,Tags\n" + number + ",B,Pro,Lead", outcome: "skipped"},
		{name: "tags are added", text: "Phone,Tags\n" + number + ",Lead|VIP", outcome: "updated", want: "tags VIP Lead"},
		{name: "tags to add to everyone", addTags: []tag.ID{1, 2}, text: "Phone\n" + number, outcome: "updated", want: "tags VIP Lead"},
		{name: "tags to add that are there", addTags: []tag.ID{1}, text: "Phone\n" + number, outcome: "unchanged"},
		{name: "first seen only goes back", text: "Phone,First seen\n" + number + ",2020-01-01", outcome: "updated", want: "first 1577836800"},
		{name: "first seen never goes forward", policy: Overwrite, text: "Phone,First seen\n" + number + ",2025-01-01", outcome: "unchanged"},
		{name: "last seen only goes forward", text: "Phone,Last seen\n" + number + ",2026-01-01", outcome: "updated", want: "last 1767225600"},
		{name: "last seen never goes back", policy: Overwrite, text: "Phone,Last seen\n" + number + ",2020-01-01", outcome: "unchanged"},
		{name: "created at stays", policy: Overwrite, text: "Phone,Created at\n" + number + ",2020-01-01", outcome: "unchanged"},
		{name: "opted out", text: "Phone,Opted out\n" + number + ",yes", outcome: "updated", want: "consent opted_out"},
		{name: "not opted out changes nothing", policy: Overwrite, text: "Phone,Opted out\n" + number + ",no", outcome: "unchanged"},
		{name: "found by email", text: "Email,Phone,Plan\nold@example.org,,Pro", outcome: "updated", want: "plan Pro"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBook()
			b.tags = []tag.Tag{{ID: 1, Name: "VIP"}, {ID: 2, Name: "Lead"}}
			b.attributes = []attribute.Definition{{ID: 1, Name: "City", Type: attribute.Text}, {ID: 2, Name: "Plan", Type: attribute.Text}}
			b.add(known())
			before := describe(b)
			report := run(t, b, test.text, Options{Existing: test.policy, AddTags: test.addTags})
			outcome := map[string]int{"updated": report.Updated, "unchanged": report.Unchanged, "skipped": report.SkippedBy.Existing}
			if report.Read != 1 || outcome[test.outcome] != 1 {
				t.Errorf("report %+v, want %s", report, test.outcome)
			}
			if got := differences(before, describe(b)); got != test.want {
				t.Errorf("changed: %q, want %q", got, test.want)
			}
		})
	}
}

// describe returns what the only contact of a book has, in a fixed order.
func describe(b *book) [][2]string {
	c := b.only()
	return [][2]string{
		{"name", c.Name},
		{"city", b.valueOf(c, "City")},
		{"plan", b.valueOf(c, "Plan")},
		{"email", c.Identities[0].Value},
		{"tags", strings.Join(b.tagNamesOf(c), " ")},
		{"first", fmt.Sprint(c.FirstSeen)},
		{"last", fmt.Sprint(c.LastSeen)},
		{"created", fmt.Sprint(c.CreatedAt)},
		{"consent", c.Consent.String()},
	}
}

func differences(before, after [][2]string) string {
	var changed []string
	for i := range after {
		if after[i] != before[i] {
			changed = append(changed, after[i][0]+" "+after[i][1])
		}
	}
	return strings.Join(changed, " ")
}

// No import opts anyone in, whatever the file says and whatever the policy is.
func TestRunNeverOptsIn(t *testing.T) {
	for _, policy := range []Policy{Fill, Overwrite, Skip} {
		for _, text := range []string{"Phone,Opted out\n+2348035550142,no", "Phone,Marketing OK\n+2348035550142,yes", "Phone,Consent\n+2348035550142,opted_in"} {
			b := newBook()
			d := known()
			d.OptedOut = true
			b.add(d)
			report := run(t, b, text, Options{Existing: policy})
			if b.only().Consent != consent.OptedOut || report.Updated != 0 {
				t.Errorf("%s, %q: consent %s, report %+v", policy, text, b.only().Consent, report)
			}
		}
	}
}

func TestRunRejects(t *testing.T) {
	tests := []struct {
		name, heading, value, column string
		code                         fault.Code
		value2                       string // as reported, if it is another
	}{
		{name: "letters for a number", heading: "Phone", value: "call me", column: "Phone", code: phone.Letters},
		{name: "too short", heading: "Phone", value: "12345", column: "Phone", code: phone.TooShort},
		{name: "too long", heading: "Phone", value: "+12345678901234567", column: "Phone", code: phone.TooLong},
		{name: "damaged by a spreadsheet", heading: "Phone", value: "9.19877E+11", column: "Phone", code: phone.Damaged},
		{name: "local without a country", heading: "Phone", value: "0803 555 0142", column: "Phone", code: phone.LocalWithoutCountry},
		{name: "no number at all", heading: "Phone", value: " ", column: "Phone", code: NoPhone, value2: "-"},
		{name: "tag of 51 characters", heading: "Tags", value: "VIP|" + strings.Repeat("x", 51), column: "Tags", code: tag.NameTooLong, value2: strings.Repeat("x", 51)},
		{name: "no date", heading: "Last seen", value: "yesterday", column: "Last seen", code: attribute.NotADateTime},
		{name: "a date before time began", heading: "Last seen", value: "1969-05-01", column: "Last seen", code: contact.InstantOutOfRange},
		{name: "a spreadsheet's error", heading: "Order count", value: "#DIV/0!", column: "Order count", code: SpreadsheetError},
		{name: "no number in an attribute", heading: "Order count", value: "many", column: "Order count", code: attribute.NotANumber},
		{name: "no yes and no no", heading: "Opted out", value: "perhaps", column: "Opted out", code: OptOutUnclear},
		{name: "no email address", heading: "Email", value: "amara at example", column: "Email", code: contact.EmailImplausible},
		{name: "name of 201 characters", heading: "Name", value: strings.Repeat("x", 201), column: "Name", code: contact.NameTooLong, value2: strings.Repeat("x", 199) + "…"},
		{name: "cells beyond the headings", heading: "City", value: "Lagos,Nigeria", code: ExtraCells, value2: "Nigeria"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBook()
			b.attributes = []attribute.Definition{{ID: 1, Name: "Order count", Type: attribute.Number}, {ID: 2, Name: "City", Type: attribute.Text}}
			text := "Phone," + test.heading + "\n\n+2348035550142," + test.value + "\n"
			if test.heading == "Phone" {
				text = "Phone,Name\n\n" + test.value + ",Amara\n"
			}
			report := run(t, b, text, Options{})
			if report.Read != 1 || report.Rejected != 1 || len(report.Problems) != 1 || len(b.contacts) != 0 || len(report.NewTags) != 0 {
				t.Fatalf("report %+v, %d contacts", report, len(b.contacts))
			}
			want := strings.TrimSpace(or(test.value2, test.value))
			if want == "-" {
				want = ""
			}
			p := report.Problems[0]
			if p.Row != 3 || p.Column != test.column || p.Value != want || p.Code != test.code || p.Message == "" || p.Warning {
				t.Errorf("problem %+v, want row 3, column %q, value %q, code %s", p, test.column, want, test.code)
			}
		})
	}
}

func TestRunWarns(t *testing.T) {
	tests := []struct {
		name, heading, value string
		options              Options
		code                 fault.Code
		want                 string // tags of the contact
	}{
		{name: "a number that is in no plan", heading: "Note", value: "", code: PhoneNotInPlan},
		{name: "an unknown tag, to be ignored", heading: "Tags", value: "VIP|Nobody", options: Options{IgnoreUnknownTags: true}, code: TagIgnored, want: "VIP"},
		{name: "a deleted tag", heading: "Tags", value: "VIP|Old", code: TagDeleted, want: "VIP"},
		{name: "a date in either order", heading: "Last seen", value: "4/5/2026", code: DateOrderAssumed},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b := newBook()
			b.tags = []tag.Tag{{ID: 1, Name: "VIP"}, {ID: 2, Name: "Old", DeletedAt: 7}}
			number := "+2348035550142"
			if test.code == PhoneNotInPlan {
				number = "+2341234567"
			}
			report := run(t, b, "Phone,"+test.heading+"\n"+number+","+test.value+"\n", test.options)
			if report.Created != 1 || report.Warnings != 1 || len(report.Problems) != 1 {
				t.Fatalf("report %+v", report)
			}
			if p := report.Problems[0]; p.Code != test.code || !p.Warning || p.Row != 2 || p.Message == "" {
				t.Errorf("problem %+v, want %s", p, test.code)
			}
			if got := strings.Join(b.tagNamesOf(b.only()), " "); got != test.want {
				t.Errorf("tags %q, want %q", got, test.want)
			}
		})
	}
}

func TestRunReadsPhoneNumbersAsSpreadsheetsLeaveThem(t *testing.T) {
	for name, cell := range map[string]string{
		"international": "+2348035550142", "spaces": "+234 803 555 0142", "local": "0803 555 0142", "zero lost": "8035550142", "text mark": "'08035550142",
		"guarded": "'+2348035550142", "Excel's text form": `"=""08035550142"""`, "double zero": "002348035550142", "several": "0803 555 0142 / 0803 555 0143",
		"several of Google": "+234 803 555 0142 ::: +234 803 555 0143", "not a breaking space": "+234\u00A08035550142",
	} {
		b := newBook()
		report := run(t, b, "Phone,Name\n"+cell+",Amara\n", Options{Country: "ng"})
		if c := b.only(); c == nil || c.Phone.E164 != "+2348035550142" {
			t.Errorf("%s: %q becomes %+v, report %+v", name, cell, c, report)
		}
	}
}

func TestRunSkipsDuplicates(t *testing.T) {
	b := newBook()
	report := run(t, b, "Phone,Name,External ID\n"+
		"not a number,A,\n"+ // rejected, so it is not the first
		"+52 55 1234 5678,B,\n"+
		"+52 1 55 1234 5678,C,\n"+ // the same person on WhatsApp
		"+5215512345678,D,\n"+
		",E,x1\n"+
		",F,x1\n"+
		"+52 55 1234 5679,G,x2\n"+
		",H,x2\n", Options{})
	if report.Created != 3 || report.Rejected != 1 || report.SkippedBy.Duplicate != 4 || report.Warnings != 0 {
		t.Errorf("report %+v", report)
	}
	var got []string
	for _, p := range report.Problems {
		if p.Code == Duplicate {
			got = append(got, fmt.Sprint(p.Row, " ", p.Value, " ", strings.Contains(p.Message, "row 3,")))
		}
	}
	if want := "4 +5215512345678 true,5 +5215512345678 true,7 x1 false,9 x2 false"; strings.Join(got, ",") != want {
		t.Errorf("duplicates %s, want %s", strings.Join(got, ","), want)
	}
}

// A contact that two rows find by different identities is one contact.
func TestRunFindsOneContactOnce(t *testing.T) {
	b := newBook()
	d := known()
	d.Identities = append(d.Identities, contact.Identity{Kind: contact.ExternalID, Value: "x1"})
	b.add(d)
	report := run(t, b, "Phone,Email,External ID,Name\n,old@example.org,,A\n,,x1,B\n+2348035550142,,,C\n", Options{Existing: Overwrite})
	if report.Updated != 1 || report.SkippedBy.Duplicate != 2 || b.only().Name != "A" {
		t.Errorf("report %+v, name %s", report, b.only().Name)
	}
}

// Tags and attributes are created when a row that is written has them, not when the file mentions them.
func TestRunCreatesOnlyWhatIsUsed(t *testing.T) {
	b := newBook()
	columns := []Target{{Field: Phone}, {Field: Tags}, {Field: Attribute, Attribute: "Size", Type: attribute.Number}, {Field: Attribute, Attribute: "Note"}}
	report := run(t, b, "Phone,Tags,Size,Note\n"+
		"nobody,Rejected,1,x\n+2348035550142,New|new|NEW,,\n+2348035550142,Duplicate,2,y\n", Options{Columns: columns})
	if got := fmt.Sprint(report.NewTags, report.NewAttributes, len(b.tags), len(b.attributes)); got != "[New] [] 1 0" {
		t.Errorf("created %s", got)
	}
	report = run(t, b, "Phone,Tags,Size,Note\n+2348035550142,,41,\n", Options{Columns: columns})
	if got := fmt.Sprint(report.NewTags, report.NewAttributes, b.attributes[0].Type); got != "[] [Size] number" {
		t.Errorf("created %s", got)
	}
}

func TestRunRefusesAColumnOfTagsThatIsNone(t *testing.T) {
	var text strings.Builder
	text.WriteString("Phone,Tags\n")
	for i := range maxNewTags + 1 {
		fmt.Fprintf(&text, "+23480355%05d,note %d\n", i, i)
	}
	b := newBook()
	_, err := Run(context.Background(), Job{Plan: prepare(t, b, text.String(), Options{}), Existing: b})
	if !fault.Is(err, TooManyTags) {
		t.Errorf("error %v, want %s", err, TooManyTags)
	}
}

func TestRunReadsTheWholeColumn(t *testing.T) {
	yes, no := true, false
	tests := []struct {
		name    string
		values  []string
		kind    attribute.Type
		options Options
		want    []string
		warns   int
	}{
		{name: "day first", kind: attribute.Date, values: []string{"4/5/2026", "25/5/2026"}, want: []string{"2026-05-04", "2026-05-25"}},
		{name: "month first", kind: attribute.Date, values: []string{"4/5/2026", "5/25/2026"}, want: []string{"2026-04-05", "2026-05-25"}},
		{name: "neither says", kind: attribute.Date, values: []string{"4/5/2026", "6/7/2026"}, want: []string{"2026-05-04", "2026-07-06"}, warns: 1},
		{name: "neither says, in the United States", kind: attribute.Date, options: Options{Country: "US"}, values: []string{"4/5/2026"}, want: []string{"2026-04-05"}, warns: 1},
		{name: "chosen day first", kind: attribute.Date, options: Options{DayFirst: &yes, Country: "US"}, values: []string{"4/5/2026"}, want: []string{"2026-05-04"}},
		{name: "chosen month first", kind: attribute.Date, options: Options{DayFirst: &no}, values: []string{"4/5/2026"}, want: []string{"2026-04-05"}},
		{name: "decimal comma", kind: attribute.Number, values: []string{`"1.234"`, `"12,5"`}, want: []string{"1234", "12.5"}},
		{name: "decimal point", kind: attribute.Number, values: []string{`"1,234"`, "12.5"}, want: []string{"1234", "12.5"}},
		{name: "decimals of our own", kind: attribute.Number, values: []string{"1.234", "12"}, want: []string{"1.234", "12"}},
		{name: "thousands", kind: attribute.Number, values: []string{`"1,234,567"`, `"1,234"`}, want: []string{"1234567", "1234"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			text := "Phone,Value\n"
			for i, v := range test.values {
				text += fmt.Sprintf("+23480355501%02d,%s\n", i, v)
			}
			b := newBook()
			test.options.Columns = []Target{{Field: Phone}, {Field: Attribute, Attribute: "Value", Type: test.kind}}
			report := run(t, b, text, test.options)
			var got []string
			for id := contact.ID(1); int(id) <= len(b.contacts); id++ {
				got = append(got, b.valueOf(b.contacts[id], "Value"))
			}
			if !slices.Equal(got, test.want) || report.Warnings != test.warns {
				t.Errorf("values %v, want %v; %d warnings, want %d", got, test.want, report.Warnings, test.warns)
			}
		})
	}
}

// The date that says the order may be the last of a large file.
func TestRunReadsTheWholeColumnOfALargeFile(t *testing.T) {
	var text strings.Builder
	text.WriteString("Phone,Last seen\n")
	rows := 0
	for ; text.Len() < sampleSize+1000; rows++ {
		fmt.Fprintf(&text, "+4477%08d,4/5/2026\n", rows)
	}
	text.WriteString("+447799999999,25/5/2026\n")
	b := newBook()
	plan := prepare(t, b, text.String(), Options{Country: "US"})
	if !plan.columns[1].reader.DayFirst || plan.columns[1].assumed || plan.rows != rows+1 {
		t.Errorf("day first %t, assumed %t, %d rows; want true, false, %d", plan.columns[1].reader.DayFirst, plan.columns[1].assumed, plan.rows, rows+1)
	}
}

func TestRunCapsWhatItReports(t *testing.T) {
	var text strings.Builder
	text.WriteString("Phone,Name\n")
	for i := range 700 {
		fmt.Fprintf(&text, "x%d,A\n", i)
	}
	b := newBook()
	report := run(t, b, text.String(), Options{})
	if report.Rejected != 700 || len(report.Problems) != maxProblems {
		t.Errorf("%d rejected, %d problems", report.Rejected, len(report.Problems))
	}
	if g := report.Groups[0]; len(report.Groups) != 1 || g.Count != 700 || len(g.Rows) != maxGroupRows || g.Rows[0] != 2 || g.Sample != "x0" {
		t.Errorf("groups %+v", report.Groups)
	}
}

func TestRunEndsWithTheSink(t *testing.T) {
	b := newBook()
	b.fail = errors.New("no room")
	var text strings.Builder
	text.WriteString("Phone\n")
	for i := range 10 * portionRows {
		fmt.Fprintf(&text, "+4477%08d\n", i)
	}
	_, err := Run(context.Background(), Job{Plan: prepare(t, b, text.String(), Options{}), Existing: b, Sink: b})
	if !errors.Is(err, b.fail) || b.batches != 1 {
		t.Errorf("error %v after %d batches", err, b.batches)
	}
}

func TestRunCanBeStopped(t *testing.T) {
	b := newBook()
	var text strings.Builder
	text.WriteString("Phone\n")
	for i := range 10 * portionRows {
		fmt.Fprintf(&text, "+4477%08d\n", i)
	}
	ctx, stop := context.WithCancel(context.Background())
	calls := 0
	_, err := Run(ctx, Job{Plan: prepare(t, b, text.String(), Options{}), Existing: nobody{b}, Progress: func(done, total int) {
		calls++
		stop()
		if done == 0 || total < done {
			t.Errorf("%d of %d", done, total)
		}
	}})
	if !fault.Is(err, fault.Cancelled) || calls != 1 {
		t.Errorf("error %v after %d calls", err, calls)
	}
}

// nobody is a book that is quick to find nobody in.
type nobody struct{ *book }

func (nobody) ByKey(uint64) (contact.ID, bool) { return 0, false }
