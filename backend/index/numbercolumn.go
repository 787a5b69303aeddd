package index

import (
	"cmp"
	"errors"
	"math"
	"strconv"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/filter"
)

// numberColumn holds values of an attribute that is a number or can be counted: dates as days, times as seconds,
// date-times as milliseconds. A range is two comparisons of floats for each row.
//
// The answer is exact nevertheless. Days, seconds and milliseconds are whole numbers that a float64 holds exactly.
// Decimals are not, but one of up to fifteen digits is the shortest that gives its float64, so the float stands for
// it alone and they sort alike. What has more digits, or is no number at all, is kept as it was written and tested by
// itself.
type numberColumn struct {
	kind   *numberKind
	values sparse[float64]
	odd    map[uint32]string // by row
}

// numberKind is a type of values that are held as numbers.
type numberKind struct {
	parse   func(canonical string) (float64, bool) // false: it has to be kept as written
	format  func(float64) string                   // a canonical text of this value
	compare func(a, b string) int                  // tells values apart that have the same float
	limits  func(filter.ValueTest) (low, high float64, ok bool)
}

var (
	numbers   = &numberKind{parse: parseDecimal, format: formatDecimal, compare: attribute.CompareNumbers, limits: decimalLimits}
	dates     = &numberKind{parse: parseDate, format: formatDate, compare: cmp.Compare[string], limits: dateLimits}
	times     = &numberKind{parse: parseTime, format: formatTime, compare: cmp.Compare[string], limits: timeLimits}
	dateTimes = &numberKind{parse: parseDateTime, format: formatDateTime, compare: cmp.Compare[string], limits: dateTimeLimits}
)

// exactDigits is how many decimal digits a float64 keeps whatever the number.
const exactDigits = 15

func parseDecimal(canonical string) (float64, bool) {
	value, err := strconv.ParseFloat(canonical, 64)
	if errors.Is(err, strconv.ErrSyntax) {
		return orNaN(0, false)
	}
	return value, err == nil && len(canonical) <= exactDigits
}

func formatDecimal(value float64) string { return strconv.FormatFloat(value, 'f', -1, 64) }

func decimalLimits(test filter.ValueTest) (low, high float64, ok bool) {
	t, ok := test.(filter.NumberTest)
	return limit(t.Low, math.Inf(-1)), limit(t.High, math.Inf(1)), ok
}

func limit(b filter.Bound, none float64) float64 {
	if b.Value == "" {
		return none
	}
	value, _ := parseDecimal(b.Value)
	return value
}

func parseDate(canonical string) (float64, bool) {
	days, ok := attribute.Days(canonical)
	return orNaN(float64(days), ok)
}

// orNaN returns NaN for what is no value, which is in no range and sorts behind all.
func orNaN(value float64, ok bool) (float64, bool) {
	if !ok {
		return math.NaN(), false
	}
	return value, true
}

func formatDate(days float64) string { return dateOf(days).Format(time.DateOnly) }

func dateOf(days float64) time.Time { return time.Unix(int64(days)*24*60*60, 0).UTC() }

func dateLimits(test filter.ValueTest) (low, high float64, ok bool) {
	t, ok := test.(filter.DateTest)
	return float64(t.From), float64(t.To), ok
}

func parseTime(canonical string) (float64, bool) {
	seconds, ok := attribute.Seconds(canonical)
	return orNaN(float64(seconds), ok)
}

func formatTime(seconds float64) string {
	return time.Unix(int64(seconds), 0).UTC().Format(time.TimeOnly)
}

func timeLimits(test filter.ValueTest) (low, high float64, ok bool) {
	t, ok := test.(filter.TimeTest)
	return float64(t.From), float64(t.To), ok
}

func parseDateTime(canonical string) (float64, bool) {
	millis, ok := attribute.Instant(canonical)
	return orNaN(float64(millis), ok)
}

func formatDateTime(millis float64) string {
	return time.UnixMilli(int64(millis)).UTC().Format(time.RFC3339Nano)
}

func dateTimeLimits(test filter.ValueTest) (low, high float64, ok bool) {
	t, ok := test.(filter.DateTimeTest)
	return float64(t.From), float64(t.To), ok
}

// store returns the float of a row's value and keeps the text if the float does not say all.
func (c *numberColumn) store(row uint32, canonical string) float64 {
	value, exact := c.kind.parse(canonical)
	delete(c.odd, row)
	if !exact {
		if c.odd == nil {
			c.odd = map[uint32]string{}
		}
		c.odd[row] = canonical
	}
	return value
}

func (c *numberColumn) add(row uint32, canonical []byte) {
	c.values.add(row, c.store(row, string(canonical)))
}

func (c *numberColumn) edit(rows []uint32, value func(i int) (string, bool)) {
	c.values.edit(rows, func(i int) (float64, bool) {
		canonical, has := value(i)
		if !has {
			delete(c.odd, rows[i])
			return 0, false
		}
		return c.store(rows[i], canonical), true
	})
}

func (c *numberColumn) find(test filter.ValueTest, out bitset) {
	if low, high, ok := c.kind.limits(test); ok {
		c.findBetween(test, low, high, out)
	} else if birthday, ok := test.(filter.BirthdayTest); ok && c.kind == dates {
		c.findBirthdays(birthday, out)
	} else {
		c.findEach(test, out)
	}
	for row, canonical := range c.odd {
		out.put(row, test.Match(canonical))
	}
}

// findBetween adds the rows between two floats. Whether the values at the ends themselves pass is asked of the test.
func (c *numberColumn) findBetween(test filter.ValueTest, low, high float64, out bitset) {
	if !test.Match(c.kind.format(low)) {
		low = math.Nextafter(low, math.Inf(1))
	}
	if !test.Match(c.kind.format(high)) {
		high = math.Nextafter(high, math.Inf(-1))
	}
	for row, value := range c.values.all() {
		if low <= value && value <= high {
			out.add(row)
		}
	}
}

func (c *numberColumn) findBirthdays(test filter.BirthdayTest, out bitset) {
	for row, days := range c.values.all() {
		if _, month, day := dateOf(days).Date(); test.Months[month-1]>>day&1 != 0 {
			out.add(row)
		}
	}
}

// findEach asks the test for every value.
func (c *numberColumn) findEach(test filter.ValueTest, out bitset) {
	_, any := test.(filter.Present)
	for row, value := range c.values.all() {
		if any || test.Match(c.kind.format(value)) {
			out.add(row)
		}
	}
}

func (c *numberColumn) text(row uint32) (string, bool) {
	if canonical, ok := c.odd[row]; ok {
		return canonical, true
	}
	value, ok := c.values.get(row)
	return c.kind.format(value), ok
}

func (c *numberColumn) present(yield func(row uint32) bool) {
	for row := range c.values.all() {
		if !yield(row) {
			return
		}
	}
}

func (c *numberColumn) len() int { return c.values.count }

func (c *numberColumn) clip() { c.values.clip() }

func (c *numberColumn) sorter() sorter { return numberSorter{c} }

type numberSorter struct{ column *numberColumn }

// rank returns a number that sorts like the float: those of negative floats fall as the floats rise, so they are
// turned round and put in front.
func (s numberSorter) rank(row uint32) (uint64, bool) {
	value, ok := s.column.values.get(row)
	bits := math.Float64bits(value + 0) // -0 becomes 0
	if bits>>63 != 0 {
		return ^bits, ok
	}
	return bits | 1<<63, ok
}

// compare tells values of the same float apart, which only those kept as written can be.
func (s numberSorter) compare(a, b uint32) int {
	textA, _ := s.column.text(a)
	textB, _ := s.column.text(b)
	return s.column.kind.compare(textA, textB)
}

func (s numberSorter) exact() bool { return len(s.column.odd) == 0 }
