package sqlite

import (
	"context"
	"fmt"
)

// stretch is the part of a table that only grows which one question looks at, from its newest row back.
type stretch struct {
	before, from int64 // ids, half open the other way: from is in it, before is not
	limit        int   // rows that the answer may have
}

// lookingBack returns the stretch of up to reach rows with an id below before; 0: from the last.
func (s *Store) lookingBack(ctx context.Context, table string, before int64, limit, reach int) (stretch, error) {
	if before == 0 {
		if err := s.reader.QueryRowContext(ctx, "SELECT coalesce(max(id), 0) + 1 FROM "+table).Scan(&before); err != nil {
			return stretch{}, faultOf(ctx, fmt.Errorf("read the number of the last row of %s: %w", table, err))
		}
	}
	return stretch{before: before, from: max(before-int64(reach), 0), limit: limit}, nil
}

// args are the arguments from ?2 on: before, from, limit.
func (p stretch) args() []any { return []any{p.before, p.from, p.limit} }

// next returns the before with which to go on after so many rows were found, of which id gives the number; 0 when there
// is nothing left to look at.
func (p stretch) next(found int, id func(int) int64) int64 {
	switch {
	case found == p.limit && p.limit > 0:
		return id(found - 1)
	case p.from <= 1:
		return 0
	}
	return p.from
}
