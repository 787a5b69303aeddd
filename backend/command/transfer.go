package command

import (
	"context"
	"fmt"
	"strings"

	"regulars/backend/importing"
	"regulars/backend/workspace"
)

// imported is the outcome of an import as JSON: read = created + updated + unchanged + skipped + rejected.
type imported struct {
	Read          int               `json:"read"`
	Created       int               `json:"created"`
	Updated       int               `json:"updated"`
	Unchanged     int               `json:"unchanged"`
	Skipped       int               `json:"skipped"`
	Rejected      int               `json:"rejected"`
	SkippedBy     skippedBy         `json:"skippedBy"`
	Change        int64             `json:"change"` // 0: nothing was changed
	Warnings      int               `json:"warnings"`
	OptOuts       int               `json:"optOuts"`
	OptIns        int               `json:"optIns"`
	OptInsRefused int               `json:"optInsRefused"` // they opted out
	Unverified    int               `json:"unverified"`    // agreed without proof: kept as a note
	NewTags       []string          `json:"newTags"`
	NewAttributes []string          `json:"newAttributes"`
	Ignored       []string          `json:"ignored"` // headings of columns that went nowhere
	Problems      []importedProblem `json:"problems"`
}

type skippedBy struct {
	Duplicate  int `json:"duplicate"`
	Suppressed int `json:"suppressed"`
	Existing   int `json:"existing"`
}

// importedProblem is one value that could not be used, or was taken with a warning.
type importedProblem struct {
	Row     int    `json:"row"`
	Column  string `json:"column"`
	Value   string `json:"value"`
	Code    string `json:"code"`
	Message string `json:"message"`
	Warning bool   `json:"warning"`
}

// maxMap is how many bytes a map of columns may have.
const maxMap = 1 << 20

func runImport(ctx context.Context, c *call, args []string) error {
	a := c.flags("import")
	mapFile := a.String("map", "", "")
	country := a.String("country", "", "")
	rehearse := a.Bool("rehearse", false, "")
	rejects := a.String("rejects", "", "")
	addErased := a.Bool("add-erased", false, "")
	policy := a.String("existing", importing.Fill.String(), "")
	basis := basisFlags(a)
	if err := a.parse(args, "FILE"); err != nil {
		return err
	}
	options := importing.Options{Country: strings.ToUpper(*country), AddErased: *addErased, Basis: basis()}
	request := workspace.ImportRequest{Path: a.rest[0], Rejects: *rejects, Options: options}
	var err error
	if request.Options.Existing, err = importing.ParsePolicy(*policy); err != nil {
		return err
	}
	if *mapFile != "" {
		if err := c.mapColumns(*mapFile, &request); err != nil {
			return err
		}
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		run := w.Import
		if *rehearse {
			run = w.Rehearse
		}
		outcome, err := run(ctx, request)
		if err != nil {
			return err
		}
		return c.printImported(outcome, *rehearse)
	})
}

// basisFlags are how those agreed of whom the file says so; the basis is nil where none of them was given.
func basisFlags(a *arguments) func() *importing.Basis {
	var b importing.Basis
	a.StringVar(&b.Source, "basis-source", "", "")
	a.StringVar(&b.Wording, "basis-wording", "", "")
	a.StringVar(&b.Date, "basis-date", "", "")
	a.Int64Var(&b.Notice, "basis-notice", 0, "")
	return func() *importing.Basis {
		if b == (importing.Basis{}) {
			return nil
		}
		return &b
	}
}

// mapColumns puts into a request what a MAP.json says.
func (c *call) mapColumns(path string, r *workspace.ImportRequest) error {
	data, err := c.read(path, "map", maxMap)
	if err != nil {
		return err
	}
	chosen, err := importing.ParseMap(data)
	if err != nil {
		return err
	}
	file, err := importing.Open(r.Path, r.Options.Country)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }() // it was only read
	headings, err := file.Headings(r.Options.Format)
	if err != nil {
		return err
	}
	r.Options.Answers = chosen.Answers
	r.Options.Columns, err = chosen.Targets(headings)
	return err
}

func (c *call) printImported(o workspace.ImportOutcome, rehearsed bool) error {
	if c.json {
		return writeJSON(c.out, importedOf(o))
	}
	verb := "Imported"
	if rehearsed {
		verb = "Rehearsed"
	}
	var text strings.Builder
	fmt.Fprintf(&text, "%s %d rows: %d created, %d updated, %d unchanged, %d skipped, %d rejected.\n", verb, o.Read, o.Created, o.Updated, o.Unchanged, o.Skipped, o.Rejected)
	if len(o.Ignored) > 0 {
		fmt.Fprintf(&text, "Columns left out: %s.\n", strings.Join(o.Ignored, ", "))
	}
	if o.ConsentFigures != (importing.ConsentFigures{}) {
		fmt.Fprintf(&text, "Consent: %d opted out, %d opted in, %d not opted in because they opted out, %d without proof kept as a note.\n", o.OptOuts, o.OptIns, o.Refused, o.Unverified)
	}
	for _, g := range o.Groups {
		kind := "rejected"
		if g.Warning {
			kind = "odd"
		}
		fmt.Fprintf(&text, "%d %s, the first in row %d, %s: %s\n", g.Count, kind, g.Rows[0], g.Column, g.Message)
	}
	_, err := fmt.Fprint(c.out, text.String())
	return err
}

func importedOf(o workspace.ImportOutcome) imported {
	out := imported{
		Read: o.Read, Created: o.Created, Updated: o.Updated, Unchanged: o.Unchanged, Skipped: o.Skipped, Rejected: o.Rejected,
		SkippedBy: skippedBy(o.SkippedBy), Change: o.Change, Warnings: o.Warnings,
		OptOuts: o.OptOuts, OptIns: o.OptIns, OptInsRefused: o.Refused, Unverified: o.Unverified,
		NewTags: list(o.NewTags), NewAttributes: list(o.NewAttributes), Ignored: list(o.Ignored), Problems: []importedProblem{},
	}
	for _, p := range o.Problems {
		out.Problems = append(out.Problems, importedProblem{p.Row, p.Column, p.Value, string(p.Code), p.Message, p.Warning})
	}
	return out
}

// list makes an empty list of none.
func list(names []string) []string {
	if names == nil {
		return []string{}
	}
	return names
}
