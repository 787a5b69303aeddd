package app

// Row is one contact as the table shows it.
type Row struct {
	ID         int64            `json:"id"`
	Name       string           `json:"name"`
	Phone      string           `json:"phone"`     // E.164 or ""
	PhoneText  string           `json:"phoneText"` // international, spaced
	Consent    string           `json:"consent"`   // "opted_in", "not_asked" or "opted_out"
	ConsentAt  string           `json:"consentAt"`
	Tags       []int64          `json:"tags"`       // active tags, in the catalogue's order by name
	Attributes []AttributeValue `json:"attributes"` // values of active definitions
	FirstSeen  string           `json:"firstSeen"`
	LastSeen   string           `json:"lastSeen"`
	CreatedAt  string           `json:"createdAt"`
}

// Rows is a page of a view.
type Rows struct {
	Rows  []Row `json:"rows"`
	Stale bool  `json:"stale"` // something changed after the view was opened
}

// Query asks for contacts: the filter as JSON ("" or "{}" is everyone) and the sort ("last_seen:desc,name").
type Query struct {
	Filter string `json:"filter"`
	Sort   string `json:"sort"`
}

// View is a fixed answer to a query; its rows are read by offset.
type View struct {
	ID      int64 `json:"id"`
	Total   int   `json:"total"`
	All     int   `json:"all"`     // contacts there are
	Loading bool  `json:"loading"` // the index is not ready: the newest contacts only, the filter is not applied
}

// Preview is what there is to say about a filter while it is being written. With a Problem nobody was counted.
type Preview struct {
	Contacts int           `json:"contacts"`
	First    []Row         `json:"first"` // the first five, in the order of the query
	Words    string        `json:"words"` // the rule as an English sentence
	Problem  FilterProblem `json:"problem"`
}

// FilterProblem is why a filter cannot be asked. Message is "" when it can.
type FilterProblem struct {
	Path    string `json:"path"` // "all[1].any[0].args[0]"; "" is the filter as a whole
	Message string `json:"message"`
}

// Count says how many contacts carry a tag.
type Count struct {
	ID    int64 `json:"id"`
	Count int   `json:"count"`
}

// Facets are the counts beside the filters of a view.
type Facets struct {
	Tags     []Count `json:"tags"`
	NoTags   int     `json:"noTags"`
	OptedIn  int     `json:"optedIn"`
	NotAsked int     `json:"notAsked"`
	OptedOut int     `json:"optedOut"`
}

// Selection is what a bulk command works on: contacts by id, or (View not 0) all rows of a view but Except.
type Selection struct {
	IDs    []int64 `json:"ids"`
	View   int64   `json:"view"`
	Except []int64 `json:"except"`
}

// SourceRemoval says which traces of a source are to go: tags, values or both.
type SourceRemoval struct {
	Source    string    `json:"source"` // "ai_tool", "import", …
	Since     string    `json:"since"`  // a date, "" = ever
	Tags      bool      `json:"tags"`
	Values    bool      `json:"values"`
	Everyone  bool      `json:"everyone"` // all contacts, whatever the selection
	Selection Selection `json:"selection"`
}

// SourceTraces counts what would be removed, and the contacts that have it.
type SourceTraces struct {
	Tags     int `json:"tags"`
	Values   int `json:"values"`
	Contacts int `json:"contacts"`
}

// Changed says what a command did. Change is 0 when there was nothing to do.
type Changed struct {
	Change   int64  `json:"change"`
	Contacts int    `json:"contacts"`
	Message  string `json:"message"`
}

// Created is Changed for a new contact.
type Created struct {
	Change   int64  `json:"change"`
	Contacts int    `json:"contacts"`
	Message  string `json:"message"`
	ID       int64  `json:"id"`
}

// Tag is an entry of the tag catalogue. DeletedAt is "" for an active one.
type Tag struct {
	ID          int64  `json:"id"`
	Name        string `json:"name"`
	Description string `json:"description"`
	Color       int    `json:"color"` // 0 Default, 1–20 the presets
	CreatedAt   string `json:"createdAt"`
	DeletedAt   string `json:"deletedAt"`
	Contacts    int    `json:"contacts"`
}

// TagInput is what a person types about a tag.
type TagInput struct {
	Name        string `json:"name"`
	Description string `json:"description"`
	Color       int    `json:"color"`
}

// Definition is an entry of the attribute catalogue.
type Definition struct {
	ID          int64    `json:"id"`
	Name        string   `json:"name"`
	Type        string   `json:"type"` // "text", "number", "boolean", "date", "time", "datetime" or "json"
	Description string   `json:"description"`
	Allowed     []string `json:"allowed"`
	Unit        string   `json:"unit"`
	CreatedAt   string   `json:"createdAt"`
	DeletedAt   string   `json:"deletedAt"`
	Contacts    int      `json:"contacts"`
	Example     string   `json:"example"`
}

// DefinitionInput is what a person types about an attribute. Type is not read by Edit.
type DefinitionInput struct {
	Name        string   `json:"name"`
	Type        string   `json:"type"`
	Description string   `json:"description"`
	Allowed     []string `json:"allowed"`
	Unit        string   `json:"unit"`
}

// TypeCheck says what becomes of an attribute's values under another type.
type TypeCheck struct {
	Values  int            `json:"values"`
	Fitting int            `json:"fitting"`
	Refused []RefusedValue `json:"refused"` // up to 200, those that most contacts have first
}

// RefusedValue is a value that cannot be converted.
type RefusedValue struct {
	Value    string `json:"value"`
	Contacts int    `json:"contacts"`
	Reason   string `json:"reason"`
}

// AttributeValue is what one contact has in one attribute, in canonical form.
type AttributeValue struct {
	ID    int64  `json:"id"`
	Value string `json:"value"`
}

// ContactInput is a new contact as typed.
type ContactInput struct {
	Phone      string           `json:"phone"`
	Name       string           `json:"name"`
	OptedOut   bool             `json:"optedOut"`
	Again      bool             `json:"again"` // also if somebody with this number was erased
	Tags       []int64          `json:"tags"`
	Attributes []AttributeValue `json:"attributes"`
}

// ContactPatch is one edit; null leaves a field as it is.
type ContactPatch struct {
	Name            *string          `json:"name"`
	Phone           *string          `json:"phone"`
	Again           bool             `json:"again"` // the number may be that of somebody who was erased
	SetAttributes   []AttributeValue `json:"setAttributes"`
	ClearAttributes []int64          `json:"clearAttributes"`
	AddTags         []int64          `json:"addTags"`
	RemoveTags      []int64          `json:"removeTags"`
}

// Detail is one contact with where everything came from.
type Detail struct {
	Row        Row               `json:"row"`
	Email      string            `json:"email"`
	ExternalID string            `json:"externalId"`
	UpdatedAt  string            `json:"updatedAt"`
	LastChange string            `json:"lastChange"` // time of the last change that touched it
	LastActor  string            `json:"lastActor"`
	Deleted    bool              `json:"deleted"`
	Tags       []DetailTag       `json:"tags"`
	Attributes []DetailAttribute `json:"attributes"`
	Consent    ConsentLine       `json:"consent"`  // from which the present state follows
	Notes      []Note            `json:"notes"`    // the newest first
	Timeline   []Line            `json:"timeline"` // the first lines, the newest first; Timeline has those before
}

// DetailTag is an assignment. Historical ones point at a deleted tag.
type DetailTag struct {
	ID          int64  `json:"id"`
	Source      string `json:"source"`
	SourceLabel string `json:"sourceLabel"`
	Actor       string `json:"actor"`
	At          string `json:"at"`
	Historical  bool   `json:"historical"`
}

// DetailAttribute is a value with its origin.
type DetailAttribute struct {
	ID          int64  `json:"id"`
	Value       string `json:"value"`
	Source      string `json:"source"`
	SourceLabel string `json:"sourceLabel"`
	At          string `json:"at"`
}

// PhoneCheck is what a number looks like while it is typed.
type PhoneCheck struct {
	OK           bool   `json:"ok"`
	E164         string `json:"e164"`
	Text         string `json:"text"`
	Country      string `json:"country"`
	Warning      string `json:"warning"`
	Problem      string `json:"problem"`
	Existing     int64  `json:"existing"` // the contact that has it, 0 for none
	ExistingName string `json:"existingName"`
	Erased       string `json:"erased"` // what there is to say if its person was erased, "" otherwise
}

// Common is what the contacts of a selection share.
type Common struct {
	Contacts   int               `json:"contacts"`
	Tags       []Count           `json:"tags"`
	Attributes []CommonAttribute `json:"attributes"`
}

// CommonAttribute is the most frequent value of an attribute in a selection: Count contacts have exactly Value,
// Total have any value.
type CommonAttribute struct {
	ID    int64  `json:"id"`
	Value string `json:"value"`
	Count int    `json:"count"`
	Total int    `json:"total"`
}

// HistoryQuery asks for changes. What is empty asks nothing.
type HistoryQuery struct {
	Before  int64    `json:"before"` // only changes with a lower id; 0: from the newest
	Limit   int      `json:"limit"`
	Search  string   `json:"search"`
	Groups  []string `json:"groups"` // "contacts", "tags", "attributes", "consent", "imports", "lists" or "undo"
	Sources []string `json:"sources"`
	Actors  []string `json:"actors"`
	From    string   `json:"from"` // days as YYYY-MM-DD, both included
	To      string   `json:"to"`
}

// HistoryPage is a part of the history.
type HistoryPage struct {
	Changes []Change `json:"changes"`
	Next    int64    `json:"next"`    // the before of the next page; 0: this is the last one
	Reached string   `json:"reached"` // how far back it was looked; "" with next 0
}

// ChangeDetails is what one change did: to entries of catalogues, and to the first of its contacts.
type ChangeDetails struct {
	Entries  []Touched `json:"entries"`
	Contacts []Touched `json:"contacts"`
	More     int       `json:"more"` // contacts that are left out
}

// Touched is a contact or an entry of a catalogue that a change was about.
type Touched struct {
	Contact int64  `json:"contact"` // 0: an entry of a catalogue
	Name    string `json:"name"`
	Edits   []Edit `json:"edits"`
}

// Edit is one thing that became another. Before and After are canonical texts, "" = none.
type Edit struct {
	What   string `json:"what"` // see workspace.Edit
	Name   string `json:"name"` // of the tag, the attribute or the list
	Type   string `json:"type"` // of an attribute's values
	Unit   string `json:"unit"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// HistoryChoices is by what the history can be filtered.
type HistoryChoices struct {
	Sources []Source `json:"sources"`
	Actors  []string `json:"actors"`
}

// Source is the kind of hand that wrote something.
type Source struct {
	Name  string `json:"name"`
	Label string `json:"label"`
}

// Change is one line of the history.
type Change struct {
	ID          int64  `json:"id"`
	At          string `json:"at"`
	Actor       string `json:"actor"`
	Source      string `json:"source"`
	SourceLabel string `json:"sourceLabel"`
	Kind        string `json:"kind"`
	Group       string `json:"group"` // see HistoryQuery; "" for a kind of a newer program
	Summary     string `json:"summary"`
	Contacts    int    `json:"contacts"`
	Undone      bool   `json:"undone"`
	CanUndo     bool   `json:"canUndo"`
	Reverses    int64  `json:"reverses"`
}

// Job is long work under way.
type Job struct {
	ID          int64  `json:"id"`
	Kind        string `json:"kind"` // "import", "rehearse", "export", "bulk" or "sample"
	Label       string `json:"label"`
	Done        int64  `json:"done"`
	Total       int64  `json:"total"` // 0 while nobody knows
	Cancellable bool   `json:"cancellable"`
}

// Profile is somebody who works at this computer.
type Profile struct {
	Name string `json:"name"`
	Role string `json:"role"` // "owner" or "agent"
}

// Preferences are the settings a person chooses.
type Preferences struct {
	BusinessName  string    `json:"businessName"`
	Country       string    `json:"country"`
	Locale        string    `json:"locale"`
	Theme         string    `json:"theme"`
	Density       string    `json:"density"`
	RowsPerPage   int       `json:"rowsPerPage"` // 0 = continuous
	ProfileName   string    `json:"profileName"` // who is at the keyboard
	ProfileRole   string    `json:"profileRole"`
	OtherProfiles []Profile `json:"otherProfiles"` // who else can be
	TextSize      int       `json:"textSize"`      // percent, 80–150
	SingleKeys    bool      `json:"singleKeys"`
	Columns       string    `json:"columns"` // JSON that the window keeps for itself
}

// Status is what the frame of the window shows.
type Status struct {
	Version   string `json:"version"`
	DataDir   string `json:"dataDir"`
	Contacts  int    `json:"contacts"`
	Ready     bool   `json:"ready"` // the index is loaded
	LoadDone  int    `json:"loadDone"`
	LoadTotal int    `json:"loadTotal"`
	Sample    bool   `json:"sample"` // there are made-up contacts
	Undo      string `json:"undo"`   // what Ctrl+Z would take back, "" = nothing
	Redo      string `json:"redo"`
	Platform  string `json:"platform"` // "linux", "windows" or "darwin"
}
