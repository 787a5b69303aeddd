package index

import (
	"slices"

	"regulars/backend/provenance"
)

// tagLists is the column of assignments: each contact's tags with source and time. The lists of blockRows contacts
// stand end to end in one block; changing one rewrites its block.
type tagLists struct {
	blocks []listBlock
	count  int // rows
}

type listBlock struct {
	ends    packed // of each row's list in the next three
	tags    packed // codes
	sources []provenance.Source
	at      []uint32 // Unix seconds
}

// assignment is one entry of a list.
type assignment struct {
	tag    uint32 // code
	source provenance.Source
	at     uint32 // Unix seconds
}

func (b *listBlock) entry(i int) assignment {
	return assignment{tag: b.tags.at(i), source: b.sources[i], at: b.at[i]}
}

// span returns the block of a row and where the row's list is in it.
func (l *tagLists) span(row uint32) (block *listBlock, from, to int) {
	if int(row) >= l.count {
		return &listBlock{}, 0, 0
	}
	block = &l.blocks[row>>blockShift]
	from, to = block.span(int(row & (blockRows - 1)))
	return block, from, to
}

// span returns where the list of the i-th row of the block is.
func (b *listBlock) span(i int) (from, to int) {
	if i >= b.ends.len() {
		return 0, 0
	}
	return int(b.ends.before(i)), int(b.ends.at(i))
}

// put gives rows, which are ascending, one tag each; what they had of that tag is replaced.
func (l *tagLists) put(rows []uint32, entry func(i int) assignment) {
	l.rewrite(rows, func(w *listWriter, i int) {
		e := entry(i)
		w.keepBut(rows[i], e.tag)
		w.put(rows[i], e)
	})
}

// take takes a tag from rows, which are ascending.
func (l *tagLists) take(rows []uint32, tag uint32) {
	l.rewrite(rows, func(w *listWriter, i int) { w.keepBut(rows[i], tag) })
}

// rewrite calls change for every row, in its block's writer.
func (l *tagLists) rewrite(rows []uint32, change func(w *listWriter, i int)) {
	w := listWriter{to: l}
	for i, row := range rows {
		w.enter(row)
		change(&w, i)
	}
	w.leave()
}

// listWriter writes one block of lists after the other, each into memory of exactly its size.
type listWriter struct {
	to      *tagLists
	block   int
	writing bool
	inRow   bool // the row behind the last of ends has been begun
	old     listBlock
	ends    []uint32
	tags    []uint32
	sources []provenance.Source
	at      []uint32
}

// enter makes the block of row the one that is written. Rows come ascending.
func (w *listWriter) enter(row uint32) {
	block := int(row >> blockShift)
	if w.writing && w.block == block {
		return
	}
	w.leave()
	for len(w.to.blocks) <= block {
		w.to.fill()
	}
	w.block, w.old, w.writing = block, w.to.blocks[block], true
	w.ends, w.tags, w.sources, w.at = w.ends[:0], w.tags[:0], w.sources[:0], w.at[:0]
}

// fill makes the last block full, of empty lists, and adds one.
func (l *tagLists) fill() {
	if last := len(l.blocks) - 1; last >= 0 {
		b := &l.blocks[last]
		ends := make([]uint32, blockRows)
		for i := range ends {
			if i < b.ends.len() {
				ends[i] = b.ends.at(i)
			} else {
				ends[i] = uint32(len(b.at))
			}
		}
		b.ends = pack(ends)
		l.count = len(l.blocks) << blockShift
	}
	l.blocks = append(l.blocks, listBlock{})
}

// put adds an entry to the list of a row of the block.
func (w *listWriter) put(row uint32, e assignment) {
	w.begin(row)
	w.tags, w.sources, w.at = append(w.tags, e.tag), append(w.sources, e.source), append(w.at, e.at)
}

// keepBut begins the list of a row with what it held, without one tag.
func (w *listWriter) keepBut(row uint32, tag uint32) {
	w.begin(row)
	if i := int(row & (blockRows - 1)); i < w.old.ends.len() {
		for from, to := int(w.old.ends.before(i)), int(w.old.ends.at(i)); from < to; from++ {
			if e := w.old.entry(from); e.tag != tag {
				w.tags, w.sources, w.at = append(w.tags, e.tag), append(w.sources, e.source), append(w.at, e.at)
			}
		}
	}
}

// begin copies the rows in front of row as they were.
func (w *listWriter) begin(row uint32) {
	w.keepUpTo(int(row & (blockRows - 1)))
	w.inRow = true
}

func (w *listWriter) keepUpTo(i int) {
	if w.inRow && len(w.ends) < i {
		w.endRow()
	}
	for len(w.ends) < i {
		if row := len(w.ends); row < w.old.ends.len() {
			from, to := int(w.old.ends.before(row)), int(w.old.ends.at(row))
			for ; from < to; from++ {
				w.tags = append(w.tags, w.old.tags.at(from))
				w.sources, w.at = append(w.sources, w.old.sources[from]), append(w.at, w.old.at[from])
			}
		}
		w.endRow()
	}
}

func (w *listWriter) endRow() {
	w.ends = append(w.ends, uint32(len(w.tags)))
	w.inRow = false
}

// leave finishes the block that is written, if any.
func (w *listWriter) leave() {
	if !w.writing {
		return
	}
	if w.inRow {
		w.endRow()
	}
	w.keepUpTo(w.old.ends.len())
	w.to.blocks[w.block] = listBlock{ends: pack(w.ends), tags: pack(w.tags), sources: slices.Clone(w.sources), at: slices.Clone(w.at)}
	w.to.count = max(w.to.count, w.block<<blockShift+len(w.ends))
	w.writing = false
}
