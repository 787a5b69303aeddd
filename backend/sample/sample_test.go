package sample

import (
	"bytes"
	"encoding/csv"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/tag"
)

var update = flag.Bool("update", false, "rewrite golden files")

var now = time.Date(2026, 5, 30, 10, 42, 33, 0, time.UTC).Unix()

// line writes a contact as one line.
func line(c *Contact) string {
	at := func(seconds int64) string {
		if seconds == 0 {
			return "-"
		}
		return time.Unix(seconds, 0).UTC().Format("2006-01-02T15:04")
	}
	text := fmt.Sprintf("%s %q %s %s %s %s %s", c.Phone.E164, c.Name, at(c.FirstSeen), at(c.LastSeen), at(c.CreatedAt), c.Consent, at(c.ConsentAt))
	for _, id := range c.Tags {
		text += " " + strings.ReplaceAll(tags[id-1].name, " ", "_")
	}
	for _, v := range c.Attributes {
		text += fmt.Sprintf(" %d=%s", v.Definition, v.Text)
	}
	return text + fmt.Sprint(c.Identities)
}

// A change of the sample changes everyone's pictures and benchmarks, so it should be seen.
func TestContactsStayTheSame(t *testing.T) {
	var got strings.Builder
	for c := range Contacts(60, now) {
		fmt.Fprintln(&got, line(c))
	}
	const path = "testdata/contacts.txt"
	if *update {
		if err := os.WriteFile(path, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

func TestLongerListsBeginWithTheShorter(t *testing.T) {
	var short, long []string
	for c := range Contacts(100, now) {
		short = append(short, line(c))
	}
	for c := range Contacts(500, now) {
		long = append(long, line(c))
	}
	if !slices.Equal(short, long[:100]) {
		t.Error("the first 100 of 500 contacts are not the 100 contacts")
	}
}

func TestContactsAreValid(t *testing.T) {
	definitions := Definitions()
	seen, used := map[uint64]string{}, map[attribute.Type]bool{}
	for c := range Contacts(100_000, now) {
		if !c.Phone.Valid && !isFiction(c.Phone.E164) {
			t.Fatalf("%s is in no numbering plan", c.Phone.E164)
		}
		if other, twice := seen[c.Phone.Key]; twice {
			t.Fatalf("%s and %s are one number", c.Phone.E164, other)
		}
		seen[c.Phone.Key] = c.Phone.E164
		if c.FirstSeen > c.CreatedAt || c.CreatedAt > c.LastSeen || c.LastSeen > now || c.ConsentAt > now {
			t.Fatalf("times out of order: %s", line(c))
		}
		checked, err := contact.New(c.Draft, now)
		if err != nil || checked.Name != c.Name || !slices.Equal(checked.Tags, c.Tags) || !slices.Equal(checked.Attributes, c.Attributes) {
			t.Fatalf("not as it would be stored (%v): %s", err, line(c))
		}
		for _, v := range c.Attributes {
			d := definitions[v.Definition-1]
			used[d.Type] = true
			if canonical, err := attribute.Parse(d, v.Text); err != nil || canonical != v.Text {
				t.Fatalf("%s: %q is not canonical (%v)", d.Name, v.Text, err)
			}
		}
	}
	if len(used) != 7 {
		t.Errorf("values of %d types, want all 7", len(used))
	}
}

// isFiction reports whether a number is of the ranges that France and Britain keep free, which are in no numbering plan.
func isFiction(e164 string) bool {
	return strings.HasPrefix(e164, "+3363998") || strings.HasPrefix(e164, "+447700900")
}

// The ranges for the first contacts are those that regulators keep free for fiction.
func TestFirstNumbersAreFree(t *testing.T) {
	free := map[string]string{"GB": "+447700900", "FR": "+3363998"}
	for c := range Contacts(firstContacts, now) {
		prefix, ok := free[c.Phone.Country]
		if ok && !strings.HasPrefix(c.Phone.E164, prefix) {
			t.Errorf("%s is not in the free range %s", c.Phone.E164, prefix)
		}
		if !ok && !strings.Contains(c.Phone.E164, "555") && !slices.ContainsFunc(faces(), func(f face) bool { return f.phone == c.Phone.E164 }) {
			t.Errorf("%s does not look made up", c.Phone.E164)
		}
	}
}

func TestCatalogueIsValid(t *testing.T) {
	for _, made := range Tags() {
		if checked, err := tag.New(made.Name, made.Description, made.Color, 0); err != nil || checked.Name != made.Name {
			t.Errorf("tag %q: %v", made.Name, err)
		}
	}
	for _, made := range append(Definitions(), WideDefinitions()...) {
		if _, err := attribute.NewDefinition(made, 0); err != nil {
			t.Errorf("attribute %q: %v", made.Name, err)
		}
	}
	if catalogue := tag.NewCatalogue(Tags()); catalogue.All()[len(Tags())-1].Name != "Workshop" {
		t.Error("names are not unique, or the last one changed")
	}
	if Tags()[press-1].Name != "Press" || Definitions()[preferences-1].Name != "Preferences" {
		t.Error("the names of the ids are not in the order of the catalogue")
	}
}

func TestNationsAreAll(t *testing.T) {
	sum := 0
	for _, n := range nations {
		sum += n.share
	}
	if sum != 1000 {
		t.Errorf("shares add up to %d", sum)
	}
}

func TestWriteWideCSV(t *testing.T) {
	var file bytes.Buffer
	if err := WriteWideCSV(&file, 2000); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&file).ReadAll()
	if err != nil || len(rows) != 2001 || len(rows[0]) != 46 {
		t.Fatalf("%d rows of %d columns, error %v", len(rows), len(rows[0]), err)
	}
	filled, definitions := 0, WideDefinitions()
	for _, row := range rows[1:] {
		if number, err := phone.Parse(row[0], ""); err != nil || !number.Valid && !isFiction(row[0]) {
			t.Fatalf("number %q: %v", row[0], err)
		}
		for i, cell := range row[6:] {
			if cell == "" {
				continue
			}
			filled++
			if _, err := attribute.Parse(definitions[i], cell); err != nil {
				t.Fatalf("%s: %v", definitions[i].Name, err)
			}
		}
	}
	if average := float64(filled) / 2000; average < 2.2 || average > 2.6 {
		t.Errorf("%.2f values a contact", average)
	}
}

func BenchmarkContacts(b *testing.B) {
	for b.Loop() {
		for range Contacts(10_000, now) {
		}
	}
}
