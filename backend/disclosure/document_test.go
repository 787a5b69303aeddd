package disclosure

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"regulars/backend/attest"
	"regulars/backend/paper"
)

var update = flag.Bool("update", false, "write the golden files")

func everything() Record {
	by := Origin{Source: "manual_admin", Actor: "Ada", At: "2026-05-30T10:00:00Z"}
	return Record{
		Schema: Schema, Business: "Ada’s Shop", Made: attest.Made{At: "2026-05-30T12:00:00Z", Program: "Regulars", Version: "1.0"},
		Contact:    Contact{ID: 7, UUID: "42000000-0000-0000-0000-000000000000", Name: "王芳", Phone: "+8613800138000", CreatedAt: "2026-05-01T10:00:00Z", Origin: "import"},
		Identities: []Identity{{"email", "wang@example.com"}},
		Tags:       []Tag{{"VIP", true, by}, {"Old", false, by}},
		Attributes: []Attribute{{"Height", "number", "1.7", "m", true, by}},
		Lists:      []Membership{{"Spring", true, by}}, Segments: []string{"Nearby", "VIPs"},
		Notes:    []Note{{"Prefers tea\nand <b>cake</b>", "", by}},
		Messages: []Message{{At: "2026-05-30T09:00:00Z", Text: "don’t stop", Keyword: "stop", Action: "opt_out", State: "waiting"}},
		Consent:  Consent{State: "opted_out", Since: "2026-05-30T10:00:00Z", Source: "manual_admin"},
		Ledger:   []attest.Event{{Line: 3, Kind: "withdrawn", Time: "2026-05-30T10:00:00Z", RecordedAt: "2026-05-30T10:00:00Z", Source: "manual_admin", Intact: true, Hash: "00ff"}},
		Changes: []Change{{ID: 9, Summary: "王芳 edited", Undone: true, Origin: by, Edits: []Edit{
			{"name", "", "Fang", "王芳"}, {"attribute", "Height", "1.6", "1.7"}, {"attribute", "City", "Lagos", ""}, {What: "created"},
		}}},
	}
}

func TestDocument(t *testing.T) {
	var page bytes.Buffer
	if err := paper.WritePage(&page, everything().Document(time.UTC)); err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "everything.html")
	if *update {
		if err := os.WriteFile(golden, page.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || !bytes.Equal(page.Bytes(), want) {
		t.Errorf("the page is not as %s (%v); look at it and run with -update\n%s", golden, err, page.String())
	}
}

// A person who is hardly known gets a page that says so in each part.
func TestDocumentOfNothing(t *testing.T) {
	var page strings.Builder
	if err := paper.WritePage(&page, Record{Contact: Contact{ID: 7}}.Document(nil)); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Contact 7", "No tags are stored.", "No attributes are stored.", "They are on no list.", "No notes are stored.", "No messages are stored."} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}
