package message

import (
	"regulars/backend/consent"
	"regulars/backend/keyword"
	"regulars/backend/provenance"
	"regulars/backend/text"
)

// maxWords is how many characters of a message are kept.
const maxWords = 2000

// Sign is a message that means something for consent.
type Sign struct {
	At        int64 // Unix seconds of when it was sent
	Text      string
	Reference string // what its source calls it; "" if it does not
	Place     string // where it was found, for what has no reference: "chat.txt, row 12"
	keyword.Verdict
}

// Taken is what the signs of one contact come to.
type Taken struct {
	Lines []consent.Event // for the ledger, in the order of the signs
	Items []Item          // for the queue
	Known int             // signs that were recorded before
}

// Take returns what the signs of a contact come to, beside what there is of the contact already.
func Take(id uint32, signs []Sign, ledger []consent.Event, queue []Item) Taken {
	var t Taken
	before := remember(ledger, queue)
	for _, s := range signs {
		i := s.item(id, int64(len(queue)+len(t.Items)+1))
		was, known := before[i.sent()]
		switch {
		case known && (was != Waiting || !s.Sure):
			t.Known++
		case s.Sure:
			line, _ := i.Line(outcomes[s.Action])
			t.Lines = append(t.Lines, line)
			before[i.sent()] = outcomes[s.Action]
		default:
			t.Items = append(t.Items, i)
			before[i.sent()] = Waiting
		}
	}
	return t
}

// sent is when a contact sent which words. It says which message it is: what a message is called depends on the file.
type sent struct {
	at   int64
	text string
}

func (i Item) sent() sent { return sent{i.At, i.Text} }

// remember returns the messages that were taken before, by what became of them.
func remember(ledger []consent.Event, queue []Item) map[sent]State {
	known := make(map[sent]State, len(queue))
	for _, i := range queue {
		known[i.sent()] = i.State
	}
	for _, e := range ledger {
		if e.Source == provenance.Keyword {
			known[sent{e.OccurredAt, e.Evidence}] = outcomeOf(e.Kind)
		}
	}
	return known
}

func outcomeOf(kind consent.Kind) State {
	if kind == consent.Granted {
		return OptedIn
	}
	return OptedOut
}

// outcomes are the states that actions lead to.
var outcomes = [...]State{keyword.OptOut: OptedOut, keyword.OptIn: OptedIn}

func (s Sign) item(id uint32, number int64) Item {
	reference := s.Reference
	if reference == "" {
		reference = s.Place
	}
	return Item{
		Contact: id, Number: number, At: s.At, Text: text.Shorten(text.CleanLines(s.Text), maxWords),
		Rule: s.Rule, Keyword: s.Keyword, Action: s.Action, Reference: reference,
	}
}
