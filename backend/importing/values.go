package importing

import (
	"cmp"
	"context"
	"errors"
	"io"
	"slices"
)

// How many values of a column are told apart, and how many are shown.
const (
	maxValues   = 10_000
	shownValues = 50
)

// ValueCount is a value of a column, in how many rows it stands, and what it usually means for consent.
type ValueCount struct {
	Value  string
	Rows   int
	Answer Answer
	Clear  bool // false: it says neither yes nor no nor that nobody knows
}

// Values counts the values of a column in all rows of the file, and returns the most frequent ones and how many rows have
// others. Empty cells do not count. Faults: those of Inspect, and of a row that cannot be read.
func (f *File) Values(ctx context.Context, format Format, column int) (common []ValueCount, more int, err error) {
	format, err = f.complete(format)
	if err != nil {
		return nil, 0, err
	}
	source, err := f.source(format)
	if err != nil {
		return nil, 0, err
	}
	counts, more, err := countValues(ctx, source.Records(), firstData(format), column)
	usual := newAnswers(nil)
	for value, rows := range counts {
		answer, clear := usual.of(value)
		common = append(common, ValueCount{value, *rows, answer, clear})
	}
	slices.SortFunc(common, func(a, b ValueCount) int { return cmp.Or(cmp.Compare(b.Rows, a.Rows), cmp.Compare(a.Value, b.Value)) })
	for _, rest := range common[min(shownValues, len(common)):] {
		more += rest.Rows
	}
	return common[:min(shownValues, len(common))], more, err
}

// countValues counts rows by the value of a column; more is how many have a value that was not told apart any more.
func countValues(ctx context.Context, records Records, skip, column int) (counts map[string]*int, more int, err error) {
	counts = map[string]*int{}
	for rows := 0; ; {
		record, err := records.Next()
		if err == nil && rows&0xFFFF == 0 {
			err = cancelled(ctx)
		}
		switch {
		case errors.Is(err, io.EOF):
			return counts, more, nil
		case err != nil:
			return counts, more, err
		case isBlank(record.Cells):
			continue
		}
		if rows++; rows <= skip || column >= len(record.Cells) {
			continue
		}
		value := ValueOf(record.Cells[column])
		count, known := counts[string(value)]
		switch {
		case len(value) == 0:
		case known:
			*count++
		case len(counts) < maxValues && len(value) <= maxShown:
			one := 1
			counts[string(value)] = &one
		default:
			more++
		}
	}
}
