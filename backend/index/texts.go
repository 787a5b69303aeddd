package index

import "slices"

// texts is a column of short texts. The texts of blockRows rows stand end to end in one block, without anything
// between them: looking for a needle runs over one piece of memory, and a hit that reaches from one text into the
// next is told by the ends. Changing a text rewrites its block, a few kilobytes, and nothing else.
type texts struct {
	blocks []textBlock
	count  int         // rows
	bytes  int         // written so far; this and often are hints for what to look for and never taken back
	often  [256]uint32 // how often each byte was written
}

type textBlock struct {
	data []byte
	ends packed // of each row in data
}

const (
	blockShift = 10
	blockRows  = 1 << blockShift
)

// at returns the text of a row, empty behind the last one. It is valid until the row changes.
func (t *texts) at(row uint32) []byte {
	if int(row) >= t.count {
		return nil
	}
	block, i := &t.blocks[row>>blockShift], int(row&(blockRows-1))
	return block.data[block.ends.before(i):block.ends.at(i)]
}

// replace gives rows, which are ascending, new texts: value(i) is the one of rows[i]. Rows behind the last one are
// added, empty where rows leaves them out.
func (t *texts) replace(rows []uint32, value func(i int) []byte) {
	var w textWriter
	for i := 0; i < len(rows); {
		block := int(rows[i] >> blockShift)
		t.fillUpTo(block << blockShift)
		w.begin(t, block)
		for ; i < len(rows) && int(rows[i]>>blockShift) == block; i++ {
			w.put(rows[i], value(i))
		}
		w.end()
	}
}

// append adds a row. The last block stays open for more: its memory is larger than it holds until it is full.
func (t *texts) append(text []byte) {
	if t.count == len(t.blocks)<<blockShift {
		t.blocks = append(t.blocks, textBlock{})
	}
	block := &t.blocks[t.count>>blockShift]
	block.data = append(block.data, text...)
	block.ends.append(uint32(len(block.data)))
	t.count++
	t.wrote(text)
	if t.count == len(t.blocks)<<blockShift {
		block.data, block.ends = slices.Clone(block.data), block.ends.repacked()
	}
}

// wrote counts what was written.
func (t *texts) wrote(text []byte) {
	t.bytes += len(text)
	for _, c := range text {
		t.often[c]++
	}
}

// fillUpTo adds empty rows so that the block that begins with row can be written.
func (t *texts) fillUpTo(row int) {
	for t.count < row {
		block := t.count >> blockShift
		if block == len(t.blocks) {
			t.blocks = append(t.blocks, textBlock{})
		}
		b := &t.blocks[block]
		ends := make([]uint32, blockRows)
		for i := range ends {
			ends[i] = uint32(len(b.data))
			if i < b.ends.len() {
				ends[i] = b.ends.at(i)
			}
		}
		b.ends = pack(ends)
		t.count = (block + 1) << blockShift
	}
}

// textWriter writes one block of texts after the other, each into memory of exactly its size.
type textWriter struct {
	to    *texts
	block int
	old   textBlock // what the block held before
	data  []byte
	ends  []uint32
}

// begin starts the rewriting of a block; if it is the one behind the last, it is added.
func (w *textWriter) begin(to *texts, block int) {
	if block == len(to.blocks) {
		to.blocks = append(to.blocks, textBlock{})
	}
	w.to, w.block, w.old = to, block, to.blocks[block]
	w.data, w.ends = w.data[:0], w.ends[:0]
}

// put writes the text of a row of the block. Rows come ascending; those left out keep their text.
func (w *textWriter) put(row uint32, text []byte) {
	w.keepUpTo(int(row & (blockRows - 1)))
	w.data = append(w.data, text...)
	w.ends = append(w.ends, uint32(len(w.data)))
	w.to.wrote(text)
}

// keepUpTo copies what the rows in front of the i-th one held.
func (w *textWriter) keepUpTo(i int) {
	for from := len(w.ends); from < i; from++ {
		if from < w.old.ends.len() {
			w.data = append(w.data, w.old.data[w.old.ends.before(from):w.old.ends.at(from)]...)
		}
		w.ends = append(w.ends, uint32(len(w.data)))
	}
}

// end finishes the block.
func (w *textWriter) end() {
	w.keepUpTo(w.old.ends.len())
	data := make([]byte, len(w.data))
	copy(data, w.data)
	w.to.blocks[w.block] = textBlock{data: data, ends: pack(w.ends)}
	w.to.count = max(w.to.count, w.block<<blockShift+len(w.ends))
}

// textFiller fills a column from empty with texts in ascending order of rows.
type textFiller struct {
	writer textWriter
	to     *texts
	open   bool
}

// put writes the text of a row.
func (f *textFiller) put(row uint32, text []byte) {
	block := int(row >> blockShift)
	if f.open && f.writer.block != block {
		f.close()
	}
	if !f.open {
		f.to.fillUpTo(block << blockShift)
		f.writer.begin(f.to, block)
		f.open = true
	}
	f.writer.put(row, text)
}

// close writes what is still open.
func (f *textFiller) close() {
	if f.open {
		f.writer.end()
		f.open = false
	}
}
