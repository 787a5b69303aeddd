package index

import (
	"bytes"
	"hash/maphash"
)

// dictionary numbers the different values of a column, from 0. Values that nobody has any more keep their number.
type dictionary struct {
	values texts
	slots  []uint32 // hash table of codes + 1; 0 is free
	seed   maphash.Seed
}

// at returns the value with this code.
func (d *dictionary) at(code uint32) []byte { return d.values.at(code) }

func (d *dictionary) len() int { return d.values.count }

// find returns the code of value, and false if it has none.
func (d *dictionary) find(value []byte) (uint32, bool) {
	if len(d.slots) == 0 {
		return 0, false
	}
	slot := d.slotOf(value)
	return d.slots[slot] - 1, d.slots[slot] != 0
}

// codeOf returns the code of value, a new one if it has none yet.
func (d *dictionary) codeOf(value []byte) uint32 {
	if d.len() >= len(d.slots)*3/4 {
		d.enlarge()
	}
	slot := d.slotOf(value)
	if d.slots[slot] == 0 {
		d.values.append(value)
		d.slots[slot] = uint32(d.len())
	}
	return d.slots[slot] - 1
}

// slotOf returns the slot of a value, a free one if it has none.
func (d *dictionary) slotOf(value []byte) int {
	mask := len(d.slots) - 1
	slot := int(maphash.Bytes(d.seed, value)) & mask
	for d.slots[slot] != 0 && !bytes.Equal(d.at(d.slots[slot]-1), value) {
		slot = (slot + 1) & mask
	}
	return slot
}

func (d *dictionary) enlarge() {
	if len(d.slots) == 0 {
		d.seed = maphash.MakeSeed()
	}
	d.slots = make([]uint32, max(8, 2*len(d.slots)))
	for code := range uint32(d.len()) {
		d.slots[d.slotOf(d.at(code))] = code + 1
	}
}
