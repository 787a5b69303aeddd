package message

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/consent"
	"regulars/backend/keyword"
	"regulars/backend/provenance"
)

var (
	stop  = keyword.Verdict{Rule: 1, Keyword: "STOP", Action: keyword.OptOut, Sure: true}
	start = keyword.Verdict{Rule: 2, Keyword: "START", Action: keyword.OptIn, Sure: true}
	loose = keyword.Verdict{Keyword: "no more messages", Action: keyword.OptOut}
)

func TestTake(t *testing.T) {
	recorded := consent.Event{Contact: 7, Kind: consent.Withdrawn, OccurredAt: 10, Source: provenance.Keyword, Evidence: "stop", Reference: "other.txt, row 9"}
	for name, c := range map[string]struct {
		signs  []Sign
		ledger []consent.Event
		queue  []Item
		lines  string
		items  string
		known  int
	}{
		"a sure opt-out":            {signs: []Sign{{At: 10, Text: "stop", Reference: "wamid.1", Verdict: stop}}, lines: "withdrawn 10 wamid.1 STOP stop"},
		"a sure opt-in":             {signs: []Sign{{At: 10, Text: "Start", Place: "a.txt, row 3", Verdict: start}}, lines: "granted 10 a.txt, row 3 START Start"},
		"a loose one":               {signs: []Sign{{At: 10, Text: "no more messages!", Verdict: loose}}, items: "1 10 no more messages!"},
		"the second of a contact":   {signs: []Sign{{At: 11, Text: "no more messages!", Verdict: loose}}, queue: []Item{{Number: 1, At: 10, Text: "x"}}, items: "2 11 no more messages!"},
		"twice in one file":         {signs: []Sign{{At: 10, Text: "stop", Verdict: stop}, {At: 10, Text: "stop", Verdict: stop}}, lines: "withdrawn 10  STOP stop", known: 1},
		"the same loose one twice":  {signs: []Sign{{At: 10, Text: "a", Verdict: loose}, {At: 10, Text: "a", Verdict: loose}}, items: "1 10 a", known: 1},
		"in the ledger already":     {signs: []Sign{{At: 10, Text: "stop", Place: "b.txt, row 1", Verdict: stop}}, ledger: []consent.Event{recorded}, known: 1},
		"at another time":           {signs: []Sign{{At: 11, Text: "stop", Verdict: stop}}, ledger: []consent.Event{recorded}, lines: "withdrawn 11  STOP stop"},
		"by hand is another thing":  {signs: []Sign{{At: 10, Text: "stop", Verdict: stop}}, ledger: []consent.Event{{Kind: consent.Withdrawn, OccurredAt: 10, Source: provenance.ManualAdmin}}, lines: "withdrawn 10  STOP stop"},
		"waiting already":           {signs: []Sign{{At: 10, Text: "a", Verdict: loose}}, queue: []Item{{Number: 1, At: 10, Text: "a"}}, known: 1},
		"waiting, and sure now":     {signs: []Sign{{At: 10, Text: "a", Verdict: stop}}, queue: []Item{{Number: 1, At: 10, Text: "a"}}, lines: "withdrawn 10  STOP a"},
		"dismissed, and sure now":   {signs: []Sign{{At: 10, Text: "a", Verdict: stop}}, queue: []Item{{Number: 1, At: 10, Text: "a", State: Dismissed}}, known: 1},
		"decided as an opt-out":     {signs: []Sign{{At: 10, Text: "stop", Verdict: loose}}, ledger: []consent.Event{recorded}, queue: []Item{{Number: 1, At: 10, Text: "stop", State: OptedOut}}, known: 1},
		"two lines within a minute": {signs: []Sign{{At: 60, Text: "start", Verdict: start}, {At: 60, Text: "stop", Verdict: stop}}, lines: "granted 60  START start; withdrawn 60  STOP stop"},
	} {
		t.Run(name, func(t *testing.T) {
			got := Take(7, c.signs, c.ledger, c.queue)
			var lines, items []string
			for _, e := range got.Lines {
				if e.Contact != 7 || e.Source != provenance.Keyword {
					t.Errorf("line %+v", e)
				}
				lines = append(lines, fmt.Sprint(e.Kind, " ", e.OccurredAt, " ", e.Reference, " ", e.Method, " ", e.Evidence))
			}
			for _, i := range got.Items {
				items = append(items, fmt.Sprint(i.Number, " ", i.At, " ", i.Text))
			}
			if strings.Join(lines, "; ") != c.lines || strings.Join(items, "; ") != c.items || got.Known != c.known {
				t.Errorf("lines %q, items %q, known %d", lines, items, got.Known)
			}
		})
	}
}

func TestLongMessagesAreKeptInPart(t *testing.T) {
	got := Take(7, []Sign{{Text: strings.Repeat("stop it ", 5000), Verdict: loose}}, nil, nil)
	if n := len(got.Items[0].Text); n > maxWords+len("…") {
		t.Errorf("%d bytes were kept", n)
	}
}

// However often the same messages come, and in whatever portions, they come to the same.
func TestTakingAgainChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		signs := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Sign {
			words := rapid.SampledFrom([]string{"stop", "start", "no more messages!"}).Draw(t, "text")
			verdicts := map[string]keyword.Verdict{"stop": stop, "start": start, "no more messages!": loose}
			return Sign{At: rapid.Int64Range(1, 5).Draw(t, "at"), Text: words, Verdict: verdicts[words]}
		}), 0, 12).Draw(t, "signs")
		cut := rapid.IntRange(0, len(signs)).Draw(t, "cut")
		first := Take(7, signs[:cut], nil, nil)
		second := Take(7, signs[cut:], first.Lines, first.Items)
		ledger, queue := append(first.Lines, second.Lines...), append(first.Items, second.Items...)
		again := Take(7, signs, ledger, queue)
		for _, e := range again.Lines {
			t.Errorf("recorded again: %+v", e)
		}
		for _, i := range again.Items {
			t.Errorf("queued again: %+v", i)
		}
		for n, i := range queue {
			if i.Number != int64(n+1) {
				t.Errorf("item %d has number %d", n+1, i.Number)
			}
		}
	})
}

func TestStates(t *testing.T) {
	for _, s := range []State{Waiting, OptedOut, OptedIn, Dismissed} {
		if back, ok := ParseState(s.String()); !ok || back != s {
			t.Errorf("%d is %q", s, s)
		}
	}
	if _, ok := ParseState("perhaps"); ok || State(9).String() != "" {
		t.Error("there is a fifth state")
	}
	if _, ok := (Item{}).Line(Dismissed); ok {
		t.Error("a dismissal is a line of the ledger")
	}
}
