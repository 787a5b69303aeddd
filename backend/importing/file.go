package importing

import (
	"context"
	"os"
)

// File is a file that was opened and looked at. It stays open until Close; reading it again starts from the first
// row. Its methods are not for concurrent use.
type File struct {
	file     *os.File
	detected Format
}

// Open opens the file at path and finds out its format. country (ISO code, may be empty) breaks ties between
// encodings. Faults: Empty, Binary, NotCSV, Workbook … for what is no CSV file.
func Open(path, country string) (*File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return &File{file: f}, nil
}

// Close closes the file.
func (f *File) Close() error { return f.file.Close() }

// Detected returns the format as it was found.
func (f *File) Detected() Format { return f.detected }

// Inspection is what a person sees of a file before deciding anything.
type Inspection struct {
	Format  Format
	Columns []ColumnInfo
	Preview [][]string // the first 50 rows, without the headings
	Rows    int        // number of data rows; -1: not known
	Options Options    // as detected: Format, Columns, DayFirst, OptedOutYes
}

// ColumnInfo is one column of a file.
type ColumnInfo struct {
	Heading   string   // "Column A" … where the file has none
	Samples   []string // up to three values
	Target    Target   // matched by name, or by its values; Ignore if neither
	Suggested bool     // Target is a guess to be looked at
	New       Target   // the new attribute that the column would make, with the type its values suggest
}

// Inspect shows the file as format says; the zero Format as detected.
func (f *File) Inspect(format Format, c Catalogues) (Inspection, error) { return Inspection{}, nil }

// Plan is an import that can be run: every column has a valid target.
type Plan struct{}

// Prepare checks the options against the file and the catalogues. It reads the whole file once more where the order
// of its dates cannot be told from the first megabyte. Faults: MapNoPhone, MapTwice, MapDeleted, MapType, …
func (f *File) Prepare(ctx context.Context, o Options, c Catalogues) (*Plan, error) { return nil, nil }

// Run walks the plan once and reports. With a sink it applies, without one it rehearses.
// Faults: fault.Cancelled, those of a file that breaks off, and whatever the sink answers.
func Run(ctx context.Context, j Job) (Report, error) { return Report{}, nil }

// Map says by heading where columns go; MAP.json = {"columns":{"<heading>":"<target>"}}.
type Map map[string]Target

// ParseMap reads a MAP.json. Faults: MapInvalid, TargetUnknown.
func ParseMap(data []byte) (Map, error) { return nil, nil }

// Columns returns the targets of a file with these headings; columns that the map leaves out are ignored.
// Faults: MapColumn for a heading that the file does not have.
func (m Map) Columns(headings []string) ([]Target, error) { return nil, nil }
