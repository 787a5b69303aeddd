package consent

import (
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/provenance"
)

// line returns an event of the ledger; id tells the order of recording.
func line(id int64, at int64, kind Kind, source provenance.Source) Event {
	return Event{ID: id, Contact: 1, Kind: kind, OccurredAt: at, RecordedAt: at, Source: source}
}

func correction(id int64, at int64, result State) Event {
	e := line(id, at, Correction, provenance.ManualAdmin)
	e.Result = result
	return e
}

func TestProject(t *testing.T) {
	const (
		owner   = provenance.ManualAdmin
		agent   = provenance.ManualAgent
		message = provenance.Webhook
		form    = provenance.Form
		file    = provenance.Import
		program = provenance.API
	)
	for name, c := range map[string]struct {
		events []Event
		want   Standing
	}{
		"nothing":                          {nil, Standing{}},
		"opted in":                         {[]Event{line(1, 10, Granted, form)}, Standing{OptedIn, 10, form}},
		"opted out":                        {[]Event{line(1, 10, Withdrawn, message)}, Standing{OptedOut, 10, message}},
		"in, then out":                     {[]Event{line(1, 10, Granted, form), line(2, 20, Withdrawn, message)}, Standing{OptedOut, 20, message}},
		"out, then in":                     {[]Event{line(1, 10, Withdrawn, message), line(2, 20, Granted, form)}, Standing{OptedIn, 20, form}},
		"in again renews":                  {[]Event{line(1, 10, Granted, form), line(2, 20, Granted, owner)}, Standing{OptedIn, 20, owner}},
		"recorded late, occurred early":    {[]Event{line(1, 20, Withdrawn, message), line(2, 10, Granted, form)}, Standing{OptedOut, 20, message}},
		"a tie goes to the opt-out":        {[]Event{line(1, 10, Withdrawn, message), line(2, 10, Granted, form)}, Standing{OptedOut, 10, message}},
		"a tie, recorded the other way":    {[]Event{line(1, 10, Granted, form), line(2, 10, Withdrawn, message)}, Standing{OptedOut, 10, message}},
		"a tie with WhatsApp":              {[]Event{line(1, 10, PlatformStopped, message), line(2, 10, Granted, owner)}, Standing{OptedOut, 10, message}},
		"out and in by hand in a second":   {[]Event{line(1, 10, Withdrawn, owner), line(2, 10, Granted, owner)}, Standing{OptedIn, 10, owner}},
		"in and out by hand in a second":   {[]Event{line(1, 10, Granted, owner), line(2, 10, Withdrawn, owner)}, Standing{OptedOut, 10, owner}},
		"a file does not lift":             {[]Event{line(1, 10, Withdrawn, message), line(2, 20, Granted, file)}, Standing{OptedOut, 10, message}},
		"a file lifts not even a file's":   {[]Event{line(1, 10, Withdrawn, file), line(2, 20, Granted, file)}, Standing{OptedOut, 10, file}},
		"a program does not lift":          {[]Event{line(1, 10, Withdrawn, owner), line(2, 20, Granted, program)}, Standing{OptedOut, 10, owner}},
		"a file opts in who was not asked": {[]Event{line(1, 10, Granted, file)}, Standing{OptedIn, 10, file}},
		"by hand lifts a message":          {[]Event{line(1, 10, Withdrawn, message), line(2, 20, Granted, agent)}, Standing{OptedIn, 20, agent}},
		"an unverified file says nothing":  {[]Event{line(1, 10, ImportedUnverified, file)}, Standing{}},
		"nor over an opt-out":              {[]Event{line(1, 10, Withdrawn, owner), line(2, 20, ImportedUnverified, file)}, Standing{OptedOut, 10, owner}},
		"stopped":                          {[]Event{line(1, 10, PlatformStopped, message)}, Standing{OptedOut, 10, message}},
		"stopped and resumed":              {[]Event{line(1, 10, PlatformStopped, message), line(2, 20, PlatformResumed, message)}, Standing{}},
		"in, stopped, resumed":             {[]Event{line(1, 5, Granted, form), line(2, 10, PlatformStopped, message), line(3, 20, PlatformResumed, message)}, Standing{OptedIn, 5, form}},
		"resumed in the second of a stop":  {[]Event{line(1, 10, PlatformStopped, message), line(2, 10, PlatformResumed, message)}, Standing{OptedOut, 10, message}},
		"resuming lifts no withdrawal":     {[]Event{line(1, 10, Withdrawn, message), line(2, 20, PlatformResumed, message)}, Standing{OptedOut, 10, message}},
		"stopped and STOP, resumed":        {[]Event{line(1, 10, PlatformStopped, message), line(2, 15, Withdrawn, message), line(3, 20, PlatformResumed, message)}, Standing{OptedOut, 15, message}},
		"by hand, stopped, resumed":        {[]Event{line(1, 10, Withdrawn, owner), line(2, 15, PlatformStopped, message), line(3, 20, PlatformResumed, message)}, Standing{OptedOut, 10, owner}},
		"stopped, by hand, resumed":        {[]Event{line(1, 10, PlatformStopped, message), line(2, 15, Withdrawn, owner), line(3, 20, PlatformResumed, message)}, Standing{OptedOut, 15, owner}},
		"the person's own is shown":        {[]Event{line(1, 10, Withdrawn, message), line(2, 20, Withdrawn, owner)}, Standing{OptedOut, 10, message}},
		"a grant lifts all":                {[]Event{line(1, 10, PlatformStopped, message), line(2, 11, Withdrawn, message), line(3, 12, Withdrawn, owner), line(4, 20, Granted, owner)}, Standing{OptedIn, 20, owner}},
		"mistaken switch":                  {[]Event{line(1, 10, Withdrawn, owner), correction(2, 20, NotAsked)}, Standing{}},
		"mistaken switch, same second":     {[]Event{line(1, 10, Withdrawn, owner), correction(2, 10, NotAsked)}, Standing{}},
		"switched on again, same second":   {[]Event{line(1, 10, Withdrawn, owner), correction(2, 10, NotAsked), line(3, 10, Withdrawn, owner)}, Standing{OptedOut, 10, owner}},
		"mistaken switch of an opted-in":   {[]Event{line(1, 5, Granted, form), line(2, 10, Withdrawn, owner), correction(3, 20, OptedIn)}, Standing{OptedIn, 5, form}},
		"mistaken import":                  {[]Event{line(1, 10, Withdrawn, file), correction(2, 20, NotAsked)}, Standing{}},
		"no mistake: a message":            {[]Event{line(1, 10, Withdrawn, message), correction(2, 20, NotAsked)}, Standing{OptedOut, 10, message}},
		"no mistake: a message underneath": {[]Event{line(1, 10, Withdrawn, message), line(2, 11, Withdrawn, owner), correction(3, 20, OptedIn)}, Standing{OptedOut, 10, message}},
		"mistaken grant":                   {[]Event{line(1, 10, Granted, owner), correction(2, 20, NotAsked)}, Standing{}},
		"mistaken grant over a message":    {[]Event{line(1, 10, Withdrawn, message), line(2, 20, Granted, owner), correction(3, 30, OptedOut)}, Standing{OptedOut, 10, message}},
		"redo of an opt-out":               {[]Event{line(1, 10, Withdrawn, owner), correction(2, 20, NotAsked), correction(3, 30, OptedOut)}, Standing{OptedOut, 30, owner}},
		"redo of an opt-in":                {[]Event{line(1, 10, Granted, owner), correction(2, 20, NotAsked), correction(3, 30, OptedIn)}, Standing{OptedIn, 30, owner}},
		"redo of an opt-out after a grant": {
			[]Event{line(1, 1, Withdrawn, message), line(2, 2, Granted, owner), line(3, 10, Withdrawn, owner), correction(4, 11, OptedIn), correction(5, 12, OptedOut), correction(6, 13, OptedIn)},
			Standing{OptedIn, 2, owner},
		},
		"STOP by a keyword is the person's":                {[]Event{line(1, 10, Withdrawn, provenance.Keyword), correction(2, 20, NotAsked), line(3, 30, Granted, file)}, Standing{OptedOut, 10, provenance.Keyword}},
		"START by a keyword lifts it":                      {[]Event{line(1, 10, Withdrawn, provenance.Keyword), line(2, 20, Granted, provenance.Keyword)}, Standing{OptedIn, 20, provenance.Keyword}},
		"a START that arrives after the STOP":              {[]Event{line(1, 20, Withdrawn, provenance.Keyword), line(2, 10, Granted, provenance.Keyword)}, Standing{OptedOut, 20, provenance.Keyword}},
		"a STOP that arrives after the START":              {[]Event{line(1, 20, Granted, provenance.Keyword), line(2, 10, Withdrawn, provenance.Keyword)}, Standing{OptedIn, 20, provenance.Keyword}},
		"an AI lifts nothing":                              {[]Event{line(1, 10, Withdrawn, file), line(2, 20, Granted, provenance.AITool)}, Standing{OptedOut, 10, file}},
		"a grant by hand of before":                        {[]Event{line(1, 10, Withdrawn, message), line(2, 9, Granted, owner)}, Standing{OptedOut, 10, message}},
		"correction of before a switch":                    {[]Event{line(1, 10, Withdrawn, owner), correction(2, 9, NotAsked)}, Standing{OptedOut, 10, owner}},
		"correction of what WhatsApp reports":              {[]Event{line(1, 10, PlatformStopped, message), correction(2, 20, OptedIn)}, Standing{OptedOut, 10, message}},
		"a file, a switch and a grant by hand in a second": {[]Event{line(1, 10, Withdrawn, file), line(2, 10, Withdrawn, owner), line(3, 10, Granted, owner)}, Standing{OptedOut, 10, file}},
		"correction to what is":                            {[]Event{line(1, 10, Withdrawn, owner), correction(2, 20, OptedOut)}, Standing{OptedOut, 10, owner}},
		"a kind of a later version":                        {[]Event{line(1, 10, Granted, form), line(2, 20, 99, form)}, Standing{OptedIn, 10, form}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := StandingOf(c.events); got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
			if state, at := Project(c.events); state != c.want.State || at != c.want.At {
				t.Errorf("Project gives %v, %d", state, at)
			}
		})
	}
}

// events draws a ledger in which many lines are of the same second.
func events(t *rapid.T) []Event {
	source := rapid.SampledFrom([]provenance.Source{
		provenance.ManualAdmin, provenance.ManualAgent, provenance.API, provenance.Import, provenance.Form, provenance.Webhook,
	})
	var all []Event
	for i := range rapid.IntRange(0, 8).Draw(t, "events") {
		e := line(int64(i+1), rapid.Int64Range(1, 5).Draw(t, "at"), Kind(rapid.IntRange(1, 6).Draw(t, "kind")), source.Draw(t, "source"))
		e.Result = State(rapid.IntRange(0, 2).Draw(t, "result"))
		all = append(all, e)
	}
	return all
}

func TestTheOrderOfEventsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := events(t)
		want := StandingOf(all)
		if got := StandingOf(rapid.Permutation(all).Draw(t, "shuffled")); got != want {
			t.Fatalf("shuffled: %+v, want %+v", got, want)
		}
	})
}

// Nothing but the person's word, by themselves or recorded by hand, takes an opt-out of their own away.
func TestOnlyAGrantOfThePersonLiftsTheirOptOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := events(t)
		all = append(all, line(100, 6, Withdrawn, provenance.Webhook))
		for i := range rapid.IntRange(0, 6).Draw(t, "later") {
			e := line(int64(101+i), rapid.Int64Range(6, 9).Draw(t, "at"), Kind(rapid.IntRange(1, 6).Draw(t, "kind")), rapid.SampledFrom([]provenance.Source{provenance.Import, provenance.API, provenance.AITool, provenance.ManualAdmin}).Draw(t, "source"))
			e.Result = State(rapid.IntRange(0, 2).Draw(t, "result"))
			if e.Kind == Granted && e.Source == provenance.ManualAdmin {
				e.Kind = Withdrawn
			}
			all = append(all, e)
		}
		if state, _ := Project(all); state != OptedOut {
			t.Fatalf("%+v comes to %v", all, state)
		}
	})
}

// A file can only tighten: whatever it records when it is imported, an opted-out contact stays opted out.
func TestAnImportNeverLosesAnOptOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := events(t)
		if StandingOf(all).State != OptedOut {
			return
		}
		imported := line(200, rapid.Int64Range(5, 9).Draw(t, "at"), rapid.SampledFrom([]Kind{Granted, Withdrawn, ImportedUnverified}).Draw(t, "kind"), provenance.Import)
		if got := StandingOf(append(all, imported)); got.State != OptedOut {
			t.Fatalf("%+v and %+v come to %+v", all, imported, got)
		}
	})
}
