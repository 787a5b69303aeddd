package importing

import (
	"bytes"
	"context"
	"errors"
	"io"

	"regulars/backend/attribute"
)

// survey finds out, for each column of dates or numbers, in which of the ways of writing them it is written: 4/5/2026
// alone can be two dates, and 1,234 two numbers, but a column with 25/5/2026 or 12,5 in it is clear. The first rows are
// enough if they are all there are, or if nothing in them can be read in two ways; else every row is read.
func (p *Plan) survey(ctx context.Context, source *csvSource) error {
	short, whole := source.cut()
	found, rows, err := p.evidence(ctx, short)
	if !whole && found.open() {
		whole = true
		found, rows, err = p.evidence(ctx, source)
	}
	if whole { // else the error is that of the row that was cut
		if err != nil {
			return err
		}
		p.rows = rows
	}
	p.settle(found)
	return nil
}

// evidence is what speaks for one way of writing or another, by column of the plan.
type evidence []signs

// signs are how many values of a column can only be read in one way, and in both.
type signs struct {
	order                                  DateOrder
	decimalComma, decimalPoint, eitherMark int
}

// open reports whether any column holds values that could be read in two ways.
func (e evidence) open() bool {
	for _, s := range e {
		if s.order != (DateOrder{}) || s.decimalComma+s.eitherMark > 0 {
			return true
		}
	}
	return false
}

// evidence walks a source and returns what it found in how many rows below the headings.
func (p *Plan) evidence(ctx context.Context, source Source) (evidence, int, error) {
	found, rows := make(evidence, len(p.columns)), 0
	if p.header {
		rows--
	}
	for records := source.Records(); ; {
		record, err := records.Next()
		if errors.Is(err, io.EOF) {
			return found, max(rows, 0), nil
		}
		if err == nil && rows&0xFFFF == 0 {
			err = cancelled(ctx)
		}
		if err != nil {
			return found, rows, err
		}
		if isBlank(record.Cells) {
			continue
		}
		if rows++; rows > 0 {
			p.note(found, record)
		}
	}
}

// note adds what a row says.
func (p *Plan) note(found evidence, record Record) {
	for i, c := range p.columns {
		if c.index >= len(record.Cells) || len(record.Cells[c.index]) == 0 {
			continue
		}
		switch c.definition.Type {
		case attribute.Date, attribute.DateTime:
			found[i].order.Note(record.Cells[c.index])
		case attribute.Number:
			found[i].number(record.Cells[c.index])
		default:
		}
	}
}

// DateOrder is how many dates can only be read with the day first, only with the month first, and in both ways.
type DateOrder struct {
	DayFirst, MonthFirst, Either int
}

// Note adds a date such as 25/5/2026. Dates with a year in front or with dots can be read in one way only.
func (o *DateOrder) Note(cell []byte) {
	first, second, ok := dayAndMonth(cell)
	switch {
	case !ok || first == second:
	case first > 12:
		o.DayFirst++
	case second > 12:
		o.MonthFirst++
	default:
		o.Either++
	}
}

// isEitherOrder reports whether a date would be another one in the other order of day and month.
func isEitherOrder(cell []byte) bool {
	var o DateOrder
	o.Note(cell)
	return o.Either > 0
}

// dayAndMonth returns the first two numbers of a date that begins with day and month, in whichever order.
func dayAndMonth(cell []byte) (first, second int, ok bool) {
	first, rest := leadingNumber(bytes.TrimSpace(cell))
	if first == 0 || len(rest) == 0 || bytes.IndexByte([]byte("/- "), rest[0]) < 0 {
		return 0, 0, false
	}
	mark := rest[0]
	second, rest = leadingNumber(rest[1:])
	if second == 0 || len(rest) < 2 || rest[0] != mark || first > 31 || second > 31 {
		return 0, 0, false
	}
	return first, second, true
}

// leadingNumber returns the number of one or two digits at the start of text, 0 if there is none, and what follows it.
func leadingNumber(text []byte) (int, []byte) {
	n, i := 0, 0
	for ; i < len(text) && i < 3 && '0' <= text[i] && text[i] <= '9'; i++ {
		n = n*10 + int(text[i]-'0')
	}
	if i > 2 {
		return 0, text
	}
	return n, text[i:]
}

// number notes a number with a comma or a point in it. The last of them stands before the decimals, if it occurs
// once; before exactly three digits it could also separate thousands.
func (s *signs) number(cell []byte) {
	last := bytes.LastIndexAny(cell, ".,")
	if last < 0 {
		return
	}
	comma := cell[last] == ','
	other := byte('.')
	if !comma {
		other = ','
	}
	repeated := bytes.IndexByte(cell[:last], cell[last]) >= 0
	mixed := bytes.IndexByte(cell[:last], other) >= 0
	decimals := 0
	for _, b := range cell[last+1:] {
		if '0' <= b && b <= '9' {
			decimals++
		}
	}
	switch {
	case repeated: // it separates thousands
		s.decide(!comma)
	case mixed || decimals != 3:
		s.decide(comma)
	case comma:
		s.eitherMark++
	}
}

func (s *signs) decide(comma bool) {
	if comma {
		s.decimalComma++
	} else {
		s.decimalPoint++
	}
}

// settle sets the readers of the columns. Where a column does not say it, the others do, then the country.
func (p *Plan) settle(found evidence) {
	all := signs{}
	for _, s := range found {
		all.order.DayFirst += s.order.DayFirst
		all.order.MonthFirst += s.order.MonthFirst
		all.decimalComma += s.decimalComma
		all.decimalPoint += s.decimalPoint
	}
	for i := range p.columns {
		c, s := &p.columns[i], found[i]
		c.reader.DayFirst, c.assumed = p.dayFirst(s, all)
		c.reader.DecimalComma = p.decimalComma(s, all)
	}
}

// dayFirst decides on the order of a column's dates; assumed if nothing in the file speaks for it.
func (p *Plan) dayFirst(s, all signs) (dayFirst, assumed bool) {
	switch {
	case p.options.DayFirst != nil:
		return *p.options.DayFirst, false
	case s.order.DayFirst != s.order.MonthFirst:
		return s.order.DayFirst > s.order.MonthFirst, false
	case all.order.DayFirst != all.order.MonthFirst:
		return all.order.DayFirst > all.order.MonthFirst, false
	}
	return !monthFirstCountry(p.country()), true
}

// monthFirstCountry reports whether dates are written as month/day/year in a country.
func monthFirstCountry(country string) bool {
	switch country {
	case "US", "PH", "FM", "MH", "PW", "PR", "GU", "AS", "VI", "MP":
		return true
	}
	return false
}

// decimalComma decides on the form of a column's numbers.
func (p *Plan) decimalComma(s, all signs) bool {
	switch {
	case s.decimalComma != s.decimalPoint:
		return s.decimalComma > s.decimalPoint
	case all.decimalComma != all.decimalPoint:
		return all.decimalComma > all.decimalPoint
	}
	return p.options.Format.Delimiter == ';' // what spreadsheets write where the comma is taken by decimals
}
