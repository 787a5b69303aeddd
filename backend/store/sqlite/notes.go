package sqlite

import (
	"context"
	"fmt"

	"regulars/backend/contact"
	"regulars/backend/note"
	"regulars/backend/provenance"
)

// Notes returns the notes of a contact, the newest first.
func (s *Store) Notes(ctx context.Context, id contact.ID) ([]note.Note, error) {
	var notes []note.Note
	actors := s.actors.Load()
	const query = `SELECT drain(?1, id, text, source, actor, at, edited_at) FROM (SELECT * FROM note WHERE contact_id = ?2 ORDER BY id DESC)`
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		notes = append(notes, note.Note{
			ID: note.ID(integer(r[0])), Text: textOf(r[1]), EditedAt: integer(r[5]),
			Stamp: provenance.Stamp{Source: provenance.Source(integer(r[2])), Actor: actors.names[integer(r[3])], At: integer(r[4])},
		})
	}, int64(id))
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read notes: %w", err))
	}
	return notes, nil
}
