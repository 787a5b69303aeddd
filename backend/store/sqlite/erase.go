package sqlite

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"regulars/backend/history"
)

// personal returns the tables whose rows belong to the contact in contact_id, and to nobody else.
func personal() []string {
	return []string{"trash", "identity", "contact_tag", "note", "contact_attr", "segment_member", "consent", "message_review"}
}

// Erase removes contacts, which ascend, with everything that is about them: their rows, and what changes of the past
// keep of them. Whatever is undone later, they do not come back. The words of the changes that had touched them are the
// caller's to revise, as the ledger's are (Redact).
//
// What was erased is in the file until EmptyLog.
func (tx *Tx) Erase(ctx context.Context, ids []uint32) (Erasure, error) {
	e := erasing{Tx: tx, ids: ids, parts: map[int64]bool{}, former: map[uint32]bool{}}
	changes, err := e.eraseHistory(ctx)
	if err != nil {
		return Erasure{}, tx.spoil(fmt.Errorf("erase from the history: %w", err))
	}
	for _, table := range personal() {
		if _, err := tx.exec(ctx, "DELETE FROM "+table+" WHERE contact_id IN (SELECT {0} FROM feed(?1))", idRows(ids)); err != nil {
			return Erasure{}, tx.spoil(fmt.Errorf("erase from %s: %w", table, err))
		}
	}
	if _, err := tx.exec(ctx, "DELETE FROM contact WHERE id IN (SELECT {0} FROM feed(?1))", idRows(ids)); err != nil {
		return Erasure{}, tx.spoil(fmt.Errorf("erase contacts: %w", err))
	}
	return Erasure{Changes: changes, Former: slices.Sorted(maps.Keys(e.former))}, nil
}

// Erasure is what there was of contacts in the history.
type Erasure struct {
	Changes []Shrunk
	Former  []uint32 // who had a number that they were given: the same person, if deleted before
}

// Shrunk is a change that lost what it did to some contacts.
type Shrunk struct {
	Change int64
	Empty  bool // nothing of it is left: it did nothing else
}

// erasing is the taking of contacts, which ascend, out of the history.
type erasing struct {
	*Tx
	ids    []uint32
	parts  map[int64]bool // of changes that may hold them
	former map[uint32]bool
}

// eraseHistory takes the contacts out of what changes have done.
func (e *erasing) eraseHistory(ctx context.Context) ([]Shrunk, error) {
	if err := e.partsOfFew(ctx); err != nil {
		return nil, err
	}
	if err := e.leaveCrowds(ctx); err != nil {
		return nil, err
	}
	if _, err := e.exec(ctx, "DELETE FROM touched WHERE contact_id IN (SELECT {0} FROM feed(?1))", idRows(e.ids)); err != nil {
		return nil, err
	}
	changes := map[int64]bool{}
	for i, part := range slices.Sorted(maps.Keys(e.parts)) {
		change, had, err := e.shrinkPart(ctx, part)
		if err != nil {
			return nil, err
		}
		if had {
			changes[change] = true
		}
		e.watched(len(e.ids)*(i+1)/len(e.parts) - len(e.ids)*i/len(e.parts))
	}
	return e.shrunk(ctx, slices.Sorted(maps.Keys(changes)))
}

// watched tells who watches.
func (tx *Tx) watched(rows int) {
	if tx.watch != nil {
		tx.watch(rows)
	}
}

// partsOfFew adds the parts of changes that touched few contacts, some of these among them.
func (e *erasing) partsOfFew(ctx context.Context) error {
	const query = `SELECT drain(?1, d.id) FROM (
		SELECT t.change_id FROM feed(?1) CROSS JOIN touched AS t ON t.contact_id = {0}
		UNION
		SELECT p.change_id FROM feed(?1) CROSS JOIN change_place AS p ON p.tbl = ?2 AND p.sub = 0 AND p.key_id = {0}
		) AS c CROSS JOIN change_delta AS d ON d.change_id = c.change_id`
	return e.store.border.query(ctx, e.sql, query, idRows(e.ids), func(r row) { e.parts[integer(r[0])] = true }, aboutContacts)
}

// crowd is a row of touched_crowd.
type crowd struct {
	id     int64
	packed []byte // nil: nobody is left
}

// leaveCrowds takes the contacts out of the crowds they are in, and adds the parts of changes that these stand for.
func (e *erasing) leaveCrowds(ctx context.Context) error {
	var left []crowd
	for ids := e.ids; len(ids) > 0; {
		n := samePart(ids)
		some := ids[:n]
		var broken error
		const query = "SELECT drain(?1, id, delta_id, packed) FROM touched_crowd WHERE part = ?2"
		err := e.store.border.query(ctx, e.sql, query, rows{}, func(r row) {
			rest, had, err := history.KeysWithout(r[2].([]byte), some)
			broken = errors.Join(broken, err)
			if had {
				left = append(left, crowd{integer(r[0]), rest})
				e.parts[integer(r[1])] = true
			}
		}, some[0]>>partBits)
		if err = errors.Join(err, broken); err != nil {
			return err
		}
		ids = ids[n:]
	}
	for _, c := range left {
		if err := e.replacePacked(ctx, "touched_crowd", c.id, c.packed); err != nil {
			return err
		}
	}
	return nil
}

// replacePacked gives a row of a table another blob, and removes the row for none.
func (tx *Tx) replacePacked(ctx context.Context, table string, id int64, packed []byte) error {
	if packed == nil {
		return tx.one(ctx, table, "DELETE FROM "+table+" WHERE id = ?", id)
	}
	return tx.one(ctx, table, "UPDATE "+table+" SET packed = ?2 WHERE id = ?1", id, packed)
}

// shrinkPart takes the contacts out of one part of a change, and reports whether they were in it.
func (e *erasing) shrinkPart(ctx context.Context, part int64) (change int64, had bool, err error) {
	var packed []byte
	if err := e.sql.QueryRowContext(ctx, "SELECT change_id, packed FROM change_delta WHERE id = ?", part).Scan(&change, &packed); err != nil {
		return 0, false, err
	}
	deltas, err := history.Unmarshal(packed)
	if err != nil {
		return 0, false, damaged(fmt.Errorf("deltas of change %d: %w", change, err))
	}
	rest, had := history.Without(deltas, e.ids)
	if !had {
		return change, false, nil
	}
	e.noteFormer(deltas)
	if packed = nil; len(rest) > 0 {
		if packed, err = history.Marshal(rest); err != nil {
			return 0, false, err
		}
	}
	if err := e.replacePacked(ctx, "change_delta", part, packed); err != nil {
		return 0, false, err
	}
	return change, true, e.leavePlaces(ctx, change, deltas)
}

// noteFormer notes who gave a number to one of the contacts.
func (e *erasing) noteFormer(deltas []history.Delta) {
	for _, d := range deltas {
		if d.Table != history.ContactTable {
			continue
		}
		given := map[any]bool{}
		before, after := d.Before.Columns[keyCell], d.After.Columns[keyCell]
		for i, id := range d.Keys {
			if number := after.At(i); e.erases(id) && number != nil {
				given[number] = true
			}
		}
		for i, id := range d.Keys {
			if given[before.At(i)] && !e.erases(id) {
				e.former[id] = true
			}
		}
	}
}

func (e *erasing) erases(id uint32) bool {
	_, erased := slices.BinarySearch(e.ids, id)
	return erased
}

// leavePlaces removes the places where a change has changed one row alone, that of one of the contacts.
func (e *erasing) leavePlaces(ctx context.Context, change int64, deltas []history.Delta) error {
	gone := slices.DeleteFunc(spotsOf(deltas), func(s spot) bool { return s.table.IsCatalogue() || !e.erases(uint32(s.key)) })
	const remove = "DELETE FROM change_place WHERE change_id = ?2 AND (tbl, sub, key_id) IN (SELECT {0}, {1}, {2} FROM feed(?1))"
	_, err := e.exec(ctx, remove, spotRows(gone), change)
	return err
}

// shrunk says of which changes nothing is left.
func (tx *Tx) shrunk(ctx context.Context, changes []int64) ([]Shrunk, error) {
	all := make([]Shrunk, len(changes))
	for i, change := range changes {
		all[i].Change = change
		const query = "SELECT NOT EXISTS(SELECT 1 FROM change_delta WHERE change_id = ?)"
		if err := tx.sql.QueryRowContext(ctx, query, change).Scan(&all[i].Empty); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// EmptyLog moves the log into the file and leaves it empty, so that what was erased is in neither. It reports false
// where somebody reads an older state for so long that it has to be left to Close.
func (s *Store) EmptyLog(ctx context.Context) (bool, error) {
	var busy, frames, moved int
	err := s.writer.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &moved)
	if err != nil {
		return false, faultOf(ctx, fmt.Errorf("empty the log: %w", err))
	}
	return busy == 0, nil
}
