package importing

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/exporting"
	"regulars/backend/phone"
	"regulars/backend/tag"
)

// naughty are texts that break programs: quotes, separators, formulas, guards, other scripts, marks, empty-looking ones.
var naughty = []string{
	"Amara", "O'Brien", `Joe "The Boss" Smith`, "a,b", "a;b", "a|b", "two\nlines", "two\r\nlines", "=1+1", `=HYPERLINK("http://x","y")`, "+1+2", "-5", "@SUM(1)",
	"'=1", "''=1", "'t Hooft", "'", `="0123"`, `"`, `""`, "\ttab", "é", "e\u0301", "王芳", "محمد", "\u202eRTL", "👨‍👩‍👧‍👦", "\u00a0", "\ufeff", "a\x00b", "NULL", "undefined",
	"#N/A", "1E+05", "+2348035550142", "'+2348035550142", "sep=;", "  spaces  ", "a ::: b", "* myContacts", "—", "<script>alert(1)</script>", "Robert'); DROP TABLE contact;--",
	"\u200b", "ﬁ", "İstanbul", "ß", strings.Repeat("x", 300),
}

func naughtyText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom(naughty), rapid.String(), rapid.Custom(func(t *rapid.T) string {
		return rapid.SampledFrom(naughty).Draw(t, "a") + rapid.SampledFrom(naughty).Draw(t, "b")
	}))
}

// messyCell is a cell as files have them, right and wrong, by column of the file below.
func messyCell(column string) *rapid.Generator[string] {
	switch column {
	case "Phone":
		return rapid.OneOf(rapid.Custom(func(t *rapid.T) string {
			return fmt.Sprintf("+23480355501%02d", rapid.IntRange(0, 12).Draw(t, "number"))
		}), rapid.SampledFrom([]string{"", "0803 555 0101", "12", "call me", "9.1E+11", "+52 1 55 1234 5678", "+525512345678"}))
	case "Email":
		return rapid.SampledFrom([]string{"", "", "a@example.org", "b@example.org", "nobody"})
	case "Opted out":
		return rapid.SampledFrom([]string{"", "", "yes", "no", "perhaps"})
	case "Last seen":
		return rapid.SampledFrom([]string{"", "2026-05-30 10:42:33", "30/05/2026", "4/5/2026", "yesterday"})
	case "Order count":
		return rapid.SampledFrom([]string{"", "1", "2", "12.5", "many"})
	}
	return naughtyText()
}

var messyColumns = []string{"Phone", "Display name", "Tags", "Opted out", "Last seen", "Email", "Order count", "City"}

// messyFile is a file of such cells, some rows too long, some too short, some empty.
func messyFile(t *rapid.T) string {
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	_ = w.Write(messyColumns)
	for range rapid.IntRange(1, 25).Draw(t, "rows") {
		row := make([]string, 0, len(messyColumns)+1)
		for _, column := range messyColumns {
			row = append(row, messyCell(column).Draw(t, column))
		}
		switch rapid.IntRange(0, 9).Draw(t, "shape") {
		case 0:
			row = append(row, "extra")
		case 1:
			row = row[:3]
		}
		_ = w.Write(row)
	}
	w.Flush()
	return text.String()
}

// TestImportLaws holds the laws of imports against random files: the numbers add up, a rehearsal says what an import
// does, a second import of the same file changes nothing, rejected rows are rejected again, no opt-out is lost.
func TestImportLaws(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(rt *rapid.T) {
		b := newBook()
		b.tags = []tag.Tag{{ID: 1, Name: "VIP"}, {ID: 2, Name: "Old", DeletedAt: 1}}
		b.attributes = []attribute.Definition{{ID: 1, Name: "City", Type: attribute.Text}, {ID: 2, Name: "Order count", Type: attribute.Number}}
		b.add(known())
		path := filepath.Join(dir, "messy.csv")
		if err := os.WriteFile(path, []byte(messyFile(rt)), 0o600); err != nil {
			rt.Fatal(err)
		}
		o := Options{Country: "NG", Existing: rapid.SampledFrom([]Policy{Fill, Overwrite, Skip}).Draw(rt, "policy"), IgnoreUnknownTags: rapid.Bool().Draw(rt, "ignore tags")}
		var rejects, again bytes.Buffer
		before := len(b.contacts)
		rehearsed := mustRun(rt, b, path, o, nil, &rejects)
		first := mustRun(rt, b, path, o, b, nil)
		if fmt.Sprintf("%+v", rehearsed) != fmt.Sprintf("%+v", first) {
			rt.Fatalf("rehearsed %+v, imported %+v", rehearsed, first)
		}
		if len(b.contacts) != before+first.Created {
			rt.Fatalf("%d contacts after %d and %d created", len(b.contacts), before, first.Created)
		}
		out := optedOut(b)
		second := mustRun(rt, b, path, o, b, nil)
		if second.Created+second.Updated > 0 || second.Rejected != first.Rejected || second.Read != first.Read {
			rt.Fatalf("imported again: %+v, first %+v", second, first)
		}
		if !slices.Equal(out, optedOut(b)) {
			rt.Fatalf("opted out before %v, after %v", out, optedOut(b))
		}
		if first.Rejected == 0 {
			return
		}
		if err := os.WriteFile(path, rejects.Bytes(), 0o600); err != nil {
			rt.Fatal(err)
		}
		if third := mustRun(rt, b, path, o, nil, &again); third.Rejected != first.Rejected || third.Read != first.Rejected {
			rt.Fatalf("rejects imported: %+v, first %+v", third, first)
		}
		columns := strings.NewReplacer("has 10 cells, but there are 9", "has 9 cells, but there are 8", "\r", "") // one more now
		if columns.Replace(again.String()) != columns.Replace(rejects.String()) {
			rt.Fatalf("rejects of the rejects differ:\n%s\n%s", again.String(), rejects.String())
		}
	})
}

func mustRun(t *rapid.T, b *book, path string, o Options, sink Sink, rejects *bytes.Buffer) Report {
	f, err := Open(path, "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	o.Format = Format{Encoding: UTF8, Delimiter: ',', Header: true}
	plan, err := f.Prepare(context.Background(), o, b.catalogues())
	if err != nil {
		t.Fatal(err)
	}
	job := Job{Plan: plan, Existing: b, Sink: sink}
	if rejects != nil {
		job.Rejects = rejects
	}
	report, err := Run(context.Background(), job)
	if err != nil {
		t.Fatal(err)
	}
	if report.Read != report.Created+report.Updated+report.Unchanged+report.Skipped+report.Rejected {
		t.Fatalf("the numbers do not add up: %+v", report)
	}
	return report
}

func optedOut(b *book) []contact.ID {
	var ids []contact.ID
	for id, c := range b.contacts {
		if c.Consent == consent.OptedOut {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// roundTripCatalogues are what the contacts of the round trip carry: a tag and an attribute for each naughty text that
// can be a name, and attributes of all types.
func roundTripCatalogues() *book {
	b := newBook()
	names := tag.NewCatalogue(nil)
	for _, text := range naughty {
		t, err := tag.New(text, "", 0, 1)
		t.ID = tag.ID(len(b.tags) + 1)
		if err == nil && names.Free(t) == nil {
			b.tags = append(b.tags, t)
			names = names.With(t)
		}
	}
	taken := attribute.NewCatalogue(nil)
	for i, text := range append([]string{"City", "Phone", "E-Mail", "attribute:x", "Kunde", "Size:number"}, naughty...) {
		d, err := attribute.NewDefinition(attribute.Definition{Name: text, Type: attribute.Type(i%7 + 1)}, 1)
		d.ID = attribute.ID(len(b.attributes) + 1)
		if err == nil && taken.Free(d) == nil {
			b.attributes = append(b.attributes, d)
			taken = taken.With(d)
		}
	}
	return b
}

// rawValue is something that can be a value of a type, most of the time.
func rawValue(kind attribute.Type) *rapid.Generator[string] {
	switch kind {
	case attribute.Number:
		return rapid.SampledFrom([]string{"0", "-5", "1.250", "1.234", "12345678901234567890.10", "+7", "1e3", "-0.001"})
	case attribute.Boolean:
		return rapid.SampledFrom([]string{"true", "false", "yes", "no"})
	case attribute.Date:
		return rapid.SampledFrom([]string{"1984-11-07", "0001-01-01", "9999-12-31", "2026-05-04"})
	case attribute.Time:
		return rapid.SampledFrom([]string{"00:00", "14:30", "23:59:59"})
	case attribute.DateTime:
		return rapid.SampledFrom([]string{"2026-05-30T10:42:33Z", "2026-05-30T10:42:33.123+05:30", "1969-12-31T23:59:59-08:00"})
	case attribute.JSON:
		return rapid.SampledFrom([]string{`{"a":"=1"}`, `[1,2]`, `"x"`, `-5`, `{"a":"two\nlines, \"quoted\""}`})
	default:
		return naughtyText()
	}
}

// somebody is a random contact of a book as it would be stored; numbered, so that no two are the same.
func somebody(t *rapid.T, b *book, number int) contact.Draft {
	const firstDay, lastDay = 1, 1<<32 - 1
	d := contact.Draft{Name: naughtyText().Draw(t, "name"), CreatedAt: rapid.Int64Range(firstDay, lastDay).Draw(t, "created"), OptedOut: rapid.Bool().Draw(t, "opted out")}
	if rapid.Bool().Draw(t, "first seen") {
		d.FirstSeen = rapid.Int64Range(firstDay, lastDay).Draw(t, "first seen at")
	}
	if rapid.Bool().Draw(t, "last seen") {
		d.LastSeen = rapid.Int64Range(1_700_000_000, 1_800_000_000).Draw(t, "last seen at")
	}
	if rapid.IntRange(0, 4).Draw(t, "phone") > 0 {
		d.Phone, _ = phone.Parse(fmt.Sprintf("+%d%05d", rapid.SampledFrom([]int{234803555, 5255123, 55119876, 1212555, 999, 4479}).Draw(t, "prefix"), number), "")
	}
	if d.Phone.IsZero() || rapid.Bool().Draw(t, "has external id") {
		d.Identities = append(d.Identities, contact.Identity{Kind: contact.ExternalID, Value: fmt.Sprint(rapid.SampledFrom([]string{"-", "=", "K", "'+"}).Draw(t, "id"), number)})
	}
	for _, carried := range rapid.SliceOfN(rapid.SampledFrom(b.tags), 0, 4).Draw(t, "tags") {
		d.Tags = append(d.Tags, carried.ID)
	}
	for _, definition := range rapid.SliceOfN(rapid.SampledFrom(b.attributes), 0, 8).Draw(t, "attributes") {
		if text, err := attribute.Parse(definition, rawValue(definition.Type).Draw(t, "value")); err == nil {
			d.Attributes = append(d.Attributes, contact.DraftValue{Definition: definition.ID, Text: text})
		}
	}
	stored, err := contact.New(d, 1)
	if err != nil || stored.Name == "—" { // which a file cannot tell from unknown
		d.Name = ""
		stored, _ = contact.New(d, 1)
	}
	return stored
}

// TestRoundTrip exports random contacts with all their columns and imports the file: into an empty book it gives the
// same contacts, and into the one they came from it changes nothing.
func TestRoundTrip(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		berlin = time.UTC
	}
	dir, catalogues := t.TempDir(), roundTripCatalogues()
	rapid.Check(t, func(rt *rapid.T) {
		from, to := newBook(), newBook()
		from.tags, from.attributes = catalogues.tags, catalogues.attributes
		to.tags, to.attributes = catalogues.tags, catalogues.attributes
		for i := range rapid.IntRange(1, 12).Draw(rt, "contacts") {
			from.add(somebody(rt, from, i))
		}
		path := filepath.Join(dir, "all.csv")
		c := from.catalogues()
		layout := exporting.Layout{Columns: exporting.All(c.Attributes), Tags: c.Tags, Attributes: c.Attributes, Location: berlin}
		if n, err := exporting.ToFile(context.Background(), path, exporting.Job{Layout: layout, Rows: from.inOrder()}); err != nil || n.Count != len(from.contacts) {
			rt.Fatalf("exported %d of %d: %v", n.Count, len(from.contacts), err)
		}
		if report := importAll(rt, path, to, berlin, Fill); report.Created != len(from.contacts) || len(report.Ignored) != 0 {
			rt.Fatalf("imported: %+v", report)
		}
		if got, want := sameInWriting(to), sameInWriting(from); got != want {
			rt.Fatalf("came back as\n%s\nwas\n%s", got, want)
		}
		for _, policy := range []Policy{Fill, Overwrite} {
			if report := importAll(rt, path, from, berlin, policy); report.Unchanged != len(from.contacts) {
				rt.Fatalf("imported again, %s: %+v", policy, report)
			}
		}
	})
}

func importAll(t *rapid.T, path string, b *book, location *time.Location, policy Policy) Report {
	f, err := Open(path, "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c := b.catalogues()
	c.Location = location
	plan, err := f.Prepare(context.Background(), Options{Existing: policy}, c)
	if err != nil {
		t.Fatal(err)
	}
	report, err := Run(context.Background(), Job{Plan: plan, Existing: b, Sink: b})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// inOrder gives the contacts of a book as rows of an export.
func (b *book) inOrder() exporting.Rows {
	return func(yield func(*contact.Contact, error) bool) {
		for id := range b.next {
			if !yield(b.contacts[id+1], nil) {
				return
			}
		}
	}
}

// sameInWriting is inWriting with what an export keeps: numbers in international form, and opted out or not.
func sameInWriting(b *book) string {
	lines := []string{}
	for _, c := range b.contacts {
		values := slices.Clone(c.Attributes)
		slices.SortFunc(values, func(x, y attribute.Value) int { return cmp.Compare(x.Definition, y.Definition) })
		lines = append(lines, fmt.Sprintf("%s %d %q %d %d %d %t %v %v %+v", c.Phone.E164, c.Phone.Key, c.Name, c.FirstSeen, c.LastSeen, c.CreatedAt, c.Consent == consent.OptedOut, c.Tags, c.Identities, values))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
