package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
)

// collate makes the collation keys of all names anew if those in the file are of another language or version.
func (s *Store) collate(ctx context.Context) error {
	return s.write(ctx, func(tx *Tx) error {
		var kept string
		err := tx.sql.QueryRowContext(ctx, "SELECT value FROM meta WHERE key = 'collation'").Scan(&kept)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return fmt.Errorf("read collation: %w", err)
		}
		if kept == s.collation {
			return nil
		}
		return tx.collateAll(ctx)
	})
}

// collateChunk is how many names are in memory at a time.
const collateChunk = 50_000

func (tx *Tx) collateAll(ctx context.Context) error {
	for last := int64(0); ; {
		names, err := tx.namesAfter(ctx, last)
		if err != nil {
			return err
		}
		if len(names) == 0 {
			break
		}
		if err := tx.collateNames(ctx, names); err != nil {
			return err
		}
		last = names[len(names)-1].id
	}
	const note = "INSERT INTO meta(key, value) VALUES('collation', ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"
	if _, err := tx.sql.ExecContext(ctx, note, tx.store.collation); err != nil {
		return fmt.Errorf("note collation: %w", err)
	}
	return nil
}

type numberedName struct {
	id   int64
	name string
}

func (tx *Tx) namesAfter(ctx context.Context, last int64) ([]numberedName, error) {
	var names []numberedName
	const query = "SELECT drain(?1, id, name) FROM (SELECT id, name FROM contact WHERE id > ?2 AND name <> '' ORDER BY id LIMIT ?3)"
	err := tx.store.border.query(ctx, tx.sql, query, rows{}, func(r row) {
		names = append(names, numberedName{integer(r[0]), textOf(r[1])})
	}, last, collateChunk)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	return names, nil
}

func (tx *Tx) collateNames(ctx context.Context, names []numberedName) error {
	in := rowsOf(len(names),
		each(func(i int) driver.Value { return names[i].id }),
		each(func(i int) driver.Value { return tx.nameKey(names[i].name) }),
	)
	const update = "UPDATE OR FAIL contact SET name_key = {1} FROM feed(?1) WHERE id = {0}"
	if _, err := tx.exec(ctx, update, in); err != nil {
		return fmt.Errorf("collate names: %w", err)
	}
	return nil
}

// nameKey returns the collation key of a name; empty for no name.
func (tx *Tx) nameKey(name string) []byte {
	return tx.store.collator.AppendKey([]byte{}, name)
}
