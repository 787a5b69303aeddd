package index

import (
	"sync"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// Index answers which contacts. Make one with Build. It may be used by many at once: a question sees all of a change
// or nothing of it.
type Index struct {
	mu       sync.RWMutex // held for reading by questions, for writing by Apply while it changes the columns
	applying sync.Mutex   // one Apply at a time
	version  *version     // another one after each change
	tables   *tables
	answers  answers
	orders   orders
}

// version is a state of an index, told from all others, those of other indexes too, by its place in memory.
type version struct{ _ byte }

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
	c := Counts{Live: live, Trashed: t.contacts.known.count() - live}
	c.Tags = t.tags.countIn(t.contacts.live, live, t.contacts.known)
	c.Attributes = t.attributes.countIn(t.contacts.live, c.Trashed == 0)
	return c
}

// ValueCounts returns how many contacts of set have a value of which attribute; attributes of which none has a value
// are left out.
func (x *Index) ValueCounts(set *Set) map[attribute.ID]int {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return x.tables.attributes.countIn(set.rows, false)
}

// SetOf returns the contacts among ids that are not in the trash.
func (x *Index) SetOf(ids []contact.ID) *Set {
	x.mu.RLock()
	defer x.mu.RUnlock()
	rows := newBitset(x.tables.limit)
	for _, id := range ids {
		if x.tables.contacts.live.has(uint32(id)) {
			rows.add(uint32(id))
		}
	}
	return newSet(rows)
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

// Keys returns the match keys of the numbers of contacts, those in the trash too; 0 for no number.
func (x *Index) Keys(ids []uint32) []uint64 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	keys := make([]uint64, len(ids))
	for i, id := range ids {
		if int(id) < x.tables.limit {
			keys[i] = x.tables.contacts.key(id)
		}
	}
	return keys
}

// Standing returns how a contact stands, in the trash or not; the zero Standing if there is none.
func (x *Index) Standing(id contact.ID) consent.Standing {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if row := uint32(id); int(row) < x.tables.limit {
		return x.tables.contacts.consentOf(row)
	}
	return consent.Standing{}
}

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
