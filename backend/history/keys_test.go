package history_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/history"
)

func TestTouched(t *testing.T) {
	got := history.Touched([]history.Delta{
		{Table: history.TagTable, Sub: 1, Keys: []uint32{3, 9}},
		{Table: history.TagCatalogue, Keys: []uint32{1}},
		{Table: history.NoteTable, Sub: 4, Keys: []uint32{2, 3}},
		{Table: history.AttributeCatalogue, Keys: []uint32{1}},
	})
	if want := []uint32{2, 3, 9}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestPackedKeysHoldWhatWasPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfNDistinct(rapid.Uint32Range(0, 200_000), 0, 300, rapid.ID[uint32]).Draw(t, "keys")
		slices.Sort(keys)
		packed, err := history.PackKeys(keys)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range append(rapid.SliceOf(rapid.Uint32Range(0, 200_000)).Draw(t, "others"), keys...) {
			holds, err := history.HoldsKey(packed, key)
			if _, want := slices.BinarySearch(keys, key); err != nil || holds != want {
				t.Fatalf("holds %d: %t, %v; want %t", key, holds, err, want)
			}
		}
	})
}

func TestKeysThatWereNotPackedAreRefused(t *testing.T) {
	if _, err := history.HoldsKey([]byte("no bitmap"), 1); err == nil {
		t.Error("it was taken")
	}
	if _, err := history.PackKeys([]uint32{2, 2}); err == nil {
		t.Error("a key twice was taken")
	}
}
