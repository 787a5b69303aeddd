package index_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/filter/filtertest"
	"regulars/backend/text"
)

// Who carries a tag, who has a value, and who is the first to have one.
func TestHolders(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 500))
	x := build(t, p)
	first := x.FirstHolders()
	for _, d := range env.Attributes.All() {
		var want []uint32
		var live contact.ID
		for _, c := range p.all {
			if _, has := value(c, d.ID); !has {
				continue
			}
			want = append(want, uint32(c.ID))
			if live == 0 && c.DeletedAt == 0 {
				live = c.ID
			}
		}
		if got := x.Holders(d.ID); !slices.Equal(got, want) || first[d.ID] != live {
			t.Errorf("%s: %d holders, first %d; want %d, %d", d.Name, len(got), first[d.ID], len(want), live)
		}
	}
	for _, each := range env.Tags.All() {
		var want []uint32
		for _, c := range p.all {
			if len(untagged(c, each.ID)) < len(c.Tags) {
				want = append(want, uint32(c.ID))
			}
		}
		if got := x.Carriers(each.ID); !slices.Equal(got, want) {
			t.Errorf("%s: %d carriers, want %d", each.Name, len(got), len(want))
		}
	}
	if x.Carriers(99) != nil || x.Holders(99) != nil {
		t.Error("somebody has what does not exist")
	}
}

// The most used values are those that counting one contact after the other gives.
func TestMostUsed(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 900))
	x := build(t, p)
	for _, d := range env.Attributes.All() {
		for _, prefix := range []string{"", "a", "l"} {
			counts := map[string]int{}
			for _, c := range p.all {
				if v, has := value(c, d.ID); has && c.DeletedAt == 0 && d.Type == attribute.Text && strings.HasPrefix(text.Fold(v), prefix) {
					counts[text.Fold(v)]++
				}
			}
			want := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
				return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
			})
			want = want[:min(10, len(want))]
			got := x.MostUsed(d.ID, prefix, 10)
			if len(got) != len(want) {
				t.Fatalf("%s %q: %d values, want %q", d.Name, prefix, len(got), want)
			}
			for i, f := range got {
				if v, _ := value(p.byID(f.Example), d.ID); text.Fold(v) != want[i] || f.Contacts != counts[want[i]] {
					t.Errorf("%s %q, %d: %q of %d, want %q of %d", d.Name, prefix, i, v, f.Contacts, want[i], counts[want[i]])
				}
			}
		}
	}
}
