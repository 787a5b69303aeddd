package sqlite

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"regulars/backend/history"
	"regulars/backend/provenance"
)

const selectChange = "SELECT drain(?1, id, at, actor, source, kind, params, contacts, contact, reverses, undone, can_undo) FROM "

// Changes returns up to limit changes with an ID below before (0: from the last), the newest first.
func (s *Store) Changes(ctx context.Context, before int64, limit int) ([]history.Change, error) {
	return s.changes(ctx, "(SELECT * FROM change WHERE ?2 = 0 OR id < ?2 ORDER BY id DESC LIMIT ?3)", before, limit)
}

// FindChanges returns up to limit changes that q asks for, the newest first, of those with an ID below before (0: from
// the last). It looks at up to reach changes, so that no question takes long: next is the before with which to go on,
// and 0 when there is nothing left to look at.
func (s *Store) FindChanges(ctx context.Context, q history.Query, before int64, limit, reach int) (found []history.Change, next int64, err error) {
	part, err := s.lookingBack(ctx, "change", before, limit, reach)
	if err != nil {
		return nil, 0, err
	}
	where := conditions{args: part.args()}
	where.ask(q)
	found, err = s.changes(ctx, "(SELECT * FROM change WHERE id < ?2 AND id >= ?3"+where.String()+" ORDER BY id DESC LIMIT ?4)", where.args...)
	if err != nil {
		return nil, 0, err
	}
	return found, part.next(len(found), func(i int) int64 { return found[i].ID }), nil
}

// Change returns the change with this number. Fault: fault.NotFound.
func (s *Store) Change(ctx context.Context, id int64) (history.Change, error) {
	found, err := s.changes(ctx, "change WHERE id = ?2", id)
	if err != nil {
		return history.Change{}, err
	}
	if len(found) == 0 {
		return history.Change{}, notFound("change")
	}
	return found[0], nil
}

// LastUndoable returns the change that undo takes back next, and false if there is none.
func (s *Store) LastUndoable(ctx context.Context) (history.Change, bool, error) {
	return s.first(ctx, `(SELECT * FROM change WHERE can_undo AND NOT undone AND kind NOT IN (?2, ?3) ORDER BY id DESC LIMIT 1)`)
}

// LastRedoable returns the change that redo does again next, and false if there is none: the one undone last, as long
// as nothing new was done since.
func (s *Store) LastRedoable(ctx context.Context) (history.Change, bool, error) {
	return s.first(ctx, `(SELECT c.* FROM change AS u CROSS JOIN change AS c ON c.id = u.reverses
		WHERE u.kind = ?2 AND c.undone AND u.id > (SELECT coalesce(max(id), 0) FROM change WHERE kind NOT IN (?2, ?3))
		ORDER BY u.id DESC LIMIT 1)`)
}

// first returns the change of a query that knows the kinds undo as ?2 and redo as ?3.
func (s *Store) first(ctx context.Context, from string) (history.Change, bool, error) {
	found, err := s.changes(ctx, from, string(history.Undone), string(history.Redone))
	if err != nil || len(found) == 0 {
		return history.Change{}, false, err
	}
	return found[0], true, nil
}

func (s *Store) changes(ctx context.Context, from string, args ...any) ([]history.Change, error) {
	var changes []history.Change
	var broken error
	err := s.border.query(ctx, s.reader, selectChange+from, rows{}, func(r row) {
		c, err := s.change(r)
		changes, broken = append(changes, c), errors.Join(broken, err)
	}, args...)
	if err == nil {
		err = broken
	}
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read changes: %w", err))
	}
	return changes, nil
}

func (s *Store) change(r row) (history.Change, error) {
	c := history.Change{
		ID: integer(r[0]), At: integer(r[1]), Actor: s.actors.Load().names[integer(r[2])], Source: provenance.Source(integer(r[3])),
		Kind: history.Kind(textOf(r[4])), Contacts: int(integer(r[6])), Contact: uint32(integer(r[7])), Reverses: integer(r[8]),
		Undone: integer(r[9]) != 0, CanUndo: integer(r[10]) != 0,
	}
	if err := json.Unmarshal([]byte(textOf(r[5])), &c.Params); err != nil {
		return c, fmt.Errorf("params of change %d: %w", c.ID, err)
	}
	return c, nil
}

// Deltas returns what a change did, in the order in which it was done.
func (s *Store) Deltas(ctx context.Context, change int64) ([]history.Delta, error) {
	return s.deltas(ctx, "SELECT packed FROM change_delta WHERE change_id = ?2 ORDER BY id", change, history.Unmarshal)
}

// FirstDeltas returns the first rows of what a change did. Of a change in very many parts only the first ones are read,
// and the last.
func (s *Store) FirstDeltas(ctx context.Context, change int64, rows int) ([]history.Delta, error) {
	const query = `SELECT packed FROM change_delta WHERE change_id = ?2 AND (
		id < (SELECT min(id) FROM change_delta WHERE change_id = ?2) + 8 OR id = (SELECT max(id) FROM change_delta WHERE change_id = ?2)) ORDER BY id`
	return s.deltas(ctx, query, change, func(packed []byte) ([]history.Delta, error) { return history.UnmarshalFirst(packed, rows) })
}

func (s *Store) deltas(ctx context.Context, from string, change int64, unpack func([]byte) ([]history.Delta, error)) ([]history.Delta, error) {
	var deltas []history.Delta
	var broken error
	err := s.border.query(ctx, s.reader, "SELECT drain(?1, packed) FROM ("+from+")", rows{}, func(r row) {
		part, err := unpack(r[0].([]byte))
		deltas, broken = append(deltas, part...), errors.Join(broken, err)
	}, change)
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read deltas of change %d: %w", change, err))
	}
	if broken != nil {
		return nil, damaged(fmt.Errorf("deltas of change %d: %w", change, broken))
	}
	return deltas, nil
}
