package index

import "slices"

// order is all contacts, those in the trash included, sorted. It never changes: an edit returns another order that
// shares the blocks in which nothing happened. A view can so keep its order for nothing, and a single change copies
// two or three blocks instead of a number per contact.
type order struct {
	blocks [][]uint32
	length int
}

const (
	orderBlock    = 2048           // rows in a block of a fresh order
	maxOrderBlock = 2 * orderBlock // a block that would be longer is cut in two
)

// newOrder returns the order of sorted rows, which it keeps no part of.
func newOrder(rows []uint32) *order {
	o := &order{length: len(rows)}
	for block := range slices.Chunk(rows, orderBlock) {
		o.blocks = append(o.blocks, slices.Clone(block))
	}
	return o
}

// edit starts the making of an order from o, whose rows are sorted by compare.
func (o *order) edit(compare func(a, b uint32) int) orderEdit {
	return orderEdit{blocks: slices.Clone(o.blocks), own: make([]bool, len(o.blocks)), length: o.length, compare: compare}
}

// orderEdit is an order in the making.
type orderEdit struct {
	blocks  [][]uint32
	own     []bool // by block: it is a copy already, which no other order shares
	length  int
	compare func(a, b uint32) int
}

// locate returns the block and the place in it where row is, or would be.
func (e *orderEdit) locate(row uint32) (block, at int, found bool) {
	block, found = slices.BinarySearchFunc(e.blocks, row, func(rows []uint32, row uint32) int { return e.compare(rows[0], row) })
	if found || len(e.blocks) == 0 {
		return block, 0, found
	}
	block = max(0, block-1)
	at, found = slices.BinarySearchFunc(e.blocks[block], row, e.compare)
	return block, at, found
}

// remove removes a row. What it is sorted by has to be as it was when it was inserted.
func (e *orderEdit) remove(row uint32) {
	block, at, found := e.locate(row)
	if !found {
		return
	}
	e.length--
	e.copyShared(block)
	e.blocks[block] = slices.Delete(e.blocks[block], at, at+1)
	if len(e.blocks[block]) == 0 {
		e.blocks, e.own = slices.Delete(e.blocks, block, block+1), slices.Delete(e.own, block, block+1)
	}
}

// insert adds a row.
func (e *orderEdit) insert(row uint32) {
	block, at, found := e.locate(row)
	if found {
		return
	}
	e.length++
	if len(e.blocks) == 0 {
		e.blocks, e.own = [][]uint32{{row}}, []bool{true}
		return
	}
	e.copyShared(block)
	rows := slices.Insert(e.blocks[block], at, row)
	e.blocks[block] = rows
	if half := len(rows) / 2; len(rows) > maxOrderBlock {
		e.blocks[block] = rows[:half:half]
		e.blocks, e.own = slices.Insert(e.blocks, block+1, slices.Clone(rows[half:])), slices.Insert(e.own, block+1, true)
	}
}

// copyShared makes a block the edit's own.
func (e *orderEdit) copyShared(block int) {
	if !e.own[block] {
		rows := e.blocks[block]
		e.blocks[block], e.own[block] = append(make([]uint32, 0, len(rows)+len(rows)/8+1), rows...), true
	}
}

// done returns the order that was made.
func (e *orderEdit) done() *order { return &order{blocks: e.blocks, length: e.length} }
