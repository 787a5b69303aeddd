package filter

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Reference is something of a catalogue that a filter names.
type Reference struct {
	Kind string // "tag", "attribute" or "segment"
	Name string
}

// Deleted returns what f names although it is deleted, each once, in the order of f.
func Deleted(f Filter, env Env) []Reference {
	var found []Reference
	add := func(kind, name string, active bool) {
		if r := (Reference{kind, name}); !active && !slices.Contains(found, r) {
			found = append(found, r)
		}
	}
	walk(f, func(rule Filter) Filter {
		if name, is := strings.CutPrefix(rule.Field, attributePrefix); is {
			d, known := findAttribute(env.Attributes, name)
			add("attribute", d.Name, d.Active() || !known)
		}
		for i, arg := range rule.Args {
			switch rule.param(i, env) {
			case "tag":
				t, known := env.findTag(arg)
				add("tag", t.Name, t.Active() || !known)
			case "segment":
				s, known := env.findSegment(arg)
				add("segment", s.Name, s.Active() || !known)
			}
		}
		return rule
	})
	return found
}

// Fixed returns f with numbers in the place of names of tags, attributes and segments, so that it asks the same when
// they are called otherwise. What it does not find stays as it is.
func Fixed(f Filter, env Env) Filter {
	return walk(f, func(rule Filter) Filter {
		fixed := rule
		if name, is := strings.CutPrefix(rule.Field, attributePrefix); is {
			if d, known := findAttribute(env.Attributes, name); known {
				fixed.Field = fmt.Sprintf("%s#%d", attributePrefix, d.ID)
			}
		}
		fixed.Args = slices.Clone(rule.Args)
		for i, arg := range rule.Args {
			switch rule.param(i, env) {
			case "tag":
				if t, known := env.findTag(arg); known {
					fixed.Args[i] = json.Number(jsonText(t.ID))
				}
			case "segment":
				if s, known := env.findSegment(arg); known {
					fixed.Args[i] = json.Number(jsonText(s.ID))
				}
			}
		}
		return fixed
	})
}

// walk returns f with each rule replaced by what visit makes of it.
func walk(f Filter, visit func(Filter) Filter) Filter {
	each := func(members []Filter) []Filter {
		if members == nil {
			return nil
		}
		out := make([]Filter, len(members))
		for i, member := range members {
			out[i] = walk(member, visit)
		}
		return out
	}
	switch {
	case f.isRule():
		return visit(f)
	case f.Not != nil:
		return NotOf(walk(*f.Not, visit))
	}
	return Filter{All: each(f.All), Any: each(f.Any)}
}

// param returns the name of the parameter that argument i of the rule f is for; "" if the language does not have it.
func (f Filter) param(i int, env Env) string {
	field, err := findField(f.Field, env, "")
	if err != nil {
		return ""
	}
	op, ok := field.operator(f.Op)
	if !ok || !op.params.takes(len(f.Args)) {
		return ""
	}
	return op.params.name(i)
}
