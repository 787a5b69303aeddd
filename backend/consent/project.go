package consent

import (
	"cmp"
	"slices"

	"regulars/backend/provenance"
)

// Standing is what a contact's events come to. The zero value is NotAsked.
type Standing struct {
	State  State
	At     int64             // Unix seconds of the event that brought it about; 0 for NotAsked
	Source provenance.Source // of that event
}

// Project returns the state that follows from the events of one contact, in whatever order they are given, and
// when it came about (Unix seconds; 0 for NotAsked). The rules:
//
//   - The latest event wins, by when it occurred. A grant in the same second as an opt-out loses, unless both were made
//     by hand: then the ledger knows which came later.
//   - A grant lifts an opt-out only if it comes from the person or is recorded by hand. One from a file or another
//     program counts only where there is no opt-out.
//   - What WhatsApp reports as stopped, WhatsApp's resuming lifts; other opt-outs of the same contact stay.
//   - A correction lifts what was recorded by hand or from a file, never what the person did.
//   - An unverified import changes nothing.
func Project(events []Event) (State, int64) {
	s := StandingOf(events)
	return s.State, s.At
}

// StandingOf is Project, with the source of the deciding event. Of several opt-outs, the person's own decides before
// WhatsApp's, and that before one made by hand.
func StandingOf(events []Event) Standing {
	ordered := slices.SortedFunc(slices.Values(events), chronologically)
	var p projection
	for _, e := range ordered {
		p.apply(e)
	}
	return p.standing()
}

// chronologically orders events by when they occurred, and those of the same second as they were recorded. The rest
// only makes the order the same for the same events.
func chronologically(a, b Event) int {
	return cmp.Or(
		cmp.Compare(a.OccurredAt, b.OccurredAt), cmp.Compare(a.ID, b.ID), cmp.Compare(a.RecordedAt, b.RecordedAt),
		cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Result, b.Result), cmp.Compare(a.Source, b.Source))
}

// hold is who keeps a contact opted out. A contact can be held by several at once, and is opted out until none holds.
type hold int

const (
	byHand hold = iota // the owner, a file, another program
	byPlatform
	byPerson
	holds
)

// holdBy returns whose opt-out a withdrawal from this source is.
func holdBy(source provenance.Source) hold {
	switch source {
	case provenance.Form, provenance.Chatbot, provenance.Webhook, provenance.Keyword:
		return byPerson
	default:
		return byHand
	}
}

// projection is the state of affairs after some events.
type projection struct {
	base   Standing        // what holds without opt-outs: NotAsked or OptedIn
	held   [holds]Standing // the opt-outs in force; the zero value is none
	lifted *projection     // as it was before a grant lifted opt-outs, to take that grant back until the next opt-out; or nil
}

func (p *projection) standing() Standing {
	for i := holds - 1; i >= byHand; i-- {
		if p.held[i].State == OptedOut {
			return p.held[i]
		}
	}
	return p.base
}

func (p *projection) apply(e Event) {
	switch e.Kind {
	case Granted:
		p.grant(e)
	case Withdrawn:
		p.hold(holdBy(e.Source), e)
	case PlatformStopped:
		p.hold(byPlatform, e)
	case PlatformResumed:
		if p.held[byPlatform].At < e.OccurredAt {
			p.held[byPlatform] = Standing{}
		}
	case Correction:
		p.correct(e)
	case ImportedUnverified:
	}
}

// hold notes an opt-out. Of two in one second, the one stays that a grant by hand in that second would not lift.
func (p *projection) hold(by hold, e Event) {
	p.lifted = nil
	if held := p.held[by]; held.State == OptedOut && held.At == e.OccurredAt && !isManual(held.Source) {
		return
	}
	p.held[by] = Standing{OptedOut, e.OccurredAt, e.Source}
}

func (p *projection) grant(e Event) {
	if p.standing().State == OptedOut {
		if !lifts(e.Source) || slices.ContainsFunc(p.held[:], e.ties) {
			return
		}
		before := *p
		p.lifted, p.held = &before, [holds]Standing{}
	}
	p.base = Standing{OptedIn, e.OccurredAt, e.Source}
}

// ties reports whether the grant e is of the same second as the opt-out s, and not known to be the later one.
func (e Event) ties(s Standing) bool {
	bothByHand := isManual(e.Source) && isManual(s.Source)
	return s.State == OptedOut && s.At == e.OccurredAt && !bothByHand
}

func (p *projection) correct(e Event) {
	switch {
	case e.Result == OptedOut && p.standing().State == OptedOut:
		return
	case e.Result == OptedOut && p.lifted != nil:
		*p = *p.lifted
	case e.Result == OptedOut:
		p.hold(byHand, e)
	default:
		p.held[byHand] = Standing{}
		if p.standing().State != OptedOut {
			p.rebase(e)
		}
	}
}

// rebase makes the state without opt-outs what a correction says it should have been.
func (p *projection) rebase(e Event) {
	switch e.Result {
	case p.base.State:
	case NotAsked:
		p.base = Standing{}
	default:
		p.base = Standing{e.Result, e.OccurredAt, e.Source}
	}
}
