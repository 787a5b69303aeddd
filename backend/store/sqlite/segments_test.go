package sqlite

import (
	"context"
	"slices"
	"testing"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/provenance"
	"regulars/backend/segment"
)

// The name of a deleted segment is free: people delete one and save the next under the same name.
func TestNamesOfSegments(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	first := segment.Segment{Name: "Lagos", Kind: segment.Live, Filter: "{}", Sort: "name", Columns: "[1]", Pinned: true, CreatedAt: 7, EditedAt: 8}
	write(t, s, func(tx *Tx) (err error) {
		first.ID, err = tx.NewSegment(ctx, first)
		return err
	})
	again := func(tx *Tx) error {
		_, err := tx.NewSegment(ctx, segment.Segment{Name: "LAGOS", Kind: segment.List})
		return err
	}
	if err := tryWrite(s, nil, again); !fault.Is(err, Exists) {
		t.Fatalf("two have a name: %v", err)
	}
	got, err := s.Segments(ctx)
	if err != nil || !slices.Equal(got, []segment.Segment{first}) {
		t.Fatalf("got %+v, %v", got, err)
	}
	cells := func(deletedAt any) *history.Rows {
		return constant("Lagos", "", int64(segment.Live), "{}", "name", "[1]", int64(1), int64(8), deletedAt)
	}
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.SegmentCatalogue, Keys: []uint32{uint32(first.ID)}, Before: cells(nil), After: cells(int64(9))})
	})
	write(t, s, again)
}

func TestListsComeWithTheContacts(t *testing.T) {
	s, ctx := crowdedStore(t, 3), context.Background()
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.ListTable, Sub: 4, Keys: []uint32{1, 3}, After: constant(int64(provenance.Import), "Owner", int64(9))})
	})
	got, err := s.Contacts(ctx, []contact.ID{1, 2, 3})
	if err != nil {
		t.Fatal(err)
	}
	on := []segment.Membership{{Segment: 4, Stamp: provenance.Stamp{Source: provenance.Import, Actor: "Owner", At: 9}}}
	if !slices.Equal(got[0].Lists, on) || got[1].Lists != nil || !slices.Equal(got[2].Lists, on) {
		t.Errorf("got %v, %v, %v", got[0].Lists, got[1].Lists, got[2].Lists)
	}
	var members []contact.ID
	err = s.Source().Members(ctx, 1, func(id contact.ID, list segment.ID) { members = append(members, id) })
	if err != nil || !slices.Equal(members, []contact.ID{3}) {
		t.Errorf("above 1: %v, %v", members, err)
	}
}

func TestSegmentCounts(t *testing.T) {
	s, ctx := crowdedStore(t, 1), context.Background()
	write(t, s, func(tx *Tx) error {
		return tx.CountSegments(ctx, []SegmentCount{{1, 100, 5}, {1, 128, 7}, {1, 130, 8}, {2, 131, 1}, {2, 131, 99}})
	})
	for day, want := range map[int][]SegmentCount{
		101: {{1, 100, 5}, {2, 131, 1}},
		127: {{1, 128, 7}, {2, 131, 1}},
		999: {{1, 130, 8}, {2, 131, 1}},
	} {
		if got, err := s.SegmentCounts(ctx, day); err != nil || !slices.Equal(got, want) {
			t.Errorf("nearest to %d: %v, %v; want %v", day, got, err, want)
		}
	}
}
