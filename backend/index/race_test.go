package index_test

import (
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/filter"
	"regulars/backend/filter/filtertest"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/tag"
)

// While one writes, many ask. No question sees half a change: a change here moves two tags together, so that whoever
// has one has the other.
func TestReadersAndWriter(t *testing.T) {
	env := filtertest.Env()
	s := newShop(env, crowd(env, 5000), crowd(env, 80))
	x := build(t, s)
	done := make(chan struct{})
	var readers sync.WaitGroup
	for reader := range 4 {
		readers.Go(func() {
			for i := reader; ; i++ {
				select {
				case <-done:
					return
				default:
					askEverything(t, x, i)
				}
			}
		})
	}
	move := func(rows *history.Rows) []history.Delta {
		half := keys(s.all[:2500])
		return []history.Delta{{Table: history.TagTable, Sub: 101, Keys: half, After: rows}, {Table: history.TagTable, Sub: 102, Keys: half, After: rows}}
	}
	for i := range 40 {
		deltas := move(nil)
		if i%2 == 0 {
			deltas = move(constant(int64(1), "", int64(1)))
		}
		if err := x.Apply(t.Context(), deltas, s); err != nil {
			t.Error(err)
		}
		rapid.Custom(func(t *rapid.T) bool { return x.Apply(t.Context(), s.command(t), s) == nil }).Example(i)
	}
	close(done)
	readers.Wait()
	if differences := x.Diff(build(t, s)); len(differences) > 0 {
		t.Errorf("%q", differences)
	}
}

func askEverything(t *testing.T, x *index.Index, i int) {
	one, other := filter.TagTest{IDs: []tag.ID{101}}, filter.TagTest{IDs: []tag.ID{102}}
	torn, err := x.Find(t.Context(), filter.Any{filter.All{one, filter.Not{Node: other}}, filter.All{other, filter.Not{Node: one}}})
	if err != nil || torn.Count() > 0 {
		t.Errorf("half a change is seen by %d contacts (%v)", torn.Count(), err)
	}
	set, err := x.Find(t.Context(), filter.SearchTest{Words: []filter.Word{{Folded: []string{"a", "ad", "ada", "zo"}[i%4]}}})
	if err != nil {
		t.Error(err)
	}
	x.Facets(set)
	view, err := x.View(set, []filter.Sort{{{Field: "name"}}, {{Field: "last_seen", Desc: true}}, {{Field: "tags"}, {Field: "phone"}}}[i%3])
	if err != nil {
		t.Error(err)
	}
	rows := view.Rows(0, view.Len())
	if len(rows) != set.Count() || !slices.Equal(rows, view.Rows(0, view.Len())) {
		t.Errorf("%d rows of %d", len(rows), set.Count())
	}
	x.ByKey(uint64(i))
	x.Counts()
}
