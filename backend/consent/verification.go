package consent

import "fmt"

// Verification is what it came to when a whole ledger was followed, from its first line to its last.
type Verification struct {
	Lines               int   // how many there are
	First, Last         int64 // their numbers; 0: there is none
	FirstHash, LastHash Hash
	Broken              int64 // the first line that does not fit; 0: all do
	Given               int64 // the last number that was ever given to a line; where it is not Last, the end was taken off
}

// Unbroken reports whether every line is as it was recorded and none is missing.
func (v Verification) Unbroken() bool { return v.Broken == 0 && v.Given == v.Last }

// Findings returns what is wrong with the ledger, in words; nothing if it is unbroken.
func (v Verification) Findings() []string {
	var findings []string
	if v.Broken != 0 {
		findings = append(findings, fmt.Sprintf("line %d of the consent ledger or its notice was changed, or a line before it was changed or taken out", v.Broken))
	}
	if v.Given != v.Last {
		findings = append(findings, fmt.Sprintf("the consent ledger ends at line %d, but had %d lines", v.Last, v.Given))
	}
	return findings
}

// Sealed is a line with what the chain says of it.
type Sealed struct {
	Event
	Hash   Hash
	Fits   bool // it is as it was recorded, and follows the line before it
	Erased bool // its words were erased, with the person's other data
}
