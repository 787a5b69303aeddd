package index_test

import (
	"flag"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/filter/filtertest"
	"regulars/backend/index"
)

var filters = flag.Int("filters", 3000, "how many random filters are compared with filter.Match")

func build(t testing.TB, src index.Source) *index.Index {
	t.Helper()
	x, err := index.Build(t.Context(), src, nil)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// The index finds exactly the contacts that match, for random filters over random contacts.
func TestFindIsMatch(t *testing.T) {
	env := filtertest.Env()
	const filtersPerWorld = 20
	for world := range (*filters + filtersPerWorld - 1) / filtersPerWorld {
		p := newPeople(env, filtertest.People(env, 60).Example(world))
		x := build(t, p)
		for i := range filtersPerWorld {
			compareWithMatch(t, x, p, filtertest.Filters(env).Example(world*filtersPerWorld+i), env)
		}
	}
}

// The same with so many contacts that the tricks for large lists are used.
func TestFindIsMatchForMany(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 6000))
	x := build(t, p)
	for i := range *filters / 20 {
		compareWithMatch(t, x, p, filtertest.Filters(env).Example(i), env)
	}
}

// crowd returns n contacts: a few dozen different ones over and over, with ids of their own and other numbers.
func crowd(env filter.Env, n int) []*contact.Contact {
	var all []*contact.Contact
	for seed := 0; len(all) < n; seed++ {
		for _, c := range filtertest.People(env, 80).Example(seed) {
			c.ID = contact.ID(len(all)*9/8 + 1)
			all = append(all, c)
		}
	}
	return distinctNumbers(all[:n])
}

func compareWithMatch(t *testing.T, x *index.Index, p *people, f filter.Filter, env filter.Env) {
	t.Helper()
	node, err := filter.Compile(f, env)
	if err != nil {
		t.Fatal(err)
	}
	set, err := x.Find(t.Context(), node)
	if err != nil {
		t.Fatal(err)
	}
	want := p.sorted(nil, func(c *contact.Contact) bool { return filter.Match(node, c) })
	if got := slices.Collect(set.IDs()); !slices.Equal(got, want) || set.Count() != len(want) {
		t.Fatalf("%s\n%#v\nfound %v, want %v", mustJSON(f), node, got, want)
	}
}

// Any sort gives the order that the definition gives, on any page.
func TestOrderIsSort(t *testing.T) {
	env := filtertest.Env()
	small := newPeople(env, filtertest.People(env, 60).Example(3))
	for name, p := range map[string]*people{"small": small, "large": newPeople(env, crowd(env, 3000))} {
		t.Run(name, func(t *testing.T) {
			x := build(t, p)
			everyone, err := x.Find(t.Context(), filter.All{})
			if err != nil {
				t.Fatal(err)
			}
			rapid.Check(t, func(t *rapid.T) {
				by := sorts(env).Draw(t, "sort")
				want := p.sorted(by, func(*contact.Contact) bool { return true })
				offset, limit := rapid.IntRange(0, len(want)+1).Draw(t, "offset"), rapid.IntRange(0, 700).Draw(t, "limit")
				got, err := x.Page(everyone, by, offset, limit)
				if err != nil {
					t.Fatal(err)
				}
				if want := want[min(offset, len(want)):min(offset+limit, len(want))]; !slices.Equal(got, want) {
					t.Fatalf("sort %v at %d: got %v, want %v", by, offset, got, want)
				}
			})
		})
	}
}

// sorts draws sorts by up to three fields.
func sorts(env filter.Env) *rapid.Generator[filter.Sort] {
	fields := []string{"name", "phone", "first_seen", "last_seen", "created_at", "consent", "tags"}
	for _, d := range env.Attributes.All() {
		fields = append(fields, "attribute:"+d.Name)
	}
	return rapid.Custom(func(t *rapid.T) filter.Sort {
		chosen := rapid.SliceOfNDistinct(rapid.SampledFrom(fields), 0, 3, rapid.ID).Draw(t, "fields")
		by := make(filter.Sort, len(chosen))
		for i, field := range chosen {
			by[i] = filter.Key{Field: field, Desc: rapid.Bool().Draw(t, "desc")}
		}
		resolved, err := by.Resolve(env.Attributes)
		if err != nil {
			t.Fatal(err)
		}
		return resolved
	})
}
