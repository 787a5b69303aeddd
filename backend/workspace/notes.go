package workspace

import (
	"context"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/note"
)

// The cells of history.NoteTable.
const (
	cellText = iota
	cellNoteSource
	cellNoteActor
	cellNoteAt
	cellEditedAt
)

// AddNote writes a note about a contact. Faults: fault.NotFound, those of note.Text.
func (w *Workspace) AddNote(ctx context.Context, id contact.ID, raw string) (Changed, error) {
	text, err := note.Text(raw)
	if err != nil {
		return Changed{}, err
	}
	return w.noting(ctx, id, history.NoteAdded, func(ctx context.Context, t turn) (work, error) {
		return work{create: func(c history.Change) ([]history.Delta, error) {
			after := constant(text, int64(t.by.Source), t.by.Actor, t.by.At, nil)
			made := []history.Delta{{Table: history.NoteTable, Sub: c.ID, Keys: []uint32{uint32(id)}, After: &after}}
			return made, t.tx.Apply(ctx, made...)
		}}, nil
	})
}

// EditNote gives a note another text; it keeps saying who wrote it. Faults: as AddNote.
func (w *Workspace) EditNote(ctx context.Context, id contact.ID, which note.ID, raw string) (Changed, error) {
	text, err := note.Text(raw)
	if err != nil {
		return Changed{}, err
	}
	return w.noting(ctx, id, history.NoteEdited, func(ctx context.Context, t turn) (work, error) {
		now, err := t.note(ctx, id, which)
		if err != nil {
			return work{}, err
		}
		cells := now.rows.Columns
		after := constant(text, cells[cellNoteSource].At(0), cells[cellNoteActor].At(0), cells[cellNoteAt].At(0), t.by.At)
		same := func(int, int) bool { return cells[cellText].At(0) == text }
		return work{deltas: put(notePlace(which), now.keys, after, now, same)}, nil
	})
}

// DeleteNote takes a note away. Fault: fault.NotFound.
func (w *Workspace) DeleteNote(ctx context.Context, id contact.ID, which note.ID) (Changed, error) {
	return w.noting(ctx, id, history.NoteDeleted, func(ctx context.Context, t turn) (work, error) {
		now, err := t.note(ctx, id, which)
		return work{deltas: drop(notePlace(which), now)}, err
	})
}

// noting runs a command about the notes of one contact, who is not in the trash.
func (w *Workspace) noting(ctx context.Context, id contact.ID, kind history.Kind, what decide) (Changed, error) {
	return w.command(ctx, func(ctx context.Context, t turn) (work, error) {
		d, err := w.Get(ctx, id)
		if err != nil {
			return work{}, err
		}
		if d.Contact.DeletedAt != 0 {
			return work{}, noContact(id)
		}
		todo, err := what(ctx, t)
		todo.change = history.Change{Kind: kind, Params: map[string]string{"name": calling(d.Contact.Name, d.Contact.Phone)}}
		return todo, err
	})
}

func notePlace(which note.ID) place { return place{history.NoteTable, int64(which)} }

// note reads the row of a note. Fault: fault.NotFound.
func (t turn) note(ctx context.Context, id contact.ID, which note.ID) (kept, error) {
	now, err := t.standing(ctx, notePlace(which), []uint32{uint32(id)})
	if err == nil && len(now.keys) == 0 {
		err = fault.New(fault.NotFound, "This note is not there any more.", "what", "note", "id", int64(which))
	}
	return now, err
}
