package workspace

import (
	"slices"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/tag"
)

func TestTagLivesAndIsRestoredWithItsContacts(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	id := d.add(NewContact{Name: "Amara", Tags: []tag.ID{vip}})
	edited, err := d.EditTag(t.Context(), vip, tag.Patch{Name: ptr("Best"), Description: ptr("Buys a lot"), Color: ptr(tag.Color(3))})
	if err != nil || edited.Name != "Best" || edited.Color != 3 || tagNames(d, d.get(id)) != "Best" {
		t.Fatalf("%+v, %v", edited, err)
	}
	done := d.must(d.DeleteTags(t.Context(), []tag.ID{vip}))
	if done.Summary != "Tag “Best” deleted" || tagNames(d, d.get(id)) != "" || len(d.get(id).Tags) != 1 {
		t.Errorf("deleted: %+v, %+v", done, d.get(id).Tags)
	}
	if got := d.names(filter.Rule("tags", "empty"), ""); got != "Amara" {
		t.Errorf("without tags: %q", got)
	}
	_, err = d.AddTag(t.Context(), one(id), vip)
	wantFault(t, err, "invalid")
	d.sound()
	restored, err := d.RestoreTag(t.Context(), vip, "")
	if err != nil || !restored.Active() || tagNames(d, d.get(id)) != "Best" || d.TagCounts()[vip] != 1 {
		t.Errorf("restored: %+v, %v", restored, err)
	}
	d.sound()
}

func TestTagNamesAreUnique(t *testing.T) {
	d := open(t)
	vip, lead := d.addTag("VIP"), d.addTag("Lead")
	d.must(d.DeleteTags(t.Context(), []tag.ID{lead}))
	_, err := d.CreateTag(t.Context(), "vip", "", 0)
	if f := wantFault(t, err, "invalid").Fields["name"]; f == nil || f.Code != tag.NameTaken {
		t.Errorf("got %+v", f)
	}
	_, err = d.CreateTag(t.Context(), "LEAD", "", 0)
	if f := wantFault(t, err, "invalid").Fields["name"]; f == nil || f.Code != tag.NameDeleted || f.Params["id"] != "2" {
		t.Errorf("got %+v", f)
	}
	_, err = d.RestoreTag(t.Context(), lead, "VIP")
	wantFault(t, err, "invalid")
	if restored, err := d.RestoreTag(t.Context(), lead, "Prospect"); err != nil || restored.Name != "Prospect" {
		t.Errorf("%+v, %v", restored, err)
	}
	_, err = d.EditTag(t.Context(), vip, tag.Patch{Name: ptr("")})
	wantFault(t, err, "invalid")
	for name, err := range map[string]error{
		"edit":    second(d.EditTag(t.Context(), 99, tag.Patch{})),
		"restore": second(d.RestoreTag(t.Context(), 99, "")),
		"delete":  second(d.DeleteTags(t.Context(), []tag.ID{99})),
	} {
		t.Run(name, func(t *testing.T) { wantFault(t, err, tag.Unknown) })
	}
}

func second[T any](_ T, err error) error { return err }

func TestUndoOfCatalogueChanges(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	city := d.addAttribute("City", attribute.Text)
	if _, err := d.EditTag(t.Context(), vip, tag.Patch{Name: ptr("Best")}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.EditDefinition(t.Context(), city, attribute.Patch{Allowed: ptr([]string{"Lagos", "Abuja"})}); err != nil {
		t.Fatal(err)
	}
	d.must(d.DeleteDefinitions(t.Context(), []attribute.ID{city}))
	for range 3 {
		d.must(d.Undo(t.Context()))
	}
	tagNow, _ := d.Tags().ByID(vip)
	cityNow, _ := d.Attributes().ByID(city)
	if tagNow.Name != "VIP" || !cityNow.Active() || cityNow.Allowed != nil {
		t.Errorf("%+v %+v", tagNow, cityNow)
	}
	for range 2 {
		d.must(d.Undo(t.Context())) // their creation
	}
	if all := d.Tags().All(); len(all) != 0 {
		t.Errorf("left %+v", all)
	}
	d.sound()
	if again := d.addTag("VIP"); again == vip { // the name is free, as if it had never been taken
		t.Error("an id was given twice")
	}
}

// A tag whose creation is undone would be gone from those who got it since, unseen.
func TestCreationOfATagIsOverlaidByItsUse(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara"})
	vip := d.addTag("VIP")
	changes := d.changes(HistoryQuery{Limit: 1})
	tagged := d.must(d.AddTag(t.Context(), one(amara), vip))
	_, err := d.UndoChange(t.Context(), changes[0].ID)
	wantFault(t, err, "history.overlaid")
	d.must(d.UndoChange(t.Context(), tagged.Change))
	d.must(d.UndoChange(t.Context(), changes[0].ID))
}

func TestAttributeLivesAndIsRestoredWithItsValues(t *testing.T) {
	d := open(t)
	city := d.addAttribute("City", attribute.Text)
	id := d.add(NewContact{Name: "Amara", Attributes: []Value{{city, "Lagos"}}})
	d.must(d.DeleteDefinitions(t.Context(), []attribute.ID{city}))
	if got := valuesOf(d, d.get(id)); len(got) != 0 {
		t.Errorf("values %v", got)
	}
	_, err := d.SetAttribute(t.Context(), one(id), Value{city, "Abuja"})
	wantFault(t, err, "invalid")
	_, err = d.CreateDefinition(t.Context(), attribute.Definition{Name: "city", Type: attribute.Text})
	if f := wantFault(t, err, "invalid").Fields["name"]; f == nil || f.Code != attribute.NameDeleted {
		t.Errorf("got %+v", f)
	}
	if _, err := d.RestoreDefinition(t.Context(), city, "Town"); err != nil {
		t.Fatal(err)
	}
	if got := valuesOf(d, d.get(id)); got["Town"] != "Lagos" {
		t.Errorf("values %v", got)
	}
	uses, err := d.AttributeUse(t.Context())
	if err != nil || uses[city] != (Use{1, "Lagos"}) {
		t.Errorf("uses %+v, %v", uses, err)
	}
	_, err = d.RestoreDefinition(t.Context(), 99, "")
	wantFault(t, err, attribute.Unknown)
	d.sound()
}

func TestSuggest(t *testing.T) {
	d := open(t)
	city := d.addAttribute("City", attribute.Text)
	for i, value := range []string{"Lagos", "Lagos", "Lomé", "Abuja", "Łódź"} {
		d.add(NewContact{Name: string(rune('A' + i)), Attributes: []Value{{city, value}}})
	}
	for prefix, want := range map[string][]string{"": {"Lagos", "Abuja", "Łódź", "Lomé"}, "LO": {"Łódź", "Lomé"}, "x": nil} {
		got, err := d.Suggest(t.Context(), city, prefix)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("Suggest(%q) = %q, %v; want %q", prefix, got, err, want)
		}
	}
	if _, err := d.EditDefinition(t.Context(), city, attribute.Patch{Allowed: ptr([]string{"Lagos", "Kano"})}); err != nil {
		t.Fatal(err)
	}
	if got, _ := d.Suggest(t.Context(), city, ""); !slices.Equal(got, []string{"Lagos", "Kano"}) {
		t.Errorf("got %q", got)
	}
	_, err := d.Suggest(t.Context(), 99, "")
	wantFault(t, err, attribute.Unknown)
}

func TestCheckPhone(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Phone: "+2348035550142", Name: "Amara"})
	cases := map[string]struct {
		raw, country string
		e164         string
		problem, odd bool
		existing     contact.ID
	}{
		"free":                 {"+234 803 555 0143", "", "+2348035550143", false, false, 0},
		"taken":                {"0803 555 0142", "NG", "+2348035550142", false, false, id},
		"local, no country":    {"0803 555 0142", "", "", true, false, 0},
		"letters":              {"abc", "", "", true, false, 0},
		"in no country's plan": {"+44 1111 111111", "", "+441111111111", false, true, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := d.CheckPhone(t.Context(), c.raw, c.country)
			if err != nil || got.Number.E164 != c.e164 || (got.Problem != "") != c.problem || (got.Warning != "") != c.odd || got.Existing.ID != c.existing {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
}
