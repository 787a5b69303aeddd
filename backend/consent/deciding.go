package consent

import "slices"

// Deciding returns the event that the standing of a contact comes from, of events in whatever order, and false if there
// is none: nothing ever decided, or what decided was taken back.
func Deciding(events []Event) (Event, bool) {
	stands := StandingOf(events)
	ordered := slices.SortedFunc(slices.Values(events), chronologically)
	for _, e := range slices.Backward(ordered) {
		if e.OccurredAt == stands.At && e.Source == stands.Source && e.leadsTo(stands.State) {
			return e, true
		}
	}
	return Event{}, false
}

// leadsTo reports whether a contact can stand in a state because of e.
func (e Event) leadsTo(s State) bool {
	switch e.Kind {
	case Granted:
		return s == OptedIn
	case Withdrawn, PlatformStopped:
		return s == OptedOut
	case Correction:
		return s == e.Result && s != NotAsked
	default:
		return false
	}
}
