package workspace

import (
	"context"
	"maps"
	"slices"

	"regulars/backend/history"
	"regulars/backend/phone"
)

// kept are the rows of one table that exist for some keys, which are ascending.
type kept struct {
	keys []uint32
	rows history.Rows
}

// put returns the deltas that give every key its row of after. Before it, the rows in now exist; where same says that
// such a row is good as it is, it stays.
func put(at place, keys []uint32, after history.Rows, now kept, same func(nowRow, afterRow int) bool) []history.Delta {
	var absent, present, replaced []int // rows of after; rows of after and of now that change
	n := 0
	for i, key := range keys {
		for n < len(now.keys) && now.keys[n] < key {
			n++
		}
		switch {
		case n == len(now.keys) || now.keys[n] != key:
			absent = append(absent, i)
		case !same(n, i):
			present, replaced = append(present, i), append(replaced, n)
		}
	}
	var deltas []history.Delta
	if len(absent) > 0 {
		deltas = append(deltas, history.Delta{Table: at.table, Sub: at.sub, Keys: pick(keys, absent), After: choose(after, absent)})
	}
	if len(present) > 0 {
		deltas = append(deltas, history.Delta{
			Table: at.table, Sub: at.sub, Keys: pick(keys, present),
			Before: choose(now.rows, replaced), After: choose(after, present),
		})
	}
	return deltas
}

// drop returns the delta that removes all rows in now, and none if there are none.
func drop(at place, now kept) []history.Delta {
	if len(now.keys) == 0 {
		return nil
	}
	return []history.Delta{{Table: at.table, Sub: at.sub, Keys: now.keys, Before: &now.rows}}
}

// place is a table, or one part of a table that is split by tag, attribute or kind.
type place struct {
	table history.Table
	sub   int64
}

func pick[T any](from []T, rows []int) []T {
	if len(rows) == len(from) {
		return from
	}
	out := make([]T, len(rows))
	for i, row := range rows {
		out[i] = from[row]
	}
	return out
}

func choose(from history.Rows, rows []int) *history.Rows {
	out := history.Rows{Columns: make([]history.Column, len(from.Columns))}
	for i, c := range from.Columns {
		out.Columns[i] = c
		if c.Each != nil {
			out.Columns[i].Each = pick(c.Each, rows)
		}
	}
	return &out
}

// constant returns rows that are the same for every key.
func constant(cells ...any) history.Rows {
	rows := history.Rows{Columns: make([]history.Column, len(cells))}
	for i, cell := range cells {
		rows.Columns[i].Const = cell
	}
	return rows
}

// always and never say whether a row that exists is good as it is.
func always(int, int) bool { return true }
func never(int, int) bool  { return false }

// union merges two ascending lists.
func union(a, b []uint32) []uint32 {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make([]uint32, 0, max(len(a), len(b)))
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			out, a = append(out, a[0]), a[1:]
		case a[0] > b[0]:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// The cells of history.ContactTable.
const (
	cellName = iota
	cellPhone
	cellGiven
	cellKey
	cellFirst
	cellLast
)

// standing reads the rows of a table as they are.
func (t turn) standing(ctx context.Context, at place, keys []uint32) (kept, error) {
	present, rows, err := t.tx.Rows(ctx, at.table, at.sub, keys)
	if err != nil {
		return kept{}, err
	}
	return kept{keys: present, rows: *rows}, nil
}

// rewriter changes the cells of one contact's row.
type rewriter func(cells []any)

// named sets the name.
func named(name string) rewriter {
	return func(cells []any) { cells[cellName] = name }
}

// numbered sets the number; the zero number takes it away.
func numbered(n phone.Number) rewriter {
	return func(cells []any) {
		cells[cellPhone], cells[cellGiven], cells[cellKey] = nil, nil, nil
		if n.IsZero() {
			return
		}
		cells[cellPhone], cells[cellKey] = n.E164, int64(n.Key)
		if n.Given != n.E164 {
			cells[cellGiven] = n.Given
		}
	}
}

// rewrite returns the delta that changes the rows of some contacts: one, so that a number can go from one contact to
// another.
func (t turn) rewrite(ctx context.Context, edits map[uint32]rewriter) ([]history.Delta, error) {
	if len(edits) == 0 {
		return nil, nil
	}
	at := place{table: history.ContactTable}
	now, err := t.standing(ctx, at, slices.Sorted(maps.Keys(edits)))
	if err != nil {
		return nil, err
	}
	after := history.Rows{Columns: make([]history.Column, len(now.rows.Columns))}
	for c := range after.Columns {
		after.Columns[c].Each = make([]any, len(now.keys))
	}
	unchanged := make([]bool, len(now.keys))
	cells := make([]any, len(after.Columns))
	for i, key := range now.keys {
		before := now.rows.Columns
		for c := range cells {
			cells[c] = before[c].At(i)
		}
		edits[key](cells)
		unchanged[i] = true
		for c, cell := range cells {
			after.Columns[c].Each[i] = cell
			unchanged[i] = unchanged[i] && cell == before[c].At(i)
		}
	}
	return put(at, now.keys, after, now, func(row, _ int) bool { return unchanged[row] }), nil
}

// only returns the rows of these keys, which are ascending.
func (k kept) only(keys []uint32) kept {
	var rows []int
	for i, key := range k.keys {
		if _, found := slices.BinarySearch(keys, key); found {
			rows = append(rows, i)
		}
	}
	return kept{keys: pick(k.keys, rows), rows: *choose(k.rows, rows)}
}

func keysOf[V any](m map[uint32]V) []uint32 { return slices.Sorted(maps.Keys(m)) }
