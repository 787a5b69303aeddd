package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"

	"regulars/backend/consent"
)

// Redact erases for good the words of all lines about these contacts, whose ids ascend, and returns how many lines that
// were. What else the lines say, and that nothing of it was changed, can be checked as before.
func (tx *Tx) Redact(ctx context.Context, contactIDs []uint32) (int, error) {
	type redacted struct {
		id   int64
		seal seal
	}
	var lines []redacted
	const query = `SELECT drain(?1, e.id, e.seal, e.reference, e.method, e.note, e.evidence)
		FROM feed(?1) CROSS JOIN consent_event AS e ON e.contact_id = {0} AND length(e.seal) = 48`
	err := tx.store.border.query(ctx, tx.sql, query, idRows(contactIDs), func(r row) {
		e := consent.Event{Reference: textOf(r[2]), Method: textOf(r[3]), Note: textOf(r[4]), Evidence: textOf(r[5])}
		lines = append(lines, redacted{integer(r[0]), seal(r[1].([]byte)).redacted(&e)})
	})
	if err != nil {
		return 0, fmt.Errorf("read lines to redact: %w", err)
	}
	const update = "UPDATE OR FAIL consent_event SET reference = '', method = '', note = '', evidence = '', seal = {1} FROM feed(?1) WHERE id = {0}"
	_, err = tx.exec(ctx, update, rowsOf(len(lines),
		each(func(i int) driver.Value { return lines[i].id }),
		each(func(i int) driver.Value { return []byte(lines[i].seal) }),
	))
	if err != nil {
		return 0, tx.spoil(fmt.Errorf("redact ledger: %w", err))
	}
	return len(lines), nil
}

// redacted returns the seal of a line whose words are erased.
func (s seal) redacted(e *consent.Event) seal {
	words, hash := s.words(e), s.hash()
	return slices.Concat(words[:], hash[:])
}
