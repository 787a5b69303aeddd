package filter_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/filter/filtertest"
	"regulars/backend/phone"
	"regulars/backend/text"
)

// Two ways to ask the same thing find the same contacts.
func TestLawsOfGroups(t *testing.T) {
	laws := map[string]func(a, b filter.Filter) (filter.Filter, filter.Filter){
		"not not": func(a, _ filter.Filter) (filter.Filter, filter.Filter) {
			return filter.NotOf(filter.NotOf(a)), a
		},
		"De Morgan, all": func(a, b filter.Filter) (filter.Filter, filter.Filter) {
			return filter.NotOf(filter.AllOf(a, b)), filter.AnyOf(filter.NotOf(a), filter.NotOf(b))
		},
		"De Morgan, any": func(a, b filter.Filter) (filter.Filter, filter.Filter) {
			return filter.NotOf(filter.AnyOf(a, b)), filter.AllOf(filter.NotOf(a), filter.NotOf(b))
		},
		"distribution": func(a, b filter.Filter) (filter.Filter, filter.Filter) {
			return filter.AllOf(a, filter.AnyOf(a, b)), a
		},
		"everyone and nobody": func(a, b filter.Filter) (filter.Filter, filter.Filter) {
			return filter.AnyOf(filter.AnyOf(), filter.AllOf(filter.Filter{}, a)), a
		},
	}
	env := filtertest.Env()
	for name, law := range laws {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				trees := filtertest.Rules(env) // two trees would be deeper than the language allows
				one, other := law(trees.Draw(t, "a"), trees.Draw(t, "b"))
				wantSame(t, one, other, env)
			})
		})
	}
}

// An operator and its opposite share out the live contacts, those without a value included.
func TestNegativeOperatorsAreOpposites(t *testing.T) {
	opposite := map[string]string{"is": "is_not", "any_of": "none_of", "contains": "not_contains", "eq": "ne", "empty": "not_empty"}
	env := filtertest.Env()
	rapid.Check(t, func(t *rapid.T) {
		positive := filtertest.Rules(env).Draw(t, "rule")
		negative := positive
		negative.Op = opposite[positive.Op]
		if !slices.Contains(filter.OperatorsOf(positive.Field, env), negative.Op) {
			t.Skip("no opposite")
		}
		wantSame(t, filter.NotOf(positive), negative, env)
	})
}

func TestCanonicalTextMeansTheSame(t *testing.T) {
	env := filtertest.Env()
	rapid.Check(t, func(t *rapid.T) {
		f := filtertest.Filters(env).Draw(t, "filter")
		again, err := filter.Parse([]byte(f.String()))
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		if again.String() != f.String() {
			t.Fatalf("%s became %s", f, again)
		}
		if filter.Fingerprint(compile(t, f, env)) != filter.Fingerprint(compile(t, again, env)) {
			t.Fatalf("%s means something else once it was written and read", f)
		}
	})
}

func TestEveryFilterHasWords(t *testing.T) {
	env := filtertest.Env()
	rapid.Check(t, func(t *rapid.T) {
		f := filtertest.Filters(env).Draw(t, "filter")
		if words := filter.Describe(f, env); strings.TrimSpace(words) == "" || strings.Contains(words, "%!") {
			t.Fatalf("%s: %q", f, words)
		}
	})
}

// What is typed from a name or a number finds it, from the first character, with or without separators.
func TestSearchFindsEveryPart(t *testing.T) {
	env := filtertest.Env()
	rapid.Check(t, func(t *rapid.T) {
		c := filtertest.Contacts(env).Draw(t, "contact")
		c.DeletedAt = 0
		part := drawPart(t, text.Clean(c.Name))
		wantFound(t, part, c, env)
		digits := drawPart(t, c.Phone.Digits)
		wantFound(t, digits, c, env)
		if digits == "" {
			return
		}
		for _, separator := range []string{" ", "-", " (", ") ", " - "} {
			at := rapid.IntRange(0, len(digits)).Draw(t, "at")
			wantFound(t, digits[:at]+separator+digits[at:], c, env)
		}
		wantFound(t, "+"+c.Phone.Digits, c, env)
		wantFound(t, "00 "+c.Phone.Digits, c, env)
		wantFound(t, c.Phone.Display(), c, env)
	})
}

// A date's range has no gap and no overlap: on, before and after share out the contacts that have a value.
func TestOnBeforeAfterShareOut(t *testing.T) {
	env := filtertest.Env()
	rapid.Check(t, func(t *rapid.T) {
		aboutDays := func(f filter.Filter) bool {
			return slices.Contains([]string{"on", "before", "after"}, f.Op) && f.Field != "attribute:Opens"
		}
		rule := filtertest.Rules(env).Filter(aboutDays).Draw(t, "rule")
		c := filtertest.Contacts(env).Draw(t, "contact")
		found := 0
		for _, op := range []string{"on", "before", "after", "empty"} {
			part := filter.Rule(rule.Field, op)
			if op != "empty" {
				part.Args = rule.Args
			}
			if matches(t, part, c, env) {
				found++
			}
		}
		if want := map[bool]int{true: 1, false: 0}[c.DeletedAt == 0]; found != want {
			t.Fatalf("%s: %d of on, before, after and empty match, want %d", rule, found, want)
		}
	})
}

// The generators are worth what they reach: every operator of every field, and contacts on both sides of it.
func TestGeneratorsReachEveryOperator(t *testing.T) {
	env := filtertest.Env()
	rules, contacts := filtertest.Rules(env), filtertest.Contacts(env)
	people := make([]*contact.Contact, 300)
	for i := range people {
		people[i] = contacts.Example(i)
	}
	found, missed := map[string]bool{}, map[string]bool{}
	for i := range 5000 {
		rule := rules.Example(i)
		node, key := compile(t, rule, env), rule.Field+" "+rule.Op
		for _, c := range people {
			if filter.Match(node, c) {
				found[key] = true
			} else if c.DeletedAt == 0 {
				missed[key] = true
			}
		}
	}
	fields := []string{"name", "phone", "tags", "consent", "first_seen", "last_seen", "created_at", "search", "source", "change"}
	for _, d := range env.Attributes.All() {
		if d.Active() {
			fields = append(fields, "attribute:"+d.Name)
		}
	}
	for _, field := range fields {
		for _, op := range filter.OperatorsOf(field, env) {
			if key := field + " " + op; !found[key] || !missed[key] {
				t.Errorf("%s: found someone %v, missed someone %v", key, found[key], missed[key])
			}
		}
	}
}

func TestPeopleCanBeStored(t *testing.T) {
	env := filtertest.Env()
	rapid.Check(t, func(t *rapid.T) {
		var last contact.ID
		keys := map[uint64]bool{}
		for _, c := range filtertest.People(env, 20).Draw(t, "people") {
			if c.ID <= last {
				t.Fatalf("id %d comes after %d", c.ID, last)
			}
			if c.Phone != (phone.Number{}) && keys[c.Phone.Key] {
				t.Fatalf("two contacts have the number %s", c.Phone.E164)
			}
			last, keys[c.Phone.Key] = c.ID, true
			for _, v := range c.Attributes {
				d, _ := env.Attributes.ByID(v.Definition)
				if canonical, err := attribute.Parse(d, v.Text); err != nil || canonical != v.Text {
					t.Fatalf("%q is not the canonical %q (%v)", v.Text, canonical, err)
				}
			}
		}
	})
}

type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

func wantSame(t *rapid.T, one, other filter.Filter, env filter.Env) {
	t.Helper()
	c := filtertest.Contacts(env).Draw(t, "contact")
	if a, b := matches(t, one, c, env), matches(t, other, c, env); a != b && c.DeletedAt == 0 {
		t.Fatalf("%s: %v, but %s: %v", one, a, other, b)
	}
}

func wantFound(t *rapid.T, typed string, c *contact.Contact, env filter.Env) {
	t.Helper()
	if !matches(t, filter.Rule("search", "matches", typed), c, env) {
		t.Fatalf("%q does not find %q, %s", typed, c.Name, c.Phone.E164)
	}
}

func matches(t tester, f filter.Filter, c *contact.Contact, env filter.Env) bool {
	t.Helper()
	return filter.Match(compile(t, f, env), c)
}

func compile(t tester, f filter.Filter, env filter.Env) filter.Node {
	t.Helper()
	node, err := filter.Compile(f, env)
	if err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return node
}

// drawPart draws a part of s, all of it and nothing included.
func drawPart(t *rapid.T, s string) string {
	runes := []rune(s)
	from := rapid.IntRange(0, len(runes)).Draw(t, "from")
	return string(runes[from:rapid.IntRange(from, len(runes)).Draw(t, "to")])
}
