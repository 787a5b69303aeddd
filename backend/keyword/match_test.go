package keyword

import "testing"

func on(id ID, keyword string, action Action, match Match) Rule {
	return Rule{ID: id, Keyword: keyword, Action: action, Match: match, On: true}
}

func TestMatchOfRules(t *testing.T) {
	for name, c := range map[string]struct {
		rules   []Rule
		message string
		want    Verdict
	}{
		"first word":                     {[]Rule{on(1, "STOP", OptOut, FirstWord)}, "Stop, it's enough", Verdict{1, "STOP", OptOut, false}},
		"first word, second":             {[]Rule{on(1, "STOP", OptOut, FirstWord)}, "You stop", Verdict{}},
		"first word, first two":          {[]Rule{on(1, "OPT OUT", OptOut, FirstWord)}, "opt-out of it", Verdict{1, "OPT OUT", OptOut, false}},
		"first word, begun":              {[]Rule{on(1, "STOP", OptOut, FirstWord)}, "stopping", Verdict{}},
		"first word, in Chinese":         {[]Rule{on(1, "停止", OptOut, FirstWord)}, "停止吧", Verdict{1, "停止", OptOut, false}},
		"first word, all":                {[]Rule{on(1, "STOP", OptOut, FirstWord)}, "stop!", Verdict{1, "STOP", OptOut, true}},
		"anywhere":                       {[]Rule{on(1, "STOP", OptOut, Anywhere)}, "You will stop it", Verdict{1, "STOP", OptOut, false}},
		"anywhere, as part of a word":    {[]Rule{on(1, "STOP", OptOut, Anywhere)}, "the backstop", Verdict{}},
		"anywhere, even if not meant so": {[]Rule{on(1, "STOP", OptOut, Anywhere)}, "Don't stop, I love these", Verdict{1, "STOP", OptOut, false}},
		"anywhere, in Chinese":           {[]Rule{on(1, "退订", OptOut, Anywhere)}, "怎么退订呢", Verdict{1, "退订", OptOut, false}},
		"anywhere, words in their order": {[]Rule{on(1, "OPT OUT", OptOut, Anywhere)}, "out opt", Verdict{}},
		"off":                            {[]Rule{{ID: 1, Keyword: "BYE", Action: OptOut, Match: Whole}}, "bye", Verdict{}},
		"off, but everybody's word":      {[]Rule{{ID: 1, Keyword: "STOP", Action: OptOut, Match: Whole}}, "stop", Verdict{0, "STOP", OptOut, false}},
		"deleted":                        {[]Rule{{ID: 1, Keyword: "BYE", Action: OptOut, Match: Whole, On: true, DeletedAt: 9}}, "bye", Verdict{}},
		"without letters":                {[]Rule{on(1, "!!", OptOut, Anywhere)}, "!!", Verdict{}},
		"opt-out before opt-in":          {[]Rule{on(1, "GO", OptIn, Whole), on(2, "go!", OptOut, Whole)}, "go", Verdict{2, "go!", OptOut, true}},
		"a sure opt-in gives way":        {[]Rule{on(1, "YES STOP", OptIn, Whole), on(2, "STOP", OptOut, Anywhere)}, "yes stop", Verdict{2, "STOP", OptOut, false}},
		"an opt-in gives way to a wish":  {[]Rule{on(1, "NO MORE MESSAGES", OptIn, Whole)}, "no more messages", Verdict{0, "no more messages", OptOut, false}},
		"opt-in, loose":                  {[]Rule{on(1, "JOIN", OptIn, Anywhere)}, "can I join", Verdict{1, "JOIN", OptIn, false}},
		"a rule before a wish":           {[]Rule{on(1, "SENDING", OptOut, Anywhere)}, "stop sending", Verdict{1, "SENDING", OptOut, false}},
		"the older of two":               {[]Rule{on(8, "ME", OptOut, Anywhere), on(7, "YOU", OptOut, Anywhere)}, "me you", Verdict{7, "YOU", OptOut, false}},
		"a wish without any rules":       {nil, "please stop texting me", Verdict{0, "stop texting", OptOut, false}},
		"a word of another language":     {[]Rule{on(1, "STOP", OptOut, Whole)}, "¡Baja!", Verdict{0, "BAJA", OptOut, false}},
		"a sentence of its own":          {[]Rule{on(1, "BYE", OptOut, Whole)}, "Not for me. Bye!", Verdict{1, "BYE", OptOut, false}},
		"a line of its own":              {[]Rule{on(1, "BYE", OptOut, Whole)}, "Not for me\nbye", Verdict{1, "BYE", OptOut, false}},
		"a sentence that opts in":        {[]Rule{on(1, "JOIN", OptIn, Whole)}, "Hi there. Join.", Verdict{1, "JOIN", OptIn, false}},
		"no wording across sentences":    {nil, "Is there a bus stop? Sending my son", Verdict{}},
		"a full stop in a number":        {[]Rule{on(1, "24", OptOut, Whole)}, "It is 24.50", Verdict{}},
		"a keyword with punctuation":     {[]Rule{on(1, "OPT. OUT!", OptOut, Anywhere)}, "I opt out today", Verdict{1, "OPT. OUT!", OptOut, false}},
		"twice, in Chinese":              {[]Rule{on(1, "停", OptOut, Whole)}, "停停停", Verdict{1, "停", OptOut, false}},
		"German sharp s":                 {[]Rule{on(1, "SCHLUSS", OptOut, Whole)}, "Schluß", Verdict{1, "SCHLUSS", OptOut, true}},
		"Turkish dotless i":              {[]Rule{on(1, "ÇIKIŞ", OptOut, Whole)}, "çıkış", Verdict{1, "ÇIKIŞ", OptOut, true}},
		"Turkish dotted i":               {[]Rule{on(1, "İPTAL", OptOut, Whole)}, "iptal", Verdict{1, "İPTAL", OptOut, true}},
		"Greek final sigma":              {[]Rule{on(1, "ΤΕΛΟΣ", OptOut, Whole)}, "τέλος", Verdict{1, "ΤΕΛΟΣ", OptOut, true}},
		"Hindi":                          {[]Rule{on(1, "बंद करो", OptOut, Whole)}, "बंद करो।", Verdict{1, "बंद करो", OptOut, true}},
		"Hindi, vowel signs are letters": {[]Rule{on(1, "बंद", OptOut, Whole)}, "बाद", Verdict{}},
		"Thai, vowels are letters":       {[]Rule{on(1, "หยุด", OptOut, Whole)}, "หยด", Verdict{}},
		"Korean":                         {[]Rule{on(1, "중지", OptOut, Whole)}, "중지!", Verdict{1, "중지", OptOut, true}},
		"Japanese, half width":           {[]Rule{on(1, "ストップ", OptOut, Whole)}, "ｽﾄｯﾌﾟ", Verdict{1, "ストップ", OptOut, true}},
		"repeated letters are not one":   {[]Rule{on(1, "STOP", OptOut, Whole)}, "stoooop", Verdict{}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Compile(c.rules).Match(c.message); got != c.want {
				t.Errorf("%q comes to %+v, want %+v", c.message, got, c.want)
			}
		})
	}
}

// BenchmarkMatch is by message: a day's mix of seven languages, with every suggestion switched on.
func BenchmarkMatch(b *testing.B) {
	m := Compile(everySuggestion())
	rows := table(b)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		m.Match(rows[i%len(rows)].message)
	}
}

// BenchmarkMatchOfChatter is by message, of 60 to 150 characters, none of which means anything for consent.
func BenchmarkMatchOfChatter(b *testing.B) {
	m := Compile(everySuggestion())
	messages := []string{
		"Hi! Do you still have two of the large sourdough loaves for Saturday morning? I can come by at half past nine.",
		"Hola, ¿tienen pan sin gluten para mañana por la tarde? Somos cuatro y uno no puede comer harina.",
		"Bonjour, est-ce que ma commande est prête ? Je passe vers midi, merci beaucoup et à tout à l'heure !",
		"Thanks, got it 🙏 see you at the shop, and say hello to your daughter from all of us here.",
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		m.Match(messages[i%len(messages)])
	}
}
