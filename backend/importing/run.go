package importing

import (
	"context"
	"io"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/suppression"
	"regulars/backend/tag"
)

// Existing finds the contacts that are there already. Contacts in the trash are not there.
// ByKey is called from another goroutine than the rest.
type Existing interface {
	// ByKey finds the contact of a phone's match key.
	ByKey(key uint64) (contact.ID, bool)
	// ByIdentity finds the contacts of these values, the oldest where several have one; asked only for rows without
	// a phone.
	ByIdentity(ctx context.Context, kind contact.Kind, values []string) (map[string]contact.ID, error)
	// Erased returns what is kept of somebody who was erased, and false of anybody else.
	Erased(d *contact.Draft) (suppression.Entry, bool)
	// OptedOutInTrash reports whether a contact in the trash has this match key and is opted out. Who takes the number
	// over is, too.
	OptedOutInTrash(key uint64) bool
	// Ledgers returns the lines about these contacts, by contact; asked only for those who may be opted in.
	Ledgers(ctx context.Context, ids []contact.ID) (map[contact.ID][]consent.Event, error)
	// Contacts returns the contacts as they are now, in any order.
	Contacts(ctx context.Context, ids []contact.ID) ([]contact.Contact, error)
}

// Sink takes what an import writes. An error of any method ends the import; the caller rolls back.
type Sink interface {
	// CreateTag stores a tag that the catalogue does not have, before the first contact that carries it.
	CreateTag(ctx context.Context, t tag.Tag) (tag.ID, error)
	// CreateDefinition stores a definition that the catalogue does not have, before the first value of it.
	CreateDefinition(ctx context.Context, d attribute.Definition) (attribute.ID, error)
	// Write stores some rows, in the order of the file. The batch and its slices are used again after Write
	// returns; strings may be kept.
	Write(ctx context.Context, b *Batch) error
}

// Batch is what some thousand rows of the file come to. No contact occurs twice, neither in one batch nor in two, except
// that the last batch opts out those whom a later row of the file opts out.
type Batch struct {
	New     []New
	Updates []Update
}

// New is a contact to create. Where a contact in the trash holds the phone's key, it has to give it up. Somebody who was
// erased may be among them, if the options say so; the sink leaves opted out who was.
type New struct {
	Row   int // in the file
	Draft contact.Draft
	Line  consent.Event // to begin the ledger with, as in an Update; an opt-out is in the draft, too
	ID    contact.ID    // for the sink to set
}

// Update is a contact that changes; at least one of the last three is not empty.
type Update struct {
	Row        int
	Before     *contact.Contact
	Patch      contact.Patch
	Identities []contact.Identity // to set or replace, one of a kind
	Line       consent.Event      // to add to the ledger; the zero Event is none. A grant always opts in
}

// Job is one walk over a plan.
type Job struct {
	Plan     *Plan
	Existing Existing
	Sink     Sink                  // nil: a rehearsal
	Rejects  io.Writer             // gets the rejected rows as a CSV file; nil: they are only reported
	Progress func(done, total int) // rows; total is an estimate where they were not counted; may be nil
}

// Run walks the plan once and says what became of every row. With a sink it applies, without one it rehearses: the
// same code decides, and the report is the same.
//
// Rows are read and checked in a goroutine of their own, beside what Existing and Sink do with those before.
// Faults: fault.Cancelled, those of a file that breaks off in the middle, and whatever Existing and Sink answer.
func Run(ctx context.Context, j Job) (Report, error) {
	reading, stop := context.WithCancel(ctx)
	pages := startPipeline(reading, j)
	a := newApplying(j)
	err := pages.each(func(p *portion) error {
		if err := a.take(ctx, p); err != nil {
			return err
		}
		j.report(a.tally.read(), p.share)
		return cancelled(ctx)
	}, stop)
	if err != nil {
		return Report{}, err
	}
	if err := a.heed(ctx); err != nil {
		return Report{}, err
	}
	report := a.tally.report()
	report.NewTags, report.NewAttributes = append(report.NewTags, a.created.tags...), append(report.NewAttributes, a.created.attributes...)
	report.Ignored = j.Plan.ignored()
	return report, nil
}

// report tells how far the job has come.
func (j Job) report(done int, share float64) {
	if j.Progress == nil {
		return
	}
	total := j.Plan.rows
	if total < 0 && share > 0 {
		total = int(float64(done) / share)
	}
	j.Progress(done, max(done, total))
}

// cancelled returns the fault of a context that is done.
func cancelled(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fault.Wrap(err, fault.Cancelled, "The import was stopped. Nothing was changed.")
	}
	return nil
}
