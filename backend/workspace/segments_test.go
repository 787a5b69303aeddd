package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// addSegment creates a live segment.
func (d *desk) addSegment(name string, f filter.Filter) segment.ID {
	d.t.Helper()
	s, _, err := d.CreateSegment(d.t.Context(), segment.Draft{Name: name, Kind: segment.Live, Filter: f.String()})
	if err != nil {
		d.t.Fatal(err)
	}
	return s.ID
}

// addList creates a list with these contacts.
func (d *desk) addList(name string, ids ...contact.ID) segment.ID {
	d.t.Helper()
	s, _, err := d.CreateList(d.t.Context(), segment.Draft{Name: name}, Selection{IDs: ids})
	if err != nil {
		d.t.Fatal(err)
	}
	return s.ID
}

// in returns the names of the contacts in a segment.
func (d *desk) in(id segment.ID) string { return d.names(filter.Rule("segment", "in", id), "name") }

// facts returns what the page says of a segment.
func (d *desk) facts(id segment.ID) SegmentFacts {
	d.t.Helper()
	list, err := d.SegmentList(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	for _, s := range list {
		if s.ID == id {
			return s
		}
	}
	return SegmentFacts{}
}

func TestLiveSegmentFollowsTheContacts(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	d.add(NewContact{Name: "Amara", Tags: []tag.ID{vip}})
	ben := d.add(NewContact{Name: "Ben"})
	best := d.addSegment("Best", filter.Rule("tags", "any_of", "vip"))
	if got := d.in(best); got != "Amara" {
		t.Errorf("at first %q", got)
	}
	d.must(d.AddTag(t.Context(), one(ben), vip))
	if _, err := d.EditTag(t.Context(), vip, tag.Patch{Name: ptr("Gold")}); err != nil {
		t.Fatal(err)
	}
	if facts := d.facts(best); facts.Contacts != 2 || facts.Words != "Tags any of Gold" {
		t.Errorf("after the tag was renamed: %+v", facts)
	}
	d.must(d.DeleteTags(t.Context(), []tag.ID{vip}))
	if facts := d.facts(best); facts.Contacts != 0 || len(facts.Deleted) != 1 || facts.Deleted[0] != (filter.Reference{Kind: "tag", Name: "Gold"}) {
		t.Errorf("after the tag was deleted: %+v", facts)
	}
	d.sound()
}

func TestLifeOfASegment(t *testing.T) {
	d := open(t)
	d.add(NewContact{Name: "Amara"})
	d.add(NewContact{Name: "Ben"})
	id := d.addSegment("A", filter.Rule("name", "starts_with", "a"))
	edited, done, err := d.EditSegment(t.Context(), id, segment.Patch{Name: ptr("B"), Filter: ptr(filter.Rule("name", "starts_with", "b").String()), Pinned: ptr(true), Sort: ptr("name:desc")})
	if err != nil || edited.Name != "B" || done.Summary != "Segment “B” edited" || d.in(id) != "Ben" || !d.facts(id).Pinned {
		t.Fatalf("edited: %+v, %q, %v", edited, done.Summary, err)
	}
	twin, _, err := d.DuplicateSegment(t.Context(), id)
	if err != nil || twin.Name != "B (2)" || twin.Pinned || d.in(twin.ID) != "Ben" {
		t.Errorf("duplicated: %+v, %v", twin, err)
	}
	if done := d.must(d.DeleteSegments(t.Context(), []segment.ID{id, twin.ID})); done.Summary != "Segment “B”, “B (2)” deleted" || d.facts(id).ID != 0 {
		t.Errorf("deleted: %+v", done)
	}
	if d.in(id) != "Ben" {
		t.Error("a filter on a deleted segment asks something else")
	}
	d.addSegment("b", filter.Filter{}) // the name is free
	d.must(d.Undo(t.Context()))
	d.must(d.Undo(t.Context()))
	if facts := d.facts(id); facts.Name != "B" || facts.Words != "Name starts with b" {
		t.Errorf("undone: %+v", facts)
	}
	d.must(d.Undo(t.Context()))
	d.must(d.Undo(t.Context()))
	if facts := d.facts(id); facts.Name != "A" || facts.Pinned {
		t.Errorf("undone to the first: %+v", facts)
	}
	d.must(d.Undo(t.Context()))
	if _, err := d.Segments().Active("A"); !fault.Is(err, segment.Unknown) {
		t.Errorf("its creation is undone, and it is there: %v", err)
	}
	d.sound()
}

func TestSegmentsThatAreRefused(t *testing.T) {
	d := open(t)
	d.add(NewContact{Name: "Amara"})
	all := d.addSegment("All", filter.Filter{})
	within := d.addSegment("Within", filter.Rule("segment", "in", "All"))
	list := d.addList("Fair", 1)
	before := d.in(list) + d.in(within)
	for name, c := range map[string]struct {
		err  error
		code fault.Code
	}{
		"a name that is taken":         {created(d, segment.Draft{Name: "ALL", Kind: segment.Live}), fault.Invalid},
		"a name of 51 characters":      {created(d, segment.Draft{Name: strings.Repeat("x", 51), Kind: segment.Live}), fault.Invalid},
		"no filter":                    {created(d, segment.Draft{Name: "New", Kind: segment.Live, Filter: "all"}), filter.NotJSON},
		"an unknown tag":               {created(d, segment.Draft{Name: "New", Kind: segment.Live, Filter: filter.Rule("tags", "any_of", "VIP").String()}), tag.Unknown},
		"no order":                     {created(d, segment.Draft{Name: "New", Kind: segment.Live, Sort: "colour"}), filter.SortField},
		"about itself":                 {editedTo(d, all, filter.Rule("segment", "not_in", all)), segment.Cycle},
		"about itself, round a corner": {editedTo(d, all, filter.Rule("segment", "in", within)), segment.Cycle},
		"a rule for a list":            {editedTo(d, list, filter.Filter{}), segment.NotLive},
		"a contact for a rule":         {second(d.AddToList(t.Context(), one(1), all)), segment.NotList},
		"an unknown list":              {second(d.AddToList(t.Context(), one(1), 99)), segment.Unknown},
		"a file that is not there":     {second(d.AddNumbersToList(t.Context(), list, "nowhere.csv")), "import.file_unreadable"},
	} {
		t.Run(name, func(t *testing.T) { wantFault(t, c.err, c.code) })
	}
	if d.in(list)+d.in(within) != before || len(d.Segments().All()) != 3 {
		t.Error("something was changed")
	}
}

func created(d *desk, s segment.Draft) error {
	_, _, err := d.CreateSegment(d.t.Context(), s)
	return err
}

func editedTo(d *desk, id segment.ID, f filter.Filter) error {
	_, _, err := d.EditSegment(d.t.Context(), id, segment.Patch{Filter: ptr(f.String())})
	return err
}

func TestListsAreChangedByHand(t *testing.T) {
	d := open(t)
	amara, ben := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	fair := d.addList("Fair", amara)
	if done := d.must(d.AddToList(t.Context(), Selection{IDs: []contact.ID{amara, ben}}, fair)); done.Summary != "Ben added to the list “Fair”" || d.in(fair) != "Amara,Ben" {
		t.Errorf("added: %+v, %q", done, d.in(fair))
	}
	if done := d.must(d.AddToList(t.Context(), one(ben), fair)); done.Change != 0 {
		t.Errorf("added again: %+v", done)
	}
	if done := d.must(d.RemoveFromList(t.Context(), one(amara), fair)); done.Summary != "Amara removed from the list “Fair”" || d.in(fair) != "Ben" {
		t.Errorf("removed: %+v, %q", done, d.in(fair))
	}
	d.must(d.Undo(t.Context()))
	if d.in(fair) != "Amara,Ben" {
		t.Errorf("undone: %q", d.in(fair))
	}
	d.must(d.Delete(t.Context(), one(ben)))
	if got := d.facts(fair).Contacts; got != 1 {
		t.Errorf("with a contact in the trash: %d", got)
	}
	d.sound()
}

func TestSnapshotStaysAsItWas(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	amara := d.add(NewContact{Name: "Amara", Tags: []tag.ID{vip}})
	best := d.addSegment("Best", filter.Rule("tags", "any_of", "VIP"))
	snapshot, done, err := d.SnapshotSegment(t.Context(), best, "Best in May")
	if err != nil || snapshot.Kind != segment.List || done.Contacts != 1 {
		t.Fatalf("%+v, %+v, %v", snapshot, done, err)
	}
	d.must(d.RemoveTag(t.Context(), one(amara), vip))
	if d.in(snapshot.ID) != "Amara" || d.in(best) != "" {
		t.Errorf("the snapshot has %q, the segment %q", d.in(snapshot.ID), d.in(best))
	}
	if empty, _, err := d.SnapshotSegment(t.Context(), best, "Nobody"); err != nil || d.in(empty.ID) != "" {
		t.Errorf("of nobody: %v", err)
	}
	twin, _, err := d.DuplicateSegment(t.Context(), snapshot.ID)
	if err != nil || twin.Name != "Best in May (2)" || d.in(twin.ID) != "Amara" {
		t.Errorf("duplicated: %+v, %v", twin, err)
	}
	for range 4 {
		d.must(d.Undo(t.Context()))
	}
	if d.facts(snapshot.ID).ID != 0 {
		t.Error("the undone snapshot is still there")
	}
	d.must(d.Redo(t.Context()))
	if d.in(snapshot.ID) != "Amara" {
		t.Errorf("done again it has %q", d.in(snapshot.ID))
	}
	d.sound()
}

// What a file of numbers does is one change: all of it, or nothing.
func TestNumbersOfAFileComeOnAList(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara", Phone: "+52 1 55 1234 5678"})
	d.add(NewContact{Name: "Ben", Phone: "+2348035550143"})
	fair := d.addList("Fair", amara)
	path := filepath.Join(t.TempDir(), "fair.csv")
	rows := "Name,Phone\nA,+52 55 1234 5678\nB,'+2348035550143\nB again,00234 803 555 0143\nC,+2348035550199\nD,9.19877E+11\n"
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := d.AddNumbersToList(t.Context(), fair, path)
	if err != nil || got.Added != 1 || got.Already != 2 || len(got.NotFound) != 2 || got.File != "fair.csv" {
		t.Fatalf("%+v, %v", got, err)
	}
	if none := got.NotFound[0]; none.Row != 5 || none.Value != "+2348035550199" || none.Problem != nil {
		t.Errorf("nobody has it: %+v", none)
	}
	if damaged := got.NotFound[1]; damaged.Row != 6 || damaged.Problem == nil || damaged.Problem.Code != "phone.damaged" {
		t.Errorf("it is no number: %+v", damaged)
	}
	if d.in(fair) != "Amara,Ben" {
		t.Errorf("on the list: %q", d.in(fair))
	}
	if again, err := d.AddNumbersToList(t.Context(), fair, path); err != nil || again.Change != 0 || again.Already != 3 {
		t.Errorf("again: %+v, %v", again, err)
	}
	d.must(d.Undo(t.Context()))
	if d.in(fair) != "Amara" {
		t.Errorf("undone: %q", d.in(fair))
	}
}

func TestNumbersNeedAColumn(t *testing.T) {
	d := open(t)
	fair := d.addList("Fair", d.add(NewContact{Name: "Amara"}))
	path := filepath.Join(t.TempDir(), "fair.csv")
	if err := os.WriteFile(path, []byte("Name,City\nA,Lagos\nB,Abuja\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := d.AddNumbersToList(t.Context(), fair, path)
	wantFault(t, err, "import.map_no_phone")
}

// "Show these contacts" after an import left out those that it updated.
func TestContactsOfAnImport(t *testing.T) {
	d := open(t)
	d.add(NewContact{Name: "", Phone: "+2348035550101"})
	d.add(NewContact{Name: "Ben", Phone: "+2348035550102"})
	path := filepath.Join(t.TempDir(), "customers.csv")
	if err := os.WriteFile(path, []byte("Phone,Name\n+2348035550101,Amara\n+2348035550103,Cem\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	imported, err := d.Import(t.Context(), ImportRequest{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	ofIt := filter.Rule("change", "is", imported.Change)
	if got := d.names(ofIt, "name"); got != "Amara,Cem" {
		t.Errorf("of the import: %q", got)
	}
	words, err := d.Describe([]string{ofIt.String(), filter.Rule("change", "is", int64(99)).String()})
	if err != nil || words[0] != "From the import of customers.csv" || words[1] != "From change 99" {
		t.Errorf("in words: %q, %v", words, err)
	}
}

func TestGrowth(t *testing.T) {
	const day = 24 * 60 * 60
	d := open(t)
	d.add(NewContact{Name: "Amara"})
	all := d.addSegment("All", filter.Filter{})
	for _, c := range []struct {
		days   int64 // since the start
		since  string
		before int
		now    int
	}{
		{0, "2026-05-28", 1, 1},
		{10, "2026-05-28", 1, 2},
		{33, "2026-05-28", 1, 3}, // 30 days before is 30 May: nearer to 28 May than to 7 June
		{38, "2026-06-07", 2, 4},
	} {
		d.now.Store(start + c.days*day)
		if c.days > 0 {
			d.add(NewContact{Name: "One more"})
		}
		if got := d.facts(all); got.Since != c.since || got.Before != c.before || got.Contacts != c.now {
			t.Errorf("after %d days: %d contacts, %d since %s; want %d, %d, %s", c.days, got.Contacts, got.Before, got.Since, c.now, c.before, c.since)
		}
	}
}
