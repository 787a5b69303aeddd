package app

import (
	"fmt"
	"sync"

	"regulars/backend/fault"
	"regulars/backend/workspace"
)

// Papers makes what is read, printed and kept: proofs of consent, and everything that is stored about somebody.
type Papers struct{ app *App }

// Consent returns the proof of a contact's consent.
func (x *Papers) Consent(contact int64) (p Paper, err error) {
	defer guard(&err)
	return x.app.makePaper(func(w *workspace.Workspace) (workspace.Paper, error) {
		return w.ProveConsent(x.app.ctx, contactID(contact))
	})
}

// ConsentOfNumber returns the proof for a number, also of somebody whose data was erased.
func (x *Papers) ConsentOfNumber(number string) (p Paper, err error) {
	defer guard(&err)
	return x.app.makePaper(func(w *workspace.Workspace) (workspace.Paper, error) {
		return w.ProveConsentOf(x.app.ctx, number, "")
	})
}

// Everything returns all that is stored about a contact.
func (x *Papers) Everything(contact int64) (p Paper, err error) {
	defer guard(&err)
	return x.app.makePaper(func(w *workspace.Workspace) (workspace.Paper, error) {
		return w.Everything(x.app.ctx, contactID(contact))
	})
}

// Save asks where to, and saves a paper exactly as it was shown: as "html", a page, or as "json".
func (x *Papers) Save(handle, format string) (e Exported, err error) {
	defer guard(&err)
	if _, err = x.app.open(); err != nil {
		return e, err
	}
	shown, err := x.app.paper.find(handle)
	if err != nil {
		return e, err
	}
	if format != "html" && format != "json" {
		return e, fault.New("export.format_unknown", "This is no format to save. Use html or json.", "format", format)
	}
	return x.app.save(titlePaper, shown.FileName(format), func(target string) (int, error) {
		return 1, shown.Save(x.app.ctx, target)
	})
}

// Print opens the system's dialog for printing what the page shows; from there it can be saved as PDF, too.
func (x *Papers) Print() (err error) {
	defer guard(&err)
	if _, err = x.app.open(); err != nil {
		return err
	}
	x.app.shell.Print()
	return nil
}

// makePaper makes a paper and keeps it until the next one, so that what is saved is what was seen.
func (a *App) makePaper(make func(*workspace.Workspace) (workspace.Paper, error)) (Paper, error) {
	w, err := a.open()
	if err != nil {
		return Paper{}, err
	}
	made, err := make(w)
	if err != nil {
		return Paper{}, err
	}
	return wirePaper(a.paper.keep(made), made.Document), nil
}

// lastPaper is the paper that was made last.
type lastPaper struct {
	mu    sync.Mutex
	count int
	last  workspace.Paper
}

func (s *lastPaper) keep(p workspace.Paper) (handle string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count++
	s.last = p
	return s.handle()
}

func (s *lastPaper) handle() string { return fmt.Sprintf("paper-%d", s.count) }

func (s *lastPaper) find(handle string) (workspace.Paper, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.count == 0 || handle != s.handle() {
		return workspace.Paper{}, fault.New(fault.NotFound, "This page is not kept any more. Open it again.", "what", "paper")
	}
	return s.last, nil
}
