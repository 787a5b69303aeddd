package keyword

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"regulars/backend/catalogue"
	"regulars/backend/fault"
	"regulars/backend/text"
)

// Limits. A keyword is what somebody sends by itself; a whole sentence is hardly ever sent word for word.
const (
	MaxCharacters = 40 // as a person counts them
	MaxWords      = 4
	MaxRules      = 500
)

// Codes of this package's faults.
const (
	Empty           fault.Code = "keyword.empty"            // in field "keyword"
	NoLetters       fault.Code = "keyword.no_letters"       // in field "keyword"
	Sentence        fault.Code = "keyword.sentence"         // in field "keyword"
	Taken           fault.Code = "keyword.taken"            // in field "keyword"
	Contradicts     fault.Code = "keyword.contradicts"      // in field "keyword"
	UnknownAction   fault.Code = "keyword.unknown_action"   // in field "action"
	UnknownMatch    fault.Code = "keyword.unknown_match"    // in field "match"
	UnknownLanguage fault.Code = "keyword.unknown_language" // in field "language"
	TooMany         fault.Code = "keyword.too_many"
	Unknown         fault.Code = "keyword.unknown"
	Deleted         fault.Code = "keyword.deleted"
)

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

// ParseAction returns the action of this name, and false if there is none.
func ParseAction(name string) (Action, bool) {
	i := slices.Index(actionNames[:], name)
	return Action(max(i, 0)), i > 0
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

// ParseMatch returns the match of this name, and false if there is none.
func ParseMatch(name string) (Match, bool) {
	i := slices.Index(matchNames[:], name)
	return Match(max(i, 0)), i > 0
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

// Draft is a rule as somebody wrote it.
type Draft struct {
	Keyword  string
	Action   Action
	Match    Match
	Language string
}

// New returns a rule that is on and not in any catalogue yet (ID 0), made now (Unix seconds). Faults: Invalid with the
// refused fields, of the codes above.
func New(d Draft, now int64) (Rule, error) {
	return valid(Rule{Keyword: d.Keyword, Action: d.Action, Match: d.Match, Language: d.Language, On: true, CreatedAt: now, EditedAt: now})
}

// Patch is what to change of a rule; nil leaves a field as it is.
type Patch struct {
	Keyword, Language *string
	Action            *Action
	Match             *Match
	On                *bool
}

// With returns r with p applied now (Unix seconds), or the faults of New.
func (r Rule) With(p Patch, now int64) (Rule, error) {
	patched := r
	catalogue.Patch(&patched.Keyword, p.Keyword)
	catalogue.Patch(&patched.Language, p.Language)
	catalogue.Patch(&patched.Action, p.Action)
	catalogue.Patch(&patched.Match, p.Match)
	catalogue.Patch(&patched.On, p.On)
	patched, err := valid(patched)
	if patched != r {
		patched.EditedAt = now
	}
	return patched, err
}

// Active reports whether r is not deleted.
func (r Rule) Active() bool { return r.DeletedAt == 0 }

// Key returns the id.
func (r Rule) Key() ID { return r.ID }

// Label returns the keyword.
func (r Rule) Label() string { return r.Keyword }

// Noun says what rules are called.
func (Rule) Noun() catalogue.Noun {
	return catalogue.Noun{Word: "keyword", A: "a keyword", Use: "used", Back: "Undo its deletion in Activity first."}
}

// valid returns r cleaned and in capitals, or everything that is wrong with it.
func valid(r Rule) (Rule, error) {
	var languageFault, keywordFault *fault.Error
	r.Language, languageFault = checkLanguage(r.Language)
	r.Keyword, keywordFault = checkKeyword(r.Keyword, r.Language)
	refused := catalogue.Refused{}
	refused.Note("language", languageFault)
	refused.Note("keyword", keywordFault)
	if r.Action.String() == "" {
		refused.Note("action", fault.New(UnknownAction, "A keyword opts people out or in. Say which."))
	}
	if r.Match.String() == "" {
		refused.Note("match", fault.New(UnknownMatch, "A keyword is the whole message, its first word, or anywhere in it. Say which."))
	}
	if err := fault.InFields(refused); err != nil {
		return Rule{}, err
	}
	return r, nil
}

func checkKeyword(raw, tag string) (string, *fault.Error) {
	keyword := capitals(raw, tag)
	length, words := text.Graphemes(keyword), len(strings.Fields(keyword))
	switch {
	case keyword == "":
		return "", fault.New(Empty, "The keyword is empty. Type the word that people send, such as STOP.")
	case length > MaxCharacters || words > MaxWords:
		return "", fault.New(Sentence, fmt.Sprintf("“%s” is a whole sentence, and hardly anybody sends exactly these words. Use the word that matters, "+
			"up to %d words and %d characters. Sentences that ask for no more messages are recognised without a keyword and go to review.",
			text.Shorten(keyword, MaxCharacters), MaxWords, MaxCharacters), "value", text.Shorten(keyword, MaxCharacters), "words", MaxWords, "characters", MaxCharacters)
	case Form(keyword) == "":
		return "", fault.New(NoLetters, fmt.Sprintf("“%s” has no letters or digits, and nothing else is compared. Type a word, such as STOP.", keyword), "value", keyword)
	}
	return keyword, nil
}

// capitals returns a keyword as it is kept: cleaned, with single spaces, in the capitals of its language. A mark that
// becomes a letter as a capital, as the iota below Greek vowels does, would make another word of it, which then stays
// small.
func capitals(raw, tag string) string {
	typed := text.Clean(raw)
	upper := text.Clean(cases.Upper(language.Make(tag)).String(typed))
	if Form(upper) != Form(typed) {
		upper = typed
	}
	return strings.Join(strings.Fields(upper), " ")
}

// checkLanguage returns the tag of a language as it is kept: "pt-BR" for "PT_br".
func checkLanguage(raw string) (string, *fault.Error) {
	if raw == "" {
		return "", nil
	}
	tag, err := language.Parse(raw)
	if err != nil {
		return "", fault.New(UnknownLanguage, fmt.Sprintf("“%s” is no language. Write its code, such as en or pt-BR, or leave it out.", text.Shorten(text.Clean(raw), MaxCharacters)), "value", raw)
	}
	return tag.String(), nil
}
