package sqlite

import (
	"context"
	"testing"

	"regulars/backend/history"
	"regulars/backend/keyword"
	"regulars/backend/message"
)

func TestReviews(t *testing.T) {
	s, ctx := crowdedStore(t, 3), context.Background()
	item := func(at int64, text string) *history.Rows {
		return constant(at, text, int64(7), "STOP", int64(keyword.OptOut), "chat.txt, row 3", int64(message.Waiting), nil)
	}
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx,
			history.Delta{Table: history.ReviewTable, Sub: 1, Keys: []uint32{1, 2}, After: item(10, "first")},
			history.Delta{Table: history.ReviewTable, Sub: 2, Keys: []uint32{2}, After: item(20, "second")})
	})
	told := func(decided bool, offset, limit int) (texts []string) {
		found, err := s.Reviews(ctx, ReviewQuery{Decided: decided, Offset: offset, Limit: limit})
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range found {
			texts = append(texts, i.Text)
		}
		return texts
	}
	if got := told(false, 0, 10); len(got) != 3 || got[0] != "second" {
		t.Errorf("waiting: %v", got)
	}
	if got := told(false, 2, 10); len(got) != 1 {
		t.Errorf("from the third on: %v", got)
	}
	of, err := s.ReviewsOf(ctx, []uint32{2, 3})
	want := message.Item{Contact: 2, Number: 2, At: 20, Text: "second", Rule: 7, Keyword: "STOP", Action: keyword.OptOut, Reference: "chat.txt, row 3"}
	if err != nil || len(of) != 1 || len(of[2]) != 2 || of[2][1] != want {
		t.Errorf("%+v, %v", of, err)
	}
	decided := *item(10, "first")
	decided.Columns[6], decided.Columns[7] = history.Column{Const: int64(message.OptedOut)}, history.Column{Const: int64(99)}
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.ReviewTable, Sub: 1, Keys: []uint32{1}, Before: item(10, "first"), After: &decided})
	})
	if waiting, done, err := s.ReviewCounts(ctx); waiting != 2 || done != 1 || err != nil {
		t.Errorf("%d wait, %d are decided: %v", waiting, done, err)
	}
	if got := told(true, 0, 10); len(got) != 1 || got[0] != "first" {
		t.Errorf("decided: %v", got)
	}
}
