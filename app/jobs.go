package app

// Jobs lists long work and stops it.
type Jobs struct{ app *App }

// List returns the jobs under way, oldest first, for a page that was loaded again.
func (x *Jobs) List() (jobs []Job, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	return each(w.Jobs().List(), wireJob), nil
}

// Cancel asks a job to stop; the call that started it then rejects with the code "cancelled".
func (x *Jobs) Cancel(id int64) (err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return err
	}
	return w.Jobs().Cancel(id)
}
