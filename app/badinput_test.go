package app

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"regulars/backend/fault"
)

// shop is a program with one contact, a tag of each kind, and an attribute of each type.
type shop struct {
	*program
	t        *testing.T
	vip, old int64            // active and deleted
	of       map[string]int64 // attributes by type
	gone     int64            // a deleted attribute
	amara    int64
}

func openShop(t *testing.T) *shop {
	t.Helper()
	s := &shop{program: start(t), t: t, of: map[string]int64{}}
	s.vip, s.old = get[Tag](t)(s.tags.Create(TagInput{Name: "Café VIP"})).ID, get[Tag](t)(s.tags.Create(TagInput{Name: "Old"})).ID
	for _, kind := range []string{"text", "number", "boolean", "date", "time", "datetime", "json"} {
		s.of[kind] = get[Definition](t)(s.attributes.Create(DefinitionInput{Name: "My " + kind, Type: kind})).ID
	}
	s.gone = get[Definition](t)(s.attributes.Create(DefinitionInput{Name: "Gone", Type: "text"})).ID
	s.amara = get[Created](t)(s.contacts.Create(ContactInput{Name: "Amara", Tags: []int64{s.vip}, Attributes: []AttributeValue{{s.of["text"], "Lagos"}}})).ID
	get[Changed](t)(s.tags.Delete([]int64{s.old}))
	get[Changed](t)(s.attributes.Delete([]int64{s.gone}))
	return s
}

// everything is what the page can see, and how many changes led there.
func (s *shop) everything() string {
	s.t.Helper()
	var last int64
	if page := get[HistoryPage](s.t)(s.history.List(HistoryQuery{Limit: 1})); len(page.Changes) > 0 {
		last = page.Changes[0].ID
	}
	seen, err := json.Marshal([]any{
		get[[]Tag](s.t)(s.tags.List()), get[[]Definition](s.t)(s.attributes.List()), get[Detail](s.t)(s.contacts.Get(s.amara)), last,
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return string(seen)
}

// refuses checks that a command is refused in a field ("" for as a whole) with this code, that the message says what to
// do, and that nothing was changed.
func (s *shop) refuses(err error, field string, code fault.Code, before string) {
	s.t.Helper()
	f, ok := fault.As(err)
	if ok && field != "" {
		f, ok = f.Fields[field], f.Fields[field] != nil
	}
	if !ok || f.Code != code {
		s.t.Fatalf("got %v, want %s in field %q", err, code, field)
	}
	if sentences := strings.Count(f.Message, ". ") + strings.Count(f.Message, ": "); sentences == 0 {
		s.t.Errorf("the message does not say what to do: %s", f.Message)
	}
	if s.everything() != before {
		s.t.Errorf("something was changed: %s\nbefore: %s", s.everything(), before)
	}
}

func TestBadNamesChangeNothing(t *testing.T) {
	s := openShop(t)
	before := s.everything()
	for name, c := range map[string]struct {
		name   string
		reason string // behind "tag." and "attribute."
		tags   bool   // only tags refuse it
	}{
		"51 characters":               {strings.Repeat("x", 51), "name_too_long", false},
		"51 families":                 {strings.Repeat("👨\u200D👩\u200D👧", 51), "name_too_long", false},
		"empty":                       {"", "name_empty", false},
		"only spaces":                 {" \t\u00A0\n", "name_empty", false},
		"only control characters":     {"\x01\x07\u009F", "name_characters", false},
		"only bidi characters":        {"\u202E\u2067\u200F", "name_characters", false},
		"pipe":                        {"VIP|Lead", "name_pipe", true},
		"case":                        {"cAFÉ vip", "name_taken", true},
		"width":                       {"Café ＶＩＰ", "name_taken", true},
		"composition":                 {"Cafe\u0301 VIP", "name_taken", true},
		"spaces":                      {" Café  VIP ", "name_taken", true},
		"with a bidi character in it": {"Café\u202E VIP", "name_taken", true},
		"held by a deleted one":       {"ＯＬＤ", "name_deleted", true},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := s.tags.Create(TagInput{Name: c.name})
			s.refuses(err, "name", fault.Code("tag."+c.reason), before)
			if c.reason != "name_taken" {
				_, err = s.tags.Edit(s.vip, TagInput{Name: c.name})
				s.refuses(err, "name", fault.Code("tag."+c.reason), before)
			}
			if c.tags {
				return
			}
			_, err = s.attributes.Create(DefinitionInput{Name: c.name, Type: "text"})
			s.refuses(err, "name", fault.Code("attribute."+c.reason), before)
		})
	}
	for name, err := range map[string]error{
		"tag.color_unknown":        second(s.tags.Create(TagInput{Name: "Gold", Color: 21})),
		"tag.description_too_long": second(s.tags.Create(TagInput{Name: "Gold", Description: strings.Repeat("x", 501)})),
	} {
		t.Run(name, func(t *testing.T) {
			s.refuses(err, strings.Split(strings.TrimPrefix(name, "tag."), "_")[0], fault.Code(name), before)
		})
	}
	_, err := s.attributes.Create(DefinitionInput{Name: "MY TEXT", Type: "text"})
	s.refuses(err, "name", "attribute.name_taken", before)
	_, err = s.attributes.Create(DefinitionInput{Name: "gone", Type: "text"})
	s.refuses(err, "name", "attribute.name_deleted", before)
	_, err = s.attributes.Create(DefinitionInput{Name: "Money", Type: "money"})
	s.refuses(err, "type", "attribute.type_unknown", before)
}

func second[T any](_ T, err error) error { return err }

func TestBadValuesChangeNothing(t *testing.T) {
	s := openShop(t)
	before := s.everything()
	for name, c := range map[string]struct {
		kind, value string
		code        fault.Code
	}{
		"64 KiB + 1 of JSON":         {"json", `"` + strings.Repeat("x", 64<<10-1) + `"`, "attribute.json_too_large"},
		"duplicate keys":             {"json", `{"a":1,"a":2}`, "attribute.json_duplicate_key"},
		"no JSON":                    {"json", "{'a':1}", "attribute.not_json"},
		"1e999":                      {"number", "1e999", "attribute.too_long"},
		"no number":                  {"number", "many", "attribute.not_a_number"},
		"two points":                 {"number", "1.2.3", "attribute.not_a_number"},
		"neither yes nor no":         {"boolean", "perhaps", "attribute.not_true_false"},
		"30 February":                {"date", "2026-02-30", "attribute.not_a_date"},
		"25:00":                      {"time", "25:00", "attribute.not_a_time"},
		"25:00 in a date-time":       {"datetime", "2026-02-03T25:00:00Z", "attribute.not_a_datetime"},
		"an hour that is skipped":    {"datetime", "2026-03-29T02:30[Europe/Berlin]", "attribute.skipped_time"},
		"no offset":                  {"datetime", "2026-02-03T10:00:00", "attribute.not_a_datetime"},
		"4,001 characters":           {"text", strings.Repeat("x", 4001), "attribute.too_long"},
		"only invisible characters":  {"text", "\u202E\x07", "attribute.value_empty"},
		"only spaces":                {"text", "  ", "attribute.value_empty"},
		"only spaces, and no number": {"number", "  ", "attribute.value_empty"},
	} {
		t.Run(name, func(t *testing.T) {
			id := s.of[c.kind]
			field, value := fmt.Sprintf("attribute:%d", id), []AttributeValue{{id, c.value}}
			_, err := s.contacts.Edit(s.amara, ContactPatch{SetAttributes: value})
			s.refuses(err, field, c.code, before)
			_, err = s.contacts.Create(ContactInput{Name: "New", Attributes: value})
			s.refuses(err, field, c.code, before)
			_, err = s.contacts.SetAttribute(Selection{IDs: []int64{s.amara}}, id, c.value)
			s.refuses(err, field, c.code, before)
		})
	}
}

func TestWhatIsDeletedOrUnknownCannotBeUsed(t *testing.T) {
	s := openShop(t)
	before, amara := s.everything(), Selection{IDs: []int64{s.amara}}
	for name, c := range map[string]struct {
		err   error
		field string
		code  fault.Code
	}{
		"adding a deleted tag":       {second(s.contacts.AddTag(amara, s.old)), "tags", "tag.deleted"},
		"adding an unknown tag":      {second(s.contacts.AddTag(amara, 99)), "tags", "tag.unknown"},
		"a new contact with it":      {second(s.contacts.Create(ContactInput{Name: "New", Tags: []int64{s.old}})), "tags", "tag.deleted"},
		"editing a deleted tag":      {second(s.tags.Edit(s.old, TagInput{Name: "New"})), "", "tag.deleted"},
		"merging into a deleted one": {second(s.tags.Merge(s.vip, s.old)), "", "tag.deleted"},
		"merging into itself":        {second(s.tags.Merge(s.vip, s.vip)), "into", "tag.same"},
		"a deleted attribute":        {second(s.contacts.SetAttribute(amara, s.gone, "x")), fmt.Sprintf("attribute:%d", s.gone), "attribute.deleted"},
		"an unknown attribute":       {second(s.contacts.SetAttribute(amara, 99, "x")), "attribute:99", "attribute.unknown"},
		"the type of a deleted one":  {second(s.attributes.ChangeType(s.gone, "number", true)), "", "attribute.deleted"},
		"a type that there is not":   {second(s.attributes.ChangeType(s.of["text"], "money", true)), "type", "attribute.type_unknown"},
		"values that do not fit":     {second(s.attributes.ChangeType(s.of["text"], "number", false)), "type", "attribute.values_left"},
		"a filter on an unknown one": {second(s.contacts.OpenView(Query{Filter: `{"field":"attribute:Nowhere","op":"is","args":["x"]}`})), "", "attribute.unknown"},
	} {
		t.Run(name, func(t *testing.T) { s.refuses(c.err, c.field, c.code, before) })
	}
}

// What people would call the same value is kept as they wrote it, to the last digit.
func TestValuesAreKeptExactly(t *testing.T) {
	s := openShop(t)
	for kind, values := range map[string][]string{
		"number":   {"0.1", "12345678901234567890", "-7.50", "0.1000"},
		"datetime": {"2026-11-07T14:30:00+05:45", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"},
		"date":     {"0001-01-01", "2024-02-29"},
		"time":     {"00:00", "23:59:59"},
		"json":     {`{"b": 1.10,  "a": [null]}`},
		"text":     {"one\ntwo", "عميل مميز", "王小明"},
	} {
		for _, value := range values {
			get[Changed](t)(s.contacts.Edit(s.amara, ContactPatch{SetAttributes: []AttributeValue{{s.of[kind], value}}}))
			kept := ""
			for _, a := range get[Detail](t)(s.contacts.Get(s.amara)).Row.Attributes {
				if a.ID == s.of[kind] {
					kept = a.Value
				}
			}
			if kept != value {
				t.Errorf("%s %q is kept as %q", kind, value, kept)
			}
		}
	}
}
