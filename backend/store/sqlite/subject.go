package sqlite

import (
	"context"
	"crypto/rand"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"regulars/backend/consent"
)

// loadKey reads the key behind subjects, which is made with the file.
func (s *Store) loadKey(ctx context.Context) error {
	var kept []byte
	err := s.writer.QueryRowContext(ctx, "SELECT value FROM meta WHERE key = 'subject_key'").Scan(&kept)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		_, _ = rand.Read(s.key[:]) // it never fails
		_, err = s.writer.ExecContext(ctx, "INSERT INTO meta(key, value) VALUES('subject_key', ?)", s.key[:])
	case err == nil && len(kept) != len(s.key):
		return damaged(fmt.Errorf("the key behind subjects has %d bytes", len(kept)))
	case err == nil:
		s.key = consent.Key(kept)
	}
	if err != nil {
		return fmt.Errorf("load the key behind subjects: %w", err)
	}
	return nil
}

// SubjectKey returns the key under which the store knows people by a sum. It never changes.
func (s *Store) SubjectKey() consent.Key { return s.key }

// fillSubjects says of lines whom they are about, where they do not, as the numbers of their contacts are now.
func (tx *Tx) fillSubjects(ctx context.Context, events []consent.Event) error {
	var open []int
	for i := range events {
		if events[i].Subject == (consent.Subject{}) {
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return nil
	}
	phones := tx.store.key.Phones()
	in := rowsOf(len(open), each(func(i int) driver.Value { return int64(events[open[i]].Contact) }), each(func(i int) driver.Value { return int64(open[i]) }))
	const query = "SELECT drain(?1, {1}, c.phone_key) FROM feed(?1) CROSS JOIN contact AS c ON c.id = {0}"
	err := tx.store.border.query(ctx, tx.sql, query, in, func(r row) {
		events[integer(r[0])].Subject = phones.Subject(uint64(integer(r[1])))
	})
	if err != nil {
		return fmt.Errorf("read whom lines are about: %w", err)
	}
	return nil
}

func subjectOrNull(s *consent.Subject) driver.Value {
	if *s == (consent.Subject{}) {
		return nil
	}
	return s[:]
}
