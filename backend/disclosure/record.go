package disclosure

import "regulars/backend/attest"

// Schema names the shape of a Record; it changes with the meaning of a field.
const Schema = "regulars/everything/1"

// Record is everything about one person as JSON. Instants are RFC 3339 in UTC.
type Record struct {
	Schema     string         `json:"schema"`
	Made       attest.Made    `json:"made"`
	Business   string         `json:"business"`
	Contact    Contact        `json:"contact"`
	Identities []Identity     `json:"identities"`
	Tags       []Tag          `json:"tags"`
	Attributes []Attribute    `json:"attributes"`
	Lists      []Membership   `json:"lists"`
	Segments   []string       `json:"segments"` // whose rule matches now; nothing of it is stored
	Notes      []Note         `json:"notes"`
	Messages   []Message      `json:"messages"` // those put up for review
	Consent    Consent        `json:"consent"`
	Ledger     []attest.Event `json:"consent_ledger"`
	Changes    []Change       `json:"changes"` // the oldest first
}

// Contact is what is kept of the person once.
type Contact struct {
	ID         uint32 `json:"id"`
	UUID       string `json:"uuid"`
	Name       string `json:"name"`
	Phone      string `json:"phone"`       // E.164
	PhoneGiven string `json:"phone_given"` // as it was written
	Country    string `json:"country"`     // of the number
	FirstSeen  string `json:"first_seen"`
	LastSeen   string `json:"last_seen"`
	CreatedAt  string `json:"created_at"`
	UpdatedAt  string `json:"updated_at"`
	Origin     string `json:"origin"`
	DeletedAt  string `json:"deleted_at"` // "": the contact is not in the trash
}

// Origin says where something came from.
type Origin struct {
	Source string `json:"source"`
	Actor  string `json:"actor"`
	At     string `json:"at"`
}

// Identity is one way to recognise the person besides the number.
type Identity struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

// Tag is a tag on the contact.
type Tag struct {
	Name   string `json:"name"`
	Active bool   `json:"active"` // false: the tag was deleted, and stays as history
	Origin
}

// Attribute is a value.
type Attribute struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Value  string `json:"value"`
	Unit   string `json:"unit"`
	Active bool   `json:"active"` // false: the attribute was deleted
	Origin
}

// Membership is a place on a list.
type Membership struct {
	List   string `json:"list"`
	Active bool   `json:"active"` // false: the list was deleted
	Origin
}

// Note is something that somebody wrote about them.
type Note struct {
	Text     string `json:"text"`
	EditedAt string `json:"edited_at"`
	Origin
}

// Message is one that they wrote and that is kept to be looked at.
type Message struct {
	At        string `json:"at"`
	Text      string `json:"text"`
	Reference string `json:"reference"`
	Keyword   string `json:"keyword"` // for which it was kept
	Action    string `json:"action"`  // what it may mean
	State     string `json:"state"`
	DecidedAt string `json:"decided_at"`
}

// Consent is how they stand.
type Consent struct {
	State  string `json:"state"`
	Since  string `json:"since"`
	Source string `json:"source"`
}

// Change is one thing that was done and touched them.
type Change struct {
	ID      int64  `json:"id"`
	Summary string `json:"summary"`
	Undone  bool   `json:"undone"`
	Edits   []Edit `json:"edits"`
	Origin
}

// Edit is one thing of the contact that became another. Before and After are canonical text; "" is none.
type Edit struct {
	What   string `json:"what"`
	Name   string `json:"name"`
	Before string `json:"before"`
	After  string `json:"after"`
}
