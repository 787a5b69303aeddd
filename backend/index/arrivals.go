package index

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/segment"
)

// arrivals are new contacts, read but not in the columns yet. Reading may fail and takes its time, so it happens
// before anything is changed and while questions are answered.
type arrivals struct {
	limit       int // above the highest new id
	rows        []Row
	trash       []contact.ID
	consents    []standing
	assignments []Assignment
	values      []Value
	members     []member
}

type member struct {
	id   contact.ID
	list segment.ID
}

type standing struct {
	id contact.ID
	consent.Standing
}

// rebuildShare: when there are more new contacts than this part of the known ones, all are read afresh, which takes
// less time and memory.
const rebuildShare = 4

// read reads from src what the deltas do not say. If that is best done by reading everything, it returns new tables.
func (u *update) read(ctx context.Context, src Source) (afresh *tables, err error) {
	highest, changed := u.named()
	if u.isNewToCatalogue() || highest >= u.limit {
		if err := u.readCatalogue(ctx, src); err != nil {
			return nil, err
		}
	}
	if u.retyped() || highest-u.limit > u.limit/rebuildShare {
		defer debug.FreeOSMemory()
		return readTables(ctx, src, nil)
	}
	if highest >= u.limit {
		if u.created, err = readArrivals(ctx, src, contact.ID(u.limit-1)); err != nil {
			return nil, fmt.Errorf("read new contacts: %w", err)
		}
	}
	if len(changed) > 0 {
		err = src.ContactsByID(ctx, changed, func(r *Row) { u.rows = append(u.rows, r.clone()) })
		if err != nil {
			return nil, fmt.Errorf("read changed contacts: %w", err)
		}
	}
	return nil, nil
}

// named returns the highest contact that the deltas name, and the known ones whose own rows they change, ascending.
func (u *update) named() (highest int, changed []contact.ID) {
	for i := range u.deltas {
		d := &u.deltas[i]
		if d.Table.IsCatalogue() || len(d.Keys) == 0 {
			continue
		}
		highest = max(highest, int(d.Keys[len(d.Keys)-1]))
		if d.Table == history.ContactTable {
			for _, id := range u.keys(d) {
				changed = append(changed, contact.ID(id))
			}
		}
	}
	slices.Sort(changed)
	return highest, slices.Compact(changed)
}

// isNewToCatalogue reports whether the deltas name attributes that the index has not heard of, or change some.
func (u *update) isNewToCatalogue() bool {
	return slices.ContainsFunc(u.deltas, func(d history.Delta) bool {
		_, known := u.attributes.types[attribute.ID(d.Sub)]
		return d.Table == history.AttributeTable && !known || d.Table == history.AttributeCatalogue
	})
}

func (u *update) readCatalogue(ctx context.Context, src Source) error {
	catalogue, err := src.Catalogue(ctx)
	if err != nil {
		return fmt.Errorf("read catalogues: %w", err)
	}
	u.types = catalogue.Types
	return nil
}

// retyped reports whether an attribute that has values has another type now.
func (u *update) retyped() bool {
	for id, t := range u.types {
		if was, known := u.attributes.types[id]; known && was != t && u.attributes.columns[id] != nil {
			return true
		}
	}
	return false
}

func (r *Row) clone() Row {
	c := *r
	c.Name, c.NameKey, c.Digits = slices.Clone(r.Name), slices.Clone(r.NameKey), slices.Clone(r.Digits)
	c.Country = strings.Clone(r.Country)
	return c
}

// readArrivals reads the contacts above after.
func readArrivals(ctx context.Context, src Source, after contact.ID) (*arrivals, error) {
	a := &arrivals{}
	reads := []func() error{
		func() error {
			return src.Contacts(ctx, after, func(r *Row) { a.rows = append(a.rows, r.clone()) })
		},
		func() error { return src.Trash(ctx, after, func(id contact.ID) { a.trash = append(a.trash, id) }) },
		func() error {
			return src.Consent(ctx, after, func(id contact.ID, s consent.Standing) { a.consents = append(a.consents, standing{id, s}) })
		},
		func() error {
			return src.Assignments(ctx, after, func(s *Assignment) { a.assignments = append(a.assignments, *s) })
		},
		func() error {
			return src.Values(ctx, after, func(v *Value) {
				a.values = append(a.values, Value{Contact: v.Contact, Definition: v.Definition, Text: slices.Clone(v.Text)})
			})
		},
		func() error {
			return src.Members(ctx, after, func(id contact.ID, list segment.ID) { a.members = append(a.members, member{id, list}) })
		},
	}
	for _, read := range reads {
		if err := read(); err != nil {
			return nil, err
		}
	}
	a.limit = int(after) + 1
	if len(a.rows) > 0 {
		a.limit = int(a.rows[len(a.rows)-1].ID) + 1
	}
	return a, nil
}

// ids returns the new contacts; a may be nil.
func (a *arrivals) ids() []uint32 {
	if a == nil {
		return nil
	}
	ids := make([]uint32, len(a.rows))
	for i := range a.rows {
		ids[i] = uint32(a.rows[i].ID)
	}
	return ids
}

// write adds the new contacts to the columns.
func (a *arrivals) write(t *tables) {
	t.grow(a.limit)
	c := &t.contacts
	c.replace(a.rows)
	for i := range a.rows {
		c.live.add(uint32(a.rows[i].ID))
	}
	for _, id := range a.trash {
		if t.holds(id) {
			c.live.remove(uint32(id))
		}
	}
	for _, s := range a.consents {
		if t.holds(s.id) {
			c.setConsent(uint32(s.id), s.Standing)
		}
	}
	a.writeAssignments(t)
	for i := range a.values {
		v := &a.values[i]
		if !t.holds(v.Contact) {
			continue
		}
		t.attributes.of(v.Definition).add(uint32(v.Contact), v.Text)
	}
	for _, m := range a.members {
		if t.holds(m.id) {
			t.members.of(m.list).Add(uint32(m.id))
		}
	}
}

func (a *arrivals) writeAssignments(t *tables) {
	w := listWriter{to: &t.tags.lists}
	for _, s := range a.assignments {
		if !t.holds(s.Contact) {
			continue
		}
		row, code := uint32(s.Contact), t.tags.codeOf(s.Tag)
		t.tags.rows[code].Add(row)
		w.enter(row)
		w.put(row, assignment{tag: code, source: s.Source, at: seconds(s.At)})
	}
	w.leave()
	t.tags.tagged.forget()
}
