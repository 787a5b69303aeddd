package tag

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/fault"
)

func catalogue() *Catalogue {
	return NewCatalogue([]Tag{
		{ID: 1, Name: "Zoo"}, {ID: 2, Name: "café"}, {ID: 3, Name: "VIP"}, {ID: 4, Name: "Old", DeletedAt: 9}, {ID: 5, Name: "Café au lait"},
	})
}

func TestCatalogueFinds(t *testing.T) {
	for name, c := range map[string]struct {
		name string
		want ID
	}{
		"as written":      {"VIP", 3},
		"other case":      {"vip", 3},
		"full width":      {" ｖｉｐ ", 3},
		"a deleted one":   {"old", 4},
		"accents count":   {"cafe", 0},
		"nothing":         {"", 0},
		"not in it":       {"VIPs", 0},
		"inner space":     {"café  AU lait", 5},
		"other direction": {"CAFÉ", 2},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := catalogue().ByName(c.name)
			if got.ID != c.want || ok != (c.want != 0) {
				t.Errorf("ByName(%q) = %+v, %t; want %d", c.name, got, ok, c.want)
			}
		})
	}
	if got, ok := catalogue().ByID(2); !ok || got.Name != "café" {
		t.Errorf("ByID(2) = %+v, %t", got, ok)
	}
}

func TestCatalogueIsInOrder(t *testing.T) {
	var names []string
	for _, tag := range catalogue().All() {
		names = append(names, tag.Name)
	}
	if want := []string{"café", "Café au lait", "Old", "VIP", "Zoo"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestOnlyActiveTagsCanBeAssigned(t *testing.T) {
	c := catalogue()
	if tag, err := c.Active("vip"); err != nil || tag.ID != 3 {
		t.Errorf("VIP: %+v, %v", tag, err)
	}
	if tag, err := c.ActiveID(3); err != nil || tag.ID != 3 {
		t.Errorf("3: %+v, %v", tag, err)
	}
	for name, failing := range map[string]struct {
		err     func() error
		code    fault.Code
		message string
	}{
		"unknown":       {func() error { _, err := c.Active(" Gold "); return err }, Unknown, "There is no tag “Gold”. Create it first, or check the spelling."},
		"deleted":       {func() error { _, err := c.Active("OLD"); return err }, Deleted, "The tag “Old” is deleted and can no longer be added. Restore it first."},
		"unknown by id": {func() error { _, err := c.ActiveID(99); return err }, Unknown, "There is no tag “99”. Create it first, or check the spelling."},
		"deleted by id": {func() error { _, err := c.ActiveID(4); return err }, Deleted, "The tag “Old” is deleted and can no longer be added. Restore it first."},
	} {
		t.Run(name, func(t *testing.T) {
			err := failing.err()
			if !fault.Is(err, failing.code) || err.Error() != failing.message {
				t.Errorf("got %v, want %s: %s", err, failing.code, failing.message)
			}
		})
	}
}

func TestFree(t *testing.T) {
	c := catalogue()
	for name, free := range map[string]Tag{
		"another name":            {Name: "Gold"},
		"its own name":            {ID: 3, Name: "vip"},
		"a deleted one's own":     {ID: 4, Name: "Old"},
		"differing by an accent":  {Name: "cafe"},
		"its own in another case": {ID: 2, Name: "CAFÉ"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := c.Free(free); err != nil {
				t.Error(err)
			}
		})
	}
	for name, taken := range map[string]struct {
		tag    Tag
		code   fault.Code
		holder string
	}{
		"new, name of an active one":  {Tag{Name: "vip"}, NameTaken, "3"},
		"renamed to an active one":    {Tag{ID: 1, Name: "VIP"}, NameTaken, "3"},
		"new, name of a deleted one":  {Tag{Name: "OLD"}, NameDeleted, "4"},
		"restored, but name was gone": {Tag{ID: 4, Name: "Zoo", DeletedAt: 9}, NameTaken, "1"},
	} {
		t.Run(name, func(t *testing.T) {
			err := c.Free(taken.tag)
			checkFields(t, err, map[string]fault.Code{"name": taken.code})
			if f, _ := fault.As(err); f.Fields["name"].Params["id"] != taken.holder {
				t.Errorf("the holder is %q, want %s", f.Fields["name"].Params["id"], taken.holder)
			}
		})
	}
}

// An old file may have an active and a deleted tag of one name. The active one is what the name means.
func TestAnActiveTagWinsItsName(t *testing.T) {
	active, deleted := Tag{ID: 1, Name: "VIP"}, Tag{ID: 2, Name: "vip", DeletedAt: 9}
	for _, tags := range [][]Tag{{active, deleted}, {deleted, active}} {
		if got, _ := NewCatalogue(tags).ByName("VIP"); got.ID != 1 {
			t.Errorf("%v: the name means %d", tags, got.ID)
		}
	}
}

func TestTheZeroCatalogueIsEmpty(t *testing.T) {
	var c Catalogue
	if _, ok := c.ByName("VIP"); ok || len(c.All()) != 0 {
		t.Error("it is not")
	}
	if _, err := c.ActiveID(1); !fault.Is(err, Unknown) {
		t.Errorf("got %v", err)
	}
}

// A catalogue that grew tag by tag is the same as one made at once, and the ones before it have not changed.
func TestWithTagChangesNoOtherCatalogue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		grown, latest := &Catalogue{}, map[ID]Tag{}
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			before := slices.Clone(grown.All())
			tag := Tag{
				ID:        ID(rapid.IntRange(1, 5).Draw(t, "id")),
				Name:      rapid.SampledFrom([]string{"a", "A", "b", "ä", "c"}).Draw(t, "name"),
				DeletedAt: rapid.SampledFrom([]int64{0, 9}).Draw(t, "deleted"),
			}
			next := grown.WithTag(tag)
			latest[tag.ID] = tag
			if !slices.Equal(grown.All(), before) {
				t.Fatalf("%v became %v", before, grown.All())
			}
			grown = next
		}
		var tags []Tag
		for _, tag := range latest {
			tags = append(tags, tag)
		}
		if want := NewCatalogue(tags).All(); !slices.Equal(grown.All(), want) {
			t.Fatalf("grown: %v, at once: %v", grown.All(), want)
		}
	})
}
