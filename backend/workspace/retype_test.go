package workspace

import (
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
)

// orders are contacts whose order count is a text: four can be numbers, of two it is not.
func orders(d *desk) (attribute.ID, map[string]contact.ID) {
	d.t.Helper()
	id := d.addAttribute("Orders", attribute.Text)
	people := map[string]contact.ID{}
	for name, value := range map[string]string{"Ada": "1", "Ben": "2.50", "Cem": "1,234.5", "Dan": "many", "Eve": "many", "Fay": ""} {
		in := NewContact{Name: name}
		if value != "" {
			in.Attributes = []Value{{id, value}}
		}
		people[name] = d.add(in)
	}
	return id, people
}

func TestCheckTypeChangesNothing(t *testing.T) {
	d := open(t)
	id, _ := orders(d)
	check, err := d.CheckType(t.Context(), id, attribute.Number)
	if err != nil || check.Values != 5 || check.Fitting != 3 || len(check.Refused) != 1 {
		t.Fatalf("%+v, %v", check, err)
	}
	want := RefusedValue{"many", 2, "“many” is not a number. Write digits, with a point before decimals, like 1250 or 12.50."}
	if check.Refused[0] != want {
		t.Errorf("got %+v, want %+v", check.Refused[0], want)
	}
	_, err = d.ChangeType(t.Context(), id, attribute.Number, false)
	f := wantFault(t, err, fault.Invalid).Fields["type"]
	if f == nil || f.Message != "2 of 5 values cannot be kept under the type number. Clear them, or keep the type." {
		t.Errorf("got %+v", f)
	}
	if now, _ := d.Attributes().ByID(id); now.Type != attribute.Text || d.names(filter.Rule("attribute:Orders", "is", "many"), "name") != "Dan,Eve" {
		t.Errorf("something was changed: %+v", now)
	}
	d.sound()
}

func TestChangeTypeAndUndo(t *testing.T) {
	d := open(t)
	id, people := orders(d)
	d.must(d.Delete(t.Context(), one(people["Ben"])))
	stamp := d.get(people["Cem"]).Attributes[0].Stamp
	d.now.Add(100)
	done := d.must(d.ChangeType(t.Context(), id, attribute.Number, true))
	if done.Summary != "Attribute “Orders” changed from text to number" {
		t.Errorf("%+v", done)
	}
	if got := d.names(filter.Rule("attribute:Orders", "gt", "1"), "name"); got != "Cem" {
		t.Errorf("above 1: %q", got)
	}
	if got := d.get(people["Cem"]).Attributes; got[0].Text != "1234.5" || got[0].Stamp != stamp {
		t.Errorf("Cem has %+v, want the stamp %+v", got, stamp)
	}
	if got := d.get(people["Dan"]).Attributes; len(got) != 0 {
		t.Errorf("Dan has %+v", got)
	}
	d.sound()
	_, err := d.SetAttribute(t.Context(), one(people["Fay"]), Value{id, "many"})
	wantFault(t, err, fault.Invalid)

	d.must(d.Undo(t.Context()))
	now, _ := d.Attributes().ByID(id)
	if now.Type != attribute.Text || d.names(filter.Rule("attribute:Orders", "is", "many"), "name") != "Dan,Eve" || d.get(people["Cem"]).Attributes[0].Text != "1,234.5" {
		t.Errorf("after undo %+v", now)
	}
	d.sound()
	d.must(d.Redo(t.Context()))
	if now, _ := d.Attributes().ByID(id); now.Type != attribute.Number {
		t.Errorf("after redo %+v", now)
	}
	d.sound()
}

func TestChangeTypeTakesWhatOnlyTheOldTypeHas(t *testing.T) {
	d := open(t)
	id := d.addAttribute("Size", attribute.Text)
	if _, err := d.EditDefinition(t.Context(), id, attribute.Patch{Allowed: ptr([]string{"1", "2"})}); err != nil {
		t.Fatal(err)
	}
	d.must(d.ChangeType(t.Context(), id, attribute.Number, false))
	if now, _ := d.Attributes().ByID(id); now.Allowed != nil || now.Type != attribute.Number {
		t.Errorf("%+v", now)
	}
	d.must(d.Undo(t.Context()))
	if now, _ := d.Attributes().ByID(id); len(now.Allowed) != 2 || now.Type != attribute.Text {
		t.Errorf("after undo %+v", now)
	}
	if done := d.must(d.ChangeType(t.Context(), id, attribute.Text, false)); done.Change != 0 {
		t.Errorf("the type it has is a change: %+v", done)
	}
}

// A value and the type it is of stand on each other: neither is undone alone.
func TestTypeAndValuesAreUndoneInOrder(t *testing.T) {
	d := open(t)
	id, people := orders(d)
	set := d.must(d.SetAttribute(t.Context(), one(people["Dan"]), Value{id, "7"}))
	retyped := d.must(d.ChangeType(t.Context(), id, attribute.Number, true))
	later := d.must(d.SetAttribute(t.Context(), one(people["Fay"]), Value{id, "8"}))
	for name, change := range map[string]int64{"the value before": set.Change, "the type": retyped.Change} {
		_, err := d.UndoChange(t.Context(), change)
		if f := wantFault(t, err, "history.overlaid"); f == nil {
			t.Errorf("%s is undone", name)
		}
	}
	for _, change := range []int64{later.Change, retyped.Change, set.Change} {
		d.must(d.UndoChange(t.Context(), change))
	}
	d.sound()
}

func TestChangeTypeRefuses(t *testing.T) {
	d := open(t)
	id := d.addAttribute("City", attribute.Text)
	gone := d.addAttribute("Gone", attribute.Text)
	d.must(d.DeleteDefinitions(t.Context(), []attribute.ID{gone}))
	_, err := d.ChangeType(t.Context(), id, 8, false)
	if f := wantFault(t, err, fault.Invalid).Fields["type"]; f == nil || f.Code != attribute.TypeUnknown {
		t.Errorf("got %+v", f)
	}
	_, err = d.CheckType(t.Context(), gone, attribute.Number)
	wantFault(t, err, attribute.Deleted)
	_, err = d.ChangeType(t.Context(), 99, attribute.Number, false)
	wantFault(t, err, attribute.Unknown)
}
