package history

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
)

// packVersion is the first byte of a packed list; the rest is one zlib stream, whose checksum finds a flipped bit.
const packVersion = 1

// How a packed column is laid out. The numbers are stored.
const (
	packedConst = 0 // one cell, the same for each key
	packedEach  = 1 // the kinds of all cells, then all integers, then all text
)

// The kinds of a packed cell. The numbers are stored.
const (
	cellNil  = 0
	cellInt  = 1
	cellText = 2
)

// Marshal packs deltas into a blob that Unmarshal reads. Keys become a roaring bitmap, a column whose cells are all
// alike is written once, the others column by column; the whole is compressed. It refuses deltas whose keys are not
// ascending or whose columns do not fit their keys.
func Marshal(deltas []Delta) ([]byte, error) {
	var out bytes.Buffer
	out.WriteByte(packVersion)
	// Fastest level: packing stands between a person's click and the commit, and what is left to save is small.
	z, err := zlib.NewWriterLevel(&out, zlib.BestSpeed)
	if err != nil {
		return nil, fmt.Errorf("pack deltas: %w", err)
	}
	if _, err := z.Write(binary.AppendUvarint(nil, uint64(len(deltas)))); err != nil {
		return nil, fmt.Errorf("pack deltas: %w", err)
	}
	for i, d := range deltas {
		packed, err := appendDelta(nil, d)
		if err == nil {
			_, err = z.Write(packed)
		}
		if err != nil {
			return nil, fmt.Errorf("pack delta %d: %w", i, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("pack deltas: %w", err)
	}
	return out.Bytes(), nil
}

func appendDelta(b []byte, d Delta) ([]byte, error) {
	keys, err := PackKeys(d.Keys)
	if err != nil {
		return nil, err
	}
	b = append(b, byte(d.Table))
	b = binary.AppendVarint(b, d.Sub)
	b = binary.AppendUvarint(b, uint64(len(keys)))
	b = append(b, keys...)
	if b, err = appendRows(b, d.Before, len(d.Keys)); err != nil {
		return nil, fmt.Errorf("rows before: %w", err)
	}
	if b, err = appendRows(b, d.After, len(d.Keys)); err != nil {
		return nil, fmt.Errorf("rows after: %w", err)
	}
	return b, nil
}

// appendRows writes the number of columns plus one, so that 0 can say that there are no rows.
func appendRows(b []byte, rows *Rows, n int) ([]byte, error) {
	if rows == nil {
		return binary.AppendUvarint(b, 0), nil
	}
	b = binary.AppendUvarint(b, uint64(len(rows.Columns))+1)
	for i, c := range rows.Columns {
		if c.Each != nil && len(c.Each) != n {
			return nil, fmt.Errorf("column %d has %d cells for %d keys", i, len(c.Each), n)
		}
		var err error
		if b, err = appendColumn(b, c); err != nil {
			return nil, fmt.Errorf("column %d: %w", i, err)
		}
	}
	return b, nil
}

func appendColumn(b []byte, c Column) ([]byte, error) {
	if cell, ok := alike(c); ok {
		return appendCells(append(b, packedConst), []any{cell})
	}
	return appendCells(append(b, packedEach), c.Each)
}

// alike returns the cell that all rows of c share, and false if they differ.
func alike(c Column) (any, bool) {
	if c.Each == nil {
		return c.Const, true
	}
	if len(c.Each) == 0 {
		return nil, true
	}
	for _, cell := range c.Each[1:] {
		if cell != c.Each[0] {
			return nil, false
		}
	}
	return c.Each[0], true
}

// appendCells writes kinds, then integers as the difference to the one before, then text: like stands beside like,
// which is what compresses.
func appendCells(b []byte, cells []any) ([]byte, error) {
	for _, cell := range cells {
		kind, err := kindOf(cell)
		if err != nil {
			return nil, err
		}
		b = append(b, kind)
	}
	var last int64
	for _, cell := range cells {
		if v, ok := cell.(int64); ok {
			b = binary.AppendVarint(b, v-last)
			last = v
		}
	}
	for _, cell := range cells {
		if v, ok := cell.(string); ok {
			b = binary.AppendUvarint(b, uint64(len(v)))
			b = append(b, v...)
		}
	}
	return b, nil
}

func kindOf(cell any) (byte, error) {
	switch cell.(type) {
	case nil:
		return cellNil, nil
	case int64:
		return cellInt, nil
	case string:
		return cellText, nil
	}
	return 0, fmt.Errorf("a cell is nil, int64 or string, not %T", cell)
}
