package sqlite

import (
	"context"
	"fmt"

	"regulars/backend/history"
	"regulars/backend/provenance"
)

// WrittenBy returns which contacts have a row of history.TagTable or history.AttributeTable that a source wrote at
// since (Unix seconds) or later: by tag or definition, the contact ids ascending. Those in the trash are among them.
func (s *Store) WrittenBy(ctx context.Context, table history.Table, source provenance.Source, since int64) (map[int64][]uint32, error) {
	query, ok := map[history.Table]string{
		history.TagTable:       "SELECT drain(?1, contact_id, tag_id) FROM contact_tag WHERE source = ?2 AND applied_at >= ?3",
		history.AttributeTable: "SELECT drain(?1, contact_id, attr_id) FROM contact_attr WHERE source = ?2 AND set_at >= ?3",
	}[table]
	if !ok {
		return nil, fmt.Errorf("rows of table %d have no source", table)
	}
	found := map[int64][]uint32{}
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		sub := integer(r[1])
		found[sub] = append(found[sub], uint32(integer(r[0])))
	}, int64(source), since)
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("find what a source wrote: %w", err))
	}
	return found, nil
}
