package workspace

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/provenance"
)

// Proof says how a person agreed.
type Proof struct {
	Method   string // "In person", "Web form" …
	Note     string // in the owner's words
	Notice   int64  // the words that they were shown; 0: unknown
	Evidence string // where it can be seen: number of a form, name of a file, a link
	On       string // the day on which they agreed, YYYY-MM-DD; "" is now
	Until    string // the last day on which it holds, YYYY-MM-DD; "" is no end
}

func (p Proof) isNone() bool { return p == Proof{} }

// Codes of the faults of a proof, in its fields.
const (
	dayUnclear   fault.Code = "consent.day_unclear"   // in field "on" or "until"
	dayInFuture  fault.Code = "consent.day_in_future" // in field "on"
	dayIsOver    fault.Code = "consent.day_is_over"   // in field "until"
	grantTooOld  fault.Code = "consent.grant_too_old" // in field "on": with the contact's id and name, and when they opted out
	noteRequired fault.Code = "consent.note_required"
)

// OptIn records that the contacts agreed, as the proof says. Without any proof it only takes back opt-outs that were
// switched on at this computer, as mistakes: what stood before stands again. Who is opted in already is left as they are,
// unless their consent has ended and there is a proof.
// Faults: consent.note_required, for those who opted out themselves, with the missing fields; in their fields
// consent.note_too_long, consent.day_unclear, consent.day_in_future, consent.day_is_over, consent.notice_unknown, and
// consent.grant_too_old where somebody opted out after the day on which they agreed.
func (w *Workspace) OptIn(ctx context.Context, s Selection, p Proof) (Changed, error) {
	grant, err := w.grant(ctx, p)
	if err != nil {
		return Changed{}, err
	}
	as := history.Change{Kind: history.OptedIn}
	if p.isNone() {
		as.Params = map[string]string{"corrected": "1"}
	}
	by := w.stamp()
	return w.switching(ctx, s, as, w.eachLine(func(id uint32, ledger []consent.Event) (consent.Event, error) {
		stands := consent.StandingOf(ledger)
		if err := stands.MayOptIn(by.Source, grant.Method, grant.Note); err != nil {
			return consent.Event{}, w.noteRequired(ctx, id, deciding(ledger), err)
		}
		switch {
		case p.isNone() && stands.State == consent.OptedOut:
			return consent.Event{Kind: consent.Correction, Result: stoodBefore(ledger)}, nil
		case p.isNone(), stands.State == consent.OptedIn && !hasEnded(deciding(ledger), by.At):
			return consent.Event{}, nil
		case !grant.lifts(ledger):
			return consent.Event{}, w.grantTooOld(ctx, id, stands)
		}
		return grant.Event, nil
	}))
}

// grant is the line for those who agreed as a proof says.
type grant struct{ consent.Event }

func (w *Workspace) grant(ctx context.Context, p Proof) (grant, error) {
	g := grant{consent.Event{Kind: consent.Granted, Notice: p.Notice}}
	fields := map[string]*fault.Error{}
	for field, words := range map[string]struct{ from, to *string }{
		"method": {&p.Method, &g.Method}, "note": {&p.Note, &g.Note}, "evidence": {&p.Evidence, &g.Evidence},
	} {
		var err error
		if *words.to, err = checkNote(field, *words.from); err != nil {
			collect(fields, field, err)
		}
	}
	var problem *fault.Error
	if g.OccurredAt, problem = w.agreedOn(p.On); problem != nil {
		fields["on"] = problem
	}
	if g.ValidUntil, problem = w.holdsUntil(p.Until); problem != nil {
		fields["until"] = problem
	}
	if p.Notice != 0 {
		if _, err := w.Notice(ctx, p.Notice); err != nil {
			collect(fields, "notice", err)
		}
	}
	return g, fault.InFields(fields)
}

// agreedOn returns when somebody agreed on a day; 0 for today and for no day, which is now. Of another day only the
// beginning is sure to be not later than that: so an opt-out of the same day stays.
func (w *Workspace) agreedOn(day string) (int64, *fault.Error) {
	today := w.clock().In(w.location).Format(time.DateOnly)
	at := w.dayBegins(day, 0)
	switch {
	case day == "", day == today:
		return 0, nil
	case at == 0:
		return 0, fault.New(dayUnclear, fmt.Sprintf("“%s” is no day. Write it as in 2026-05-30.", day), "value", day)
	case at > w.now():
		return 0, fault.New(dayInFuture, "This day is yet to come. Nobody has agreed on it; choose today or an earlier day.", "day", day)
	}
	return at, nil
}

// holdsUntil returns the end of a day; 0 for no day.
func (w *Workspace) holdsUntil(day string) (int64, *fault.Error) {
	end := w.dayBegins(day, 1)
	switch {
	case day == "":
		return 0, nil
	case end == 0:
		return 0, fault.New(dayUnclear, fmt.Sprintf("“%s” is no day. Write it as in 2026-05-30.", day), "value", day)
	case end <= w.now():
		return 0, fault.New(dayIsOver, "This day is over, so the consent has ended already. Choose a later day, or leave it empty.", "day", day)
	}
	return end, nil
}

// lifts reports whether somebody with this ledger is opted in by g. A grant without a time of its own is the last line.
func (g grant) lifts(ledger []consent.Event) bool {
	e := g.Event
	e.ID = math.MaxInt64
	e.Source = provenance.ManualAdmin
	return e.OccurredAt == 0 || consent.StandingOf(append(slices.Clone(ledger), e)).State == consent.OptedIn
}

func (w *Workspace) grantTooOld(ctx context.Context, id uint32, stands consent.Standing) error {
	params, err := w.naming(ctx, []uint32{id}, nil)
	if err != nil {
		return err
	}
	message := fmt.Sprintf("The consent of %s was taken back after that day. A grant of before does not lift it. Choose the day on which they agreed again.", params["name"])
	if stands.State == consent.OptedOut {
		message = fmt.Sprintf("%s opted out on %s. A grant of before that, or of the same day, does not lift it. Choose the later day on which they agreed again.",
			params["name"], time.Unix(stands.At, 0).In(w.location).Format("2 Jan 2006"))
	}
	return fault.InField("on", fault.New(grantTooOld, message, "contact", id, "name", params["name"], "withdrawn", stands.At))
}

// hasEnded reports whether a consent was given for a time that is over now (Unix seconds).
func hasEnded(e consent.Event, now int64) bool { return e.ValidUntil != 0 && e.ValidUntil <= now }

// stoodBefore returns the state as it was before the opt-out that stands, which was made by hand.
func stoodBefore(ledger []consent.Event) consent.State {
	for i, e := range slices.Backward(ledger) {
		if e.Kind == consent.Withdrawn {
			state, _ := consent.Project(ledger[:i])
			return state
		}
	}
	return consent.NotAsked
}

func (w *Workspace) noteRequired(ctx context.Context, id uint32, withdrawal consent.Event, missing error) error {
	params, err := w.naming(ctx, []uint32{id}, nil)
	if err != nil {
		return err
	}
	f := fault.New(noteRequired, params["name"]+" "+w.withdrew(withdrawal)+" Opt in again only if they asked for it, and say how they agreed and in which words.",
		"contact", id, "name", params["name"])
	if why, ok := fault.As(missing); ok {
		f.Fields = why.Fields
	}
	return f
}

// withdrew says what somebody did to opt out, and on which day.
func (w *Workspace) withdrew(e consent.Event) string {
	day := time.Unix(e.OccurredAt, 0).In(w.location).Format("2 Jan 2006")
	if e.Source == provenance.Keyword && e.Evidence != "" {
		return fmt.Sprintf("sent “%s” on %s.", e.Evidence, day)
	}
	return fmt.Sprintf("opted out on %s.", day)
}
