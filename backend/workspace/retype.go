package workspace

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/history"
)

// TypeCheck says what becomes of the values of an attribute if it gets another type. Contacts in the trash count: their
// values change too.
type TypeCheck struct {
	Values  int // contacts that have one
	Fitting int // of these, the values that can be converted
	Refused []RefusedValue
}

// RefusedValue is a value that cannot be converted, in as many contacts.
type RefusedValue struct {
	Value    string
	Contacts int
	Reason   string
}

// maxRefused is how many different values a TypeCheck names: more than anybody reads before they correct them by filter.
const maxRefused = 200

// CheckType says what ChangeType would do. Nothing is changed. The values that most contacts have come first. Faults:
// attribute.Unknown, attribute.Deleted, attribute.TypeUnknown in field "type".
func (w *Workspace) CheckType(ctx context.Context, id attribute.ID, to attribute.Type) (TypeCheck, error) {
	c, err := w.conversion(id, to)
	if err != nil {
		return TypeCheck{}, err
	}
	var check TypeCheck
	err = w.store.CountValues(ctx, id, func(value string, contacts int) {
		check.Values += contacts
		if _, err := c.Convert(value); err != nil {
			check.Refused = append(check.Refused, RefusedValue{Value: value, Contacts: contacts, Reason: err.Error()})
		} else {
			check.Fitting += contacts
		}
	})
	slices.SortFunc(check.Refused, func(a, b RefusedValue) int {
		return cmp.Or(cmp.Compare(b.Contacts, a.Contacts), strings.Compare(a.Value, b.Value))
	})
	check.Refused = check.Refused[:min(maxRefused, len(check.Refused))]
	return check, err
}

// conversion of the values of an active attribute to another type.
func (w *Workspace) conversion(id attribute.ID, to attribute.Type) (attribute.Conversion, error) {
	d, err := w.Attributes().ActiveID(id)
	if err != nil {
		return attribute.Conversion{}, err
	}
	after, err := d.As(to)
	return attribute.Conversion{From: d.Type, To: after, Location: w.location}, err
}

// ChangeType gives an attribute another type and converts all its values, as one change. A value keeps its source, actor
// and time. What cannot be converted is cleared if clearOthers says so; otherwise it is a fault in field "type", of code
// attribute.values_left, and nothing is changed. Allowed values and the unit go with the old type. Faults besides: those
// of CheckType.
func (w *Workspace) ChangeType(ctx context.Context, id attribute.ID, to attribute.Type, clearOthers bool) (Changed, error) {
	c, err := w.conversion(id, to)
	if err != nil {
		return Changed{}, err
	}
	x, err := w.loading.wait(ctx)
	if err != nil {
		return Changed{}, err
	}
	as := history.Change{Kind: history.DefinitionRetyped, Params: map[string]string{"attribute": c.To.Name}}
	return w.onMany(ctx, label(as), len(x.Holders(id)), func(ctx context.Context, t turn) (work, error) {
		return w.retyping(ctx, t, id, to, clearOthers)
	})
}

// retyping looks at the attribute once more: it may have been changed while this waited.
func (w *Workspace) retyping(ctx context.Context, t turn, id attribute.ID, to attribute.Type, clearOthers bool) (work, error) {
	c, err := w.conversion(id, to)
	if err != nil || c.From == to {
		return work{}, err
	}
	now, err := t.standing(ctx, place{history.AttributeTable, int64(id)}, t.index.Holders(id))
	if err != nil {
		return work{}, err
	}
	fits := converted(now, c)
	if left := len(now.keys) - len(fits.rows); left > 0 && !clearOthers {
		return work{}, fault.InField("type", fault.New("attribute.values_left",
			fmt.Sprintf("%s of %s values cannot be kept under the type %s. Clear them, or keep the type.", grouped(left), grouped(len(now.keys)), to.Word()), "count", left))
	}
	was, _ := w.Attributes().ByID(id)
	definition, err := definitionDelta(was, c.To)
	if err != nil {
		return work{}, err
	}
	about := aboutDefinition(history.DefinitionRetyped, c.To)
	about.Params["from"], about.Params["to"] = c.From.String(), to.String()
	return work{change: about, deltas: append(fits.deltas(place{history.AttributeTable, int64(id)}, now), definition)}, nil
}

// fitting are the rows whose values could be converted, and what they became.
type fitting struct {
	rows   []int
	values []any
}

// converted converts values, each different one once.
func converted(now kept, c attribute.Conversion) fitting {
	type outcome struct {
		value string
		fits  bool
	}
	known := map[string]outcome{}
	var f fitting
	for row := range now.keys {
		before := now.rows.Columns[0].At(row).(string)
		o, seen := known[before]
		if !seen {
			value, err := c.Convert(before)
			o = outcome{value, err == nil}
			known[before] = o
		}
		if o.fits {
			f.rows, f.values = append(f.rows, row), append(f.values, o.value)
		}
	}
	return f
}

// deltas returns what gives the rows their converted values, and takes the others away.
func (f fitting) deltas(at place, now kept) []history.Delta {
	stay := kept{keys: pick(now.keys, f.rows), rows: *choose(now.rows, f.rows)}
	after := history.Rows{Columns: slices.Clone(stay.rows.Columns)}
	after.Columns[0] = history.Column{Each: f.values}
	same := func(nowRow, afterRow int) bool { return stay.rows.Columns[0].At(nowRow) == f.values[afterRow] }
	deltas := put(at, stay.keys, after, stay, same)
	return append(deltas, drop(at, now.without(f.rows))...)
}

// without returns all rows but some, which are ascending.
func (k kept) without(rows []int) kept {
	others := make([]int, 0, len(k.keys)-len(rows))
	for row := range k.keys {
		if len(rows) > 0 && rows[0] == row {
			rows = rows[1:]
			continue
		}
		others = append(others, row)
	}
	return kept{keys: pick(k.keys, others), rows: *choose(k.rows, others)}
}
