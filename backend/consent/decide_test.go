package consent

import (
	"testing"

	"regulars/backend/fault"
	"regulars/backend/provenance"
)

func TestMayOptIn(t *testing.T) {
	byMessage := Standing{OptedOut, 10, provenance.Webhook}
	byHandOut := Standing{OptedOut, 10, provenance.ManualAdmin}
	byFile := Standing{OptedOut, 10, provenance.Import}
	in := Standing{OptedIn, 10, provenance.Form}
	for name, c := range map[string]struct {
		standing     Standing
		source       provenance.Source
		method, note string
		codes        map[string]fault.Code // by field; "" is the fault itself
	}{
		"by hand, not asked":               {Standing{}, provenance.ManualAdmin, "", "", nil},
		"by hand, opted in":                {in, provenance.ManualAgent, "", "", nil},
		"by hand, out by hand":             {byHandOut, provenance.ManualAdmin, "", "", nil},
		"by hand, out by message":          {byMessage, provenance.ManualAdmin, "In person", "Came to the shop", nil},
		"by hand, out by message, nothing": {byMessage, provenance.ManualAdmin, " ", "", map[string]fault.Code{"method": MethodMissing, "note": NoteMissing}},
		"by hand, out by message, no note": {byMessage, provenance.ManualAgent, "In person", " ", map[string]fault.Code{"note": NoteMissing}},
		"by hand, out by file, nothing":    {byFile, provenance.ManualAdmin, "", "", map[string]fault.Code{"method": MethodMissing, "note": NoteMissing}},
		"the person, out by message":       {byMessage, provenance.Webhook, "", "", nil},
		"the person, by a form":            {byMessage, provenance.Form, "", "", nil},
		"a file with a basis":              {Standing{}, provenance.Import, "Newsletter form", "", nil},
		"a file without":                   {Standing{}, provenance.Import, "", "", map[string]fault.Code{"": BasisMissing}},
		"a file over an opt-out":           {byFile, provenance.Import, "Newsletter form", "x", map[string]fault.Code{"": AlreadyWithdrawn}},
		"a program over an opt-out":        {byHandOut, provenance.API, "x", "x", map[string]fault.Code{"": AlreadyWithdrawn}},
		"an AI over an opt-out":            {byMessage, provenance.AITool, "x", "x", map[string]fault.Code{"": AlreadyWithdrawn}},
	} {
		t.Run(name, func(t *testing.T) {
			err := c.standing.MayOptIn(c.source, c.method, c.note)
			if len(c.codes) == 0 {
				if err != nil {
					t.Error(err)
				}
				return
			}
			f, ok := fault.As(err)
			if !ok {
				t.Fatalf("got %v, want %v", err, c.codes)
			}
			for field, code := range c.codes {
				at := f.Fields[field]
				if field == "" {
					at = f
				}
				if at == nil || at.Code != code {
					t.Errorf("field %q: %v, want %s", field, at, code)
				}
			}
			if c.codes[""] == "" && len(f.Fields) != len(c.codes) {
				t.Errorf("fields %v, want %v", f.Fields, c.codes)
			}
		})
	}
}

func TestMayCorrect(t *testing.T) {
	out := func(source provenance.Source) []Event { return []Event{line(1, 10, Withdrawn, source)} }
	in := []Event{line(1, 5, Granted, provenance.Form)}
	inOut := append(in[:1:1], line(2, 10, Withdrawn, provenance.ManualAdmin))
	for name, c := range map[string]struct {
		ledger []Event
		to     State
		reason string
		code   fault.Code
	}{
		"a slip of the hand":              {out(provenance.ManualAdmin), NotAsked, "wrong row", ""},
		"a wrong file":                    {out(provenance.Import), NotAsked, "the column meant something else", ""},
		"a slip over a grant":             {inOut, OptedIn, "wrong row", ""},
		"a slip over a grant, to nothing": {inOut, NotAsked, "both were wrong", ""},
		"what they did themselves":        {out(provenance.Keyword), NotAsked, "it was no STOP", AlreadyWithdrawn},
		"what WhatsApp reported":          {[]Event{line(1, 10, PlatformStopped, provenance.Webhook)}, NotAsked, "x", AlreadyWithdrawn},
		"a grant that never was":          {in, NotAsked, "another customer ticked the box", ""},
		"an opt-out that was forgotten":   {in, OptedOut, "they said so in May", ""},
		"nobody opted in":                 {nil, OptedIn, "they agreed", NoGrant},
		"in, though never granted":        {out(provenance.ManualAdmin), OptedIn, "they agreed", NoGrant},
		"what it says already":            {in, OptedIn, "x", NothingToCorrect},
		"nothing recorded":                {nil, NotAsked, "x", NothingToCorrect},
		"without a reason":                {out(provenance.ManualAdmin), NotAsked, " ", ReasonMissing},
	} {
		t.Run(name, func(t *testing.T) {
			err := MayCorrect(c.ledger, c.to, c.reason)
			f, _ := fault.As(err)
			switch {
			case c.code == "":
				if err != nil {
					t.Error(err)
				}
			case c.code == ReasonMissing:
				if f == nil || f.Fields["reason"] == nil || f.Fields["reason"].Code != c.code {
					t.Errorf("got %v", err)
				}
			case f == nil || f.Code != c.code:
				t.Errorf("got %v, want %s", err, c.code)
			}
		})
	}
}

func TestByHand(t *testing.T) {
	for source, want := range map[provenance.Source]bool{
		provenance.ManualAdmin: true,
		provenance.ManualAgent: true,
		provenance.Sample:      true,
		provenance.Import:      false,
		provenance.API:         false,
		provenance.AITool:      false,
		provenance.Unknown:     false,
		provenance.Form:        false,
		provenance.Chatbot:     false,
		provenance.Webhook:     false,
		provenance.Keyword:     false,
	} {
		if got := (Standing{OptedOut, 1, source}).ByHand(); got != want {
			t.Errorf("an opt-out by %v is by hand: %t", source, got)
		}
		if (Standing{OptedIn, 1, source}).ByHand() {
			t.Errorf("an opt-in by %v is taken for an opt-out", source)
		}
	}
}

func TestNames(t *testing.T) {
	for state, name := range map[State]string{NotAsked: "not_asked", OptedIn: "opted_in", OptedOut: "opted_out"} {
		if back, ok := ParseState(name); state.String() != name || !ok || back != state {
			t.Errorf("%d is named %q, and that is %d", state, state, back)
		}
	}
	if _, ok := ParseState("maybe"); ok || State(3).String() != "" || State(3).Valid() {
		t.Error("there is a fourth state")
	}
	for kind, name := range map[Kind]string{
		0: "", Granted: "granted", Withdrawn: "withdrawn", PlatformStopped: "platform_stopped", PlatformResumed: "platform_resumed",
		ImportedUnverified: "imported_unverified", Correction: "correction", 7: "",
	} {
		if kind.String() != name {
			t.Errorf("%d is named %q, want %q", kind, kind, name)
		}
		if back, ok := ParseKind(name); ok != (name != "") || ok && back != kind {
			t.Errorf("%q is kind %d", name, back)
		}
	}
}
