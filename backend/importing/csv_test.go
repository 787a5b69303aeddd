package importing

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"regulars/backend/fault"
)

// readAll returns the rows of text, their numbers, and the error that ended the walk (nil at the end of the file).
func readAll(records Records) (rows [][]string, numbers []int, err error) {
	for {
		record, err := records.Next()
		if errors.Is(err, io.EOF) {
			return rows, numbers, nil
		}
		if err != nil {
			return rows, numbers, err
		}
		cells := make([]string, len(record.Cells))
		for i, cell := range record.Cells {
			cells[i] = string(cell)
		}
		rows, numbers = append(rows, cells), append(numbers, record.Row)
	}
}

func TestCSVRecords(t *testing.T) {
	tests := []struct {
		name      string
		text      string
		delimiter byte // 0: comma
		newline   byte // 0: \n
		want      [][]string
		numbers   []int // nil: 1, 2, 3 …
	}{
		{name: "one cell without line end", text: "a", want: [][]string{{"a"}}},
		{name: "plain", text: "a,b\nc,d\n", want: [][]string{{"a", "b"}, {"c", "d"}}},
		{name: "windows line ends", text: "a,b\r\nc,d\r\n", want: [][]string{{"a", "b"}, {"c", "d"}}},
		{name: "old Mac line ends", text: "a,b\rc,\"d\"\r", newline: '\r', want: [][]string{{"a", "b"}, {"c", "d"}}},
		{name: "mixed line ends", text: "a\r\nb\nc", want: [][]string{{"a"}, {"b"}, {"c"}}},
		{name: "return at the end of the file", text: "a\r", want: [][]string{{"a"}}},
		{name: "quoted, return at the end of the file", text: "\"a\"\r", want: [][]string{{"a"}}},
		{name: "return inside an unquoted cell stays", text: "a\rb,c\n", want: [][]string{{"a\rb", "c"}}},
		{name: "empty cells", text: ",,\n", want: [][]string{{"", "", ""}}},
		{name: "quoted cells", text: "\"a\",\"b\"\n\"c\",\"d\"", want: [][]string{{"a", "b"}, {"c", "d"}}},
		{name: "empty quoted cell", text: "\"\",a\n", want: [][]string{{"", "a"}}},
		{name: "delimiter in quotes", text: "\"a,b\",c\n", want: [][]string{{"a,b", "c"}}},
		{name: "doubled quotes", text: "\"a \"\"b\"\" c\",\"\"\"\"\n", want: [][]string{{"a \"b\" c", "\""}}},
		{name: "doubled quotes beside letters of several bytes", text: "\"\"\"é\"\"ü\",ñ\nö\n", want: [][]string{{"\"é\"ü", "ñ"}, {"ö"}}},
		{name: "line breaks in quotes are kept as they are", text: "\"a\nb\",\"c\r\nd\"\ne,f\n", want: [][]string{{"a\nb", "c\r\nd"}, {"e", "f"}}, numbers: []int{1, 2}},
		{name: "quote inside an unquoted cell", text: "5\" pipe,b\n", want: [][]string{{"5\" pipe", "b"}}},
		{name: "stray quotes in a quoted cell", text: "\"Joe \"The Boss\" Smith\",b\n", want: [][]string{{"Joe \"The Boss\" Smith", "b"}}},
		{name: "text behind a closing quote", text: "\"a\"b\",c\n", want: [][]string{{"a\"b", "c"}}},
		{name: "spaces are kept", text: " a , \"b\"\n", want: [][]string{{" a ", " \"b\""}}},
		{name: "empty rows count as rows", text: "a\n\n\r\nb\n", want: [][]string{{"a"}, {"b"}}, numbers: []int{1, 4}},
		{name: "rows of different length", text: "a\nb,c\nd,e,f\n", want: [][]string{{"a"}, {"b", "c"}, {"d", "e", "f"}}},
		{name: "semicolons", text: "a;b,c\n", delimiter: ';', want: [][]string{{"a", "b,c"}}},
		{name: "tabs", text: "a\t\"b\tc\"\n", delimiter: '\t', want: [][]string{{"a", "b\tc"}}},
		{name: "formula in Excel's text form", text: "=\"0123\",b\n", want: [][]string{{"=\"0123\"", "b"}}},
		{name: "last cell empty at the end of the file", text: "\"a\",", want: [][]string{{"a", ""}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			for reader, source := range map[string]io.Reader{
				"whole": strings.NewReader(test.text), "byte by byte": iotest.OneByteReader(strings.NewReader(test.text)),
			} {
				rows, numbers, err := readAll(newCSVRecords(source, or(test.delimiter, ','), or(test.newline, '\n'), false))
				if err != nil {
					t.Fatalf("%s: %v", reader, err)
				}
				if fmt.Sprintf("%q", rows) != fmt.Sprintf("%q", test.want) {
					t.Errorf("%s: rows %q, want %q", reader, rows, test.want)
				}
				if test.numbers != nil && !slices.Equal(numbers, test.numbers) {
					t.Errorf("%s: row numbers %v, want %v", reader, numbers, test.numbers)
				}
			}
		})
	}
}

func or[T comparable](value, fallback T) T {
	var zero T
	if value == zero {
		return fallback
	}
	return value
}

func TestCSVRefusals(t *testing.T) {
	long := strings.Repeat("x", maxRecord)
	tests := []struct {
		name   string
		text   string
		code   fault.Code
		params map[string]string
		rows   int // that are read before
	}{
		{name: "quote never closed", text: "a,b\n\"c,d\ne,f\n", code: QuoteUnbalanced, params: map[string]string{"row": "2"}, rows: 1},
		{name: "quote never closed, later rows with quotes", text: "a,b\n\"c,d\n\"e\",f\n", code: QuoteUnbalanced, params: map[string]string{"row": "2"}, rows: 1},
		{name: "quote never closed, after rows of several lines", text: "\"a\nb\"\nc\n\n\"d\n", code: QuoteUnbalanced, params: map[string]string{"row": "4"}, rows: 2},
		{name: "quote never closed in a large file", text: "a\n\"b" + strings.Repeat("\n"+long[:1000], 3000), code: QuoteUnbalanced, params: map[string]string{"row": "2"}, rows: 1},
		{name: "one endless line", text: "a\n" + long + long + long, code: RecordTooLong, params: map[string]string{"row": "2"}, rows: 1},
		{name: "a row of just over the limit", text: long + "\nb\n", code: RecordTooLong, params: map[string]string{"row": "1"}},
		{name: "a row of the limit", text: long[:maxRecord-1] + "\nb\n", rows: 2},
		{name: "1,000 columns", text: strings.Repeat(",", 999), rows: 1},
		{name: "1,001 columns", text: "a\n" + strings.Repeat(",", 1000), code: TooManyColumns, params: map[string]string{"row": "2", "columns": "1001"}, rows: 1},
		{name: "bytes that are no UTF-8", text: "a\né\xffb\n", code: EncodingBroken, params: map[string]string{"row": "2", "byte": "5"}, rows: 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rows, _, err := readAll(newCSVRecords(strings.NewReader(test.text), ',', '\n', false))
			if len(rows) != test.rows {
				t.Errorf("%d rows before the end, want %d", len(rows), test.rows)
			}
			if test.code == "" && err == nil {
				return
			}
			f, ok := fault.As(err)
			if !ok || f.Code != test.code {
				t.Fatalf("error %v, want code %q", err, test.code)
			}
			for name, want := range test.params {
				if f.Params[name] != want {
					t.Errorf("%s = %q, want %q", name, f.Params[name], want)
				}
			}
		})
	}
}

// A 100 MB line must be refused after the first megabyte, not after it was read.
func TestCSVStopsReadingAtTheLimit(t *testing.T) {
	source := &countingReader{}
	_, err := newCSVRecords(source, ',', '\n', false).Next()
	if !fault.Is(err, RecordTooLong) {
		t.Fatalf("error %v, want %q", err, RecordTooLong)
	}
	if source.read > 2*maxRecord {
		t.Errorf("%d bytes were read", source.read)
	}
}

// countingReader is an endless line.
type countingReader struct{ read int }

func (r *countingReader) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	r.read += len(p)
	return len(p), nil
}

// A disk that fails in the middle of a row must not make a row of the half that was read.
func TestCSVReportsFailuresOfTheDisk(t *testing.T) {
	broken := errors.New("input/output error")
	rows, _, err := readAll(newCSVRecords(io.MultiReader(strings.NewReader("a,b\nc,"), iotest.ErrReader(broken)), ',', '\n', false))
	if !errors.Is(err, broken) || len(rows) != 1 {
		t.Errorf("%d rows, error %v; want 1 row and the disk's error", len(rows), err)
	}
}

// FuzzCSVRecords compares with encoding/csv wherever that takes the text as well formed.
func FuzzCSVRecords(f *testing.F) {
	for _, text := range []string{"a,b\nc,d", "\"a\"\"b\",c\r\n\r\n\"\nx\",", ",\n,", "a\rb\n", "\"\"\r", "é,\"ü\"\"\"\n"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		got, _, gotErr := readAll(newCSVRecords(bytes.NewReader(text), ',', '\n', false))
		small := newCSVRecords(iotest.OneByteReader(bytes.NewReader(text)), ',', '\n', false)
		small.buffer = small.buffer[:1]
		again, _, againErr := readAll(small)
		if fmt.Sprintf("%q %v", got, gotErr) != fmt.Sprintf("%q %v", again, againErr) {
			t.Fatalf("read whole %q %v, read byte by byte %q %v", got, gotErr, again, againErr)
		}
		reader := csv.NewReader(bytes.NewReader(text))
		reader.FieldsPerRecord = -1
		want, err := reader.ReadAll()
		if err != nil || gotErr != nil && fault.Is(gotErr, EncodingBroken) {
			return
		}
		if gotErr != nil {
			t.Fatalf("refused with %v, encoding/csv reads %q", gotErr, want)
		}
		want = slices.DeleteFunc(want, func(row []string) bool { return len(row) == 1 && row[0] == "" }) // an empty row to us
		// encoding/csv makes \n of \r\n inside quotes; here it stays.
		if a, b := strings.ReplaceAll(fmt.Sprintf("%q", got), `\r\n`, `\n`), strings.ReplaceAll(fmt.Sprintf("%q", want), `\r\n`, `\n`); a != b {
			t.Fatalf("read %s, encoding/csv reads %s", a, b)
		}
	})
}

func BenchmarkCSVRecords(b *testing.B) {
	plain := strings.Repeat("+2348035550142,Amara Okafor,VIP|Wholesale,2026-05-30 10:42:33,2026-05-30 10:42:33,Lagos,128,,,\n", 20_000)
	sparse := strings.Repeat("+2348035550142,Amara Okafor,VIP|Wholesale,no,2026-05-30 10:42:33,2026-05-30 10:42:33"+strings.Repeat(",", 20)+"Lagos"+strings.Repeat(",", 20)+"\n", 20_000)
	quoted := strings.Repeat("\"+2348035550142\",\"Amara \"\"Ama\"\" Okafor\",\"VIP|Wholesale\",\"2026-05-30 10:42:33\",\"Lagos\"\n", 20_000)
	for name, text := range map[string]string{"plain": plain, "sparse": sparse, "quoted": quoted} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				records := newCSVRecords(strings.NewReader(text), ',', '\n', false)
				for {
					if _, err := records.Next(); err != nil {
						break
					}
				}
			}
		})
	}
	b.Run("encoding/csv", func(b *testing.B) {
		b.SetBytes(int64(len(plain)))
		for b.Loop() {
			reader := csv.NewReader(strings.NewReader(plain))
			reader.ReuseRecord = true
			for {
				if _, err := reader.Read(); err != nil {
					break
				}
			}
		}
	})
}
