package workspace

import (
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/importing"
)

func (d *desk) importWith(content string, o importing.Options) ImportOutcome {
	d.t.Helper()
	request := ImportRequest{Path: d.file(content), Options: o}
	rehearsed, err := d.Rehearse(d.t.Context(), request)
	if err != nil {
		d.t.Fatal(err)
	}
	done, err := d.Import(d.t.Context(), request)
	if err != nil || done.ConsentFigures != rehearsed.ConsentFigures || done.Updated != rehearsed.Updated {
		d.t.Fatalf("%v: did %+v, rehearsed %+v", err, done.Report, rehearsed.Report)
	}
	d.sound()
	return done
}

// lines are the kinds of the lines of a contact's ledger.
func (d *desk) linesOf(id contact.ID) string {
	var kinds []string
	for _, e := range d.ledger(id) {
		kinds = append(kinds, e.Kind.String())
	}
	return strings.Join(kinds, " ")
}

func declared() *importing.Basis {
	return &importing.Basis{Source: "Card at the till", Wording: "Yes, send me offers.", Date: "2026-05-01"}
}

func TestImportOptsInOnADeclaredBasis(t *testing.T) {
	d := open(t)
	d.add(NewContact{Phone: "+2348035550101", Name: "Ann"})
	d.add(NewContact{Phone: "+2348035550102", Name: "Ben", OptedOut: true})
	const file = "Phone,Consent\n+2348035550101,yes\n+2348035550102,yes\n+2348035550103,yes\n+2348035550104,maybe\n"
	done := d.importWith(file, importing.Options{Basis: declared()})
	if done.ConsentFigures != (importing.ConsentFigures{OptIns: 2, Refused: 1}) || done.Created != 2 || done.Updated != 1 || done.Unchanged != 1 {
		t.Errorf("%+v", done.Report)
	}
	for id, want := range map[contact.ID]consent.State{1: consent.OptedIn, 2: consent.OptedOut, 3: consent.OptedIn, 4: consent.NotAsked} {
		if got := d.get(id).Consent; got != want {
			t.Errorf("contact %d is %s", id, got)
		}
	}
	line := d.ledger(3)[0]
	if line.Method != "Card at the till" || line.Evidence != "Yes, send me offers." || line.Reference != "people.csv, row 4" || line.Channel != consent.WhatsApp {
		t.Errorf("%+v", line)
	}
	again := d.importWith(file, importing.Options{Basis: declared()})
	if again.Unchanged != 4 || again.Change != 0 || again.Refused != 1 {
		t.Errorf("again: %+v", again.Report)
	}
	d.must(d.UndoChange(t.Context(), done.Change))
	d.sound()
	if got := d.linesOf(1); d.get(1).Consent != consent.NotAsked || got != "granted correction" {
		t.Errorf("undone: %s, %s", d.get(1).Consent, got)
	}
	d.must(d.Redo(t.Context()))
	d.sound()
	if d.get(1).Consent != consent.OptedIn || d.get(3).Consent != consent.OptedIn {
		t.Errorf("done again: %s, %s", d.get(1).Consent, d.get(3).Consent)
	}
}

// What proves nothing is a note, once; with nothing else in a file, the note is a change that cannot be taken back.
func TestImportKeepsAYesWithoutProofAsANote(t *testing.T) {
	d := open(t)
	d.add(NewContact{Phone: "+2348035550101", Name: "Ann"})
	const file = "Phone,Consent\n+2348035550101,yes\n"
	done := d.importWith(file, importing.Options{})
	if done.Unverified != 1 || done.Updated != 1 || d.get(1).Consent != consent.NotAsked || d.linesOf(1) != "imported_unverified" {
		t.Errorf("%+v, %s", done.Report, d.linesOf(1))
	}
	if c := d.changes(HistoryQuery{Limit: 1})[0]; c.Kind != history.Imported || c.CanUndo || c.Contacts != 1 {
		t.Errorf("%+v", c)
	}
	if again := d.importWith(file, importing.Options{}); again.Unchanged != 1 || again.Change != 0 {
		t.Errorf("again: %+v", again.Report)
	}
}

// The same contact twice in one file, and the later row opts out: of those who were there, and of those who are new.
func TestImportHeedsALaterOptOut(t *testing.T) {
	d := open(t)
	d.add(NewContact{Phone: "+2348035550101", Name: "Ann"})
	done := d.importWith("Phone,Consent\n+2348035550101,yes\n+2348035550102,yes\n+2348035550101,no\n+2348035550102,no\n", importing.Options{Basis: declared()})
	if done.ConsentFigures != (importing.ConsentFigures{OptOuts: 2}) || done.Created != 1 || done.Updated != 1 || done.SkippedBy.Duplicate != 2 {
		t.Errorf("%+v", done.Report)
	}
	for id := contact.ID(1); id <= 2; id++ {
		if d.get(id).Consent != consent.OptedOut || d.linesOf(id) != "granted withdrawn" {
			t.Errorf("contact %d is %s: %s", id, d.get(id).Consent, d.linesOf(id))
		}
	}
	d.must(d.Undo(t.Context()))
	d.sound()
	d.must(d.Redo(t.Context()))
	d.sound()
	if d.get(1).Consent != consent.OptedOut || d.get(2).Consent != consent.OptedOut {
		t.Errorf("done again: %s, %s", d.get(1).Consent, d.get(2).Consent)
	}
}

func TestImportNamesANotice(t *testing.T) {
	d := open(t)
	basis := declared()
	basis.Wording, basis.Notice = "", 7
	request := ImportRequest{Path: d.file("Phone,Consent\n+2348035550101,yes\n"), Options: importing.Options{Basis: basis}}
	_, err := d.Rehearse(t.Context(), request)
	if f := wantFault(t, err, "invalid"); f.Fields["basisWording"] == nil {
		t.Errorf("%+v", f)
	}
	made, _, err := d.AddNotice(t.Context(), consent.Notice{Name: "Till", Language: "en", Organisation: "Shop", Text: "Yes, send me offers."})
	if err != nil {
		t.Fatal(err)
	}
	basis.Notice = made.ID
	if _, err := d.Import(t.Context(), request); err != nil || d.ledger(1)[0].Notice != made.ID {
		t.Errorf("%v, %+v", err, d.ledger(1))
	}
}

// An opt-out is not lost by deleting a contact and bringing the number in again with a basis, and stays the person's own.
func TestAFileDoesNotOptInWhoOptedOutAndIsInTheTrash(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Phone: "+2348035550101"})
	d.themselves(id)
	d.must(d.Delete(t.Context(), one(id)))
	done := d.importWith("Phone,Consent\n+2348035550101,yes\n", importing.Options{Basis: declared()})
	if done.ConsentFigures != (importing.ConsentFigures{OptOuts: 1, Refused: 1}) {
		t.Errorf("%+v", done.Report)
	}
	before := d.get(id)
	if c := d.get(2); c.Consent != consent.OptedOut || c.ConsentSource != before.ConsentSource || c.ConsentAt != before.ConsentAt {
		t.Errorf("%s, by %s", c.Consent, c.ConsentSource)
	}
}
