package filter

import (
	"fmt"
	"math"

	"github.com/RoaringBitmap/roaring/v2"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Node is a compiled filter: a tree of tests that needs nothing but the contact to be answered. The set is closed:
// All, Any, Not, NameTest, PhoneTest, SearchTest, TagTest, ConsentTest, SeenTest, AttributeTest, OriginTest,
// ChangeTest and ListTest, all of them plain values that nobody changes after Compile.
//
// Every test is positive: a contact without the thing that is tested does not pass. Negative operators are a Not
// around the positive test, which is how they come to include contacts without a value.
type Node interface{ node() }

// All passes when each of its nodes does; an empty All passes every contact.
type All []Node

// Any passes when at least one of its nodes does; an empty Any passes none.
type Any []Node

// Not passes when its node does not.
type Not struct{ Node Node }

// NameTest passes contacts that have a name and whose name passes Value: a TextTest or Present.
type NameTest struct{ Value ValueTest }

// PhoneOp says how a PhoneTest compares.
type PhoneOp uint8

// The ways to test a phone number.
const (
	PhonePresent  PhoneOp = iota // there is a number
	PhoneIs                      // its match key is one of Keys
	PhoneContains                // its digits contain one of Digits
	PhoneStarts                  // its digits start with one of Digits
	PhoneCountry                 // its country is one of Countries
)

// PhoneTest passes contacts that have a phone number which fits.
type PhoneTest struct {
	Op        PhoneOp
	Keys      []uint64 // match keys (phone.Key), for PhoneIs
	Digits    []string // 1–18 ASCII digits each, for PhoneContains and PhoneStarts
	Countries []string // ISO 3166 codes of two capital letters, for PhoneCountry
}

// SearchTest is what the search field asks. A contact passes when its number contains Digits, or when each of Words
// is found in its name or in its number.
type SearchTest struct {
	Digits string // the whole text read as part of a number; "" when it cannot be one
	Words  []Word // at least one
}

// Word is one word of a search.
type Word struct {
	Folded string // to be contained in the folded name; never empty, never with white space
	Digits string // to be contained in the number's digits; "" when the word cannot be part of a number
}

// TagTest passes contacts that carry at least one assignment that fits all of it. Assignments to deleted tags count
// only when they are asked for: Except names the tags that are deleted where any tag would do.
type TagTest struct {
	IDs     []tag.ID            // of one of these tags, ascending; empty: of any tag but Except
	Except  []tag.ID            // ascending; empty when IDs is not
	Sources []provenance.Source // written by one of these, ascending; empty: by whomever
	From    int64               // applied in [From, To), Unix seconds, From ≥ 1; both 0: whenever
	To      int64
}

// ConsentTest passes contacts by their consent and by when and by whom it was last changed.
type ConsentTest struct {
	States  []consent.State     // in one of these states, ascending; empty: in any
	Sources []provenance.Source // last changed by one of these, ascending; empty: by whomever, or never
	From    int64               // last changed in [From, To), Unix seconds, From ≥ 1; both 0: whenever, or never
	To      int64
}

// SeenField names an instant of a contact.
type SeenField uint8

// The instants of a contact.
const (
	FirstSeen SeenField = iota + 1
	LastSeen
	CreatedAt
)

// SeenTest passes contacts whose instant is known and lies in [From, To), in Unix seconds. From is at least 1, so an
// unknown instant (0) never lies in the range. To may lie before From: nobody passes.
type SeenTest struct {
	Field SeenField
	From  int64
	To    int64
}

// AttributeTest passes contacts that have a value of Definition which passes Value.
type AttributeTest struct {
	Definition attribute.ID
	Value      ValueTest
}

// OriginTest passes contacts that came from one of Sources (ascending).
type OriginTest struct{ Sources []provenance.Source }

// ChangeTest passes contacts that were created or altered by the change with this number.
type ChangeTest struct {
	ID      int64
	Touched *roaring.Bitmap // contact ids; nil: only whom it created is known
}

// ListTest passes contacts that are on one of these lists, ascending and not empty, deleted ones included.
type ListTest struct{ IDs []segment.ID }

// Limits of half-open ranges, for "no limit on this side".
const (
	MinInstant int64 = 1             // Unix seconds: the first instant that is not "unknown"
	MaxInstant int64 = math.MaxInt64 // Unix seconds
	MinMillis  int64 = math.MinInt64 // Unix milliseconds
	MaxMillis  int64 = math.MaxInt64
	MinDay     int32 = math.MinInt32 // days since 1970-01-01
	MaxDay     int32 = math.MaxInt32
)

// Fingerprint returns a text that two nodes share exactly when they are built alike; a key for remembered answers.
func Fingerprint(n Node) string { return fmt.Sprintf("%#v", n) }

func (All) node()           {}
func (Any) node()           {}
func (Not) node()           {}
func (NameTest) node()      {}
func (PhoneTest) node()     {}
func (SearchTest) node()    {}
func (TagTest) node()       {}
func (ConsentTest) node()   {}
func (SeenTest) node()      {}
func (AttributeTest) node() {}
func (OriginTest) node()    {}
func (ChangeTest) node()    {}
func (ListTest) node()      {}
