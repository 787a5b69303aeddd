package index

import (
	"bytes"
	"cmp"
	"fmt"

	"regulars/backend/filter"
)

// sorter is one way to sort contacts, ascending.
type sorter interface {
	// rank returns a number that says the place of a contact as far as a number can, and false if the contact has
	// nothing to be sorted by.
	rank(row uint32) (uint64, bool)
	// compare compares two contacts that have the same rank.
	compare(a, b uint32) int
	// exact reports whether contacts of the same rank are always equal.
	exact() bool
}

// speller is a sorter by bytes, of which rank tells the first eight.
type speller interface {
	sorter
	// spelling returns the bytes, or a first part of them.
	spelling(row uint32) []byte
}

// sorting is a filter.Sort with the columns it reads: the first key decides, among equals the next, at last the id.
type sorting []sortKey

type sortKey struct {
	sorter
	desc bool
}

// place returns the rank of a contact in the direction of the key, and false if it has none. Contacts without come
// last, ascending and descending.
func (k sortKey) place(row uint32) (place uint64, has bool) {
	rank, has := k.rank(row)
	if k.desc {
		return ^rank, has
	}
	return rank, has
}

// compare compares two contacts by this key alone.
func (k sortKey) compare(a, b uint32) int {
	placeA, hasA := k.place(a)
	placeB, hasB := k.place(b)
	switch {
	case !hasA && !hasB:
		return 0
	case !hasA:
		return 1
	case !hasB:
		return -1
	case placeA != placeB:
		return cmp.Compare(placeA, placeB)
	case k.exact():
		return 0
	case k.desc:
		return k.sorter.compare(b, a)
	}
	return k.sorter.compare(a, b)
}

// compare compares two contacts by all keys and, at last, by id; it is 0 for one and the same contact only.
func (s sorting) compare(a, b uint32) int {
	for _, key := range s {
		if order := key.compare(a, b); order != 0 {
			return order
		}
	}
	return cmp.Compare(a, b)
}

// sorting returns the columns that a sort reads.
func (t *tables) sorting(by filter.Sort) (sorting, error) {
	keys := make(sorting, len(by))
	for i, key := range by {
		sorter, err := t.sorter(key)
		if err != nil {
			return nil, err
		}
		keys[i] = sortKey{sorter: sorter, desc: key.Desc}
	}
	return keys, nil
}

// sorter returns the way to sort by one key.
func (t *tables) sorter(key filter.Key) (sorter, error) {
	switch key.Field {
	case "name":
		return nameSorter{&t.contacts.nameKeys}, nil
	case "phone":
		return phoneSorter{&t.contacts.phones}, nil
	case "first_seen":
		return instantSorter{&t.contacts.first}, nil
	case "last_seen":
		return instantSorter{&t.contacts.last}, nil
	case "created_at":
		return instantSorter{&t.contacts.created}, nil
	case "consent":
		return consentSorter{&t.contacts}, nil
	case "tags":
		return tagSorter{&t.tags}, nil
	}
	if key.Attribute == 0 {
		return nil, fmt.Errorf("sort contacts: unknown field %q", key.Field)
	}
	if column, ok := t.attributes.columns[key.Attribute]; ok {
		return column.sorter(), nil
	}
	return (&textColumn{}).sorter(), nil // nobody has a value yet
}

type nameSorter struct{ keys *keyColumn }

func (s nameSorter) rank(row uint32) (uint64, bool) {
	return firstEight(s.keys.heads.at(row)), s.keys.has(row)
}

func (s nameSorter) compare(a, b uint32) int { return s.keys.compare(a, b) }

func (nameSorter) exact() bool { return false }

func (s nameSorter) spelling(row uint32) []byte { return s.keys.heads.at(row) }

type phoneSorter struct{ phones *phoneColumn }

func (s phoneSorter) rank(row uint32) (uint64, bool) {
	packed := s.phones.packed[row]
	return packed, packed != 0
}

func (s phoneSorter) compare(a, b uint32) int {
	return bytes.Compare(s.phones.appendTo(nil, a), s.phones.appendTo(nil, b))
}

func (s phoneSorter) exact() bool { return len(s.phones.long) == 0 }

type instantSorter struct{ column *[]uint32 }

func (s instantSorter) rank(row uint32) (uint64, bool) {
	instant := (*s.column)[row]
	return uint64(instant), instant != 0
}

func (instantSorter) compare(_, _ uint32) int { return 0 }

func (instantSorter) exact() bool { return true }

// consentSorter sorts by what the switch in the list shows: opted out comes first, then no record, then opted in.
type consentSorter struct{ contacts *contactColumns }

func (s consentSorter) rank(row uint32) (uint64, bool) {
	switch {
	case s.contacts.optedOut.has(row):
		return 0, true
	case s.contacts.optedIn.has(row):
		return 2, true
	}
	return 1, true
}

func (consentSorter) compare(_, _ uint32) int { return 0 }

func (consentSorter) exact() bool { return true }

// tagSorter sorts by the number of tags, deleted ones not counted.
type tagSorter struct{ tags *tagColumns }

func (s tagSorter) rank(row uint32) (uint64, bool) {
	return uint64(s.tags.number(row)), true
}

func (tagSorter) compare(_, _ uint32) int { return 0 }

func (tagSorter) exact() bool { return true }
