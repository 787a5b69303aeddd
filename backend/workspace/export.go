package workspace

import (
	"context"
	"iter"
	"path/filepath"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/exporting"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/job"
)

// ExportSpec says whom to export, and what of them.
type ExportSpec struct {
	Query            Query      // whom, unless Selection is set, and in which order
	Selection        *Selection // exactly these
	Columns          []string   // "standard", "all", or names of columns; none: standard
	LeaveOutOptedOut bool
}

// Export is ready to be written: who is in it, in which order.
type Export struct {
	w      *Workspace
	ids    []contact.ID
	layout exporting.Layout
}

// exportChunk is how many contacts are read at a time.
const exportChunk = 2000

// PrepareExport finds out who would be in an export. Faults: those of the filter, the sort and the columns,
// export.nothing, view.gone.
func (w *Workspace) PrepareExport(ctx context.Context, spec ExportSpec) (*Export, error) {
	if len(spec.Columns) == 0 {
		spec.Columns = []string{"standard"}
	}
	columns, err := exporting.ParseColumns(spec.Columns, w.Attributes())
	if err != nil {
		return nil, err
	}
	ids, err := w.exported(ctx, spec)
	if err != nil {
		return nil, err
	}
	if len(ids) == 0 {
		return nil, fault.New("export.nothing", "No contacts match these filters.")
	}
	layout := exporting.Layout{Columns: columns, Tags: w.Tags(), Attributes: w.Attributes(), Location: w.location}
	return &Export{w: w, ids: ids, layout: layout}, nil
}

// exported returns the contacts of an export in its order.
func (w *Workspace) exported(ctx context.Context, spec ExportSpec) ([]contact.ID, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return nil, err
	}
	node, err := w.exportNode(spec)
	if err != nil {
		return nil, err
	}
	sort, err := spec.Query.Sort.Resolve(w.Attributes())
	if err != nil {
		return nil, err
	}
	set, err := x.Find(ctx, node)
	if err != nil {
		return nil, err
	}
	order, err := x.View(set, sort)
	if err != nil {
		return nil, err
	}
	ids := order.Rows(0, order.Len())
	if spec.Selection == nil {
		return ids, nil
	}
	chosen, err := w.chosen(*spec.Selection)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id contact.ID) bool {
		_, found := slices.BinarySearch(chosen, uint32(id))
		return !found
	}), nil
}

func (w *Workspace) exportNode(spec ExportSpec) (filter.Node, error) {
	node := filter.Node(filter.All{})
	if spec.Selection == nil {
		var err error
		if node, err = filter.Compile(spec.Query.Filter, w.env()); err != nil {
			return nil, err
		}
	}
	if spec.LeaveOutOptedOut {
		node = filter.All{node, filter.Not{Node: filter.ConsentTest{States: []consent.State{consent.OptedOut}}}}
	}
	return node, nil
}

// Count returns how many contacts are in the export.
func (e *Export) Count() int { return len(e.ids) }

// Write saves the export to path as a job; its extension says as what. It returns the number of contacts in the
// finished file. Faults: those of exporting.ToFile.
func (e *Export) Write(ctx context.Context, path string) (int, error) {
	var count int
	spec := job.Spec{Kind: job.Export, Label: filepath.Base(path)}
	err := e.w.jobs.Run(ctx, spec, func(ctx context.Context, p *job.Progress) (err error) {
		count, err = exporting.ToFile(ctx, path, e.layout, e.rows(ctx), func(done int) { p.Set(int64(done), int64(len(e.ids))) })
		return err
	})
	return count, err
}

// maxCopied is how many rows are copied as text at most: what a spreadsheet pastes within a few seconds.
const maxCopied = 50_000

// Text returns the export as lines of tab-separated cells, for the clipboard. Fault: export.too_many.
func (e *Export) Text(ctx context.Context) (string, error) {
	if len(e.ids) > maxCopied {
		return "", fault.New("export.too_many", "These are too many rows to copy. Copy up to 50,000 rows, or export them to a file.", "rows", len(e.ids))
	}
	return exporting.Text(ctx, e.layout, e.rows(ctx))
}

// rows reads the contacts as they are now. Those deleted since are left out.
func (e *Export) rows(ctx context.Context) iter.Seq2[*contact.Contact, error] {
	return func(yield func(*contact.Contact, error) bool) {
		for ids := range slices.Chunk(e.ids, exportChunk) {
			contacts, err := e.w.store.Contacts(ctx, ids)
			if err != nil {
				yield(nil, err)
				return
			}
			for i := range contacts {
				if contacts[i].DeletedAt == 0 && !yield(&contacts[i], nil) {
					return
				}
			}
		}
	}
}
