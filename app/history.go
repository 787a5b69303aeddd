package app

import "errors"

// History lists what was done and takes it back.
type History struct{ app *App }

func (x *History) List(before int64, limit int) (changes []Change, err error) {
	defer guard(&err)
	return changes, errors.ErrUnsupported
}

func (x *History) Undo() (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *History) Redo() (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *History) UndoChange(id int64) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}
