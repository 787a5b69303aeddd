package app

// Segment is an entry of the catalogue of segments, and what there is to say about it now.
type Segment struct {
	ID        int64              `json:"id"`
	Name      string             `json:"name"`
	Kind      string             `json:"kind"`   // "live" or "list"
	Filter    string             `json:"filter"` // JSON; "" for a list
	Sort      string             `json:"sort"`
	Columns   string             `json:"columns"` // JSON that the window keeps for itself
	Pinned    bool               `json:"pinned"`
	CreatedAt string             `json:"createdAt"`
	EditedAt  string             `json:"editedAt"`
	Words     string             `json:"words"`
	Contacts  int                `json:"contacts"`
	Since     string             `json:"since"`   // YYYY-MM-DD: the day of Before; "" before anything was counted
	Before    int                `json:"before"`  // contacts on that day, which is as near to 30 days ago as there is
	Deleted   []DeletedReference `json:"deleted"` // what its rule names although it is deleted
	Problem   string             `json:"problem"` // why its rule cannot be asked any more; "" if it can
}

// DeletedReference is something that a rule names although it is deleted.
type DeletedReference struct {
	Kind string `json:"kind"` // "tag", "attribute" or "segment"
	Name string `json:"name"`
}

// SegmentInput is a filter that is to be saved.
type SegmentInput struct {
	Name    string `json:"name"`
	Filter  string `json:"filter"`
	Sort    string `json:"sort"`
	Columns string `json:"columns"`
	Pinned  bool   `json:"pinned"`
}

// SegmentPatch is one edit; null leaves a field as it is.
type SegmentPatch struct {
	Name    *string `json:"name"`
	Filter  *string `json:"filter"`
	Sort    *string `json:"sort"`
	Columns *string `json:"columns"`
	Pinned  *bool   `json:"pinned"`
}

// SavedSegment is Changed with the segment that it was about.
type SavedSegment struct {
	ID       int64  `json:"id"`
	Name     string `json:"name"`
	Change   int64  `json:"change"`
	Contacts int    `json:"contacts"`
	Message  string `json:"message"`
}

// NumbersAdded says what became of the rows of a file of numbers.
type NumbersAdded struct {
	Change   int64         `json:"change"`
	File     string        `json:"file"`
	Added    int           `json:"added"`
	Already  int           `json:"already"`
	Missing  int           `json:"missing"`
	NotFound []RowNotFound `json:"notFound"` // the first 500
}

// RowNotFound is a row of a file whose number nobody has. Problem says why it is no number at all; "" if it is one.
type RowNotFound struct {
	Row     int    `json:"row"`
	Value   string `json:"value"`
	Problem string `json:"problem"`
}
