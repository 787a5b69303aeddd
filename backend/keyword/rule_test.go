package keyword

import (
	"strings"
	"testing"

	"regulars/backend/fault"
)

func TestNewKeepsKeywordsInCapitals(t *testing.T) {
	for name, c := range map[string]struct{ in, language, want string }{
		"as typed":          {"STOP", "", "STOP"},
		"small letters":     {"stop", "en", "STOP"},
		"spaces":            {"  opt \t out ", "", "OPT OUT"},
		"punctuation stays": {"opt-out!", "", "OPT-OUT!"},
		"accents stay":      {"arrêt", "fr", "ARRÊT"},
		"sharp s":           {"schluß", "de", "SCHLUSS"},
		"Turkish i":         {"iptal çıkış", "tr", "İPTAL ÇIKIŞ"},
		"Greek sigma":       {"τελος", "", "ΤΕΛΟΣ"},
		"Greek iota below":  {"τῷ", "", "τῷ"},
		"Arabic":            {"إيقاف", "ar", "إيقاف"},
		"Chinese":           {"退订", "zh-Hans", "退订"},
		"Hindi":             {"बंद करो", "hi", "बंद करो"},
		"ligature":          {"ﬁn", "", "FIN"},
		"direction marks":   {"\u202estop\u202c", "", "STOP"},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := New(Draft{Keyword: c.in, Action: OptOut, Match: Whole, Language: c.language}, 7)
			if err != nil || r.Keyword != c.want || !r.On || r.Match != Whole || r.CreatedAt != 7 {
				t.Errorf("got %+v, %v; want %q", r, err, c.want)
			}
		})
	}
}

func TestNewRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		draft Draft
		field string
		code  fault.Code
	}{
		"nothing":          {Draft{Keyword: "", Action: OptOut}, "keyword", Empty},
		"white space":      {Draft{Keyword: " \n\u00a0", Action: OptOut}, "keyword", Empty},
		"only controls":    {Draft{Keyword: "\u200e\x07", Action: OptOut}, "keyword", Empty},
		"only punctuation": {Draft{Keyword: "!!", Action: OptOut}, "keyword", NoLetters},
		"only an emoji":    {Draft{Keyword: "🛑", Action: OptOut}, "keyword", NoLetters},
		"a sentence":       {Draft{Keyword: "please stop sending me messages", Action: OptOut}, "keyword", Sentence},
		"a long word":      {Draft{Keyword: strings.Repeat("停", 41), Action: OptOut}, "keyword", Sentence},
		"no action":        {Draft{Keyword: "STOP"}, "action", UnknownAction},
		"another action":   {Draft{Keyword: "STOP", Action: 3}, "action", UnknownAction},
		"no match":         {Draft{Keyword: "STOP", Action: OptOut}, "match", UnknownMatch},
		"another match":    {Draft{Keyword: "STOP", Action: OptOut, Match: 4}, "match", UnknownMatch},
		"another language": {Draft{Keyword: "STOP", Action: OptOut, Language: "klingon!"}, "language", UnknownLanguage},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := New(c.draft, 7)
			f, ok := fault.As(err)
			if !ok || f.Code != fault.Invalid || f.Fields[c.field] == nil || f.Fields[c.field].Code != c.code {
				t.Fatalf("got %v, want %s in %s", err, c.code, c.field)
			}
		})
	}
}

func ptr[T any](v T) *T { return &v }

func TestWith(t *testing.T) {
	r, err := New(Draft{Keyword: "stop", Action: OptOut, Match: Whole, Language: "PT_br"}, 7)
	if err != nil || r.Language != "pt-BR" {
		t.Fatalf("got %+v, %v", r, err)
	}
	edited, err := r.With(Patch{Keyword: ptr("pare"), Match: ptr(FirstWord), On: ptr(false)}, 9)
	if err != nil || edited.Keyword != "PARE" || edited.Match != FirstWord || edited.On || edited.Action != OptOut || edited.EditedAt != 9 {
		t.Errorf("got %+v, %v", edited, err)
	}
	if same, err := r.With(Patch{Keyword: ptr(" stop ")}, 9); err != nil || same != r {
		t.Errorf("nothing was changed: %+v, %v", same, err)
	}
	if _, err := r.With(Patch{Keyword: ptr("")}, 9); !fault.Is(err, fault.Invalid) {
		t.Errorf("got %v", err)
	}
}

func TestAdmit(t *testing.T) {
	c := NewCatalogue([]Rule{on(1, "STOP", OptOut, Whole), on(2, "OPT OUT", OptOut, Whole), on(3, "START", OptIn, Whole), {ID: 4, Keyword: "END", Action: OptOut, DeletedAt: 1}})
	for name, want := range map[string]struct {
		rule Rule
		code fault.Code
	}{
		"a new word":              {on(0, "QUIT", OptOut, Whole), ""},
		"itself":                  {on(1, "Stop!", OptOut, Anywhere), ""},
		"a deleted one":           {on(0, "END", OptIn, Whole), ""},
		"the same":                {on(0, "STOP", OptOut, Anywhere), Taken},
		"the same to a message":   {on(0, "OPT-OUT", OptOut, Whole), Taken},
		"an opt-out to opt in":    {on(0, "Stop.", OptIn, Whole), Contradicts},
		"an opt-in to opt out":    {on(0, "start", OptOut, Whole), Contradicts},
		"another one's, by edit":  {on(1, "OPTOUT", OptOut, Whole), Taken},
		"the opposite, by action": {on(3, "START", OptOut, Whole), ""},
	} {
		t.Run(name, func(t *testing.T) {
			err := Admit(c, want.rule)
			f, _ := fault.As(err)
			if (err != nil) != (want.code != "") || err != nil && f.Fields["keyword"].Code != want.code {
				t.Errorf("got %v, want %q", err, want.code)
			}
		})
	}
}

func TestAdmitHasALimit(t *testing.T) {
	rules := make([]Rule, MaxRules)
	for i := range rules {
		rules[i] = on(ID(i+1), "W"+strings.Repeat("x", i), OptOut, Whole)
	}
	c := NewCatalogue(rules)
	if err := Admit(c, on(0, "NEW", OptOut, Whole)); !fault.Is(err, TooMany) {
		t.Errorf("got %v", err)
	}
	if err := Admit(c, on(1, "NEW", OptOut, Whole)); err != nil {
		t.Errorf("one that is there may be edited: %v", err)
	}
}

// A suggestion can be added as it is, and beside all others none of them does the opposite.
func TestSuggestionsCanBeAdded(t *testing.T) {
	c := NewCatalogue(nil)
	languages := map[string]bool{}
	for i, s := range Suggestions() {
		r, err := New(Draft{Keyword: s.Keyword, Action: s.Action, Match: Whole, Language: s.Language}, 7)
		if err != nil || r.Keyword != s.Keyword || r.Language != s.Language {
			t.Errorf("%+v: %+v, %v", s, r, err)
		}
		languages[s.Language] = true
		if other, there := Same(c, s.Keyword); there && other.Language == s.Language {
			t.Errorf("%s: %q is there as %q", s.Language, s.Keyword, other.Keyword)
		}
		if f, refused := fault.As(Admit(c, r)); refused && f.Fields["keyword"].Code != Taken {
			t.Errorf("%+v: %v", s, f)
		}
		r.ID = ID(i + 1)
		c = c.With(r)
	}
	if len(languages) != 7 {
		t.Errorf("languages: %v", languages)
	}
}

func TestStarterHasTheWordsOfTheFCC(t *testing.T) {
	m := Compile(starterRules())
	for _, word := range []string{"stop", "quit", "end", "revoke", "opt out", "cancel", "unsubscribe"} {
		if v := m.Match(word); v.Action != OptOut || !v.Sure {
			t.Errorf("%q comes to %+v", word, v)
		}
	}
}

func TestNamesOfActionsAndMatches(t *testing.T) {
	for _, a := range []Action{OptOut, OptIn} {
		if got, ok := ParseAction(a.String()); !ok || got != a {
			t.Errorf("%s is %d", a, got)
		}
	}
	for _, m := range []Match{Whole, FirstWord, Anywhere} {
		if got, ok := ParseMatch(m.String()); !ok || got != m {
			t.Errorf("%s is %d", m, got)
		}
	}
	for _, name := range []string{"", "stop"} {
		if _, ok := ParseAction(name); ok {
			t.Errorf("%q is an action", name)
		}
		if _, ok := ParseMatch(name); ok {
			t.Errorf("%q is a match", name)
		}
	}
	if Action(9).String() != "" || Match(9).String() != "" {
		t.Error("an unknown number has a name")
	}
}
