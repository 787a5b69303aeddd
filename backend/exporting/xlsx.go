package exporting

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
)

// Limits of Excel.
const (
	maxSheetRows = 1_048_575 // below the headings
	maxCellUnits = 32_767    // UTF-16 code units
	exactDigits  = 15        // of a number that a 64-bit float holds exactly
)

// CellTooLong is the code of a value that does not fit into a cell. Params: contact, column, limit.
const CellTooLong fault.Code = "export.cell_too_long"

// The names of the first sheet with contacts, and of the first with those who were left out.
const (
	sheetName   = "Contacts"
	leftOutName = "Left out"
)

// xlsxWriter writes a workbook with excelize's StreamWriter. Cells carry their type, so text is never run and needs
// no guard.
type xlsxWriter struct {
	dst    io.Writer
	temp   string // folder of what excelize puts aside
	file   *excelize.File
	sheet  *excelize.StreamWriter
	kind   *sheets // of the sheet at hand
	aside  *LeftOut
	rows   int // on the sheet, headings included
	limit  int // rows below the headings of a sheet
	styles styles
	cells  *cells
	people *sheets          // with contacts
	types  []attribute.Type // of the columns that show attributes
	row    []any            // what the sheet takes: nil, or a pointer to one of values
	values []excelize.Cell
}

// styles are the numbers that excelize gave to the ways of showing a cell.
type styles struct{ heading, text, date, time, seconds, dateTime int }

// sheets are the sheets of one sort: the first has the name, the others are numbered from 2.
type sheets struct {
	name    string
	columns []sheetColumn
	count   int
}

type sheetColumn struct {
	heading string
	width   float64 // in characters
}

// newXLSXWriter starts a workbook with its headings. aside has sheets of its own behind the contacts; it may be nil.
func newXLSXWriter(dst io.Writer, l Layout, aside *LeftOut) (*xlsxWriter, error) {
	temp, err := os.MkdirTemp("", "regulars-export-")
	if err != nil {
		return nil, fmt.Errorf("make temporary folder: %w", err)
	}
	w := &xlsxWriter{
		dst: dst, temp: temp, limit: maxSheetRows, cells: newCells(l), file: excelize.NewFile(excelize.Options{TmpDir: temp}),
		types: make([]attribute.Type, len(l.Columns)), people: &sheets{name: sheetName}, aside: aside,
	}
	for i, c := range l.Columns {
		w.people.columns = append(w.people.columns, sheetColumn{c.Heading, width(c.Field)})
		if d, ok := l.Attributes.ByID(c.Definition); ok {
			w.types[i] = d.Type
		}
	}
	if err := errors.Join(w.makeStyles(), w.begin(w.people)); err != nil {
		return nil, errors.Join(fmt.Errorf("start workbook: %w", err), w.discard())
	}
	return w, nil
}

func (w *xlsxWriter) makeStyles() error {
	custom := func(format string) *excelize.Style { return &excelize.Style{CustomNumFmt: &format} }
	var failed error
	style := func(s *excelize.Style) int {
		id, err := w.file.NewStyle(s)
		failed = errors.Join(failed, err)
		return id
	}
	const asText = 49 // Excel's number of the format "@"
	w.styles = styles{
		heading: style(&excelize.Style{Font: &excelize.Font{Bold: true}}), text: style(&excelize.Style{NumFmt: asText}),
		date: style(custom("yyyy-mm-dd")), time: style(custom("hh:mm")), seconds: style(custom("hh:mm:ss")), dateTime: style(custom("yyyy-mm-dd hh:mm:ss")),
	}
	return failed
}

// begin starts the first sheet of another sort.
func (w *xlsxWriter) begin(kind *sheets) error {
	w.kind, w.row, w.values = kind, make([]any, len(kind.columns)), make([]excelize.Cell, len(kind.columns))
	return w.nextSheet()
}

// nextSheet ends the sheet at hand and starts another with the headings.
func (w *xlsxWriter) nextSheet() error {
	if err := w.endSheet(); err != nil {
		return err
	}
	w.kind.count++
	name := w.kind.name
	if w.kind.count > 1 {
		name += " " + strconv.Itoa(w.kind.count)
	}
	if err := w.newSheet(name); err != nil {
		return err
	}
	sheet, err := w.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	w.sheet, w.rows = sheet, 0
	return errors.Join(w.setLooks(), w.writeHeadings())
}

// newSheet adds a sheet. A new workbook has one already.
func (w *xlsxWriter) newSheet(name string) error {
	if w.sheet == nil {
		return w.file.SetSheetName("Sheet1", name)
	}
	_, err := w.file.NewSheet(name)
	return err
}

// setLooks gives the sheet its column widths, and keeps the headings in view.
func (w *xlsxWriter) setLooks() error {
	err := w.sheet.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
	for i, c := range w.kind.columns {
		err = errors.Join(err, w.sheet.SetColWidth(i+1, i+1, c.width))
	}
	return err
}

// width returns the width of a column in characters.
func width(f Field) float64 {
	switch f {
	case Name, Tags, Email:
		return 28
	case FirstSeen, LastSeen, CreatedAt:
		return 20
	default:
		return 18
	}
}

func (w *xlsxWriter) writeHeadings() error {
	for i, c := range w.kind.columns {
		w.put(i, w.styles.heading, c.heading)
	}
	return w.endRow()
}

// put sets a cell of the row at hand.
func (w *xlsxWriter) put(i, style int, value any) {
	w.values[i] = excelize.Cell{StyleID: style, Value: value}
	w.row[i] = &w.values[i]
}

func (w *xlsxWriter) endRow() error {
	w.rows++
	if err := w.sheet.SetRow("A"+strconv.Itoa(w.rows), w.row); err != nil {
		return fmt.Errorf("write row: %w", err)
	}
	clear(w.row)
	return nil
}

// write adds a contact. Fault: CellTooLong.
func (w *xlsxWriter) write(of *contact.Contact) error {
	if err := w.makeRoom(); err != nil {
		return err
	}
	for i, c := range w.cells.layout.Columns {
		if at, ok := instant(c.Field, of); ok {
			if at != 0 {
				w.put(i, w.styles.dateTime, w.cells.clock.serial(at))
			}
			continue
		}
		value := shown(c, of)
		if c.Field == Tags {
			value = string(w.cells.tags(of))
		}
		if value == "" {
			continue
		}
		if tooLong(value) {
			return cellTooLong(of, c)
		}
		w.putValue(i, c, value)
	}
	return w.endRow()
}

// makeRoom starts another sheet if the one at hand is full.
func (w *xlsxWriter) makeRoom() error {
	if w.rows <= w.limit {
		return nil
	}
	if err := w.nextSheet(); err != nil {
		return fmt.Errorf("start sheet: %w", err)
	}
	return nil
}

// tooLong reports whether a value does not fit into a cell.
func tooLong(value string) bool {
	return len(value) > maxCellUnits && len(utf16.Encode([]rune(value))) > maxCellUnits
}

func cellTooLong(of *contact.Contact, c Column) error {
	return fault.New(CellTooLong,
		fmt.Sprintf("“%s” of %s%s is longer than the 32,767 characters that an Excel cell takes. Export as CSV, or leave the column out.", c.Heading, of.Name, of.Phone.E164),
		"contact", of.ID, "column", c.Heading, "limit", maxCellUnits)
}

// putValue sets a cell to a value that is not empty, typed where nothing is lost by it.
func (w *xlsxWriter) putValue(i int, c Column, value string) {
	style, typed := 0, any(nil)
	switch {
	case c.Field == Phone:
		style = w.styles.text
	case w.types[i] == attribute.Number:
		typed = exactNumber(value)
	case w.types[i] == attribute.Boolean:
		typed = value == "true"
	case w.types[i] == attribute.Date:
		style, typed = w.styles.date, dateSerial(value)
	case w.types[i] == attribute.Time:
		style, typed = w.timeOfDay(value)
	case w.types[i] == attribute.DateTime:
		style, typed = w.styles.dateTime, w.dateTimeSerial(value)
	}
	if typed == nil {
		w.put(i, w.styleOfText(style), value)
		return
	}
	w.put(i, style, typed)
}

// styleOfText is the style of a cell that turned out to hold text.
func (w *xlsxWriter) styleOfText(wanted int) int {
	if wanted == w.styles.text {
		return wanted
	}
	return 0
}

// exactNumber returns a canonical number as a float, and nil if it has more digits than a float holds.
func exactNumber(value string) any {
	digits := len(value) - strings.Count(value, ".") - strings.Count(value, "-")
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || digits > exactDigits {
		return nil
	}
	return n
}

// firstSerial is 1 March 1900: spreadsheets disagree about the days before it.
const firstSerial = 61

// dateSerial returns a canonical date in days of spreadsheets, nil if they do not have it.
func dateSerial(date string) any {
	days, ok := attribute.Days(date)
	if serial := int(days) + serialOf1970; ok && serial >= firstSerial {
		return serial
	}
	return nil
}

// timeOfDay returns a canonical time as part of a day, with the style that shows what it has.
func (w *xlsxWriter) timeOfDay(clock string) (style int, part any) {
	seconds, ok := attribute.Seconds(clock)
	if !ok {
		return 0, nil
	}
	style = w.styles.seconds
	if len(clock) == len("15:04") {
		style = w.styles.time
	}
	return style, float64(seconds) / (24 * 60 * 60)
}

// dateTimeSerial returns a canonical date-time in days of spreadsheets, which know no time zone: nil if it has another
// offset than local time had then, or parts of a second.
func (w *xlsxWriter) dateTimeSerial(value string) any {
	t, err := time.Parse(time.RFC3339Nano, value)
	if err != nil || t.Nanosecond() != 0 {
		return nil
	}
	_, offset := t.Zone()
	serial := w.cells.clock.serial(t.Unix())
	if int64(offset) != w.cells.clock.offsetAt(t.Unix()) || serial < firstSerial {
		return nil
	}
	return serial
}

// endSheet ends the sheet at hand, if there is one.
func (w *xlsxWriter) endSheet() error {
	if w.sheet == nil {
		return nil
	}
	return w.sheet.Flush()
}
