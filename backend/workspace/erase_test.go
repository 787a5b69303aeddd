package workspace

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/importing"
	"regulars/backend/note"
	"regulars/backend/phone"
	"regulars/backend/segment"
	"regulars/backend/text"
)

// marker is in every text that is kept of whoever is marked.
const marker = "Zqxübermärker"

// markedPhones are the numbers that the marked have and had.
var markedPhones = []string{"+2348035559876", "+2348035551234"}

// leftBehind returns in which forms something of the marked could stand in a file.
func leftBehind(t *testing.T) map[string][]byte {
	t.Helper()
	found := map[string][]byte{
		"the marker": []byte(marker), "in capitals": []byte(strings.ToUpper(marker)), "in small letters": []byte(strings.ToLower(marker)),
		"folded": []byte(text.Fold(marker)), "its ASCII part": []byte("bermärker"), "as a sort key": text.NewCollator("").AppendKey(nil, marker)[:8],
	}
	for _, given := range markedPhones {
		n, err := phone.Parse(given, "")
		if err != nil {
			t.Fatal(err)
		}
		found["the digits of "+given] = []byte(n.Digits[3:])
		found["spoken, "+given] = []byte(n.Display())
		found["the match key of "+given] = binary.BigEndian.AppendUint64(nil, n.Key)[2:] // SQLite keeps it in six bytes
	}
	return found
}

// traceless fails the test if something of the marked is in the files of the data folder, as they are or unpacked.
func traceless(t *testing.T, dir string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, FileName+"*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range files {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for form, trace := range leftBehind(t) {
			if n := bytes.Count(content, trace); n > 0 {
				t.Errorf("%s (%d bytes) holds %s %d times", filepath.Base(path), len(content), form, n)
			}
		}
	}
}

// traced reports in which forms something of the marked can be found by whoever asks the workspace.
func (d *desk) traced() []string {
	d.t.Helper()
	var said bytes.Buffer
	for _, c := range d.changes(HistoryQuery{Limit: maxRows}) {
		deltas, err := d.store.Deltas(d.t.Context(), c.ID)
		if err != nil {
			d.t.Fatal(err)
		}
		fmt.Fprintln(&said, c, Summary(c))
		for _, delta := range deltas {
			fmt.Fprintln(&said, delta.Keys, cellsOf(delta.Before), cellsOf(delta.After))
		}
	}
	lines, err := d.LedgerLines(d.t.Context(), LedgerQuery{}, maxRows)
	if err != nil {
		d.t.Fatal(err)
	}
	fmt.Fprintln(&said, lines, d.names(filter.Filter{}, ""))
	var found []string
	for form, trace := range leftBehind(d.t) {
		if bytes.Contains(said.Bytes(), trace) {
			found = append(found, form)
		}
	}
	return found
}

func cellsOf(rows *history.Rows) []history.Column {
	if rows == nil {
		return nil
	}
	return rows.Columns
}

// marked leaves something of a contact in every place where anything of anybody is kept.
func (d *desk) marked(others int) contact.ID {
	d.t.Helper()
	ctx := d.t.Context()
	vip, city := d.addTag("VIP"), d.addAttribute("City", attribute.Text)
	list, _, err := d.CreateSegment(ctx, segment.Draft{Name: "Regular guests", Kind: segment.List})
	if err != nil {
		d.t.Fatal(err)
	}
	id := d.add(NewContact{Name: marker + " the First", Phone: markedPhones[1], Attributes: []Value{{city, "at " + marker}}})
	var all []contact.ID
	for i := range others {
		all = append(all, d.add(NewContact{Name: fmt.Sprintf("Guest %d", i), Phone: fmt.Sprintf("+23480355%05d", i)}))
	}
	all = append(all, id)
	d.must(d.Edit(ctx, one(id), Patch{Name: ptr(marker), Phone: ptr(markedPhones[0])}))
	d.must(d.AddTag(ctx, Selection{IDs: all}, vip))
	d.must(d.SetAttribute(ctx, Selection{IDs: all}, Value{city, "Lagos"}))
	d.must(d.SetAttribute(ctx, one(id), Value{city, marker + " Street"}))
	d.must(d.SetAttribute(ctx, Selection{IDs: all}, Value{city, "Abuja"}))
	d.must(d.AddToList(ctx, Selection{IDs: all}, list.ID))
	d.must(d.AddNote(ctx, id, "She said: "+marker))
	d.must(d.EditNote(ctx, id, d.onlyNote(id), "She said it again: "+marker))
	d.must(d.OptOut(ctx, one(id), "Because of "+marker))
	d.must(d.OptIn(ctx, one(id), Proof{Method: "By " + marker, Note: "In the words of " + marker}))
	d.importFile("Phone,Name,Email,City\n" + markedPhones[0] + ",," + strings.ToLower(marker) + "@example.com,\n+2348035550001,,,Kano\n")
	card := filepath.Join(d.t.TempDir(), marker+".csv")
	if err := os.WriteFile(card, []byte("Phone,City,Tags\n"+markedPhones[0]+",Jos,Lead\n"), 0o600); err != nil {
		d.t.Fatal(err)
	}
	if _, err := d.Import(ctx, ImportRequest{Path: card, Options: importing.Options{Existing: importing.Overwrite}}); err != nil {
		d.t.Fatal(err)
	}
	d.must(d.Undo(ctx))
	d.must(d.Redo(ctx))
	d.must(d.Delete(ctx, one(id)))
	d.must(d.Restore(ctx, []contact.ID{id}))
	d.must(d.OptOut(ctx, one(id), marker))
	return id
}

// onlyNote is the number of the contact's only note.
func (d *desk) onlyNote(id contact.ID) note.ID {
	d.t.Helper()
	notes, err := d.store.Notes(d.t.Context(), id)
	if err != nil || len(notes) != 1 {
		d.t.Fatal(notes, err)
	}
	return notes[0].ID
}

func TestEraseLeavesNothing(t *testing.T) {
	for name, others := range map[string]int{"among few": 3, "among many": 400} {
		for how, erase := range map[string]func(d *desk, id contact.ID) (Erased, error){
			"alone": func(d *desk, id contact.ID) (Erased, error) { return d.Erase(t.Context(), one(id), 1) },
			"from the trash": func(d *desk, id contact.ID) (Erased, error) {
				d.must(d.Delete(t.Context(), one(id)))
				return d.Erase(t.Context(), one(id), 1)
			},
			"in bulk": func(d *desk, id contact.ID) (Erased, error) {
				return d.Erase(t.Context(), Selection{View: d.view(filter.Rule("tags", "any_of", "VIP"), "").ID}, others+1)
			},
		} {
			t.Run(name+", "+how, func(t *testing.T) {
				d := open(t)
				id := d.marked(others)
				if len(d.traced()) < 3 {
					t.Fatalf("only %q is there to be erased", d.traced())
				}
				done, err := erase(d, id)
				if err != nil || done.LogLeft || done.OptedOut != 1 || done.Lines < 3 || len(done.Imports) == 0 {
					t.Fatalf("%+v, %v", done, err)
				}
				if found := d.traced(); len(found) > 0 {
					t.Errorf("found %q", found)
				}
				dir := d.Dir()
				traceless(t, dir)
				d.sound()
				d.shut()
				traceless(t, dir)
			})
		}
	}
}

func TestEraseAsksForTheNumber(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	for _, typed := range []int{0, 2} {
		_, err := d.Erase(t.Context(), one(id), typed)
		f, _ := fault.As(err)
		if f == nil || f.Fields["count"] == nil || f.Fields["count"].Code != "erase.count" {
			t.Fatalf("typed %d: %v", typed, err)
		}
	}
	if _, err := d.Erase(t.Context(), one(99), 1); err == nil {
		t.Fatal("erased nobody")
	}
	if got := d.get(id); got.Name != "Amara" {
		t.Fatalf("%+v", got)
	}
}

func TestErasedIsToldWithoutANameAndNotUndone(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: "+2348035550142"})
	ben := d.add(NewContact{Name: "Ben"})
	d.must(d.Delete(t.Context(), one(ben)))
	done, err := d.Erase(t.Context(), one(id), 1)
	if err != nil {
		t.Fatal(err)
	}
	if done.Summary != "1 contact erased" || done.Suppressed != 1 || done.Unknowable != 0 {
		t.Errorf("%+v", done)
	}
	_, err = d.UndoChange(t.Context(), done.Change)
	wantFault(t, err, "history.not_undoable")
	_, err = d.UndoChange(t.Context(), 1)
	wantFault(t, err, "history.not_undoable")
	if undone := d.must(d.Undo(t.Context())); undone.Summary != "Undone: Ben deleted" {
		t.Errorf("%+v", undone)
	}
	var told []string
	for _, c := range d.changes(HistoryQuery{Limit: 10}) {
		told = append(told, Summary(c))
	}
	if want := []string{"Undone: Ben deleted", "1 contact erased", "Ben deleted", "Ben added", "1 contact added"}; !slices.Equal(told, want) {
		t.Errorf("told is %q", told)
	}
	if got := d.names(filter.Filter{}, ""); got != "Ben" {
		t.Errorf("there is %q", got)
	}
	d.sound()
}

// Who was deleted and added again is there twice: once in the trash, without the number but with all the rest.
func TestEraseTakesWhoTheyWereBefore(t *testing.T) {
	d := open(t)
	first := d.add(NewContact{Name: marker + " the First", Phone: markedPhones[0]})
	d.must(d.AddNote(t.Context(), first, marker))
	d.must(d.Delete(t.Context(), one(first)))
	second := d.add(NewContact{Name: marker + " the Second", Phone: markedPhones[0]})
	d.must(d.Delete(t.Context(), one(second)))
	d.importFile("Phone,Name\n" + markedPhones[0] + "," + marker + "\n+2348035550001,Ben\n")
	done, err := d.Erase(t.Context(), one(3), 1)
	if err != nil || done.Summary != "1 contact erased" || done.Suppressed != 1 || done.Unknowable != 0 {
		t.Fatalf("%+v, %v", done, err)
	}
	if found := d.traced(); len(found) > 0 {
		t.Errorf("found %q", found)
	}
	traceless(t, d.Dir())
	for _, id := range []contact.ID{first, second} {
		if _, err := d.Get(t.Context(), id); !fault.Is(err, fault.NotFound) {
			t.Errorf("contact %d is there: %v", id, err)
		}
	}
	if got := d.names(filter.Filter{}, ""); got != "Ben" {
		t.Errorf("there is %q", got)
	}
	d.sound()
}
