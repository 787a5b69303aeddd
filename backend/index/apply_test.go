package index_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/filter/filtertest"
	"regulars/backend/index"
)

// After any commands, and whoever is dropped, the index is what a fresh one is: the same columns, orders and facets.
// Views stay as they were.
func TestApplyIsBuild(t *testing.T) {
	env := filtertest.Env()
	for name, size := range map[string]int{"empty": 0, "small": 40, "large": 1500} {
		t.Run(name, func(t *testing.T) {
			all, stock := crowd(env, size), crowd(env, 80)
			rapid.Check(t, func(t *rapid.T) {
				s := newShop(env, copies(all), stock)
				x := mustBuild(t, s)
				kept := []filter.Sort{sorts(env).Draw(t, "sort"), sorts(env).Draw(t, "sort"), {{Field: "name"}}, {{Field: "tags", Desc: true}}}
				first := everyone(t, x)
				for range rapid.IntRange(1, 6).Draw(t, "commands") {
					view, was := openView(t, x, kept[0])
					if rapid.IntRange(0, 4).Draw(t, "erase") == 0 {
						x.Drop(s.erase(t))
					} else if err := x.Apply(t.Context(), s.command(t), s); err != nil {
						t.Fatal(err)
					}
					if now := view.Rows(0, view.Len()); !slices.Equal(now, was) {
						t.Fatalf("the view was %v and is %v", was, now)
					}
					fresh := mustBuild(t, s)
					compareIndexes(t, x, fresh, kept)
					if got, want := mustJSON(x.Facets(first)), mustJSON(fresh.Facets(first)); got != want {
						t.Fatalf("facets of an old set %s, want %s", got, want)
					}
				}
				compareFilter(t, x, s, filtertest.Filters(env).Draw(t, "filter"))
			})
		})
	}
}

func mustBuild(t *rapid.T, src index.Source) *index.Index {
	x, err := index.Build(t.Context(), src, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func openView(t *rapid.T, x *index.Index, by filter.Sort) (*index.View, []contact.ID) {
	view, err := x.View(everyone(t, x), by)
	if err != nil {
		t.Fatal(err)
	}
	return view, view.Rows(0, view.Len())
}

func everyone(t *rapid.T, x *index.Index) *index.Set {
	set, err := x.Find(t.Context(), filter.All{})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func compareIndexes(t *rapid.T, x, fresh *index.Index, by []filter.Sort) {
	if differences := x.Diff(fresh); len(differences) > 0 {
		t.Fatalf("%q", differences)
	}
	set, freshSet := everyone(t, x), everyone(t, fresh)
	for _, b := range by {
		got, err := x.Page(set, b, 0, set.Count())
		if err != nil {
			t.Fatal(err)
		}
		if want, _ := fresh.Page(freshSet, b, 0, freshSet.Count()); !slices.Equal(got, want) {
			t.Fatalf("sort %v: %v, want %v", b, got, want)
		}
	}
	if got, want := mustJSON(x.Facets(set)), mustJSON(fresh.Facets(freshSet)); got != want {
		t.Fatalf("facets %s, want %s", got, want)
	}
	if got, want := mustJSON(x.Counts()), mustJSON(fresh.Counts()); got != want {
		t.Fatalf("counts %s, want %s", got, want)
	}
}

func compareFilter(t *rapid.T, x *index.Index, s *shop, f filter.Filter) {
	node, err := filter.Compile(f, s.env)
	if err != nil {
		t.Fatal(err)
	}
	set, err := x.Find(t.Context(), node)
	if err != nil {
		t.Fatal(err)
	}
	want := s.sorted(nil, func(c *contact.Contact) bool { return filter.Match(node, c) })
	if got := slices.Collect(set.IDs()); !slices.Equal(got, want) {
		t.Fatalf("found %v, want %v", got, want)
	}
}
