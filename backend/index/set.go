package index

import (
	"iter"
	"sync"

	"regulars/backend/contact"
)

// Set is the answer to a filter: some contacts as they were when it was asked. It never changes.
type Set struct {
	rows  bitset
	count int

	mu      sync.Mutex
	facets  Facets
	counted *version // in which facets were counted; nil: not yet
}

func newSet(rows bitset) *Set { return &Set{rows: rows, count: rows.count()} }

// Count returns how many contacts are in the set.
func (s *Set) Count() int { return s.count }

// Has reports whether a contact is in the set.
func (s *Set) Has(id contact.ID) bool { return s.rows.has(uint32(id)) }

// IDs yields the contacts in the set, ascending.
func (s *Set) IDs() iter.Seq[contact.ID] {
	return func(yield func(contact.ID) bool) {
		for row := range s.rows.rows() {
			if !yield(contact.ID(row)) {
				return
			}
		}
	}
}
