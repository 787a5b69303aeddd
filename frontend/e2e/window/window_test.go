//go:build e2e && linux

package window

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"regulars/frontend/e2e/window/atspi"
)

const people = `Phone,Name,Tags,City
+234 803 555 0142,Amara Okafor,VIP|Wholesale,Lagos
+33 6 39 98 41 20,Léa Fontaine,Wholesale,Lyon
+86 138 0013 8000,王芳,VIP,上海
9.19877E+11,Ravi Kumar,VIP,Pune
`

// The main job: a file comes in through the native dialog, someone is found and edited, and what was found goes out
// through the native dialog.
func TestImportFindEditExport(t *testing.T) {
	data := t.TempDir()
	p := open(t, data)

	p.press(atspi.Button, "Import a file")
	p.rehearse(p.writeFile("people.csv", people))
	p.says("is a rounded number")
	p.press(atspi.Button, "Import 3 contacts")
	p.press(atspi.Button, "Show these contacts")
	p.find(atspi.Toggle, "Opted out, Amara Okafor")

	p.write(atspi.Entry, "Search customers", "lea")
	p.says("1 contact")
	p.press(atspi.Button, "Edit Léa Fontaine")
	p.press(atspi.Button, "Remove tag Wholesale")
	p.press(atspi.Button, "Save Changes")
	p.says("Changes saved")

	p.press(atspi.Button, "Export CSV")
	target := filepath.Join(p.folder, "mine.csv")
	proposed := p.saveAs("Export contacts", target)
	if !regexp.MustCompile(`^contacts-\d{8}-\d{6}\.csv$`).MatchString(proposed) {
		t.Errorf("proposed name %q", proposed)
	}
	p.says("Exported 1 contact.")
	content := string(p.file(target, func(b []byte) bool { return strings.Count(string(b), "\n") == 2 }))
	if want := "\ufeffPhone,Display name,Tags,First seen,Last seen\r\n+33639984120,Léa Fontaine,,,\r\n"; content != want {
		t.Errorf("the file holds %q, want %q", content, want)
	}
}

// The opted-out switch acts at once, says so, and is in the ledger's projection.
func TestOptedOutSwitch(t *testing.T) {
	data := t.TempDir()
	command(t, data, "sample", "20")
	p := open(t, data)
	p.press(atspi.Toggle, "Opted out, Amara Okafor")
	p.says("Amara Okafor opted out")
	must(t, atspi.Until(patience, func() bool { return p.find(atspi.Toggle, "Opted out, Amara Okafor").Is(atspi.Checked) }))
}

// The whole life of a tag: created, applied from the panel, which says by whom and when, deleted, historical and out
// of exports, restored, and counted again.
func TestLifeOfATag(t *testing.T) {
	data := t.TempDir()
	command(t, data, "sample", "20")
	p := open(t, data)
	p.press(atspi.Button, "Tags…")
	p.press(atspi.Button, "New tag")
	p.write(atspi.Entry, "Name", "Gift card")
	p.press(atspi.Button, "Create")
	p.says("Tag created")

	p.openContact("Amara Okafor")
	p.press(atspi.Button, "Add tag")
	p.write(atspi.Entry, "Find a tag", "gift card")
	p.key("Return")
	p.says("Tag added")
	p.find(atspi.Button, "Remove tag Gift card")
	p.says("Manual (admin) · " + time.Now().Format("2 Jan 2006"))

	p.actOnTag("Gift card", "Delete")
	p.press(atspi.Button, "Delete tag")
	p.says("Tag deleted")
	p.openContact("Amara Okafor")
	p.says("Historical")
	if tags := p.exportedTags("without.csv"); strings.Contains(tags, "Gift card") {
		t.Errorf("a deleted tag is exported: %s", tags)
	}

	p.press(atspi.Button, "Tags…")
	p.press(atspi.RadioButton, "Deleted only")
	p.actOnTag("Gift card", "Restore")
	p.says("Tag restored")
	p.openContact("Amara Okafor")
	p.find(atspi.Button, "Remove tag Gift card")
	if tags := p.exportedTags("with.csv"); strings.Count(tags, "Gift card") != 1 {
		t.Errorf("the restored tag is not exported: %s", tags)
	}
}

// What was done is taken back from Activity, while a second program on the same data is told who has it.
func TestUndoFromActivity(t *testing.T) {
	data := t.TempDir()
	command(t, data, "sample", "20")
	command(t, data, "tag", "add", "VIP", "--search", "Léa")
	p := open(t, data)
	p.press(atspi.Button, "Activity")
	p.press(atspi.Button, "Undo: …")
	p.says("Undone")
	out, err := exec.Command(binary(t), "list", "--data", data, "--json").CombinedOutput()
	if err == nil || !strings.Contains(string(out), `"code":"store.locked"`) {
		t.Errorf("a second program on data that is in use answers %s, %v", out, err)
	}
}
