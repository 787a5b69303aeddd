package tag

import (
	"testing"

	"regulars/backend/fault"
)

func someTags() *Catalogue {
	return NewCatalogue([]Tag{
		{ID: 1, Name: "Zoo"}, {ID: 2, Name: "café"}, {ID: 3, Name: "VIP"}, {ID: 4, Name: "Old", DeletedAt: 9}, {ID: 5, Name: "Café au lait"},
	})
}

func TestOnlyActiveTagsCanBeAssigned(t *testing.T) {
	c := someTags()
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
	c := someTags()
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
