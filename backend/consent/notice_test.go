package consent

import (
	"strings"
	"testing"

	"regulars/backend/fault"
)

func TestNewNotice(t *testing.T) {
	good := Notice{Name: " Newsletter ", Language: "en", Organisation: "Blue Door", Text: "I agree to get\r\noffers from Blue Door. "}
	with := func(change func(*Notice)) Notice {
		n := good
		change(&n)
		return n
	}
	first := Notice{ID: 1, Name: "Newsletter", Version: 1, Language: "en", Organisation: "Blue Door", Text: "I agree to get\noffers from Blue Door.", CreatedAt: 7}
	second := with(func(n *Notice) { *n = first; n.ID, n.Version, n.Text = 2, 2, "I agree." })
	for name, c := range map[string]struct {
		draft Notice
		all   []Notice
		want  Notice
		codes map[string]fault.Code
	}{
		"the first":        {good, nil, with(func(n *Notice) { *n = first; n.ID = 0 }), nil},
		"another version":  {with(func(n *Notice) { n.Text, n.Name = "Yes.", "NEWSLETTER" }), []Notice{second, first}, Notice{Name: "NEWSLETTER", Version: 3, Language: "en", Organisation: "Blue Door", Text: "Yes.", CreatedAt: 7}, nil},
		"an old one again": {good, []Notice{first, second}, with(func(n *Notice) { *n = first; n.ID, n.Version = 0, 3 }), nil},
		"another language": {with(func(n *Notice) { n.Language = "pt-br" }), []Notice{first}, with(func(n *Notice) { *n = first; n.ID, n.Version, n.Language = 0, 2, "pt-BR" }), nil},
		"the same words":   {good, []Notice{first}, Notice{}, map[string]fault.Code{"text": NoticeSame}},
		"nothing":          {Notice{}, nil, Notice{}, map[string]fault.Code{"name": NoticeEmpty, "organisation": NoticeEmpty, "text": NoticeEmpty, "language": NoticeLanguage}},
		"the longest text": {with(func(n *Notice) { n.Text = strings.Repeat("é", MaxNoticeText) }), nil, with(func(n *Notice) { *n = first; n.ID, n.Text = 0, strings.Repeat("é", MaxNoticeText) }), nil},
		"too long everywhere": {with(func(n *Notice) {
			n.Text, n.Name, n.Organisation = strings.Repeat("x", 4001), strings.Repeat("x", 51), strings.Repeat("x", 101)
		}), nil, Notice{}, map[string]fault.Code{"name": NoticeTooLong, "organisation": NoticeTooLong, "text": NoticeTooLong}},
		"no language": {with(func(n *Notice) { n.Language = "Portuguese of Brazil" }), nil, Notice{}, map[string]fault.Code{"language": NoticeLanguage}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := NewNotice(c.draft, c.all, 7)
			if len(c.codes) == 0 {
				if err != nil || got != c.want {
					t.Errorf("got %+v, %v\nwant %+v", got, err, c.want)
				}
				return
			}
			f, _ := fault.As(err)
			if f == nil || len(f.Fields) != len(c.codes) {
				t.Fatalf("got %v, want %v", err, c.codes)
			}
			for field, code := range c.codes {
				if f.Fields[field] == nil || f.Fields[field].Code != code {
					t.Errorf("field %q: %v, want %s", field, f.Fields[field], code)
				}
			}
		})
	}
}

func TestSumOfANoticeIsThatOfItsWords(t *testing.T) {
	a := Notice{Name: "A", Version: 1, Text: "I agree."}
	if b := (Notice{Name: "B", Version: 2, Text: "I agree."}); a.Sum() != b.Sum() {
		t.Error("the same words have two sums")
	}
	if b := (Notice{Name: "A", Version: 1, Text: "I agree"}); a.Sum() == b.Sum() {
		t.Error("two texts have one sum")
	}
	if a.Title() != "A, version 1" {
		t.Errorf("it is called %q", a.Title())
	}
}
