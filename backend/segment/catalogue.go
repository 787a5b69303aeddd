package segment

import (
	"fmt"

	"regulars/backend/catalogue"
	"regulars/backend/fault"
	"regulars/backend/text"
)

// Catalogue finds segments by id and by name. Its faults have the codes of this package.
type Catalogue = catalogue.Catalogue[ID, Segment]

// NewCatalogue returns the catalogue of these segments, deleted ones included.
func NewCatalogue(segments []Segment) *Catalogue { return catalogue.New[ID](segments) }

// Admit reports whether s may be in the catalogue as it is: nil, or a fault in field "name" of code NameTaken, or in
// field "pinned" of code TooManyPinned. The name of a deleted segment is free.
func Admit(c *Catalogue, s Segment) error {
	if holder, taken := c.ByName(s.Name); taken && holder.Active() && holder.ID != s.ID {
		return c.Free(s)
	}
	pinned := 0
	for _, other := range c.All() {
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
func FreeName(c *Catalogue, name string) string {
	for n, free := 2, name; ; n++ {
		if holder, taken := c.ByName(free); !taken || !holder.Active() {
			return free
		}
		suffix := fmt.Sprintf(" (%d)", n)
		free = text.Shorten(name, MaxName-len(suffix)) + suffix
	}
}
