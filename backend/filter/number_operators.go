package filter

import (
	"encoding/json"

	"regulars/backend/attribute"
)

// numberOperators compare numbers; unit is put behind them in words.
func numberOperators(unit string) []operator {
	eq := compareOperator("eq", "=", unit, func(n string) NumberTest { return NumberTest{Bound{Value: n}, Bound{Value: n}} })
	ne := negated(eq, "ne", "")
	ne.words = measured("≠", unit)
	return append([]operator{
		eq,
		ne,
		compareOperator("lt", "<", unit, func(n string) NumberTest { return NumberTest{High: Bound{n, true}} }),
		compareOperator("le", "≤", unit, func(n string) NumberTest { return NumberTest{High: Bound{n, false}} }),
		compareOperator("gt", ">", unit, func(n string) NumberTest { return NumberTest{Low: Bound{n, true}} }),
		compareOperator("ge", "≥", unit, func(n string) NumberTest { return NumberTest{Low: Bound{n, false}} }),
		{name: "between", params: takes("from", "to"), words: measuredBetween(unit), compile: compileNumberBetween},
	}, presence("is empty", "has a value")...)
}

func compareOperator(name, sign, unit string, test func(number string) NumberTest) operator {
	return operator{name: name, params: takes("number"), words: measured(sign, unit), compile: func(r rule) (Node, error) {
		number, err := r.number(0)
		if err != nil {
			return nil, err
		}
		return r.field.test(test(number)), nil
	}}
}

func compileNumberBetween(r rule) (Node, error) {
	low, err := r.number(0)
	if err != nil {
		return nil, err
	}
	high, err := r.number(1)
	if err != nil {
		return nil, err
	}
	if attribute.CompareNumbers(low, high) > 0 {
		return nil, reversedRange(r.argPath(1), r.args[0], r.args[1])
	}
	return r.field.test(NumberTest{Bound{Value: low}, Bound{Value: high}}), nil
}

// number returns argument i as a canonical decimal. It may be a JSON number or a text, and is never rounded.
func (r rule) number(i int) (string, error) {
	var written string
	switch arg := r.args[i].(type) {
	case json.Number:
		written = arg.String()
	case string:
		written = arg
	default:
		return "", wrongType(r.argPath(i), "a number")
	}
	number, err := parseNumber(written)
	if err != nil {
		return "", wrongValue(r.argPath(i), written, "a number like 1250 or 12.50")
	}
	return number, nil
}

func parseNumber(written string) (string, error) {
	return attribute.Parse(attribute.Definition{Type: attribute.Number}, written)
}

func boolOperators() []operator {
	return append([]operator{
		{name: "is", params: takes("true or false"), words: phrase("is"), compile: func(r rule) (Node, error) {
			value, ok := r.args[0].(bool)
			if !ok {
				return nil, wrongType(r.argPath(0), "true or false")
			}
			return r.field.test(BoolTest{value}), nil
		}},
	}, presence("is empty", "has a value")...)
}

// measured returns a sign followed by a number and its unit.
func measured(sign, unit string) func([]string) string {
	return func(args []string) string { return phrase(sign)(args) + unitSuffix(unit) }
}

func measuredBetween(unit string) func([]string) string {
	return func(args []string) string { return between(args) + unitSuffix(unit) }
}

func unitSuffix(unit string) string {
	if unit == "" {
		return ""
	}
	return " " + unit
}
