package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"

	"regulars/backend/segment"
	"regulars/backend/text"
)

// Segments returns all segments, deleted ones included, by id.
func (s *Store) Segments(ctx context.Context) ([]segment.Segment, error) {
	var segments []segment.Segment
	const query = "SELECT drain(?1, id, name, description, kind, filter, sort, columns, pinned, created_at, edited_at, deleted_at) FROM segment"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		segments = append(segments, segment.Segment{
			ID: segment.ID(integer(r[0])), Name: textOf(r[1]), Description: textOf(r[2]), Kind: segment.Kind(integer(r[3])),
			Filter: textOf(r[4]), Sort: textOf(r[5]), Columns: textOf(r[6]), Pinned: integer(r[7]) != 0,
			CreatedAt: integer(r[8]), EditedAt: integer(r[9]), DeletedAt: integer(r[10]),
		})
	})
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read segments: %w", err))
	}
	return segments, nil
}

// NewSegment adds a segment to the catalogue (its ID is ignored) and returns its number. Fault: Exists, if a segment
// that is not deleted has its name.
func (tx *Tx) NewSegment(ctx context.Context, s segment.Segment) (segment.ID, error) {
	const insert = `INSERT INTO segment(name, name_fold, description, kind, filter, sort, columns, pinned, created_at, edited_at, deleted_at)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
	result, err := tx.sql.ExecContext(ctx, insert, s.Name, heldName(s.Name, s.DeletedAt), s.Description, int64(s.Kind), s.Filter, s.Sort, s.Columns,
		s.Pinned, s.CreatedAt, s.EditedAt, known(s.DeletedAt))
	if err != nil {
		return 0, fmt.Errorf("add segment: %w", err)
	}
	id, err := result.LastInsertId()
	return segment.ID(id), err
}

// heldName returns the form of a segment's name under which it is unique; nothing if it is deleted.
func heldName(name string, deletedAt int64) driver.Value {
	if deletedAt != 0 {
		return nil
	}
	return text.NameFold(name)
}

// SegmentCount is how many contacts a segment had on a day.
type SegmentCount struct {
	Segment  segment.ID
	Day      int // since 1970-01-01
	Contacts int
}

// SegmentCounts returns of each segment the count whose day is nearest to day.
func (s *Store) SegmentCounts(ctx context.Context, day int) ([]SegmentCount, error) {
	var counts []SegmentCount
	// With min() the other columns are those of the row that has it.
	const query = "SELECT drain(?1, segment_id, day, contacts) FROM (SELECT segment_id, day, contacts, min(abs(day - ?2)) FROM segment_count GROUP BY segment_id)"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		counts = append(counts, SegmentCount{Segment: segment.ID(integer(r[0])), Day: int(integer(r[1])), Contacts: int(integer(r[2]))})
	}, int64(day))
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read counts of segments: %w", err))
	}
	return counts, nil
}

// CountSegments keeps counts. One that there is already of that segment and day stays.
func (tx *Tx) CountSegments(ctx context.Context, counts []SegmentCount) error {
	for _, c := range counts {
		const insert = "INSERT OR IGNORE INTO segment_count(segment_id, day, contacts) VALUES(?, ?, ?)"
		if _, err := tx.sql.ExecContext(ctx, insert, int64(c.Segment), c.Day, c.Contacts); err != nil {
			return fmt.Errorf("keep counts of segments: %w", err)
		}
	}
	return nil
}
