package app

import "errors"

// Contacts finds contacts and changes them.
type Contacts struct{ app *App }

func (x *Contacts) OpenView(q Query) (view View, err error) {
	defer guard(&err)
	return view, errors.ErrUnsupported
}

func (x *Contacts) Rows(view int64, offset, limit int) (page Rows, err error) {
	defer guard(&err)
	return page, errors.ErrUnsupported
}

func (x *Contacts) Facets(view int64) (f Facets, err error) {
	defer guard(&err)
	return f, errors.ErrUnsupported
}

func (x *Contacts) Get(id int64) (d Detail, err error) {
	defer guard(&err)
	return d, errors.ErrUnsupported
}

func (x *Contacts) RowsByID(ids []int64) (rows []Row, err error) {
	defer guard(&err)
	return rows, errors.ErrUnsupported
}

func (x *Contacts) Common(s Selection) (c Common, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) CheckPhone(raw, country string) (check PhoneCheck, err error) {
	defer guard(&err)
	return check, errors.ErrUnsupported
}

func (x *Contacts) Create(in ContactInput) (c Created, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) Edit(id int64, p ContactPatch) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) EditMany(s Selection, p ContactPatch) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) SetOptedOut(s Selection, optedOut bool, method, note string) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) AddTag(s Selection, tag int64) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) RemoveTag(s Selection, tag int64) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) SetAttribute(s Selection, attribute int64, value string) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) ClearAttribute(s Selection, attribute int64) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) Delete(s Selection) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Contacts) Restore(ids []int64) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}
