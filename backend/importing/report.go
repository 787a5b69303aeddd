package importing

import "regulars/backend/fault"

// Report says what became of every row: Read = Created + Updated + Unchanged + Skipped + Rejected.
type Report struct {
	Read, Created, Updated, Unchanged, Skipped, Rejected int

	SkippedBy SkippedBy
	ConsentFigures
	Warnings      int       // values that were taken although something is odd about them
	Problems      []Problem // the first 500
	Groups        []Group   // all problems by code and column, the most frequent first
	NewTags       []string  // tags that were (or would be) created
	NewAttributes []string  // attributes that were (or would be) created
	Ignored       []string  // headings of the columns that were left out
}

// ConsentFigures say what became of the consent of how many contacts.
type ConsentFigures struct {
	OptOuts    int // opted out by this import
	OptIns     int // opted in by it, on the declared basis
	Refused    int // said to have agreed, but they opted out, which a file does not lift
	Unverified int // said to have agreed, without proof: kept as a note
}

// SkippedBy says why rows were skipped; the parts add up to Report.Skipped.
type SkippedBy struct {
	Duplicate  int // the same contact stands further up in the file
	Suppressed int // erased, and the choice was to leave such people out
	Existing   int // already there, and the choice was to leave such contacts alone
}

// Problem is one value that was refused, or taken with a warning. Row is what a spreadsheet shows (1-based).
type Problem struct {
	Row     int
	Column  string // the heading
	Value   string // as the file has it, shortened to 200 characters
	Code    fault.Code
	Message string // what happened and what to do
	Warning bool   // the row was taken all the same
}

// Group is all problems of one code in one column.
type Group struct {
	Code    fault.Code
	Column  string
	Count   int
	Message string // of the first
	Rows    []int  // the first 20
	Sample  string // value of the first
	Warning bool
}
