package app

import (
	"encoding/hex"

	"regulars/backend/consent"
	"regulars/backend/workspace"
)

// Notices keeps the words that are shown to those who agree.
type Notices struct{ app *App }

// Notice is one version of such words.
type Notice struct {
	ID           int64  `json:"id"`
	Name         string `json:"name"`
	Version      int    `json:"version"`
	Language     string `json:"language"` // "en", "pt-BR"
	Organisation string `json:"organisation"`
	Text         string `json:"text"`
	Sum          string `json:"sum"` // SHA-256 of the text, in hexadecimal digits
	CreatedAt    string `json:"createdAt"`
	RetiredAt    string `json:"retiredAt"` // "" while it is offered
	Lines        int    `json:"lines"`     // of the ledger that name it
}

// NoticeInput is what somebody wrote.
type NoticeInput struct {
	Name         string `json:"name"`
	Language     string `json:"language"`
	Organisation string `json:"organisation"`
	Text         string `json:"text"`
}

// List returns all notices, retired ones included, by name, the newest version first.
func (x *Notices) List() (notices []Notice, err error) {
	defer guard(&err)
	w, err := x.app.open()
	if err != nil {
		return nil, err
	}
	found, err := w.Notices(x.app.ctx)
	return each(found, wireNotice), err
}

// Add stores a notice; of a name that there is, it is the next version.
func (x *Notices) Add(in NoticeInput) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		_, done, err := w.AddNotice(x.app.ctx, consent.Notice{Name: in.Name, Language: in.Language, Organisation: in.Organisation, Text: in.Text})
		return done, err
	})
}

// Retire says that a notice is not offered any more, or that it is again.
func (x *Notices) Retire(id int64, retired bool) (c Changed, err error) {
	defer guard(&err)
	return x.app.change(func(w *workspace.Workspace) (workspace.Changed, error) {
		return w.RetireNotice(x.app.ctx, id, retired)
	})
}

func wireNotice(n workspace.NoticeUse) Notice {
	sum := n.Sum()
	return Notice{
		ID: n.ID, Name: n.Name, Version: n.Version, Language: n.Language, Organisation: n.Organisation, Text: n.Text, Sum: hex.EncodeToString(sum[:]),
		CreatedAt: instant(n.CreatedAt), RetiredAt: instant(n.RetiredAt), Lines: n.Lines,
	}
}
