package app

// Note is something that somebody wrote about a contact.
type Note struct {
	ID          int64  `json:"id"`
	Text        string `json:"text"`
	SourceLabel string `json:"sourceLabel"`
	Actor       string `json:"actor"`
	At          string `json:"at"`
	EditedAt    string `json:"editedAt"` // "" = as it was written
}

// ConsentLine is one line of the consent ledger.
type ConsentLine struct {
	ID          int64  `json:"id"`
	Kind        string `json:"kind"`   // "granted", "withdrawn" …, as consent.Kind writes it; "" = nothing is recorded
	Result      string `json:"result"` // of a correction: the state that should have been all along
	At          string `json:"at"`     // when it occurred
	SourceLabel string `json:"sourceLabel"`
	Actor       string `json:"actor"`
	Method      string `json:"method"` // how they agreed
	Note        string `json:"note"`
	Reference   string `json:"reference"`
	Evidence    string `json:"evidence"`
	Notice      int64  `json:"notice"`     // 0: none is known
	ValidUntil  string `json:"validUntil"` // "": no end
}

// Line is what one change did to one contact.
type Line struct {
	Change Change `json:"change"`
	Steps  []Step `json:"steps"` // none where the change is told as a whole, by its summary
}

// Step is one thing that a change did to a contact; workspace.Step says what its fields hold for each kind.
type Step struct {
	Kind   string `json:"kind"`
	Of     int64  `json:"of"`
	Name   string `json:"name"`
	Before string `json:"before"`
	After  string `json:"after"`
}
