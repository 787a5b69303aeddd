package catalogue

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/fault"
)

type id int64

type shelf struct {
	id   id
	name string
	gone bool
}

func (s shelf) Key() id       { return s.id }
func (s shelf) Label() string { return s.name }
func (s shelf) Active() bool  { return !s.gone }
func (shelf) Noun() Noun      { return Noun{Word: "shelf", A: "a shelf", Use: "filled"} }

func shelves() *Catalogue[id, shelf] {
	return New[id]([]shelf{{id: 1, name: "Zoo"}, {id: 2, name: "café"}, {id: 3, name: "VIP"}, {id: 4, name: "Old", gone: true}, {id: 5, name: "Café au lait"}})
}

func TestCatalogueFinds(t *testing.T) {
	for name, c := range map[string]struct {
		name string
		want id
	}{
		"as written":      {"VIP", 3},
		"other case":      {"vip", 3},
		"full width":      {" ｖｉｐ ", 3},
		"a deleted one":   {"old", 4},
		"accents count":   {"cafe", 0},
		"composition":     {"cafe\u0301", 2},
		"nothing":         {"", 0},
		"not in it":       {"VIPs", 0},
		"inner space":     {"café  AU lait", 5},
		"other direction": {"CAFÉ", 2},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := shelves().ByName(c.name)
			if got.id != c.want || ok != (c.want != 0) {
				t.Errorf("ByName(%q) = %+v, %t; want %d", c.name, got, ok, c.want)
			}
		})
	}
	if got, ok := shelves().ByID(2); !ok || got.name != "café" {
		t.Errorf("ByID(2) = %+v, %t", got, ok)
	}
}

func TestCatalogueIsInOrder(t *testing.T) {
	var names []string
	for _, s := range shelves().All() {
		names = append(names, s.name)
	}
	if want := []string{"café", "Café au lait", "Old", "VIP", "Zoo"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestFaultsNameTheEntryAndWhatToDo(t *testing.T) {
	c := shelves()
	for name, failing := range map[string]struct {
		err     error
		code    fault.Code
		message string
	}{
		"unknown":         {second(c.Active(" Gold ")), "shelf.unknown", "There is no shelf “Gold”. Create it first, or check the spelling."},
		"deleted":         {second(c.Active("OLD")), "shelf.deleted", "The shelf “Old” is deleted and can no longer be filled. Restore it first."},
		"unknown by id":   {second(c.ActiveID(99)), "shelf.unknown", "There is no shelf “99”. Create it first, or check the spelling."},
		"deleted by id":   {second(c.ActiveID(4)), "shelf.deleted", "The shelf “Old” is deleted and can no longer be filled. Restore it first."},
		"known to nobody": {second(c.Known(99)), "shelf.unknown", "There is no shelf “99”. Create it first, or check the spelling."},
		"name taken":      {c.Free(shelf{name: "vip"}), fault.Invalid, "There is already a shelf “VIP”. Choose another name."},
		"name held":       {c.Free(shelf{name: "OLD"}), fault.Invalid, "A deleted shelf has the name “Old”. Restore it, or choose another name."},
	} {
		t.Run(name, func(t *testing.T) {
			if !fault.Is(failing.err, failing.code) || failing.err.Error() != failing.message {
				t.Errorf("got %v, want %s: %s", failing.err, failing.code, failing.message)
			}
		})
	}
	if deleted, err := c.Known(4); err != nil || deleted.name != "Old" {
		t.Errorf("Known(4) = %+v, %v", deleted, err)
	}
}

func second[T any](_ T, err error) error { return err }

func TestNamesAndDescriptions(t *testing.T) {
	for name, c := range map[string]struct {
		raw, want, code string
	}{
		"cleaned":       {"  Big\tspender\u200E ", "Big spender", ""},
		"composed":      {"Cafe\u0301", "Café", ""},
		"50 characters": {strings.Repeat("👨\u200D👩\u200D👧", 50), strings.Repeat("👨\u200D👩\u200D👧", 50), ""},
		"51 characters": {strings.Repeat("x", 51), "", "shelf.name_too_long"},
		"empty":         {"", "", "shelf.name_empty"},
		"white space":   {" \n\u00A0", "", "shelf.name_empty"},
		"only controls": {"\u200E\u202E\x07", "", "shelf.name_characters"},
	} {
		t.Run(name, func(t *testing.T) {
			got, refused := shelf{}.Noun().Name(c.raw)
			if got != c.want || (refused != nil) != (c.code != "") || refused != nil && string(refused.Code) != c.code {
				t.Errorf("Name(%q) = %q, %v; want %q, %s", c.raw, got, refused, c.want, c.code)
			}
		})
	}
	if _, refused := (shelf{}).Noun().Description(strings.Repeat("é", 500)); refused != nil {
		t.Error(refused)
	}
	if _, refused := (shelf{}).Noun().Description(strings.Repeat("é", 501)); refused == nil || refused.Code != "shelf.description_too_long" {
		t.Errorf("got %v", refused)
	}
}

// An old file may have an active and a deleted entry of one name. The active one is what the name means.
func TestAnActiveEntryWinsItsName(t *testing.T) {
	active, deleted := shelf{id: 1, name: "VIP"}, shelf{id: 2, name: "vip", gone: true}
	for _, entries := range [][]shelf{{active, deleted}, {deleted, active}} {
		if got, _ := New[id](entries).ByName("VIP"); got.id != 1 {
			t.Errorf("%v: the name means %d", entries, got.id)
		}
	}
}

func TestTheZeroCatalogueIsEmpty(t *testing.T) {
	var c Catalogue[id, shelf]
	if _, ok := c.ByName("VIP"); ok || len(c.All()) != 0 {
		t.Error("it is not")
	}
	if _, err := c.ActiveID(1); !fault.Is(err, "shelf.unknown") {
		t.Errorf("got %v", err)
	}
}

// A catalogue that grew entry by entry is the same as one made at once, and the ones before it have not changed.
func TestWithChangesNoOtherCatalogue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		grown, latest := New[id]([]shelf{}), map[id]shelf{}
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			before := slices.Clone(grown.All())
			entry := shelf{
				id:   id(rapid.IntRange(1, 5).Draw(t, "id")),
				name: rapid.SampledFrom([]string{"a", "A", "b", "ä", "c"}).Draw(t, "name"),
				gone: rapid.Bool().Draw(t, "gone"),
			}
			next := grown.With(entry)
			latest[entry.id] = entry
			if !slices.Equal(grown.All(), before) {
				t.Fatalf("%v became %v", before, grown.All())
			}
			grown = next
		}
		var entries []shelf
		for _, entry := range latest {
			entries = append(entries, entry)
		}
		if want := New[id](entries).All(); !slices.Equal(grown.All(), want) {
			t.Fatalf("grown: %v, at once: %v", grown.All(), want)
		}
	})
}
