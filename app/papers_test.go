package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regulars/backend/fault"
)

func TestAProofIsSavedAsItWasShown(t *testing.T) {
	p := start(t)
	id := get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara", Phone: "+2348035550142"})).ID
	papers := &Papers{p.App}
	first := get[Paper](t)(papers.Consent(id))
	noNull(t, first)
	if first.Title != "Proof of consent" || first.About != "Amara" || first.Sections[0].Title != "No record of consent" {
		t.Errorf("shown %+v", first)
	}
	get[Changed](t)(p.contacts.OptOut(Selection{IDs: []int64{id}}, ""))
	target := filepath.Join(t.TempDir(), "mine")
	p.answers = []string{target}
	saved := get[Exported](t)(papers.Save(first.Handle, "html"))
	page, err := os.ReadFile(target + ".html")
	if err != nil || saved.File != "mine.html" || !strings.Contains(string(page), "No record of consent") {
		t.Errorf("saved %+v, %v:\n%s", saved, err, page)
	}

	everything := get[Paper](t)(papers.Everything(id))
	noNull(t, everything)
	if everything.Title != "Everything stored about them" || everything.Number != "+234 803 555 0142" {
		t.Errorf("shown %+v", everything)
	}

	second := get[Paper](t)(papers.ConsentOfNumber("+234 803 555 0142"))
	if second.Sections[0].Title != "Opted out" {
		t.Errorf("shown %+v", second.Sections[0])
	}
	_, err = papers.Save(first.Handle, "html")
	wantFault(t, err, fault.NotFound)
	_, err = papers.Save(second.Handle, "pdf")
	wantFault(t, err, "export.format_unknown")
	if cancelled := get[Exported](t)(papers.Save(second.Handle, "json")); !cancelled.Cancelled {
		t.Errorf("the dialog was closed: %+v", cancelled)
	}
	if err := papers.Print(); err != nil || p.printed != 1 {
		t.Errorf("printed %d times, %v", p.printed, err)
	}
}
