package sqlite

import (
	"context"
	"reflect"
	"testing"

	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/provenance"
)

func TestChangesRoundTrip(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	want := []history.Change{
		{ID: 2, At: 7, Kind: history.Undone, Reverses: 1, Params: map[string]string{}},
		{ID: 1, At: 5, Actor: "Owner", Source: provenance.ManualAdmin, Kind: history.TagAdded, Params: map[string]string{"tag": `"VIP" | é`}, Contacts: 1, Contact: 9, Undone: true, CanUndo: true},
	}
	err := s.Write(ctx, func(tx *Tx) error {
		first := want[1]
		first.Contacts, first.Contact, first.Params, first.Undone = 0, 0, nil, false
		if _, err := tx.Record(ctx, first); err != nil {
			return err
		}
		if err := tx.Revise(ctx, want[1]); err != nil {
			return err
		}
		if _, err := tx.Record(ctx, want[0]); err != nil {
			return err
		}
		return tx.MarkUndone(ctx, 1, true)
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.Changes(ctx, 0, 10); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v, %v", got, want, err)
	}
	if got, err := s.Changes(ctx, 2, 10); err != nil || !reflect.DeepEqual(got, want[1:]) {
		t.Errorf("before 2: %+v, %v", got, err)
	}
	if got, err := s.Change(ctx, 1); err != nil || !reflect.DeepEqual(got, want[1]) {
		t.Errorf("change 1: %+v, %v", got, err)
	}
	if _, err := s.Change(ctx, 3); !fault.Is(err, fault.NotFound) {
		t.Errorf("change 3: %v", err)
	}
	if err := s.Write(ctx, func(tx *Tx) error { return tx.MarkUndone(ctx, 3, true) }); !fault.Is(err, fault.NotFound) {
		t.Errorf("mark change 3: %v", err)
	}
}

// TestWhatUndoAndRedoDoNext plays the keys: d does something, s something that cannot be undone, u undoes, r redoes.
func TestWhatUndoAndRedoDoNext(t *testing.T) {
	cases := []struct {
		keys       string
		undo, redo int64 // change, 0 = nothing
	}{
		{"", 0, 0},
		{"d", 1, 0},
		{"dd", 2, 0},
		{"ds", 1, 0},
		{"ddu", 1, 2},
		{"dduu", 0, 1},
		{"dduur", 1, 2},
		{"dduurr", 2, 0},
		{"ddud", 4, 0},
		{"ddudu", 1, 4},
		{"dduru", 1, 2},
	}
	for _, c := range cases {
		t.Run(c.keys, func(t *testing.T) {
			s := newStore(t)
			for _, key := range c.keys {
				play(t, s, key)
			}
			if undo, redo := next(t, s); undo != c.undo || redo != c.redo {
				t.Fatalf("undo %d and redo %d, want %d and %d", undo, redo, c.undo, c.redo)
			}
		})
	}
}

func next(t *testing.T, s *Store) (undo, redo int64) {
	t.Helper()
	u, _, err := s.LastUndoable(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	r, _, err := s.LastRedoable(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return u.ID, r.ID
}

func play(t *testing.T, s *Store, key rune) {
	t.Helper()
	undo, redo := next(t, s)
	c := history.Change{At: 1, Kind: history.TagAdded, CanUndo: key == 'd'}
	switch key {
	case 'u':
		c.Kind, c.Reverses = history.Undone, undo
	case 'r':
		c.Kind, c.Reverses = history.Redone, redo
	}
	ctx := context.Background()
	err := s.Write(ctx, func(tx *Tx) error {
		if _, err := tx.Record(ctx, c); err != nil || c.Reverses == 0 {
			return err
		}
		return tx.MarkUndone(ctx, c.Reverses, key == 'u')
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestDeltasInSeveralParts(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	parts := [][]history.Delta{
		{{Table: history.TrashTable, Keys: []uint32{1}, After: constant(int64(1))}, {Table: history.TrashTable, Keys: []uint32{2}, After: constant(int64(2))}},
		{{Table: history.TagTable, Sub: 4, Keys: []uint32{3}, Before: constant(int64(1), "Owner", int64(3))}},
	}
	change := write(t, s, func(tx *Tx) error {
		for _, part := range parts {
			if err := tx.SaveDeltas(ctx, 1, part); err != nil {
				return err
			}
		}
		return nil
	})
	got, err := s.Deltas(ctx, change)
	if want := append(parts[0], parts[1]...); err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got  %+v\nwant %+v, %v", got, want, err)
	}
}
