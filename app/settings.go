package app

import "errors"

// Settings keeps the preferences and the sample data.
type Settings struct{ app *App }

func (x *Settings) Get() (p Preferences, err error) {
	defer guard(&err)
	return p, errors.ErrUnsupported
}

func (x *Settings) Save(in Preferences) (p Preferences, err error) {
	defer guard(&err)
	return p, errors.ErrUnsupported
}

func (x *Settings) Status() (s Status, err error) {
	defer guard(&err)
	return s, errors.ErrUnsupported
}

func (x *Settings) LoadSample() (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Settings) RemoveSample() (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}
