//go:build e2e && linux

package window

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"regulars/frontend/e2e/window/atspi"
)

const newsletter = `Phone,Name,Opted out
+234 803 555 0142,Amara Okafor,no
+33 6 39 98 41 20,Léa Fontaine,yes
+86 138 0013 8000,王芳,no
`

const inbox = `Phone,Time,Text
+2348035550142,2026-05-03 11:20,Stop.
+8613800138000,2026-05-03 11:21,When does the shop stop serving?
`

// Consent from one end to the other: who opted out comes in with a file, and a file for marketing leaves them out and
// says so; a message opts somebody out; opting in again asks for proof; the proof is printed; the person is erased, and
// does not come back with the same file.
func TestConsentFromImportToErasure(t *testing.T) {
	p := open(t, t.TempDir())
	source := p.writeFile("newsletter.csv", newsletter)
	p.press(atspi.Button, "Import a file")
	p.rehearse(source)
	p.press(atspi.Button, "Import 3 contacts")
	p.press(atspi.Button, "Show these contacts")
	p.find(atspi.Toggle, "Opted out, Amara Okafor")

	p.key("ctrl+e")
	p.pressIn("Export contacts", "Save as…")
	target := filepath.Join(p.folder, "offer.csv")
	p.saveAs("Export contacts", target)
	p.says("Exported 2 contacts.")
	p.says("1 opted out")
	offer := p.file(target, func(b []byte) bool { return bytes.Count(b, []byte("\n")) == 3 })
	if strings.Contains(string(offer), "Léa") {
		t.Errorf("who opted out is in the file for marketing: %s", offer)
	}
	p.file(filepath.Join(p.folder, "offer-left-out.csv"), func(b []byte) bool { return bytes.Contains(b, []byte("Léa Fontaine")) })

	p.press(atspi.Button, "Consent…")
	p.press(atspi.Button, "Import messages…")
	p.press(atspi.Button, "Choose file…")
	p.openFile("Choose a file of messages", p.writeFile("inbox.csv", inbox))
	p.press(atspi.Button, "Record 1 message")
	p.says("Recorded.")
	p.press(atspi.Button, "Close")

	p.press(atspi.Button, "Contacts…")
	p.press(atspi.Toggle, "Opted out, Amara Okafor")
	p.says("Opt in again?")
	p.press(atspi.Button, "Opt in")
	must(t, atspi.Until(patience, func() bool { return p.find(atspi.Entry, "Note").Is(atspi.InvalidEntry) }))
	p.pressIn("Opt in again?", "Close")

	p.openContact("Amara Okafor")
	p.press(atspi.Button, "Proof of consent…")
	p.says("The ledger is unbroken from line 1 to line 2.")
	p.press(atspi.Button, "Print…")
	if proof := p.printToFile(); !bytes.HasPrefix(proof, []byte("%PDF-")) {
		t.Errorf("what was printed begins with %q", proof[:min(len(proof), 20)])
	}
	p.press(atspi.Button, "Close")

	p.press(atspi.ComboBox, "More actions") // a button that opens a menu
	p.press(atspi.MenuItem, "Erase personal data…")
	p.write(atspi.Entry, "Type 1 to confirm", "1")
	p.press(atspi.Button, "Erase")
	p.says("1 contact erased")
	p.press(atspi.Button, "Close")

	p.press(atspi.Button, "Import")
	p.press(atspi.Button, "Import another file")
	p.rehearse(source)
	p.says("This person was erased on")
}
