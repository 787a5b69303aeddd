package history

import (
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
)

// Touched returns the contacts that deltas are about, ascending.
func Touched(deltas []Delta) []uint32 {
	all := roaring.New()
	for _, d := range deltas {
		if !d.Table.IsCatalogue() {
			all.AddMany(d.Keys)
		}
	}
	return all.ToArray()
}

// PackKeys packs ascending, unique keys as a roaring bitmap: a million that follow each other are some hundred bytes.
func PackKeys(keys []uint32) ([]byte, error) {
	for i := 1; i < len(keys); i++ {
		if keys[i] <= keys[i-1] {
			return nil, fmt.Errorf("key %d follows %d: keys must ascend", keys[i], keys[i-1])
		}
	}
	set := roaring.New()
	set.AddMany(keys)
	set.RunOptimize()
	return set.ToBytes()
}

// HoldsKey reports whether a key is among those of PackKeys. It does not keep packed, and does not unpack it either.
func HoldsKey(packed []byte, key uint32) (bool, error) {
	set := roaring.New()
	if _, err := set.FromBuffer(packed); err != nil {
		return false, fmt.Errorf("read packed keys: %w", err)
	}
	return set.Contains(key), nil
}
