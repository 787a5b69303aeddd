package messaging

import (
	"context"
	"errors"
	"io"
	"time"

	"regulars/backend/importing"
)

// Order is what dates begin with that do not begin with the year.
type Order uint8

// The orders. 0 is that nobody knows.
const (
	DayFirst   Order = 1
	MonthFirst Order = 2
)

// Dates is what a whole file says about the order of its dates.
type Dates struct {
	Order   Order  // 0: the file leaves it open, or contradicts itself
	Example string // a date of the file that could be two; "" if Order is known
}

// Readings returns the days that an example is with the day first and with the month first; false if it is no date.
func Readings(example string) (dayFirst, monthFirst time.Time, ok bool) {
	day, okDay := dayOf(example, DayFirst)
	month, okMonth := dayOf(example, MonthFirst)
	return day, month, okDay && okMonth
}

// Dates reads the whole file and says in which order its dates are. Where no date needs an order it is DayFirst.
func (f *File) Dates(ctx context.Context) (Dates, error) {
	found := survey{}
	written, records, err := f.written()
	if err != nil {
		return Dates{}, err
	}
	for {
		record, err := records.Next()
		if errors.Is(err, io.EOF) {
			return found.dates(), nil
		}
		if err == nil {
			err = step(ctx, record.Row, records, nil)
		}
		if err != nil {
			return Dates{}, err
		}
		if date, ok := written(record); ok {
			found.note(date)
		}
	}
}

// written returns the file's rows or lines, and what says of one of them which date stands in it.
func (f *File) written() (func(importing.Record) (string, bool), importing.Records, error) {
	if f.form == Table {
		return f.table.date, f.table.rows.Rows(), nil
	}
	lines, err := f.file.Lines()
	return func(line importing.Record) (string, bool) {
		s, _, ok := f.form.cut(line.Cells[0])
		return s.date, ok
	}, lines, err
}

// survey is what the dates of a file were found to be.
type survey struct {
	order   importing.DateOrder
	example string // the first that could be two
}

func (s *survey) note(date string) {
	before := s.order.Either
	s.order.Note([]byte(date))
	if s.order.Either > before && s.example == "" {
		s.example = date
	}
}

func (s *survey) dates() Dates {
	switch {
	case s.order.DayFirst > 0 && s.order.MonthFirst == 0:
		return Dates{Order: DayFirst}
	case s.order.MonthFirst > 0 && s.order.DayFirst == 0:
		return Dates{Order: MonthFirst}
	case s.order == importing.DateOrder{}:
		return Dates{Order: DayFirst}
	}
	return Dates{Example: s.example}
}
