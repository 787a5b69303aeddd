package workspace

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regulars/backend/attest"
	"regulars/backend/contact"
	"regulars/backend/exporting"
	"regulars/backend/fault"
)

func TestProveConsent(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara", Phone: "+2348035550142"})
	ben := d.add(NewContact{Name: "Ben", Phone: "+2348035550143"})
	d.must(d.OptIn(t.Context(), one(amara), Proof{Method: "Web form", Note: "ticked the box"}))
	d.must(d.OptOut(t.Context(), one(ben), ""))
	d.must(d.OptOut(t.Context(), one(amara), "called"))
	record := recordOf(t, d.proved(amara))
	if record.State.State != "opted_out" || record.State.Line != 3 || len(record.Events) != 2 || record.Events[0].Method != "Web form" {
		t.Errorf("state %+v, events %+v", record.State, record.Events)
	}
	if l := record.Ledger; !l.Unbroken || l.Lines != 3 || l.LastHash != record.Events[1].Hash {
		t.Errorf("ledger %+v", l)
	}
	byNumber, err := d.ProveConsentOf(t.Context(), "+234 803 555 0142", "")
	if err != nil || recordOf(t, byNumber).Principal.Contact != uint32(amara) {
		t.Errorf("by number: %+v, %v", byNumber, err)
	}
	if _, err := d.ProveConsentOf(t.Context(), "+234 803 555 0199", ""); !fault.Is(err, fault.NotFound) {
		t.Errorf("a number without a line: %v", err)
	}
	if _, err := d.ProveConsent(t.Context(), 99); !fault.Is(err, fault.NotFound) {
		t.Errorf("nobody: %v", err)
	}
}

func (d *desk) proved(id contact.ID) Paper {
	d.t.Helper()
	p, err := d.ProveConsent(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

func recordOf(t *testing.T, p Paper) attest.Record {
	t.Helper()
	r, ok := p.JSON().(attest.Record)
	if !ok {
		t.Fatalf("the data of the paper are %T", p.JSON())
	}
	return r
}

func TestSavePaper(t *testing.T) {
	d := open(t)
	p := d.proved(d.add(NewContact{Name: "Amara <b>", Phone: "+2348035550142"}))
	folder := t.TempDir()
	for file, want := range map[string]string{"proof.html": "Amara &lt;b&gt;", "PROOF.JSON": `"name": "Amara <b>"`} {
		path := filepath.Join(folder, file)
		if err := p.Save(t.Context(), path); err != nil {
			t.Fatal(err)
		}
		content, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(content), want) {
			t.Errorf("%s does not say %s: %v\n%s", file, want, err, content)
		}
		if strings.HasSuffix(file, "JSON") && !json.Valid(content) {
			t.Errorf("%s is no JSON", file)
		}
	}
	if err := p.Save(t.Context(), filepath.Join(folder, "proof.pdf")); !fault.Is(err, exporting.FormatUnknown) {
		t.Errorf("a format that there is not: %v", err)
	}
}
