package index

import "math/bits"

// lookup finds contacts by the match key of their number. It is a hash table of rows without the keys: a key is
// worked out again from the row's number where a slot looks right. The bits of a slot that a row does not need hold a
// part of the hash, so a slot rarely looks right when it is not, and missing – what an import asks a million times in
// a row – costs one look into memory.
type lookup struct {
	slots   []uint32 // row | part of the hash << rowBits; 0: free; a part of a hash without a row: was taken
	rowBits int
	taken   int // slots that are not free
}

const (
	leastSlots = 64
	wasTaken   = 1 // the part of a hash in a slot whose row was removed
)

// newLookup returns a table with room for count of the rows below limit.
func newLookup(count, limit int) lookup {
	return lookup{slots: make([]uint32, max(leastSlots, count*7/5)), rowBits: min(31, bits.Len(uint(limit)))}
}

func hashKey(key uint64) uint64 {
	hash := key * 0x9E3779B97F4A7C15 // 2^64 divided by the golden ratio: spreads neighbours, which numbers often are
	return hash ^ hash>>29
}

// first returns the slot where the search for a hash begins, and what a slot of that hash holds beside the row.
func (l *lookup) first(hash uint64) (slot int, mark uint32) {
	high, _ := bits.Mul64(hash, uint64(len(l.slots)))
	return int(high), uint32(hash) << l.rowBits
}

// full reports whether one more row, or a row as high as this, needs a new table.
func (l *lookup) full(row uint32) bool {
	return l.taken >= len(l.slots)*4/5 || row>>l.rowBits != 0
}

// add adds a row; the table must not be full.
func (l *lookup) add(key uint64, row uint32) {
	slot, mark := l.first(hashKey(key))
	for l.slots[slot] != 0 {
		slot = l.after(slot)
	}
	l.slots[slot] = mark | row
	l.taken++
}

// remove removes a row that was added with this key.
func (l *lookup) remove(key uint64, row uint32) {
	slot, mark := l.first(hashKey(key))
	for ; l.slots[slot] != 0; slot = l.after(slot) {
		if l.slots[slot] == mark|row {
			l.slots[slot] = wasTaken << l.rowBits
			return
		}
	}
}

// candidates calls visit with rows that may have this key, all of those that do among them, until it returns false.
func (l *lookup) candidates(key uint64, visit func(row uint32) bool) {
	if len(l.slots) == 0 {
		return
	}
	rowMask := uint32(1)<<l.rowBits - 1
	slot, mark := l.first(hashKey(key))
	for ; l.slots[slot] != 0; slot = l.after(slot) {
		if held := l.slots[slot]; held&^rowMask == mark && held&rowMask != 0 && !visit(held&rowMask) {
			return
		}
	}
}

func (l *lookup) after(slot int) int {
	if slot++; slot == len(l.slots) {
		return 0
	}
	return slot
}
