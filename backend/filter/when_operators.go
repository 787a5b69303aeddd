package filter

import (
	"time"

	"regulars/backend/attribute"
)

// maxCount limits "the last … days"; in days it is a hundred years.
const maxCount = 36500

// instantOperators are those of instants and date-times.
func instantOperators() []operator {
	return append([]operator{
		spanOperator("on", takes("date"), phrase("on"), rule.on),
		spanOperator("before", takes("date"), phrase("before"), rule.before),
		spanOperator("after", takes("date"), phrase("after"), rule.after),
		spanOperator("between", takes("from", "to"), between, rule.between),
		spanOperator("in_last", takes("count", "unit"), countWords("in the last"), rule.inLast),
		spanOperator("in_next", takes("count", "unit"), countWords("in the next"), rule.inNext),
		spanOperator("this", takes("period"), thisWords, rule.this),
	}, presence("is empty", "has a value")...)
}

// dateOperators are those of calendar dates.
func dateOperators() []operator {
	return append(instantOperators(),
		operator{name: "birthday_in_next", params: takes("days"), words: birthdayWords, compile: compileBirthdayInNext},
		operator{name: "birthday_month", params: several("month"), words: phrase("has its birthday in"), compile: compileBirthdayMonth},
	)
}

// spanOperator returns an operator that asks for values in a span.
func spanOperator(name string, params params, words func([]string) string, within func(rule) (span, error)) operator {
	return operator{name: name, params: params, words: words, compile: func(r rule) (Node, error) {
		s, err := within(r)
		if err != nil {
			return nil, err
		}
		return r.field.within(s), nil
	}}
}

// periodOperators ask when something last happened to what the field is about: "added_before", "added_in_last". test
// answers for instants in [from, to), Unix seconds, from ≥ 1.
func periodOperators(verb string, test func(env Env, from, to int64) Node) []operator {
	ways := []operator{
		spanOperator("before", takes("date"), phrase("before"), rule.before),
		spanOperator("after", takes("date"), phrase("after"), rule.after),
		spanOperator("between", takes("from", "to"), between, rule.between),
		spanOperator("in_last", takes("count", "unit"), countWords("in the last"), rule.inLast),
		spanOperator("this", takes("period"), thisWords, rule.this),
	}
	for i, way := range ways {
		ways[i].name = verb + "_" + way.name
		ways[i].words = func(args []string) string { return verb + " " + way.words(args) }
		ways[i].compile = func(r rule) (Node, error) {
			r.field.within = func(s span) Node { return test(r.env, max(s.from, MinInstant), s.to) }
			return way.compile(r)
		}
	}
	return ways
}

func (r rule) on() (span, error) { return r.moment(0) }

func (r rule) before() (span, error) {
	moment, err := r.moment(0)
	return span{noStart, moment.from}, err
}

func (r rule) after() (span, error) {
	moment, err := r.moment(0)
	return span{moment.to, noEnd}, err
}

// between returns the span from the first moment to the second, both included.
func (r rule) between() (span, error) {
	first, err := r.moment(0)
	if err != nil {
		return span{}, err
	}
	last, err := r.moment(1)
	if err != nil {
		return span{}, err
	}
	if last.to <= first.from {
		return span{}, reversedRange(r.argPath(1), r.args[0], r.args[1])
	}
	return span{first.from, last.to}, nil
}

// moment returns what argument i covers: a date its whole day, an instant its whole second. For calendar dates an
// instant is the day that it falls on.
func (r rule) moment(i int) (span, error) {
	written, err := r.text(i, MaxText)
	if err != nil {
		return span{}, err
	}
	date, instant, ok := readMoment(written, r.env.location())
	switch {
	case !ok:
		return span{}, wrongValue(r.argPath(i), written, "a date like 2026-11-07, or a date and time like 2026-11-07T14:30:00+01:00")
	case instant.IsZero():
		return r.days(date, date.AddDate(0, 0, 1)), nil
	case r.field.dates:
		date = dateOf(instant)
		return r.days(date, date.AddDate(0, 0, 1)), nil
	}
	return span{instant.Unix(), instant.Unix() + 1}, nil
}

// readMoment returns a date, or an instant as the zone shows it; the other one is zero.
func readMoment(written string, zone *time.Location) (date, instant time.Time, ok bool) {
	if plain, err := attribute.Parse(attribute.Definition{Type: attribute.Date}, written); err == nil {
		date, err = time.Parse(time.DateOnly, plain)
		return date, time.Time{}, err == nil
	}
	plain, err := attribute.Parse(attribute.Definition{Type: attribute.DateTime}, written)
	if err != nil {
		return time.Time{}, time.Time{}, false
	}
	instant, err = time.Parse(time.RFC3339Nano, plain)
	return time.Time{}, instant.In(zone), err == nil
}

// days returns the span from the date first to the day before the date end.
func (r rule) days(first, end time.Time) span {
	if r.field.dates {
		return span{dayNumber(first), dayNumber(end)}
	}
	zone := r.env.location()
	return span{startOf(first, zone).Unix(), startOf(end, zone).Unix()}
}

// inLast returns that many days, weeks or months, of which today is the last day.
func (r rule) inLast() (span, error) {
	end := r.env.today().AddDate(0, 0, 1)
	first, err := r.shift(end, -1)
	return r.days(first, end), err
}

// inNext returns that many days, weeks or months, of which today is the first day.
func (r rule) inNext() (span, error) {
	today := r.env.today()
	end, err := r.shift(today, 1)
	return r.days(today, end), err
}

// shift returns the date that lies the two arguments (count, unit) before or after date, by the sign of direction.
func (r rule) shift(date time.Time, direction int) (time.Time, error) {
	count, err := r.whole(0, maxCount)
	if err != nil {
		return date, err
	}
	unit, err := r.text(1, MaxText)
	if err != nil {
		return date, err
	}
	n := int(count) * direction
	switch unit {
	case "days":
		return date.AddDate(0, 0, n), nil
	case "weeks":
		return date.AddDate(0, 0, 7*n), nil
	case "months":
		return addMonths(date, n), nil
	}
	return date, wrongValue(r.argPath(1), unit, "days, weeks or months")
}

// this returns the day, week (from Monday), month or year that today is in.
func (r rule) this() (span, error) {
	unit, err := r.text(0, MaxText)
	if err != nil {
		return span{}, err
	}
	today := r.env.today()
	switch unit {
	case "day":
		return r.days(today, today.AddDate(0, 0, 1)), nil
	case "week":
		monday := today.AddDate(0, 0, -(int(today.Weekday())+6)%7)
		return r.days(monday, monday.AddDate(0, 0, 7)), nil
	case "month":
		first := today.AddDate(0, 0, 1-today.Day())
		return r.days(first, first.AddDate(0, 1, 0)), nil
	case "year":
		first := time.Date(today.Year(), time.January, 1, 0, 0, 0, 0, time.UTC)
		return r.days(first, first.AddDate(1, 0, 0)), nil
	}
	return span{}, wrongValue(r.argPath(0), unit, "day, week, month or year")
}

func compileBirthdayInNext(r rule) (Node, error) {
	days, err := r.whole(0, 366)
	if err != nil {
		return nil, err
	}
	return r.field.test(birthdaysFrom(r.env.today(), int(days))), nil
}

// compileBirthdayMonth takes months by number, and "this" for the current one.
func compileBirthdayMonth(r rule) (Node, error) {
	var test BirthdayTest
	for i, arg := range r.args {
		month := r.env.today().Month()
		if arg != "this" {
			n, err := r.whole(i, 12)
			if err != nil {
				return nil, err
			}
			month = time.Month(n)
		}
		test.markMonth(month)
	}
	return r.field.test(test), nil
}
