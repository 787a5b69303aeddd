package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// Tx is one transaction of the writer. It is for one goroutine, and not after the do of Write has returned.
type Tx struct {
	sql         *sql.Tx
	store       *Store
	actors      *actors            // those of the store, and the ones that this transaction adds
	at          int64              // of the change being recorded, Unix seconds; 0 before Record
	lastContact int64              // highest contact id ever given; 0: not read yet
	referred    map[reference]bool // what is known to be there
	head        *consent.Hash      // of the ledger as this transaction leaves it; nil: not read yet
	watch       func(rows int)     // nil: nobody
	spoiled     error              // what left a statement half done; there is nothing to commit any more
	indexes     []dropped          // of an empty store, to be made when its first contacts are in
}

// commit makes it all last. The actors are shared before, not behind, so that nobody reads a row whose actor is not
// known; until the commit nobody can see such a row.
func (tx *Tx) commit(ctx context.Context) error {
	if tx.spoiled != nil {
		return tx.spoiled
	}
	if err := tx.makeIndexes(ctx); err != nil {
		return err
	}
	before := tx.store.actors.Swap(tx.actors)
	if err := tx.sql.Commit(); err != nil {
		tx.store.actors.Store(before)
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// spoil notes that the transaction is half of something: from here on it can only be taken back, even if the caller
// goes on. That allows the bulk statements to say OR FAIL, so that SQLite keeps no copies of pages to undo half a
// statement.
func (tx *Tx) spoil(err error) error {
	if tx.spoiled == nil {
		tx.spoiled = err
	}
	return err
}

// Watch has the transaction tell, now and then while rows are read by key and written, how many of them since it last
// told. It is told from within a statement: do not use the Tx there.
func (tx *Tx) Watch(told func(rows int)) { tx.watch = told }

// exec takes rows in with one statement, and returns how many rows it changed.
func (tx *Tx) exec(ctx context.Context, statement string, in rows, args ...any) (int64, error) {
	in.watch = tx.watch
	return tx.store.border.exec(ctx, tx.sql, statement, in, args...)
}

// Record stores a new change (its ID is ignored) and returns its number. What the transaction applies from here on
// carries the change's time. Contacts, Contact and Params may be filled in later, by Revise.
func (tx *Tx) Record(ctx context.Context, c history.Change) (int64, error) {
	actor, params, err := tx.actorAndParams(ctx, c)
	if err != nil {
		return 0, err
	}
	const insert = "INSERT INTO change(at, actor, source, kind, params, contacts, contact, reverses, undone, can_undo) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
	result, err := tx.sql.ExecContext(ctx, insert, c.At, actor, int64(c.Source), string(c.Kind), params, c.Contacts, known(int64(c.Contact)), known(c.Reverses), c.Undone, c.CanUndo)
	if err != nil {
		return 0, fmt.Errorf("record change: %w", err)
	}
	tx.at = c.At
	return result.LastInsertId()
}

// Revise stores what became known of a change while it was carried out: Contacts, Contact, Params and CanUndo, and the
// sentence by whose words it is found.
func (tx *Tx) Revise(ctx context.Context, c history.Change, sentence string) error {
	_, params, err := tx.actorAndParams(ctx, c)
	if err != nil {
		return err
	}
	return tx.one(ctx, "change", "UPDATE change SET contacts = ?2, contact = ?3, params = ?4, can_undo = ?5, words = ?6 WHERE id = ?1",
		c.ID, c.Contacts, known(int64(c.Contact)), params, c.CanUndo, text.Fold(sentence))
}

func (tx *Tx) actorAndParams(ctx context.Context, c history.Change) (int64, string, error) {
	actor, err := tx.actor(ctx, c.Actor)
	if err != nil {
		return 0, "", err
	}
	if c.Params == nil {
		return actor, "{}", nil
	}
	params, err := json.Marshal(c.Params)
	if err != nil {
		return 0, "", fmt.Errorf("encode params of change: %w", err)
	}
	return actor, string(params), nil
}

// MarkUndone notes whether a change is undone. Fault: fault.NotFound.
func (tx *Tx) MarkUndone(ctx context.Context, change int64, undone bool) error {
	return tx.one(ctx, "change", "UPDATE change SET undone = ?2 WHERE id = ?1", change, undone)
}

// SaveDeltas keeps what a change did. It may be called again for the same change, so that a change of millions of
// rows need not be in memory at once; the parts follow each other in the order of the calls.
func (tx *Tx) SaveDeltas(ctx context.Context, change int64, deltas []history.Delta) error {
	packed, err := history.Marshal(deltas)
	if err != nil {
		return fmt.Errorf("save deltas: %w", err)
	}
	saved, err := tx.sql.ExecContext(ctx, "INSERT INTO change_delta(change_id, packed) VALUES(?, ?)", change, packed)
	if err != nil {
		return fmt.Errorf("save deltas: %w", err)
	}
	part, err := saved.LastInsertId()
	if err != nil {
		return fmt.Errorf("save deltas: %w", err)
	}
	if err := tx.savePlaces(ctx, change, deltas); err != nil {
		return err
	}
	return tx.saveTouched(ctx, change, part, history.Touched(deltas))
}

// NewTag adds a tag to the catalogue (its ID is ignored) and returns its number. Fault: Exists, if a tag has its name.
func (tx *Tx) NewTag(ctx context.Context, t tag.Tag) (tag.ID, error) {
	const insert = "INSERT INTO tag(name, name_fold, description, color, created_at, deleted_at) VALUES(?, ?, ?, ?, ?, ?)"
	result, err := tx.sql.ExecContext(ctx, insert, t.Name, text.NameFold(t.Name), t.Description, int64(t.Color), t.CreatedAt, known(t.DeletedAt))
	if err != nil {
		return 0, fmt.Errorf("add tag: %w", err)
	}
	id, err := result.LastInsertId()
	return tag.ID(id), err
}

// NewDefinition adds an attribute to the catalogue (its ID is ignored) and returns its number. Fault: Exists, if an
// attribute has its name.
func (tx *Tx) NewDefinition(ctx context.Context, d attribute.Definition) (attribute.ID, error) {
	allowed, err := packAllowed(d.Allowed)
	if err != nil {
		return 0, err
	}
	const insert = "INSERT INTO attr_def(name, name_fold, type, description, allowed, unit, created_at, deleted_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?)"
	result, err := tx.sql.ExecContext(ctx, insert, d.Name, text.NameFold(d.Name), int64(d.Type), d.Description, allowed, d.Unit, d.CreatedAt, known(d.DeletedAt))
	if err != nil {
		return 0, fmt.Errorf("add attribute: %w", err)
	}
	id, err := result.LastInsertId()
	return attribute.ID(id), err
}

// one runs a statement that must change exactly one row. Fault: fault.NotFound.
func (tx *Tx) one(ctx context.Context, what, statement string, args ...any) error {
	result, err := tx.sql.ExecContext(ctx, statement, args...)
	if err != nil {
		return fmt.Errorf("change %s: %w", what, err)
	}
	if n, err := result.RowsAffected(); err != nil || n != 1 {
		return notFound(what)
	}
	return nil
}

func notFound(what string) error {
	return fault.New(fault.NotFound, "This "+what+" is not there any more.", "what", what)
}
