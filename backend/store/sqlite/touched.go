package sqlite

import (
	"cmp"
	"context"
	"database/sql/driver"
	"fmt"
	"math"

	modernc "modernc.org/sqlite"

	"regulars/backend/contact"
	"regulars/backend/history"
)

// fewTouched is up to how many contacts are noted one by one. A row of a crowd has to be looked into for each contact
// that asks, so there should be few of them; a row for each contact takes the time of writing it, so not too few.
const fewTouched = 256

// partBits is how many low bits of an id tell contacts of one part from each other; a roaring bitmap of one part is one
// container, 8 KiB at most.
const partBits = 16

// saveTouched notes which contacts, ascending, one part of a change touched. Where it is one alone, savePlaces has noted
// it.
func (tx *Tx) saveTouched(ctx context.Context, change, part int64, ids []uint32) error {
	if len(ids) == 1 {
		return nil
	}
	if len(ids) <= fewTouched {
		_, err := tx.exec(ctx, "INSERT OR IGNORE INTO touched(contact_id, change_id) SELECT {0}, ?2 FROM feed(?1)", idRows(ids), change)
		if err != nil {
			return fmt.Errorf("note touched contacts: %w", err)
		}
		return nil
	}
	for len(ids) > 0 {
		n := samePart(ids)
		packed, err := history.PackKeys(ids[:n])
		if err != nil {
			return fmt.Errorf("note touched contacts: %w", err)
		}
		const insert = "INSERT INTO touched_crowd(part, change_id, delta_id, packed) VALUES(?, ?, ?, ?)"
		if _, err := tx.sql.ExecContext(ctx, insert, ids[0]>>partBits, change, part, packed); err != nil {
			return fmt.Errorf("note touched contacts: %w", err)
		}
		ids = ids[n:]
	}
	return nil
}

// samePart returns how many of ids, from the first on, are of one part.
func samePart(ids []uint32) int {
	for i, id := range ids {
		if id>>partBits != ids[0]>>partBits {
			return i
		}
	}
	return len(ids)
}

// Touching returns up to limit changes with an ID below before (0: from the last) that touched a contact, the newest
// first. It looks at no deltas.
func (s *Store) Touching(ctx context.Context, id contact.ID, before int64, limit int) ([]history.Change, error) {
	const from = `(SELECT c.* FROM (
		SELECT change_id FROM (SELECT change_id FROM touched WHERE contact_id = ?2 AND change_id < ?3 ORDER BY change_id DESC LIMIT ?4)
		UNION
		SELECT change_id FROM (SELECT change_id FROM change_place
			WHERE tbl = ?6 AND sub = 0 AND key_id = ?2 AND change_id < ?3 ORDER BY change_id DESC LIMIT ?4)
		UNION
		SELECT change_id FROM (SELECT DISTINCT change_id FROM touched_crowd
			WHERE part = ?2 >> ?5 AND change_id < ?3 AND holds(packed, ?2) ORDER BY change_id DESC LIMIT ?4)
		) AS t CROSS JOIN change AS c ON c.id = t.change_id ORDER BY c.id DESC LIMIT ?4)`
	return s.changes(ctx, from, int64(id), cmp.Or(before, math.MaxInt64), limit, partBits, aboutContacts)
}

// holds implements holds(packed, id): whether an id is among packed keys.
func holds(_ *modernc.FunctionContext, args []driver.Value) (driver.Value, error) {
	packed, _ := args[0].([]byte)
	return history.HoldsKey(packed, uint32(integer(args[1])))
}
