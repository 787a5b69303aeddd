package consent

import "regulars/backend/provenance"

// State is what follows from a contact's events. Its numbers are stored: never renumber.
type State uint8

// The states.
const (
	NotAsked State = 0 // there is no record of consent
	OptedIn  State = 1
	OptedOut State = 2
)

var stateNames = [...]string{"not_asked", "opted_in", "opted_out"}

// Valid reports whether s is one of the states.
func (s State) Valid() bool { return s <= OptedOut }

// String returns the name used in filters, files and over the bridge.
func (s State) String() string {
	if !s.Valid() {
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
	return NotAsked, false
}

// Kind is what happened. Its numbers are stored: never renumber.
type Kind uint8

// The kinds. 0 is none.
const (
	Granted            Kind = 1 // the person agreed
	Withdrawn          Kind = 2 // the person, or the owner for them, opted out
	PlatformStopped    Kind = 3 // WhatsApp reports that the person stopped marketing messages
	PlatformResumed    Kind = 4 // WhatsApp reports that the person allows them again
	ImportedUnverified Kind = 5 // a file says that the person agreed, without saying how; kept as a note, changes nothing
	Correction         Kind = 6 // an earlier entry was a mistake
)

var kindNames = [...]string{"", "granted", "withdrawn", "platform_stopped", "platform_resumed", "imported_unverified", "correction"}

// String returns the name used in files, and "" for no kind.
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return ""
	}
	return kindNames[k]
}

// ParseKind returns the kind of this name, and false if there is none.
func ParseKind(name string) (Kind, bool) {
	for k, known := range kindNames {
		if known == name && k != 0 {
			return Kind(k), true
		}
	}
	return 0, false
}

// Channel is by which way the messages go that a line is about. Its numbers are stored: never renumber.
type Channel uint8

// WhatsApp is the only channel.
const WhatsApp Channel = 1

// String returns the name used in files, and "" for no channel.
func (c Channel) String() string {
	if c == WhatsApp {
		return "WhatsApp"
	}
	return ""
}

// Purpose is what the messages are for that a line is about. Its numbers are stored: never renumber.
type Purpose uint8

// Marketing is the only purpose.
const Marketing Purpose = 1

// String returns the name used in files, and "" for no purpose.
func (p Purpose) String() string {
	if p == Marketing {
		return "marketing"
	}
	return ""
}

// Event is one line of the ledger. Its Reference, Method, Note and Evidence are its words: what may tell of a person, and
// can be erased. Everything else stays for good.
type Event struct {
	ID         int64 // rises with each line; 0 until it is stored
	Contact    uint32
	Subject    Subject // whom it is about, whatever became of the contact
	Channel    Channel
	Purpose    Purpose
	Kind       Kind
	Result     State // for a Correction: what should have been all along; else unused
	OccurredAt int64 // Unix seconds
	RecordedAt int64 // Unix seconds
	Source     provenance.Source
	Actor      string
	Notice     int64  // number of the notice that was shown; 0: none
	ValidUntil int64  // Unix seconds; 0: no end
	Reference  string // what the source calls it: message id, file and row
	Method     string // how they agreed
	Note       string // in the owner's words
	Evidence   string // where it can be seen: number of a form, name of a file, the message's words
	Change     int64  // the change that recorded it
}

// HasWords reports whether a line says anything that can be erased.
func (e *Event) HasWords() bool { return e.words() != [4]string{} }

func (e *Event) words() [4]string { return [4]string{e.Reference, e.Method, e.Note, e.Evidence} }
