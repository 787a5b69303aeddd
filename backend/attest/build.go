package attest

import (
	"encoding/hex"
	"time"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/provenance"
)

// Facts are what a proof is made of.
type Facts struct {
	Contact  contact.Contact // zero: there is none any more
	Phone    string          // E.164, where a number was asked for and not a contact
	Subject  consent.Subject // of the number; zero: there is none
	Lines    []consent.Sealed
	Chain    consent.Verification
	Notices  []consent.Notice // all there are
	Business string
	MadeAt   int64 // Unix seconds
	Version  string
	Location *time.Location // of the instants that a person reads
}

// Build returns the proof of what the facts say.
func Build(f Facts) Record {
	state, deciding := f.standing()
	return Record{
		SchemaVersion: Schema, RecordID: "urn:regulars:consent:" + f.principalID(), PrincipalID: f.principalID(),
		Principal:  Principal{Contact: uint32(f.Contact.ID), Name: f.Contact.Name, Phone: f.phone(), Gone: f.Contact.ID == 0},
		Processing: f.processing(),
		Parties: []Party{
			{principalParty, f.Contact.Name, "PII principal", "person"},
			{controllerParty, f.Business, "PII controller", "organisation"},
			{platformParty, "WhatsApp", "messaging service", "organisation"},
		},
		Events:  events(f.Lines),
		State:   State{State: state.String(), Since: instant(deciding.OccurredAt), Line: deciding.ID, Ended: state == consent.OptedIn && deciding.ValidUntil != 0 && deciding.ValidUntil <= f.MadeAt},
		Ledger:  ledger(f.Chain),
		NotKept: f.notKept(),
		Made:    Made{At: instant(f.MadeAt), Program: "Regulars", Version: f.Version},
	}
}

// principalID names the person. It is the same before and after their data is erased, if they had a number.
func (f Facts) principalID() string {
	if f.Subject == (consent.Subject{}) {
		return f.Contact.UUID.String()
	}
	return hex.EncodeToString(f.Subject[:])
}

func (f Facts) phone() string {
	if f.Contact.ID != 0 {
		return f.Contact.Phone.E164
	}
	return f.Phone
}

// standing returns what the lines come to and the one that decides. What was recorded of the same number before the
// contact was there is shown, and decides only where there is no contact.
func (f Facts) standing() (consent.State, consent.Event) {
	var own []consent.Event
	for _, line := range f.Lines {
		if f.Contact.ID == 0 || line.Contact == uint32(f.Contact.ID) {
			own = append(own, line.Event)
		}
	}
	state, _ := consent.Project(own)
	deciding, _ := consent.Deciding(own)
	return state, deciding
}

func (f Facts) processing() Processing {
	return Processing{
		Notices:          f.notices(),
		Purpose:          "Marketing messages from this business",
		PurposeType:      consent.Marketing.String(),
		LawfulBasis:      "consent",
		PII:              []PII{{"Telephone number"}, {"Name"}},
		Controllers:      []string{controllerParty},
		CollectionMethod: "As each event says: its source, method and evidence",
		Storage:          "A file on a computer of the controller",
		Service:          consent.WhatsApp.String(),
	}
}

// notices returns those that the lines name.
func (f Facts) notices() []Notice {
	named := map[int64]bool{}
	for _, line := range f.Lines {
		named[line.Notice] = true
	}
	notices := []Notice{}
	for _, n := range f.Notices {
		if named[n.ID] {
			sum := n.Sum()
			notices = append(notices, Notice{n.ID, n.Name, n.Version, n.Language, n.Organisation, n.Text, hex.EncodeToString(sum[:]), instant(n.CreatedAt)})
		}
	}
	return notices
}

func events(lines []consent.Sealed) []Event {
	events := make([]Event, len(lines))
	for i, line := range lines {
		events[i] = EventOf(line)
	}
	return events
}

// EventOf returns a line of the ledger as a record has it.
func EventOf(line consent.Sealed) Event {
	e := Event{
		Line: line.ID, Time: instant(line.OccurredAt), RecordedAt: instant(line.RecordedAt), Validity: validity(line.ValidUntil),
		Entity: entity(line.Event), State: eventState(line.Kind), Kind: line.Kind.String(), Channel: line.Channel.String(), Purpose: line.Purpose.String(),
		Source: line.Source.String(), Actor: line.Actor, Method: line.Method, Evidence: line.Evidence, Note: line.Note, Reference: line.Reference,
		Notice: line.Notice, Change: line.Change, Hash: hex.EncodeToString(line.Hash[:]), Intact: line.Fits, Erased: line.Erased,
	}
	if line.Kind == consent.Correction {
		e.Result = line.Result.String()
	}
	if line.Subject != (consent.Subject{}) {
		e.Subject = hex.EncodeToString(line.Subject[:])
	}
	return e
}

func validity(until int64) string {
	if until == 0 {
		return "no end"
	}
	return "until " + instant(until)
}

// entity returns the party whose word a line is.
func entity(e consent.Event) string {
	switch e.Kind {
	case consent.PlatformStopped, consent.PlatformResumed:
		return platformParty
	case consent.Granted, consent.Withdrawn:
		switch e.Source {
		case provenance.Form, provenance.Chatbot, provenance.Webhook, provenance.Keyword:
			return principalParty
		}
	}
	return controllerParty
}

// eventState returns the state of consent that a kind of line is about.
func eventState(k consent.Kind) string {
	switch k {
	case consent.Granted, consent.PlatformResumed:
		return "given"
	case consent.Withdrawn, consent.PlatformStopped:
		return "withdrawn"
	case consent.ImportedUnverified:
		return "unverified"
	}
	return "corrected"
}

func ledger(v consent.Verification) Ledger {
	l := Ledger{
		Unbroken: v.Unbroken(), Lines: v.Lines, First: v.First, Last: v.Last, Broken: v.Broken, Missing: v.Given - v.Last, Claim: claim,
	}
	if v.Lines > 0 {
		l.FirstHash, l.LastHash = hex.EncodeToString(v.FirstHash[:]), hex.EncodeToString(v.LastHash[:])
	}
	return l
}

// instant returns Unix seconds as RFC 3339 in UTC, and "" for 0.
func instant(seconds int64) string {
	if seconds == 0 {
		return ""
	}
	return time.Unix(seconds, 0).UTC().Format(time.RFC3339)
}
