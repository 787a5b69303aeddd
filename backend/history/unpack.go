package history

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/RoaringBitmap/roaring/v2"
)

// Limits of what Unmarshal takes, far above what the program writes: a damaged blob must end in an error, not in
// all of the memory.
const (
	maxUnpacked = 1 << 30 // bytes of one list once decompressed
	maxKeys     = 1 << 26 // keys of all deltas; a handful of bytes can claim all 2^32 of them, again and again
	maxColumns  = 64      // columns of one row; the widest table has six
)

var errPacked = errors.New("packed deltas are damaged")

// Unmarshal reads what Marshal wrote. Cells compare equal to the ones packed; a column whose cells were all alike
// comes back as a constant. Damaged input ends in an error.
func Unmarshal(blob []byte) ([]Delta, error) { return UnmarshalFirst(blob, math.MaxInt) }

// UnmarshalFirst is Unmarshal for the first rows of each delta only: of a change of a million contacts it keeps no more
// than it returns.
func UnmarshalFirst(blob []byte, rows int) ([]Delta, error) {
	b, err := inflate(blob)
	if err != nil {
		return nil, fmt.Errorf("unpack deltas: %w", err)
	}
	u := unpacker{rest: b, limit: rows}
	var deltas []Delta
	for n := u.uvarint(); n > 0 && u.err == nil; n-- {
		deltas = append(deltas, u.delta())
	}
	if u.err == nil && len(u.rest) > 0 {
		u.fail()
	}
	if u.err != nil {
		return nil, fmt.Errorf("unpack delta %d: %w", len(deltas)-1, u.err)
	}
	return deltas, nil
}

func inflate(blob []byte) ([]byte, error) {
	if len(blob) == 0 {
		return nil, errPacked
	}
	if blob[0] != packVersion {
		return nil, fmt.Errorf("version %d is not known", blob[0])
	}
	z, err := zlib.NewReader(bytes.NewReader(blob[1:]))
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(z, maxUnpacked+1))
	if err != nil {
		return nil, err
	}
	if len(b) > maxUnpacked {
		return nil, errPacked
	}
	return b, nil
}

// unpacker reads from rest. After the first error everything it reads is zero.
type unpacker struct {
	rest  []byte
	limit int // of rows of a delta that are kept
	nkeys uint64
	err   error
}

func (u *unpacker) fail() {
	u.rest = nil
	if u.err == nil {
		u.err = errPacked
	}
}

func (u *unpacker) uvarint() uint64 {
	v, n := binary.Uvarint(u.rest)
	if n <= 0 {
		u.fail()
		return 0
	}
	u.rest = u.rest[n:]
	return v
}

func (u *unpacker) varint() int64 {
	v, n := binary.Varint(u.rest)
	if n <= 0 {
		u.fail()
		return 0
	}
	u.rest = u.rest[n:]
	return v
}

func (u *unpacker) bytes(n uint64) []byte {
	if n > uint64(len(u.rest)) {
		u.fail()
		return nil
	}
	b := u.rest[:n]
	u.rest = u.rest[n:]
	return b
}

func (u *unpacker) byte() byte {
	if b := u.bytes(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (u *unpacker) delta() Delta {
	d := Delta{Table: Table(u.byte()), Sub: u.varint()}
	keys, n := u.keys()
	d.Keys = keys
	d.Before = u.rows(n)
	d.After = u.rows(n)
	return d
}

// keys returns the keys that are kept, and how many there are.
func (u *unpacker) keys() (keys []uint32, count int) {
	packed := u.bytes(u.uvarint())
	if u.err != nil {
		return nil, 0
	}
	set := roaring.New()
	n, err := set.FromBuffer(packed)
	if err == nil {
		err = set.Validate()
	}
	u.nkeys += set.GetCardinality()
	if err != nil || n != int64(len(packed)) || u.nkeys > maxKeys {
		u.fail()
		return nil, 0
	}
	count = int(set.GetCardinality())
	if count <= u.limit {
		return set.ToArray(), count
	}
	keys = make([]uint32, u.limit)
	return keys[:set.ManyIterator().NextMany(keys)], count
}

func (u *unpacker) rows(n int) *Rows {
	columns := u.uvarint()
	if columns == 0 || u.err != nil {
		return nil
	}
	columns--
	if columns > maxColumns {
		u.fail()
		return nil
	}
	rows := &Rows{Columns: make([]Column, columns)}
	for i := range rows.Columns {
		rows.Columns[i] = u.column(n)
	}
	return rows
}

func (u *unpacker) column(n int) Column {
	switch u.byte() {
	case packedConst:
		if cells := u.cells(1); len(cells) == 1 {
			return Column{Const: cells[0]}
		}
	case packedEach:
		return Column{Each: u.cells(n)}
	default:
		u.fail()
	}
	return Column{}
}

func (u *unpacker) cells(n int) []any {
	kinds := u.bytes(uint64(n))
	if u.err != nil {
		return nil
	}
	cells := make([]any, min(n, u.limit))
	u.integers(kinds, cells)
	u.text(kinds, cells)
	return cells
}

func (u *unpacker) integers(kinds []byte, cells []any) {
	var last int64
	for i, kind := range kinds {
		switch kind {
		case cellInt:
			last += u.varint()
			if i < len(cells) {
				cells[i] = last
			}
		case cellNil, cellText:
		default:
			u.fail()
		}
		if u.err != nil {
			return
		}
	}
}

func (u *unpacker) text(kinds []byte, cells []any) {
	for i, kind := range kinds {
		if kind == cellText {
			if text := u.bytes(u.uvarint()); i < len(cells) {
				cells[i] = string(text)
			}
		}
		if u.err != nil {
			return
		}
	}
}
