package catalogue

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Entry is one line of a catalogue. Noun answers for the zero value too.
type Entry[ID ~int64] interface {
	Noun() Noun
	Key() ID       // given by the store and never reused; 0 is none
	Label() string // its name
	Active() bool  // it is not deleted
}

// Catalogue finds entries by id and by name. It never changes; With returns a new one. The zero value is empty.
type Catalogue[ID ~int64, E Entry[ID]] struct {
	byID   map[ID]E
	byName map[string]ID // by text.NameFold; an active entry wins over a deleted one
	all    []E           // by name, as Fold orders them
}

// New returns the catalogue of these entries, deleted ones included.
func New[ID ~int64, E Entry[ID]](entries []E) *Catalogue[ID, E] {
	c := &Catalogue[ID, E]{byID: make(map[ID]E, len(entries)), byName: make(map[string]ID, len(entries)), all: slices.Clone(entries)}
	slices.SortFunc(c.all, func(a, b E) int {
		return cmp.Or(strings.Compare(text.Fold(a.Label()), text.Fold(b.Label())), cmp.Compare(a.Key(), b.Key()))
	})
	for _, e := range c.all {
		c.byID[e.Key()] = e
		name := text.NameFold(e.Label())
		if holder, taken := c.byID[c.byName[name]]; !taken || !holder.Active() {
			c.byName[name] = e.Key()
		}
	}
	return c
}

// With returns a catalogue in which e is new or replaces the entry of its id.
func (c *Catalogue[ID, E]) With(e E) *Catalogue[ID, E] {
	others := slices.DeleteFunc(slices.Clone(c.all), func(other E) bool { return other.Key() == e.Key() })
	return New[ID](append(others, e))
}

// All returns every entry by name, deleted ones included. The slice is the catalogue's own: do not change it.
func (c *Catalogue[ID, E]) All() []E { return c.all }

// ByID returns the entry of this id, active or deleted.
func (c *Catalogue[ID, E]) ByID(id ID) (E, bool) {
	e, ok := c.byID[id]
	return e, ok
}

// ByName returns the entry of this name, active or deleted, compared as names are unique (text.NameFold).
func (c *Catalogue[ID, E]) ByName(name string) (E, bool) {
	return c.ByID(c.byName[text.NameFold(name)])
}

// Active returns the entry of this name if it can be used. Faults: Unknown, Deleted; both name the entry.
func (c *Catalogue[ID, E]) Active(name string) (E, error) {
	e, ok := c.ByName(name)
	if !ok {
		return e, e.Noun().unknown(text.Shorten(text.Clean(name), MaxName))
	}
	return usable[ID](e)
}

// ActiveID is Active by id.
func (c *Catalogue[ID, E]) ActiveID(id ID) (E, error) {
	e, err := c.Known(id)
	if err != nil {
		return e, err
	}
	return usable[ID](e)
}

// Known returns the entry of this id, active or deleted. Fault: Unknown.
func (c *Catalogue[ID, E]) Known(id ID) (E, error) {
	e, ok := c.ByID(id)
	if !ok {
		return e, e.Noun().unknown(fmt.Sprint(id))
	}
	return e, nil
}

func usable[ID ~int64, E Entry[ID]](e E) (E, error) {
	if !e.Active() {
		var none E
		return none, e.Noun().deleted(e.Label(), e.Key())
	}
	return e, nil
}

// Free reports whether e may have its name: nil, or a fault in field "name" of reason NameTaken or, if a deleted entry
// holds the name, NameDeleted with that entry's id in Params["id"], so that it can be restored.
func (c *Catalogue[ID, E]) Free(e E) error {
	holder, taken := c.ByName(e.Label())
	switch {
	case !taken || holder.Key() == e.Key():
		return nil
	case holder.Active():
		return e.Noun().taken(holder.Label(), holder.Key())
	}
	return e.Noun().takenByDeleted(holder.Label(), holder.Key())
}

// Refused collects what is wrong with the fields of an entry; nothing is no fault.
type Refused map[string]*fault.Error

// Note keeps a field's fault, if there is one.
func (r Refused) Note(field string, f *fault.Error) {
	if f != nil {
		r[field] = f
	}
}
