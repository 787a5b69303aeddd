package workspace

import (
	"os"
	"path/filepath"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// Every assignment and every value says whose hand it was, when, and in whose name; whatever is undone says again what
// it said before.
func TestEverythingIsSigned(t *testing.T) {
	const later = start + day
	agent := provenance.Stamp{Source: provenance.ManualAgent, Actor: "Chidi", At: later}
	for name, c := range map[string]struct {
		do   func(d *desk, id contact.ID, vip tag.ID, city attribute.ID) error
		want provenance.Stamp
	}{
		"add a tag, set a value": {func(d *desk, id contact.ID, vip tag.ID, city attribute.ID) error {
			d.must(d.AddTag(t.Context(), one(id), vip))
			return second(d.SetAttribute(t.Context(), one(id), Value{city, "Lagos"}))
		}, agent},
		"edit": {func(d *desk, id contact.ID, vip tag.ID, city attribute.ID) error {
			return second(d.Edit(t.Context(), one(id), Patch{AddTags: []tag.ID{vip}, Set: []Value{{city, "Lagos"}}}))
		}, agent},
		"import": {func(d *desk, _ contact.ID, _ tag.ID, _ attribute.ID) error {
			path := filepath.Join(t.TempDir(), "in.csv")
			if err := os.WriteFile(path, []byte("Phone,Tags,City\n+2348035550142,VIP,Lagos\n"), 0o600); err != nil {
				return err
			}
			return second(d.Import(t.Context(), ImportRequest{Path: path}))
		}, provenance.Stamp{Source: provenance.Import, Actor: "Chidi", At: later}},
		"remove, then undo by somebody else": {func(d *desk, id contact.ID, vip tag.ID, city attribute.ID) error {
			d.must(d.Edit(t.Context(), one(id), Patch{AddTags: []tag.ID{vip}, Set: []Value{{city, "Lagos"}}}))
			d.must(d.Edit(t.Context(), one(id), Patch{RemoveTags: []tag.ID{vip}, Clear: []attribute.ID{city}}))
			d.now.Add(day)
			d.sit("Ada", "owner")
			return second(d.Undo(t.Context()))
		}, agent},
		"delete and restore by somebody else": {func(d *desk, id contact.ID, vip tag.ID, city attribute.ID) error {
			d.must(d.Edit(t.Context(), one(id), Patch{AddTags: []tag.ID{vip}, Set: []Value{{city, "Lagos"}}}))
			d.now.Add(day)
			d.sit("Ada", "owner")
			d.must(d.Delete(t.Context(), one(id)))
			return second(d.Restore(t.Context(), []contact.ID{id}))
		}, agent},
		"the same once more, by somebody else": {func(d *desk, id contact.ID, vip tag.ID, city attribute.ID) error {
			both := Patch{AddTags: []tag.ID{vip}, Set: []Value{{city, "Lagos"}}}
			d.must(d.Edit(t.Context(), one(id), both))
			d.now.Add(day)
			d.sit("Ada", "owner")
			return second(d.Edit(t.Context(), one(id), both))
		}, agent},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			vip, city := d.addTag("VIP"), d.addAttribute("City", attribute.Text)
			id := d.add(NewContact{Phone: "+2348035550142", Name: "Amara"})
			d.now.Add(day)
			d.sit("Chidi", "agent")
			if err := c.do(d, id, vip, city); err != nil {
				t.Fatal(err)
			}
			got := d.get(id)
			if len(got.Tags) != 1 || got.Tags[0].Stamp != c.want {
				t.Errorf("tags %+v, want %+v", got.Tags, c.want)
			}
			if len(got.Attributes) != 1 || got.Attributes[0].Stamp != c.want {
				t.Errorf("values %+v, want %+v", got.Attributes, c.want)
			}
		})
	}
}

func TestSampleDataIsSigned(t *testing.T) {
	d := open(t)
	d.must(d.LoadSample(t.Context(), 5))
	for id := contact.ID(1); id <= 5; id++ {
		for _, a := range d.get(id).Tags {
			if a.Source != provenance.Sample || a.At == 0 {
				t.Errorf("contact %d: %+v", id, a)
			}
		}
	}
}
