package importing

import (
	"cmp"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"regulars/backend/text"
)

// File is a file that was opened and looked at. It stays open until Close; each walk over it starts from the first
// row.
type File struct {
	file     *os.File
	name     string // without folders
	size     int64
	mark     int // length of the byte order mark
	detected Format
}

// Open opens the file at path and finds out its format. country (ISO code, may be empty) decides between encodings
// that look alike. Faults: FileUnreadable, FileEmpty, FileBinary, FileWorkbook, FileNotCSV, and those of a first row
// that is none.
func Open(path, country string) (*File, error) {
	return opening(path, func(f *File, head []byte) error {
		if err := refuseText(head); err != nil {
			return err
		}
		return f.detect(head, country)
	})
}

// OpenText is Open for text of whatever form: of the format it finds out only the encoding.
// Faults: FileUnreadable, FileEmpty, FileBinary, FileWorkbook.
func OpenText(path, country string) (*File, error) {
	return opening(path, func(f *File, head []byte) error { return f.detectEncoding(head, country) })
}

// opening opens a file, refuses what is no text at all, and has the beginning of the rest looked at.
func opening(path string, look func(f *File, head []byte) error) (*File, error) {
	opened, err := os.Open(path)
	if err != nil {
		return nil, fileUnreadable(filepath.Base(path), err)
	}
	f := &File{file: opened, name: filepath.Base(path)}
	head, err := f.head()
	if err == nil {
		err = refuseKind(head)
	}
	if err == nil {
		err = look(f, head)
	}
	if err != nil {
		return nil, errors.Join(err, opened.Close())
	}
	return f, nil
}

// Close closes the file.
func (f *File) Close() error { return f.file.Close() }

// Name returns the file's name, without folders.
func (f *File) Name() string { return f.name }

// head returns the beginning of the file.
func (f *File) head() ([]byte, error) {
	info, err := f.file.Stat()
	if err != nil {
		return nil, fileUnreadable(f.name, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fileUnreadable(f.name, errors.New("not a regular file"))
	}
	if f.size = info.Size(); f.size == 0 {
		return nil, fileEmpty()
	}
	head, err := io.ReadAll(io.NewSectionReader(f.file, 0, sampleSize))
	if err != nil {
		return nil, fileUnreadable(f.name, err)
	}
	return head, nil
}

// detect finds out the format.
func (f *File) detect(head []byte, country string) error {
	err := f.detectEncoding(head, country)
	if err == nil {
		f.detected, err = f.complete(f.detected)
	}
	return err
}

// detectEncoding finds out the encoding. The head is used up.
func (f *File) detectEncoding(head []byte, country string) (err error) {
	if f.detected.Encoding, f.mark = byteOrderMark(head); f.mark == 0 {
		f.detected.Encoding, err = f.guessEncoding(head, country)
	}
	return err
}

// guessEncoding returns the encoding of a file without a mark. Where the head is plain ASCII, the first part of the
// file that is not decides, however far down it is. The head is used up.
func (f *File) guessEncoding(head []byte, country string) (string, error) {
	if name := utf16Without(head); name != "" {
		return name, nil
	}
	if tooManyZeros(head) {
		return "", binary("a binary file")
	}
	for at := int64(len(head)); isASCII(head); at += int64(len(head)) {
		n, err := f.file.ReadAt(head, at)
		if err != nil && !errors.Is(err, io.EOF) {
			return "", fileUnreadable(f.name, err)
		}
		if head = head[:n]; n == 0 {
			return UTF8, nil
		}
	}
	return guessEncoding(head, country), nil
}

// isASCII reports whether text holds no byte beyond ASCII.
func isASCII(text []byte) bool {
	return !slices.ContainsFunc(text, func(b byte) bool { return b >= 0x80 })
}

// complete returns format with what it does not say as it is in the file: encoding and delimiter, and the heading if
// it says neither. Faults: EncodingUnknown, DelimiterUnknown, FileNotCSV, and those of a first row that is none.
func (f *File) complete(format Format) (Format, error) {
	if format == (Format{}) {
		return f.detected, nil
	}
	format.Encoding = cmp.Or(format.Encoding, f.detected.Encoding)
	if format.Delimiter != 0 {
		return format, nil
	}
	delimiter, err := f.delimiter(format.Encoding)
	if err != nil {
		return format, err
	}
	format.Delimiter = delimiter
	first, err := f.firstRows(format)
	if err != nil {
		return format, err
	}
	if first.width() == 1 && !slices.ContainsFunc(first.column(0, 0), looksLikePhone) {
		return format, notCSV()
	}
	format.Header = guessHeader(first.rows)
	return format, nil
}

// delimiter returns what separates the cells of the file.
func (f *File) delimiter(encoding string) (byte, error) {
	source, err := f.source(Format{Encoding: encoding, Delimiter: ','})
	if err != nil {
		return 0, err
	}
	head, err := source.head()
	if err != nil {
		return 0, fileUnreadable(f.name, err)
	}
	if named, _ := separatorLine(head); slices.Contains(delimiters[:], named) {
		return named, nil
	}
	return guessDelimiter(head, source.newline), nil
}

// source returns the rows of the file, read as format says.
func (f *File) source(format Format) (*csvSource, error) {
	return newCSVSource(f.file, int64(f.mark), f.size, format)
}

// firstRows returns the first rows of the file, read as format says.
func (f *File) firstRows(format Format) (firstRows, error) {
	source, err := f.source(format)
	if err != nil {
		return firstRows{}, err
	}
	return source.firstRows()
}

// headings returns the names of the columns: those of the first row, and "Column A" … where there are none.
func headings(format Format, rows firstRows) []string {
	names := make([]string, rows.width())
	if format.Header {
		names = make([]string, len(rows.rows[0]))
		for i, cell := range rows.rows[0] {
			names[i] = text.Clean(string(ValueOf([]byte(cell))))
		}
	}
	for i := range names {
		names[i] = cmp.Or(names[i], "Column "+letters(i))
	}
	return names
}

// letters returns the name that spreadsheets give the column of this index: A … Z, AA …
func letters(index int) string {
	var name []byte
	for ; index >= 0; index = index/26 - 1 {
		name = append(name, byte('A'+index%26))
	}
	slices.Reverse(name)
	return string(name)
}

// isValue reports whether a cell holds more than spaces.
func isValue(cell string) bool { return strings.TrimSpace(cell) != "" }
