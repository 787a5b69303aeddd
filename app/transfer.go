package app

import "errors"

// Transfer brings files in and writes files out.
type Transfer struct{ app *App }

func (x *Transfer) ChooseFile() (f ImportFile, err error) {
	defer guard(&err)
	return f, errors.ErrUnsupported
}

func (x *Transfer) Inspect(handle string, o ImportOptions) (i Inspection, err error) {
	defer guard(&err)
	return i, errors.ErrUnsupported
}

func (x *Transfer) Rehearse(handle string, o ImportOptions) (r ImportReport, err error) {
	defer guard(&err)
	return r, errors.ErrUnsupported
}

func (x *Transfer) Import(handle string, o ImportOptions) (r ImportReport, err error) {
	defer guard(&err)
	return r, errors.ErrUnsupported
}

func (x *Transfer) SaveRejects(handle string) (e Exported, err error) {
	defer guard(&err)
	return e, errors.ErrUnsupported
}

func (x *Transfer) SaveExample() (e Exported, err error) {
	defer guard(&err)
	return e, errors.ErrUnsupported
}

func (x *Transfer) ExportCSV(q Query) (e Exported, err error) {
	defer guard(&err)
	return e, errors.ErrUnsupported
}

func (x *Transfer) Export(r ExportRequest) (e Exported, err error) {
	defer guard(&err)
	return e, errors.ErrUnsupported
}

func (x *Transfer) ShowInFolder(handle string) (err error) {
	defer guard(&err)
	return errors.ErrUnsupported
}
