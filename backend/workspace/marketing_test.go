package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
)

// aTown has three who opted out, two who agreed and one of whom nothing is known.
func aTown(t *testing.T) *desk {
	d := open(t)
	for _, name := range []string{"Ann", "Ben", "Cem"} {
		d.add(NewContact{Name: name, OptedOut: true})
	}
	for _, name := range []string{"Dag", "Eve", "Fay"} {
		d.add(NewContact{Name: name})
	}
	d.must(d.OptIn(t.Context(), Selection{IDs: []contact.ID{4, 5}}, Proof{Method: "In person"}))
	return d
}

func TestCountExport(t *testing.T) {
	d := aTown(t)
	few := d.view(filter.Rule("name", "any_of", "Ann", "Dag", "Fay"), "")
	cases := map[string]struct {
		spec ExportSpec
		want ConsentCounts
	}{
		"all":               {ExportSpec{}, ConsentCounts{OptedIn: 2, NotAsked: 1, OptedOut: 3}},
		"matching":          {ExportSpec{Query: Query{Filter: filter.Rule("name", "any_of", "Ann", "Ben", "Fay")}}, ConsentCounts{NotAsked: 1, OptedOut: 2}},
		"selected":          {ExportSpec{Selection: &Selection{IDs: []contact.ID{1, 4, 99}}}, ConsentCounts{OptedIn: 1, OptedOut: 1}},
		"selected in view":  {ExportSpec{Selection: &Selection{View: few.ID, Except: []contact.ID{1}}}, ConsentCounts{OptedIn: 1, NotAsked: 1}},
		"nobody":            {ExportSpec{Query: Query{Filter: filter.Rule("name", "is", "Zoe")}}, ConsentCounts{}},
		"whatever is asked": {ExportSpec{Audience: consent.OnlyOptedIn}, ConsentCounts{OptedIn: 2, NotAsked: 1, OptedOut: 3}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got, err := d.CountExport(t.Context(), c.spec); err != nil || got != c.want {
				t.Errorf("%+v, %v", got, err)
			}
		})
	}
	_, err := d.CountExport(t.Context(), ExportSpec{Selection: &Selection{View: 99}})
	wantFault(t, err, "view.gone")
}

func TestMarketingExport(t *testing.T) {
	cases := map[string]struct {
		audience consent.Audience
		names    string
		leftOut  ConsentCounts
	}{
		"everyone":      {consent.Everyone, "Ann,Ben,Cem,Dag,Eve,Fay", ConsentCounts{}},
		"not opted out": {consent.NotOptedOut, "Dag,Eve,Fay", ConsentCounts{OptedOut: 3}},
		"only opted in": {consent.OnlyOptedIn, "Dag,Eve", ConsentCounts{OptedOut: 3, NotAsked: 1}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := aTown(t)
			spec := ExportSpec{Query: d.query("", "name"), Columns: []string{"name"}, Audience: c.audience, TellLeftOut: true}
			saved, lines := d.export(spec)
			if got := strings.Join(lines, ","); got != c.names || saved.LeftOut != c.leftOut || (saved.Beside != "") != (c.leftOut != ConsentCounts{}) {
				t.Errorf("%s, %+v", got, saved)
			}
		})
	}
}

// export writes a CSV file and returns its lines below the headings.
func (d *desk) export(spec ExportSpec) (Exported, []string) {
	d.t.Helper()
	ready, err := d.PrepareExport(d.t.Context(), spec)
	if err != nil {
		d.t.Fatal(err)
	}
	return d.write(ready)
}

func (d *desk) write(ready *Export) (Exported, []string) {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), "out.csv")
	saved, err := ready.Write(d.t.Context(), path)
	if err != nil {
		d.t.Fatal(err)
	}
	return saved, d.lines(path)
}

func (d *desk) lines(path string) []string {
	d.t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		d.t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(strings.ReplaceAll(string(data), "\r", "")), "\n")[1:]
}

// Whoever opts out while the native dialog is open is not in the file.
func TestExportHonoursAnOptOutOfTheLastMoment(t *testing.T) {
	d := aTown(t)
	ready, err := d.PrepareExport(t.Context(), ExportSpec{Query: d.query("", "name"), Columns: []string{"name"}, Audience: consent.NotOptedOut, TellLeftOut: true})
	if err != nil || ready.Count() != 3 {
		t.Fatalf("%d, %v", ready.Count(), err)
	}
	d.themselves(5)
	d.must(d.OptOut(t.Context(), Selection{IDs: []contact.ID{6}}, "By phone"))
	saved, lines := d.write(ready)
	if strings.Join(lines, ",") != "Dag" || saved.LeftOut.OptedOut != 5 {
		t.Fatalf("%q, %+v", lines, saved)
	}
	told := d.lines(saved.Beside)
	if len(told) != 5 || !strings.HasPrefix(told[3], ",Eve,Opted out,") || !strings.HasSuffix(told[4], "They were opted out by hand: By phone") {
		t.Errorf("told %q", told)
	}
}

func TestExportOfNobodyWhoMayBeWrittenTo(t *testing.T) {
	d := open(t)
	d.add(NewContact{Name: "Ann", OptedOut: true})
	d.add(NewContact{Name: "Ben"})
	_, err := d.PrepareExport(t.Context(), ExportSpec{Audience: consent.OnlyOptedIn})
	if f := wantFault(t, err, "export.all_left_out"); f.Params["optedOut"] != "1" || f.Params["notAsked"] != "1" {
		t.Errorf("%+v", f)
	}
}
