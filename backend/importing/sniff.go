package importing

import (
	"bytes"
	"slices"
	"strings"
)

// magics are the beginnings of files that people take for tables, with what they are.
var magics = [...]struct{ start, kind string }{
	{"PK\x03\x04", "zip"},
	{"PK\x05\x06", "zip"},
	{"\xD0\xCF\x11\xE0", "an Excel 97–2003 workbook"},
	{"%PDF", "a PDF document"},
	{"\x1F\x8B", "a gzip archive"},
	{"7z\xBC\xAF", "a 7z archive"},
	{"Rar!", "a RAR archive"},
	{"SQLite format 3\x00", "an SQLite database"},
	{"\x89PNG", "a picture"},
	{"\xFF\xD8\xFF", "a picture"},
	{"GIF8", "a picture"},
	{"{\\rtf", "an RTF document"},
	{"\xFF\xFE\x00\x00", "text in UTF-32"},
	{"\x00\x00\xFE\xFF", "text in UTF-32"},
}

// texts are the beginnings, without case and leading space, of text files that are no tables.
var texts = [...]struct{ start, kind string }{
	{"<!doctype", "a web page"},
	{"<html", "a web page"},
	{"<table", "a web page"},
	{"<?xml", "an XML file"},
	{"begin:vcard", "a vCard file"},
	{"{", "a JSON file"},
	{"[", "a JSON file"},
}

// refuseKind returns a fault that names what a file is that begins with head, if it is known to be no text.
func refuseKind(head []byte) error {
	for _, m := range magics {
		if !bytes.HasPrefix(head, []byte(m.start)) {
			continue
		}
		if m.kind == "zip" {
			return refuseZip(head)
		}
		if strings.HasSuffix(m.kind, "workbook") {
			return workbook(m.kind)
		}
		return binary(m.kind)
	}
	return nil
}

// refuseText returns a fault that names what a text is that begins with head, if it is known to be no table.
func refuseText(head []byte) error {
	start := strings.ToLower(string(bytes.TrimLeft(head[:min(len(head), 64)], "\xEF\xBB\xBF \t\r\n")))
	for _, t := range texts {
		if strings.HasPrefix(start, t.start) {
			return notTable(t.kind)
		}
	}
	return nil
}

// refuseZip tells workbooks, which are zip archives inside, from others.
func refuseZip(head []byte) error {
	switch {
	case bytes.Contains(head, []byte("xl/")), bytes.Contains(head, []byte("[Content_Types].xml")):
		return workbook("an Excel workbook")
	case bytes.Contains(head, []byte("opendocument.spreadsheet")):
		return workbook("an OpenDocument spreadsheet")
	}
	return binary("a zip archive")
}

// tooManyZeros reports whether text in a one-byte encoding holds so many zero bytes that it is no text at all. A few
// are left in files by programs of old.
func tooManyZeros(sample []byte) bool {
	const few = 8
	zeros := bytes.Count(sample, []byte{0})
	return zeros > few && zeros*100 > len(sample)
}

// newlineOf returns how rows end in text.
func newlineOf(text []byte) byte {
	if bytes.IndexByte(text, '\n') < 0 && bytes.IndexByte(text, '\r') >= 0 {
		return '\r'
	}
	return '\n'
}

// separatorLine returns the delimiter that a first line such as "sep=;" (Excel's way to say it) names, and the
// line's length with its end; 0, 0 if there is none.
func separatorLine(text []byte) (delimiter byte, size int) {
	line := text[:min(len(text), 16)]
	if end := bytes.IndexAny(line, "\r\n"); end >= 0 {
		line, size = line[:end], end+1
		if bytes.HasPrefix(text[end:], []byte("\r\n")) {
			size++
		}
	}
	word := bytes.Trim(line, `"`)
	if size == 0 || len(word) != len("sep=")+1 || !bytes.EqualFold(word[:4], []byte("sep=")) {
		return 0, 0
	}
	return word[4], size
}

// delimiters are what separates cells; of two that fit equally well, the one that text holds more rarely comes first.
var delimiters = [...]byte{'\t', ';', ',', '|'}

// guessDelimiter returns the delimiter that cuts the rows of text most evenly into most cells; a comma if none does.
func guessDelimiter(text []byte, newline byte) byte {
	best, bestScore := byte(','), 0.0
	for _, d := range delimiters {
		if score := evenness(text, d, newline); score > bestScore {
			best, bestScore = d, score
		}
	}
	return best
}

// evenness says how well a delimiter fits: 0 if it gives one column, up to the number of columns if all rows have
// as many. Uneven rows count against it twice, so that two even columns beat five ragged ones.
func evenness(text []byte, delimiter, newline byte) float64 {
	const enough = 500
	records := newCSVRecords(bytes.NewReader(text), delimiter, newline, true)
	counts, rows := map[int]int{}, 0
	for rows < enough {
		record, err := records.Next()
		if err != nil {
			break
		}
		counts[len(record.Cells)]++
		rows++
	}
	columns, most := 0, 0
	for n, count := range counts {
		if count > most || count == most && n > columns {
			columns, most = n, count
		}
	}
	if columns < 2 {
		return 0
	}
	share := float64(most) / float64(rows)
	return share * share * share * float64(min(columns, 8))
}

// guessHeader reports whether the first of the rows holds headings: it names a field, or nothing in it looks like
// data and no two cells are the same.
func guessHeader(rows [][]string) bool {
	if len(rows) == 0 {
		return false
	}
	first := rows[0]
	if slices.ContainsFunc(first, func(cell string) bool { return fieldOf(cell) != Ignore }) {
		return true
	}
	seen := map[string]bool{}
	for _, cell := range first {
		cell = strings.TrimSpace(cell)
		if looksLikeData(cell) || cell != "" && seen[cell] {
			return false
		}
		seen[cell] = true
	}
	return len(rows) > 1
}

// looksLikeData reports whether a cell has more digits than a heading would: numbers, phone numbers, dates.
func looksLikeData(cell string) bool {
	digits, letters := 0, 0
	for _, r := range cell {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case r > ' ' && !strings.ContainsRune("+-()./:,", r):
			letters++
		}
	}
	return digits > letters || strings.ContainsRune(cell, '@')
}

// looksLikePhone reports whether a cell could be a phone number: 7 to 15 digits and nothing else but what stands
// between digits.
func looksLikePhone(cell string) bool {
	digits := 0
	for _, r := range cell {
		switch {
		case '0' <= r && r <= '9':
			digits++
		case !strings.ContainsRune("+-()./ \u00A0'", r):
			return false
		}
	}
	return 7 <= digits && digits <= 15
}
