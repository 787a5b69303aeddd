package index

import (
	"bytes"
	"cmp"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// Carriers returns all contacts that carry a tag, ascending, those in the trash included.
func (x *Index) Carriers(id tag.ID) []uint32 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	code, known := x.tables.tags.codes.code[id]
	if !known {
		return nil
	}
	return x.tables.tags.rows[code].ToArray()
}

// Holders returns all contacts that have a value of an attribute, ascending, those in the trash included.
func (x *Index) Holders(id attribute.ID) []uint32 {
	x.mu.RLock()
	defer x.mu.RUnlock()
	column, known := x.tables.attributes.columns[id]
	if !known {
		return nil
	}
	return slices.AppendSeq(make([]uint32, 0, column.len()), column.present)
}

// FirstHolders returns for each attribute the first contact, not in the trash, who has a value of it.
func (x *Index) FirstHolders() map[attribute.ID]contact.ID {
	x.mu.RLock()
	defer x.mu.RUnlock()
	first := map[attribute.ID]contact.ID{}
	for id, column := range x.tables.attributes.columns {
		for row := range column.present {
			if x.tables.contacts.live.has(row) {
				first[id] = contact.ID(row)
				break
			}
		}
	}
	return first
}

// Frequent is a value that several contacts may have, without case and accents.
type Frequent struct {
	Contacts int
	Example  contact.ID // the first of them
	folded   []byte
}

// MostUsed returns up to limit values of a text attribute that begin with a folded prefix, the most used first; equally
// used ones in the order of their letters. Contacts in the trash do not count. Values of other types are none.
func (x *Index) MostUsed(id attribute.ID, prefix string, limit int) []Frequent {
	x.mu.RLock()
	defer x.mu.RUnlock()
	column, ok := x.tables.attributes.columns[id].(*textColumn)
	if !ok || !column.folded {
		return nil
	}
	counts, first := column.frequencies(x.tables.contacts.live)
	var most []Frequent
	for code, n := range counts {
		value := column.values.at(uint32(code))
		if n == 0 || !bytes.HasPrefix(value, []byte(prefix)) {
			continue
		}
		f := Frequent{Contacts: int(n), Example: contact.ID(first[code]), folded: value}
		at, _ := slices.BinarySearchFunc(most, f, Frequent.compare)
		if at < limit {
			most = slices.Insert(most, at, f)
			most = most[:min(limit, len(most))]
		}
	}
	return most
}

func (f Frequent) compare(other Frequent) int {
	return cmp.Or(cmp.Compare(other.Contacts, f.Contacts), bytes.Compare(f.folded, other.folded))
}

// frequencies returns for each value, by code, how many of the rows have it, and the first that does.
func (c *textColumn) frequencies(rows bitset) (counts, first []uint32) {
	counts, first = make([]uint32, c.values.len()), make([]uint32, c.values.len())
	for row, code := range c.codes.all() {
		if !rows.has(row) {
			continue
		}
		if counts[code] == 0 {
			first[code] = row
		}
		counts[code]++
	}
	return counts, first
}
