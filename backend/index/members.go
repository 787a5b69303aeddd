package index

import (
	"context"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"

	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/segment"
)

// memberColumns is what the index keeps of lists: per list the contacts that are on it, those in the trash included.
type memberColumns map[segment.ID]*roaring.Bitmap

// of returns the contacts of a list, which may be new.
func (m memberColumns) of(id segment.ID) *roaring.Bitmap {
	if m[id] == nil {
		m[id] = roaring.New()
	}
	return m[id]
}

// find returns the rows of scope that are on one of the lists.
func (m memberColumns) find(test filter.ListTest, scope bitset) bitset {
	members := roaring.New()
	for _, id := range test.IDs {
		if m[id] != nil {
			members.Or(m[id])
		}
	}
	rows := newBitset(len(scope) * 64)
	members.WriteDenseTo(rows)
	rows.and(scope)
	return rows
}

func (t *tables) readMembers(ctx context.Context, src Source) error {
	err := src.Members(ctx, 0, func(id contact.ID, list segment.ID) {
		if t.holds(id) {
			t.members.of(list).Add(uint32(id))
		}
	})
	if err != nil {
		return fmt.Errorf("read lists: %w", err)
	}
	for list, members := range t.members {
		t.members[list] = compressed(members)
	}
	return nil
}

func (u *update) writeMembers(d *history.Delta) {
	members, changed := u.members.of(segment.ID(d.Sub)), bitmapOf(u.keys(d))
	if d.After == nil {
		members.AndNot(changed)
		return
	}
	members.Or(changed)
	members.RunOptimize()
}

func (d *differences) compareMembers() {
	for _, id := range keysOf(d.x.members, d.y.members) {
		x, y := d.x.members.of(id), d.y.members.of(id)
		for _, row := range roaring.Xor(x, y).ToArray() {
			if d.x.contacts.known.has(row) && d.y.contacts.known.has(row) { // that others are missing is said already
				d.check(row, fmt.Sprintf("being on list %d", id), x.Contains(row), y.Contains(row))
			}
		}
	}
}
