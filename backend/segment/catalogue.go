package segment

import (
	"fmt"
	"slices"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Catalogue finds segments by id and by name. It never changes; With returns a new one. The zero value is empty.
type Catalogue struct {
	byID   map[ID]Segment
	byName map[string]ID // by text.NameFold; an active segment wins over a deleted one, a later over an earlier one
	all    []Segment     // by name, as Fold orders them
}

// NewCatalogue returns the catalogue of these segments, deleted ones included.
func NewCatalogue(segments []Segment) *Catalogue {
	c := &Catalogue{byID: make(map[ID]Segment, len(segments)), byName: make(map[string]ID, len(segments)), all: slices.Clone(segments)}
	slices.SortFunc(c.all, func(a, b Segment) int {
		if order := strings.Compare(text.Fold(a.Name), text.Fold(b.Name)); order != 0 {
			return order
		}
		return int(a.ID - b.ID)
	})
	for _, s := range c.all {
		c.byID[s.ID] = s
		name := text.NameFold(s.Name)
		if holder, taken := c.byID[c.byName[name]]; !taken || s.Active() || !holder.Active() {
			c.byName[name] = s.ID
		}
	}
	return c
}

// With returns a catalogue in which s is new or replaces the segment of its id.
func (c *Catalogue) With(s Segment) *Catalogue {
	others := slices.DeleteFunc(slices.Clone(c.all), func(other Segment) bool { return other.ID == s.ID })
	return NewCatalogue(append(others, s))
}

// All returns every segment by name, deleted ones included. The slice is the catalogue's own: do not change it.
func (c *Catalogue) All() []Segment { return c.all }

// Active returns the segments that are not deleted, by name.
func (c *Catalogue) Active() []Segment {
	return slices.DeleteFunc(slices.Clone(c.all), func(s Segment) bool { return !s.Active() })
}

// ByID returns the segment of this id, active or deleted.
func (c *Catalogue) ByID(id ID) (Segment, bool) {
	s, ok := c.byID[id]
	return s, ok
}

// ByName returns the segment of this name, compared as names are unique (text.NameFold): the active one, or else the
// one that had it last.
func (c *Catalogue) ByName(name string) (Segment, bool) {
	return c.ByID(c.byName[text.NameFold(name)])
}

// ActiveID returns the segment of this id, unless it is deleted. Fault: Unknown.
func (c *Catalogue) ActiveID(id ID) (Segment, error) {
	s, ok := c.ByID(id)
	return active(s, ok, fmt.Sprint(id))
}

// ActiveName is ActiveID by name.
func (c *Catalogue) ActiveName(name string) (Segment, error) {
	s, ok := c.ByName(name)
	return active(s, ok, text.Shorten(text.Clean(name), MaxName))
}

func active(s Segment, found bool, called string) (Segment, error) {
	if !found || !s.Active() {
		return Segment{}, fault.New(Unknown, fmt.Sprintf("There is no segment “%s”. Check the spelling, or undo that it was deleted.", called), "segment", called)
	}
	return s, nil
}

// Admit reports whether s may be in the catalogue as it is: nil, or a fault in field "name" of code NameTaken, or in
// field "pinned" of code TooManyPinned.
func (c *Catalogue) Admit(s Segment) error {
	if holder, taken := c.ByName(s.Name); taken && holder.Active() && holder.ID != s.ID {
		return fault.InField("name", fault.New(NameTaken, fmt.Sprintf("There is already a segment “%s”. Choose another name.", holder.Name), "segment", holder.Name, "id", holder.ID))
	}
	pinned := 0
	for _, other := range c.all {
		if other.Pinned && other.Active() && other.ID != s.ID {
			pinned++
		}
	}
	if s.Pinned && pinned >= MaxPinned {
		return fault.InField("pinned", fault.New(TooManyPinned, fmt.Sprintf("%d segments are in the sidebar already. Unpin one of them first.", MaxPinned), "limit", MaxPinned))
	}
	return nil
}

// FreeName returns name, or, if a segment has it, name with the lowest number behind it that makes it free.
func (c *Catalogue) FreeName(name string) string {
	for n, free := 2, name; ; n++ {
		if holder, taken := c.ByName(free); !taken || !holder.Active() {
			return free
		}
		suffix := fmt.Sprintf(" (%d)", n)
		free = text.Shorten(name, MaxName-len(suffix)) + suffix
	}
}
