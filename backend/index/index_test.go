package index_test

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/filter/filtertest"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/phone"
	"regulars/backend/tag"
)

// Every number is found by its match key, in the trash only by asking for the trash.
func TestByKey(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 500))
	x := build(t, p)
	for _, c := range p.all {
		id, live := x.ByKey(c.Phone.Key)
		trashed, inTrash := x.ByKeyTrashed(c.Phone.Key)
		switch {
		case c.Phone.IsZero():
			if live || inTrash {
				t.Errorf("no number is found: %d, %d", id, trashed)
			}
		case c.DeletedAt == 0 && (id != c.ID || !live || inTrash), c.DeletedAt != 0 && (trashed != c.ID || !inTrash || live):
			t.Errorf("%d: found %d (%t), in the trash %d (%t)", c.ID, id, live, trashed, inTrash)
		}
	}
	if id, found := x.ByKey(1); found {
		t.Errorf("a number that nobody has is found: %d", id)
	}
}

// A match key that is not the number's own by today's rules, as an older version may have stored, still finds it.
func TestByKeyOfAnotherRule(t *testing.T) {
	env := filtertest.Env()
	number := phone.FromStored("+5215512345678", "")
	number.Key = 5215512345678
	x := build(t, newPeople(env, []*contact.Contact{{ID: 3, Phone: number}}))
	if id, found := x.ByKey(5215512345678); id != 3 || !found {
		t.Errorf("found %d, %t", id, found)
	}
}

// Facets count what the contacts of a set have, for few, some and nearly all.
func TestFacets(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 900))
	x := build(t, p)
	rapid.Check(t, func(t *rapid.T) {
		from, to := rapid.IntRange(0, 1100).Draw(t, "from"), rapid.IntRange(0, 1100).Draw(t, "to")
		node := filter.SeenTest{Field: filter.LastSeen, From: quantile(p, from), To: quantile(p, to)}
		set, err := x.Find(t.Context(), node)
		if err != nil {
			t.Fatal(err)
		}
		want := index.Facets{Tags: map[tag.ID]int{}}
		for _, c := range p.all {
			if filter.Match(node, c) {
				count(p, c, &want)
			}
		}
		if got := x.Facets(set); mustJSON(got) != mustJSON(want) {
			t.Fatalf("%+v, want %+v", got, want)
		}
	})
}

// quantile returns the last seen time that i of 1000 contacts do not exceed.
func quantile(p *people, i int) int64 {
	var seen []int64
	for _, c := range p.all {
		seen = append(seen, max(1, c.LastSeen))
	}
	slices.Sort(seen)
	if i >= 1000 {
		return filter.MaxInstant
	}
	return seen[i*len(seen)/1000]
}

func count(p *people, c *contact.Contact, f *index.Facets) {
	for _, a := range c.Tags {
		f.Tags[a.Tag]++
	}
	if p.tagsOf(c) == 0 {
		f.NoTags++
	}
	*map[consent.State]*int{consent.NotAsked: &f.NotAsked, consent.OptedIn: &f.OptedIn, consent.OptedOut: &f.OptedOut}[c.Consent]++
}

// A set of chosen contacts has those that are there, and its values are counted.
func TestSetOf(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 60))
	x := build(t, p)
	chosen := []contact.ID{1 << 31}
	want, values := []contact.ID{}, map[attribute.ID]int{}
	for _, c := range p.all[:30] {
		chosen = append(chosen, c.ID)
		if c.DeletedAt == 0 {
			want = append(want, c.ID)
			for _, v := range c.Attributes {
				values[v.Definition]++
			}
		}
	}
	set := x.SetOf(chosen)
	if got := slices.Collect(set.IDs()); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := x.ValueCounts(set); !maps.Equal(got, values) {
		t.Errorf("values %v, want %v", got, values)
	}
}

// Counts leave the trash out.
func TestCounts(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 300))
	x := build(t, p)
	want := index.Facets{Tags: map[tag.ID]int{}}
	live := 0
	for _, c := range p.all {
		if c.DeletedAt == 0 {
			live++
			count(p, c, &want)
		}
	}
	if got := x.Counts(); got.Live != live || x.Len() != live || got.Trashed != len(p.all)-live || !maps.Equal(got.Tags, want.Tags) {
		t.Errorf("%+v, want %d live with tags %v", got, live, want.Tags)
	}
}

// The position of a contact is where its row is; who is not in the view has none.
func TestPosition(t *testing.T) {
	env := filtertest.Env()
	for _, size := range []int{50, 2000} {
		x := build(t, newPeople(env, crowd(env, size)))
		set, err := x.Find(t.Context(), filter.Not{Node: filter.TagTest{IDs: []tag.ID{1}}})
		if err != nil {
			t.Fatal(err)
		}
		view, err := x.View(set, filter.Sort{{Field: "last_seen", Desc: true}, {Field: "name"}})
		if err != nil {
			t.Fatal(err)
		}
		rows := view.Rows(0, view.Len())
		if len(rows) != set.Count() || view.Set() != set {
			t.Fatalf("%d rows of %d", len(rows), set.Count())
		}
		for i, id := range rows {
			if got := view.Position(id); got != i {
				t.Fatalf("contact %d is at %d, want %d", id, got, i)
			}
		}
		if got := view.Position(1 << 30); got != -1 {
			t.Errorf("a contact that is not there is at %d", got)
		}
		for _, page := range [][2]int{{-1, 1}, {len(rows), 5}, {len(rows) + 9, 5}, {0, 0}, {0, -3}, {len(rows) - 1, 100}} {
			if got := view.Rows(page[0], page[1]); got == nil || len(got) > 1 {
				t.Errorf("rows %v: %v", page, got)
			}
		}
	}
}

// The answer to a question is remembered until something changes.
func TestFindRemembers(t *testing.T) {
	env := filtertest.Env()
	s := newShop(env, crowd(env, 50), nil)
	x := build(t, s)
	ask := func(n filter.Node) *index.Set {
		set, err := x.Find(t.Context(), n)
		if err != nil {
			t.Fatal(err)
		}
		return set
	}
	one := filter.TagTest{IDs: []tag.ID{1}}
	first := ask(one)
	if ask(filter.TagTest{IDs: []tag.ID{1}}) != first {
		t.Error("the same question was answered anew")
	}
	for i := range 20 {
		ask(filter.ChangeTest{ID: int64(i)})
	}
	if ask(one) == first {
		t.Error("an old answer is never forgotten")
	}
	before := ask(one)
	if err := x.Apply(t.Context(), []history.Delta{{Table: history.TagTable, Sub: 1, Keys: slices.Collect(ids(before)), Before: constant(int64(1), "", int64(1))}}, s); err != nil {
		t.Fatal(err)
	}
	if after := ask(one); after.Count() != 0 || before.Count() == 0 {
		t.Errorf("%d contacts have the tag that was taken from all %d", after.Count(), before.Count())
	}
}

func ids(set *index.Set) func(yield func(uint32) bool) {
	return func(yield func(uint32) bool) {
		for id := range set.IDs() {
			if !set.Has(id) || !yield(uint32(id)) {
				return
			}
		}
	}
}

// A sort by a field that there is not is refused; one by an attribute that nobody has is an order by id.
func TestSortsWithoutColumn(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 700))
	x := build(t, p)
	set, err := x.Find(t.Context(), filter.All{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := x.Page(set, filter.Sort{{Field: "height"}}, 0, 10); err == nil {
		t.Error("no error for an unknown field")
	}
	if err := x.Prepare(filter.Sort{{Field: "height"}}); err == nil {
		t.Error("no error for preparing an unknown field")
	}
	got, err := x.Page(set, filter.Sort{{Field: "attribute:New", Attribute: 99, Desc: true}}, 0, set.Count())
	if err != nil || !slices.Equal(got, slices.Collect(set.IDs())) {
		t.Errorf("%v, %v", got, err)
	}
}

// broken is a source of which one scan fails.
type broken struct {
	*people
	fails string
}

var errBroken = errors.New("the disk is gone")

func (b *broken) fail(scan string) error {
	if b.fails == scan {
		return errBroken
	}
	return nil
}

func (b *broken) MaxID(ctx context.Context) (contact.ID, error) {
	id, err := b.people.MaxID(ctx)
	return id, errors.Join(err, b.fail("max id"))
}

func (b *broken) Catalogue(ctx context.Context) (index.Catalogue, error) {
	c, err := b.people.Catalogue(ctx)
	return c, errors.Join(err, b.fail("catalogue"))
}

func (b *broken) Contacts(ctx context.Context, after contact.ID, visit func(*index.Row)) error {
	return errors.Join(b.people.Contacts(ctx, after, visit), b.fail("contacts"))
}

func (b *broken) ContactsByID(ctx context.Context, ids []contact.ID, visit func(*index.Row)) error {
	return errors.Join(b.people.ContactsByID(ctx, ids, visit), b.fail("contacts by id"))
}

func (b *broken) Trash(ctx context.Context, after contact.ID, visit func(contact.ID)) error {
	return errors.Join(b.people.Trash(ctx, after, visit), b.fail("trash"))
}

func (b *broken) Consent(ctx context.Context, after contact.ID, visit func(contact.ID, consent.Standing)) error {
	return errors.Join(b.people.Consent(ctx, after, visit), b.fail("consent"))
}

func (b *broken) Assignments(ctx context.Context, after contact.ID, visit func(*index.Assignment)) error {
	return errors.Join(b.people.Assignments(ctx, after, visit), b.fail("assignments"))
}

func (b *broken) Values(ctx context.Context, after contact.ID, visit func(*index.Value)) error {
	return errors.Join(b.people.Values(ctx, after, visit), b.fail("values"))
}

// When a scan fails, Build says why, and Apply changes nothing.
func TestSourceFails(t *testing.T) {
	env := filtertest.Env()
	for _, scan := range []string{"max id", "catalogue", "contacts", "trash", "consent", "assignments", "values"} {
		t.Run("build/"+scan, func(t *testing.T) {
			if _, err := index.Build(t.Context(), &broken{newPeople(env, crowd(env, 20)), scan}, nil); !errors.Is(err, errBroken) {
				t.Errorf("error %v", err)
			}
		})
	}
	for _, scan := range []string{"catalogue", "contacts by id", "contacts", "trash", "consent", "assignments", "values"} {
		t.Run("apply/"+scan, func(t *testing.T) {
			all := crowd(env, 100)
			x, fresh := build(t, newPeople(env, all[:90])), build(t, newPeople(env, all[:90]))
			deltas := []history.Delta{
				{Table: history.TagTable, Sub: 1, Keys: keys(all[:10]), After: constant(int64(1), "", int64(1))},
				{Table: history.ContactTable, Keys: keys(all[:10])},
				{Table: history.TrashTable, Keys: keys(all[90:])},
			}
			if err := x.Apply(t.Context(), deltas, &broken{newPeople(env, all), scan}); !errors.Is(err, errBroken) {
				t.Errorf("error %v", err)
			}
			if differences := x.Diff(fresh); len(differences) > 0 {
				t.Errorf("%q", differences)
			}
		})
	}
}

// Whoever gives up waiting gets their own error back, and no half answer is remembered.
func TestCancelled(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 100))
	x := build(t, p)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := index.Build(ctx, p, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("build: %v", err)
	}
	n := filter.All{filter.Any{filter.OriginTest{}, filter.Not{Node: filter.OriginTest{}}}}
	if _, err := x.Find(ctx, n); !errors.Is(err, context.Canceled) {
		t.Errorf("find: %v", err)
	}
	if set, err := x.Find(t.Context(), n); err != nil || set.Count() != x.Len() {
		t.Errorf("after a cancelled question %d contacts are found, want %d (%v)", set.Count(), x.Len(), err)
	}
}

// Progress rises to the end, and never runs twice at once.
func TestProgress(t *testing.T) {
	src := newTown(60_000)
	var told []int
	if _, err := index.Build(t.Context(), src, func(done, total int) {
		if total != 60_000 {
			t.Errorf("the total is %d", total)
		}
		told = append(told, done)
	}); err != nil {
		t.Fatal(err)
	}
	if !slices.IsSorted(told) || len(told) < 3 || told[len(told)-1] != 60_000 {
		t.Errorf("told %v", told)
	}
}

// late is a source to which contacts are added while it is read: MaxID does not know them yet.
type late struct {
	*people
	known contact.ID
}

func (l *late) MaxID(context.Context) (contact.ID, error) { return l.known, nil }

// Contacts that were created while the index was built are not in it, and come in with their change.
func TestCreatedDuringBuild(t *testing.T) {
	env := filtertest.Env()
	p := newPeople(env, crowd(env, 200))
	x := build(t, &late{p, p.all[189].ID})
	fresh := build(t, p)
	if differences := x.Diff(fresh); len(differences) < 10 {
		t.Errorf("only these differ: %q", differences)
	}
	if err := x.Apply(t.Context(), []history.Delta{{Table: history.TrashTable, Keys: liveKeys(p.all[190:])}}, p); err != nil {
		t.Fatal(err)
	}
	if differences := x.Diff(fresh); len(differences) > 0 {
		t.Errorf("%q", differences)
	}
}

func liveKeys(of []*contact.Contact) []uint32 {
	return keys(slices.DeleteFunc(slices.Clone(of), func(c *contact.Contact) bool { return c.DeletedAt != 0 }))
}

// Diff says which contact differs in what.
func TestDiffSaysWhat(t *testing.T) {
	env := filtertest.Env()
	one := func(change func(*contact.Contact)) *index.Index {
		c := crowd(env, 40)
		for _, other := range c {
			other.DeletedAt = 0
		}
		change(c[7])
		return build(t, newPeople(env, c))
	}
	same := one(func(*contact.Contact) {})
	id := "contact 8: "
	for want, change := range map[string]func(*contact.Contact){
		"being live":      func(c *contact.Contact) { c.DeletedAt = 5 },
		"the folded name": func(c *contact.Contact) { c.Name += " Someone else" },
		"the number":      func(c *contact.Contact) { c.Phone = phone.FromStored("+4915112345678", "") },
		"last seen":       func(c *contact.Contact) { c.LastSeen += 5 },
		"the consent":     func(c *contact.Contact) { c.ConsentAt += 5 },
		"the tags":        func(c *contact.Contact) { c.Tags = []tag.Assignment{{Tag: 77}} },
		"attribute 1":     func(c *contact.Contact) { c.Attributes = append(unset(c, 1), valueOf(1, "Nowhere")) },
	} {
		found := same.Diff(one(change))
		if !slices.ContainsFunc(found, func(words string) bool { return strings.HasPrefix(words, id+want) }) {
			t.Errorf("%s: %q", want, found)
		}
		if slices.ContainsFunc(found, func(words string) bool { return !strings.HasPrefix(words, id) }) {
			t.Errorf("%s: other contacts differ: %q", want, found)
		}
	}
	if found := same.Diff(same); len(found) > 0 {
		t.Errorf("an index differs from itself: %q", found)
	}
	if found := same.Diff(build(t, newPeople(env, nil))); len(found) != 40 {
		t.Errorf("40 contacts are missing: %q", found)
	}
}
