//go:build e2e && linux

package window

import (
	"bytes"
	"path/filepath"
	"testing"

	"regulars/frontend/e2e/window/atspi"
)

// The proof of consent goes through the system's own dialog for printing into a PDF file.
func TestProofIsPrintedToPDF(t *testing.T) {
	data := t.TempDir()
	command(t, data, "sample", "20")
	command(t, data, "optout", "--search", "Amara Okafor")
	p := open(t, data)
	p.openContact("Amara Okafor")
	p.press(atspi.Button, "Proof of consent…")
	p.says("The ledger is unbroken from line 1")
	p.press(atspi.Button, "Print…")
	dialog := p.find(atspi.Dialog, "Print")
	printer, err := dialog.Find(atspi.TableCell, "Print to File")
	must(t, err)
	must(t, printer.Focus()) // which selects it
	var button atspi.Node
	must(t, atspi.Until(patience, func() bool {
		button, err = dialog.Find(atspi.Button, "Print")
		return err == nil && button.Is(atspi.Enabled)
	}))
	must(t, button.Press())
	pdf := p.file(filepath.Join(p.folder, "output.pdf"), func(b []byte) bool { return bytes.Contains(b, []byte("%%EOF")) })
	if !bytes.HasPrefix(pdf, []byte("%PDF-")) {
		t.Errorf("the file begins with %q", pdf[:min(len(pdf), 20)])
	}
}
