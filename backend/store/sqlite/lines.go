package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/provenance"
)

// LedgerQuery says which lines of the ledger are wanted. What is zero does not narrow.
type LedgerQuery struct {
	From, To int64 // when they occurred, Unix seconds, half open
	Kinds    []consent.Kind
	Sources  []provenance.Source
	Contacts []uint32 // whose lines, ascending; nil: everyone's
}

// fewContacts is up to how many contacts have their lines looked up one by one; for more the ledger is gone through.
const fewContacts = 5000

func (q LedgerQuery) isOfFew() bool { return q.Contacts != nil && len(q.Contacts) <= fewContacts }

// Lines returns up to limit lines of the ledger, the last one recorded first, of those with an ID below before (0: from
// the last). It looks at up to reach lines, so that no question takes long: next is the before with which to go on, and
// 0 when there is nothing left to look at.
func (s *Store) Lines(ctx context.Context, q LedgerQuery, before int64, limit, reach int) (found []consent.Event, next int64, err error) {
	part, err := s.lookingBack(ctx, "consent_event", before, limit, reach)
	if err != nil {
		return nil, 0, err
	}
	from := "consent_event AS l"
	if q.isOfFew() {
		from, part.from = "feed(?1) CROSS JOIN consent_event AS l ON l.contact_id = {0}", 0
	}
	where := conditions{args: part.args()}
	where.askLines(q)
	query := "SELECT drain(?1, " + eventColumns + ") FROM (SELECT l.* FROM " + from + " WHERE id < ?2 AND id >= ?3" + where.String() + " ORDER BY id DESC LIMIT ?4) AS e"
	err = s.border.query(ctx, s.reader, query, idRowsInAnyOrder(q.Contacts), func(r row) { found = append(found, s.event(r)) }, where.args...)
	if err != nil {
		return nil, 0, faultOf(ctx, fmt.Errorf("read lines of the ledger: %w", err))
	}
	return found, part.next(len(found), func(i int) int64 { return found[i].ID }), nil
}

// RecordedAt returns when a line of the ledger was recorded, in Unix seconds; 0 if there is none with this number.
func (s *Store) RecordedAt(ctx context.Context, line int64) (at int64, err error) {
	err = s.reader.QueryRowContext(ctx, "SELECT coalesce((SELECT recorded_at FROM consent_event WHERE id = ?1), 0)", line).Scan(&at)
	if err != nil {
		return 0, faultOf(ctx, fmt.Errorf("read line %d of the ledger: %w", line, err))
	}
	return at, nil
}

func (c *conditions) askLines(q LedgerQuery) {
	c.askTime("occurred_at", q.From, q.To)
	anyOf(c, "kind = ?%d", q.Kinds...)
	anyOf(c, "source = ?%d", q.Sources...)
	if q.Contacts != nil && !q.isOfFew() {
		c.WriteString(" AND fed(?1, contact_id)")
	}
}

// idRowsInAnyOrder are rows that are an id each, which a scan asks for in any order. The ids ascend.
func idRowsInAnyOrder(ids []uint32) rows {
	return rows{
		n:       len(ids),
		columns: []column{each(func(i int) driver.Value { return int64(ids[i]) })},
		has:     func(id int64) bool { _, has := slices.BinarySearch(ids, uint32(id)); return has },
	}
}
