package attest

// Schema names the shape of a Record. The second part is ours; it changes with the meaning of a field.
const Schema = "ISO/IEC TS 27560:2023 / regulars 1"

// Record is a proof as JSON. The names are those of ISO/IEC TS 27560 with underscores; consent_state, ledger, not_kept
// and made are beside it. Instants are RFC 3339 in UTC, hashes are SHA-256 in hexadecimal.
type Record struct {
	SchemaVersion string     `json:"schema_version"`
	RecordID      string     `json:"record_id"`
	PrincipalID   string     `json:"pii_principal_id"` // a keyed hash of the number; where there was none, the contact's UUID
	Principal     Principal  `json:"pii_principal"`
	Processing    Processing `json:"pii_processing"`
	Parties       []Party    `json:"party_identification"`
	Events        []Event    `json:"events"` // in the order in which they were recorded
	State         State      `json:"consent_state"`
	Ledger        Ledger     `json:"ledger"`
	NotKept       []NotKept  `json:"not_kept"`
	Made          Made       `json:"made"`
}

// Principal is the person. It is empty where the data was erased.
type Principal struct {
	Contact uint32 `json:"contact,omitempty"`
	Name    string `json:"name,omitempty"`
	Phone   string `json:"phone,omitempty"` // E.164
	Gone    bool   `json:"no_contact"`      // there is none with this number now, only the ledger
}

// Processing is what the consent is about.
type Processing struct {
	Notices          []Notice `json:"privacy_notice"` // those that a line names
	Purpose          string   `json:"purpose"`
	PurposeType      string   `json:"purpose_type"`
	LawfulBasis      string   `json:"lawful_basis"`
	PII              []PII    `json:"pii_information"`
	Controllers      []string `json:"pii_controllers"` // party ids
	CollectionMethod string   `json:"collection_method"`
	Storage          string   `json:"storage_locations"`
	Service          string   `json:"service"`
}

// PII is a kind of personal data that the purpose needs.
type PII struct {
	Type string `json:"pii_type"`
}

// Notice is the words that were shown.
type Notice struct {
	ID           int64  `json:"notice_id"`
	Name         string `json:"name"`
	Version      int    `json:"version"`
	Language     string `json:"language"`
	Organisation string `json:"organisation"`
	Text         string `json:"text"`
	SHA256       string `json:"sha256"`
	CreatedAt    string `json:"created_at"`
}

// Party is somebody who has to do with the consent.
type Party struct {
	ID   string `json:"party_id"`
	Name string `json:"party_name"`
	Role string `json:"party_role"`
	Type string `json:"party_type"`
}

// The ids of parties within a record.
const (
	principalParty  = "principal"
	controllerParty = "controller"
	platformParty   = "platform"
)

// Event is a line of the ledger.
type Event struct {
	Line       int64  `json:"line"`
	Time       string `json:"event_time"`
	RecordedAt string `json:"recorded_time"`
	Validity   string `json:"validity_duration"` // "no end", or "until" and an instant
	Entity     string `json:"entity_id"`         // of whose word it is: a party id
	State      string `json:"event_state"`       // "given", "withdrawn", "unverified" or "corrected"
	Kind       string `json:"kind"`              // as the ledger's own exports write it
	Result     string `json:"result,omitempty"`  // of a correction
	Channel    string `json:"channel"`
	Purpose    string `json:"purpose"`
	Source     string `json:"source"`
	Actor      string `json:"actor,omitempty"`
	Method     string `json:"method,omitempty"`
	Evidence   string `json:"evidence,omitempty"`
	Note       string `json:"note,omitempty"`
	Reference  string `json:"reference,omitempty"`
	Notice     int64  `json:"notice_id,omitempty"`
	Change     int64  `json:"change,omitempty"`
	Subject    string `json:"subject,omitempty"`
	Hash       string `json:"hash"`
	Intact     bool   `json:"intact"`
	Erased     bool   `json:"words_erased"`
}

// State is what the events come to.
type State struct {
	State string `json:"state"`           // "opted_in", "not_asked" or "opted_out"
	Since string `json:"since,omitempty"` // when the deciding event occurred
	Line  int64  `json:"line,omitempty"`  // the deciding line
	Ended bool   `json:"ended,omitempty"` // they agreed for a time that is over
}

// Ledger is what it came to when the whole ledger was followed.
type Ledger struct {
	Unbroken  bool   `json:"unbroken"`
	Lines     int    `json:"lines"`
	First     int64  `json:"first_line"`
	Last      int64  `json:"last_line"`
	FirstHash string `json:"first_hash"`
	LastHash  string `json:"last_hash"`
	Broken    int64  `json:"first_broken_line,omitempty"`
	Missing   int64  `json:"lines_missing_at_the_end,omitempty"`
	Claim     string `json:"claim"`
}

// NotKept is a field of the specification that the program does not know.
type NotKept struct {
	Field string `json:"field"`
	Why   string `json:"why"`
}

// Made says when and by what a record was made.
type Made struct {
	At      string `json:"at"`
	Program string `json:"program"`
	Version string `json:"version"`
}
