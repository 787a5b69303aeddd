package sqlite

import (
	"context"
	"reflect"
	"slices"
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
		if err := tx.Revise(ctx, want[1], "Tag “VÍP” added to Amara"); err != nil {
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

func TestFindChanges(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	sentences := []string{"Amara added", "Tag “VÍP” added to Zoë", "Undone: Tag “VÍP” added to Zoë", "30 contacts imported from März.csv", "Zoë opted out"}
	kinds := []history.Kind{history.ContactCreated, history.TagAdded, history.Undone, history.Imported, history.OptedOut}
	sources := []provenance.Source{provenance.ManualAdmin, provenance.ManualAgent, provenance.ManualAgent, provenance.Import, provenance.API}
	for i, kind := range kinds {
		err := s.Write(ctx, func(tx *Tx) error {
			c := history.Change{At: int64(100 * i), Actor: []string{"Ada", "Ben"}[i%2], Source: sources[i], Kind: kind}
			var err error
			if c.ID, err = tx.Record(ctx, c); err != nil {
				return err
			}
			return tx.Revise(ctx, c, sentences[i])
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	cases := []struct {
		name         string
		query        history.Query
		before       int64
		limit, reach int
		want         []int64
		next         int64
	}{
		{"everything", history.Query{}, 0, 10, 10, []int64{5, 4, 3, 2, 1}, 0},
		{"a page", history.Query{}, 0, 2, 10, []int64{5, 4}, 4},
		{"the page after it", history.Query{}, 4, 2, 10, []int64{3, 2}, 2},
		{"words in any order", history.Query{Words: []string{"zoe", "vip"}}, 0, 10, 10, []int64{3, 2}, 0},
		{"a word that is nowhere", history.Query{Words: []string{"zoe", "%"}}, 0, 10, 10, nil, 0},
		{"several groups", history.Query{Groups: []history.Group{history.AboutTags, history.AboutImports}}, 0, 10, 10, []int64{4, 2}, 0},
		{"several sources", history.Query{Sources: []provenance.Source{provenance.API, provenance.ManualAgent}}, 0, 10, 10, []int64{5, 3, 2}, 0},
		{"an actor", history.Query{Actors: []string{"Ada"}}, 0, 10, 10, []int64{5, 3, 1}, 0},
		{"an actor whom nobody knows", history.Query{Actors: []string{"Eve"}}, 0, 10, 10, nil, 0},
		{"a period", history.Query{From: 100, To: 300}, 0, 10, 10, []int64{3, 2}, 0},
		{"everything together", history.Query{From: 100, To: 400, Actors: []string{"Ben"}, Groups: []history.Group{history.AboutTags}, Words: []string{"zoe"}}, 0, 10, 10, []int64{2}, 0},
		{"no further than it may look", history.Query{Words: []string{"amara"}}, 0, 10, 3, nil, 3},
		{"and on from there", history.Query{Words: []string{"amara"}}, 3, 10, 3, []int64{1}, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			found, next, err := s.FindChanges(ctx, c.query, c.before, c.limit, c.reach)
			if err != nil {
				t.Fatal(err)
			}
			var ids []int64
			for _, change := range found {
				ids = append(ids, change.ID)
			}
			if !slices.Equal(ids, c.want) || next != c.next {
				t.Errorf("found %v, next %d; want %v, %d", ids, next, c.want, c.next)
			}
		})
	}
}

// What stands on a change is looked for in the same places, however many rows are meant.
func TestLater(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	many := make([]uint32, searchedKeys+1)
	for i := range many {
		many[i] = uint32(i + 1)
	}
	tagged := func(tag int64, keys ...uint32) history.Delta {
		return history.Delta{Table: history.TagTable, Sub: tag, Keys: keys, After: constant(int64(1), "Owner", int64(3))}
	}
	for _, did := range [][]history.Delta{
		{tagged(4, 1)},               // 1
		{tagged(4, 1)},               // 2
		{tagged(4, 2), tagged(5, 1)}, // 3
		{tagged(4, 7, 8)},            // 4
		{{Table: history.TagCatalogue, Keys: []uint32{1}, Before: constant("", "", nil, nil), After: constant("", "", nil, nil)}}, // 5
		{tagged(4, 2000)}, // 6
		{tagged(4, 1)},    // 7, undone
	} {
		err := s.Write(ctx, func(tx *Tx) error {
			id, err := tx.Record(ctx, history.Change{At: 1, Kind: history.TagAdded})
			if err != nil {
				return err
			}
			return tx.SaveDeltas(ctx, id, did)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Write(ctx, func(tx *Tx) error { return tx.MarkUndone(ctx, 7, true) }); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name string
		at   Place
		want []int64
	}{
		{"one row", Place{Table: history.TagTable, Sub: 4, Keys: []uint32{1}}, []int64{4, 2}},
		{"many rows", Place{Table: history.TagTable, Sub: 4, Keys: many}, []int64{4, 3, 2}},
		{"all rows", Place{Table: history.TagTable, Sub: 4}, []int64{6, 4, 3, 2}},
		{"another tag", Place{Table: history.TagTable, Sub: 5, Keys: []uint32{1, 2}}, []int64{3}},
		{"a contact in whatever table", Place{Keys: []uint32{2}}, []int64{4, 3}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := s.Later(ctx, 1, c.at)
			if err != nil || !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v, %v", got, c.want, err)
			}
		})
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
