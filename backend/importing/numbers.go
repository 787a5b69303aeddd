package importing

import (
	"context"
	"errors"
	"io"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/text"
)

// WrittenNumber is a row of a file that is read for nothing but its phone numbers.
type WrittenNumber struct {
	Row     int    // as a spreadsheet shows it
	Value   string // as the file has it, shortened to 200 characters
	Number  phone.Number
	Problem *fault.Error // why it is none; nil if it is one
}

// Numbers calls visit for each row below the headings with what stands in the column of phone numbers, which is found
// by its heading or by its values. country is the ISO code for numbers without one. Faults: those of Inspect and of
// rows that cannot be read, MapNoPhone.
func (f *File) Numbers(ctx context.Context, country string, visit func(WrittenNumber)) error {
	seen, err := f.Inspect(Format{}, Catalogues{Attributes: attribute.NewCatalogue(nil)})
	if err != nil {
		return err
	}
	column := slices.IndexFunc(seen.Options.Columns, func(t Target) bool { return t.Field == Phone })
	if column < 0 {
		return fault.New(MapNoPhone, "No column of the file holds phone numbers. Give the column the heading Phone, then choose the file again.")
	}
	source, err := f.source(seen.Format)
	if err != nil {
		return err
	}
	records := source.Records()
	for skip := firstData(seen.Format); ; skip-- {
		record, err := records.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case skip <= 0:
			visit(writtenNumber(record, column, country))
		}
	}
}

func writtenNumber(record Record, column int, country string) WrittenNumber {
	var value string
	if column < len(record.Cells) {
		value = string(ValueOf(record.Cells[column]))
	}
	number, err := phone.Parse(value, country)
	refused, _ := fault.As(err)
	return WrittenNumber{Row: record.Row, Value: text.Shorten(value, 200), Number: number, Problem: refused}
}
