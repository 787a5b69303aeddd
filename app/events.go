package app

// The events that the window listens for, with their payloads.
const (
	EventDataChanged   = "data:changed"   // DataChanged
	EventJobProgress   = "job:progress"   // Job
	EventJobDone       = "job:done"       // JobDone
	EventIndexProgress = "index:progress" // IndexProgress
	EventIndexReady    = "index:ready"    // no payload
	EventImportDropped = "import:dropped" // ImportFile
	EventCloseBlocked  = "close:blocked"  // no payload: the window was asked to close while a job runs
)

// DataChanged names what must be read again.
type DataChanged struct {
	Topics   []string `json:"topics"` // "contacts", "tags", "attributes", "segments", "keywords", "settings", "history"
	Change   int64    `json:"change"`
	Contacts int      `json:"contacts"`
}

// JobDone ends a job, however it ended.
type JobDone struct {
	ID   int64  `json:"id"`
	Kind string `json:"kind"`
}

// IndexProgress is how much of the index is loaded.
type IndexProgress struct {
	Done  int `json:"done"`
	Total int `json:"total"`
}
