package app

import (
	"context"
	"path/filepath"

	"regulars/backend/consent"
	"regulars/backend/exporting"
	"regulars/backend/fault"
	"regulars/backend/workspace"
)

// Transfer brings files in and writes files out.
type Transfer struct{ app *App }

// ChooseFile asks for a file to import.
func (x *Transfer) ChooseFile() (f ImportFile, err error) {
	defer guard(&err)
	if _, err = x.app.open(); err != nil {
		return f, err
	}
	path, err := x.app.chooseToRead(titleImport, csvFiles)
	if err != nil || path == "" {
		return f, err
	}
	return x.app.files.read(path)
}

// Inspect shows what is in a file, read as the options say; with none, as it was detected.
func (x *Transfer) Inspect(handle string, o ImportOptions) (i Inspection, err error) {
	defer guard(&err)
	w, path, err := x.file(handle)
	if err != nil {
		return i, err
	}
	options, err := importOptions(o)
	if err != nil {
		return i, err
	}
	found, err := w.Inspect(x.app.ctx, path, options)
	if err != nil {
		return i, err
	}
	file, err := x.app.files.about(handle)
	return wireInspection(file, found), err
}

// ConsentValues shows which values a consent column has, counted in the whole file. Column counts from 0.
func (x *Transfer) ConsentValues(handle string, o ImportOptions, column int) (v ConsentValues, err error) {
	defer guard(&err)
	w, path, err := x.file(handle)
	if err != nil {
		return v, err
	}
	options, err := importOptions(o)
	if err != nil {
		return v, err
	}
	common, more, err := w.ConsentValues(x.app.ctx, path, options, column)
	return wireConsentValues(common, more), err
}

// Rehearse does everything that Import does, but writes nothing.
func (x *Transfer) Rehearse(handle string, o ImportOptions) (r ImportReport, err error) {
	defer guard(&err)
	w, path, err := x.file(handle)
	if err != nil {
		return r, err
	}
	options, err := importOptions(o)
	if err != nil {
		return r, err
	}
	outcome, err := w.Rehearse(x.app.ctx, workspace.ImportRequest{Path: path, Options: options})
	if err != nil {
		return r, err
	}
	x.app.files.rehearsed(handle, rehearsal{file: outcome.File, options: o})
	return wireReport(outcome), nil
}

// Import applies what was rehearsed: the same file with the same options, as one change.
func (x *Transfer) Import(handle string, o ImportOptions) (r ImportReport, err error) {
	defer guard(&err)
	w, path, err := x.file(handle)
	if err != nil {
		return r, err
	}
	seen, err := x.app.files.seen(handle, o)
	if err != nil {
		return r, err
	}
	options, err := importOptions(o)
	if err != nil {
		return r, err
	}
	outcome, err := w.Import(x.app.ctx, workspace.ImportRequest{Path: path, Options: options, Seen: &seen})
	if err != nil {
		return r, err
	}
	return wireReport(outcome), nil
}

// SaveRejects saves the rows that the last rehearsal of a file rejected, ready to be corrected.
func (x *Transfer) SaveRejects(handle string) (e Exported, err error) {
	defer guard(&err)
	w, path, err := x.file(handle)
	if err != nil {
		return e, err
	}
	last, err := x.app.files.lastRehearsal(handle)
	if err != nil {
		return e, err
	}
	options, err := importOptions(last.options)
	if err != nil {
		return e, err
	}
	return x.app.save(titleRejects, rejectsName(path), func(target string) (int, error) {
		return w.SaveRejects(x.app.ctx, path, options, target)
	})
}

// SaveExample saves a small file that shows how one for import looks.
func (x *Transfer) SaveExample() (e Exported, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return e, err
	}
	return x.app.save(titleExample, "contacts-example.csv", func(target string) (int, error) {
		return w.SaveExample(x.app.ctx, target)
	})
}

// ExportCSV saves the contacts that match a query as the short way does: five columns.
func (x *Transfer) ExportCSV(q Query) (e Exported, err error) {
	defer guard(&err)
	return x.export(ExportRequest{Query: q, Scope: "matching", Format: "csv", Columns: []string{"standard"}, Audience: consent.Everyone.String()})
}

// Export saves contacts as the dialog asks.
func (x *Transfer) Export(r ExportRequest) (e Exported, err error) {
	defer guard(&err)
	return x.export(r)
}

// CountExport returns how those whom an export would be chosen from stand now. The format, the columns and the audience
// are not asked for.
func (x *Transfer) CountExport(r ExportRequest) (c ConsentCounts, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return c, err
	}
	r.Audience = consent.Everyone.String()
	spec, err := exportSpec(w, r)
	if err != nil {
		return c, err
	}
	counts, err := w.CountExport(x.app.ctx, spec)
	return ConsentCounts(counts), err
}

// Copy returns contacts as lines of tab-separated text for the clipboard. It takes what Export does; the format is not
// asked for.
func (x *Transfer) Copy(r ExportRequest) (c Copied, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return c, err
	}
	ready, err := prepare(x.app.ctx, w, r)
	if err != nil {
		return c, err
	}
	text, err := ready.Text(x.app.ctx)
	return Copied{Text: text, Count: ready.Count()}, err
}

// ShowInFolder opens the folder of an exported file.
func (x *Transfer) ShowInFolder(handle string) (err error) {
	defer guard(&err)
	if _, err = x.app.open(); err != nil {
		return err
	}
	path, err := x.app.files.toShow(handle)
	if err != nil {
		return err
	}
	return x.app.shell.ShowInFolder(path)
}

func (x *Transfer) file(handle string) (w *workspace.Workspace, path string, err error) {
	if w, err = x.app.open(); err != nil {
		return nil, "", err
	}
	path, err = x.app.files.toRead(handle)
	return w, path, err
}

// export asks for a place only when there is something to put there.
func (x *Transfer) export(r ExportRequest) (Exported, error) {
	w, err := x.app.open()
	if err != nil {
		return Exported{}, err
	}
	if r.Format != "csv" && r.Format != "xlsx" {
		return Exported{}, fault.New("export.format_unknown", "This is no format to export. Use csv or xlsx.", "format", r.Format)
	}
	ready, err := prepare(x.app.ctx, w, r)
	if err != nil {
		return Exported{}, err
	}
	name := exporting.FileName(x.app.options.Clock().Local(), r.Format)
	var done workspace.Exported
	saved, err := x.app.save(titleExport, name, func(target string) (int, error) {
		done, err = ready.Write(x.app.ctx, target)
		return done.Count, err
	})
	saved.LeftOut = ConsentCounts(done.LeftOut)
	if done.Beside != "" {
		saved.Beside = filepath.Base(done.Beside)
	}
	return saved, err
}

// save asks where to, writes, and keeps the path behind a handle.
func (a *App) save(title, name string, write func(target string) (int, error)) (Exported, error) {
	target, err := a.chooseToWrite(title, name)
	if err != nil {
		return Exported{}, err
	}
	if target == "" {
		return Exported{Cancelled: true}, nil
	}
	count, err := write(target)
	if err != nil {
		return Exported{}, err
	}
	return a.files.wrote(target, count), nil
}

func prepare(ctx context.Context, w *workspace.Workspace, r ExportRequest) (*workspace.Export, error) {
	spec, err := exportSpec(w, r)
	if err != nil {
		return nil, err
	}
	return w.PrepareExport(ctx, spec)
}

func exportSpec(w *workspace.Workspace, r ExportRequest) (workspace.ExportSpec, error) {
	audience, known := consent.ParseAudience(r.Audience)
	if !known {
		return workspace.ExportSpec{}, fault.New("export.audience_unknown", "This is no choice of consent. Use everyone, not_opted_out or opted_in.", "audience", r.Audience)
	}
	spec := workspace.ExportSpec{Columns: r.Columns, Audience: audience, TellLeftOut: r.TellLeftOut}
	question := r.Query.Filter
	switch r.Scope {
	case "selected":
		chosen := selection(r.Selection)
		spec.Selection = &chosen
	case "matching":
	case "all":
		question = ""
	default:
		return spec, fault.New("export.scope_unknown", "This is no choice of contacts. Use selected, matching or all.", "scope", r.Scope)
	}
	query, err := w.ParseQuery(question, r.Query.Sort)
	spec.Query = query
	return spec, err
}
