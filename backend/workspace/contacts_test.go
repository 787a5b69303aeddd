package workspace

import (
	"maps"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

func TestCreate(t *testing.T) {
	d := open(t)
	vip, city := d.addTag("VIP"), d.addAttribute("City", attribute.Text)
	id := d.add(NewContact{Phone: "+234 803 555 0142", Name: "  Amara Okafor ", Tags: []tag.ID{vip}, Attributes: []Value{{city, " Lagos "}}, OptedOut: true})
	c := d.get(id)
	if c.Name != "Amara Okafor" || c.Phone.E164 != "+2348035550142" || c.CreatedAt != start || c.Origin != provenance.ManualAdmin {
		t.Errorf("created %+v", c)
	}
	if got := tagNames(d, c); got != "VIP" {
		t.Errorf("tags %q", got)
	}
	if got := valuesOf(d, c); !maps.Equal(got, map[string]string{"City": "Lagos"}) {
		t.Errorf("values %v", got)
	}
	if c.Consent.String() != "opted_out" || c.ConsentSource != provenance.ManualAdmin {
		t.Errorf("consent %v by %v", c.Consent, c.ConsentSource)
	}
	d.sound()
}

func TestCreateIsRefused(t *testing.T) {
	d := open(t)
	gone, number := d.addTag("Gone"), d.addAttribute("Orders", attribute.Number)
	d.must(d.DeleteTags(t.Context(), []tag.ID{gone}))
	d.add(NewContact{Phone: "+2348035550142", Name: "Amara"})
	cases := map[string]struct {
		in    NewContact
		field string
		code  string
	}{
		"nothing to recognise them by": {NewContact{}, "phone", "contact.empty"},
		"letters for a number":         {NewContact{Phone: "call me"}, "phone", "phone.letters"},
		"local without a country":      {NewContact{Phone: "0803 555 0142"}, "phone", "phone.local_without_country"},
		"somebody has the number":      {NewContact{Phone: "+234 803 555 0142"}, "phone", "contact.exists"},
		"a deleted tag":                {NewContact{Name: "B", Tags: []tag.ID{gone}}, "tags", "tag.deleted"},
		"a tag that there is not":      {NewContact{Name: "B", Tags: []tag.ID{99}}, "tags", "tag.unknown"},
		"a number that is none":        {NewContact{Name: "B", Attributes: []Value{{number, "many"}}}, "attribute:1", "attribute.not_a_number"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, _, err := d.Create(t.Context(), c.in)
			f := wantFault(t, err, "invalid")
			if f.Fields[c.field] == nil || string(f.Fields[c.field].Code) != c.code {
				t.Errorf("fields %+v, want %s in %s", f.Fields, c.code, c.field)
			}
		})
	}
	if n := d.view(filter.Filter{}, "").Total; n != 1 {
		t.Errorf("%d contacts, want 1", n)
	}
}

// A contact in the trash must not keep a number from somebody who is there.
func TestTrashGivesUpItsNumber(t *testing.T) {
	d := open(t)
	old := d.add(NewContact{Phone: "+2348035550142", Name: "Old"})
	d.must(d.Delete(t.Context(), one(old)))
	young := d.add(NewContact{Phone: "+2348035550142", Name: "Young"})
	if got := d.get(young).Phone.E164; got != "+2348035550142" {
		t.Errorf("the new one has %q", got)
	}
	d.must(d.Restore(t.Context(), []contact.ID{old}))
	if got := d.get(old).Phone; !got.IsZero() {
		t.Errorf("the restored one has %q", got.E164)
	}
	d.sound()
	d.must(d.Undo(t.Context())) // the restoring
	d.must(d.Undo(t.Context())) // the creating: the number goes back
	if got := d.get(old).Phone.E164; got != "+2348035550142" {
		t.Errorf("after undo the old one has %q", got)
	}
	if got := d.get(young); got.DeletedAt == 0 || !got.Phone.IsZero() {
		t.Errorf("after undo the new one is %+v", got)
	}
	d.must(d.Redo(t.Context()))
	if got := d.get(young).Phone.E164; got != "+2348035550142" {
		t.Errorf("after redo the new one has %q", got)
	}
	d.sound()
}

func TestEditIsOneChange(t *testing.T) {
	d := open(t)
	vip, lead := d.addTag("VIP"), d.addTag("Lead")
	city, orders := d.addAttribute("City", attribute.Text), d.addAttribute("Orders", attribute.Number)
	id := d.add(NewContact{Phone: "+2348035550142", Name: "Amara", Tags: []tag.ID{lead}, Attributes: []Value{{city, "Lagos"}}})
	before := d.get(id)
	done := d.must(d.Edit(t.Context(), one(id), Patch{
		Name: ptr("Amara Okafor"), Phone: ptr("+2348035550143"), Set: []Value{{orders, "12"}}, Clear: []attribute.ID{city},
		AddTags: []tag.ID{vip}, RemoveTags: []tag.ID{lead},
	}))
	after := d.get(id)
	if after.Name != "Amara Okafor" || after.Phone.E164 != "+2348035550143" || tagNames(d, after) != "VIP" || valuesOf(d, after)["Orders"] != "12" || valuesOf(d, after)["City"] != "" {
		t.Errorf("edited %+v", after)
	}
	if done.Contacts != 1 || done.Summary != "Amara edited" {
		t.Errorf("done %+v", done)
	}
	d.must(d.Undo(t.Context()))
	if undone := d.get(id); undone.Name != before.Name || undone.Phone.E164 != before.Phone.E164 || tagNames(d, undone) != "Lead" || valuesOf(d, undone)["City"] != "Lagos" {
		t.Errorf("undone %+v", undone)
	}
	d.sound()
}

func TestEditRefusesWhatCannotBe(t *testing.T) {
	d := open(t)
	amara, ben := d.add(NewContact{Phone: "+2348035550142", Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	both := Selection{IDs: []contact.ID{amara, ben}}
	_, err := d.Edit(t.Context(), both, Patch{Name: ptr("Both")})
	wantFault(t, err, "edit.only_one")
	_, err = d.Edit(t.Context(), one(ben), Patch{Phone: ptr("+2348035550142")})
	if f := wantFault(t, err, "invalid").Fields["phone"]; f == nil || f.Code != "contact.exists" || f.Params["name"] != "Amara" {
		t.Errorf("got %+v", f)
	}
	_, err = d.Edit(t.Context(), one(ben), Patch{Name: ptr("")})
	if f := wantFault(t, err, "invalid").Fields["phone"]; f == nil || f.Code != "contact.empty" {
		t.Errorf("got %+v", f)
	}
	_, err = d.Edit(t.Context(), one(99), Patch{Name: ptr("Nobody")})
	wantFault(t, err, "selection.empty")
}

// What an edit says twice, or both ways, is said once: set wins over cleared, added over removed.
func TestEditThatContradictsItself(t *testing.T) {
	d := open(t)
	vip, city := d.addTag("VIP"), d.addAttribute("City", attribute.Text)
	id := d.add(NewContact{Name: "Amara", Attributes: []Value{{city, "Lagos"}}})
	d.must(d.Edit(t.Context(), one(id), Patch{
		AddTags: []tag.ID{vip, vip}, RemoveTags: []tag.ID{vip}, Set: []Value{{city, "Kano"}, {city, "Abuja"}}, Clear: []attribute.ID{city, city},
	}))
	if c := d.get(id); tagNames(d, c) != "VIP" || valuesOf(d, c)["City"] != "Abuja" {
		t.Errorf("%+v", c)
	}
	d.sound()
}

// A command that changes nothing leaves no line in the history: undo would seem to do nothing.
func TestNothingToDoIsNoChange(t *testing.T) {
	d := open(t)
	vip, city := d.addTag("VIP"), d.addAttribute("City", attribute.Text)
	id := d.add(NewContact{Name: "Amara", Tags: []tag.ID{vip}, Attributes: []Value{{city, "Lagos"}}})
	d.now.Add(60)
	cases := map[string]func() (Changed, error){
		"a tag they carry":       func() (Changed, error) { return d.AddTag(t.Context(), one(id), vip) },
		"the value they have":    func() (Changed, error) { return d.SetAttribute(t.Context(), one(id), Value{city, "Lagos"}) },
		"the name they have":     func() (Changed, error) { return d.Edit(t.Context(), one(id), Patch{Name: ptr("Amara")}) },
		"an opt-in without need": func() (Changed, error) { return d.OptIn(t.Context(), one(id), Proof{}) },
		"restoring who is there": func() (Changed, error) { return d.Restore(t.Context(), []contact.ID{id}) },
	}
	for name, do := range cases {
		t.Run(name, func(t *testing.T) {
			done, err := do()
			if err != nil || done.Change != 0 || done.Contacts != 0 {
				t.Errorf("got %+v, %v", done, err)
			}
		})
	}
	if at := d.get(id).Tags[0].At; at != start {
		t.Errorf("the tag was added anew at %d", at)
	}
}

func TestDeleteAndRestore(t *testing.T) {
	d := open(t)
	amara, ben := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	d.must(d.Delete(t.Context(), one(amara)))
	if got := d.names(filter.Filter{}, "name"); got != "Ben" {
		t.Errorf("left: %q", got)
	}
	_, err := d.Delete(t.Context(), one(amara))
	wantFault(t, err, "selection.empty")
	d.must(d.Restore(t.Context(), []contact.ID{amara, ben}))
	if got := d.names(filter.Filter{}, "name"); got != "Amara,Ben" {
		t.Errorf("left: %q", got)
	}
	d.sound()
}
