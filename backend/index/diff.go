package index

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"regulars/backend/attribute"
	"regulars/backend/tag"
)

// maxDifferences is how many differences Diff describes; it says how many more there are.
const maxDifferences = 100

// Diff returns, in words, in what y differs from x, and where one of them contradicts itself; nothing if they would
// give the same answers. It is for the self-check, which compares the index in use (x) with one built from the store
// (y).
func (x *Index) Diff(y *Index) []string {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if x != y {
		y.mu.RLock()
		defer y.mu.RUnlock()
	}
	d := differences{x: x.tables, y: y.tables}
	d.x.contradictions("index", &d)
	d.y.contradictions("store", &d)
	d.compareContacts()
	d.compareCatalogues()
	d.compareValues()
	d.compareMembers()
	if d.more > 0 {
		d.found = append(d.found, fmt.Sprintf("and %d more differences", d.more))
	}
	return d.found
}

// differences collects what differs between two indexes.
type differences struct {
	x, y  *tables
	found []string
	more  int
}

func (d *differences) add(format string, args ...any) {
	if len(d.found) == maxDifferences {
		d.more++
		return
	}
	d.found = append(d.found, fmt.Sprintf(format, args...))
}

// check notes a difference in one thing about a contact.
func (d *differences) check(row uint32, what string, x, y any) {
	if x != y {
		d.add("contact %d: %s is %v in the index and %v in the store", row, what, x, y)
	}
}

func (d *differences) compareContacts() {
	all := d.x.contacts.known.grown(d.y.limit).clone()
	all.or(d.y.contacts.known)
	for row := range all.rows() {
		inX, inY := d.x.contacts.known.has(row), d.y.contacts.known.has(row)
		if inX && inY {
			d.compareContact(row)
		} else {
			d.check(row, "being there", inX, inY)
		}
	}
}

func (d *differences) compareContact(row uint32) {
	x, y := &d.x.contacts, &d.y.contacts
	d.check(row, "being live", x.live.has(row), y.live.has(row))
	d.check(row, "having a name", x.named.has(row), y.named.has(row))
	d.check(row, "the folded name", string(x.names.texts.at(row)), string(y.names.texts.at(row)))
	if !bytes.Equal(x.nameKeys.at(row), y.nameKeys.at(row)) {
		d.add("contact %d: the sort key of the name differs", row)
	}
	d.check(row, "the number", string(x.phones.appendTo(nil, row)), string(y.phones.appendTo(nil, row)))
	d.check(row, "the match key", x.key(row), y.key(row))
	d.check(row, "the country", x.countries.values[x.country[row]], y.countries.values[y.country[row]])
	d.check(row, "first seen", x.first[row], y.first[row])
	d.check(row, "last seen", x.last[row], y.last[row])
	d.check(row, "created at", x.created[row], y.created[row])
	d.check(row, "the origin", x.origin[row], y.origin[row])
	d.check(row, "the change that created it", x.originChange[row], y.originChange[row])
	d.check(row, "the consent", x.consentOf(row), y.consentOf(row))
	if tagsX, tagsY := d.x.tags.list(row), d.y.tags.list(row); !slices.Equal(tagsX, tagsY) {
		d.add("contact %d: the tags are %v in the index and %v in the store", row, tagsX, tagsY)
	}
}

// taggedWith is an assignment with the id of its tag.
type taggedWith struct {
	Tag tag.ID
	assignment
}

// list returns a contact's tags by id.
func (t *tagColumns) list(row uint32) []taggedWith {
	var list []taggedWith
	block, from, to := t.lists.span(row)
	for ; from < to; from++ {
		e := taggedWith{Tag: t.codes.values[block.tags.at(from)], assignment: block.entry(from)}
		e.tag = 0 // codes differ between indexes
		list = append(list, e)
	}
	slices.SortFunc(list, func(a, b taggedWith) int { return cmp.Compare(a.Tag, b.Tag) })
	return list
}

func (d *differences) compareCatalogues() {
	for _, id := range keysOf(d.x.tags.deleted, d.y.tags.deleted) {
		if inX, inY := d.x.tags.deleted[id], d.y.tags.deleted[id]; inX != inY {
			d.add("tag %d: being deleted is %t in the index and %t in the store", id, inX, inY)
		}
	}
	for _, id := range keysOf(d.x.attributes.types, d.y.attributes.types) {
		if inX, inY := d.x.attributes.types[id], d.y.attributes.types[id]; inX != inY {
			d.add("attribute %d: its type is %q in the index and %q in the store", id, inX, inY)
		}
	}
}

func (d *differences) compareValues() {
	none := &textColumn{}
	for _, id := range keysOf(d.x.attributes.columns, d.y.attributes.columns) {
		columnX, columnY := d.x.attributes.columnOr(id, none), d.y.attributes.columnOr(id, none)
		rows := newBitset(max(d.x.limit, d.y.limit))
		for row := range columnX.present {
			rows.add(row)
		}
		for row := range columnY.present {
			rows.add(row)
		}
		rows.and(d.x.contacts.known) // that others are missing is said already
		rows.and(d.y.contacts.known)
		for row := range rows.rows() {
			valueX, inX := columnX.text(row)
			valueY, inY := columnY.text(row)
			if valueX != valueY || inX != inY {
				d.add("contact %d: attribute %d is %q in the index and %q in the store", row, id, valueX, valueY)
			}
		}
	}
}

func (a *attributeColumns) columnOr(id attribute.ID, other attributeColumn) attributeColumn {
	if column, ok := a.columns[id]; ok {
		return column
	}
	return other
}

// keysOf returns the keys of two maps, ascending.
func keysOf[K cmp.Ordered, V any](a, b map[K]V) []K {
	both := slices.AppendSeq(slices.Collect(maps.Keys(a)), maps.Keys(b))
	slices.Sort(both)
	return slices.Compact(both)
}

// contradictions notes where columns that say the same in two ways do not.
func (t *tables) contradictions(where string, d *differences) {
	listed := make([]*roaring.Bitmap, len(t.tags.rows))
	for code := range listed {
		listed[code] = roaring.New()
	}
	for row := range t.contacts.known.rows() {
		for block, from, to := t.tags.lists.span(row); from < to; from++ {
			listed[block.tags.at(from)].Add(row)
		}
	}
	for code, id := range t.tags.codes.values {
		if !t.tags.rows[code].Equals(listed[code]) {
			d.add("tag %d: the set of its contacts and their lists of tags differ in the %s", id, where)
		}
	}
	for row := range t.contacts.known.rows() {
		found := false
		t.contacts.withKey(t.contacts.key(row), func(other uint32) bool {
			found = other == row
			return !found
		})
		if !found && t.contacts.key(row) != 0 {
			d.add("contact %d: it is not found by the match key of its number in the %s", row, where)
		}
	}
}
