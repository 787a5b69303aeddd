package importing

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// Limits of one row. Without them a quote that is never closed makes a reader take the whole file into memory.
const (
	maxRecord  = 1 << 20 // bytes
	maxColumns = 1000
)

// chunk is how much is read at a time.
const chunk = 256 << 10

// csvRecords reads delimited text: RFC 4180 with other delimiters, CRLF, LF or CR at the end of a row, and line breaks
// inside quotes. Nothing is ever dropped, so what the RFC forbids is read as what was most likely meant: a quote
// inside an unquoted cell is a character of it, and so is a quote inside a quoted cell unless a delimiter or the
// end of the row follows it ("Joe "The Boss" Smith" is one cell). The exception is a stray quote in a quoted cell
// that spans lines: there it is far likelier that a quote was never closed and rows are being swallowed, so that
// is a fault. Rows may differ in length.
//
// Cells are views into one buffer that is used again for each row, so a row costs no allocation.
type csvRecords struct {
	source    io.Reader
	share     func() float64 // how much of source was read; nil: nobody asks
	delimiter byte
	newline   byte // '\n', or '\r' for files of old Macs
	decoded   bool // source was converted from another encoding than UTF-8
	unquoted  bool // a quote is a character like others

	buffer   []byte
	begin    int // of what is not consumed yet
	end      int
	finished bool  // source has nothing more
	failure  error // of source

	row    int // of the row at begin
	offset int64
	cells  [][]byte // of a row without quotes
	spans  []span   // of a row with quotes
	quoted bool     // which of the two the row at begin is
	open   bool     // the text ended inside quotes
	stray  bool     // a quote was most likely never closed
}

// span is where a cell lies, counted from the start of its row.
type span struct {
	from, to int
	doubled  bool // the cell holds doubled quotes, to be made single ones
}

// newCSVRecords reads rows from UTF-8 text without a byte order mark.
func newCSVRecords(source io.Reader, delimiter, newline byte, decoded bool) *csvRecords {
	return &csvRecords{source: source, delimiter: delimiter, newline: newline, decoded: decoded, buffer: make([]byte, chunk), row: 1}
}

// Next returns the next row that is not empty.
func (c *csvRecords) Next() (Record, error) {
	for {
		size, err := c.scan()
		if err != nil {
			return Record{}, err
		}
		line := c.buffer[c.begin : c.begin+size]
		if err := c.check(line); err != nil {
			return Record{}, err
		}
		if c.quoted {
			c.unquote(line)
		}
		if len(c.cells) > maxColumns {
			return Record{}, tooManyColumns(c.row, len(c.cells))
		}
		c.begin += size
		c.offset += int64(size)
		c.row++
		if len(c.cells) > 1 || len(c.cells[0]) > 0 {
			return Record{Row: c.row - 1, Cells: c.cells}, nil
		}
	}
}

// Share returns how much of the file was read.
func (c *csvRecords) Share() float64 { return c.share() }

// scan finds the cells of the row at begin, reading on as far as it goes, and returns its length in bytes with the
// line end.
func (c *csvRecords) scan() (int, error) {
	for {
		text := c.buffer[c.begin:c.end]
		if len(text) > 0 {
			if size, ok := c.split(text); ok && size <= maxRecord {
				return size, nil
			}
		}
		if err := c.refuse(text); err != nil {
			return 0, err
		}
		c.fill()
	}
}

// refuse says why there is no row at the start of text and never will be; nil if more text may bring one.
func (c *csvRecords) refuse(text []byte) error {
	switch {
	case c.failure != nil:
		return c.failure
	case len(text) == 0 && c.finished:
		return io.EOF
	case c.stray, c.open && (c.finished || len(text) > maxRecord):
		return quoteUnbalanced(c.row)
	case len(text) > maxRecord:
		return recordTooLong(c.row)
	}
	return nil
}

// fill reads more of the source behind what is there.
func (c *csvRecords) fill() {
	c.end = copy(c.buffer, c.buffer[c.begin:c.end])
	c.begin = 0
	if len(c.buffer)-c.end < chunk/2 {
		c.buffer = append(c.buffer, make([]byte, len(c.buffer))...)
	}
	n, err := io.ReadFull(c.source, c.buffer[c.end:])
	c.end += n
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		c.finished = true
	case err != nil:
		c.failure = fmt.Errorf("read file: %w", err)
	}
}

// split finds the cells of the row at the start of text and returns its length with the line end, or false if text
// ends before the row does.
func (c *csvRecords) split(text []byte) (int, bool) {
	c.open = false
	end := bytes.IndexByte(text, c.newline)
	size := end + 1
	if end < 0 {
		if !c.finished {
			return 0, false
		}
		end, size = len(text), len(text)
	}
	c.quoted = !c.unquoted && bytes.IndexByte(text[:end], '"') >= 0
	if c.quoted {
		return c.splitQuoted(text)
	}
	c.splitPlain(trimReturn(text[:end]))
	return size, true
}

// splitPlain cuts a line without quotes.
func (c *csvRecords) splitPlain(line []byte) {
	cells, start, delimiter := c.cells[:0], 0, c.delimiter
	for i, b := range line {
		if b == delimiter {
			cells = append(cells, line[start:i])
			start = i + 1
		}
	}
	c.cells = append(cells, line[start:])
}

// splitQuoted is split for a row with quotes in it. It leaves text as it is: more of it may be needed.
func (c *csvRecords) splitQuoted(text []byte) (int, bool) {
	c.spans = c.spans[:0]
	for at := 0; ; {
		next, last, ok := c.cell(text, at)
		if !ok || last {
			return next, ok
		}
		at = next
	}
}

// cell appends the span of the cell at text[at:] and returns where the next one starts, and whether this was the
// last of the row. It returns false if text ends before the cell does.
func (c *csvRecords) cell(text []byte, at int) (next int, last, ok bool) {
	if at < len(text) && text[at] == '"' {
		return c.quotedCell(text, at+1)
	}
	for i := at; i < len(text); i++ {
		if b := text[i]; b == c.delimiter || b == c.newline {
			line := text[at:i]
			if b == c.newline {
				line = trimReturn(line)
			}
			c.spans = append(c.spans, span{from: at, to: at + len(line)})
			return i + 1, b == c.newline, true
		}
	}
	c.spans = append(c.spans, span{from: at, to: at + len(trimReturn(text[at:]))})
	return len(text), true, c.finished
}

// quotedCell is cell for one whose opening quote stands before text[from].
func (c *csvRecords) quotedCell(text []byte, from int) (next int, last, ok bool) {
	doubled := false
	for at := from; ; {
		i := bytes.IndexByte(text[at:], '"')
		if i < 0 {
			c.open = true
			return 0, false, false
		}
		at += i + 1
		if at < len(text) && text[at] == '"' {
			doubled = true
			at++
			continue
		}
		if size, last, ends := c.cellEnd(text[at:]); ends {
			c.spans = append(c.spans, span{from: from, to: at - 1, doubled: doubled})
			return at + size, last, true
		}
		if len(text)-at < 2 && !c.finished { // what follows the quote decides, and it is not there yet
			return 0, false, false
		}
		if c.stray = bytes.IndexByte(text[from:at], c.newline) >= 0; c.stray {
			return 0, false, false
		}
	}
}

// cellEnd reports whether a cell may end before rest: at a delimiter, at a line end (the last cell of the row) or
// at the end of the file. size is the length of what ends it.
func (c *csvRecords) cellEnd(rest []byte) (size int, last, ends bool) {
	switch {
	case len(rest) == 0:
		return 0, true, c.finished
	case rest[0] == c.delimiter:
		return 1, false, true
	case rest[0] == c.newline:
		return 1, true, true
	case rest[0] == '\r' && len(rest) > 1 && rest[1] == '\n':
		return 2, true, true
	case rest[0] == '\r' && len(rest) == 1 && c.finished:
		return 1, true, true
	}
	return 0, false, false
}

// unquote makes cells of the spans.
func (c *csvRecords) unquote(text []byte) {
	c.cells = c.cells[:0]
	for _, s := range c.spans {
		cell := text[s.from:s.to]
		if s.doubled {
			cell = singleQuotes(cell)
		}
		c.cells = append(c.cells, cell)
	}
}

// singleQuotes makes single quotes of doubled ones, in place.
func singleQuotes(cell []byte) []byte {
	kept := 0
	for i := 0; i < len(cell); i++ {
		cell[kept] = cell[i]
		kept++
		if cell[i] == '"' && i+1 < len(cell) && cell[i+1] == '"' {
			i++
		}
	}
	return cell[:kept]
}

// trimReturn takes one \r off the end of a line that ended with \n.
func trimReturn(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		return line[:n-1]
	}
	return line
}

// check refuses a row that is not in the encoding it should be in.
func (c *csvRecords) check(line []byte) error {
	if c.decoded {
		// A decoder puts U+FFFD for bytes that its encoding does not have.
		if i := bytes.Index(line, []byte(string(utf8.RuneError))); i >= 0 {
			return encodingBroken(c.row, "character", int64(utf8.RuneCount(line[:i]))+1)
		}
		return nil
	}
	if utf8.Valid(line) {
		return nil
	}
	return encodingBroken(c.row, "byte", c.offset+int64(firstInvalid(line))+1)
}

// firstInvalid returns where the first byte that is no UTF-8 stands in text, and len(text) if there is none.
func firstInvalid(text []byte) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(text)
}
