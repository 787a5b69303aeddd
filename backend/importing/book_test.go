package importing

import (
	"cmp"
	"context"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/provenance"
	"regulars/backend/suppression"
	"regulars/backend/tag"
)

// book is a list of contacts in memory, which imports look up in and write to. It says what a store has to do with
// a batch, in as few words as possible.
type book struct {
	contacts   map[contact.ID]*contact.Contact
	tags       []tag.Tag
	attributes []attribute.Definition
	ledgers    map[contact.ID][]consent.Event
	trash      map[uint64]bool // match keys of contacts that are opted out
	next       contact.ID
	batches    int
	fail       error                        // of the next Write
	erased     map[string]suppression.Entry // by number
}

func newBook() *book {
	return &book{contacts: map[contact.ID]*contact.Contact{}, ledgers: map[contact.ID][]consent.Event{}}
}

func (b *book) catalogues() Catalogues {
	const now = 1_780_000_000
	return Catalogues{Tags: tag.NewCatalogue(b.tags), Attributes: attribute.NewCatalogue(b.attributes), Now: now}
}

func (b *book) ByKey(key uint64) (contact.ID, bool) {
	for id, c := range b.contacts {
		if !c.Phone.IsZero() && c.Phone.Key == key {
			return id, true
		}
	}
	return 0, false
}

func (b *book) Erased(d *contact.Draft) (suppression.Entry, bool) {
	e, erased := b.erased[d.Phone.E164]
	return e, erased
}

func (b *book) ByIdentity(_ context.Context, kind contact.Kind, values []string) (map[string]contact.ID, error) {
	found := map[string]contact.ID{}
	for id, c := range b.contacts {
		for _, i := range c.Identities {
			if older, known := found[i.Value]; i.Kind == kind && slices.Contains(values, i.Value) && (!known || id < older) {
				found[i.Value] = id
			}
		}
	}
	return found, nil
}

func (b *book) Contacts(_ context.Context, ids []contact.ID) ([]contact.Contact, error) {
	var found []contact.Contact
	for _, id := range ids {
		found = append(found, *b.contacts[id])
	}
	return found, nil
}

func (b *book) CreateTag(_ context.Context, t tag.Tag) (tag.ID, error) {
	t.ID = tag.ID(len(b.tags) + 1)
	b.tags = append(b.tags, t)
	return t.ID, nil
}

func (b *book) CreateDefinition(_ context.Context, d attribute.Definition) (attribute.ID, error) {
	d.ID = attribute.ID(len(b.attributes) + 1)
	b.attributes = append(b.attributes, d)
	return d.ID, nil
}

func (b *book) Write(_ context.Context, batch *Batch) error {
	b.batches++
	if b.fail != nil {
		return b.fail
	}
	for i, n := range batch.New {
		batch.New[i].ID = b.add(n.Draft)
		b.enter(batch.New[i].ID, n.Line)
	}
	for _, u := range batch.Updates {
		b.update(u)
	}
	return nil
}

// add stores a new contact and returns its id.
func (b *book) add(d contact.Draft) contact.ID {
	b.next++
	c := &contact.Contact{
		ID: b.next, Phone: d.Phone, Name: d.Name, FirstSeen: d.FirstSeen, LastSeen: d.LastSeen, CreatedAt: d.CreatedAt,
		Identities: slices.Clone(d.Identities), Origin: provenance.Import,
	}
	c.Tags, c.Attributes = withTags(nil, d.Tags), withValues(nil, d.Attributes)
	if d.OptedOut {
		c.Consent = consent.OptedOut
	}
	b.contacts[c.ID] = c
	return c.ID
}

func (b *book) update(u Update) {
	c := *b.contacts[u.Before.ID]
	if u.Patch.Name != nil {
		c.Name = *u.Patch.Name
	}
	if u.Patch.FirstSeen != nil {
		c.FirstSeen = *u.Patch.FirstSeen
	}
	if u.Patch.LastSeen != nil {
		c.LastSeen = *u.Patch.LastSeen
	}
	c.Tags, c.Attributes = withTags(c.Tags, u.Patch.AddTags), withValues(c.Attributes, u.Patch.SetAttributes)
	for _, set := range u.Identities {
		c.Identities = append(slices.DeleteFunc(slices.Clone(c.Identities), func(i contact.Identity) bool { return i.Kind == set.Kind }), set)
	}
	b.contacts[c.ID] = &c
	b.enter(c.ID, u.Line)
}

// enter adds a line to the ledger of a contact.
func (b *book) enter(id contact.ID, line consent.Event) {
	if line.Kind == 0 {
		return
	}
	line.ID = int64(len(b.ledgers[id]) + 1)
	if line.OccurredAt == 0 {
		line.OccurredAt = b.catalogues().Now
	}
	b.ledgers[id] = append(b.ledgers[id], line)
	b.contacts[id].Consent, b.contacts[id].ConsentAt = consent.Project(b.ledgers[id])
}

func (b *book) OptedOutInTrash(key uint64) bool { return b.trash[key] }

func (b *book) Ledgers(_ context.Context, ids []contact.ID) (map[contact.ID][]consent.Event, error) {
	found := map[contact.ID][]consent.Event{}
	for _, id := range ids {
		found[id] = b.ledgers[id]
	}
	return found, nil
}

func withTags(has []tag.Assignment, add []tag.ID) []tag.Assignment {
	tags := slices.Clone(has)
	for _, id := range add {
		tags = append(tags, tag.Assignment{Tag: id})
	}
	slices.SortFunc(tags, func(a, b tag.Assignment) int { return cmp.Compare(a.Tag, b.Tag) })
	return tags
}

func withValues(has []attribute.Value, set []contact.DraftValue) []attribute.Value {
	values := slices.Clone(has)
	for _, v := range set {
		values = slices.DeleteFunc(values, func(old attribute.Value) bool { return old.Definition == v.Definition })
		values = append(values, attribute.Value{Definition: v.Definition, Text: v.Text})
	}
	slices.SortFunc(values, func(a, b attribute.Value) int { return cmp.Compare(a.Definition, b.Definition) })
	return values
}

// tagNamesOf returns the names of a contact's tags, in the order of their ids.
func (b *book) tagNamesOf(c *contact.Contact) []string {
	names := []string{}
	for _, a := range c.Tags {
		names = append(names, b.tags[a.Tag-1].Name)
	}
	return names
}

// valueOf returns what a contact has in the attribute of this name.
func (b *book) valueOf(c *contact.Contact, name string) string {
	for _, v := range c.Attributes {
		if b.attributes[v.Definition-1].Name == name {
			return v.Text
		}
	}
	return ""
}

// only returns the one contact there is; nil if there is none or several.
func (b *book) only() *contact.Contact {
	if len(b.contacts) != 1 {
		return nil
	}
	for _, c := range b.contacts {
		return c
	}
	return nil
}
