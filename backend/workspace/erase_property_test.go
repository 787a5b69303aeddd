package workspace

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/fault"
	"regulars/backend/store/sqlite/sqlitetest"
)

// Whatever was done before, in whatever order: who is erased leaves no trace in what is kept and what is told, everybody
// else is as before, and everything that is left to be undone can be undone and done again.
func TestEraseOfAnyoneLeavesTheOthersAsTheyWere(t *testing.T) {
	play(t, func(p *player) {
		commands, ctx := p.commands(), p.t.Context()
		commands["undo"] = func() error { return second(p.Undo(ctx)) }
		commands["redo"] = func() error { return second(p.Redo(ctx)) }
		commands["undo an older one"] = func() error { return second(p.UndoChange(ctx, int64(1+p.pick("change", 20)))) }
		commands["mark"] = func() error { return second(p.Edit(ctx, one(1), Patch{Name: ptr(marker)})) }
		commands["mark a value"] = func() error { return second(p.SetAttribute(ctx, one(1), Value{1, marker})) }
		commands["mark a note"] = func() error { return second(p.AddNote(ctx, 1, marker)) }
		for range rapid.IntRange(1, 20).Draw(p.r, "commands") {
			p.do(commands)
		}
		erased := p.eraseFirst()
		for range rapid.IntRange(0, 5).Draw(p.r, "commands after") {
			p.do(commands)
		}
		undone := p.undoAll()
		for range undone {
			if _, err := p.Redo(ctx); err != nil {
				p.r.Fatalf("redo: %v", err)
			}
		}
		if _, err := p.Get(ctx, 1); erased && !fault.Is(err, fault.NotFound) {
			p.r.Fatalf("who was erased is back: %v", err)
		}
		p.inOrder()
	})
}

// eraseFirst erases the contact with the first number, and reports whether there was one.
func (p *player) eraseFirst() bool {
	before := p.contents()
	if _, err := p.Erase(p.t.Context(), one(1), 1); err != nil {
		if !fault.Is(err, "selection.empty") {
			p.r.Fatalf("erase: %v", err)
		}
		return false
	}
	after := p.contents()
	gone := slices.DeleteFunc(before.ids("contact", "id"), func(id string) bool { return slices.Contains(after.ids("contact", "id"), id) })
	for _, id := range gone { // who had the number before is the same person, deleted
		if id != "1" && !slices.Contains(before.ids("trash", "contact_id"), id) {
			p.r.Fatalf("contact %s is gone", id)
		}
	}
	if got, want := after.butOf(gone), before.butOf(gone); !slices.Equal(got, want) {
		p.r.Fatalf("others differ\n--- got\n%s\n--- want\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if found := p.traced(); len(found) > 0 {
		p.r.Fatalf("there is still %q", found)
	}
	p.inOrder()
	return true
}

// ids returns a column of a table.
func (c contents) ids(table, column string) []string {
	var ids []string
	for _, row := range c {
		if row.Table == table {
			ids = append(ids, row.Cells[column])
		}
	}
	return ids
}

// butOf returns the rows of everybody but some contacts, as text.
func (c contents) butOf(ids []string) []string {
	others := slices.DeleteFunc(slices.Clone(c), func(row sqlitetest.Row) bool {
		theirs := slices.Contains(ids, row.Cells["contact_id"]) || row.Table == "contact" && slices.Contains(ids, row.Cells["id"])
		return theirs || row.Table == "suppression"
	})
	return others.lines(c.last())
}

// undoAll undoes whatever can be undone and returns how much that was.
func (p *player) undoAll() int {
	undone := 0
	for p.undoable() != 0 {
		if _, err := p.Undo(p.t.Context()); err != nil {
			p.r.Fatalf("undo: %v", err)
		}
		undone++
	}
	return undone
}
