package workspace

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/exporting"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/importing"
	"regulars/backend/index"
	"regulars/backend/job"
	"regulars/backend/provenance"
	"regulars/backend/suppression"
)

// FileState is what is remembered of a file, to notice that it is no longer the one that was looked at.
type FileState struct {
	Size     int64
	Modified int64 // Unix nanoseconds
}

// ImportRequest is a file and how to take it.
type ImportRequest struct {
	Path    string
	Options importing.Options // an empty Country is the one of the settings
	Seen    *FileState        // the file as it was rehearsed; nil: it was not
	Rejects string            // where the rejected rows are saved; "": nowhere
}

// ImportOutcome is what an import did, or, with Change 0, what it would do.
type ImportOutcome struct {
	importing.Report
	Change int64
	File   FileState
}

// Inspect shows what is in a file before anything else is done with it.
func (w *Workspace) Inspect(_ context.Context, path string, o importing.Options) (importing.Inspection, error) {
	file, err := importing.Open(path, w.country(o))
	if err != nil {
		return importing.Inspection{}, err
	}
	defer func() { _ = file.Close() }() // it was only read
	found, err := file.Inspect(o.Format, w.catalogues())
	found.Options.Country = w.country(o)
	return found, err
}

// Rehearse does everything that Import does, and writes nothing but the rejected rows.
func (w *Workspace) Rehearse(ctx context.Context, r ImportRequest) (ImportOutcome, error) {
	return w.withPlan(ctx, r, job.Rehearse, func(ctx context.Context, x *index.Index, j importing.Job) (ImportOutcome, error) {
		report, err := importing.Run(ctx, j)
		return ImportOutcome{Report: report}, err
	})
}

// Import takes the contacts of a file over, as one transaction and one change. Faults: those of the file and its map,
// import.file_changed, fault.Busy.
func (w *Workspace) Import(ctx context.Context, r ImportRequest) (ImportOutcome, error) {
	return w.withPlan(ctx, r, job.Import, func(ctx context.Context, _ *index.Index, j importing.Job) (ImportOutcome, error) {
		x, end, err := w.begin(ctx)
		if err != nil {
			return ImportOutcome{}, err
		}
		defer end()
		w.writing.takesLong("Import " + j.Plan.File())
		return w.importing(ctx, x, j)
	})
}

// withPlan opens the file, runs do as a job, and makes sure that it all was about one and the same file.
func (w *Workspace) withPlan(ctx context.Context, r ImportRequest, kind job.Kind, do func(context.Context, *index.Index, importing.Job) (ImportOutcome, error)) (ImportOutcome, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return ImportOutcome{}, err
	}
	if err := w.hasNotice(ctx, r.Options.Basis); err != nil {
		return ImportOutcome{}, err
	}
	r.Options.Country = w.country(r.Options)
	file, err := importing.Open(r.Path, r.Options.Country)
	if err != nil {
		return ImportOutcome{}, err
	}
	defer func() { _ = file.Close() }() // it was only read
	state, err := stateOf(r.Path)
	if err != nil {
		return ImportOutcome{}, err
	}
	if r.Seen != nil && *r.Seen != state {
		return ImportOutcome{}, fileChanged(file.Name())
	}
	var outcome ImportOutcome
	err = w.jobs.Run(ctx, job.Spec{Kind: kind, Label: file.Name()}, func(ctx context.Context, p *job.Progress) error {
		plan, err := file.Prepare(ctx, r.Options, w.catalogues())
		if err != nil {
			return err
		}
		return saving(ctx, r.Rejects, func(rejects io.Writer) error {
			outcome, err = do(ctx, x, importing.Job{
				Plan: plan, Existing: existing{w, x}, Rejects: rejects,
				Progress: func(done, total int) { p.Set(int64(done), int64(total)) },
			})
			return err
		})
	})
	outcome.File = state
	return outcome, err
}

// hasNotice makes sure that a basis names no notice that there is not. Fault: consent.NoticeUnknown, in field "basisWording".
func (w *Workspace) hasNotice(ctx context.Context, b *importing.Basis) error {
	if b == nil || b.Notice == 0 {
		return nil
	}
	_, err := w.Notice(ctx, b.Notice)
	if f, ok := fault.As(err); ok {
		return fault.InField("basisWording", f)
	}
	return err
}

func (w *Workspace) country(o importing.Options) string {
	return cmp.Or(o.Country, w.Settings().Country)
}

func (w *Workspace) catalogues() importing.Catalogues {
	return importing.Catalogues{Tags: w.Tags(), Attributes: w.Attributes(), Now: w.now(), Location: w.location}
}

func stateOf(path string) (FileState, error) {
	info, err := os.Stat(path)
	if err != nil {
		return FileState{}, fault.Wrap(err, fault.NotFound, "The file is not there any more. Choose it again.", "what", "file")
	}
	return FileState{Size: info.Size(), Modified: info.ModTime().UnixNano()}, nil
}

func fileChanged(name string) error {
	return fault.New("import.file_changed", fmt.Sprintf("“%s” was changed after it was checked. Check it again before it is imported.", name), "file", name)
}

// existing finds contacts for an import.
type existing struct {
	w *Workspace
	x *index.Index
}

func (e existing) ByKey(key uint64) (contact.ID, bool) { return e.x.ByKey(key) }

func (e existing) Erased(d *contact.Draft) (suppression.Entry, bool) {
	return e.w.suppressed.Load().Find(d.Phone, d.Identities)
}

func (e existing) ByIdentity(ctx context.Context, kind contact.Kind, values []string) (map[string]contact.ID, error) {
	return e.w.store.ByIdentity(ctx, kind, values)
}

func (e existing) Contacts(ctx context.Context, ids []contact.ID) ([]contact.Contact, error) {
	return e.w.store.Contacts(ctx, ids)
}

func (e existing) OptedOutInTrash(key uint64) bool {
	id, found := e.x.ByKeyTrashed(key)
	return found && e.x.Standing(id).State == consent.OptedOut
}

func (e existing) Ledgers(ctx context.Context, ids []contact.ID) (map[contact.ID][]consent.Event, error) {
	ledgers, err := e.w.store.Ledgers(ctx, ascending(ids))
	if err != nil {
		return nil, err
	}
	byID := make(map[contact.ID][]consent.Event, len(ledgers))
	for id, lines := range ledgers {
		byID[contact.ID(id)] = lines
	}
	return byID, nil
}

// importing runs an import in one transaction.
func (w *Workspace) importing(ctx context.Context, x *index.Index, j importing.Job) (ImportOutcome, error) {
	by := w.stamp()
	by.Source = provenance.Import
	var outcome ImportOutcome
	done, err := w.transact(ctx, x, by, func(t turn) (history.Change, []history.Delta, error) {
		s, err := newSink(ctx, t, history.Change{Kind: history.Imported, Params: map[string]string{"file": j.Plan.File()}})
		if err != nil {
			return history.Change{}, nil, err
		}
		j.Sink, j.Existing = s, existing{w, x}
		if outcome.Report, err = importing.Run(ctx, j); err != nil {
			return history.Change{}, nil, err
		}
		s.change.Contacts = outcome.Created + outcome.Updated
		return s.finish(ctx)
	})
	outcome.Change = done.Change
	return outcome, err
}

// saving runs write with a file that stands at path when write has succeeded, and not before; with no path, it runs
// write with nothing to write to.
func saving(ctx context.Context, path string, write func(io.Writer) error) error {
	if path == "" {
		return write(nil)
	}
	return exporting.Save(ctx, path, write)
}

// SaveRejects saves the rows of a file that an import with these options rejects, with a column that says why, and
// returns how many there are.
func (w *Workspace) SaveRejects(ctx context.Context, path string, o importing.Options, target string) (int, error) {
	outcome, err := w.Rehearse(ctx, ImportRequest{Path: path, Options: o, Rejects: target})
	return outcome.Rejected, err
}

// example is a file that an import takes as it is.
const example = "Phone,Display name,Tags,City,Birthdate,First seen,Last seen\r\n" +
	"+2348035550142,Amara Okafor,VIP|Newsletter,Lagos,1984-11-07,2025-03-14,2026-05-30\r\n" +
	"+447400123456,Zoë Smith,Lead,London,1990-02-28,2025-04-01,2026-05-12\r\n" +
	"+8613800138000,王小明,VIP,北京,,2025-06-18,2026-05-29\r\n"

// SaveExample saves a small file that shows how one for an import looks, and returns how many contacts it has.
func (w *Workspace) SaveExample(ctx context.Context, target string) (int, error) {
	err := exporting.Save(ctx, target, func(dst io.Writer) error {
		_, err := io.WriteString(dst, "\ufeff"+example) // the mark by which Excel knows UTF-8
		return err
	})
	return strings.Count(example, "\n") - 1, err
}

// ConsentValues counts the values of a column of a file, as a job. Faults: those of importing.File.Values.
func (w *Workspace) ConsentValues(ctx context.Context, path string, o importing.Options, column int) (common []importing.ValueCount, more int, err error) {
	file, err := importing.Open(path, w.country(o))
	if err != nil {
		return nil, 0, err
	}
	defer func() { _ = file.Close() }() // it was only read
	err = w.jobs.Run(ctx, job.Spec{Kind: job.Rehearse, Label: file.Name()}, func(ctx context.Context, _ *job.Progress) (err error) {
		common, more, err = file.Values(ctx, o.Format, column)
		return err
	})
	return common, more, err
}
