package tag

import (
	"fmt"
	"slices"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Catalogue finds tags by id and by name. It never changes; WithTag returns a new one. The zero value is empty.
type Catalogue struct {
	byID   map[ID]Tag
	byName map[string]ID // by text.NameFold; an active tag wins over a deleted one
	all    []Tag         // by name, as Fold orders them
}

// NewCatalogue returns the catalogue of these tags, deleted ones included.
func NewCatalogue(tags []Tag) *Catalogue {
	c := &Catalogue{byID: make(map[ID]Tag, len(tags)), byName: make(map[string]ID, len(tags)), all: slices.Clone(tags)}
	slices.SortFunc(c.all, func(a, b Tag) int {
		if order := strings.Compare(text.Fold(a.Name), text.Fold(b.Name)); order != 0 {
			return order
		}
		return int(a.ID - b.ID)
	})
	for _, t := range c.all {
		c.byID[t.ID] = t
		name := text.NameFold(t.Name)
		if holder, taken := c.byID[c.byName[name]]; !taken || !holder.Active() {
			c.byName[name] = t.ID
		}
	}
	return c
}

// WithTag returns a catalogue in which t is new or replaces the tag of its id.
func (c *Catalogue) WithTag(t Tag) *Catalogue {
	others := slices.DeleteFunc(slices.Clone(c.all), func(other Tag) bool { return other.ID == t.ID })
	return NewCatalogue(append(others, t))
}

// All returns every tag by name, deleted ones included. The slice is the catalogue's own: do not change it.
func (c *Catalogue) All() []Tag { return c.all }

// ByID returns the tag of this id, active or deleted.
func (c *Catalogue) ByID(id ID) (Tag, bool) {
	t, ok := c.byID[id]
	return t, ok
}

// ByName returns the tag of this name, active or deleted, compared as names are unique (text.NameFold).
func (c *Catalogue) ByName(name string) (Tag, bool) {
	return c.ByID(c.byName[text.NameFold(name)])
}

// Active returns the tag of this name if it can be assigned. Faults: Unknown, Deleted; both name the tag.
func (c *Catalogue) Active(name string) (Tag, error) {
	t, ok := c.ByName(name)
	if !ok {
		return Tag{}, unknown(text.Shorten(text.Clean(name), MaxName))
	}
	return assignable(t)
}

// ActiveID is Active by id.
func (c *Catalogue) ActiveID(id ID) (Tag, error) {
	t, ok := c.ByID(id)
	if !ok {
		return Tag{}, unknown(fmt.Sprint(id))
	}
	return assignable(t)
}

func assignable(t Tag) (Tag, error) {
	if !t.Active() {
		return Tag{}, fault.New(Deleted, fmt.Sprintf("The tag “%s” is deleted and can no longer be added. Restore it first.", t.Name), "tag", t.Name, "id", t.ID)
	}
	return t, nil
}

func unknown(name string) error {
	return fault.New(Unknown, fmt.Sprintf("There is no tag “%s”. Create it first, or check the spelling.", name), "tag", name)
}

// Free reports whether t may have its name: nil, or a fault in field "name" of code NameTaken or, if a deleted tag
// holds the name, NameDeleted with that tag's id in Params["id"], so that it can be restored.
func (c *Catalogue) Free(t Tag) error {
	holder, taken := c.ByName(t.Name)
	switch {
	case !taken || holder.ID == t.ID:
		return nil
	case holder.Active():
		return fault.InField("name", fault.New(NameTaken, fmt.Sprintf("There is already a tag “%s”. Choose another name.", holder.Name), "tag", holder.Name, "id", holder.ID))
	}
	return fault.InField("name", fault.New(NameDeleted, fmt.Sprintf("A deleted tag has the name “%s”. Restore it, or choose another name.", holder.Name), "tag", holder.Name, "id", holder.ID))
}
