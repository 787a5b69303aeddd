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
// keep of them. Whatever is undone later, they do not come back. It returns the changes that had touched them; the words
// of those are the caller's to revise, as the ledger's are (Redact).
//
// What was erased is in the file until EmptyLog.
func (tx *Tx) Erase(ctx context.Context, ids []uint32) ([]Shrunk, error) {
	shrunk, err := tx.eraseHistory(ctx, ids)
	if err != nil {
		return nil, tx.spoil(fmt.Errorf("erase from the history: %w", err))
	}
	for _, table := range personal() {
		if _, err := tx.exec(ctx, "DELETE FROM "+table+" WHERE contact_id IN (SELECT {0} FROM feed(?1))", idRows(ids)); err != nil {
			return nil, tx.spoil(fmt.Errorf("erase from %s: %w", table, err))
		}
	}
	if _, err := tx.exec(ctx, "DELETE FROM contact WHERE id IN (SELECT {0} FROM feed(?1))", idRows(ids)); err != nil {
		return nil, tx.spoil(fmt.Errorf("erase contacts: %w", err))
	}
	return shrunk, nil
}

// Shrunk is a change that lost what it did to some contacts.
type Shrunk struct {
	Change int64
	Empty  bool // nothing of it is left: it did nothing else
}

// eraseHistory takes contacts out of what changes have done.
func (tx *Tx) eraseHistory(ctx context.Context, ids []uint32) ([]Shrunk, error) {
	parts := map[int64]bool{}
	if err := tx.partsOfFew(ctx, ids, parts); err != nil {
		return nil, err
	}
	if err := tx.leaveCrowds(ctx, ids, parts); err != nil {
		return nil, err
	}
	if _, err := tx.exec(ctx, "DELETE FROM touched WHERE contact_id IN (SELECT {0} FROM feed(?1))", idRows(ids)); err != nil {
		return nil, err
	}
	changes := map[int64]bool{}
	for i, part := range slices.Sorted(maps.Keys(parts)) {
		change, had, err := tx.shrinkPart(ctx, part, ids)
		if err != nil {
			return nil, err
		}
		if had {
			changes[change] = true
		}
		tx.watched(len(ids)*(i+1)/len(parts) - len(ids)*i/len(parts))
	}
	return tx.shrunk(ctx, slices.Sorted(maps.Keys(changes)))
}

// watched tells who watches.
func (tx *Tx) watched(rows int) {
	if tx.watch != nil {
		tx.watch(rows)
	}
}

// partsOfFew adds the parts of changes that touched few contacts, some of ids among them.
func (tx *Tx) partsOfFew(ctx context.Context, ids []uint32, parts map[int64]bool) error {
	const query = `SELECT drain(?1, d.id) FROM (
		SELECT t.change_id FROM feed(?1) CROSS JOIN touched AS t ON t.contact_id = {0}
		UNION
		SELECT p.change_id FROM feed(?1) CROSS JOIN change_place AS p ON p.tbl = ?2 AND p.sub = 0 AND p.key_id = {0}
		) AS c CROSS JOIN change_delta AS d ON d.change_id = c.change_id`
	return tx.store.border.query(ctx, tx.sql, query, idRows(ids), func(r row) { parts[integer(r[0])] = true }, aboutContacts)
}

// crowd is a row of touched_crowd.
type crowd struct {
	id     int64
	packed []byte // nil: nobody is left
}

// leaveCrowds takes contacts out of the crowds they are in, and adds the parts of changes that these stand for.
func (tx *Tx) leaveCrowds(ctx context.Context, ids []uint32, parts map[int64]bool) error {
	var left []crowd
	for len(ids) > 0 {
		n := samePart(ids)
		some := ids[:n]
		var broken error
		const query = "SELECT drain(?1, id, delta_id, packed) FROM touched_crowd WHERE part = ?2"
		err := tx.store.border.query(ctx, tx.sql, query, rows{}, func(r row) {
			rest, had, err := history.KeysWithout(r[2].([]byte), some)
			broken = errors.Join(broken, err)
			if had {
				left = append(left, crowd{integer(r[0]), rest})
				parts[integer(r[1])] = true
			}
		}, some[0]>>partBits)
		if err = errors.Join(err, broken); err != nil {
			return err
		}
		ids = ids[n:]
	}
	for _, c := range left {
		if err := tx.replacePacked(ctx, "touched_crowd", c.id, c.packed); err != nil {
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

// shrinkPart takes contacts out of one part of a change, and reports whether they were in it.
func (tx *Tx) shrinkPart(ctx context.Context, part int64, ids []uint32) (change int64, had bool, err error) {
	var packed []byte
	if err := tx.sql.QueryRowContext(ctx, "SELECT change_id, packed FROM change_delta WHERE id = ?", part).Scan(&change, &packed); err != nil {
		return 0, false, err
	}
	deltas, err := history.Unmarshal(packed)
	if err != nil {
		return 0, false, damaged(fmt.Errorf("deltas of change %d: %w", change, err))
	}
	rest, had := history.Without(deltas, ids)
	if !had {
		return change, false, nil
	}
	if packed = nil; len(rest) > 0 {
		if packed, err = history.Marshal(rest); err != nil {
			return 0, false, err
		}
	}
	if err := tx.replacePacked(ctx, "change_delta", part, packed); err != nil {
		return 0, false, err
	}
	return change, true, tx.leavePlaces(ctx, change, deltas, ids)
}

// leavePlaces removes the places where a change has changed one row alone, that of one of ids.
func (tx *Tx) leavePlaces(ctx context.Context, change int64, deltas []history.Delta, ids []uint32) error {
	gone := slices.DeleteFunc(spotsOf(deltas), func(s spot) bool {
		_, erased := slices.BinarySearch(ids, uint32(s.key))
		return s.table.IsCatalogue() || !erased
	})
	const remove = "DELETE FROM change_place WHERE change_id = ?2 AND (tbl, sub, key_id) IN (SELECT {0}, {1}, {2} FROM feed(?1))"
	_, err := tx.exec(ctx, remove, spotRows(gone), change)
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
