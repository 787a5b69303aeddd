package filter

import (
	"fmt"
	"slices"
	"testing"

	"regulars/backend/contact"
)

// matchCase says of one rule whether one contact matches it.
type matchCase struct {
	name    string
	field   string
	op      string
	args    string // JSON, without the brackets
	contact contact.Contact
	want    bool
}

func (c matchCase) filter() string {
	return fmt.Sprintf(`{"field":%q,"op":%q,"args":[%s]}`, c.field, c.op, c.args)
}

// matchCases are all of them, as the files of this package have them by kind of field.
func matchCases() []matchCase {
	return slices.Concat(textCases, numberCases, boolCases, phoneCases, searchCases, tagCases, consentCases, originCases, segmentCases,
		instantCases, dateCases, birthdayCases, timeCases, documentCases)
}

func TestMatch(t *testing.T) {
	env := testEnv(t)
	for _, c := range matchCases() {
		t.Run(c.field+" "+c.op+": "+c.name, func(t *testing.T) {
			node := mustCompile(t, c.filter(), env)
			if got := Match(node, &c.contact); got != c.want {
				t.Errorf("%s: got %v, want %v", c.filter(), got, c.want)
			}
		})
	}
}

// Each operator of each field has a contact that matches it and one that does not.
func TestEveryOperatorHasBothAnswers(t *testing.T) {
	env := testEnv(t)
	seen := map[string]bool{}
	for _, c := range matchCases() {
		seen[fmt.Sprintln(c.field, c.op, c.want)] = true
	}
	for _, name := range []string{
		"name", "phone", "tags", "consent", "first_seen", "search", "source", "change", "segment", "attribute:City", "attribute:Orders",
		"attribute:Active", "attribute:Birthdate", "attribute:Opens", "attribute:Next visit", "attribute:Profile",
	} {
		of, err := findField(name, env, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, op := range of.operators {
			for _, want := range []bool{true, false} {
				if !seen[fmt.Sprintln(name, op.name, want)] {
					t.Errorf("no case in which %s %s is %v", name, op.name, want)
				}
			}
		}
	}
}

func TestGroups(t *testing.T) {
	env := testEnv(t)
	yes, no := `{"field":"name","op":"is","args":["Ada"]}`, `{"field":"name","op":"is","args":["Bea"]}`
	for name, c := range map[string]struct {
		filter string
		want   bool
	}{
		"the empty filter":    {`{}`, true},
		"no text":             {``, true},
		"all of nothing":      {`{"all":[]}`, true},
		"any of nothing":      {`{"any":[]}`, false},
		"not everyone":        {`{"not":{}}`, false},
		"all, both":           {`{"all":[` + yes + `,` + yes + `]}`, true},
		"all, one":            {`{"all":[` + yes + `,` + no + `]}`, false},
		"any, one":            {`{"any":[` + no + `,` + yes + `]}`, true},
		"any, none":           {`{"any":[` + no + `,` + no + `]}`, false},
		"not":                 {`{"not":` + no + `}`, true},
		"not of a match":      {`{"not":` + yes + `}`, false},
		"groups within":       {`{"all":[{"any":[` + no + `,` + yes + `]},{"not":{"all":[` + yes + `,` + no + `]}}]}`, true},
		"an empty one within": {`{"all":[{},` + yes + `]}`, true},
	} {
		t.Run(name, func(t *testing.T) {
			ada := named("Ada")
			if got := Match(mustCompile(t, c.filter, env), &ada); got != c.want {
				t.Errorf("%s: got %v, want %v", c.filter, got, c.want)
			}
		})
	}
}

// A deleted contact came back in the answer of a Not, because the test inside did not pass for it.
func TestContactsInTheTrashNeverMatch(t *testing.T) {
	env := testEnv(t)
	deleted := contact.Contact{Name: "Ada", DeletedAt: 1}
	for _, filter := range []string{`{}`, `{"not":{"any":[]}}`, `{"field":"name","op":"is","args":["Ada"]}`, `{"field":"name","op":"is_not","args":["Ada"]}`} {
		if Match(mustCompile(t, filter, env), &deleted) {
			t.Errorf("%s matches a deleted contact", filter)
		}
	}
}

func TestFingerprint(t *testing.T) {
	env := testEnv(t)
	a := mustCompile(t, `{"field":"name","op":"any_of","args":["Ada","Bea"]}`, env)
	b := mustCompile(t, `{"field":"name","op":"any_of","args":["BEA","adá","bea"]}`, env)
	c := mustCompile(t, `{"field":"name","op":"contains","args":["Ada","Bea"]}`, env)
	if Fingerprint(a) != Fingerprint(b) {
		t.Error("the same test has two fingerprints")
	}
	if Fingerprint(a) == Fingerprint(c) {
		t.Error("two tests share a fingerprint")
	}
}

func mustCompile(t testing.TB, filter string, env Env) Node {
	t.Helper()
	parsed, err := Parse([]byte(filter))
	if err != nil {
		t.Fatalf("parse %s: %v", filter, err)
	}
	node, err := Compile(parsed, env)
	if err != nil {
		t.Fatalf("compile %s: %v", filter, err)
	}
	return node
}
