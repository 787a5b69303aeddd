package index

import (
	"slices"
	"sync"

	"regulars/backend/contact"
	"regulars/backend/filter"
)

// View is a set in an order, both as they were when it was made. It never changes.
type View struct {
	set  *Set
	list []uint32 // all rows, when they are few; else
	walk *walk    // they are found by walking the order
}

// few is up to how many contacts are sorted by themselves. To find the first page of more, walking the order is
// faster.
const (
	few          = 512
	fewUnordered = 16 // while there is no such order yet: up to this part of all contacts
)

// View returns set in the order of by, which has to be resolved if it names attributes. An error is a sort that there
// is not.
func (x *Index) View(set *Set, by filter.Sort) (*View, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	keys, err := x.tables.sorting(by)
	if err != nil {
		return nil, err
	}
	if set.count <= few || set.count <= x.tables.limit/fewUnordered && !x.orders.has(by) {
		return &View{set: set, list: keys.arrange(set.rows.ascending())}, nil
	}
	return &View{set: set, walk: newWalk(x.orders.get(by, x.tables, keys), set)}, nil
}

// Page returns limit contacts of set from offset in the order of by; see View.
func (x *Index) Page(set *Set, by filter.Sort, offset, limit int) ([]contact.ID, error) {
	v, err := x.View(set, by)
	if err != nil {
		return nil, err
	}
	return v.Rows(offset, limit), nil
}

// Prepare makes the orders of these sorts ready, which takes a fraction of a second at a million contacts and would
// otherwise be done when one is asked for.
func (x *Index) Prepare(sorts ...filter.Sort) error {
	x.mu.RLock()
	defer x.mu.RUnlock()
	for _, by := range sorts {
		keys, err := x.tables.sorting(by)
		if err != nil {
			return err
		}
		x.orders.get(by, x.tables, keys)
	}
	return nil
}

// Len returns how many contacts are in the view.
func (v *View) Len() int { return v.set.count }

// Set returns the contacts of the view.
func (v *View) Set() *Set { return v.set }

// Rows returns up to limit contacts from offset.
func (v *View) Rows(offset, limit int) []contact.ID {
	offset = max(0, offset)
	limit = min(limit, v.set.count-offset)
	if limit <= 0 {
		return []contact.ID{}
	}
	ids := make([]contact.ID, 0, limit)
	if v.walk == nil {
		for _, row := range v.list[offset : offset+limit] {
			ids = append(ids, contact.ID(row))
		}
		return ids
	}
	return v.walk.rows(ids, offset)
}

// Position returns the place of a contact in the view, from 0; -1 if it is not in it.
func (v *View) Position(id contact.ID) int {
	if !v.set.Has(id) {
		return -1
	}
	if v.walk == nil {
		return slices.Index(v.list, uint32(id))
	}
	return v.walk.position(uint32(id))
}

// walk finds the rows of a set by walking an order. It remembers how many of them each block of the order holds, so
// no stretch is walked twice.
type walk struct {
	order *order
	set   *Set
	every bool // the set has all rows of the order

	mu     sync.Mutex
	before []int // by block as far as they were counted: the rows of the set in front of it
}

func newWalk(o *order, set *Set) *walk {
	return &walk{order: o, set: set, every: o.length == set.count, before: []int{0}}
}

// rows appends to ids, as far as it has room, the rows from offset.
func (w *walk) rows(ids []contact.ID, offset int) []contact.ID {
	block := w.find(offset)
	skip := offset - w.countBefore(block)
	for ; block < len(w.order.blocks); block++ {
		for _, row := range w.order.blocks[block] {
			if !w.every && !w.set.rows.has(row) {
				continue
			}
			if skip--; skip >= 0 {
				continue
			}
			if ids = append(ids, contact.ID(row)); len(ids) == cap(ids) {
				return ids
			}
		}
	}
	return ids
}

// find returns the block that holds the row at offset.
func (w *walk) find(offset int) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	for w.before[len(w.before)-1] <= offset && len(w.before) <= len(w.order.blocks) {
		last := len(w.before) - 1
		w.before = append(w.before, w.before[last]+w.count(w.order.blocks[last]))
	}
	block, found := slices.BinarySearch(w.before, offset)
	for found && block+1 < len(w.before) && w.before[block+1] == offset {
		block++ // blocks without a row of the set
	}
	if !found {
		block--
	}
	return block
}

// countBefore returns how many rows of the set are in front of a block.
func (w *walk) countBefore(block int) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	for len(w.before) <= block {
		last := len(w.before) - 1
		w.before = append(w.before, w.before[last]+w.count(w.order.blocks[last]))
	}
	return w.before[block]
}

// count returns how many of the rows are in the set.
func (w *walk) count(rows []uint32) int {
	if w.every {
		return len(rows)
	}
	n := 0
	for _, row := range rows {
		n += int(oneIf(w.set.rows.has(row)))
	}
	return n
}

// position returns how many rows of the set are in front of one of them.
func (w *walk) position(row uint32) int {
	for i, block := range w.order.blocks {
		if at := slices.Index(block, row); at >= 0 {
			return w.countBefore(i) + w.count(block[:at])
		}
	}
	return -1
}
