package app

import "regulars/backend/workspace"

// Privacy erases people, and says what is left of them and where.
type Privacy struct{ app *App }

// Erase removes the contacts of a selection for good, with everything about them. typed is their number, as somebody
// wrote it down to show that they mean it.
func (x *Privacy) Erase(s Selection, typed int) (e Erased, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return e, err
	}
	done, err := w.Erase(x.app.ctx, selection(s), typed)
	return wireErased(done), err
}

// Overview says what is kept of people who were erased, and where else contacts may be.
func (x *Privacy) Overview() (o PrivacyOverview, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return o, err
	}
	p, err := w.Privacy()
	return PrivacyOverview{Entries: p.Entries, OptedOut: p.OptedOut, Folder: w.Dir(), Files: each(p.Files, asIs)}, err
}

// CheckNumber says whether somebody with this number was erased.
func (x *Privacy) CheckNumber(number string) (s Suppressed, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return s, err
	}
	e, known, err := w.Suppressed(number)
	if err != nil || !known {
		return s, err
	}
	return Suppressed{Known: true, State: e.State.String(), Since: instant(e.Since), ErasedAt: instant(e.ErasedAt)}, nil
}

func wireErased(e workspace.Erased) Erased {
	return Erased{
		Changed: wireChanged(e.Changed), Lines: e.Lines, Suppressed: e.Suppressed, Unknowable: e.Unknowable,
		Imports: each(e.Imports, asIs), LogLeft: e.LogLeft,
	}
}

func asIs(s string) string { return s }
