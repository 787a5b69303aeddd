package sqlite

import (
	"context"
	"fmt"
)

// Settings returns all settings by key.
func (s *Store) Settings(ctx context.Context) (map[string]string, error) {
	settings := map[string]string{}
	err := s.border.query(ctx, s.reader, "SELECT drain(?1, key, value) FROM setting", rows{}, func(r row) {
		settings[textOf(r[0])] = textOf(r[1])
	})
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read settings: %w", err))
	}
	return settings, nil
}

// SaveSettings stores these settings; others stay as they are.
func (tx *Tx) SaveSettings(ctx context.Context, settings map[string]string) error {
	const save = "INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"
	for key, value := range settings {
		if _, err := tx.sql.ExecContext(ctx, save, key, value); err != nil {
			return fmt.Errorf("save setting %s: %w", key, err)
		}
	}
	return nil
}
