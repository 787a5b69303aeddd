package filter

import "regulars/backend/text"

func textOperators() []operator {
	return append(comparisons(), presence("is empty", "has a value")...)
}

// nameOperators are those of text; a name that is not there is called unknown.
func nameOperators() []operator {
	ways := presence("is unknown", "is known")
	unknown := ways[0]
	unknown.name = "unknown"
	return append(append(comparisons(), ways...), unknown)
}

// comparisons are the operators that compare text.
func comparisons() []operator {
	is := textOperator("is", "is", TextIs)
	contains := textOperator("contains", "contains", TextContains)
	return []operator{
		is,
		negated(is, "is_not", "is not"),
		textOperator("any_of", "is any of", TextIs),
		negated(is, "none_of", "is none of"),
		contains,
		negated(contains, "not_contains", "does not contain"),
		textOperator("starts_with", "starts with", TextStarts),
		textOperator("ends_with", "ends with", TextEnds),
	}
}

// textOperator returns an operator that compares with each of its arguments; one of them has to fit.
func textOperator(name, words string, op TextOp) operator {
	return operator{name: name, params: several("text"), words: phrase(words), compile: func(r rule) (Node, error) {
		// A whole value was cleaned when it was stored; a part of one may begin or end with a space.
		clean := unchanged
		if op == TextIs {
			clean = text.CleanLines
		}
		needles := make([]string, len(r.args))
		for i := range r.args {
			var err error
			if needles[i], err = r.needle(i, clean); err != nil {
				return nil, err
			}
		}
		return r.field.test(TextTest{op, ascending(needles)}), nil
	}}
}
