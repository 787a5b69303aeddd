package filter

import (
	"slices"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Match reports whether the contact belongs to the answer of n. It is the definition of what n means. Contacts in the
// trash belong to none.
func Match(n Node, c *contact.Contact) bool { return c.DeletedAt == 0 && passes(n, c) }

func passes(n Node, c *contact.Contact) bool {
	switch n := n.(type) {
	case All:
		return !slices.ContainsFunc(n, func(member Node) bool { return !passes(member, c) })
	case Any:
		return slices.ContainsFunc(n, func(member Node) bool { return passes(member, c) })
	case Not:
		return !passes(n.Node, c)
	case NameTest:
		return c.Name != "" && n.Value.Match(c.Name)
	case PhoneTest:
		return !c.Phone.IsZero() && n.passes(c)
	case SearchTest:
		return n.passes(c)
	case TagTest:
		return slices.ContainsFunc(c.Tags, n.fits)
	case ConsentTest:
		return n.passes(c)
	case SeenTest:
		seen := n.Field.of(c)
		return n.From <= seen && seen < n.To
	case AttributeTest:
		return slices.ContainsFunc(c.Attributes, n.fits)
	case OriginTest:
		return slices.Contains(n.Sources, c.Origin)
	case ChangeTest:
		return c.OriginChange == n.ID || n.Touched != nil && n.Touched.Contains(uint32(c.ID))
	case ListTest:
		return slices.ContainsFunc(c.Lists, func(m segment.Membership) bool { return slices.Contains(n.IDs, m.Segment) })
	}
	return false
}

func (t PhoneTest) passes(c *contact.Contact) bool {
	number := c.Phone
	switch t.Op {
	case PhonePresent:
		return true
	case PhoneIs:
		return slices.Contains(t.Keys, number.Key)
	case PhoneContains:
		return slices.ContainsFunc(t.Digits, func(part string) bool { return strings.Contains(number.Digits, part) })
	case PhoneStarts:
		return slices.ContainsFunc(t.Digits, func(part string) bool { return strings.HasPrefix(number.Digits, part) })
	case PhoneCountry:
		return slices.Contains(t.Countries, number.Country)
	}
	return false
}

func (t TagTest) fits(a tag.Assignment) bool {
	return (len(t.IDs) == 0 || slices.Contains(t.IDs, a.Tag)) &&
		!slices.Contains(t.Except, a.Tag) &&
		(len(t.Sources) == 0 || slices.Contains(t.Sources, a.Source)) &&
		inPeriod(a.At, t.From, t.To)
}

func (t ConsentTest) passes(c *contact.Contact) bool {
	return (len(t.States) == 0 || slices.Contains(t.States, c.Consent)) &&
		(len(t.Sources) == 0 || c.ConsentAt != 0 && slices.Contains(t.Sources, c.ConsentSource)) &&
		inPeriod(c.ConsentAt, t.From, t.To)
}

// inPeriod reports whether the instant lies in [from, to); both 0 is no limit.
func inPeriod(instant, from, to int64) bool {
	return from == 0 && to == 0 || from <= instant && instant < to
}

func (t AttributeTest) fits(v attribute.Value) bool {
	return v.Definition == t.Definition && t.Value.Match(v.Text)
}

func (f SeenField) of(c *contact.Contact) int64 {
	switch f {
	case FirstSeen:
		return c.FirstSeen
	case LastSeen:
		return c.LastSeen
	case CreatedAt:
		return c.CreatedAt
	}
	return 0
}
