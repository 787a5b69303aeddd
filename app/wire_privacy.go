package app

// Erased says what an erasure took and what it left.
type Erased struct {
	Changed    Changed  `json:"changed"`
	Lines      int      `json:"lines"`      // of the consent ledger, without their words
	Suppressed int      `json:"suppressed"` // entries by which the people are known again
	Unknowable int      `json:"unknowable"` // contacts of whom there is no such entry
	Imports    []string `json:"imports"`    // names of the files that they came from
	LogLeft    bool     `json:"logLeft"`    // the rest of them leaves the log of the file when the program closes
}

// PrivacyOverview says what is left of people who were erased.
type PrivacyOverview struct {
	Entries  int      `json:"entries"`
	OptedOut int      `json:"optedOut"`
	Folder   string   `json:"folder"`
	Files    []string `json:"files"` // what else is in the data folder
}

// Suppressed says what is kept of a number.
type Suppressed struct {
	Known    bool   `json:"known"`
	State    string `json:"state"` // "opted_in", "not_asked" or "opted_out", when the person was erased
	Since    string `json:"since"`
	ErasedAt string `json:"erasedAt"`
}
