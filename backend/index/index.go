package index

import (
	"sync"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// Index answers which contacts. Make one with Build. It may be used by many at once: a question sees all of a change
// or nothing of it.
type Index struct {
	mu       sync.RWMutex // held for reading by questions, for writing by Apply while it changes the columns
	applying sync.Mutex   // one Apply at a time
	tables   *tables
	answers  answers
	orders   orders
}

// Counts is how many contacts there are, and how many of them have what. Contacts in the trash do not count, unless
// it says so.
type Counts struct {
	Live       int
	Trashed    int
	Tags       map[tag.ID]int       // contacts per tag, deleted ones included; tags without contacts may be left out
	Attributes map[attribute.ID]int // contacts with a value, likewise
}

// Counts counts for the pages of the catalogues.
func (x *Index) Counts() Counts {
	x.mu.RLock()
	defer x.mu.RUnlock()
	t := x.tables
	live := t.contacts.live.count()
	c := Counts{Live: live, Trashed: t.contacts.known.count() - live, Attributes: map[attribute.ID]int{}}
	c.Tags = t.tags.countIn(t.contacts.live, live, t.contacts.known)
	for id, column := range t.attributes.columns {
		if n := t.countValues(column, c.Trashed); n > 0 {
			c.Attributes[id] = n
		}
	}
	return c
}

// countValues returns how many live contacts have a value. With nobody in the trash that is all that have one.
func (t *tables) countValues(column attributeColumn, trashed int) int {
	if trashed == 0 {
		return column.len()
	}
	n := 0
	for row := range column.present {
		if t.contacts.live.has(row) {
			n++
		}
	}
	return n
}

// Len returns how many contacts are not in the trash.
func (x *Index) Len() int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.tables.contacts.live.count()
}

// ByKey returns the contact, not in the trash, whose number has this match key, and false if there is none.
func (x *Index) ByKey(key uint64) (contact.ID, bool) { return x.withKey(key, true) }

// ByKeyTrashed is ByKey for contacts in the trash.
func (x *Index) ByKeyTrashed(key uint64) (contact.ID, bool) { return x.withKey(key, false) }

func (x *Index) withKey(key uint64, live bool) (id contact.ID, found bool) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	c := &x.tables.contacts
	c.withKey(key, func(row uint32) bool {
		if c.live.has(row) == live {
			id, found = contact.ID(row), true
		}
		return !found
	})
	return id, found
}
