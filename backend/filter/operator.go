package filter

import (
	"slices"
	"strings"
)

// operator is one way to ask about a field.
type operator struct {
	name    string
	params  params
	compile func(rule) (Node, error)
	words   func(args []string) string // how the rule reads behind the field's title, its arguments in words
	alone   bool                       // words stand without the title
}

// params are the parameters of an operator by name. Each name stands for a kind of argument, see Describe.
type params struct {
	names   []string
	several bool // the last may come more than once
}

func takes(names ...string) params { return params{names: names} }

func several(name string) params { return params{[]string{name}, true} }

func (p params) takes(count int) bool {
	return count == len(p.names) || p.several && count > len(p.names)
}

// name returns the name of parameter i.
func (p params) name(i int) string { return p.names[min(i, len(p.names)-1)] }

// String returns the parameters for a message: "from, to", "text…", "no values".
func (p params) String() string {
	switch {
	case len(p.names) == 0:
		return "no values"
	case p.several:
		return strings.Join(p.names, ", ") + "…"
	}
	return strings.Join(p.names, ", ")
}

// presence returns the operators that ask whether there is a value at all.
func presence(empty, present string) []operator {
	return []operator{
		{name: "empty", words: phrase(empty), compile: func(r rule) (Node, error) { return Not{r.field.present}, nil }},
		{name: "not_empty", words: phrase(present), compile: func(r rule) (Node, error) { return r.field.present, nil }},
	}
}

// negated returns op under another name, asking the opposite.
func negated(op operator, name, words string) operator {
	positive := op.compile
	op.name, op.words = name, phrase(words)
	op.compile = func(r rule) (Node, error) {
		node, err := positive(r)
		if err != nil {
			return nil, err
		}
		return Not{node}, nil
	}
	return op
}

// phrase returns words followed by the arguments: "is any of Lagos, Abuja".
func phrase(words string) func([]string) string {
	return func(args []string) string {
		return strings.TrimSpace(words + " " + strings.Join(args, ", "))
	}
}

// between says two arguments: "between 1 and 5".
func between(args []string) string { return "between " + strings.Join(args, " and ") }

func operatorNames(operators []operator) string {
	names := make([]string, len(operators))
	for i, op := range operators {
		names[i] = op.name
	}
	return strings.Join(names, ", ")
}

// field is what is asked about.
type field struct {
	title     string // as Describe names it
	operators []operator
	present   Node                 // there is a value
	test      func(ValueTest) Node // the value passes; for fields that have one value in text form
	within    func(span) Node      // the value lies in the span; for instants and dates
	dates     bool                 // spans count days, not seconds
}

func (f field) operator(name string) (operator, bool) {
	i := slices.IndexFunc(f.operators, func(op operator) bool { return op.name == name })
	if i < 0 {
		return operator{}, false
	}
	return f.operators[i], true
}
