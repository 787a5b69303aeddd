//go:build e2e && linux

package window

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"regulars/frontend/e2e/window/atspi"
)

const patience = 30 * time.Second

// program is the running window on a data folder of its own.
type program struct {
	t      *testing.T
	folder string // for the files of the journey
	data   string
	bus    *atspi.Conn
	seen   bool // a screen reader has found it
	atspi.Node
}

// command runs the program without its window, on the same data.
func command(t *testing.T, data string, args ...string) string {
	t.Helper()
	out, err := exec.Command(binary(t), append(args, "--data", data)...).CombinedOutput()
	if err != nil {
		t.Fatalf("regulars %v: %v\n%s", args, err, out)
	}
	return string(out)
}

func binary(t *testing.T) string {
	t.Helper()
	path := os.Getenv("REGULARS_BINARY")
	if path == "" {
		t.Fatal("REGULARS_BINARY does not name the program; run go run ./build test")
	}
	return path
}

// open starts the window on data and waits until a screen reader sees it.
func open(t *testing.T, data string) *program {
	t.Helper()
	p := &program{t: t, folder: t.TempDir(), data: data}
	var log bytes.Buffer
	cmd := exec.Command(binary(t), "--data", data)
	// The dialogs start in the home folder, and remember nothing from one journey to the next.
	cmd.Env = append(os.Environ(), "HOME="+p.folder, "XDG_CONFIG_HOME="+p.folder, "GSETTINGS_BACKEND=memory")
	cmd.Dir = p.folder // where GTK prints to, unless one says otherwise
	cmd.Stdout, cmd.Stderr = &log, &log
	must(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	t.Cleanup(func() {
		if t.Failed() {
			p.report(log.String())
		}
		stop(t, cmd, ended)
		for _, bad := range []string{"panic:", "SIGSEGV", "DATA RACE"} {
			if strings.Contains(log.String(), bad) {
				t.Errorf("the program's output has %q:\n%s", bad, log.String())
			}
		}
	})
	must(t, atspi.Until(patience, func() (ok bool) { var err error; p.bus, err = atspi.Dial(); return err == nil }))
	node, err := p.bus.Program("regulars", patience)
	must(t, err)
	p.Node, p.seen = node, true
	p.find(atspi.Heading, "Contacts")
	return p
}

func stop(t *testing.T, cmd *exec.Cmd, ended <-chan error) {
	_ = cmd.Process.Signal(syscall.SIGINT)
	select {
	case <-ended:
	case <-time.After(patience):
		_ = cmd.Process.Kill()
		t.Error("the program did not end when it was asked to")
	}
}

// report shows what was on the screen when the journey failed.
func (p *program) report(log string) {
	out := filepath.Join("..", "..", "..", "build", "out")
	_ = os.MkdirAll(out, 0o755)
	picture := filepath.Join(out, p.t.Name()+".png")
	if err := exec.Command("import", "-window", "root", picture).Run(); err == nil {
		p.t.Logf("the screen: %s", picture)
	}
	p.t.Logf("output:\n%s", log)
	if p.seen {
		p.t.Logf("what a screen reader sees:\n%s", p.Tree(20_000))
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// find waits for something in the window.
func (p *program) find(role atspi.Role, name string) atspi.Node {
	p.t.Helper()
	node, err := p.Find(role, name)
	must(p.t, err)
	return node
}

// press waits for something in the window and presses it.
func (p *program) press(role atspi.Role, name string) {
	p.t.Helper()
	must(p.t, p.find(role, name).Press())
}

// pressIn waits for a dialog of the page and presses one of its buttons.
func (p *program) pressIn(dialog, button string) {
	p.t.Helper()
	node, err := p.find(atspi.Dialog, dialog).Find(atspi.Button, button)
	must(p.t, err)
	must(p.t, node.Press())
}

// write puts text into a field of the page, as key strokes.
func (p *program) write(role atspi.Role, name, text string) {
	p.t.Helper()
	must(p.t, p.find(role, name).Focus())
	time.Sleep(150 * time.Millisecond) // the keys go to whatever has the focus when they arrive
	p.types(text)
}

// types sends text as key strokes to whatever has the focus. The registry of the accessibility bus could do that too, but
// fails on displays whose keys it has not read yet.
func (p *program) types(text string) {
	p.t.Helper()
	p.xdotool("type", "--delay", "20", "--", text)
}

// key presses one key, by its name in X.
func (p *program) key(name string) {
	p.t.Helper()
	p.xdotool("key", name)
}

func (p *program) xdotool(args ...string) {
	p.t.Helper()
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		p.t.Fatalf("xdotool %v: %v\n%s", args, err, out)
	}
}

// says waits until the page shows this text anywhere.
func (p *program) says(text string) {
	p.t.Helper()
	err := atspi.Until(patience, func() bool {
		found := false
		p.Walk(func(node atspi.Node, _ int) bool {
			found = strings.Contains(node.Name(), text) || strings.Contains(node.Text(), text)
			return !found
		})
		return found
	})
	if err != nil {
		p.t.Fatalf("nothing says %q: %v", text, err)
	}
}

// saveAs answers the native dialog with a path.
func (p *program) saveAs(title, path string) (proposed string) {
	p.t.Helper()
	dialog := p.find(atspi.FileChooser, title)
	entry, err := dialog.Find(atspi.TextBox, "")
	must(p.t, err)
	proposed = entry.Text()
	must(p.t, entry.SetText(path))
	save, err := dialog.Find(atspi.Button, "Save")
	must(p.t, err)
	must(p.t, save.Press())
	return proposed
}

// openFile answers the native dialog for reading with a path: it has no field for one until one types "/".
func (p *program) openFile(title, path string) {
	p.t.Helper()
	dialog := p.find(atspi.FileChooser, title)
	time.Sleep(500 * time.Millisecond) // until the dialog has the keyboard
	p.types("/")
	entry, err := dialog.Find(atspi.TextBox, "")
	must(p.t, err)
	must(p.t, entry.SetText(path))
	choose, err := dialog.Find(atspi.Button, "Open")
	must(p.t, err)
	must(p.t, choose.Press())
}

// file waits for a file to be complete and returns what it holds.
func (p *program) file(path string, complete func([]byte) bool) []byte {
	p.t.Helper()
	var content []byte
	err := atspi.Until(patience, func() bool {
		var err error
		content, err = os.ReadFile(path)
		return err == nil && complete(content)
	})
	if err != nil {
		p.t.Fatalf("%s: %v; it holds %q", path, err, content)
	}
	return content
}

// writeFile puts a file beside those of the journey.
func (p *program) writeFile(name, content string) (path string) {
	p.t.Helper()
	path = filepath.Join(p.folder, name)
	must(p.t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// rehearse takes a file from the first step of an import to the one that says what would happen.
func (p *program) rehearse(path string) {
	p.t.Helper()
	p.press(atspi.Button, "Choose a file")
	p.openFile("Choose a file to import", path)
	for range 3 {
		p.press(atspi.Button, "Continue")
	}
}

// printToFile answers the system's dialog for printing with the printer that makes a PDF file, and returns the file.
func (p *program) printToFile() []byte {
	p.t.Helper()
	dialog := p.find(atspi.Dialog, "Print")
	printer, err := dialog.Find(atspi.TableCell, "Print to File")
	must(p.t, err)
	must(p.t, printer.Focus()) // which selects it
	button, err := dialog.Find(atspi.Button, "Print")
	must(p.t, err)
	must(p.t, atspi.Until(patience, func() bool { return button.Is(atspi.Enabled) }))
	must(p.t, button.Press())
	return p.file(filepath.Join(p.folder, "output.pdf"), func(b []byte) bool { return bytes.Contains(b, []byte("%%EOF")) })
}

// actOnTag takes an entry of a tag's menu on the page of tags.
func (p *program) actOnTag(tag, act string) {
	p.t.Helper()
	p.press(atspi.Button, "Tags…")
	p.press(atspi.ComboBox, "Actions for "+tag) // a button that opens a menu
	p.press(atspi.MenuItem, act)
}

// exportedTags saves everyone by the short way and returns what the file says.
func (p *program) exportedTags(name string) string {
	p.t.Helper()
	p.press(atspi.Button, "Export CSV")
	path := filepath.Join(p.folder, name)
	p.saveAs("Export contacts", path)
	return string(p.file(path, func(b []byte) bool { return bytes.Count(b, []byte("\n")) == 21 }))
}

// openContact opens the panel of a contact by the keys of the table.
func (p *program) openContact(name string) {
	p.t.Helper()
	p.press(atspi.Button, "Contacts…")
	must(p.t, p.find(atspi.CheckBox, "Select "+name).Focus())
	for _, key := range []string{"Right", "Return"} {
		time.Sleep(150 * time.Millisecond) // the keys go to whatever has the focus when they arrive
		p.key(key)
	}
	p.find(atspi.Heading, name)
}
