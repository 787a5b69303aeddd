package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/importing"
	"regulars/backend/provenance"
	"regulars/backend/sample"
)

const amarasNumber = "+2348035550142"

// erasedOptedOut is a desk at which Amara opted out, and was erased a day later.
func erasedOptedOut(t *testing.T) *desk {
	t.Helper()
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amarasNumber})
	d.must(d.OptOut(t.Context(), one(id), ""))
	d.now.Add(86_400)
	if _, err := d.Erase(t.Context(), one(id), 1); err != nil {
		t.Fatal(err)
	}
	return d
}

// staysOut fails the test unless a contact is opted out, as its ledger says, by the reference of the suppression.
func (d *desk) staysOut(id contact.ID, since int64) {
	d.t.Helper()
	c := d.get(id)
	if c.Consent != consent.OptedOut || c.ConsentAt != since {
		d.t.Errorf("%s is %s since %d, want opted out since %d", c.Name, c.Consent, c.ConsentAt, since)
	}
	lines, err := d.Ledger(d.t.Context(), id)
	if err != nil || len(lines) == 0 || lines[0].Reference != bySuppression || lines[0].Kind != consent.Withdrawn {
		d.t.Errorf("ledger %+v, %v", lines, err)
	}
	d.sound()
}

func TestWhoWasErasedComesBackOptedOut(t *testing.T) {
	d := erasedOptedOut(t)
	for _, spelling := range []string{amarasNumber, "00234 803 555 0142"} {
		_, _, err := d.Create(t.Context(), NewContact{Name: "Amara", Phone: spelling})
		f, _ := fault.As(err)
		if f == nil || f.Fields["phone"] == nil || f.Fields["phone"].Code != "contact.erased" || !strings.Contains(f.Fields["phone"].Message, "29 May 2026. They had opted out") {
			t.Fatalf("%s: %+v", spelling, err)
		}
	}
	d.staysOut(d.add(NewContact{Name: "Amara", Phone: amarasNumber, Again: true}), start)
	_, _, err := d.Create(t.Context(), NewContact{Phone: amarasNumber})
	if f, _ := fault.As(err); f == nil || f.Fields["phone"].Code != "contact.exists" {
		t.Errorf("%+v", err)
	}
}

func TestANumberOfSomebodyErasedOptsOut(t *testing.T) {
	d := erasedOptedOut(t)
	ben := d.add(NewContact{Name: "Ben"})
	d.must(d.OptIn(t.Context(), one(ben), proof))
	_, err := d.Edit(t.Context(), one(ben), Patch{Phone: ptr(amarasNumber)})
	if f, _ := fault.As(err); f == nil || f.Fields["phone"].Code != "contact.erased" {
		t.Fatalf("%+v", err)
	}
	d.must(d.Edit(t.Context(), one(ben), Patch{Phone: ptr(amarasNumber), Again: true}))
	d.staysOut(ben, d.get(ben).ConsentAt)
	d.must(d.Edit(t.Context(), one(ben), Patch{Name: ptr("Benedict"), Phone: ptr(amarasNumber)}))
	d.must(d.Undo(t.Context()))
	d.must(d.Undo(t.Context()))
	if got := d.get(ben); got.Consent != consent.OptedIn || !got.Phone.IsZero() {
		t.Errorf("%+v", got)
	}
	d.sound()
}

// The word of the person stays theirs: it cannot be taken back as a mistaken switch.
func TestWhoseWordItWasIsKept(t *testing.T) {
	d := open(t)
	d.importFile("Phone,Opted out\n" + amarasNumber + ",yes\n")
	if _, err := d.Erase(t.Context(), one(1), 1); err != nil {
		t.Fatal(err)
	}
	id := d.add(NewContact{Phone: amarasNumber, Again: true})
	if got := d.get(id); got.ConsentSource != provenance.Import {
		t.Errorf("%+v", got)
	}
}

func TestWhoHadNotOptedOutComesBackAsNobody(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amarasNumber})
	d.must(d.OptIn(t.Context(), one(id), proof))
	if _, err := d.Erase(t.Context(), one(id), 1); err != nil {
		t.Fatal(err)
	}
	_, _, err := d.Create(t.Context(), NewContact{Phone: amarasNumber})
	if f, _ := fault.As(err); f == nil || !strings.Contains(f.Fields["phone"].Message, "only if they asked for it") {
		t.Fatalf("%+v", err)
	}
	if got := d.get(d.add(NewContact{Phone: amarasNumber, Again: true})); got.Consent != consent.NotAsked {
		t.Errorf("%+v", got)
	}
	d.sound()
}

func TestErasedSamplesAreNotMadeUpAgain(t *testing.T) {
	d := open(t)
	d.must(d.LoadSample(t.Context(), 20))
	var first string
	for made := range sample.Contacts(1, start) {
		first = made.Phone.E164
	}
	found, err := d.store.Contacts(t.Context(), []contact.ID{1})
	if err != nil || found[0].Phone.E164 != first {
		t.Fatal(found, err)
	}
	if _, err := d.Erase(t.Context(), one(1), 1); err != nil {
		t.Fatal(err)
	}
	d.must(d.RemoveSample(t.Context()))
	d.must(d.LoadSample(t.Context(), 20))
	if _, known, err := d.Suppressed(first); !known || err != nil {
		t.Error(known, err)
	}
	if n := d.view(filter.Filter{}, "").Total; n != 19 {
		t.Errorf("%d contacts", n)
	}
	d.sound()
}

func TestAnImportKeepsTheOptOutsOfTheErased(t *testing.T) {
	d := open(t)
	d.importFile("Phone,Name,Email,Opted out\n" + amarasNumber + ",Amara,amara@example.com,yes\n")
	if _, err := d.Erase(t.Context(), one(1), 1); err != nil {
		t.Fatal(err)
	}
	d.now.Add(60)
	const file = "Phone,Name,Email\n+2348035550142,Amara,\n+447400123456,Ama,amara@example.com\n+2348035550199,Ben,\n"
	if o := d.importFile(file); o.SkippedBy.Suppressed != 2 || o.Created != 1 || len(o.Groups) != 2 && len(o.Groups) != 1 {
		t.Errorf("%+v", o.Report)
	}
	o, err := d.Import(t.Context(), ImportRequest{Path: d.file(file), Options: importing.Options{AddErased: true}})
	if err != nil || o.Created != 2 || o.OptOuts != 2 {
		t.Fatalf("%+v, %v", o.Report, err)
	}
	for _, id := range []contact.ID{3, 4} {
		d.staysOut(id, start)
	}
	d.must(d.Undo(t.Context()))
	d.must(d.Redo(t.Context()))
	d.sound()
}

// Who opted out and lies in the trash has the number all the same: it may come back by any door, and stays opted out.
func TestNumberOutOfTheTrashStaysOptedOut(t *testing.T) {
	for name, comeBack := range map[string]func(d *desk) (contact.ID, error){
		"created": func(d *desk) (contact.ID, error) {
			_, id, err := d.Create(t.Context(), NewContact{Phone: amarasNumber})
			return id, err
		},
		"imported": func(d *desk) (contact.ID, error) {
			path := filepath.Join(t.TempDir(), "in.csv")
			if err := os.WriteFile(path, []byte("Phone,Opted out\n"+amarasNumber+",no\n"), 0o600); err != nil {
				return 0, err
			}
			_, err := d.Import(t.Context(), ImportRequest{Path: path})
			return 2, err
		},
		"given to somebody": func(d *desk) (contact.ID, error) {
			id := d.add(NewContact{Name: "Ben"})
			_, err := d.Edit(t.Context(), one(id), Patch{Phone: ptr(amarasNumber)})
			return id, err
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			id := d.add(NewContact{Name: "Amara", Phone: amarasNumber})
			d.themselves(id)
			d.must(d.Delete(t.Context(), one(id)))
			d.now.Add(10)
			id, err := comeBack(d)
			if err != nil {
				t.Fatal(err)
			}
			lines := d.ledger(id)
			if c := d.get(id); c.Phone.E164 != amarasNumber || c.Consent != consent.OptedOut || len(lines) != 1 || lines[0].Reference != byTrash {
				t.Errorf("%+v\n%+v", c, lines)
			}
			d.sound()
		})
	}
}
