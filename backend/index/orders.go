package index

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"

	"regulars/backend/filter"
)

// orders keeps the orders that were asked for last and brings them up to date.
type orders struct {
	mu   sync.Mutex
	last []*keptOrder // newest first, up to maxOrders
}

// keptOrder is an order, made when it is first asked for.
type keptOrder struct {
	name string
	by   filter.Sort
	keys sorting
	once sync.Once
	made atomic.Pointer[order] // nil while it is being made
}

// maxOrders times four bytes per contact is the most that orders take.
const maxOrders = 8

// orderName tells sorts apart, by the ids of attributes, which stay when they are renamed.
func orderName(by filter.Sort) string {
	var name strings.Builder
	for _, key := range by {
		if key.Attribute != 0 {
			key.Field = ""
		}
		fmt.Fprintf(&name, "%s#%d:%t,", key.Field, key.Attribute, key.Desc)
	}
	return name.String()
}

// has reports whether the order is there.
func (o *orders) has(by filter.Sort) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	name := orderName(by)
	for _, kept := range o.last {
		if kept.name == name {
			return true
		}
	}
	return false
}

// get returns the order of by, whose columns are keys.
func (o *orders) get(by filter.Sort, t *tables, keys sorting) *order {
	kept := o.kept(by, keys)
	kept.once.Do(func() {
		if opposite := o.opposite(by); opposite != nil {
			kept.made.Store(newOrder(keys[0].turnRound(opposite)))
		} else {
			kept.made.Store(newOrder(keys.arrange(t.contacts.known.ascending())))
		}
	})
	return kept.made.Load()
}

// opposite returns the order by the same single key in the other direction, nil if it is not there.
func (o *orders) opposite(by filter.Sort) *order {
	if len(by) != 1 {
		return nil
	}
	name := orderName(filter.Sort{{Field: by[0].Field, Attribute: by[0].Attribute, Desc: !by[0].Desc}})
	o.mu.Lock()
	defer o.mu.Unlock()
	for _, kept := range o.last {
		if kept.name == name {
			return kept.made.Load()
		}
	}
	return nil
}

// turnRound returns the rows of the order by the opposite key in the order by k. It walks backwards, but those that
// are equal stay in the order of their ids, and those without a value at the end.
func (k sortKey) turnRound(o *order) []uint32 {
	rows := slices.Concat(o.blocks...)
	turned := make([]uint32, 0, len(rows))
	to := sort.Search(len(rows), func(i int) bool { _, has := k.rank(rows[i]); return !has })
	without := rows[to:]
	for from := to; to > 0; to = from {
		for from--; from > 0 && k.compare(rows[from-1], rows[from]) == 0; from-- {
		}
		turned = append(turned, rows[from:to]...)
	}
	return append(turned, without...)
}

// kept returns the entry of an order and makes it the newest. The order is made outside of the lock, by the first who
// needs it, so that nobody waits for an order that they did not ask for.
func (o *orders) kept(by filter.Sort, keys sorting) *keptOrder {
	o.mu.Lock()
	defer o.mu.Unlock()
	name := orderName(by)
	for i, kept := range o.last {
		if kept.name == name {
			copy(o.last[1:i+1], o.last[:i])
			o.last[0] = kept
			return kept
		}
	}
	if len(o.last) < maxOrders {
		o.last = append(o.last, nil)
	}
	copy(o.last[1:], o.last)
	o.last[0] = &keptOrder{name: name, by: by, keys: keys}
	return o.last[0]
}

// move is an order on its way from before a change to after it.
type move struct {
	kept *keptOrder
	edit orderEdit
	rows []uint32 // to be put back
}

// moveShare: an order in which more than this part of the contacts move is forgotten; making it anew when it is asked
// for takes less time.
const moveShare = 64

// takeOut takes the contacts that a change moves out of all orders. The columns have to be as before the change.
func (o *orders) takeOut(u *update) []move {
	o.mu.Lock()
	defer o.mu.Unlock()
	var moves []move
	var kept []*keptOrder
	for _, k := range o.last {
		rows, known := u.moved(k.by)
		arrived := u.created.ids()
		if !known || len(rows)+len(arrived) > few+u.limit/moveShare {
			continue
		}
		kept = append(kept, k)
		if len(rows)+len(arrived) > 0 {
			moves = append(moves, k.takeOut(rows, arrived))
		}
	}
	o.last = kept
	return moves
}

func (k *keptOrder) takeOut(moved, arrived []uint32) move {
	m := move{kept: k, edit: k.made.Load().edit(k.keys.compare), rows: append(moved, arrived...)}
	for _, row := range moved {
		m.edit.remove(row)
	}
	return m
}

// putBack puts the contacts in again, where they belong after the change.
func putBack(moves []move) {
	for _, m := range moves {
		for _, row := range m.rows {
			m.edit.insert(row)
		}
		m.kept.made.Store(m.edit.done())
	}
}

// forget forgets all orders.
func (o *orders) forget() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.last = nil
}
