package filtertest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"regulars/backend/filter"
	"regulars/backend/phone"
	"regulars/backend/text"
)

// maxDepth limits the groups around a rule; deeper trees find next to nobody.
const maxDepth = 4

// Filters draws trees of groups and rules over every field and operator. Some ask nothing, some are empty groups.
func Filters(env filter.Env) *rapid.Generator[filter.Filter] { return trees(env, maxDepth) }

func trees(env filter.Env, depth int) *rapid.Generator[filter.Filter] {
	return rapid.Custom(func(t *rapid.T) filter.Filter {
		kind := rapid.IntRange(0, 9).Draw(t, "kind")
		if depth == 0 || kind < 5 {
			return Rules(env).Draw(t, "rule")
		}
		switch kind {
		case 5:
			return filter.NotOf(trees(env, depth-1).Draw(t, "not"))
		case 6, 7:
			return filter.AllOf(rapid.SliceOfN(trees(env, depth-1), 0, 3).Draw(t, "all")...)
		case 8:
			return filter.AnyOf(rapid.SliceOfN(trees(env, depth-1), 0, 3).Draw(t, "any")...)
		}
		return filter.Filter{}
	})
}

// Rules draws one rule: any operator of any field, with arguments that it takes.
func Rules(env filter.Env) *rapid.Generator[filter.Filter] {
	return rapid.Custom(func(t *rapid.T) filter.Filter {
		q := rapid.SampledFrom(questions).Draw(t, "question")
		f := filter.Rule(q.field, q.op)
		for i, param := range q.params {
			f.Args = append(f.Args, drawArgs(t, param, q.several && i == len(q.params)-1, env)...)
		}
		inOrder(q, f.Args)
		return f
	})
}

// question is an operator of a field with the kinds of its arguments.
type question struct {
	field, op string
	params    []string
	several   bool // of the last one
}

var questions = slices.Concat(
	ask("name", "text…", "is", "is_not", "any_of", "none_of", "contains", "not_contains", "starts_with", "ends_with"),
	ask("name", "", "empty", "not_empty", "unknown"),
	ask("attribute:City", "text…", "is", "is_not", "any_of", "none_of", "contains", "not_contains", "starts_with", "ends_with"),
	ask("attribute:City", "", "empty", "not_empty"),
	ask("attribute:Nickname", "text…", "is", "is_not", "contains"),
	ask("attribute:#8", "", "empty", "not_empty"),
	ask("phone", "number…", "is", "contains", "starts_with"),
	ask("phone", "digits…", "contains", "starts_with"),
	ask("phone", "country…", "country"),
	ask("phone", "", "empty", "not_empty"),
	ask("search", "search", "matches"),
	ask("tags", "tag…", "any_of", "all_of", "none_of", "had"),
	ask("tags", "source…", "source"),
	during("tags", "added"),
	ask("tags", "", "empty", "not_empty"),
	ask("consent", "state…", "any_of"),
	during("consent", "changed"),
	ask("consent", "source…", "changed_by"),
	ask("source", "source…", "any_of"),
	ask("change", "change", "is"),
	ask("segment", "segment…", "in", "not_in"),
	when("first_seen"), when("last_seen"), when("created_at"), when("attribute:Birthdate"), when("attribute:Next visit"),
	ask("attribute:Birthdate", "days", "birthday_in_next"),
	ask("attribute:Birthdate", "month…", "birthday_month"),
	ask("attribute:Orders", "amount", "eq", "ne", "lt", "le", "gt", "ge"),
	ask("attribute:Orders", "5 100", "between"),
	ask("attribute:Orders", "", "empty", "not_empty"),
	ask("attribute:Active", "boolean", "is"),
	ask("attribute:Active", "", "empty", "not_empty"),
	ask("attribute:Opens", "time", "is", "before", "after"),
	ask("attribute:Opens", "time time", "between"),
	ask("attribute:Opens", "", "empty", "not_empty"),
	ask("attribute:Profile", "path", "has_key"),
	ask("attribute:Profile", "path scalar", "key_is"),
	ask("attribute:Profile", "path text", "key_contains"),
	ask("attribute:Profile", "text", "text_contains"),
	ask("attribute:Profile", "", "empty", "not_empty"),
)

// ask returns the questions of one field whose operators take the same arguments.
func ask(field, params string, ops ...string) []question {
	all := make([]question, len(ops))
	for i, op := range ops {
		names, several := strings.CutSuffix(params, "…")
		all[i] = question{field, op, strings.Fields(names), several}
	}
	return all
}

func when(field string) []question {
	return slices.Concat(
		ask(field, "moment", "on", "before", "after"),
		ask(field, "moment moment", "between"),
		ask(field, "count unit", "in_last", "in_next"),
		ask(field, "period", "this"),
		ask(field, "", "empty", "not_empty"),
	)
}

// during are the questions about when something happened to what the field is about.
func during(field, verb string) []question {
	return slices.Concat(
		ask(field, "moment", verb+"_before", verb+"_after"),
		ask(field, "moment moment", verb+"_between"),
		ask(field, "count unit", verb+"_in_last"),
		ask(field, "period", verb+"_this"),
	)
}

// inOrder exchanges the ends of a range that would be refused.
func inOrder(q question, args []any) {
	if len(q.params) == 2 && q.params[1] == "moment" && dayOf(args[0]) >= dayOf(args[1]) {
		args[0], args[1] = dayOf(args[1]), dayOf(args[0])
	}
}

func dayOf(moment any) string { return moment.(string)[:len(time.DateOnly)] }

func drawArgs(t *rapid.T, param string, several bool, env filter.Env) []any {
	count := 1
	if several {
		count = rapid.SampledFrom([]int{1, 1, 2, 3}).Draw(t, "count")
	}
	args := make([]any, count)
	for i := range args {
		args[i] = drawArg(t, param, env)
	}
	return args
}

func drawArg(t *rapid.T, param string, env filter.Env) any {
	switch param {
	case "text":
		return drawNeedle(t)
	case "search":
		return drawSearch(t)
	case "digits":
		return rapid.StringMatching(`(\+|00)?[0-9]([ ()-]?[0-9]){0,5}`).Draw(t, "digits")
	case "country":
		return rapid.SampledFrom([]string{"NG", "DE", "US", "ca", "GH"}).Draw(t, "country")
	case "moment":
		return drawMoment(t, env)
	case "time":
		return rapid.SampledFrom(times).Draw(t, "time")
	case "number":
		return phones().Filter(func(n phone.Number) bool { return !n.IsZero() }).Draw(t, "number").E164
	case "amount":
		return rapid.SampledFrom(numbers).Draw(t, "amount")
	case "boolean":
		return rapid.Bool().Draw(t, "boolean")
	case "tag":
		return drawTag(t)
	case "segment":
		return filter.Rule("", "", rapid.SampledFrom(segments).Draw(t, "segment").ID).Args[0]
	case "source":
		return rapid.SampledFrom(sources).Draw(t, "source")
	case "state":
		return rapid.SampledFrom(states).Draw(t, "state")
	case "path":
		return rapid.SampledFrom(paths).Draw(t, "path")
	case "scalar":
		return rapid.SampledFrom(scalars).Draw(t, "scalar")
	}
	return drawCount(t, param)
}

// drawCount draws the arguments that are whole numbers, and the words that go with them.
func drawCount(t *rapid.T, param string) any {
	number := func(most int) any { return filter.Rule("", "", rapid.IntRange(1, most).Draw(t, param)).Args[0] }
	switch param {
	case "count":
		return number(40)
	case "unit":
		return rapid.SampledFrom([]string{"days", "weeks", "months"}).Draw(t, param)
	case "period":
		return rapid.SampledFrom([]string{"day", "week", "month", "year"}).Draw(t, param)
	case "days":
		return number(366)
	case "month":
		return number(12)
	case "change":
		return number(4)
	}
	return param // a constant
}

// drawNeedle draws a word or a part of one, with its letters as they are or all large.
func drawNeedle(t *rapid.T) string {
	runes := []rune(rapid.SampledFrom(slices.Concat(words, cities)).Draw(t, "word"))
	from := rapid.IntRange(0, len(runes)-1).Draw(t, "from")
	needle := string(runes[from : from+rapid.IntRange(1, len(runes)-from).Draw(t, "length")])
	if rapid.Bool().Draw(t, "large") {
		needle = strings.ToUpper(needle)
	}
	if text.Clean(text.Fold(needle)) == "" {
		return string(runes) // a lone accent or space is nothing to look for
	}
	return needle
}

// drawSearch draws what someone types into the search field: words, parts of numbers, both.
func drawSearch(t *rapid.T) string {
	parts := make([]string, rapid.IntRange(0, 3).Draw(t, "parts"))
	for i := range parts {
		if rapid.Bool().Draw(t, "digits") {
			parts[i] = rapid.StringMatching(`(\+|00)?[0-9]{1,4}(-[0-9]{1,3})?`).Draw(t, "number")
		} else {
			parts[i] = drawNeedle(t)
		}
	}
	return strings.Join(parts, " ")
}

// drawMoment draws a date or, less often, an instant.
func drawMoment(t *rapid.T, env filter.Env) string {
	day := days(env).Draw(t, "day")
	if rapid.IntRange(1, 4).Draw(t, "instant") < 4 {
		return day.Format(time.DateOnly)
	}
	return day.Add(time.Duration(rapid.IntRange(0, 86399).Draw(t, "second")) * time.Second).Format(time.RFC3339)
}

// drawTag draws a tag by name or by number, deleted ones included.
func drawTag(t *rapid.T) any {
	of := rapid.SampledFrom(tags).Draw(t, "tag")
	if rapid.Bool().Draw(t, "by number") {
		return filter.Rule("", "", of.ID).Args[0]
	}
	return rapid.SampledFrom([]string{of.Name, strings.ToUpper(of.Name), fmt.Sprintf(" %s ", of.Name)}).Draw(t, "name")
}
