package keyword

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// matched is what Match means, as plainly as it can be said: the verdicts one after the other.
func matched(rules []Rule, message string) Verdict {
	words := strings.Fields(string(appendWords(nil, message)))
	wants := []Action{OptOut, OptIn}
	for _, action := range wants {
		of := slices.DeleteFunc(slices.Clone(rules), func(r Rule) bool { return r.Action != action || !r.On || Form(r.Keyword) == "" })
		slices.SortFunc(of, func(a, b Rule) int { return int(a.ID - b.ID) })
		for _, r := range of {
			if Form(r.Keyword) == strings.Join(words, "") {
				return Verdict{r.ID, r.Keyword, action, true}
			}
		}
		for _, r := range of {
			keyword := strings.Fields(string(appendWords(nil, r.Keyword)))
			if r.Match == FirstWord && beginsWith(words, keyword) || r.Match == Anywhere && contains(words, keyword) {
				return Verdict{r.ID, r.Keyword, action, false}
			}
		}
	}
	return Verdict{}
}

func beginsWith(words, keyword []string) bool {
	return len(words) >= len(keyword) && slices.Equal(words[:len(keyword)], keyword)
}

func contains(words, keyword []string) bool {
	for i := range words {
		if beginsWith(words[i:], keyword) {
			return true
		}
	}
	return false
}

// The words are such that no built-in wording and no politeness is among them.
var vocabulary = []string{"aa", "bb", "cc", "aab", "b", "é", "天", "地", "كف"}

func sentences(longest int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOfN(rapid.SampledFrom(vocabulary), 1, longest).Draw(t, "words")
		return strings.Join(slices.Compact(words), rapid.SampledFrom([]string{" ", "", "-"}).Draw(t, "between"))
	})
}

func someRules(t *rapid.T) []Rule {
	rules := make([]Rule, rapid.IntRange(0, 6).Draw(t, "rules"))
	for i := range rules {
		rules[i] = Rule{
			ID: ID(i + 1), Keyword: sentences(2).Draw(t, "keyword"), On: rapid.Bool().Draw(t, "on"),
			Action: rapid.SampledFrom([]Action{OptOut, OptIn}).Draw(t, "action"), Match: rapid.SampledFrom([]Match{Whole, FirstWord, Anywhere}).Draw(t, "match"),
		}
	}
	return rules
}

func TestMatchIsWhatTheRulesSayOneByOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, message := someRules(t), sentences(5).Draw(t, "message")
		if hasTwins(message) {
			t.Skip("a word said twice is for the table")
		}
		if got, want := Compile(rules).Match(message), matched(rules, message); got != want {
			t.Fatalf("%q comes to %+v, one by one to %+v\n%+v", message, got, want, rules)
		}
	})
}

func hasTwins(message string) bool {
	words := strings.Fields(string(appendWords(nil, message)))
	return len(slices.Compact(slices.Clone(words))) != len(words)
}

// What nobody reads does not change what a message means.
func TestCaseMarksAndPunctuationMakeNoDifference(t *testing.T) {
	m := Compile(everySuggestion())
	rows := table(t)
	rapid.Check(t, func(t *rapid.T) {
		message := rapid.SampledFrom(rows).Draw(t, "row").message
		ends := rapid.SampledFrom([]string{"!", "?!", "…", " ", "\n", "🙏", "\u200b", "\ufe0f", "*", "。", "\u0301"})
		changed := ends.Draw(t, "before") + changedCase(t, message) + ends.Draw(t, "behind")
		if got, want := m.Match(changed), m.Match(message); got != want {
			t.Fatalf("%q comes to %+v, %q to %+v", changed, got, message, want)
		}
	})
}

func changedCase(t *rapid.T, message string) string {
	return rapid.SampledFrom([]func(string) string{
		strings.ToUpper, strings.ToLower, strings.Clone, func(s string) string { return strings.ReplaceAll(s, " ", " ¡ ") },
	}).Draw(t, "case")(message)
}

// The order in which rules come makes no difference, and a matcher says the same each time.
func TestCompileDoesNotMindTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rules, message := someRules(t), sentences(5).Draw(t, "message")
		other := rapid.Permutation(rules).Draw(t, "order")
		if a, b := Compile(rules).Match(message), Compile(other).Match(message); a != b {
			t.Fatalf("%q comes to %+v and %+v", message, a, b)
		}
	})
}

func FuzzMatch(f *testing.F) {
	for _, seed := range []string{"STOP", "stop please stop", "停止发送", "إيقاف", "don’t", "\xff", strings.Repeat("é", 300), strings.Repeat("a\u0301", 2000), "τῷ i\u0345"} {
		f.Add(seed)
	}
	m := Compile(everySuggestion())
	f.Fuzz(func(t *testing.T, message string) {
		v := m.Match(message)
		if v.Sure && Form(v.Keyword) != Form(message) {
			t.Errorf("%q is surely %q", message, v.Keyword)
		}
		if again := m.Match(strings.Clone(message)); again != v {
			t.Errorf("%q comes to %+v and to %+v", message, v, again)
		}
		if r, err := New(Draft{Keyword: message, Action: OptOut, Match: Whole}, 7); err == nil {
			if again, err := New(Draft{Keyword: r.Keyword, Action: OptOut, Match: Whole}, 7); err != nil || again != r || Form(r.Keyword) != Form(message) {
				t.Errorf("%q is kept as %q, which is kept as %q (%v)", message, r.Keyword, again.Keyword, err)
			}
		}
	})
}
