package importing

import (
	"errors"
	"io"
)

// Table is the rows of a file, for whoever wants something else of them than contacts.
type Table struct {
	Headings []string   // "Column A" … where the file has none
	Sample   [][]string // the first rows below the headings, as the file has them
	Named    bool       // the first row holds the headings

	source *csvSource
}

// Table finds out how the cells of a text are separated. areHeadings says of the first row whether it holds headings.
// Faults: FileNotCSV, and those of a first row that is none.
func (f *File) Table(areHeadings func(first []string) bool) (*Table, error) {
	if err := f.refuseText(); err != nil {
		return nil, err
	}
	format, err := f.complete(f.detected)
	if err != nil {
		return nil, err
	}
	source, err := f.source(format)
	if err != nil {
		return nil, err
	}
	first, err := source.firstRows()
	if err != nil {
		return nil, err
	}
	format.Header = areHeadings(first.rows[0])
	return &Table{Headings: headings(format, first), Sample: first.rows[firstData(format):], Named: format.Header, source: source}, nil
}

// refuseText is the function of this name for a file that is open already.
func (f *File) refuseText() error {
	head := make([]byte, 64)
	n, err := f.file.ReadAt(head, int64(f.mark))
	if err != nil && !errors.Is(err, io.EOF) {
		return fileUnreadable(f.name, err)
	}
	return refuseText(head[:n])
}

// Rows returns a walk over the rows below the headings.
func (t *Table) Rows() Records { return &tableRows{Records: t.source.Records(), headings: t.Named} }

// tableRows leaves out what is no row of a table: the headings, and rows of spaces.
type tableRows struct {
	Records
	headings bool // they are still to come
}

// Next implements Records.
func (r *tableRows) Next() (Record, error) {
	for {
		record, err := r.Records.Next()
		if err != nil {
			return record, err
		}
		if isBlank(record.Cells) {
			continue
		}
		if r.headings {
			r.headings = false
			continue
		}
		return record, nil
	}
}
