package index

import (
	"context"
	"fmt"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// Apply brings the index up to date with a change that was committed to src: exactly the contacts that deltas name.
// Contacts that are new (their ids are above all that the index knows) are read from src with all they have, and so
// are the own rows of contacts whose name, number or instants changed, so that the index holds what Build would read.
//
// Apply sets what is after the change, whatever was before it; to apply a delta twice is harmless, and changes may be
// applied after a Build that saw some of them. Deltas have to come in the order of their changes. On an error, src's
// or ctx's, nothing of the change is in the index, which from then on is behind: build it anew.
func (x *Index) Apply(ctx context.Context, deltas []history.Delta, src Source) error {
	x.applying.Lock()
	defer x.applying.Unlock()
	u := update{tables: x.tables, deltas: deltas, touched: map[field][]uint32{}}
	afresh, err := u.read(ctx, src)
	if err != nil {
		return fmt.Errorf("apply change to index: %w", err)
	}
	if afresh != nil {
		x.replaceTables(afresh)
		return nil
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	u.touch()
	moves := x.orders.takeOut(&u)
	u.write()
	putBack(moves)
	x.version = new(version)
	x.answers.forget()
	return nil
}

func (x *Index) replaceTables(t *tables) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.tables = t
	x.version = new(version)
	x.orders.forget()
	x.answers.forget()
}

// update is a change on its way into the columns.
type update struct {
	*tables
	deltas  []history.Delta
	rows    []Row // contacts whose own row changed
	created *arrivals
	types   map[attribute.ID]attribute.Type // of all attributes; nil: as they were
	touched map[field][]uint32              // by what contacts are sorted by, those in which it changes
	retags  bool                            // tags were deleted or restored
}

// field is something that contacts are sorted by.
type field struct {
	name      string // as in filter.Key
	attribute attribute.ID
}

var (
	byName      = field{name: "name"}
	byPhone     = field{name: "phone"}
	byFirstSeen = field{name: "first_seen"}
	byLastSeen  = field{name: "last_seen"}
	byConsent   = field{name: "consent"}
	byTags      = field{name: "tags"}
)

// touch notes which contacts will be sorted differently.
func (u *update) touch() {
	for i := range u.rows {
		u.touchRow(&u.rows[i])
	}
	for i := range u.deltas {
		switch d := &u.deltas[i]; d.Table {
		case history.TagTable:
			u.touched[byTags] = append(u.touched[byTags], u.keys(d)...)
		case history.AttributeTable:
			by := field{attribute: attribute.ID(d.Sub)}
			u.touched[by] = append(u.touched[by], u.keys(d)...)
		case history.ConsentTable:
			u.touched[byConsent] = append(u.touched[byConsent], u.keys(d)...)
		case history.TagCatalogue:
			u.retags = true
		default: // nothing that is sorted by; what rows of contacts hold is compared in touchRow
		}
	}
}

// touchRow notes what differs between a contact's new row and the columns.
func (u *update) touchRow(r *Row) {
	c, row := &u.contacts, uint32(r.ID)
	note := func(by field, changed bool) {
		if changed {
			u.touched[by] = append(u.touched[by], row)
		}
	}
	note(byName, !c.nameKeys.equal(row, r.NameKey))
	note(byPhone, string(c.phones.appendTo(nil, row)) != string(r.Digits))
	note(byFirstSeen, c.first[row] != seconds(r.First))
	note(byLastSeen, c.last[row] != seconds(r.Last))
}

// moved returns the contacts, ascending, that may stand elsewhere in an order, and false if nobody knows which.
func (u *update) moved(by filter.Sort) (rows []uint32, known bool) {
	for _, key := range by {
		f := field{name: key.Field}
		if key.Attribute != 0 {
			f = field{attribute: key.Attribute}
		}
		_, hasColumn := u.attributes.columns[key.Attribute]
		if f == byTags && u.retags || key.Attribute != 0 && !hasColumn {
			return nil, false
		}
		rows = append(rows, u.touched[f]...)
	}
	slices.Sort(rows)
	return slices.Compact(rows), true
}

// keys returns the contacts of a delta that the index knows: all of them, unless src has lost some.
func (u *update) keys(d *history.Delta) []uint32 {
	unknown := func(id uint32) bool { return !u.contacts.known.has(id) }
	if !slices.ContainsFunc(d.Keys, unknown) {
		return d.Keys
	}
	return slices.DeleteFunc(slices.Clone(d.Keys), unknown)
}

// write changes the columns.
func (u *update) write() {
	if u.types != nil {
		u.attributes.types = u.types
	}
	if u.created != nil {
		u.created.write(u.tables)
	}
	u.contacts.replace(u.rows)
	for i := range u.deltas {
		u.writeDelta(&u.deltas[i])
	}
}

func (u *update) writeDelta(d *history.Delta) {
	switch d.Table {
	case history.TrashTable:
		for _, id := range u.keys(d) {
			u.contacts.live.put(id, d.After == nil)
		}
		u.contacts.names.recent.forget()
	case history.TagTable:
		u.writeTag(d)
	case history.AttributeTable:
		u.writeValues(d)
	case history.ConsentTable:
		u.writeConsent(d)
	case history.TagCatalogue:
		u.writeTagCatalogue(d)
	case history.ListTable:
		u.writeMembers(d)
	default: // rows of contacts were read from the source; identities are not in the index
	}
}

func (u *update) writeTag(d *history.Delta) {
	id, keys := tag.ID(d.Sub), u.keys(d)
	u.tags.tagged.forget()
	if d.After == nil {
		u.tags.take(id, keys)
		return
	}
	place := placesOf(d, keys)
	u.tags.put(id, keys, func(i int) assignment {
		return assignment{source: provenance.Source(number(d, 0, place(i))), at: seconds(number(d, 2, place(i)))}
	})
}

func (u *update) writeValues(d *history.Delta) {
	keys := u.keys(d)
	place := placesOf(d, keys)
	u.attributes.of(attribute.ID(d.Sub)).edit(keys, func(i int) (string, bool) {
		if d.After == nil {
			return "", false
		}
		value, ok := d.After.Columns[0].At(place(i)).(string)
		return value, ok
	})
}

func (u *update) writeConsent(d *history.Delta) {
	keys := u.keys(d)
	place := placesOf(d, keys)
	for i, id := range keys {
		var s consent.Standing
		if d.After != nil {
			s = consent.Standing{State: consent.State(number(d, 0, place(i))), At: number(d, 1, place(i)), Source: provenance.Source(number(d, 2, place(i)))}
		}
		u.contacts.setConsent(id, s)
	}
}

// writeTagCatalogue notes which tags are deleted.
func (u *update) writeTagCatalogue(d *history.Delta) {
	for i, id := range d.Keys {
		u.tags.setDeleted(tag.ID(id), d.After == nil || number(d, 3, i) != 0)
	}
}

// number returns a cell of row i after the change, 0 for nil.
func number(d *history.Delta, column, i int) int64 {
	n, _ := d.After.Columns[column].At(i).(int64)
	return n
}

// placesOf returns where the i-th of some keys stands among the delta's.
func placesOf(d *history.Delta, keys []uint32) func(i int) int {
	if len(keys) == len(d.Keys) {
		return func(i int) int { return i }
	}
	return func(i int) int {
		place, _ := slices.BinarySearch(d.Keys, keys[i])
		return place
	}
}
