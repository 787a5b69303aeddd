package workspace

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/exporting"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/index"
	"regulars/backend/job"
)

// ExportSpec says whom to export, and what of them.
type ExportSpec struct {
	Query     Query            // whom, unless Selection is set, and in which order
	Selection *Selection       // exactly these
	Columns   []string         // "standard", "all", or names of columns; none: standard
	Audience  consent.Audience // whom of them by their consent; the others are left out
	// TellLeftOut also saves who is left out and why: on sheets of their own in a workbook, else in the file LeftOutPath,
	// which "" puts beside the CSV.
	TellLeftOut bool
	LeftOutPath string
}

// ConsentCounts is how many contacts stand how. Who agreed for a time that is over stands as if there were no record.
type ConsentCounts struct{ OptedIn, NotAsked, OptedOut int }

func (w *Workspace) countsOf(ctx context.Context, x *index.Index, set *index.Set) (ConsentCounts, error) {
	lapsed, err := w.Lapsed(ctx)
	f := x.Facets(set)
	c := ConsentCounts{OptedIn: f.OptedIn, NotAsked: f.NotAsked, OptedOut: f.OptedOut}
	for _, id := range lapsed {
		if set.Has(contact.ID(id)) {
			c.OptedIn, c.NotAsked = c.OptedIn-1, c.NotAsked+1
		}
	}
	return c, err
}

// admitted returns how many of them an audience takes.
func (c ConsentCounts) admitted(a consent.Audience) int {
	n := 0
	for state, count := range map[consent.State]int{consent.OptedIn: c.OptedIn, consent.NotAsked: c.NotAsked, consent.OptedOut: c.OptedOut} {
		if a.Admits(state) {
			n += count
		}
	}
	return n
}

// Export is ready to be written: who is in it, in which order.
type Export struct {
	w      *Workspace
	ids    []contact.ID // those whom the audience leaves out included
	count  int
	layout exporting.Layout
	spec   ExportSpec
}

// exportChunk is how many contacts are read at a time.
const exportChunk = 2000

// PrepareExport finds out who would be in an export. Faults: those of the filter, the sort and the columns,
// export.nothing, export.all_left_out (with how many opted out and of how many there is no record), view.gone.
func (w *Workspace) PrepareExport(ctx context.Context, spec ExportSpec) (*Export, error) {
	if len(spec.Columns) == 0 {
		spec.Columns = []string{"standard"}
	}
	columns, err := exporting.ParseColumns(spec.Columns, w.Attributes())
	if err != nil {
		return nil, err
	}
	x, set, err := w.toExport(ctx, spec)
	if err != nil {
		return nil, err
	}
	counts, err := w.countsOf(ctx, x, set)
	if err != nil {
		return nil, err
	}
	count := counts.admitted(spec.Audience)
	switch {
	case set.Count() == 0:
		return nil, fault.New("export.nothing", "No contacts match these filters.")
	case count == 0:
		return nil, allLeftOut(counts)
	}
	ids, err := w.inOrder(x, set, spec.Query.Sort)
	if err != nil {
		return nil, err
	}
	layout := exporting.Layout{Columns: columns, Tags: w.Tags(), Attributes: w.Attributes(), Location: w.location}
	return &Export{w: w, ids: ids, count: count, layout: layout, spec: spec}, nil
}

func allLeftOut(c ConsentCounts) error {
	return fault.New("export.all_left_out",
		fmt.Sprintf("Nobody is left to export: %d opted out, and of %d there is no record that they agreed. Choose other contacts.", c.OptedOut, c.NotAsked),
		"optedOut", c.OptedOut, "notAsked", c.NotAsked)
}

// CountExport returns how those whom an export would be chosen from stand now, whatever its audience.
// Faults: those of the filter, view.gone.
func (w *Workspace) CountExport(ctx context.Context, spec ExportSpec) (ConsentCounts, error) {
	x, set, err := w.toExport(ctx, spec)
	if err != nil {
		return ConsentCounts{}, err
	}
	return w.countsOf(ctx, x, set)
}

// toExport returns the contacts that an export is chosen from.
func (w *Workspace) toExport(ctx context.Context, spec ExportSpec) (*index.Index, *index.Set, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return nil, nil, err
	}
	if spec.Selection != nil {
		chosen, err := w.chosen(*spec.Selection)
		return x, x.SetOf(contactIDs(chosen)), err
	}
	node, err := filter.Compile(spec.Query.Filter, w.env())
	if err != nil {
		return nil, nil, err
	}
	set, err := x.Find(ctx, node)
	return x, set, err
}

func (w *Workspace) inOrder(x *index.Index, set *index.Set, by filter.Sort) ([]contact.ID, error) {
	sort, err := by.Resolve(w.Attributes())
	if err != nil {
		return nil, err
	}
	order, err := x.View(set, sort)
	if err != nil {
		return nil, err
	}
	return order.Rows(0, order.Len()), nil
}

// Count returns how many contacts are in the export.
func (e *Export) Count() int { return e.count }

// Exported is what an export came to.
type Exported struct {
	Count   int
	LeftOut ConsentCounts // whom the audience left out, by how they stood
	Beside  string        // the file that tells who was left out, if it is another one
}

// Write saves the export to path as a job; its extension says as what. Somebody's consent may change until then: what
// counts is how they stand when they are read. Faults: those of exporting.ToFile.
func (e *Export) Write(ctx context.Context, path string) (Exported, error) {
	var done Exported
	spec := job.Spec{Kind: job.Export, Label: filepath.Base(path)}
	err := e.w.jobs.Run(ctx, spec, func(ctx context.Context, p *job.Progress) error {
		var out leftOut
		saved := exporting.Job{Layout: e.layout, Rows: e.rows(ctx, &out), Progress: func(done int) { p.Set(int64(done), int64(e.count)) }}
		if e.spec.TellLeftOut {
			saved.LeftOut = &exporting.LeftOut{People: e.w.leftOut(ctx, &out), Path: e.spec.LeftOutPath}
		}
		written, err := exporting.ToFile(ctx, path, saved)
		done = Exported{Count: written.Count, LeftOut: out.counts, Beside: written.Beside}
		return err
	})
	return done, err
}

// maxCopied is how many rows are copied as text at most: what a spreadsheet pastes within a few seconds.
const maxCopied = 50_000

// Text returns the export as lines of tab-separated cells, for the clipboard. Fault: export.too_many.
func (e *Export) Text(ctx context.Context) (string, error) {
	if len(e.ids) > maxCopied {
		return "", fault.New("export.too_many", "These are too many rows to copy. Copy up to 50,000 rows, or export them to a file.", "rows", len(e.ids))
	}
	return exporting.Text(ctx, e.layout, e.rows(ctx, new(leftOut)))
}

// rows reads the contacts as they are now. Those deleted since are left out, and so, into out, are those whom the
// audience does not admit.
func (e *Export) rows(ctx context.Context, out *leftOut) exporting.Rows {
	return func(yield func(*contact.Contact, error) bool) {
		lapsed, err := e.w.Lapsed(ctx)
		if err != nil {
			yield(nil, err)
			return
		}
		for ids := range slices.Chunk(e.ids, exportChunk) {
			contacts, err := e.w.store.Contacts(ctx, ids)
			if err != nil {
				yield(nil, err)
				return
			}
			for i := range contacts {
				c := &contacts[i]
				switch {
				case c.DeletedAt != 0:
				case !e.spec.Audience.Admits(standsFor(c, lapsed)):
					out.add(c)
				case !yield(c, nil):
					return
				}
			}
		}
	}
}

// standsFor returns the state that counts when somebody is to be written to; lapsed ascends.
func standsFor(c *contact.Contact, lapsed []uint32) consent.State {
	if _, ended := slices.BinarySearch(lapsed, uint32(c.ID)); ended {
		return consent.NotAsked
	}
	return c.Consent
}
