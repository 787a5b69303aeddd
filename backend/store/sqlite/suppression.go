package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"maps"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/provenance"
	"regulars/backend/suppression"
)

// Suppressed returns what is kept of people who were erased.
func (s *Store) Suppressed(ctx context.Context) (*suppression.List, error) {
	entries := map[consent.Hash]suppression.Entry{}
	const query = "SELECT drain(?1, mark, state, since, source, erased_at) FROM suppression"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		entries[consent.Hash(r[0].([]byte))] = suppression.Entry{
			State: consent.State(integer(r[1])), Since: integer(r[2]), Source: provenance.Source(integer(r[3])), ErasedAt: integer(r[4]),
		}
	})
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read suppression: %w", err))
	}
	return suppression.NewList(s.key, entries), nil
}

// Suppress keeps entries, by mark; they replace those that are there.
func (tx *Tx) Suppress(ctx context.Context, entries map[consent.Hash]suppression.Entry) error {
	marks := slices.SortedFunc(maps.Keys(entries), func(a, b consent.Hash) int { return slices.Compare(a[:], b[:]) })
	const insert = "INSERT OR REPLACE INTO suppression(mark, state, since, source, erased_at) SELECT {0}, {1}, {2}, {3}, {4} FROM feed(?1)"
	_, err := tx.exec(ctx, insert, rowsOf(len(marks),
		each(func(i int) driver.Value { return marks[i][:] }),
		each(func(i int) driver.Value { return int64(entries[marks[i]].State) }),
		each(func(i int) driver.Value { return entries[marks[i]].Since }),
		each(func(i int) driver.Value { return int64(entries[marks[i]].Source) }),
		each(func(i int) driver.Value { return entries[marks[i]].ErasedAt }),
	))
	if err != nil {
		return tx.spoil(fmt.Errorf("keep suppression: %w", err))
	}
	return nil
}
