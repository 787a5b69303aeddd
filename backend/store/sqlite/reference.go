package sqlite

import (
	"context"
	"fmt"

	"regulars/backend/history"
)

// Rows refer to contacts, tags, definitions and segments. SQLite would look each reference up; what is checked here is that
// everything a transaction refers to is there, once for each thing and not for each row.

// reference is a row of one of the catalogues.
type reference struct {
	table string
	id    int64
}

// refer fails unless the row is there. Rows of catalogues are never removed, so a yes stays one.
func (tx *Tx) refer(ctx context.Context, r reference) error {
	if tx.referred[r] {
		return nil
	}
	var n int
	if err := tx.sql.QueryRowContext(ctx, "SELECT count(*) FROM "+r.table+" WHERE id = ?", r.id).Scan(&n); err != nil {
		return fmt.Errorf("look up reference: %w", err)
	}
	if n == 0 {
		return fmt.Errorf("there is no row %d in %s", r.id, r.table)
	}
	tx.referred[r] = true
	return nil
}

// referContact fails unless a contact was given this id. Who was erased since is named by no delta any more.
func (tx *Tx) referContact(ctx context.Context, id uint32) error {
	last, err := tx.lastID(ctx)
	if err != nil {
		return err
	}
	if id == 0 || int64(id) > last {
		return fmt.Errorf("there is no contact %d", id)
	}
	return nil
}

// lastID returns the highest contact id ever given.
func (tx *Tx) lastID(ctx context.Context) (int64, error) {
	if tx.lastContact > 0 {
		return tx.lastContact, nil
	}
	last, err := maxID(ctx, tx.sql)
	tx.lastContact = last
	return last, err
}

// checkReferences fails if d makes rows that refer to something that is not there.
func (tx *Tx) checkReferences(ctx context.Context, d history.Delta) error {
	if d.Before != nil {
		return nil
	}
	switch d.Table {
	case history.TagTable:
		if err := tx.refer(ctx, reference{"tag", d.Sub}); err != nil {
			return err
		}
	case history.AttributeTable:
		if err := tx.refer(ctx, reference{"attr_def", d.Sub}); err != nil {
			return err
		}
	case history.ListTable:
		if err := tx.refer(ctx, reference{"segment", d.Sub}); err != nil {
			return err
		}
	}
	return tx.referContact(ctx, d.Keys[len(d.Keys)-1])
}
