package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"

	"regulars/backend/history"
)

// aboutContacts is the table of change_place under which every row about contacts stands as well.
const aboutContacts = 0

// spot is one row of change_place, without its change.
type spot struct {
	table history.Table
	sub   int64
	key   int64 // 0: several
}

// spotsOf returns where deltas have changed rows, each spot once.
func spotsOf(deltas []history.Delta) []spot {
	known := map[spot]bool{}
	var spots []spot
	note := func(s spot) {
		if !known[s] {
			known[s] = true
			spots = append(spots, s)
		}
	}
	for _, d := range deltas {
		key := int64(0)
		if len(d.Keys) == 1 {
			key = int64(d.Keys[0])
		}
		note(spot{d.Table, d.Sub, key})
		if !d.Table.IsCatalogue() {
			note(spot{aboutContacts, 0, key})
		}
	}
	return spots
}

// spotRows are spots on their way into a statement.
func spotRows(spots []spot) rows {
	return rowsOf(len(spots),
		each(func(i int) driver.Value { return int64(spots[i].table) }),
		each(func(i int) driver.Value { return spots[i].sub }),
		each(func(i int) driver.Value { return spots[i].key }),
	)
}

// savePlaces notes where deltas have changed rows.
func (tx *Tx) savePlaces(ctx context.Context, change int64, deltas []history.Delta) error {
	const insert = "INSERT OR IGNORE INTO change_place(tbl, sub, key_id, change_id) SELECT {0}, {1}, {2}, ?2 FROM feed(?1)"
	_, err := tx.exec(ctx, insert, spotRows(spotsOf(deltas)), change)
	if err != nil {
		return fmt.Errorf("save where a change was made: %w", err)
	}
	return nil
}

// Place is a part of a table, and which of its rows are meant.
type Place struct {
	Table history.Table // 0: all that are about contacts
	Sub   int64
	Keys  []uint32 // nil: all
}

// searchedKeys is up to how many keys of a place are looked for one by one. Beyond, all changes of the place are
// looked through, which is no slower then.
const searchedKeys = 1000

// Later returns the changes after this one that may have changed rows of a place, the newest first: those that changed
// exactly one row, if it is one of them, and all that changed several. Undone changes, undo and redo are left out.
func (s *Store) Later(ctx context.Context, change int64, at Place) ([]int64, error) {
	query := "SELECT p.change_id FROM change_place AS p WHERE p.tbl = ?3 AND p.sub = ?4 AND p.change_id > ?2"
	in := idRows(at.Keys)
	switch {
	case at.Keys == nil:
	case len(at.Keys) <= searchedKeys:
		query += " AND p.key_id = 0 UNION SELECT p.change_id FROM feed(?1) CROSS JOIN change_place AS p ON p.tbl = ?3 AND p.sub = ?4 AND p.key_id = {0} AND p.change_id > ?2"
	default:
		query += " AND (p.key_id = 0 OR fed(?1, p.key_id))"
	}
	var later []int64
	err := s.border.query(ctx, s.reader, `SELECT drain(?1, id) FROM (SELECT c.id FROM (`+query+`) AS l CROSS JOIN change AS c ON c.id = l.change_id
		WHERE NOT c.undone AND c.kind NOT IN (?5, ?6) ORDER BY c.id DESC)`, in, func(r row) {
		later = append(later, integer(r[0]))
	}, change, int64(at.Table), at.Sub, string(history.Undone), string(history.Redone))
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("find what came after change %d: %w", change, err))
	}
	return later, nil
}
