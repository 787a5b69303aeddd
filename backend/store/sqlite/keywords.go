package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"

	"regulars/backend/keyword"
)

// Keywords returns all rules, deleted ones included, by id.
func (s *Store) Keywords(ctx context.Context) ([]keyword.Rule, error) {
	var rules []keyword.Rule
	const query = "SELECT drain(?1, id, keyword, action, match, language, is_on, created_at, edited_at, deleted_at) FROM keyword"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		rules = append(rules, keyword.Rule{
			ID: keyword.ID(integer(r[0])), Keyword: textOf(r[1]), Action: keyword.Action(integer(r[2])), Match: keyword.Match(integer(r[3])),
			Language: textOf(r[4]), On: integer(r[5]) != 0, CreatedAt: integer(r[6]), EditedAt: integer(r[7]), DeletedAt: integer(r[8]),
		})
	})
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read keywords: %w", err))
	}
	return rules, nil
}

// NewKeyword adds a rule to the catalogue (its ID is ignored) and returns its number. Fault: Exists, if a rule that is
// not deleted has a keyword of the same form.
func (tx *Tx) NewKeyword(ctx context.Context, r keyword.Rule) (keyword.ID, error) {
	const insert = `INSERT INTO keyword(keyword, form, action, match, language, is_on, created_at, edited_at, deleted_at)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)`
	result, err := tx.sql.ExecContext(ctx, insert, r.Keyword, heldForm(r.Keyword, r.DeletedAt), int64(r.Action), int64(r.Match), r.Language, r.On,
		r.CreatedAt, r.EditedAt, known(r.DeletedAt))
	if err != nil {
		return 0, fmt.Errorf("add keyword: %w", err)
	}
	id, err := result.LastInsertId()
	return keyword.ID(id), err
}

// heldForm returns the form under which a keyword is unique; nothing if it is deleted.
func heldForm(word string, deletedAt int64) driver.Value {
	if deletedAt != 0 {
		return nil
	}
	return keyword.Form(word)
}
