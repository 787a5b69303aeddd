package keyword

// ID is a rule's number, given by the store and never reused. 0 is no rule.
type ID int64

// Action is what a keyword does. Its numbers are stored.
type Action uint8

// The actions. 0 is nothing.
const (
	OptOut Action = 1
	OptIn  Action = 2
)

var actionNames = [...]string{"", "opt_out", "opt_in"}

// String returns the name used on the command line and over the bridge: "opt_out", "opt_in"; "" for nothing.
func (a Action) String() string {
	if int(a) >= len(actionNames) {
		return ""
	}
	return actionNames[a]
}

// Match is where in a message the keyword has to stand. Its numbers are stored.
type Match uint8

// The matches.
const (
	Whole     Match = 1 // the message is the keyword
	FirstWord Match = 2 // the message begins with it
	Anywhere  Match = 3 // it is one of the words
)

var matchNames = [...]string{"", "whole", "first_word", "anywhere"}

// String returns the name used on the command line and over the bridge: "whole", "first_word", "anywhere".
func (m Match) String() string {
	if int(m) >= len(matchNames) {
		return ""
	}
	return matchNames[m]
}

// Rule is one entry of the catalogue.
type Rule struct {
	ID        ID
	Keyword   string // as it was typed, in capitals
	Action    Action
	Match     Match
	Language  string // of the keyword, as a BCP 47 tag; "" is none in particular
	On        bool
	CreatedAt int64 // Unix seconds
	EditedAt  int64 // Unix seconds
	DeletedAt int64 // Unix seconds; 0 while the rule is active
}
