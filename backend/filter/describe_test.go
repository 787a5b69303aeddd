package filter

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestDescribeRules(t *testing.T) {
	env := testEnv(t)
	for rule, want := range map[string]string{
		`"name","is","Ada"`:          "Name is Ada",
		`"name","is_not","Ada"`:      "Name is not Ada",
		`"name","any_of","Ada","B"`:  "Name is any of Ada, B",
		`"name","none_of","Ada","B"`: "Name is none of Ada, B",
		`"name","contains"," ad"`:    "Name contains ad",
		`"name","not_contains","ad"`: "Name does not contain ad",
		`"name","starts_with","A"`:   "Name starts with A",
		`"name","ends_with","a"`:     "Name ends with a",
		`"name","unknown"`:           "Name is unknown",
		`"name","empty"`:             "Name is unknown",
		`"name","not_empty"`:         "Name is known",

		`"attribute:city","is_not","Abuja"`:  "City is not Abuja",
		`"attribute:City","empty"`:           "City is empty",
		`"attribute:City","not_empty"`:       "City has a value",
		`"attribute:Nickname","is","Ace"`:    "Nickname (deleted) is Ace",
		`"attribute:#1","is","Lagos"`:        "City is Lagos",
		`"attribute:Orders","eq",5`:          "Orders = 5 pcs",
		`"attribute:Orders","ne",5`:          "Orders ≠ 5 pcs",
		`"attribute:Orders","lt",5`:          "Orders < 5 pcs",
		`"attribute:Orders","le",5`:          "Orders ≤ 5 pcs",
		`"attribute:Orders","gt",5`:          "Orders > 5 pcs",
		`"attribute:Orders","ge",0.50`:       "Orders ≥ 0.50 pcs",
		`"attribute:Orders","between",1,5.5`: "Orders between 1 and 5.5 pcs",
		`"attribute:Active","is",true`:       "Active is yes",
		`"attribute:Active","is",false`:      "Active is no",

		`"phone","is","+234 803"`:        "Phone is +234 803",
		`"phone","contains","803"`:       "Phone contains 803",
		`"phone","starts_with","+234"`:   "Phone starts with +234",
		`"phone","country","NG","GH"`:    "Phone country is NG, GH",
		`"phone","empty"`:                "Phone is empty",
		`"search","matches","ada 803"`:   "Name or number contains ada 803",
		`"source","any_of","import"`:     "Came from Import",
		`"source","any_of","manual"`:     "Came from Manual",
		`"segment","in","gold",1`:        "In segment Gold, Call back",
		`"segment","not_in",2`:           "Not in segment Fair (deleted)",
		`"change","is",12`:               "From change 12",
		`"consent","any_of","opted_out"`: "Opted out",

		`"consent","any_of","opted_in","opted_out"`:                  "Can receive marketing or Opted out",
		`"consent","any_of","not_asked"`:                             "No record of consent",
		`"consent","any_of","not_asked","opted_in"`:                  "Not opted out",
		`"consent","changed_between","2026-03-01","2026-03-02"`:      "Consent changed between 1 Mar 2026 and 2 Mar 2026",
		`"consent","changed_by","form","ai"`:                         "Consent changed by Form, AI",
		`"tags","any_of","VIP","wholesale"`:                          "Tags any of VIP, Wholesale",
		`"tags","all_of",1,3`:                                        "Tags all of VIP, Lead",
		`"tags","none_of","Spring 2024"`:                             "Tags none of Spring 2024 (deleted)",
		`"tags","had","Spring 2024"`:                                 "Tags now or formerly any of Spring 2024 (deleted)",
		`"tags","source","ai_tool","manual_admin"`:                   "Tags added by AI tool, Manual (admin)",
		`"tags","added_between","2026-03-01","2026-03-11T10:00:00Z"`: "Tags added between 1 Mar 2026 and 11 Mar 2026, 11:00",
		`"tags","added_before","2026-03-01"`:                         "Tags added before 1 Mar 2026",
		`"tags","added_in_last",7,"days"`:                            "Tags added in the last 7 days",
		`"tags","added_this","week"`:                                 "Tags added this week",
		`"consent","changed_after","2026-03-01"`:                     "Consent changed after 1 Mar 2026",
		`"tags","empty"`:                                             "No tags",
		`"tags","not_empty"`:                                         "Any tag",

		`"last_seen","in_last",7,"days"`:                     "Last seen in the last 7 days",
		`"last_seen","in_last",1,"months"`:                   "Last seen in the last month",
		`"first_seen","in_next",2,"weeks"`:                   "First seen in the next 2 weeks",
		`"created_at","on","1984-11-07"`:                     "Created on 7 Nov 1984",
		`"first_seen","on","1984-11-07"`:                     "First seen on 7 Nov 1984",
		`"first_seen","before","2026-11-07T13:30:00Z"`:       "First seen before 7 Nov 2026, 14:30",
		`"first_seen","after","1984-11-07"`:                  "First seen after 7 Nov 1984",
		`"first_seen","between","1984-11-07","1984-11-08"`:   "First seen between 7 Nov 1984 and 8 Nov 1984",
		`"first_seen","this","day"`:                          "First seen today",
		`"first_seen","this","week"`:                         "First seen this week",
		`"first_seen","empty"`:                               "First seen is empty",
		`"attribute:Birthdate","birthday_in_next",7`:         "Birthdate has its birthday in the next 7 days",
		`"attribute:Birthdate","birthday_month",11,"this"`:   "Birthdate has its birthday in November, the current month",
		`"attribute:Opens","between","09:00","17:00"`:        "Opens between 09:00 and 17:00",
		`"attribute:Opens","is","14:30"`:                     "Opens is 14:30",
		`"attribute:Opens","before","14:30"`:                 "Opens before 14:30",
		`"attribute:Opens","after","14:30"`:                  "Opens after 14:30",
		`"attribute:Profile","has_key","a.b"`:                "Profile has key a.b",
		`"attribute:Profile","key_is","a.b",null`:            "Profile key a.b is null",
		`"attribute:Profile","key_contains","a.b","c"`:       "Profile key a.b contains c",
		`"attribute:Profile","text_contains","c"`:            "Profile text contains c",
		`"name","is","` + strings.Repeat("a", 200) + `"`:     "Name is " + strings.Repeat("a", 59) + "…",
		`"colour","is","red","blue"`:                         "colour is red, blue",
		`"attribute:Shoe size","gt",44`:                      "attribute:Shoe size gt 44",
		`"name","like","Ada"`:                                "name like Ada",
		`"tags","any_of","V.I.P."`:                           "Tags any of V.I.P.",
		`"first_seen","on","soon"`:                           "First seen on soon",
		`"consent","any_of","maybe"`:                         "maybe",
		`"attribute:Birthdate","birthday_month","Nuvember"`:  "Birthdate has its birthday in Nuvember",
		`"source","any_of","fax"`:                            "Came from fax",
		`"attribute:Active","is","perhaps"`:                  "Active is perhaps",
		`"name","is","\u202eevil\u0000"`:                     "Name is evil",
		`"attribute:Next visit","between","2026-03-12","x"`:  "Next visit between 12 Mar 2026 and x",
		`"attribute:Next visit","this","year"`:               "Next visit this year",
		`"attribute:Birthdate","in_next",1,"days"`:           "Birthdate in the next day",
		`"attribute:Birthdate","birthday_in_next",1`:         "Birthdate has its birthday in the next day",
		`"attribute:Profile","key_is","/a.b/c","x, y and z"`: "Profile key /a.b/c is x, y and z",
	} {
		t.Run(want, func(t *testing.T) {
			if got := Describe(ruleOf(t, rule), env); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestDescribeGroups(t *testing.T) {
	env := testEnv(t)
	city, vips, seen := Rule("attribute:City", "is", "Lagos"), Rule("tags", "any_of", "VIP", "Wholesale"), Rule("last_seen", "this", "week")
	for want, f := range map[string]Filter{
		"Everyone":      {},
		"No one":        AnyOf(),
		"City is Lagos": AllOf(AnyOf(city)),
		"City is Lagos and Tags any of VIP, Wholesale":                          AllOf(city, vips),
		"City is Lagos or Tags any of VIP, Wholesale":                           AnyOf(city, vips),
		"City is Lagos and (Tags any of VIP, Wholesale or Last seen this week)": AllOf(city, AnyOf(vips, seen)),
		"not (City is Lagos)":                                 NotOf(city),
		"not (City is Lagos or Last seen this week)":          NotOf(AnyOf(city, seen)),
		"Last seen this week and not (City is Lagos)":         AllOf(seen, NotOf(city)),
		"(City is Lagos and Last seen this week) or Everyone": AnyOf(AllOf(city, seen), Filter{}),
	} {
		t.Run(want, func(t *testing.T) {
			if got := Describe(f, env); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// ruleOf reads a rule written as field, operator and arguments.
func ruleOf(t *testing.T, written string) Filter {
	t.Helper()
	var parts []json.RawMessage
	if err := json.Unmarshal([]byte("["+written+"]"), &parts); err != nil {
		t.Fatal(err)
	}
	args := make([]string, 0, len(parts))
	for _, part := range parts[2:] {
		args = append(args, string(part))
	}
	f, err := Parse([]byte(`{"field":` + string(parts[0]) + `,"op":` + string(parts[1]) + `,"args":[` + strings.Join(args, ",") + `]}`))
	if err != nil {
		t.Fatal(err)
	}
	return f
}
