package filter

import (
	"reflect"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

func TestCompileRefuses(t *testing.T) {
	env := testEnv(t)
	for name, c := range map[string]struct {
		field, op, args string
		code            fault.Code
		path            string
	}{
		"an unknown field":                 {"colour", "is", `"red"`, UnknownField, "field"},
		"a field in capitals":              {"Name", "is", `"Ada"`, UnknownField, "field"},
		"an unknown segment":               {"segment", "in", `"Gold","Silver"`, segment.Unknown, "args[1]"},
		"an unknown segment's number":      {"segment", "not_in", `99`, segment.Unknown, "args[0]"},
		"a segment that is neither":        {"segment", "in", `true`, WrongType, "args[0]"},
		"a segment about itself":           {"segment", "in", `"Selfish"`, segment.Cycle, "args[0]"},
		"a segment of no use any more":     {"segment", "in", `"Gold","Retyped"`, segment.Broken, "args[1]"},
		"an unknown attribute":             {"attribute:Shoe size", "is", `"44"`, attribute.Unknown, "field"},
		"an unknown attribute's id":        {"attribute:#99", "is", `"44"`, attribute.Unknown, "field"},
		"an unknown operator":              {"name", "like", `"Ada"`, UnknownOperator, "op"},
		"an operator of another type":      {"attribute:City", "gt", `5`, UnknownOperator, "op"},
		"unknown is for names only":        {"attribute:City", "unknown", ``, UnknownOperator, "op"},
		"a birthday of an instant":         {"first_seen", "birthday_month", `3`, UnknownOperator, "op"},
		"no argument":                      {"name", "is", ``, WrongCount, "args"},
		"an argument too many":             {"name", "empty", `"x"`, WrongCount, "args"},
		"half a range":                     {"attribute:Orders", "between", `1`, WrongCount, "args"},
		"three ends of a range":            {"attribute:Orders", "between", `1,2,3`, WrongCount, "args"},
		"a number for a text":              {"name", "is", `"Ada",5`, WrongType, "args[1]"},
		"null for a text":                  {"name", "contains", `null`, WrongType, "args[0]"},
		"an empty text":                    {"name", "is", `""`, EmptyText, "args[0]"},
		"nothing but spaces":               {"name", "contains", `"Ada"," "`, EmptyText, "args[1]"},
		"nothing but an accent":            {"name", "contains", `"\u0301"`, EmptyText, "args[0]"},
		"a text too long":                  {"name", "is", `"` + strings.Repeat("é", MaxText+1) + `"`, TextTooLong, "args[0]"},
		"a search too long":                {"search", "matches", `"` + strings.Repeat("a", MaxSearch+1) + `"`, TextTooLong, "args[0]"},
		"letters in a phone number":        {"phone", "contains", `"80 CALL"`, WrongValue, "args[0]"},
		"a phone number without digits":    {"phone", "contains", `"+"`, WrongValue, "args[0]"},
		"a plus in a phone number":         {"phone", "contains", `"234+803"`, WrongValue, "args[0]"},
		"nineteen digits":                  {"phone", "is", `"1234567890123456789"`, WrongValue, "args[0]"},
		"a phone number as a number":       {"phone", "is", `2348035550142`, WrongType, "args[0]"},
		"a country's name":                 {"phone", "country", `"Nigeria"`, WrongValue, "args[0]"},
		"an unknown tag":                   {"tags", "any_of", `"VIP","V.I.P."`, tag.Unknown, "args[1]"},
		"an unknown tag's number":          {"tags", "none_of", `99`, tag.Unknown, "args[0]"},
		"a tag that is a fraction":         {"tags", "any_of", `1.5`, tag.Unknown, "args[0]"},
		"a tag that is neither":            {"tags", "all_of", `true`, WrongType, "args[0]"},
		"an unknown source":                {"tags", "source", `"fax"`, WrongValue, "args[0]"},
		"a source that is no text":         {"source", "any_of", `6`, WrongType, "args[0]"},
		"an unknown consent":               {"consent", "any_of", `"maybe"`, WrongValue, "args[0]"},
		"a day that is not there":          {"first_seen", "on", `"2026-02-29"`, WrongValue, "args[0]"},
		"a date of another order":          {"first_seen", "on", `"07/11/1984"`, WrongValue, "args[0]"},
		"an instant without a zone":        {"first_seen", "on", `"2026-02-28T10:00:00"`, WrongValue, "args[0]"},
		"a date as a number":               {"attribute:Birthdate", "before", `19841107`, WrongType, "args[0]"},
		"a reversed range of dates":        {"attribute:Birthdate", "between", `"1985-01-01","1984-12-31"`, ReversedRange, "args[1]"},
		"a reversed range of instants":     {"first_seen", "between", `"2026-01-01T10:00:00Z","2026-01-01T09:59:59Z"`, ReversedRange, "args[1]"},
		"a reversed period of tags":        {"tags", "added_between", `"2026-01-02","2026-01-01"`, ReversedRange, "args[1]"},
		"no days at all":                   {"first_seen", "in_last", `0,"days"`, WrongValue, "args[0]"},
		"half a day":                       {"first_seen", "in_last", `0.5,"days"`, WrongValue, "args[0]"},
		"more than a hundred years":        {"first_seen", "in_next", `36501,"days"`, WrongValue, "args[0]"},
		"days as a text":                   {"first_seen", "in_last", `"7","days"`, WrongType, "args[0]"},
		"an unknown unit":                  {"first_seen", "in_last", `7,"fortnights"`, WrongValue, "args[1]"},
		"an unknown period":                {"first_seen", "this", `"quarter"`, WrongValue, "args[0]"},
		"birthdays in more than a year":    {"attribute:Birthdate", "birthday_in_next", `367`, WrongValue, "args[0]"},
		"a thirteenth month":               {"attribute:Birthdate", "birthday_month", `3,13`, WrongValue, "args[1]"},
		"a number that is none":            {"attribute:Orders", "eq", `"five"`, WrongValue, "args[0]"},
		"a truth value for a number":       {"attribute:Orders", "eq", `true`, WrongType, "args[0]"},
		"a number with a huge exponent":    {"attribute:Orders", "lt", `1e999999999`, WrongValue, "args[0]"},
		"a reversed range of numbers":      {"attribute:Orders", "between", `10,9.99`, ReversedRange, "args[1]"},
		"a text for a truth value":         {"attribute:Active", "is", `"true"`, WrongType, "args[0]"},
		"a time that is none":              {"attribute:Opens", "is", `"25:00"`, WrongValue, "args[0]"},
		"an empty path":                    {"attribute:Profile", "has_key", `""`, EmptyText, "args[0]"},
		"a path that is no text":           {"attribute:Profile", "key_is", `1,2`, WrongType, "args[0]"},
		"an empty text to look for in one": {"attribute:Profile", "key_contains", `"a",""`, EmptyText, "args[1]"},
		"a change that is no number":       {"change", "is", `"12"`, WrongType, "args[0]"},
		"a change with number zero":        {"change", "is", `0`, WrongValue, "args[0]"},
	} {
		t.Run(name, func(t *testing.T) {
			parsed, err := Parse([]byte(matchCase{field: c.field, op: c.op, args: c.args}.filter()))
			if err != nil {
				t.Fatal(err)
			}
			_, err = Compile(parsed, env)
			wantFault(t, err, c.code, c.path)
			_, err = Compile(AllOf(Filter{}, AnyOf(parsed)), env)
			wantFault(t, err, c.code, "all[1].any[0]."+c.path)
			if Describe(parsed, env) == "" {
				t.Error("what is refused is not described")
			}
		})
	}
}

func TestFaultsNameWhatIsUnknown(t *testing.T) {
	env := testEnv(t)
	for want, f := range map[string]Filter{
		"Shoe size": Rule("attribute:Shoe size", "is", "44"),
		"V.I.P.":    Rule("tags", "any_of", "V.I.P."),
		"colour":    Rule("colour", "is", "red"),
		"like":      Rule("name", "like", "Ada"),
	} {
		_, err := Compile(f, env)
		if err == nil || !strings.Contains(err.Error(), "“"+want+"”") {
			t.Errorf("%s is not named: %v", want, err)
		}
	}
}

// A tree that was put together in Go, not parsed, kept its nonsense to itself.
func TestCompileRefusesTreesThatJSONCannotHave(t *testing.T) {
	env := testEnv(t)
	deep := Rule("name", "is", "Ada")
	for range MaxDepth + 1 {
		deep = NotOf(deep)
	}
	for name, c := range map[string]struct {
		filter Filter
		code   fault.Code
		path   string
	}{
		"two groups":         {Filter{All: []Filter{}, Any: []Filter{}}, MixedKeys, ""},
		"a group and a rule": {AllOf(Filter{All: []Filter{}, Field: "name"}), MixedKeys, "all[0]"},
		"too deep":           {deep, TooDeep, strings.Repeat("not.", 8) + "not"},
		"an argument of Go":  {Rule("name", "is", []int{1}), WrongType, "args[0]"},
		"a float":            {Rule("attribute:Orders", "eq", 1.5), WrongType, "args[0]"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Compile(c.filter, env)
			wantFault(t, err, c.code, c.path)
			_ = Describe(c.filter, env)
			_ = c.filter.String()
		})
	}
}

func TestCompileWithoutCataloguesOrZone(t *testing.T) {
	for _, f := range []Filter{Rule("tags", "empty"), Rule("first_seen", "this", "day"), Rule("name", "is", "Ada")} {
		if _, err := Compile(f, Env{}); err != nil {
			t.Errorf("%s: %v", f, err)
		}
	}
	_, err := Compile(Rule("tags", "any_of", "VIP"), Env{})
	wantFault(t, err, tag.Unknown, "args[0]")
	_, err = Compile(Rule("attribute:City", "empty"), Env{})
	wantFault(t, err, attribute.Unknown, "field")
}

// What the index is built on: a few nodes, spelt out.
func TestCompiledNodes(t *testing.T) {
	env := testEnv(t)
	for name, c := range map[string]struct {
		filter Filter
		want   Node
	}{
		"everyone":           {Filter{}, All{}},
		"needles":            {Rule("name", "contains", "Zoë", "adA", "ADA"), NameTest{TextTest{TextContains, []string{"ada", "zoe"}}}},
		"a negative":         {Rule("name", "is_not", "Ada"), Not{NameTest{TextTest{TextIs, []string{"ada"}}}}},
		"no tags":            {Rule("tags", "empty"), Not{TagTest{Except: []tag.ID{spring2024}}}},
		"only deleted tags":  {Rule("tags", "none_of", "Spring 2024"), Not{Any{}}},
		"tags in order":      {Rule("tags", "any_of", lead, "VIP", "vip"), TagTest{IDs: []tag.ID{vip, lead}}},
		"all tags":           {Rule("tags", "all_of", lead, vip), All{TagTest{IDs: []tag.ID{lead}}, TagTest{IDs: []tag.ID{vip}}}},
		"a known instant":    {Rule("last_seen", "not_empty"), SeenTest{LastSeen, MinInstant, MaxInstant}},
		"before":             {Rule("last_seen", "before", "1970-01-02"), SeenTest{LastSeen, MinInstant, 82800}},
		"before all":         {Rule("last_seen", "before", "1969-01-01"), SeenTest{LastSeen, MinInstant, -31539600}},
		"after a date":       {Rule("attribute:Birthdate", "after", "1970-01-01"), AttributeTest{birthdateID, DateTest{1, MaxDay}}},
		"a date":             {Rule("attribute:Birthdate", "on", "1969-12-31"), AttributeTest{birthdateID, DateTest{-1, 0}}},
		"a date-time":        {Rule("attribute:Next visit", "before", "1970-01-01T00:00:01Z"), AttributeTest{visitID, DateTimeTest{MinMillis, 1000}}},
		"a number below":     {Rule("attribute:Orders", "lt", "007.50"), AttributeTest{ordersID, NumberTest{High: Bound{"7.50", true}}}},
		"a search":           {Rule("search", "matches", " Zoë  +49 "), SearchTest{Words: []Word{{"zoe", ""}, {"+49", "49"}}}},
		"a search by number": {Rule("search", "matches", "+49 171"), SearchTest{Digits: "49171", Words: []Word{{"+49", "49"}, {"171", "171"}}}},
		"no search":          {Rule("search", "matches", "\u200b "), All{}},
		"over midnight": {
			Rule("attribute:Opens", "between", "22:00", "02:00"),
			Any{AttributeTest{opensID, TimeTest{79200, 86400}}, AttributeTest{opensID, TimeTest{0, 7260}}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Compile(c.filter, env)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %#v, want %#v", got, c.want)
			}
		})
	}
}
