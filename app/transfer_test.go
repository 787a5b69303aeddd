package app

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"regulars/backend/fault"
)

const people = "Phone,Display name,Tags,City\n+2348035550142,Amara,VIP,Lagos\nnot a number,Ben,,\n"

func TestImportFromTheDialogToTheUndo(t *testing.T) {
	p := start(t)
	p.answers = []string{file(t, people)}
	chosen := get[ImportFile](t)(p.transfer.ChooseFile())
	if chosen.Name != "people.csv" || chosen.Size != int64(len(people)) || strings.Contains(chosen.Handle, "/") {
		t.Errorf("chosen %+v", chosen)
	}
	if q := p.asked[0]; q.Title != "Choose a file to import" {
		t.Errorf("asked %+v", q)
	}
	seen := get[Inspection](t)(p.transfer.Inspect(chosen.Handle, ImportOptions{}))
	if seen.Delimiter != "," || !seen.Header || len(seen.Columns) != 4 || seen.Columns[0].Target != "phone" || seen.Columns[3].New != "attribute:City:text" ||
		len(seen.Preview) != 2 || !seen.Options.CreateTags || seen.Options.Existing != "fill" || !slices.Contains(seen.Encodings, seen.Encoding) {
		t.Errorf("seen %+v", seen)
	}
	noNull(t, seen)
	options := seen.Options
	options.Columns[3] = seen.Columns[3].New
	_, err := p.transfer.Import(chosen.Handle, options)
	wantFault(t, err, "import.not_checked")
	rehearsed := get[ImportReport](t)(p.transfer.Rehearse(chosen.Handle, options))
	if rehearsed.Created != 1 || rehearsed.Rejected != 1 || rehearsed.Change != 0 || !slices.Equal(rehearsed.NewAttributes, []string{"City"}) || rehearsed.Problems[0].Row != 3 {
		t.Errorf("rehearsed %+v", rehearsed)
	}
	noNull(t, rehearsed)
	other := options
	other.Existing = "overwrite"
	_, err = p.transfer.Import(chosen.Handle, other)
	wantFault(t, err, "import.not_checked")
	done := get[ImportReport](t)(p.transfer.Import(chosen.Handle, options))
	if done.Created != 1 || done.Change == 0 {
		t.Errorf("done %+v", done)
	}
	if ended, ok := p.heard(EventJobDone); !ok || ended.(JobDone).Kind != "import" {
		t.Errorf("heard %+v", ended)
	}
	undone := get[Changed](t)(p.history.Undo())
	if undone.Message != "Undone: 1 contact imported from people.csv" {
		t.Errorf("undone %+v", undone)
	}
}

func TestWordsThatMeanOptedOut(t *testing.T) {
	p := start(t)
	p.answers = []string{file(t, "Phone,Opted out\n+2348035550142,yes\n+2348035550143,no\n+2348035550144,basta\n")}
	chosen := get[ImportFile](t)(p.transfer.ChooseFile())
	options := get[Inspection](t)(p.transfer.Inspect(chosen.Handle, ImportOptions{})).Options
	for _, tt := range []struct {
		name              string
		words             []string
		optOuts, rejected int
	}{
		{"as the file was found: the usual words", options.OptedOutYes, 1, 1},
		{"an emptied field", []string{""}, 1, 1},
		{"one word alone", []string{"basta"}, 1, 0},
		{"a word before the next is typed", []string{"yes", "basta", ""}, 2, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			options.OptedOutYes = tt.words
			report := get[ImportReport](t)(p.transfer.Rehearse(chosen.Handle, options))
			if report.OptOuts != tt.optOuts || report.Rejected != tt.rejected {
				t.Errorf("%d opt-outs, %d rejected, want %d and %d", report.OptOuts, report.Rejected, tt.optOuts, tt.rejected)
			}
		})
	}
}

func TestSaveRejects(t *testing.T) {
	p := start(t)
	target := filepath.Join(t.TempDir(), "mine.csv")
	p.answers = []string{file(t, people), target}
	chosen := get[ImportFile](t)(p.transfer.ChooseFile())
	_, err := p.transfer.SaveRejects(chosen.Handle)
	wantFault(t, err, "import.not_checked")
	get[ImportReport](t)(p.transfer.Rehearse(chosen.Handle, get[Inspection](t)(p.transfer.Inspect(chosen.Handle, ImportOptions{})).Options))
	saved := get[Exported](t)(p.transfer.SaveRejects(chosen.Handle))
	if saved.Count != 1 || saved.File != "mine.csv" || p.asked[1].Name != "people-problems.csv" || p.asked[1].Title != "Save rows with problems" {
		t.Errorf("%+v, asked %+v", saved, p.asked)
	}
}

func TestExportCSVWritesWhereThePersonSays(t *testing.T) {
	p := start(t)
	_, err := p.transfer.ExportCSV(Query{})
	if f := wantFault(t, err, "export.nothing"); f.Message != "No contacts match these filters." || len(p.asked) != 0 {
		t.Errorf("%+v, asked %v", f, p.asked)
	}
	get[Created](t)(p.contacts.Create(ContactInput{Phone: "+2348035550142", Name: "Amara"}))
	target := filepath.Join(t.TempDir(), "out")
	p.answers = []string{target}
	saved := get[Exported](t)(p.transfer.ExportCSV(Query{}))
	if saved.Count != 1 || saved.File != "out.csv" {
		t.Errorf("%+v", saved)
	}
	if q := p.asked[0]; q.Title != "Export contacts" || q.Name != "contacts-"+now.Local().Format("20060102-150405")+".csv" {
		t.Errorf("asked %+v", q)
	}
	data, err := os.ReadFile(target + ".csv")
	if err != nil || !strings.HasPrefix(string(data), "\ufeffPhone,Display name,Tags,First seen,Last seen") {
		t.Errorf("%q, %v", data, err)
	}
	if err := p.transfer.ShowInFolder(saved.Handle); err != nil || p.shown != target+".csv" {
		t.Errorf("shown %q, %v", p.shown, err)
	}
	if again := get[Exported](t)(p.transfer.ExportCSV(Query{})); !again.Cancelled || again.Handle != "" {
		t.Errorf("a closed dialog gave %+v", again)
	}
}

func TestExportRequests(t *testing.T) {
	p := start(t)
	for _, in := range []ContactInput{{Name: "Amara"}, {Name: "Ben", OptedOut: true}, {Name: "Carla"}} {
		get[Created](t)(p.contacts.Create(in))
	}
	view := get[View](t)(p.contacts.OpenView(Query{}))
	cases := map[string]struct {
		request ExportRequest
		want    int
		fault   fault.Code
	}{
		"all":                {ExportRequest{Scope: "all", Format: "csv"}, 3, ""},
		"all but opted out":  {ExportRequest{Scope: "all", Format: "xlsx", Columns: []string{"all"}, Audience: "not_opted_out"}, 2, ""},
		"matching":           {ExportRequest{Scope: "matching", Format: "csv", Query: Query{Filter: `{"field":"name","op":"is","args":["Ben"]}`}}, 1, ""},
		"selected":           {ExportRequest{Scope: "selected", Format: "csv", Selection: Selection{View: view.ID, Except: []int64{1}}, Columns: []string{"name", "phone"}}, 2, ""},
		"no such scope":      {ExportRequest{Scope: "some", Format: "csv"}, 0, "export.scope_unknown"},
		"no such format":     {ExportRequest{Scope: "all", Format: "pdf"}, 0, "export.format_unknown"},
		"no such column":     {ExportRequest{Scope: "all", Format: "csv", Columns: []string{"shoe"}}, 0, "export.column_unknown"},
		"no such filter":     {ExportRequest{Scope: "matching", Format: "csv", Query: Query{Filter: "{"}}, 0, "filter.not_json"},
		"no such audience":   {ExportRequest{Scope: "all", Format: "csv", Audience: "friends"}, 0, "export.audience_unknown"},
		"nobody agreed":      {ExportRequest{Scope: "all", Format: "csv", Audience: "opted_in"}, 0, "export.all_left_out"},
		"nobody is selected": {ExportRequest{Scope: "selected", Format: "csv"}, 0, "export.nothing"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			c.request.Audience = cmp.Or(c.request.Audience, "everyone")
			p.answers = []string{filepath.Join(t.TempDir(), "out."+c.request.Format)}
			saved, err := p.transfer.Export(c.request)
			if c.fault != "" {
				wantFault(t, err, c.fault)
				return
			}
			if err != nil || saved.Count != c.want {
				t.Errorf("%+v, %v", saved, err)
			}
		})
	}
}

func TestMarketingExport(t *testing.T) {
	p := start(t)
	for _, in := range []ContactInput{{Name: "Amara"}, {Name: "Ben", OptedOut: true}, {Name: "Carla"}} {
		get[Created](t)(p.contacts.Create(in))
	}
	request := ExportRequest{Scope: "all", Format: "csv", Audience: "not_opted_out", TellLeftOut: true}
	if got := get[ConsentCounts](t)(p.transfer.CountExport(request)); got != (ConsentCounts{NotAsked: 2, OptedOut: 1}) {
		t.Errorf("counted %+v", got)
	}
	dir := t.TempDir()
	p.answers = []string{filepath.Join(dir, "out.csv")}
	saved := get[Exported](t)(p.transfer.Export(request))
	if saved.Count != 2 || saved.LeftOut != (ConsentCounts{OptedOut: 1}) || saved.Beside != "out-left-out.csv" {
		t.Errorf("%+v", saved)
	}
	if told, err := os.ReadFile(filepath.Join(dir, saved.Beside)); err != nil || !strings.Contains(string(told), ",Ben,Opted out,") {
		t.Errorf("%q, %v", told, err)
	}
}

func TestCopyTakesWhatExportDoes(t *testing.T) {
	p := start(t)
	for _, name := range []string{"Amara", "Ben", "Carla"} {
		get[Created](t)(p.contacts.Create(ContactInput{Name: name}))
	}
	got := get[Copied](t)(p.transfer.Copy(ExportRequest{
		Scope: "selected", Selection: Selection{IDs: []int64{3, 1}}, Query: Query{Sort: "name"}, Columns: []string{"name", "phone"}, Audience: "everyone",
	}))
	if want := (Copied{Text: "Amara\t\nCarla\t\n", Count: 2}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	_, err := p.transfer.Copy(ExportRequest{Scope: "selected", Audience: "everyone"})
	wantFault(t, err, "export.nothing")
}

// No dialog adds an extension, and none asks about a file that the program makes of the name.
func TestReplacingAFileIsAskedFor(t *testing.T) {
	p := start(t)
	get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara"}))
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "out.csv"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.answers = []string{filepath.Join(dir, "out"), filepath.Join(dir, "other.csv")}
	if saved := get[Exported](t)(p.transfer.ExportCSV(Query{})); saved.File != "other.csv" || p.asked[1].Name != "out.csv" || p.asked[1].Directory != dir {
		t.Errorf("%+v, asked %+v", saved, p.asked)
	}
	p.replace, p.answers = true, []string{filepath.Join(dir, "out")}
	if saved := get[Exported](t)(p.transfer.ExportCSV(Query{})); saved.File != "out.csv" {
		t.Errorf("%+v", saved)
	}
}

// Paths never come from the page: a handle that was not given is refused, and one for reading is none for showing.
func TestHandles(t *testing.T) {
	p := start(t)
	p.answers = []string{file(t, people)}
	chosen := get[ImportFile](t)(p.transfer.ChooseFile())
	for _, handle := range []string{"", "/etc/passwd", chosen.Handle} {
		wantFault(t, p.transfer.ShowInFolder(handle), fault.NotFound)
	}
	_, err := p.transfer.Inspect("/etc/passwd", ImportOptions{})
	wantFault(t, err, fault.NotFound)
	if none := get[ImportFile](t)(p.transfer.ChooseFile()); none.Handle != "" {
		t.Errorf("a closed dialog gave %+v", none)
	}
}

func TestDroppedFiles(t *testing.T) {
	p := start(t)
	path := file(t, people)
	p.Dropped([]string{path, "/other"})
	dropped, _ := p.heard(EventImportDropped)
	f, ok := dropped.(ImportFile)
	if !ok || f.Name != "people.csv" {
		t.Fatalf("heard %+v", dropped)
	}
	get[Inspection](t)(p.transfer.Inspect(f.Handle, ImportOptions{}))
	p.Dropped([]string{filepath.Dir(path)})
	if dropped, _ = p.heard(EventImportDropped); dropped.(ImportFile).Handle != "" {
		t.Errorf("a folder was taken: %+v", dropped)
	}
}

func TestImportOptionsAreChecked(t *testing.T) {
	p := start(t)
	p.answers = []string{file(t, people)}
	chosen := get[ImportFile](t)(p.transfer.ChooseFile())
	for name, c := range map[string]struct {
		options ImportOptions
		code    fault.Code
	}{
		"no such policy":    {ImportOptions{Existing: "merge"}, "import.existing_unknown"},
		"no such delimiter": {ImportOptions{Delimiter: "::"}, "import.delimiter_unknown"},
		"no such target":    {ImportOptions{Columns: []string{"shoe"}}, "import.map_target_unknown"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := p.transfer.Rehearse(chosen.Handle, c.options)
			wantFault(t, err, c.code)
		})
	}
}

func TestSaveExample(t *testing.T) {
	p := start(t)
	p.answers = []string{filepath.Join(t.TempDir(), "example.csv")}
	if saved := get[Exported](t)(p.transfer.SaveExample()); saved.Count != 3 || p.asked[0].Title != "Save an example file" {
		t.Errorf("%+v, asked %+v", saved, p.asked)
	}
}

func TestConsentColumn(t *testing.T) {
	p := start(t)
	p.answers = []string{file(t, "Phone,Consent\n+2348035550142,yes\n+2348035550143,perhaps\n+2348035550144,no\n+2348035550145,yes\n+2348035550146,\n")}
	chosen := get[ImportFile](t)(p.transfer.ChooseFile())
	options := get[Inspection](t)(p.transfer.Inspect(chosen.Handle, ImportOptions{})).Options
	got := get[ConsentValues](t)(p.transfer.ConsentValues(chosen.Handle, options, 1))
	want := []ConsentValue{{"yes", 2, "yes"}, {"no", 1, "no"}, {"perhaps", 1, ""}}
	if !slices.Equal(got.Values, want) || got.More != 0 {
		t.Errorf("%+v", got)
	}
	options.Answers = []ValueAnswer{{"perhaps", "no"}}
	options.Basis = &ConsentBasis{Source: "Card", Wording: "Yes", Date: "2026-05-01"}
	report := get[ImportReport](t)(p.transfer.Rehearse(chosen.Handle, options))
	if report.OptOuts != 2 || report.OptIns != 2 || report.OptInsRefused != 0 || report.Unverified != 0 || report.Warnings != 0 {
		t.Errorf("%+v", report)
	}
	options.Answers[0].Answer = "sure"
	_, err := p.transfer.Rehearse(chosen.Handle, options)
	wantFault(t, err, "import.answer_unknown")
}
