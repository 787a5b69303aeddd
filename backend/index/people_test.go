package index_test

import (
	"cmp"
	"context"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/index"
	"regulars/backend/segment"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// people is a Source of contacts that are held in memory, in the order of their ids.
type people struct {
	all      []*contact.Contact
	erased   contact.ID // the highest id of those who were there once
	types    map[attribute.ID]attribute.Type
	deleted  map[tag.ID]bool
	collator *text.Collator
}

func newPeople(env filter.Env, all []*contact.Contact) *people {
	p := &people{all: all, types: map[attribute.ID]attribute.Type{}, deleted: map[tag.ID]bool{}, collator: text.NewCollator("en")}
	for _, d := range env.Attributes.All() {
		p.types[d.ID] = d.Type
	}
	for _, t := range env.Tags.All() {
		p.deleted[t.ID] = !t.Active()
	}
	return p
}

// after returns the contacts above an id.
func (p *people) after(id contact.ID) []*contact.Contact {
	i, found := slices.BinarySearchFunc(p.all, id, func(c *contact.Contact, id contact.ID) int { return cmp.Compare(c.ID, id) })
	if found {
		i++
	}
	return p.all[i:]
}

func (p *people) byID(id contact.ID) *contact.Contact {
	if rest := p.after(id - 1); len(rest) > 0 && rest[0].ID == id {
		return rest[0]
	}
	return nil
}

func (p *people) MaxID(context.Context) (contact.ID, error) {
	if len(p.all) == 0 {
		return p.erased, nil
	}
	return max(p.erased, p.all[len(p.all)-1].ID), nil
}

func (p *people) Catalogue(context.Context) (index.Catalogue, error) {
	c := index.Catalogue{Types: map[attribute.ID]attribute.Type{}}
	for id, t := range p.types {
		c.Types[id] = t
	}
	for id, deleted := range p.deleted {
		if deleted {
			c.DeletedTags = append(c.DeletedTags, id)
		}
	}
	return c, nil
}

func (p *people) Contacts(ctx context.Context, after contact.ID, visit func(*index.Row)) error {
	var row index.Row // one for all, as a scan of a store does
	for _, c := range p.after(after) {
		p.fill(&row, c)
		visit(&row)
	}
	return ctx.Err()
}

func (p *people) fill(row *index.Row, c *contact.Contact) {
	*row = index.Row{
		ID: c.ID, Name: append(row.Name[:0], c.Name...), NameKey: p.collator.AppendKey(row.NameKey[:0], c.Name),
		Digits: append(row.Digits[:0], c.Phone.Digits...), Key: c.Phone.Key, Country: c.Phone.Country,
		First: c.FirstSeen, Last: c.LastSeen, Created: c.CreatedAt, Origin: c.Origin, OriginChange: c.OriginChange,
	}
}

func (p *people) ContactsByID(ctx context.Context, ids []contact.ID, visit func(*index.Row)) error {
	var row index.Row
	for _, id := range ids {
		if c := p.byID(id); c != nil {
			p.fill(&row, c)
			visit(&row)
		}
	}
	return ctx.Err()
}

func (p *people) Trash(ctx context.Context, after contact.ID, visit func(contact.ID)) error {
	for _, c := range p.after(after) {
		if c.DeletedAt != 0 {
			visit(c.ID)
		}
	}
	return ctx.Err()
}

func (p *people) Consent(ctx context.Context, after contact.ID, visit func(contact.ID, consent.Standing)) error {
	for _, c := range p.after(after) {
		if c.Consent != consent.NotAsked || c.ConsentAt != 0 {
			visit(c.ID, consent.Standing{State: c.Consent, At: c.ConsentAt, Source: c.ConsentSource})
		}
	}
	return ctx.Err()
}

func (p *people) Assignments(ctx context.Context, after contact.ID, visit func(*index.Assignment)) error {
	for _, c := range p.after(after) {
		for _, a := range c.Tags {
			visit(&index.Assignment{Contact: c.ID, Tag: a.Tag, Source: a.Source, At: a.At})
		}
	}
	return ctx.Err()
}

func (p *people) Values(ctx context.Context, after contact.ID, visit func(*index.Value)) error {
	var canonical []byte
	for _, c := range p.after(after) {
		for _, v := range c.Attributes {
			canonical = append(canonical[:0], v.Text...)
			visit(&index.Value{Contact: c.ID, Definition: v.Definition, Text: canonical})
		}
	}
	return ctx.Err()
}

func (p *people) Members(ctx context.Context, after contact.ID, visit func(contact.ID, segment.ID)) error {
	for _, c := range p.after(after) {
		for _, m := range c.Lists {
			visit(c.ID, m.Segment)
		}
	}
	return ctx.Err()
}

var _ index.Source = (*people)(nil)

// sorted returns the ids of the contacts that are not in the trash in the order of by, as filter.Sort defines it,
// worked out the slow way.
func (p *people) sorted(by filter.Sort, passes func(*contact.Contact) bool) []contact.ID {
	var found []*contact.Contact
	for _, c := range p.all {
		if c.DeletedAt == 0 && passes(c) {
			found = append(found, c)
		}
	}
	slices.SortStableFunc(found, func(a, b *contact.Contact) int {
		for _, key := range by {
			if order := p.compare(key, a, b); order != 0 {
				return order
			}
		}
		return 0
	})
	ids := make([]contact.ID, len(found))
	for i, c := range found {
		ids[i] = c.ID
	}
	return ids
}

func (p *people) compare(key filter.Key, a, b *contact.Contact) int {
	hasA, hasB := p.has(key, a), p.has(key, b)
	switch {
	case !hasA || !hasB:
		return cmp.Compare(number(!hasA), number(!hasB))
	case key.Desc:
		return p.order(key, b, a)
	}
	return p.order(key, a, b)
}

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (p *people) has(key filter.Key, c *contact.Contact) bool {
	switch key.Field {
	case "name":
		return c.Name != ""
	case "phone":
		return c.Phone.Digits != ""
	case "first_seen":
		return c.FirstSeen != 0
	case "last_seen":
		return c.LastSeen != 0
	case "created_at":
		return c.CreatedAt != 0
	case "consent", "tags":
		return true
	}
	_, ok := value(c, key.Attribute)
	return ok
}

func (p *people) order(key filter.Key, a, b *contact.Contact) int {
	switch key.Field {
	case "name":
		return slices.Compare(p.collator.AppendKey(nil, a.Name), p.collator.AppendKey(nil, b.Name))
	case "phone":
		return cmp.Compare(a.Phone.Digits, b.Phone.Digits)
	case "first_seen":
		return cmp.Compare(a.FirstSeen, b.FirstSeen)
	case "last_seen":
		return cmp.Compare(a.LastSeen, b.LastSeen)
	case "created_at":
		return cmp.Compare(a.CreatedAt, b.CreatedAt)
	case "consent":
		place := map[consent.State]int{consent.OptedOut: 0, consent.NotAsked: 1, consent.OptedIn: 2}
		return cmp.Compare(place[a.Consent], place[b.Consent])
	case "tags":
		return cmp.Compare(p.tagsOf(a), p.tagsOf(b))
	}
	valueA, _ := value(a, key.Attribute)
	valueB, _ := value(b, key.Attribute)
	return compareValues(p.types[key.Attribute], valueA, valueB)
}

// tagsOf returns how many tags that are not deleted a contact has.
func (p *people) tagsOf(c *contact.Contact) int {
	n := 0
	for _, a := range c.Tags {
		if !p.deleted[a.Tag] {
			n++
		}
	}
	return n
}

func value(c *contact.Contact, id attribute.ID) (string, bool) {
	for _, v := range c.Attributes {
		if v.Definition == id {
			return v.Text, true
		}
	}
	return "", false
}

func compareValues(of attribute.Type, a, b string) int {
	switch of {
	case attribute.Text:
		return cmp.Compare(text.Fold(a), text.Fold(b))
	case attribute.Number:
		return attribute.CompareNumbers(a, b)
	case attribute.Time:
		secondsA, _ := attribute.Seconds(a)
		secondsB, _ := attribute.Seconds(b)
		return cmp.Compare(secondsA, secondsB)
	case attribute.DateTime:
		millisA, _ := attribute.Instant(a)
		millisB, _ := attribute.Instant(b)
		return cmp.Compare(millisA, millisB)
	default:
		return cmp.Compare(a, b)
	}
}
