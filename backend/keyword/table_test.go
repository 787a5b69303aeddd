package keyword

import (
	_ "embed"
	"strconv"
	"strings"
	"testing"
)

//go:embed testdata/messages.tsv
var messages string

// row is one line of testdata/messages.tsv.
type row struct{ language, want, message string }

func table(t testing.TB) []row {
	t.Helper()
	var rows []row
	for line := range strings.Lines(messages) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.SplitN(strings.TrimSuffix(line, "\n"), "\t", 3)
		message, err := strconv.Unquote(`"` + cells[2] + `"`)
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		rows = append(rows, row{cells[0], cells[1], message})
	}
	return rows
}

// everySuggestion returns the suggestions of all languages as rules.
func everySuggestion() []Rule {
	var rules []Rule
	for i, s := range Suggestions() {
		rules = append(rules, Rule{ID: ID(i + 1), Keyword: s.Keyword, Action: s.Action, Match: Whole, Language: s.Language, On: true})
	}
	return rules
}

func starterRules() []Rule {
	var rules []Rule
	for i, d := range Starter() {
		rules = append(rules, Rule{ID: ID(i + 1), Keyword: d.Keyword, Action: d.Action, Match: d.Match, On: true})
	}
	return rules
}

func word(v Verdict) string {
	switch {
	case !v.Fits():
		return "nothing"
	case v.Sure && v.Action == OptOut:
		return "out"
	case v.Sure:
		return "in"
	case v.Action == OptOut:
		return "review"
	}
	return "in?"
}

func TestMessagesOfSevenLanguages(t *testing.T) {
	rows := table(t)
	if len(rows) < 200 {
		t.Errorf("the table has %d messages", len(rows))
	}
	m := Compile(everySuggestion())
	for _, r := range rows {
		t.Run(r.language+" "+r.message, func(t *testing.T) {
			if v := m.Match(r.message); word(v) != r.want {
				t.Errorf("%q comes to %s (%+v), want %s", r.message, word(v), v, r.want)
			}
		})
	}
}

// What a new file begins with knows the English keywords, loses no opt-out of the other languages and misfires nowhere.
func TestTheStarterLosesNoOptOutAndMisfiresNowhere(t *testing.T) {
	m := Compile(starterRules())
	for _, r := range table(t) {
		if strings.HasPrefix(r.want, "in") {
			continue
		}
		want := r.want
		if want == "out" && r.language != "en" {
			want = "review" // nobody has made it a keyword, but it is not lost
		}
		if got := word(m.Match(r.message)); got != want {
			t.Errorf("%q comes to %s, want %s", r.message, got, want)
		}
	}
}
