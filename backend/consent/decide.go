package consent

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/provenance"
)

// Codes of this package's faults.
const (
	AlreadyWithdrawn fault.Code = "consent.withdrawn"      // the contact opted out, and this source cannot lift that
	BasisMissing     fault.Code = "consent.basis_missing"  // a file or program says opted in, but not how they agreed
	MethodMissing    fault.Code = "consent.method_missing" // in field "method"
	NoteMissing      fault.Code = "consent.note_missing"   // in field "note"
	ReasonMissing    fault.Code = "consent.reason_missing" // in field "reason"
	NothingToCorrect fault.Code = "consent.nothing_to_correct"
	NoGrant          fault.Code = "consent.no_grant" // a correction alone opts nobody in
)

// Opting out is allowed to every source at any time. What lifts an opt-out is not; the two ways are a grant, for
// which there is MayOptIn, and a correction, for which there is ByHand.

// ByHand reports whether the opt-out was switched on at this computer, so that switching it off may simply take it
// back as a mistake.
func (s Standing) ByHand() bool {
	return s.State == OptedOut && (isManual(s.Source) || s.Source == provenance.Sample)
}

// MayOptIn returns nil if source may record that the person agreed. A file or another program cannot lift an opt-out
// (AlreadyWithdrawn), and must say how they agreed: method is the basis and wording that the owner declared
// (BasisMissing). By hand, an opt-out that was not made by hand takes a method and a note (MethodMissing, NoteMissing,
// in their fields).
func (s Standing) MayOptIn(source provenance.Source, method, note string) error {
	method, note = strings.TrimSpace(method), strings.TrimSpace(note)
	switch {
	case !lifts(source) && s.State == OptedOut:
		return fault.New(AlreadyWithdrawn, fmt.Sprintf("The contact opted out, and “%s” cannot lift that. If they agreed again, record it by hand.", source.Label()), "source", source)
	case !lifts(source) && method == "":
		return fault.New(BasisMissing, "Nobody is opted in without saying how they agreed. Say how, or leave them without a record of consent.")
	case !isManual(source) || s.State != OptedOut || s.ByHand():
		return nil
	}
	fields := map[string]*fault.Error{}
	if method == "" {
		fields["method"] = fault.New(MethodMissing, "The contact opted out. Opt in again only if they asked for it, and say how they agreed.")
	}
	if note == "" {
		fields["note"] = fault.New(NoteMissing, "The contact opted out. Opt in again only if they asked for it, and write down what they said.")
	}
	return fault.InFields(fields)
}

// MayCorrect returns nil if a contact with this ledger may be said to have been in the state to all along, for a reason
// in the owner's words. A correction does not lift what the person did (AlreadyWithdrawn), and brings nobody in for whom there
// never was a grant (NoGrant). Faults besides: ReasonMissing in field "reason", NothingToCorrect.
func MayCorrect(ledger []Event, to State, reason string) error {
	correction := Event{ID: math.MaxInt64, Kind: Correction, Result: to, OccurredAt: math.MaxInt64, Source: provenance.ManualAdmin}
	after := StandingOf(append(slices.Clone(ledger), correction))
	switch {
	case StandingOf(ledger).State == to:
		return fault.New(NothingToCorrect, "This is what the ledger says already. There is nothing to correct.")
	case to == OptedIn && !slices.ContainsFunc(ledger, func(e Event) bool { return e.Kind == Granted }):
		return fault.New(NoGrant, "Nobody is opted in by a correction alone. Opt them in, and say how they agreed.")
	case after.State != to:
		return fault.New(AlreadyWithdrawn, "They opted out themselves, and a correction cannot lift that. If they agreed again, opt them in and say how.", "source", after.Source)
	case strings.TrimSpace(reason) == "":
		return fault.InField("reason", fault.New(ReasonMissing, "Say why it was wrong. The reason stands in the ledger for good."))
	}
	return nil
}

// lifts reports whether a grant from this source is the person's word, as opposed to another program's default.
func lifts(source provenance.Source) bool {
	return holdBy(source) == byPerson || isManual(source)
}

func isManual(source provenance.Source) bool {
	return source == provenance.ManualAdmin || source == provenance.ManualAgent
}
