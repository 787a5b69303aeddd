package consent

import "regulars/backend/provenance"

// Standing is what a contact's events come to.
type Standing struct {
	State  State
	At     int64             // Unix seconds of the event that brought it about; 0 for NotAsked
	Source provenance.Source // of that event
}

// Project returns the state that follows from the events of one contact, in whatever order they are given, and
// when it came about (Unix seconds; 0 for NotAsked).
func Project(events []Event) (State, int64) {
	s := StandingOf(events)
	return s.State, s.At
}

// StandingOf is Project with the source.
func StandingOf(events []Event) Standing {
	return Standing{}
}
