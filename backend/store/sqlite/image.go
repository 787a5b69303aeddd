package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"strings"

	"regulars/backend/history"
)

// Rows returns the rows that a table has now for these keys, as the Before of a delta: the keys that have one, and
// their cells. Keys are ascending and unique.
func (tx *Tx) Rows(ctx context.Context, table history.Table, sub int64, keys []uint32) ([]uint32, *history.Rows, error) {
	k, err := keepingOf(table)
	if err != nil {
		return nil, nil, fmt.Errorf("read rows: %w", err)
	}
	var present []uint32
	columns := make([]columnBuilder, k.cells)
	for c := range columns {
		columns[c].size = len(keys)
	}
	in := idRows(keys)
	in.watch = tx.watch
	err = tx.store.border.query(ctx, tx.sql, k.read, in, func(r row) {
		present = append(present, uint32(integer(r[0])))
		for c := range columns {
			columns[c].add(tx.decode(r[c+1], c == k.actor))
		}
	}, sub)
	if err != nil {
		return nil, nil, fmt.Errorf("read rows of table %d: %w", table, err)
	}
	rows := &history.Rows{Columns: make([]history.Column, k.cells)}
	for c := range columns {
		rows.Columns[c] = columns[c].column
	}
	return present, rows, nil
}

func (tx *Tx) decode(v driver.Value, actor bool) any {
	if actor {
		return tx.actors.names[integer(v)]
	}
	return v
}

// columnBuilder makes a column of cells that come one by one, and keeps a constant one constant.
type columnBuilder struct {
	size   int // how many cells are expected at most
	count  int
	column history.Column
}

// add appends a cell. Text may be a view into SQLite's memory; it is copied where it is kept.
func (b *columnBuilder) add(cell any) {
	switch {
	case b.count == 0:
		b.column.Const = keep(cell)
	case b.column.Each != nil:
		b.column.Each = append(b.column.Each, b.like(cell))
	case cell != b.column.Const:
		b.column.Each = make([]any, b.count, b.size)
		for i := range b.column.Each {
			b.column.Each[i] = b.column.Const
		}
		b.column.Const = nil
		b.column.Each = append(b.column.Each, keep(cell))
	}
	b.count++
}

// like returns the cell before if it is the same: neighbours often share a value, and then memory too.
func (b *columnBuilder) like(cell any) any {
	if last := b.column.Each[b.count-1]; last == cell {
		return last
	}
	return keep(cell)
}

func keep(cell any) any {
	if s, ok := cell.(string); ok {
		return strings.Clone(s)
	}
	return cell
}
