package exporting

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/provenance"
)

// leftOut are so many people whom a file leaves out.
func leftOut(count int) *LeftOut {
	out := &contact.Contact{Name: "=Ben", Phone: phone.FromStored("+2348035550143", ""), Consent: consent.OptedOut, ConsentAt: 1_780_000_000, ConsentSource: provenance.Keyword}
	return &LeftOut{People: func(yield func(*LeftOutPerson, error) bool) {
		for range count {
			if !yield(&LeftOutPerson{Contact: out, Because: consent.Event{Kind: consent.Withdrawn, Source: provenance.Keyword, Note: "STOP"}}, nil) {
				return
			}
		}
	}}
}

const leftOutFile = "\uFEFFPhone,Display name,Consent,Since,Source,Why\r\n"

const ben = "+2348035550143,'=Ben,Opted out,2026-05-28 20:26:40,Keyword,They sent a word that opts out: STOP\r\n"

func TestLeftOutBesideCSV(t *testing.T) {
	cases := map[string]struct {
		aside *LeftOut
		there []string // names that are taken
		want  string   // file
		holds string
	}{
		"one":           {leftOut(1), nil, "a-left-out.csv", leftOutFile + ben},
		"nobody":        {leftOut(0), nil, "", ""},
		"name is taken": {leftOut(2), []string{"a-left-out.csv", "a-left-out-2.csv"}, "a-left-out-3.csv", leftOutFile + ben + ben},
		"own name":      {&LeftOut{leftOut(1).People, "own.csv"}, []string{"own.csv"}, "own.csv", leftOutFile + ben},
		"own, nobody":   {&LeftOut{leftOut(0).People, "own.csv"}, nil, "own.csv", leftOutFile},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for _, taken := range c.there {
				writeFile(t, filepath.Join(dir, taken), "old")
			}
			if c.aside.Path != "" {
				c.aside.Path = filepath.Join(dir, c.aside.Path)
			}
			written, err := ToFile(t.Context(), filepath.Join(dir, "a.csv"), Job{Layout: testLayout(standard), Rows: rowsOf(testContacts()), LeftOut: c.aside})
			if err != nil || written.Count != 4 || written.LeftOut != strings.Count(c.holds, "+234") {
				t.Fatalf("%+v, %v", written, err)
			}
			if c.want == "" {
				if written.Beside != "" || len(namesIn(t, dir)) != 1 {
					t.Errorf("there is %q, %v", written.Beside, namesIn(t, dir))
				}
				return
			}
			if got, err := os.ReadFile(written.Beside); err != nil || string(got) != c.holds || filepath.Base(written.Beside) != c.want {
				t.Errorf("%s has %q, %v", written.Beside, got, err)
			}
			for _, taken := range c.there {
				if got, err := os.ReadFile(filepath.Join(dir, taken)); taken != c.want && (err != nil || string(got) != "old") {
					t.Errorf("%s is %q now, %v", taken, got, err)
				}
			}
		})
	}
}

func TestLeftOutInWorkbook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.xlsx")
	written, err := ToFile(t.Context(), path, Job{Layout: testLayout(standard), Rows: rowsOf(testContacts()), LeftOut: leftOut(2)})
	if err != nil || written != (Written{Count: 4, LeftOut: 2}) {
		t.Fatalf("%+v, %v", written, err)
	}
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(leftOutName)
	if err != nil || len(rows) != 3 || !slices.Equal(rows[0], leftOutHeadings) {
		t.Fatalf("%q, %v", rows, err)
	}
	if got := strings.Join(rows[2], "|"); got != "+2348035550143|=Ben|Opted out|2026-05-28 20:26:40|Keyword|They sent a word that opts out: STOP" {
		t.Errorf("got %s", got)
	}
}

// Both files or none: whatever goes wrong with one of them, the folder holds what it held before.
func TestLeftOutFailsTogether(t *testing.T) {
	broken := errors.New("the store failed")
	failing := &LeftOut{People: func(yield func(*LeftOutPerson, error) bool) { yield(nil, broken) }}
	stopped, stop := context.WithCancel(t.Context())
	stopping := &LeftOut{People: func(yield func(*LeftOutPerson, error) bool) {
		stop()
		leftOut(1).People(yield)
	}}
	cases := map[string]struct {
		ctx   context.Context
		file  string
		aside *LeftOut
		taken bool // a folder has the name of the contacts' file, so that it cannot be placed
	}{
		"the people end in an error, CSV":  {t.Context(), "a.csv", failing, false},
		"the people end in an error, XLSX": {t.Context(), "a.xlsx", failing, false},
		"stopped":                          {stopped, "a.csv", stopping, false},
		"the contacts cannot be placed":    {t.Context(), "a.csv", leftOut(1), true},
		"no folder for the people":         {t.Context(), "a.csv", &LeftOut{leftOut(1).People, filepath.Join(t.TempDir(), "no", "b.csv")}, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, c.file)
			if c.taken {
				if err := os.MkdirAll(filepath.Join(path, "x"), 0o700); err != nil {
					t.Fatal(err)
				}
			} else {
				writeFile(t, path, "old")
			}
			if _, err := ToFile(c.ctx, path, Job{Layout: testLayout(standard), Rows: rowsOf(testContacts()), LeftOut: c.aside}); err == nil {
				t.Fatal("no error")
			}
			if names := namesIn(t, dir); len(names) != 1 || names[0] != c.file {
				t.Errorf("left are %v", names)
			}
		})
	}
}

func TestWhyLeftOut(t *testing.T) {
	cases := map[string]struct {
		state consent.State
		event consent.Event
		want  string
	}{
		"no record":           {consent.NotAsked, consent.Event{}, "Nothing shows that they agreed."},
		"unverified":          {consent.NotAsked, consent.Event{Kind: consent.ImportedUnverified, Reference: "a.csv, row 2"}, "A file says that they agreed, but not how: a.csv, row 2"},
		"switch":              {consent.OptedOut, consent.Event{Kind: consent.Withdrawn, Source: provenance.ManualAdmin}, "They were opted out by hand."},
		"switch with a note":  {consent.OptedOut, consent.Event{Kind: consent.Withdrawn, Source: provenance.ManualAgent, Note: "By phone"}, "They were opted out by hand: By phone"},
		"themselves":          {consent.OptedOut, consent.Event{Kind: consent.Withdrawn, Source: provenance.Form}, "They opted out themselves."},
		"file":                {consent.OptedOut, consent.Event{Kind: consent.Withdrawn, Source: provenance.Import, Reference: "a.csv, row 2"}, "A file says that they opted out: a.csv, row 2"},
		"program":             {consent.OptedOut, consent.Event{Kind: consent.Withdrawn, Source: provenance.API}, "Another program opted them out."},
		"WhatsApp":            {consent.OptedOut, consent.Event{Kind: consent.PlatformStopped}, "WhatsApp reports that they stopped marketing messages."},
		"correction":          {consent.OptedOut, consent.Event{Kind: consent.Correction, Note: "Wrong person"}, "A correction says that they opted out: Wrong person"},
		"words without bound": {consent.OptedOut, consent.Event{Kind: consent.Withdrawn, Source: provenance.Keyword, Note: "x", Evidence: strings.Repeat("x", 5000)}, "They sent a word that opts out: " + strings.Repeat("x", maxWords-1) + "…"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := LeftOutPerson{&contact.Contact{Consent: c.state}, c.event}
			if got := p.why(); got != c.want {
				t.Errorf("got %s", got)
			}
		})
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func namesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names
}
