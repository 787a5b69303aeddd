package filter

import "regulars/backend/attribute"

// endOfDay is the second after a day's last one.
const endOfDay int32 = 24 * 60 * 60

// timeOperators compare times of day. A time without seconds covers its whole minute.
func timeOperators() []operator {
	return append([]operator{
		timeOperator("is", "is", func(clock TimeTest) TimeTest { return clock }),
		timeOperator("before", "before", func(clock TimeTest) TimeTest { return TimeTest{0, clock.From} }),
		timeOperator("after", "after", func(clock TimeTest) TimeTest { return TimeTest{clock.To, endOfDay} }),
		{name: "between", params: takes("from", "to"), words: between, compile: compileTimeBetween},
	}, presence("is empty", "has a value")...)
}

func timeOperator(name, words string, test func(TimeTest) TimeTest) operator {
	return operator{name: name, params: takes("time"), words: phrase(words), compile: func(r rule) (Node, error) {
		clock, err := r.clock(0)
		if err != nil {
			return nil, err
		}
		return r.field.test(test(clock)), nil
	}}
}

// compileTimeBetween takes an end that lies before the start as one of the next day: from 22:00 to 02:00 passes
// midnight.
func compileTimeBetween(r rule) (Node, error) {
	first, err := r.clock(0)
	if err != nil {
		return nil, err
	}
	last, err := r.clock(1)
	if err != nil {
		return nil, err
	}
	if first.From < last.To {
		return r.field.test(TimeTest{first.From, last.To}), nil
	}
	return Any{r.field.test(TimeTest{first.From, endOfDay}), r.field.test(TimeTest{0, last.To})}, nil
}

// clock returns what argument i covers: its minute, or its second if it names one.
func (r rule) clock(i int) (TimeTest, error) {
	written, err := r.text(i, MaxText)
	if err != nil {
		return TimeTest{}, err
	}
	clock, err := attribute.Parse(attribute.Definition{Type: attribute.Time}, written)
	second, ok := attribute.Seconds(clock)
	if err != nil || !ok {
		return TimeTest{}, wrongValue(r.argPath(i), written, "a time like 14:30")
	}
	length := int32(1)
	if len(clock) == len("15:04") {
		length = 60
	}
	return TimeTest{second, second + length}, nil
}
