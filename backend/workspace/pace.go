package workspace

import (
	"regulars/backend/history"
	"regulars/backend/job"
)

// pace tells how far a command has come, in contacts of those that it is about. A command has three stages, reading,
// writing and bringing the index up to date, which take their shares of the time; within a stage, the rows that went
// through the store tell. Its methods do nothing on nil, which is the pace of a command about few contacts.
type pace struct {
	job        *job.Progress
	contacts   int64
	from, to   float64 // the share of the stage
	rows, done int     // of the stage
}

// The shares of the stages, as they were measured on commands about a million contacts.
const (
	hasRead    = 0.3
	hasWritten = 0.95
)

func newPace(p *job.Progress, contacts int) *pace {
	made := &pace{job: p, contacts: int64(contacts)}
	made.stage(0, hasRead, contacts)
	return made
}

func (p *pace) stage(from, to float64, rows int) {
	if p == nil {
		return
	}
	p.from, p.to, p.rows, p.done = from, to, rows, 0
	p.moved(0)
}

// moved notes that some more rows of the stage are done.
func (p *pace) moved(rows int) {
	if p == nil {
		return
	}
	p.done = min(p.done+rows, p.rows)
	share := 0.0
	if p.rows > 0 {
		share = float64(p.done) / float64(p.rows)
	}
	p.job.Set(int64(float64(p.contacts)*(p.from+(p.to-p.from)*share)), p.contacts)
}

// writing begins the stage in which what was decided is written.
func (p *pace) writing(todo work) {
	if p == nil {
		return
	}
	rows := 0
	for _, d := range todo.deltas {
		rows += len(d.Keys)
	}
	if todo.events != nil {
		rows += len(history.Touched(todo.deltas)) // a line for each
	}
	p.stage(hasRead, hasWritten, rows)
}

// committed begins the last stage, which nobody can stop.
func (p *pace) committed() {
	if p != nil {
		p.stage(hasWritten, 1, 0)
	}
}
