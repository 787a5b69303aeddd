package sqlite

import (
	"context"
	"fmt"
)

// dropped is one of the unique indexes of the contact table, while it is off.
type dropped struct{ name, sql string }

// dropIndexes takes the indexes off an empty contact table. Making them when the rows are in halves what the rows take,
// and a first import is the biggest that most stores ever see.
func (tx *Tx) dropIndexes(ctx context.Context) error {
	const query = "SELECT drain(?1, name, sql) FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'contact'"
	err := tx.store.border.query(ctx, tx.sql, query, rows{}, func(r row) {
		tx.indexes = append(tx.indexes, dropped{textOf(r[0]), textOf(r[1])})
	})
	if err != nil {
		return fmt.Errorf("read indexes: %w", err)
	}
	for _, i := range tx.indexes {
		if _, err := tx.sql.ExecContext(ctx, "DROP INDEX "+i.name); err != nil {
			return fmt.Errorf("drop index %s: %w", i.name, err)
		}
	}
	return nil
}

// makeIndexes puts back what dropIndexes took off. Fault: Exists, if a value is not unique.
func (tx *Tx) makeIndexes(ctx context.Context) error {
	for _, i := range tx.indexes {
		if _, err := tx.sql.ExecContext(ctx, i.sql); err != nil {
			return fmt.Errorf("make index %s: %w", i.name, err)
		}
	}
	return nil
}
