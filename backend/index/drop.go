package index

import (
	"regulars/backend/consent"
	"regulars/backend/contact"
)

// Drop takes contacts out, ascending, that the source does not have any more. Answers that were given before still name
// them.
func (x *Index) Drop(ids []contact.ID) {
	x.applying.Lock()
	defer x.applying.Unlock()
	x.mu.Lock()
	defer x.mu.Unlock()
	var rows []uint32
	for _, id := range ids {
		if x.tables.contacts.known.has(uint32(id)) {
			rows = append(rows, uint32(id))
		}
	}
	x.orders.without(rows, x.tables.limit)
	x.tables.drop(rows)
	x.version = new(version)
	x.answers.forget()
}

// without takes contacts out of all orders, whose columns have to be as before.
func (o *orders) without(rows []uint32, limit int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(rows) > few+limit/moveShare {
		o.last = nil
		return
	}
	for _, k := range o.last {
		m := k.takeOut(rows, nil)
		k.made.Store(m.edit.done())
	}
}

// drop empties the places of contacts in all columns.
func (t *tables) drop(rows []uint32) {
	gone := bitmapOf(rows)
	for code, id := range t.tags.codes.values {
		if carriers := t.tags.rows[code].Clone(); carriers.Intersects(gone) {
			carriers.And(gone)
			t.tags.take(id, carriers.ToArray())
		}
	}
	t.tags.tagged.forget()
	for _, column := range t.attributes.columns {
		column.edit(rows, func(int) (string, bool) { return "", false })
	}
	for _, members := range t.members {
		members.AndNot(gone)
	}
	t.contacts.drop(rows)
}

func (c *contactColumns) drop(rows []uint32) {
	empty := make([]Row, len(rows))
	for i, row := range rows {
		empty[i].ID = contact.ID(row)
	}
	c.replace(empty)
	for _, row := range rows {
		c.setConsent(row, consent.Standing{})
		c.known.remove(row)
		c.live.remove(row)
	}
}
