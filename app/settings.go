package app

import (
	"runtime"

	"regulars/backend/workspace"
)

// sampleSize is how many made-up people "Look around with sample data" brings: design.md 15.
const sampleSize = 200

// Settings keeps the preferences and the sample data.
type Settings struct{ app *App }

// Get returns the preferences.
func (x *Settings) Get() (p Preferences, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return p, err
	}
	return wirePreferences(w.Settings()), nil
}

// Save stores the preferences and returns them as they were stored.
func (x *Settings) Save(in Preferences) (p Preferences, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return p, err
	}
	saved, err := w.SaveSettings(x.app.ctx, settings(in))
	return wirePreferences(saved), err
}

// Status returns what the frame of the window shows.
func (x *Settings) Status() (s Status, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return s, err
	}
	st, err := w.Status(x.app.ctx)
	if err != nil {
		return s, err
	}
	return Status{
		Version: x.app.options.Version, DataDir: w.Dir(), Platform: runtime.GOOS,
		Contacts: st.Contacts, Ready: st.Ready, LoadDone: st.LoadDone, LoadTotal: st.LoadTotal,
		Sample: st.Sample, Undo: st.Undo, Redo: st.Redo,
	}, nil
}

// LoadSample adds made-up people to look around with.
func (x *Settings) LoadSample() (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.LoadSample(x.app.ctx, sampleSize)
	})
}

// RemoveSample puts the made-up people in the trash and deletes their tags and attributes where nobody else has them.
func (x *Settings) RemoveSample() (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) { return w.RemoveSample(x.app.ctx) })
}
