package app

import "errors"

// Attributes keeps the attribute catalogue.
type Attributes struct{ app *App }

func (x *Attributes) List() (definitions []Definition, err error) {
	defer guard(&err)
	return definitions, errors.ErrUnsupported
}

func (x *Attributes) Create(in DefinitionInput) (d Definition, err error) {
	defer guard(&err)
	return d, errors.ErrUnsupported
}

func (x *Attributes) Edit(id int64, in DefinitionInput) (d Definition, err error) {
	defer guard(&err)
	return d, errors.ErrUnsupported
}

func (x *Attributes) Delete(ids []int64) (c Changed, err error) {
	defer guard(&err)
	return c, errors.ErrUnsupported
}

func (x *Attributes) Restore(id int64, newName string) (d Definition, err error) {
	defer guard(&err)
	return d, errors.ErrUnsupported
}

func (x *Attributes) Suggest(id int64, prefix string) (values []string, err error) {
	defer guard(&err)
	return values, errors.ErrUnsupported
}
