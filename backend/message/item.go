package message

import (
	"regulars/backend/consent"
	"regulars/backend/keyword"
	"regulars/backend/provenance"
)

// State is what became of an item. Its numbers are stored: never renumber.
type State uint8

// The states.
const (
	Waiting   State = 0
	OptedOut  State = 1
	OptedIn   State = 2
	Dismissed State = 3 // it meant neither
)

var stateNames = [...]string{"waiting", "opted_out", "opted_in", "dismissed"}

// String returns the name used over the bridge, and "" for no state.
func (s State) String() string {
	if int(s) >= len(stateNames) {
		return ""
	}
	return stateNames[s]
}

// ParseState returns the state of this name, and false if there is none.
func ParseState(name string) (State, bool) {
	for s, known := range stateNames {
		if known == name {
			return State(s), true
		}
	}
	return Waiting, false
}

// Item is a message in the queue.
type Item struct {
	Contact   uint32
	Number    int64 // the first item of the contact is 1, the next one 2 …
	At        int64 // Unix seconds of when it was sent
	Text      string
	Rule      keyword.ID // 0: the wording is built in
	Keyword   string     // of the rule, or the wording
	Action    keyword.Action
	Reference string
	State     State
	DecidedAt int64 // Unix seconds; 0 while it waits
}

// Line returns the line of the ledger that a decision for state adds; false for those that add none.
func (i Item) Line(state State) (consent.Event, bool) {
	kinds := map[State]consent.Kind{OptedOut: consent.Withdrawn, OptedIn: consent.Granted}
	kind, ok := kinds[state]
	return consent.Event{
		Contact: i.Contact, Kind: kind, OccurredAt: i.At, Source: provenance.Keyword, Reference: i.Reference, Method: i.Keyword, Evidence: i.Text,
	}, ok
}
