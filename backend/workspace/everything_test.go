package workspace

import (
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/disclosure"
	"regulars/backend/fault"
	"regulars/backend/segment"
	"regulars/backend/store/sqlite/sqlitetest"
	"regulars/backend/tag"
)

// toldIn says where Everything tells what a table holds about a contact.
var toldIn = map[string]string{
	"change":         "changes",
	"contact_attr":   "attributes",
	"contact_tag":    "tags",
	"consent":        "consent",
	"consent_event":  "consent_ledger",
	"identity":       "identities",
	"message_review": "messages",
	"note":           "notes",
	"segment_member": "lists",
	"touched":        "changes",
	"trash":          "contact",
}

// Whoever keeps something new about a person also tells them when they ask.
func TestEverythingKnowsEveryTableAboutContacts(t *testing.T) {
	d := open(t)
	tables, err := sqlitetest.Columns(filepath.Join(d.Dir(), FileName))
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range slices.Sorted(maps.Keys(tables)) {
		about := slices.Contains(tables[table], "contact_id") || slices.Contains(tables[table], "contact")
		if _, told := toldIn[table]; about != told {
			t.Errorf("table %s is about contacts: %t; Everything tells what it holds: %t. Tell it in everything.go, and say here where", table, about, told)
		}
	}
}

// full has a contact about whom everything is stored that can be.
func full(t *testing.T) (*desk, contact.ID) {
	t.Helper()
	d := open(t)
	vip, old := d.addTag("VIP"), d.addTag("Old tag")
	city := d.addAttribute("City", attribute.Text)
	id := d.add(NewContact{Name: "Amara Okafor", Phone: "+234 803-555-0142"})
	d.importFile("Phone,Email\n" + amaras + ",amara@example.com\n")
	d.receives(said(t, amaras, "I told you to stop sending me these offers", -60))
	d.must(d.Edit(t.Context(), one(id), Patch{AddTags: []tag.ID{vip, old}, Set: []Value{{city, "Lagos"}}}))
	d.must(d.SetAttribute(t.Context(), one(id), Value{city, "Abuja"}))
	d.must(d.DeleteTags(t.Context(), []tag.ID{old}))
	d.must(d.AddNote(t.Context(), id, "Prefers oat milk"))
	if _, _, err := d.CreateList(t.Context(), segment.Draft{Name: "Spring"}, one(id)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := d.CreateSegment(t.Context(), segment.Draft{Name: "In Abuja", Kind: segment.Live, Filter: `{"field":"attribute:City","op":"is","args":["Abuja"]}`}); err != nil {
		t.Fatal(err)
	}
	d.must(d.OptIn(t.Context(), one(id), Proof{Method: "Web form", Note: "ticked the box"}))
	d.must(d.OptOut(t.Context(), one(id), "called us"))
	return d, id
}

func (d *desk) everything(id contact.ID) disclosure.Record {
	d.t.Helper()
	p, err := d.Everything(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return p.JSON().(disclosure.Record)
}

func TestEverything(t *testing.T) {
	d, id := full(t)
	r := d.everything(id)
	if len(r.Tags) != 2 || !r.Tags[0].Active || r.Tags[1].Active || r.Attributes[0].Value != "Abuja" || r.Notes[0].Text != "Prefers oat milk" ||
		r.Lists[0].List != "Spring" || !slices.Equal(r.Segments, []string{"In Abuja"}) || len(r.Ledger) != 2 || len(r.Messages) != 1 || len(r.Identities) != 1 || r.Consent.State != "opted_out" {
		t.Errorf("got %+v", r)
	}
	edited := slices.IndexFunc(r.Changes, func(c disclosure.Change) bool {
		return slices.Contains(c.Edits, disclosure.Edit{What: "attribute", Name: "City", Before: "Lagos", After: "Abuja"})
	})
	if edited < 0 || r.Changes[0].Summary == "" || r.Changes[0].ID > r.Changes[1].ID {
		t.Errorf("changes %+v", r.Changes)
	}
	if _, err := d.Everything(t.Context(), 99); !fault.Is(err, fault.NotFound) {
		t.Errorf("nobody: %v", err)
	}
}

// Every text that the file holds about the contact is told, whatever column it stands in.
func TestEverythingLeavesNoTextOut(t *testing.T) {
	d, id := full(t)
	told, err := json.Marshal(d.everything(id))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := sqlitetest.Rows(filepath.Join(d.Dir(), FileName))
	if err != nil {
		t.Fatal(err)
	}
	number := strconv.Itoa(int(id))
	for _, row := range rows {
		if row.Cells["contact_id"] != number && (row.Table != "contact" || row.Cells["id"] != number) {
			continue
		}
		for column, cell := range row.Cells {
			text, is := strings.CutPrefix(cell, "'")
			if text = strings.TrimSuffix(text, "'"); is && !strings.Contains(string(told), text) {
				t.Errorf("%s.%s: %q is not told", row.Table, column, text)
			}
		}
	}
}

// What another contact is called is nobody else's business.
func TestEverythingIsAboutOneContactAlone(t *testing.T) {
	d, id := full(t)
	ben := d.add(NewContact{Name: "Ben Tenorio"})
	d.must(d.Delete(t.Context(), Selection{IDs: []contact.ID{id, ben}}))
	told, err := json.Marshal(d.everything(id))
	if err != nil || strings.Contains(string(told), "Tenorio") || !strings.Contains(string(told), "deleted_at") {
		t.Errorf("%s, %v", told, err)
	}
}
