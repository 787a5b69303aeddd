package history

import (
	"fmt"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// Without returns deltas without the rows of some contacts, which ascend, and whether there were any such rows. A delta
// that is about nobody else is left out. What is left shares the cells of deltas.
func Without(deltas []Delta, contacts []uint32) (rest []Delta, had bool) {
	for _, d := range deltas {
		left := d.without(contacts)
		had = had || len(left.Keys) < len(d.Keys)
		if len(left.Keys) > 0 {
			rest = append(rest, left)
		}
	}
	return rest, had
}

func (d Delta) without(contacts []uint32) Delta {
	if d.Table.IsCatalogue() {
		return d
	}
	var gone []int // rows, ascending
	for _, id := range contacts {
		if row, found := slices.BinarySearch(d.Keys, id); found {
			gone = append(gone, row)
		}
	}
	if len(gone) > 0 {
		d.Keys, d.Before, d.After = cut(d.Keys, gone), d.Before.without(gone), d.After.without(gone)
	}
	return d
}

func (r *Rows) without(gone []int) *Rows {
	if r == nil {
		return nil
	}
	left := &Rows{Columns: slices.Clone(r.Columns)}
	for i, c := range left.Columns {
		if c.Each != nil {
			left.Columns[i].Each = cut(c.Each, gone)
		}
	}
	return left
}

// cut returns from without the elements at some places, which ascend.
func cut[T any](from []T, places []int) []T {
	left := make([]T, 0, len(from)-len(places))
	start := 0
	for _, place := range places {
		left = append(left, from[start:place]...)
		start = place + 1
	}
	return append(left, from[start:]...)
}

// KeysWithout returns keys of PackKeys without some, and whether they held any of those; nil if there are no others. It
// does not keep packed.
func KeysWithout(packed []byte, without []uint32) (rest []byte, had bool, err error) {
	set := roaring.New()
	if err := set.UnmarshalBinary(packed); err != nil {
		return nil, false, fmt.Errorf("read packed keys: %w", err)
	}
	before := set.GetCardinality()
	set.AndNot(roaring.BitmapOf(without...))
	if set.IsEmpty() {
		return nil, before > 0, nil
	}
	set.RunOptimize()
	rest, err = set.ToBytes()
	return rest, set.GetCardinality() < before, err
}
