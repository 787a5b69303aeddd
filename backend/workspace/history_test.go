package workspace

import (
	"context"
	"slices"
	"testing"

	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/history"
)

func TestUndoAndRedoWalkThroughTheChanges(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	amara := d.add(NewContact{Name: "Amara"})
	d.must(d.AddTag(t.Context(), one(amara), vip))
	state := func() string { return d.names(filter.Filter{}, "name") + "/" + tagNames(d, d.get(amara)) }
	for i, step := range []struct {
		do   func(context.Context) (Changed, error)
		said string
		want string
	}{
		{d.Undo, "Undone: Tag “VIP” added to Amara", "Amara/"},
		{d.Undo, "Undone: Amara added", "/"},
		{d.Redo, "Done again: Amara added", "Amara/"},
		{d.Redo, "Done again: Tag “VIP” added to Amara", "Amara/VIP"},
		{d.Undo, "Undone: Tag “VIP” added to Amara", "Amara/"},
	} {
		done := d.must(step.do(t.Context()))
		if got := state(); got != step.want || done.Summary != step.said {
			t.Errorf("step %d: %q %q, want %q %q", i, got, done.Summary, step.want, step.said)
		}
		d.sound()
	}
}

func TestSomethingNewEndsRedo(t *testing.T) {
	d := open(t)
	d.add(NewContact{Name: "Amara"})
	d.must(d.Undo(t.Context()))
	d.add(NewContact{Name: "Ben"})
	_, err := d.Redo(t.Context())
	wantFault(t, err, "history.nothing")
}

func TestNothingToUndo(t *testing.T) {
	d := open(t)
	_, err := d.Undo(t.Context())
	wantFault(t, err, "history.nothing")
	_, err = d.UndoChange(t.Context(), 1)
	wantFault(t, err, "not_found")
}

func TestUndoOfAnOlderChange(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	amara, ben := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	tagged := d.must(d.AddTag(t.Context(), one(amara), vip))
	renamed := d.must(d.Edit(t.Context(), one(ben), Patch{Name: ptr("Benjamin")}))
	d.must(d.UndoChange(t.Context(), tagged.Change))
	if got := tagNames(d, d.get(amara)); got != "" {
		t.Errorf("tags %q", got)
	}
	_, err := d.UndoChange(t.Context(), tagged.Change)
	wantFault(t, err, "history.undone")
	again := d.must(d.Edit(t.Context(), one(ben), Patch{Name: ptr("Benny")}))
	_, err = d.UndoChange(t.Context(), renamed.Change)
	if f := wantFault(t, err, "history.overlaid"); f.Params["summary"] != "Benjamin edited" {
		t.Errorf("got %+v", f)
	}
	d.must(d.UndoChange(t.Context(), again.Change))
	d.must(d.UndoChange(t.Context(), renamed.Change))
	if got := d.get(ben).Name; got != "Ben" {
		t.Errorf("name %q", got)
	}
	d.sound()
}

// Taking back that somebody was created, when they have been worked on since, would take that work back unseen.
func TestCreationIsOverlaidByAnyWorkOnTheContact(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	created, id, err := d.Create(t.Context(), NewContact{Name: "Amara"})
	if err != nil {
		t.Fatal(err)
	}
	tagged := d.must(d.AddTag(t.Context(), one(id), vip))
	_, err = d.UndoChange(t.Context(), created.Change)
	wantFault(t, err, "history.overlaid")
	d.must(d.UndoChange(t.Context(), tagged.Change))
	d.must(d.UndoChange(t.Context(), created.Change))
	if got := d.get(id); got.DeletedAt == 0 {
		t.Error("still there")
	}
}

func TestAnUndoIsNotUndoneItself(t *testing.T) {
	d := open(t)
	d.add(NewContact{Name: "Amara"})
	undo := d.must(d.Undo(t.Context()))
	_, err := d.UndoChange(t.Context(), undo.Change)
	wantFault(t, err, "history.not_undoable")
}

func TestChangesAreListedNewestFirst(t *testing.T) {
	d := open(t)
	if _, err := d.SaveSettings(t.Context(), func() Settings { s := d.Settings(); s.ProfileName = "Ada"; return s }()); err != nil {
		t.Fatal(err)
	}
	vip := d.addTag("VIP")
	var ids []contact.ID
	for _, name := range []string{"Amara", "Ben"} {
		ids = append(ids, d.add(NewContact{Name: name}))
	}
	d.must(d.AddTag(t.Context(), Selection{IDs: ids}, vip))
	changes := d.changes(HistoryQuery{Limit: 10})
	var said []string
	for _, c := range changes {
		said = append(said, Summary(c))
	}
	if want := []string{"Tag “VIP” added to 2 contacts", "Ben added", "Amara added", "Tag “VIP” created"}; !slices.Equal(said, want) {
		t.Errorf("got %q", said)
	}
	if c := changes[0]; c.Actor != "Ada" || c.Contacts != 2 || c.At != start || c.Kind != history.TagAdded || !c.CanUndo {
		t.Errorf("got %+v", c)
	}
	if older := d.changes(HistoryQuery{Before: changes[1].ID, Limit: 1}); len(older) != 1 || older[0].ID != changes[2].ID {
		t.Errorf("older: %+v", older)
	}
}
