package filter

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"regulars/backend/provenance"
	"regulars/backend/text"
)

// rule is a rule while it is compiled: its field is found, its operator is one of the field's, and the number of its
// arguments is one that the operator takes.
type rule struct {
	env   Env
	path  string
	field field
	args  []any
}

func (r rule) argPath(i int) string { return at(join(r.path, "args"), i) }

// text returns argument i, a text of at most limit characters.
func (r rule) text(i, limit int) (string, error) {
	s, ok := r.args[i].(string)
	if !ok {
		return "", wrongType(r.argPath(i), "a text")
	}
	// A character takes at least one byte, so most texts need no counting.
	if len(s) > limit {
		if n := text.Graphemes(s); n > limit {
			return "", textTooLong(r.argPath(i), n, limit)
		}
	}
	return s, nil
}

// whole returns argument i, a whole number in 1 … most.
func (r rule) whole(i int, most int64) (int64, error) {
	number, ok := r.args[i].(json.Number)
	if !ok {
		return 0, wrongType(r.argPath(i), "a whole number")
	}
	n, err := strconv.ParseInt(number.String(), 10, 64)
	if err != nil || n < 1 || n > most {
		return 0, wrongValue(r.argPath(i), number.String(), fmt.Sprintf("a whole number from 1 to %d", most))
	}
	return n, nil
}

// needle returns argument i folded; it has to leave something that can be looked for.
func (r rule) needle(i int, clean func(string) string) (string, error) {
	s, err := r.text(i, MaxText)
	if err != nil {
		return "", err
	}
	folded := text.Fold(clean(s))
	if text.Clean(folded) == "" {
		return "", emptyText(r.argPath(i))
	}
	return folded, nil
}

// sources returns the sources that the arguments name, ascending.
func (r rule) sources() ([]provenance.Source, error) {
	var sources []provenance.Source
	for i := range r.args {
		name, err := r.text(i, MaxText)
		if err != nil {
			return nil, err
		}
		named, ok := sourcesNamed(name)
		if !ok {
			return nil, wrongValue(r.argPath(i), name, "a source: "+sourceNames())
		}
		sources = append(sources, named...)
	}
	return ascending(sources), nil
}

// ascending returns the values sorted, each once.
func ascending[T ~string | ~int64 | ~uint8 | ~uint64](values []T) []T {
	slices.Sort(values)
	return slices.Compact(values)
}

func unchanged(s string) string { return s }
