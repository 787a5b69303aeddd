package exporting

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"regulars/backend/contact"
)

// byteOrderMark tells spreadsheets that a file is UTF-8.
const byteOrderMark = "\xEF\xBB\xBF"

// flushAt is how much is collected before it is written.
const flushAt = 128 << 10

// csvTable is RFC 4180 with CRLF and guarded cells. A row costs no allocation.
type csvTable struct {
	dst io.Writer
	buf []byte
}

// newCSVTable starts a file with its headings and, unless it is plain, its mark.
func newCSVTable(dst io.Writer, plain bool, headings iter.Seq[string]) *csvTable {
	t := &csvTable{dst: dst, buf: make([]byte, 0, 2*flushAt)}
	if !plain {
		t.buf = append(t.buf, byteOrderMark...)
	}
	for heading := range headings {
		t.buf = append(appendCell(t.buf, heading), ',')
	}
	t.replaceComma()
	return t
}

// replaceComma puts the end of the row in place of the last comma.
func (t *csvTable) replaceComma() {
	t.buf = append(t.buf[:len(t.buf)-1], '\r', '\n')
}

// endRow completes a row, of which each cell ended with a comma.
func (t *csvTable) endRow() error {
	t.replaceComma()
	if len(t.buf) < flushAt {
		return nil
	}
	return t.flush()
}

func (t *csvTable) flush() error {
	_, err := t.dst.Write(t.buf)
	t.buf = t.buf[:0]
	if err != nil {
		return fmt.Errorf("write rows: %w", err)
	}
	return nil
}

// csvWriter writes contacts as a csvTable.
type csvWriter struct {
	*csvTable
	cells *cells
}

func newCSVWriter(dst io.Writer, l Layout) *csvWriter {
	return &csvWriter{newCSVTable(dst, l.PlainUTF8, func(yield func(string) bool) {
		for _, c := range l.Columns {
			if !yield(c.Heading) {
				return
			}
		}
	}), newCells(l)}
}

// write adds a contact.
func (w *csvWriter) write(of *contact.Contact) error {
	for _, c := range w.cells.layout.Columns {
		if at, ok := instant(c.Field, of); ok {
			w.buf = w.cells.clock.append(w.buf, at)
		} else if c.Field == Tags {
			w.buf = appendCell(w.buf, w.cells.tags(of))
		} else {
			w.buf = appendCell(w.buf, shown(c, of))
		}
		w.buf = append(w.buf, ',')
	}
	return w.endRow()
}

// close writes what is left.
func (w *csvWriter) close(context.Context) error { return w.flush() }

func (w *csvWriter) discard() error { return nil }

func (w *csvWriter) count(ctx context.Context, path string) (Written, error) {
	count, err := countCSV(ctx, path)
	return Written{Count: count}, err
}

// special are the characters for which a cell is quoted, or may need to be guarded at its start.
var special = [256]bool{
	'"': true, ',': true, '\r': true, '\n': true, '\t': true, ' ': true, '\'': true, '=': true, '+': true, '-': true, '@': true, 0: true,
}

// appendCell adds a cell to b, guarded and quoted as needed.
func appendCell[T string | []byte](b []byte, cell T) []byte {
	for i := range len(cell) {
		if special[cell[i]] {
			return appendSpecial(b, string(cell))
		}
	}
	return append(b, cell...)
}

func appendSpecial(b []byte, cell string) []byte {
	guard := needsGuard(cell)
	quote := strings.ContainsAny(cell, "\",\r\n\x00\t") || cell[0] == ' ' || cell[len(cell)-1] == ' '
	if quote {
		b = append(b, '"')
	}
	if guard {
		b = append(b, '\'')
	}
	for quote {
		i := strings.IndexByte(cell, '"')
		if i < 0 {
			break
		}
		b = append(append(b, cell[:i+1]...), '"')
		cell = cell[i+1:]
	}
	b = append(b, cell...)
	if quote {
		b = append(b, '"')
	}
	return b
}

// countCSV returns the number of rows below the headings in a file that a csvWriter wrote.
func countCSV(ctx context.Context, path string) (int, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, fmt.Errorf("count rows: %w", err)
	}
	defer f.Close() // nothing was written
	rows, quoted, buf := -1, false, make([]byte, 256<<10)
	for {
		n, err := f.Read(buf)
		rows += countRows(buf[:n], &quoted)
		switch {
		case errors.Is(err, io.EOF) && !quoted:
			return rows, nil
		case errors.Is(err, io.EOF):
			return 0, errors.New("count rows: the file ends inside a cell")
		case err != nil:
			return 0, fmt.Errorf("count rows: %w", err)
		case ctx.Err() != nil:
			return 0, cancelled(ctx)
		}
	}
}

// countRows counts the line ends outside quotes in a part of a file. quoted says whether the part begins inside
// quotes, and afterwards whether it ends so. A doubled quote leaves the quotes and enters them again.
func countRows(part []byte, quoted *bool) int {
	rows := 0
	for {
		i := bytes.IndexByte(part, '"')
		if i < 0 {
			i = len(part)
		}
		if !*quoted {
			rows += bytes.Count(part[:i], []byte{'\n'})
		}
		if i == len(part) {
			return rows
		}
		*quoted, part = !*quoted, part[i+1:]
	}
}
