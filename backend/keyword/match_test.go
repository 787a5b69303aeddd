package keyword

import "testing"

func starter() []Rule {
	return []Rule{
		{ID: 1, Keyword: "STOP", Action: OptOut, Match: Whole, On: true},
		{ID: 2, Keyword: "OPT OUT", Action: OptOut, Match: Whole, On: true},
		{ID: 3, Keyword: "CANCEL", Action: OptOut, Match: Whole, On: true},
		{ID: 4, Keyword: "END", Action: OptOut, Match: Whole, On: true},
		{ID: 5, Keyword: "START", Action: OptIn, Match: Whole, On: true},
	}
}

func TestMatch(t *testing.T) {
	m := Compile(starter())
	for message, want := range map[string]Verdict{
		"STOP":                              {Rule: 1, Keyword: "STOP", Action: OptOut, Sure: true},
		" stop 🙏!!":                         {Rule: 1, Keyword: "STOP", Action: OptOut, Sure: true},
		"ＳＴＯＰ。":                             {Rule: 1, Keyword: "STOP", Action: OptOut, Sure: true},
		"opt-out":                           {Rule: 2, Keyword: "OPT OUT", Action: OptOut, Sure: true},
		"Start":                             {Rule: 5, Keyword: "START", Action: OptIn, Sure: true},
		"please stop":                       {Rule: 1, Keyword: "STOP", Action: OptOut},
		"STOP STOP STOP":                    {Rule: 1, Keyword: "STOP", Action: OptOut},
		"Don’t message me again":            {Keyword: "dont message me", Action: OptOut},
		"请停止发送信息":                           {Keyword: "停止发送", Action: OptOut},
		"":                                  {},
		"when does the shop stop serving?":  {},
		"Don't stop, I love these":          {},
		"Don't stop sending me these":       {},
		"cancel my order #88":               {},
		"The end of the month is fine":      {},
		"What is in the starter menu today": {},
	} {
		t.Run(message, func(t *testing.T) {
			if got := m.Match(message); got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		})
	}
}

func BenchmarkMatch(b *testing.B) {
	m := Compile(starter())
	b.ReportAllocs()
	messages := []string{"STOP", "please stop", "when does the shop stop serving?", "هل الطلب جاهز؟ شكرا", "请问明天几点开门？", "Hola, ¿tienen pan sin gluten para mañana?", "Thanks, see you on Saturday at the shop, I will pick up two loaves 🙏"}
	for i := 0; b.Loop(); i++ {
		m.Match(messages[i%len(messages)])
	}
}
