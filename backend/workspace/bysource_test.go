package workspace

import (
	"slices"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// day is the length of a day in seconds.
const day = 24 * 60 * 60

// agents is a desk at which the owner tagged and valued two contacts on the first day, and an agent both on the second.
func agents(t *testing.T) (d *desk, amara, ben contact.ID) {
	t.Helper()
	d = open(t)
	vip, lead, city := d.addTag("VIP"), d.addTag("Lead"), d.addAttribute("City", attribute.Text)
	orders := d.addAttribute("Orders", attribute.Number)
	amara, ben = d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	both := Selection{IDs: []contact.ID{amara, ben}}
	d.must(d.Edit(t.Context(), one(amara), Patch{AddTags: []tag.ID{vip}, Set: []Value{{city, "Lagos"}}}))
	d.now.Add(day)
	d.sit("Chidi", "agent")
	d.must(d.Edit(t.Context(), both, Patch{AddTags: []tag.ID{vip, lead}, Set: []Value{{orders, "3"}}}))
	return d, amara, ben
}

// sit puts somebody at the keyboard.
func (d *desk) sit(name, role string) {
	d.t.Helper()
	s := d.Settings()
	s.ProfileName, s.ProfileRole = name, role
	if _, err := d.SaveSettings(d.t.Context(), s); err != nil {
		d.t.Fatal(err)
	}
}

func TestRemoveBySource(t *testing.T) {
	agent := SourceRemoval{Source: provenance.ManualAgent, Tags: true, Values: true}
	for name, c := range map[string]struct {
		removal func(amara, ben contact.ID) SourceRemoval
		counted SourceTraces
		said    string
		amara   string
		ben     string
	}{
		"tags and values": {
			func(_, _ contact.ID) SourceRemoval { r := agent; r.Since = "2026-05-29"; return r },
			SourceTraces{3, 2, 2},
			"3 tags and 2 values by Manual (agent) since 29 May 2026 removed from 2 contacts",
			"VIP City=Lagos", "",
		},
		"tags only": {
			func(_, _ contact.ID) SourceRemoval { r := agent; r.Values = false; return r },
			SourceTraces{3, 0, 2},
			"3 tags by Manual (agent) removed from 2 contacts",
			"VIP City=Lagos Orders=3", "Orders=3",
		},
		"values only": {
			func(_, _ contact.ID) SourceRemoval { r := agent; r.Tags = false; return r },
			SourceTraces{0, 2, 2},
			"2 values by Manual (agent) removed from 2 contacts",
			"Lead,VIP City=Lagos", "Lead,VIP",
		},
		"of one contact": {
			func(amara, _ contact.ID) SourceRemoval { r, among := agent, one(amara); r.Among = &among; return r },
			SourceTraces{1, 1, 1},
			"1 tag and 1 value by Manual (agent) removed from 1 contact",
			"VIP City=Lagos", "Lead,VIP Orders=3",
		},
		"another source": {
			func(_, _ contact.ID) SourceRemoval { r := agent; r.Source = provenance.AITool; return r },
			SourceTraces{},
			"Nothing to change",
			"Lead,VIP City=Lagos Orders=3", "Lead,VIP Orders=3",
		},
		"later than all": {
			func(_, _ contact.ID) SourceRemoval { r := agent; r.Since = "2026-05-30"; return r },
			SourceTraces{},
			"Nothing to change",
			"Lead,VIP City=Lagos Orders=3", "Lead,VIP Orders=3",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, amara, ben := agents(t)
			r := c.removal(amara, ben)
			counted, err := d.TracesOf(t.Context(), r)
			if err != nil || counted != c.counted {
				t.Errorf("counted %+v (%v), want %+v", counted, err, c.counted)
			}
			done := d.must(d.RemoveBySource(t.Context(), r))
			if done.Summary != c.said || done.Contacts != c.counted.Contacts {
				t.Errorf("%+v, want %q", done, c.said)
			}
			if got := d.carries(amara); got != c.amara {
				t.Errorf("Amara has %q, want %q", got, c.amara)
			}
			if got := d.carries(ben); got != c.ben {
				t.Errorf("Ben has %q, want %q", got, c.ben)
			}
			d.sound()
		})
	}
}

// carries returns a contact's tags and values: "Lead,VIP City=Lagos Orders=3".
func (d *desk) carries(id contact.ID) string {
	c := d.get(id)
	var parts []string
	if tags := tagNames(d, c); tags != "" {
		parts = append(parts, tags)
	}
	values := valuesOf(d, c)
	for _, name := range []string{"City", "Orders"} {
		if value, ok := values[name]; ok {
			parts = append(parts, name+"="+value)
		}
	}
	return strings.Join(parts, " ")
}

// What is deleted is history, and who is in the trash is nobody's business.
func TestRemoveBySourceLeavesHistoryAlone(t *testing.T) {
	d, amara, ben := agents(t)
	lead, _ := d.Tags().ByName("Lead")
	d.must(d.DeleteTags(t.Context(), []tag.ID{lead.ID}))
	d.must(d.Delete(t.Context(), one(ben)))
	d.must(d.RemoveBySource(t.Context(), SourceRemoval{Source: provenance.ManualAgent, Tags: true}))
	if got := d.get(amara).Tags; len(got) != 2 {
		t.Errorf("Amara's assignments %+v", got)
	}
	if got := d.get(ben).Tags; len(got) != 2 {
		t.Errorf("Ben's assignments %+v", got)
	}
	d.sound()
}

func TestRemoveBySourceIsUndoneToTheStamp(t *testing.T) {
	d, amara, _ := agents(t)
	before := d.get(amara)
	d.now.Add(day)
	d.sit("Ada", "owner")
	d.must(d.RemoveBySource(t.Context(), SourceRemoval{Source: provenance.ManualAgent, Tags: true, Values: true}))
	d.must(d.Undo(t.Context()))
	after := d.get(amara)
	if !slices.Equal(before.Tags, after.Tags) || !slices.Equal(before.Attributes, after.Attributes) {
		t.Errorf("before %+v %+v, after %+v %+v", before.Tags, before.Attributes, after.Tags, after.Attributes)
	}
}

func TestRemoveBySourceRefusesWhatItCannotRead(t *testing.T) {
	d, _, _ := agents(t)
	for field, r := range map[string]SourceRemoval{
		"what":  {Source: provenance.AITool},
		"since": {Source: provenance.AITool, Tags: true, Since: "30 February"},
	} {
		_, err := d.RemoveBySource(t.Context(), r)
		if f := wantFault(t, err, "invalid"); f.Fields[field] == nil {
			t.Errorf("%s: %+v", field, f)
		}
	}
	if changes := d.changes(HistoryQuery{Limit: 1}); changes[0].Kind == history.SourceRemoved {
		t.Error("something was changed")
	}
}
