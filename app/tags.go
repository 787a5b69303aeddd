package app

import "errors"

// Tags keeps the tag catalogue.
type Tags struct{ app *App }

func (x *Tags) List() (tags []Tag, err error) {
	defer guard(&err)
	return tags, errors.ErrUnsupported
}

func (x *Tags) Create(in TagInput) (t Tag, err error) {
	defer guard(&err)
	return t, errors.ErrUnsupported
}

func (x *Tags) Edit(id int64, in TagInput) (t Tag, err error) {
	defer guard(&err)
	return t, errors.ErrUnsupported
}

func (x *Tags) Delete(ids []int64) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Tags) Restore(id int64, newName string) (t Tag, err error) {
	defer guard(&err)
	return t, errors.ErrUnsupported
}
