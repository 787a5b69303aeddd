package importing

import (
	"bytes"
	"errors"
	"io"

	"golang.org/x/text/encoding"
)

// sampleSize is how much of a file is looked at before it is read as a whole. A row of the longest kind fits in.
const sampleSize = 2 * maxRecord

// csvSource is the rows of a delimited text file.
type csvSource struct {
	file      io.ReaderAt
	from, to  int64             // the bytes of text
	encoding  encoding.Encoding // nil: UTF-8
	delimiter byte
	newline   byte
	separator int // length of a first line that names the delimiter
}

// newCSVSource returns the rows of the bytes from–to of file, read as format says.
// Faults: EncodingUnknown, DelimiterUnknown.
func newCSVSource(file io.ReaderAt, from, to int64, format Format) (*csvSource, error) {
	if bytes.IndexByte(delimiters[:], format.Delimiter) < 0 {
		return nil, delimiterUnknown(format.Delimiter)
	}
	encoding, err := encodingOf(format.Encoding)
	if err != nil {
		return nil, err
	}
	s := &csvSource{file: file, from: from, to: to, encoding: encoding, delimiter: format.Delimiter}
	head, err := s.head()
	if err != nil {
		return nil, err
	}
	s.newline = newlineOf(head)
	_, s.separator = separatorLine(head)
	return s, nil
}

// Records returns a walk over all rows.
func (s *csvSource) Records() Records { return s.records() }

func (s *csvSource) records() *csvRecords {
	raw := io.NewSectionReader(s.file, s.from, s.to-s.from)
	text := s.decode(raw)
	if s.separator > 0 {
		// Where this fails, reading the first row fails in the same way.
		_, _ = io.CopyN(io.Discard, text, int64(s.separator))
	}
	records := newCSVRecords(text, s.delimiter, s.newline, s.encoding != nil)
	records.share = func() float64 {
		at, err := raw.Seek(0, io.SeekCurrent)
		if err != nil || raw.Size() == 0 {
			return 0
		}
		return float64(at) / float64(raw.Size())
	}
	return records
}

// decode returns raw in UTF-8.
func (s *csvSource) decode(raw io.Reader) io.Reader {
	if s.encoding == nil {
		return raw
	}
	return s.encoding.NewDecoder().Reader(raw)
}

// cut returns the source of the first sampleSize bytes, and whether that is all of it.
func (s *csvSource) cut() (*csvSource, bool) {
	short := *s
	short.to = min(s.to, s.from+sampleSize)
	return &short, short.to == s.to
}

// head returns the beginning of the text.
func (s *csvSource) head() ([]byte, error) {
	short, _ := s.cut()
	return io.ReadAll(short.decode(io.NewSectionReader(s.file, short.from, short.to-short.from)))
}

// firstRows are the first rows of a source.
type firstRows struct {
	rows  [][]string
	whole bool // they are all the rows there are
}

// firstRows returns the rows in the first sampleSize bytes. What is wrong with a later row than the first is left to
// whoever reads the whole: another format may put it right.
func (s *csvSource) firstRows() (firstRows, error) {
	short, whole := s.cut()
	records := short.records()
	for rows := [][]string(nil); ; {
		record, err := records.Next()
		switch {
		case errors.Is(err, io.EOF) && len(rows) == 0:
			return firstRows{}, fileEmpty()
		case errors.Is(err, io.EOF) && !whole && len(rows) > 1:
			return firstRows{rows: rows[:len(rows)-1]}, nil // the last one was cut
		case errors.Is(err, io.EOF):
			return firstRows{rows: rows, whole: whole}, nil
		case err != nil && len(rows) == 0:
			return firstRows{}, err
		case err != nil:
			return firstRows{rows: rows}, nil //nolint:nilerr // the rows before it can be shown, and whoever reads on meets it
		}
		if !isBlank(record.Cells) {
			rows = append(rows, copies(record.Cells))
		}
	}
}

// isBlank reports whether a row holds nothing but spaces: spreadsheets leave such rows at the end of files.
func isBlank(cells [][]byte) bool {
	for _, cell := range cells {
		for _, b := range cell {
			if b != ' ' && b != '\t' {
				return false
			}
		}
	}
	return true
}

// copies returns the cells as strings.
func copies(cells [][]byte) []string {
	values := make([]string, len(cells))
	for i, cell := range cells {
		values[i] = string(cell)
	}
	return values
}

// width returns the number of columns of the longest row.
func (s firstRows) width() int {
	width := 0
	for _, row := range s.rows {
		width = max(width, len(row))
	}
	return width
}

// column returns the values of a column that are not empty, from row first on.
func (s firstRows) column(index, first int) []string {
	var values []string
	for _, row := range s.rows[min(first, len(s.rows)):] {
		if index < len(row) && isValue(row[index]) {
			values = append(values, row[index])
		}
	}
	return values
}
