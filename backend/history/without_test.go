package history_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/history"
)

// Whoever is left out is in no delta any more, everybody else stands there as before, and catalogues stay whole.
func TestWithoutLeavesOutExactlyThese(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		deltas := rapid.SliceOfN(deltaGen(), 0, 4).Draw(t, "deltas")
		gone := someKeys(t, deltas)
		rest, had := history.Without(deltas, gone)
		if had != slices.ContainsFunc(gone, func(id uint32) bool { return slices.Contains(history.Touched(deltas), id) }) {
			t.Fatalf("had is %t", had)
		}
		for _, d := range deltas {
			for i, key := range d.Keys {
				kept := d.Table.IsCatalogue() || !slices.Contains(gone, key)
				if got := holdsRow(rest, d, i); got != kept {
					t.Fatalf("key %d of table %d: kept is %t", key, d.Table, got)
				}
			}
		}
		if _, err := history.Marshal(rest); err != nil {
			t.Fatal(err)
		}
	})
}

// someKeys draws some of the keys of deltas, ascending.
func someKeys(t *rapid.T, deltas []history.Delta) []uint32 {
	gone := []uint32{7}
	for _, d := range deltas {
		for _, key := range d.Keys {
			if rapid.Bool().Draw(t, "goes") {
				gone = append(gone, key)
			}
		}
	}
	slices.Sort(gone)
	return slices.Compact(gone)
}

// holdsRow reports whether one of deltas has row i of d.
func holdsRow(deltas []history.Delta, d history.Delta, i int) bool {
	one := func(d history.Delta, i int) history.Delta {
		pick := func(r *history.Rows) *history.Rows {
			if r == nil {
				return nil
			}
			picked := &history.Rows{}
			for _, c := range r.Columns {
				picked.Columns = append(picked.Columns, history.Column{Const: c.At(i)})
			}
			return picked
		}
		return history.Delta{Table: d.Table, Sub: d.Sub, Keys: []uint32{d.Keys[i]}, Before: pick(d.Before), After: pick(d.After)}
	}
	want := one(d, i)
	return slices.ContainsFunc(deltas, func(e history.Delta) bool {
		row, found := slices.BinarySearch(e.Keys, d.Keys[i])
		return found && differ(one(e, row), want) == ""
	})
}

func TestKeysWithout(t *testing.T) {
	for name, c := range map[string]struct {
		keys, without, want []uint32
		had                 bool
	}{
		"one of them":  {[]uint32{1, 5, 9}, []uint32{5}, []uint32{1, 9}, true},
		"nobody there": {[]uint32{1, 5, 9}, []uint32{4}, []uint32{1, 5, 9}, false},
		"all of them":  {[]uint32{1, 5}, []uint32{1, 3, 5}, nil, true},
	} {
		t.Run(name, func(t *testing.T) {
			packed, err := history.PackKeys(c.keys)
			if err != nil {
				t.Fatal(err)
			}
			rest, had, err := history.KeysWithout(packed, c.without)
			if err != nil || had != c.had || (rest == nil) != (c.want == nil) {
				t.Fatalf("%v, %t, %v", rest, had, err)
			}
			for key := range uint32(12) {
				if rest == nil {
					break
				}
				if holds, err := history.HoldsKey(rest, key); err != nil || holds != slices.Contains(c.want, key) {
					t.Errorf("key %d: %t, %v", key, holds, err)
				}
			}
		})
	}
}
