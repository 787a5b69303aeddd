package workspace

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// told returns the details of a change in one line for each contact and entry.
func (d *desk) told(change int64) []string {
	d.t.Helper()
	details, err := d.Details(d.t.Context(), change)
	if err != nil {
		d.t.Fatal(err)
	}
	var lines []string
	for _, touched := range slices.Concat(details.Entries, details.Contacts) {
		line := touched.Name + ":"
		for _, e := range touched.Edits {
			line += fmt.Sprintf(" [%s %s→%s]", strings.TrimSpace(e.What+" "+e.Name), e.Before, e.After)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestDetailsTellOldAndNewValues(t *testing.T) {
	d := open(t)
	vip, city := d.addTag("VIP"), d.addAttribute("City", attribute.Text)
	created, amara, err := d.Create(t.Context(), NewContact{Name: "Amara", Phone: "+2348035550142"})
	if err != nil {
		t.Fatal(err)
	}
	ben := d.add(NewContact{Name: "Ben"})
	both := Selection{IDs: []contact.ID{amara, ben}}
	d.must(d.SetAttribute(t.Context(), one(ben), Value{city, "Lagos"}))
	steps := []struct {
		name string
		did  Changed
		want []string
	}{
		{"created", created, []string{"Amara: [created →]"}},
		{"tagged", d.must(d.AddTag(t.Context(), both, vip)), []string{"Amara: [tag VIP →yes]", "Benny: [tag VIP →yes]"}},
		{"one of them set before", d.must(d.SetAttribute(t.Context(), both, Value{city, "Abuja"})), []string{"Amara: [attribute City →Abuja]", "Benny: [attribute City Lagos→Abuja]"}},
		{"opted out", d.must(d.OptOut(t.Context(), one(ben), "")), []string{"Benny: [consent not_asked→opted_out]"}},
		{"renamed", d.must(d.Edit(t.Context(), one(ben), Patch{Name: ptr("Benny"), Phone: ptr("+2348035550143")})), []string{"Benny: [name Ben→Benny] [phone →+234 803 555 0143]"}},
		{"deleted", d.must(d.Delete(t.Context(), one(amara))), []string{"Amara: [deleted →]"}},
		{"its undo", d.must(d.Undo(t.Context())), []string{"Amara: [restored →]"}},
	}
	for _, s := range steps {
		if got := d.told(s.did.Change); !slices.Equal(got, s.want) {
			t.Errorf("%s: got %q, want %q", s.name, got, s.want)
		}
	}
}

func TestDetailsOfCatalogues(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	last := func() int64 { return d.changes(HistoryQuery{Limit: 1})[0].ID }
	made := last()
	if _, err := d.EditTag(t.Context(), vip, tag.Patch{Name: ptr("Gold"), Color: ptr(tag.Color(3))}); err != nil {
		t.Fatal(err)
	}
	edited := last()
	deleted := d.must(d.DeleteTags(t.Context(), []tag.ID{vip})).Change
	if _, err := d.RestoreTag(t.Context(), vip, "Silver"); err != nil {
		t.Fatal(err)
	}
	for change, want := range map[int64]string{
		made: "VIP: [created →]", edited: "Gold: [name VIP→Gold] [color 0→3]", deleted: "Gold: [deleted →]", last(): "Silver: [restored →] [name Gold→Silver]",
	} {
		if got := d.told(change); !slices.Equal(got, []string{want}) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestDetailsOfNotesAndLists(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara"})
	noted := d.must(d.AddNote(t.Context(), amara, "Oat milk."))
	d.addTag("VIP")
	best, made, err := d.CreateSegment(t.Context(), segment.Draft{Name: "Best", Kind: segment.Live, Filter: filter.Rule("tags", "any_of", "VIP").String()})
	if err != nil {
		t.Fatal(err)
	}
	_, edited, err := d.EditSegment(t.Context(), best.ID, segment.Patch{Filter: ptr(filter.Rule("tags", "none_of", "VIP").String()), Pinned: ptr(true)})
	if err != nil {
		t.Fatal(err)
	}
	list, _, err := d.SnapshotSegment(t.Context(), best.ID, "Today")
	if err != nil {
		t.Fatal(err)
	}
	removed := d.must(d.RemoveFromList(t.Context(), one(amara), list.ID))
	for change, want := range map[int64]string{
		noted.Change: "Amara: [note →Oat milk.]", made.Change: "Best: [created →]",
		edited.Change: "Best: [rule Tags any of VIP→Tags none of VIP] [pinned false→true]", removed.Change: "Amara: [list Today yes→]",
	} {
		if got := d.told(change); !slices.Equal(got, []string{want}) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestDetailsShowTheFirstContactsOfMany(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	var file strings.Builder
	file.WriteString("Phone,Name\n")
	for i := range detailed + 30 {
		fmt.Fprintf(&file, "+234803555%04d,Person %02d\n", i, i)
	}
	imported := d.importFile(file.String())
	v := d.view(filter.Filter{}, "created_at")
	tagged := d.must(d.AddTag(t.Context(), Selection{View: v.ID}, vip))
	for _, change := range []int64{imported.Change, tagged.Change} {
		if got := d.told(change); len(got) != detailed || !strings.HasPrefix(got[0], "Person 00:") || !strings.HasPrefix(got[detailed-1], "Person 49:") {
			t.Errorf("%d lines: %q", len(got), got)
		}
	}
	_, err := d.Details(t.Context(), 99)
	wantFault(t, err, "not_found")
}
