package importing

// Source is a file's rows, given from the first to the last as often as it is asked. One walk does not disturb
// another.
type Source interface {
	Records() Records
}

// Records is one walk over a source.
type Records interface {
	// Next returns the next row that is not empty, headings included, and io.EOF after the last. The record is
	// valid until the next call. Any other error ends the walk; faults say what is wrong with the file and in
	// which row.
	Next() (Record, error)
	// Share returns how much of the source was read so far, from 0 to 1.
	Share() float64
}

// Record is one row of a file.
type Record struct {
	Row   int      // 1-based, as a spreadsheet shows it: empty rows count, a line break inside a cell does not
	Cells [][]byte // UTF-8
}
