package attribute

import (
	"fmt"
	"slices"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Catalogue finds definitions by id and by name. It never changes; WithDefinition returns a new one. The zero value is empty.
type Catalogue struct {
	byID   map[ID]Definition
	byName map[string]ID // by text.NameFold; an active definition wins over a deleted one
	all    []Definition  // by name, as Fold orders them
}

// NewCatalogue returns the catalogue of these definitions, deleted ones included.
func NewCatalogue(definitions []Definition) *Catalogue {
	c := &Catalogue{byID: make(map[ID]Definition, len(definitions)), byName: make(map[string]ID, len(definitions)), all: slices.Clone(definitions)}
	slices.SortFunc(c.all, func(a, b Definition) int {
		if order := strings.Compare(text.Fold(a.Name), text.Fold(b.Name)); order != 0 {
			return order
		}
		return int(a.ID - b.ID)
	})
	for _, d := range c.all {
		c.byID[d.ID] = d
		name := text.NameFold(d.Name)
		if holder, taken := c.byID[c.byName[name]]; !taken || !holder.Active() {
			c.byName[name] = d.ID
		}
	}
	return c
}

// WithDefinition returns a catalogue in which d is new or replaces the definition of its id.
func (c *Catalogue) WithDefinition(d Definition) *Catalogue {
	others := slices.DeleteFunc(slices.Clone(c.all), func(other Definition) bool { return other.ID == d.ID })
	return NewCatalogue(append(others, d))
}

// All returns every definition by name, deleted ones included. The slice is the catalogue's own: do not change it.
func (c *Catalogue) All() []Definition { return c.all }

// ByID returns the definition of this id, active or deleted.
func (c *Catalogue) ByID(id ID) (Definition, bool) {
	d, ok := c.byID[id]
	return d, ok
}

// ByName returns the definition of this name, active or deleted, compared as names are unique (text.NameFold).
func (c *Catalogue) ByName(name string) (Definition, bool) {
	return c.ByID(c.byName[text.NameFold(name)])
}

// Active returns the definition of this name if it can be given values. Faults: Unknown, Deleted; both name the attribute.
func (c *Catalogue) Active(name string) (Definition, error) {
	d, ok := c.ByName(name)
	if !ok {
		return Definition{}, unknown(text.Shorten(text.Clean(name), MaxName))
	}
	return fillable(d)
}

// ActiveID is Active by id.
func (c *Catalogue) ActiveID(id ID) (Definition, error) {
	d, ok := c.ByID(id)
	if !ok {
		return Definition{}, unknown(fmt.Sprint(id))
	}
	return fillable(d)
}

func fillable(d Definition) (Definition, error) {
	if !d.Active() {
		return Definition{}, fault.New(Deleted, fmt.Sprintf("The attribute “%s” is deleted and can no longer be filled. Restore it first.", d.Name), "attribute", d.Name, "id", d.ID)
	}
	return d, nil
}

func unknown(name string) error {
	return fault.New(Unknown, fmt.Sprintf("There is no attribute “%s”. Create it first, or check the spelling.", name), "attribute", name)
}

// Free reports whether d may have its name: nil, or a fault in field "name" of code NameTaken or, if a deleted definition
// holds the name, NameDeleted with that definition's id in Params["id"], so that it can be restored.
func (c *Catalogue) Free(d Definition) error {
	holder, taken := c.ByName(d.Name)
	switch {
	case !taken || holder.ID == d.ID:
		return nil
	case holder.Active():
		return fault.InField("name", fault.New(NameTaken, fmt.Sprintf("There is already an attribute “%s”. Choose another name.", holder.Name), "attribute", holder.Name, "id", holder.ID))
	}
	return fault.InField("name", fault.New(NameDeleted, fmt.Sprintf("A deleted attribute has the name “%s”. Restore it, or choose another name.", holder.Name), "attribute", holder.Name, "id", holder.ID))
}
