package workspace

import (
	"context"
	"iter"
	"path/filepath"

	"github.com/samber/lo"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/exporting"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/job"
	"regulars/backend/provenance"
	"regulars/backend/store/sqlite"
)

// LedgerLine is a line of the ledger with the one it is about, as they are now.
type LedgerLine struct {
	consent.Event
	About contact.Contact // the zero Contact when nothing is kept of them any more
}

// LedgerQuery says which lines of the ledger are asked for. What is empty asks nothing.
type LedgerQuery struct {
	Before   int64 // only lines with a lower number; 0: from the newest
	Kinds    []consent.Kind
	Sources  []provenance.Source
	From, To string     // days as YYYY-MM-DD, both included, on which it occurred; anything else asks nothing
	Search   string     // whose name or number this is a part of, as the search field finds them; without the trash
	Contact  contact.ID // whose lines
}

// LedgerPage is a part of the ledger, the last line recorded first.
type LedgerPage struct {
	Lines   []LedgerLine
	Next    int64 // the Before of the next page; 0: this is the last one
	Reached int64 // Unix seconds of when the line before Next was recorded; 0 with Next 0
}

// linesLookedAt is up to how many lines one question looks at: few enough that the answer comes while a person types.
const linesLookedAt = 50_000

// LedgerLines returns the next lines that a query finds, up to limit, maybe none at all: a page with a Next goes on.
// Faults: those of filter.Compile, fault.Cancelled.
func (w *Workspace) LedgerLines(ctx context.Context, q LedgerQuery, limit int) (LedgerPage, error) {
	asked, err := w.linesAsked(ctx, q)
	if err != nil {
		return LedgerPage{}, err
	}
	return w.linesBefore(ctx, asked, q.Before, limit)
}

func (w *Workspace) linesAsked(ctx context.Context, q LedgerQuery) (sqlite.LedgerQuery, error) {
	asked := sqlite.LedgerQuery{Kinds: q.Kinds, Sources: q.Sources, From: w.dayBegins(q.From, 0), To: w.dayBegins(q.To, 1)}
	if q.Contact != 0 {
		asked.Contacts = []uint32{uint32(q.Contact)}
		return asked, nil
	}
	if q.Search == "" {
		return asked, nil
	}
	node, err := filter.Compile(filter.Rule("search", "matches", q.Search), w.env())
	if err != nil {
		return asked, err
	}
	x, err := w.loading.wait(ctx)
	if err != nil {
		return asked, err
	}
	found, err := x.Find(ctx, node)
	if err != nil {
		return asked, err
	}
	asked.Contacts = make([]uint32, 0, found.Count())
	for id := range found.IDs() {
		asked.Contacts = append(asked.Contacts, uint32(id))
	}
	return asked, nil
}

func (w *Workspace) linesBefore(ctx context.Context, asked sqlite.LedgerQuery, before int64, limit int) (LedgerPage, error) {
	events, next, err := w.store.Lines(ctx, asked, before, min(max(limit, 1), maxRows), linesLookedAt)
	if err != nil {
		return LedgerPage{}, err
	}
	page := LedgerPage{Next: next}
	if page.Lines, err = w.whomTheyAreAbout(ctx, events); err != nil || next == 0 {
		return page, err
	}
	page.Reached, err = w.store.RecordedAt(ctx, next)
	return page, err
}

func (w *Workspace) whomTheyAreAbout(ctx context.Context, events []consent.Event) ([]LedgerLine, error) {
	people, err := w.store.Contacts(ctx, lo.Uniq(lo.Map(events, func(e consent.Event, _ int) contact.ID { return contact.ID(e.Contact) })))
	if err != nil {
		return nil, err
	}
	byID := lo.KeyBy(people, func(c contact.Contact) contact.ID { return c.ID })
	return lo.Map(events, func(e consent.Event, _ int) LedgerLine {
		return LedgerLine{Event: e, About: byID[contact.ID(e.Contact)]}
	}), nil
}

// SaveLedger writes the lines that a query asks for to a CSV file, as a job, and returns how many there are in it.
// Faults: consent.nothing, those of exporting.Save and LedgerLines.
func (w *Workspace) SaveLedger(ctx context.Context, q LedgerQuery, path string) (count int, err error) {
	spec := job.Spec{Kind: job.Export, Label: filepath.Base(path)}
	err = w.jobs.Run(ctx, spec, func(ctx context.Context, _ *job.Progress) error {
		count, err = exporting.LedgerToFile(ctx, path, w.location, w.everyLine(ctx, q))
		return err
	})
	return count, err
}

// HasLines makes sure that the ledger has a line of those asked for. Faults: consent.nothing, those of LedgerLines.
func (w *Workspace) HasLines(ctx context.Context, q LedgerQuery) error {
	for page, err := range w.pages(ctx, q, 1) {
		if err != nil || len(page.Lines) > 0 {
			return err
		}
	}
	return fault.New("consent.nothing", "No lines of the ledger match these filters.")
}

func (w *Workspace) everyLine(ctx context.Context, q LedgerQuery) iter.Seq2[exporting.LedgerLine, error] {
	return func(yield func(exporting.LedgerLine, error) bool) {
		for page, err := range w.pages(ctx, q, maxRows) {
			if err != nil {
				yield(exporting.LedgerLine{}, err)
				return
			}
			for _, l := range page.Lines {
				if !yield(exporting.LedgerLine{Event: l.Event, Phone: l.About.Phone.E164, Name: l.About.Name}, nil) {
					return
				}
			}
		}
	}
}

// pages yields everything that a query finds, and last the error that ended it early.
func (w *Workspace) pages(ctx context.Context, q LedgerQuery, limit int) iter.Seq2[LedgerPage, error] {
	return func(yield func(LedgerPage, error) bool) {
		asked, err := w.linesAsked(ctx, q)
		page := LedgerPage{Next: q.Before}
		for more := true; more && err == nil; more = page.Next != 0 {
			page, err = w.linesBefore(ctx, asked, page.Next, limit)
			if err == nil && !yield(page, nil) {
				return
			}
		}
		if err != nil {
			yield(LedgerPage{}, err)
		}
	}
}
