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
	if err := a.parse(args, "FILE"); err != nil {
		return err
	}
	request := workspace.ImportRequest{Path: a.rest[0], Rejects: *rejects, Options: importing.Options{Country: strings.ToUpper(*country), AddErased: *addErased}}
	if *mapFile != "" {
		columns, err := c.mapped(*mapFile, request)
		if err != nil {
			return err
		}
		request.Options.Columns = columns
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

// mapped returns where the columns of the file go by a MAP.json.
func (c *call) mapped(path string, r workspace.ImportRequest) ([]importing.Target, error) {
	data, err := c.read(path, "map", maxMap)
	if err != nil {
		return nil, err
	}
	columns, err := importing.ParseMap(data)
	if err != nil {
		return nil, err
	}
	file, err := importing.Open(r.Path, r.Options.Country)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }() // it was only read
	headings, err := file.Headings(r.Options.Format)
	if err != nil {
		return nil, err
	}
	return columns.Targets(headings)
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
		SkippedBy: skippedBy(o.SkippedBy), Change: o.Change, Warnings: o.Warnings, OptOuts: o.OptOuts,
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
