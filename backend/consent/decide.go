package consent

import (
	"fmt"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Limits, counted as a person counts characters.
const (
	MaxMethod = 100
	MaxNote   = 1000
)

// Codes of this package's faults.
const (
	AlreadyWithdrawn fault.Code = "consent.withdrawn"       // the contact opted out, and this source cannot lift that
	BasisMissing     fault.Code = "consent.basis_missing"   // a file or program says opted in, but not how they agreed
	MethodMissing    fault.Code = "consent.method_missing"  // in field "method"
	MethodTooLong    fault.Code = "consent.method_too_long" // in field "method"
	NoteMissing      fault.Code = "consent.note_missing"    // in field "note"
	NoteTooLong      fault.Code = "consent.note_too_long"   // in field "note"
	NotCorrectable   fault.Code = "consent.not_correctable" // the person opted out themselves
)

// OptOut returns the event that opts a contact out: by, with Kind set. It is always allowed, whatever the source. It
// returns false if there is nothing to record because the contact is opted out already by the same or a stronger hand.
func (s Standing) OptOut(by Event) (Event, bool) {
	if s.State == OptedOut && (s.ByPerson() || holdBy(by.Source) == byHand) {
		return Event{}, false
	}
	by.Kind, by.Method, by.Note = Withdrawn, text.Clean(by.Method), text.CleanLines(by.Note)
	return by, true
}

// OptIn returns the event that records that the person agreed: by, with Kind set. It returns false if the contact is
// opted in already. Where the person opted out themselves, by.Method (how they agreed) and by.Note are required. A
// file or another program cannot lift an opt-out (AlreadyWithdrawn), and has to say how they agreed (BasisMissing).
//
// The event occurs after the opt-out it lifts, by a second if both are of the same: ties go to the opt-out.
func (s Standing) OptIn(by Event) (Event, bool, error) {
	if s.State == OptedIn {
		return Event{}, false, nil
	}
	by.Kind, by.Method, by.Note = Granted, text.Clean(by.Method), text.CleanLines(by.Note)
	if err := s.mayGrant(by); err != nil {
		return Event{}, false, err
	}
	if s.State == OptedOut {
		by.OccurredAt = max(by.OccurredAt, s.At+1)
	}
	return by, true, nil
}

func (s Standing) mayGrant(by Event) error {
	switch {
	case !lifts(by.Source) && s.State == OptedOut:
		return fault.New(AlreadyWithdrawn, fmt.Sprintf("The contact opted out, and a source like “%s” cannot lift that. Record it by hand if the person agreed again.", by.Source.Label()),
			"source", by.Source)
	case !lifts(by.Source) && by.Method == "":
		return fault.New(BasisMissing, "Nobody is opted in without saying how they agreed. Say how, or leave them without a record of consent.")
	}
	return checkWords(by, s.ByPerson() && holdBy(by.Source) == byHand)
}

// SwitchOff returns the event for turning the Opted out switch off by hand. If the person opted out themselves, or
// by.Method says how they agreed, it is OptIn. Else turning it on was a mistake, and it is a correction to before, the
// state before it was turned on (NotAsked if that is not known). It returns false if the contact is not opted out.
func (s Standing) SwitchOff(by Event, before State) (Event, bool, error) {
	switch {
	case s.State != OptedOut:
		return Event{}, false, nil
	case s.ByPerson() || by.Method != "":
		return s.OptIn(by)
	}
	if by.Note == "" {
		by.Note = "The switch was turned off again."
	}
	corrected, err := s.Correct(by, before)
	return corrected, err == nil, err
}

// Correct returns the event that makes the state what it should have been: by, with Kind and Result set. by.Note, the
// reason, is required. An opt-out that the person made themselves is no mistake of ours (NotCorrectable).
func (s Standing) Correct(by Event, result State) (Event, error) {
	if s.ByPerson() && result != OptedOut {
		return Event{}, fault.New(NotCorrectable, "The person opted out themselves, which cannot be taken back for them. Opt them in again only if they asked for it.")
	}
	by.Kind, by.Result, by.Method, by.Note = Correction, result, text.Clean(by.Method), text.CleanLines(by.Note)
	by.OccurredAt = max(by.OccurredAt, s.At)
	if err := checkWords(by, false); err != nil {
		return Event{}, err
	}
	if by.Note == "" {
		return Event{}, fault.InField("note", noteMissing())
	}
	return by, nil
}

// checkWords refuses words that are too long and, if they are required, missing ones.
func checkWords(e Event, required bool) error {
	fields := map[string]*fault.Error{}
	if n := text.Graphemes(e.Method); n > MaxMethod {
		fields["method"] = fault.New(MethodTooLong, fmt.Sprintf("How they agreed has %d characters; up to %d are possible. Shorten it.", n, MaxMethod), "length", n, "limit", MaxMethod)
	} else if n == 0 && required {
		fields["method"] = fault.New(MethodMissing, "The person opted out themselves. Say how they agreed again.")
	}
	if n := text.Graphemes(e.Note); n > MaxNote {
		fields["note"] = fault.New(NoteTooLong, fmt.Sprintf("The note has %d characters; up to %d are possible. Shorten it.", n, MaxNote), "length", n, "limit", MaxNote)
	} else if n == 0 && required {
		fields["note"] = noteMissing()
	}
	return fault.InFields(fields)
}

func noteMissing() *fault.Error {
	return fault.New(NoteMissing, "There is no note. Write down the reason, for your own records.")
}
