package workspace

import (
	"strings"
	"testing"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/note"
)

// texts returns the notes of a contact, the newest first.
func (d *desk) texts(id contact.ID) string {
	d.t.Helper()
	dossier, err := d.Dossier(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	var texts []string
	for _, n := range dossier.Notes {
		texts = append(texts, n.Text)
	}
	return strings.Join(texts, "/")
}

func TestNotesAreWrittenEditedAndDeleted(t *testing.T) {
	d := open(t)
	amara, ben := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	first := d.must(d.AddNote(t.Context(), amara, " Likes oat milk.\r\nNo sugar. "))
	second := d.must(d.AddNote(t.Context(), amara, "Rings twice."))
	if got := d.texts(amara); got != "Rings twice./Likes oat milk.\nNo sugar." {
		t.Errorf("notes %q", got)
	}
	d.must(d.EditNote(t.Context(), amara, note.ID(first.Change), "Likes soy milk."))
	d.must(d.DeleteNote(t.Context(), amara, note.ID(second.Change)))
	if got := d.texts(amara); got != "Likes soy milk." {
		t.Errorf("notes %q", got)
	}
	if got := d.texts(ben); got != "" {
		t.Errorf("Ben has %q", got)
	}
	dossier, err := d.Dossier(t.Context(), amara)
	if err != nil {
		t.Fatal(err)
	}
	if n := dossier.Notes[0]; n.Source.Label() != "Manual (admin)" || n.At == 0 || n.EditedAt == 0 {
		t.Errorf("written by %+v, edited at %d", n.Stamp, n.EditedAt)
	}
	for range 4 {
		d.must(d.Undo(t.Context()))
	}
	if got := d.texts(amara); got != "" {
		t.Errorf("after undo of all: %q", got)
	}
	for range 4 {
		d.must(d.Redo(t.Context()))
	}
	if got := d.texts(amara); got != "Likes soy milk." {
		t.Errorf("done again: %q", got)
	}
	d.sound()
}

func TestNotesThatAreRefused(t *testing.T) {
	d := open(t)
	amara, gone := d.add(NewContact{Name: "Amara"}), d.add(NewContact{Name: "Ben"})
	written := d.must(d.AddNote(t.Context(), amara, "Here."))
	d.must(d.Delete(t.Context(), one(gone)))
	for name, try := range map[string]func() (Changed, error){
		"invalid: an empty one":        func() (Changed, error) { return d.AddNote(t.Context(), amara, " \n ") },
		"invalid: one that is emptied": func() (Changed, error) { return d.EditNote(t.Context(), amara, note.ID(written.Change), "") },
		"invalid: one too long":        func() (Changed, error) { return d.AddNote(t.Context(), amara, strings.Repeat("x", note.MaxText+1)) },
		"not_found: nobody's":          func() (Changed, error) { return d.AddNote(t.Context(), 99, "Hello") },
		"not_found: in the trash":      func() (Changed, error) { return d.AddNote(t.Context(), gone, "Hello") },
		"not_found: none such":         func() (Changed, error) { return d.EditNote(t.Context(), amara, 99, "Hello") },
		"not_found: none to delete":    func() (Changed, error) { return d.DeleteNote(t.Context(), gone, note.ID(written.Change)) },
	} {
		t.Run(name, func(t *testing.T) {
			_, err := try()
			code, _, _ := strings.Cut(name, ":")
			wantFault(t, err, fault.Code(code))
		})
	}
	if got := d.must(d.EditNote(t.Context(), amara, note.ID(written.Change), "Here.")); got.Change != 0 {
		t.Errorf("the same text again was change %d", got.Change)
	}
	if got := d.texts(amara); got != "Here." {
		t.Errorf("notes %q", got)
	}
}

// A contact comes back from the trash with what was written about it.
func TestNotesStayWithTheirContact(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara"})
	d.must(d.AddNote(t.Context(), amara, "Here."))
	d.must(d.Delete(t.Context(), one(amara)))
	d.must(d.Restore(t.Context(), []contact.ID{amara}))
	if got := d.texts(amara); got != "Here." {
		t.Errorf("notes %q", got)
	}
}
