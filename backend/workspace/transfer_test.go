package workspace

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/importing"
	"regulars/backend/provenance"
)

func (d *desk) file(content string) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), "people.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// importFile imports a file with the columns matched by name.
func (d *desk) importFile(content string) ImportOutcome {
	d.t.Helper()
	o, err := d.Import(d.t.Context(), ImportRequest{Path: d.file(content)})
	if err != nil {
		d.t.Fatalf("%v (%+v)", err, err)
	}
	return o
}

const shopFile = `Phone,Display name,Tags,First seen,Opted out
+2348035550142,Amara Okafor,VIP|Lead,2025-03-14,
+2348035550143,Ben,,2025-04-01,yes
not a number,Carla,,,
`

func TestImportIsOneChangeAndOneUndo(t *testing.T) {
	d := open(t)
	o := d.importFile(shopFile)
	if o.Read != 3 || o.Created != 2 || o.Rejected != 1 || o.OptOuts != 1 || o.Change == 0 {
		t.Errorf("%+v", o.Report)
	}
	if got := d.names(filter.Rule("tags", "any_of", "VIP"), ""); got != "Amara Okafor" {
		t.Errorf("VIP: %q", got)
	}
	if got := d.names(filter.Rule("consent", "any_of", "opted_out"), ""); got != "Ben" {
		t.Errorf("opted out: %q", got)
	}
	if c := d.get(1); c.Origin != provenance.Import || c.OriginChange != o.Change || c.Tags[0].Source != provenance.Import {
		t.Errorf("%+v", c)
	}
	if len(d.jobs) != 1 || d.jobs[0].Kind != "import" || d.jobs[0].Label != "people.csv" {
		t.Errorf("jobs %+v", d.jobs)
	}
	d.sound()
	done := d.must(d.Undo(t.Context()))
	if done.Summary != "Undone: 2 contacts imported from people.csv" || d.names(filter.Filter{}, "") != "" || len(activeTags(d)) != 0 {
		t.Errorf("undo %+v, tags %v", done, activeTags(d))
	}
	d.sound()
	d.must(d.Redo(t.Context()))
	if got := d.names(filter.Filter{}, "name"); got != "Amara Okafor,Ben" {
		t.Errorf("after redo: %q", got)
	}
	d.sound()
}

func activeTags(d *desk) []string {
	var names []string
	for _, t := range d.Tags().All() {
		if t.Active() {
			names = append(names, t.Name)
		}
	}
	return names
}

func TestImportUpdatesAndUndoRestores(t *testing.T) {
	d := open(t)
	d.addAttribute("City", attribute.Text)
	id := d.add(NewContact{Phone: "+2348035550142"})
	before := d.get(id)
	d.now.Add(100)
	o := d.importFile("Phone,Display name,Tags,City,Last seen,Opted out,Email\n+2348035550142,Amara,VIP,Lagos,2026-05-01,yes,amara@example.com\n")
	c := d.get(id)
	if o.Updated != 1 || o.OptOuts != 1 || c.Name != "Amara" || tagNames(d, c) != "VIP" || valuesOf(d, c)["City"] != "Lagos" ||
		c.LastSeen == 0 || c.Consent != consent.OptedOut || IdentityOf(c, contact.Email) != "amara@example.com" {
		t.Errorf("%+v, %+v", o.Report, c)
	}
	d.sound()
	d.must(d.Undo(t.Context()))
	after := d.get(id)
	after.UpdatedAt = before.UpdatedAt // that it was touched is no secret
	if !reflect.DeepEqual(before, after) {
		t.Errorf("before %+v\nafter  %+v", before, after)
	}
	d.sound()
}

// A rehearsal says exactly what the import then does, and writes nothing.
func TestRehearsalIsTheImportWithoutWriting(t *testing.T) {
	d := open(t)
	d.add(NewContact{Phone: "+2348035550142"})
	path := d.file(shopFile)
	rehearsed, err := d.Rehearse(t.Context(), ImportRequest{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	if d.view(filter.Filter{}, "").Total != 1 || len(d.Tags().All()) != 0 || rehearsed.Change != 0 {
		t.Error("the rehearsal has written")
	}
	applied, err := d.Import(t.Context(), ImportRequest{Path: path, Seen: &rehearsed.File})
	if err != nil {
		t.Fatal(err)
	}
	if applied.Created != rehearsed.Created || applied.Updated != rehearsed.Updated || applied.Rejected != rehearsed.Rejected || applied.OptOuts != rehearsed.OptOuts {
		t.Errorf("rehearsed %+v, applied %+v", rehearsed.Report, applied.Report)
	}
	d.sound()
}

func TestImportOfAFileThatChangedIsRefused(t *testing.T) {
	d := open(t)
	path := d.file(shopFile)
	rehearsed, err := d.Rehearse(t.Context(), ImportRequest{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, time.Time{}, time.Unix(1, 0)); err != nil {
		t.Fatal(err)
	}
	_, err = d.Import(t.Context(), ImportRequest{Path: path, Seen: &rehearsed.File})
	wantFault(t, err, "import.file_changed")
	if d.view(filter.Filter{}, "").Total != 0 {
		t.Error("it was imported")
	}
}

func TestAStoppedImportLeavesNothing(t *testing.T) {
	d := open(t)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err := d.Import(ctx, ImportRequest{Path: d.file(shopFile)})
	wantFault(t, err, fault.Cancelled)
	if d.view(filter.Filter{}, "").Total != 0 || len(d.Tags().All()) != 0 {
		t.Error("something was written")
	}
	d.importFile(shopFile) // nobody is in the way any more
	d.sound()
}

func TestImportThatDoesNothingIsNoChange(t *testing.T) {
	d := open(t)
	d.importFile("Phone,Display name\n+2348035550142,Amara\n")
	o := d.importFile("Phone,Display name\n+2348035550142,Amara\n")
	if o.Unchanged != 1 || o.Change != 0 {
		t.Errorf("%+v", o)
	}
	if changes := d.changes(HistoryQuery{Limit: 10}); len(changes) != 1 {
		t.Errorf("%d changes", len(changes))
	}
}

// A number that a contact in the trash holds goes to the one in the file, and back with undo.
func TestImportTakesNumbersFromTheTrash(t *testing.T) {
	d := open(t)
	old := d.add(NewContact{Phone: "+2348035550142", Name: "Old"})
	d.must(d.Delete(t.Context(), one(old)))
	d.importFile("Phone,Display name\n+2348035550142,New\n+2348035550143,Other\n")
	if got := d.names(filter.Rule("phone", "is", "+2348035550142"), ""); got != "New" {
		t.Errorf("has the number: %q", got)
	}
	d.sound()
	d.must(d.Undo(t.Context()))
	if got := d.get(old).Phone.E164; got != "+2348035550142" {
		t.Errorf("the old one has %q", got)
	}
	d.sound()
}

func TestRejectsAreSavedToBeImportedAgain(t *testing.T) {
	d := open(t)
	target := filepath.Join(t.TempDir(), "problems.csv")
	n, err := d.SaveRejects(t.Context(), d.file(shopFile), importing.Options{}, target)
	if err != nil || n != 1 {
		t.Fatalf("%d, %v", n, err)
	}
	data, err := os.ReadFile(target)
	if err != nil || !strings.Contains(string(data), "not a number,Carla") || !strings.Contains(string(data), "Problem") {
		t.Errorf("%q, %v", data, err)
	}
}

func TestTheExampleCanBeImported(t *testing.T) {
	d := open(t)
	target := filepath.Join(t.TempDir(), "example.csv")
	n, err := d.SaveExample(t.Context(), target)
	if err != nil {
		t.Fatal(err)
	}
	o, err := d.Import(t.Context(), ImportRequest{Path: target})
	if err != nil || o.Created != n || o.Warnings != 0 {
		t.Errorf("%+v, %v", o, err)
	}
}

func TestInspect(t *testing.T) {
	d := open(t)
	i, err := d.Inspect(t.Context(), d.file(shopFile), importing.Options{})
	if err != nil || len(i.Columns) != 5 || i.Columns[0].Target.Field != importing.Phone || len(i.Preview) != 3 {
		t.Errorf("%+v, %v", i, err)
	}
	_, err = d.Inspect(t.Context(), d.file(""), importing.Options{})
	wantFault(t, err, importing.FileEmpty)
}

func TestExport(t *testing.T) {
	d := open(t)
	d.importFile(shopFile)
	cases := map[string]struct {
		spec ExportSpec
		want []string // names in order
	}{
		"matching, sorted":   {ExportSpec{Query: d.query("", "name:desc"), Columns: []string{"name"}}, []string{"Ben", "Amara Okafor"}},
		"one that matches":   {ExportSpec{Query: d.query(`{"field":"name","op":"is","args":["ben"]}`, ""), Columns: []string{"name"}}, []string{"Ben"}},
		"without opted out":  {ExportSpec{Columns: []string{"name"}, Audience: consent.NotOptedOut}, []string{"Amara Okafor"}},
		"selected, whatever": {ExportSpec{Selection: &Selection{IDs: []contact.ID{2}}, Columns: []string{"name"}}, []string{"Ben"}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			ready, err := d.PrepareExport(t.Context(), c.spec)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "out.csv")
			n, err := ready.Write(t.Context(), path)
			if err != nil || n.Count != len(c.want) || ready.Count() != n.Count {
				t.Fatalf("%+v, %v", n, err)
			}
			data, err := os.ReadFile(path)
			got := strings.Split(strings.TrimSpace(strings.ReplaceAll(string(data), "\r", "")), "\n")[1:]
			if err != nil || strings.Join(got, ",") != strings.Join(c.want, ",") {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}

func (d *desk) query(where, sort string) Query {
	d.t.Helper()
	q, err := d.ParseQuery(where, sort)
	if err != nil {
		d.t.Fatal(err)
	}
	return q
}

func TestCopiedText(t *testing.T) {
	d := open(t)
	d.importFile(shopFile)
	ready, err := d.PrepareExport(t.Context(), ExportSpec{Query: d.query("", "name:desc"), Columns: []string{"name", "tags"}})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := ready.Text(t.Context()); err != nil || got != "Ben\t\nAmara Okafor\tLead|VIP\n" {
		t.Errorf("got %q, %v", got, err)
	}
	ready.ids = make([]contact.ID, maxCopied+1)
	_, err = ready.Text(t.Context())
	wantFault(t, err, "export.too_many")
}

func TestExportOfNobody(t *testing.T) {
	d := open(t)
	_, err := d.PrepareExport(t.Context(), ExportSpec{})
	if f := wantFault(t, err, "export.nothing"); f.Message != "No contacts match these filters." {
		t.Errorf("got %q", f.Message)
	}
	_, err = d.PrepareExport(t.Context(), ExportSpec{Columns: []string{"shoe"}})
	wantFault(t, err, "export.column_unknown")
}

func TestExportThatFailsLeavesNothing(t *testing.T) {
	d := open(t)
	d.importFile(shopFile)
	ready, err := d.PrepareExport(t.Context(), ExportSpec{})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "no", "such", "folder", "out.csv")
	if _, err := ready.Write(t.Context(), path); err == nil {
		t.Error("no error")
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("something stands there: %v", err)
	}
}
