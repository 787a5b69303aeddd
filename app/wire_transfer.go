package app

// ImportFile is a file that was chosen or dropped. Handle "" means that the person cancelled.
type ImportFile struct {
	Handle string `json:"handle"`
	Name   string `json:"name"`
	Size   int64  `json:"size"`
}

// ImportOptions say how a file is read and what happens to the contacts that exist. The zero value detects.
type ImportOptions struct {
	Encoding    string   `json:"encoding"`
	Delimiter   string   `json:"delimiter"`
	Header      bool     `json:"header"`
	Country     string   `json:"country"`
	Existing    string   `json:"existing"`  // "fill", "overwrite" or "skip"
	AddErased   bool     `json:"addErased"` // add again who was erased, opted out as before
	CreateTags  bool     `json:"createTags"`
	AddTags     []int64  `json:"addTags"`
	DayFirst    *bool    `json:"dayFirst"`    // null: decided on the whole column
	Columns     []string `json:"columns"`     // the target of each column
	OptedOutYes []string `json:"optedOutYes"` // what means yes in an opted-out column

	Answers []ValueAnswer `json:"answers"` // what values of a consent column mean; the others mean what they usually do
	Basis   *ConsentBasis `json:"basis"`   // how those agreed of whom the column says so; null: that is not known
}

// ValueAnswer is what a value of a consent column means: "yes", "no" or "unknown".
type ValueAnswer struct {
	Value  string `json:"value"`
	Answer string `json:"answer"`
}

// ConsentBasis is what the owner declares of everybody who agreed.
type ConsentBasis struct {
	Source  string `json:"source"`
	Wording string `json:"wording"`
	Notice  int64  `json:"notice"` // instead of the wording; 0: none
	Date    string `json:"date"`   // YYYY-MM-DD; "" if a column has the dates
}

// ConsentValues are the values of a consent column.
type ConsentValues struct {
	Values []ConsentValue `json:"values"` // the most frequent first, up to fifty
	More   int            `json:"more"`   // rows with other values
}

// ConsentValue is a value of a consent column, in how many rows it stands and what it usually means: "yes", "no",
// "unknown", or "" if it says none of it.
type ConsentValue struct {
	Value  string `json:"value"`
	Rows   int    `json:"rows"`
	Answer string `json:"answer"`
}

// Inspection is what was found out about a file before anything else is done with it.
type Inspection struct {
	File      ImportFile    `json:"file"`
	Encoding  string        `json:"encoding"`
	Encodings []string      `json:"encodings"`
	Delimiter string        `json:"delimiter"`
	Header    bool          `json:"header"`
	Columns   []FileColumn  `json:"columns"`
	Preview   [][]string    `json:"preview"`
	Rows      int           `json:"rows"` // -1: not known
	Options   ImportOptions `json:"options"`
}

// FileColumn is one column of a file and what it is taken for.
type FileColumn struct {
	Heading   string   `json:"heading"`
	Samples   []string `json:"samples"`
	Target    string   `json:"target"`
	Suggested bool     `json:"suggested"`
	New       string   `json:"new"` // the new attribute that it could become: "attribute:City:text"
}

// Problem is one value that could not be used. Row counts as a spreadsheet does: the header is row 1.
type Problem struct {
	Row     int    `json:"row"`
	Column  string `json:"column"`
	Value   string `json:"value"`
	Code    string `json:"code"`
	Message string `json:"message"`
	Warning bool   `json:"warning"`
}

// ProblemGroup is all problems of one cause in one column.
type ProblemGroup struct {
	Code    string `json:"code"`
	Column  string `json:"column"`
	Count   int    `json:"count"`
	Message string `json:"message"`
	Rows    []int  `json:"rows"` // the first twenty
	Sample  string `json:"sample"`
	Warning bool   `json:"warning"`
}

// SkippedBy says why rows were left out.
type SkippedBy struct {
	Duplicate  int `json:"duplicate"`
	Suppressed int `json:"suppressed"`
	Existing   int `json:"existing"`
}

// ImportReport is the outcome of a rehearsal (Change 0) or an import:
// Read = Created + Updated + Unchanged + Skipped + Rejected.
type ImportReport struct {
	Read          int            `json:"read"`
	Created       int            `json:"created"`
	Updated       int            `json:"updated"`
	Unchanged     int            `json:"unchanged"`
	Skipped       int            `json:"skipped"`
	Rejected      int            `json:"rejected"`
	Warnings      int            `json:"warnings"`
	SkippedBy     SkippedBy      `json:"skippedBy"`
	Problems      []Problem      `json:"problems"` // the first 500
	Groups        []ProblemGroup `json:"groups"`
	NewTags       []string       `json:"newTags"`
	NewAttributes []string       `json:"newAttributes"`
	Ignored       []string       `json:"ignored"`
	Change        int64          `json:"change"`
	OptOuts       int            `json:"optOuts"`
	OptIns        int            `json:"optIns"`
	OptInsRefused int            `json:"optInsRefused"` // they opted out, and a file does not lift that
	Unverified    int            `json:"unverified"`    // said to have agreed without proof: kept as a note
}

// Exported is a written file. Handle opens its folder.
type Exported struct {
	Count     int           `json:"count"`
	File      string        `json:"file"` // base name
	Handle    string        `json:"handle"`
	Cancelled bool          `json:"cancelled"` // the person closed the dialog
	LeftOut   ConsentCounts `json:"leftOut"`   // whom the audience left out
	Beside    string        `json:"beside"`    // base name of the file that tells who was left out; "" if there is none
}

// ConsentCounts is how many contacts stand how.
type ConsentCounts struct {
	OptedIn  int `json:"optedIn"`
	NotAsked int `json:"notAsked"`
	OptedOut int `json:"optedOut"`
}

// ExportRequest is the long way to export.
type ExportRequest struct {
	Query       Query     `json:"query"`
	Selection   Selection `json:"selection"`
	Scope       string    `json:"scope"`       // "selected", "matching" or "all"
	Format      string    `json:"format"`      // "csv" or "xlsx"
	Columns     []string  `json:"columns"`     // ["standard"], ["all"] or names of columns
	Audience    string    `json:"audience"`    // "everyone", "not_opted_out" or "opted_in"
	TellLeftOut bool      `json:"tellLeftOut"` // save who is left out and why, too
}

// Copied is what goes to the clipboard.
type Copied struct {
	Text  string `json:"text"`
	Count int    `json:"count"`
}
