package workspace

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/note"
	"regulars/backend/tag"
)

// story returns the timeline of a contact as short lines, the newest first.
func (d *desk) story(id contact.ID) (told []string) {
	d.t.Helper()
	lines, err := d.Timeline(d.t.Context(), id, 0, maxLines)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, line := range lines {
		var steps []string
		for _, s := range line.Steps {
			steps = append(steps, strings.TrimSpace(fmt.Sprintf("%s %s %s→%s", s.Kind, s.Name, s.Before, s.After)))
		}
		if steps == nil {
			steps = []string{Summary(line.Change)}
		}
		told = append(told, strings.Join(steps, ", "))
	}
	return told
}

func TestTimelineTellsWhatWasDone(t *testing.T) {
	d := open(t)
	vip, city := d.addTag("VIP"), d.addAttribute("City", attribute.Text)
	amara := d.add(NewContact{Name: "Amara", Phone: "+2348035550142"})
	other := d.add(NewContact{Name: "Ben"})
	d.must(d.AddTag(t.Context(), one(other), vip))
	d.must(d.AddTag(t.Context(), Selection{IDs: []contact.ID{amara, other}}, vip))
	d.must(d.SetAttribute(t.Context(), one(amara), Value{city, "Lagos"}))
	d.must(d.Edit(t.Context(), one(amara), Patch{Name: ptr("Amara O."), Phone: ptr("+2348035550143"), Set: []Value{{city, "Abuja"}}, RemoveTags: []tag.ID{vip}}))
	d.must(d.OptOut(t.Context(), one(amara), ""))
	d.must(d.OptIn(t.Context(), one(amara), Proof{}))
	noted := d.must(d.AddNote(t.Context(), amara, "Hello."))
	d.must(d.EditNote(t.Context(), amara, note.ID(noted.Change), "Bye."))
	d.must(d.Undo(t.Context()))
	d.must(d.Delete(t.Context(), one(amara)))
	d.must(d.Restore(t.Context(), []contact.ID{amara}))
	want := []string{
		"restored  →",
		"deleted  →",
		"Undone: Note about Amara O. edited",
		"note  Hello.→Bye.",
		"note  →Hello.",
		"opt_out_lifted  →",
		"consent  not_asked→opted_out",
		"renamed  Amara→Amara O., renumbered  +234 803 555 0142→+234 803 555 0143, tag_removed VIP →, value City Lagos→Abuja",
		"value City →Lagos",
		"tag_added VIP →",
		"created  →",
	}
	if got := d.story(amara); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// What was done to more contacts than deltas are read for is told from the change itself.
func TestTimelineTellsOfCrowds(t *testing.T) {
	d := open(t)
	fresh, mood := d.addTag("Fresh"), d.addAttribute("Mood", attribute.Text)
	d.must(d.LoadSample(t.Context(), 300))
	v, err := d.OpenView(t.Context(), Query{Filter: filter.Filter{}})
	if err != nil {
		t.Fatal(err)
	}
	all := Selection{View: v.ID}
	d.must(d.AddTag(t.Context(), all, fresh))
	d.must(d.SetAttribute(t.Context(), all, Value{mood, "good"}))
	d.must(d.ClearAttribute(t.Context(), all, mood))
	d.must(d.RemoveTag(t.Context(), all, fresh))
	d.must(d.Delete(t.Context(), all))
	d.must(d.Undo(t.Context()))
	rows, err := d.Rows(t.Context(), v.ID, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	got := d.story(rows.Contacts[0].ID)
	want := []string{"Undone: 300 contacts deleted", "deleted  →", "tag_removed Fresh →", "value Mood →", "value Mood →good", "tag_added Fresh →"}
	if !slices.Equal(got[:len(want)], want) || !strings.HasPrefix(got[len(got)-1], "created") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestTimelineComesInPages(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara"})
	for i := range 30 {
		d.must(d.AddNote(t.Context(), amara, fmt.Sprint(i)))
	}
	first, err := d.Dossier(t.Context(), amara)
	if err != nil {
		t.Fatal(err)
	}
	rest, err := d.Timeline(t.Context(), amara, first.Timeline[firstLines-1].Change.ID, 100)
	if err != nil || len(first.Timeline) != firstLines || len(rest) != 31-firstLines {
		t.Errorf("%d and %d lines, %v", len(first.Timeline), len(rest), err)
	}
	if _, err := d.Timeline(t.Context(), 99, 0, 10); err == nil {
		t.Error("nobody has a timeline")
	}
}

// Whatever is done, a change is in the timelines of exactly the contacts that its deltas name.
func TestTimelineIsWholeWhateverIsDone(t *testing.T) {
	play(t, func(p *player) {
		commands := p.commands()
		commands["undo"] = func() error { return second(p.Undo(p.t.Context())) }
		for range 12 {
			p.do(commands)
		}
		for id := contact.ID(1); id <= 8; id++ {
			lines, err := p.Timeline(p.t.Context(), id, 0, maxLines)
			if err != nil {
				continue // there is no such contact
			}
			var got []int64
			for _, line := range lines {
				got = append(got, line.Change.ID)
			}
			if want := p.touching(id); !slices.Equal(got, want) {
				p.r.Fatalf("contact %d: timeline %v, deltas %v", id, got, want)
			}
		}
	})
}

// touching returns the changes whose deltas name a contact, the newest first.
func (p *player) touching(id contact.ID) (ids []int64) {
	for _, c := range p.changes(HistoryQuery{Limit: maxLines}) {
		deltas, err := p.store.Deltas(p.t.Context(), c.ID)
		if err != nil {
			p.r.Fatal(err)
		}
		if slices.Contains(history.Touched(deltas), uint32(id)) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}
