package sqlite

import (
	"context"
	"slices"
	"testing"

	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/keyword"
)

// Two rules whose keywords are one to a message would be two answers to it. That of a deleted rule is free.
func TestKeywordsAreUniqueByTheirForm(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	first := keyword.Rule{Keyword: "OPT OUT", Action: keyword.OptOut, Match: keyword.FirstWord, Language: "en", On: true, CreatedAt: 7, EditedAt: 8}
	write(t, s, func(tx *Tx) (err error) {
		first.ID, err = tx.NewKeyword(ctx, first)
		return err
	})
	again := func(tx *Tx) error {
		_, err := tx.NewKeyword(ctx, keyword.Rule{Keyword: "OPT-OUT", Action: keyword.OptIn, Match: keyword.Whole})
		return err
	}
	if err := tryWrite(s, nil, again); !fault.Is(err, Exists) {
		t.Fatalf("two have a form: %v", err)
	}
	got, err := s.Keywords(ctx)
	if err != nil || !slices.Equal(got, []keyword.Rule{first}) {
		t.Fatalf("got %+v, %v", got, err)
	}
	cells := func(deletedAt any) *history.Rows {
		return constant("OPT OUT", int64(keyword.OptOut), int64(keyword.FirstWord), "en", int64(1), int64(8), deletedAt)
	}
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.KeywordCatalogue, Keys: []uint32{uint32(first.ID)}, Before: cells(nil), After: cells(int64(9))})
	})
	write(t, s, again)
}
