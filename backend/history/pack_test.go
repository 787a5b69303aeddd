package history_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/history"
)

func TestMarshalRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		deltas := rapid.SliceOfN(deltaGen(), 0, 4).Draw(t, "deltas")
		blob, err := history.Marshal(deltas)
		if err != nil {
			t.Fatal(err)
		}
		got, err := history.Unmarshal(blob)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(deltas) {
			t.Fatalf("%d deltas came back of %d", len(got), len(deltas))
		}
		for i := range got {
			if why := differ(got[i], deltas[i]); why != "" {
				t.Fatalf("delta %d: %s", i, why)
			}
		}
	})
}

func TestUnmarshalFirstIsTheBeginningOfUnmarshal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		deltas := rapid.SliceOfN(deltaGen(), 0, 4).Draw(t, "deltas")
		rows := rapid.IntRange(1, 60).Draw(t, "rows")
		blob, err := history.Marshal(deltas)
		if err != nil {
			t.Fatal(err)
		}
		got, err := history.UnmarshalFirst(blob, rows)
		if err != nil || len(got) != len(deltas) {
			t.Fatalf("%d deltas came back of %d: %v", len(got), len(deltas), err)
		}
		for i, d := range deltas {
			d.Keys = d.Keys[:min(rows, len(d.Keys))]
			if why := differ(got[i], d); why != "" {
				t.Fatalf("delta %d: %s", i, why)
			}
		}
	})
}

func TestMarshalRefuses(t *testing.T) {
	rows := func(cells ...any) *history.Rows { return &history.Rows{Columns: []history.Column{{Each: cells}}} }
	cases := []struct {
		name  string
		delta history.Delta
		want  string
	}{
		{"descending keys", history.Delta{Keys: []uint32{2, 1}}, "must ascend"},
		{"a key twice", history.Delta{Keys: []uint32{2, 2}}, "must ascend"},
		{"too few cells", history.Delta{Keys: []uint32{1, 2}, Before: rows("a")}, "1 cells for 2 keys"},
		{"a cell of another type", history.Delta{Keys: []uint32{1, 2}, After: rows(1.5, "a")}, "not float64"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := history.Marshal([]history.Delta{c.delta})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Fatalf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}

func TestUnmarshalRefuses(t *testing.T) {
	whole, err := history.Marshal([]history.Delta{{Table: history.TrashTable, Keys: []uint32{1, 7, 9}, After: &history.Rows{Columns: []history.Column{{Const: int64(5)}}}}})
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string][]byte{
		"nothing":            nil,
		"an unknown version": append([]byte{99}, whole[1:]...),
		"half of it":         whole[:len(whole)/2],
		"the checksum lost":  whole[:len(whole)-4],
	}
	for name, blob := range cases {
		t.Run(name, func(t *testing.T) {
			if got, err := history.Unmarshal(blob); err == nil {
				t.Fatalf("took it as %v", got)
			}
		})
	}
}

// A flipped bit must never be read as a different change: undoing that would write what nobody wrote.
func TestUnmarshalFindsFlippedBits(t *testing.T) {
	blob, err := history.Marshal([]history.Delta{{Table: history.TagTable, Sub: 4, Keys: []uint32{3, 5}, Before: &history.Rows{Columns: []history.Column{{Each: []any{"a", nil}}}}}})
	if err != nil {
		t.Fatal(err)
	}
	whole, err := history.Unmarshal(blob)
	if err != nil {
		t.Fatal(err)
	}
	for bit := range len(blob) * 8 {
		damaged := slices.Clone(blob)
		damaged[bit/8] ^= 1 << (bit % 8)
		got, err := history.Unmarshal(damaged)
		if err == nil && differ(got[0], whole[0]) != "" {
			t.Fatalf("bit %d flipped: read as %v", bit, got)
		}
	}
}

func TestMarshalIsCompact(t *testing.T) {
	deleted := &history.Rows{Columns: []history.Column{{Const: int64(1_780_000_000)}}}
	cases := []struct {
		name  string
		keys  []uint32
		limit int // bytes
	}{
		{"100,000 in a row", ascending(100_000), 200},
		{"100,000 random ones of a million", randomKeys(100_000, 1_000_000), 120 << 10},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			blob, err := history.Marshal([]history.Delta{{Table: history.TrashTable, Keys: c.keys, After: deleted}})
			if err != nil {
				t.Fatal(err)
			}
			if len(blob) > c.limit {
				t.Fatalf("%d bytes, want at most %d", len(blob), c.limit)
			}
		})
	}
}

func FuzzUnmarshal(f *testing.F) {
	for _, keys := range [][]uint32{nil, {1}, ascending(5000), randomKeys(300, 1<<20)} {
		blob, err := history.Marshal([]history.Delta{{Table: history.ContactTable, Keys: keys, Before: &history.Rows{Columns: []history.Column{{Const: "x"}, {Const: nil}}}}})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(blob)
	}
	f.Fuzz(func(t *testing.T, blob []byte) {
		deltas, err := history.Unmarshal(blob)
		if err != nil || tooLongToRepeat(deltas) {
			return
		}
		again, err := history.Marshal(deltas)
		if err != nil {
			t.Fatalf("what was read cannot be written: %v", err)
		}
		back, err := history.Unmarshal(again)
		if err != nil || len(back) != len(deltas) {
			t.Fatalf("%d deltas became %d: %v", len(deltas), len(back), err)
		}
		for i := range back {
			if why := differ(back[i], deltas[i]); why != "" {
				t.Fatal(why)
			}
		}
	})
}

func BenchmarkMarshal(b *testing.B) {
	keys := randomKeys(100_000, 1_000_000)
	names := make([]any, len(keys))
	for i := range names {
		names[i] = "Contact number " + string(rune('a'+i%26))
	}
	deltas := []history.Delta{{Table: history.AttributeTable, Sub: 1, Keys: keys, After: &history.Rows{Columns: []history.Column{{Each: names}, {Const: int64(1)}}}}}
	b.ReportAllocs()
	for b.Loop() {
		blob, err := history.Marshal(deltas)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(blob)), "blob-bytes")
	}
}

func deltaGen() *rapid.Generator[history.Delta] {
	return rapid.Custom(func(t *rapid.T) history.Delta {
		keys := rapid.SliceOfNDistinct(rapid.Uint32(), 0, 50, func(k uint32) uint32 { return k }).Draw(t, "keys")
		slices.Sort(keys)
		return history.Delta{
			Table:  history.Table(rapid.IntRange(1, 8).Draw(t, "table")),
			Sub:    rapid.Int64().Draw(t, "sub"),
			Keys:   keys,
			Before: rowsGen(t, len(keys)),
			After:  rowsGen(t, len(keys)),
		}
	})
}

func rowsGen(t *rapid.T, n int) *history.Rows {
	if rapid.Bool().Draw(t, "no rows") {
		return nil
	}
	cell := rapid.OneOf(rapid.Just[any](nil), rapid.Map(rapid.Int64(), toAny[int64]), rapid.Map(rapid.String(), toAny[string]))
	column := rapid.Custom(func(t *rapid.T) history.Column {
		if rapid.Bool().Draw(t, "constant") {
			return history.Column{Const: cell.Draw(t, "cell")}
		}
		return history.Column{Each: rapid.SliceOfN(cell, n, n).Draw(t, "cells")}
	})
	return &history.Rows{Columns: rapid.SliceOfN(column, 0, 6).Draw(t, "columns")}
}

func toAny[T any](v T) any { return v }

// differ says how a and b differ to somebody who reads them cell by cell; "" if they do not.
func differ(a, b history.Delta) string {
	switch {
	case a.Table != b.Table || a.Sub != b.Sub:
		return "another table"
	case !slices.Equal(a.Keys, b.Keys):
		return "other keys"
	case !sameRows(a.Before, b.Before, len(a.Keys)):
		return "other rows before"
	case !sameRows(a.After, b.After, len(a.Keys)):
		return "other rows after"
	}
	return ""
}

func sameRows(a, b *history.Rows, n int) bool {
	if a == nil || b == nil {
		return a == b
	}
	if len(a.Columns) != len(b.Columns) {
		return false
	}
	for c := range a.Columns {
		for i := range n {
			if a.Columns[c].At(i) != b.Columns[c].At(i) {
				return false
			}
		}
	}
	return true
}

func tooLongToRepeat(deltas []history.Delta) bool {
	n := 0
	for _, d := range deltas {
		n += len(d.Keys)
	}
	return n > 100_000
}

func ascending(n int) []uint32 {
	keys := make([]uint32, n)
	for i := range keys {
		keys[i] = uint32(i + 1)
	}
	return keys
}

func randomKeys(n, of int) []uint32 {
	perm := rand.New(rand.NewPCG(1, 2)).Perm(of)[:n]
	keys := make([]uint32, n)
	for i, p := range perm {
		keys[i] = uint32(p + 1)
	}
	slices.Sort(keys)
	return keys
}
