package app

import "errors"

// Jobs lists long work and stops it.
type Jobs struct{ app *App }

func (x *Jobs) List() (jobs []Job, err error) {
	defer guard(&err)
	return jobs, errors.ErrUnsupported
}

func (x *Jobs) Cancel(id int64) (err error) {
	defer guard(&err)
	return errors.ErrUnsupported
}
