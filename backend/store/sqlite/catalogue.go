package sqlite

import (
	"context"
	"encoding/json"
	"fmt"

	"regulars/backend/attribute"
	"regulars/backend/tag"
)

// Tags returns all tags, deleted ones included, by id.
func (s *Store) Tags(ctx context.Context) ([]tag.Tag, error) {
	var tags []tag.Tag
	const query = "SELECT drain(?1, id, name, description, color, created_at, deleted_at) FROM tag"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		tags = append(tags, tag.Tag{
			ID: tag.ID(integer(r[0])), Name: textOf(r[1]), Description: textOf(r[2]), Color: tag.Color(integer(r[3])),
			CreatedAt: integer(r[4]), DeletedAt: integer(r[5]),
		})
	})
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read tags: %w", err))
	}
	return tags, nil
}

// Definitions returns all attribute definitions, deleted ones included, by id.
func (s *Store) Definitions(ctx context.Context) ([]attribute.Definition, error) {
	var definitions []attribute.Definition
	var broken error
	const query = "SELECT drain(?1, id, name, type, description, allowed, unit, created_at, deleted_at) FROM attr_def"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		allowed, err := unpackAllowed(textOf(r[4]))
		if err != nil {
			broken = err
		}
		definitions = append(definitions, attribute.Definition{
			ID: attribute.ID(integer(r[0])), Name: textOf(r[1]), Type: attribute.Type(integer(r[2])),
			Description: textOf(r[3]), Allowed: allowed, Unit: textOf(r[5]), CreatedAt: integer(r[6]), DeletedAt: integer(r[7]),
		})
	})
	if err == nil {
		err = broken
	}
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read attributes: %w", err))
	}
	return definitions, nil
}

// CountValues visits the different values of an attribute, each with the number of contacts that have it, those in the
// trash included.
func (s *Store) CountValues(ctx context.Context, id attribute.ID, visit func(value string, contacts int)) error {
	const query = "SELECT drain(?1, value, n) FROM (SELECT value, count(*) AS n FROM contact_attr WHERE attr_id = ?2 GROUP BY value)"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) { visit(textOf(r[0]), int(integer(r[1]))) }, int64(id))
	if err != nil {
		return faultOf(ctx, fmt.Errorf("count values: %w", err))
	}
	return nil
}

// packAllowed returns allowed values as they are kept, in the row and in deltas: a JSON list of strings.
func packAllowed(values []string) (string, error) {
	if len(values) == 0 {
		return "[]", nil
	}
	packed, err := json.Marshal(values)
	return string(packed), err
}

// unpackAllowed is the reverse of packAllowed; no values are nil.
func unpackAllowed(packed string) ([]string, error) {
	var values []string
	if err := json.Unmarshal([]byte(packed), &values); err != nil {
		return nil, fmt.Errorf("allowed values: %w", err)
	}
	if len(values) == 0 {
		return nil, nil
	}
	return values, nil
}
