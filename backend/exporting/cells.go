package exporting

import (
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// cells finds what a column shows of a contact. It is used for one file.
type cells struct {
	layout Layout
	clock  *clock
	ranks  map[tag.ID]int // active tags by their place in the catalogue
	names  []string       // of active tags, by rank
	found  []int          // ranks of the contact at hand
	joined []byte
}

func newCells(l Layout) *cells {
	c := &cells{layout: l, clock: newClock(l.Location), ranks: map[tag.ID]int{}}
	for _, t := range l.Tags.All() {
		if t.Active() {
			c.ranks[t.ID] = len(c.names)
			c.names = append(c.names, t.Name)
		}
	}
	return c
}

// tags returns the names of a contact's active tags, separated by |. They are valid until the next call.
func (c *cells) tags(of *contact.Contact) []byte {
	c.found, c.joined = c.found[:0], c.joined[:0]
	for _, a := range of.Tags {
		if rank, active := c.ranks[a.Tag]; active {
			c.found = append(c.found, rank)
		}
	}
	slices.Sort(c.found)
	for i, rank := range c.found {
		if i > 0 {
			c.joined = append(c.joined, '|')
		}
		c.joined = append(c.joined, c.names[rank]...)
	}
	return c.joined
}

// text returns what any column shows.
func (c *cells) text(col Column, of *contact.Contact) string {
	if at, ok := instant(col.Field, of); ok {
		return string(c.clock.append(nil, at))
	}
	if col.Field == Tags {
		return string(c.tags(of))
	}
	return shown(col, of)
}

// instant returns the instant of a column that shows one, as Unix seconds.
func instant(f Field, of *contact.Contact) (at int64, ok bool) {
	switch f {
	case FirstSeen:
		return of.FirstSeen, true
	case LastSeen:
		return of.LastSeen, true
	case CreatedAt:
		return of.CreatedAt, true
	default:
		return 0, false
	}
}

// shown returns the text of a column that shows neither tags nor an instant.
func shown(col Column, of *contact.Contact) string {
	switch col.Field {
	case Phone:
		return of.Phone.E164
	case Name:
		return of.Name
	case OptedOut:
		if of.Consent == consent.OptedOut {
			return "yes"
		}
	case Consent:
		return of.Consent.String()
	case Email:
		return identity(contact.Email, of)
	case ExternalID:
		return identity(contact.ExternalID, of)
	case Attribute:
		return value(col.Definition, of)
	default:
	}
	return ""
}

func identity(kind contact.Kind, of *contact.Contact) string {
	for _, i := range of.Identities {
		if i.Kind == kind {
			return i.Value
		}
	}
	return ""
}

// value returns the canonical text of an attribute, "" if the contact has none.
func value(definition attribute.ID, of *contact.Contact) string {
	for i := range of.Attributes {
		if of.Attributes[i].Definition == definition {
			return of.Attributes[i].Text
		}
	}
	return ""
}
