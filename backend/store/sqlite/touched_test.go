package sqlite

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"regulars/backend/contact"
	"regulars/backend/history"
)

// touch records a change that touched these contacts, noted in parts as an import does.
func touch(t testing.TB, s *Store, parts ...[]uint32) (change int64) {
	t.Helper()
	err := tryWrite(s, &change, func(tx *Tx) error {
		for _, ids := range parts {
			if err := tx.SaveDeltas(context.Background(), change, []history.Delta{{Table: history.TrashTable, Keys: ids}}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return change
}

func changeIDs(changes []history.Change) (ids []int64) {
	for _, c := range changes {
		ids = append(ids, c.ID)
	}
	return ids
}

func ascending(first, n uint32) []uint32 {
	ids := make([]uint32, n)
	for i := range ids {
		ids[i] = first + uint32(i)
	}
	return ids
}

// TestTouchingFindsWhatTouchedAContact compares changes of every size with a plain list of who was in which.
func TestTouchingFindsWhatTouchedAContact(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	random := rand.New(rand.NewPCG(1, 2))
	touchedBy := map[uint32][]int64{}
	for _, n := range []uint32{1, 2, fewTouched, fewTouched + 1, 5000, 70_000, 1, 300} {
		ids := slices.DeleteFunc(ascending(1, 140_000), func(uint32) bool { return random.Uint32N(140_000) >= n })
		change := touch(t, s, ids)
		for _, id := range ids {
			touchedBy[id] = append([]int64{change}, touchedBy[id]...)
		}
	}
	for _, id := range append(ascending(1, 200), ascending(65_500, 100)...) {
		got, err := s.Touching(ctx, contact.ID(id), 0, 100)
		if err != nil || !slices.Equal(changeIDs(got), touchedBy[id]) {
			t.Fatalf("contact %d: %v, %v; want %v", id, changeIDs(got), err, touchedBy[id])
		}
	}
}

func TestTouchingComesInPages(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	crowd := ascending(1, 1000)
	for range 5 {
		touch(t, s, []uint32{7})
		touch(t, s, crowd, crowd) // two parts of one change
	}
	var got []int64
	for before := int64(0); ; {
		page, err := s.Touching(ctx, 7, before, 3)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		got, before = append(got, changeIDs(page)...), page[len(page)-1].ID
	}
	if want := []int64{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestDeltasTouchTheirContacts(t *testing.T) {
	s, ctx := crowdedStore(t, 10), context.Background()
	write(t, s, func(tx *Tx) error {
		at := &history.Rows{Columns: []history.Column{{Const: int64(5)}}}
		return tx.SaveDeltas(ctx, 1, []history.Delta{{Table: history.TrashTable, Keys: []uint32{2, 4}, After: at}, {Table: history.TagCatalogue, Keys: []uint32{3}}})
	})
	for id, want := range map[contact.ID]bool{2: true, 3: false, 4: true} {
		got, err := s.Touching(ctx, id, 0, 10)
		if err != nil || slices.Contains(changeIDs(got), 1) != want {
			t.Errorf("contact %d: %v, %v", id, changeIDs(got), err)
		}
	}
}
