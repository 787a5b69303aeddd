package command

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"regulars/backend/consent"
	"regulars/backend/workspace"
)

// exported is the outcome of an export as JSON.
type exported struct {
	Exported int           `json:"exported"`
	File     string        `json:"file"`
	LeftOut  leftOutCounts `json:"leftOut"`
	Told     string        `json:"leftOutFile"` // the file that tells who was left out; "": there is none
}

type leftOutCounts struct {
	OptedOut int `json:"optedOut"`
	NotAsked int `json:"notAsked"`
}

func runExport(ctx context.Context, c *call, args []string) error {
	a := c.flags("export")
	var q question
	q.register(a)
	a.StringVar(&q.sort, "sort", "", "")
	columns := a.String("columns", "standard", "")
	notOptedOut := a.Bool("leave-out-opted-out", false, "")
	onlyOptedIn := a.Bool("only-opted-in", false, "")
	leftOut := a.String("left-out", "", "")
	if err := a.parse(args, "OUT.csv or OUT.xlsx"); err != nil {
		return err
	}
	query, err := c.query(q)
	if err != nil {
		return err
	}
	spec := workspace.ExportSpec{Query: query, Columns: strings.Split(*columns, ",")}
	if spec.Audience, err = audience(*notOptedOut, *onlyOptedIn); err != nil {
		return err
	}
	path, err := filepath.Abs(a.rest[0])
	if err != nil {
		return fmt.Errorf("find the folder of the export: %w", err)
	}
	if *leftOut != "" {
		spec.TellLeftOut = true
		if spec.LeftOutPath, err = leftOutPath(spec.Audience, path, *leftOut); err != nil {
			return err
		}
	}
	return c.with(ctx, func(w *workspace.Workspace) error { return c.export(ctx, w, spec, path) })
}

func audience(notOptedOut, onlyOptedIn bool) (consent.Audience, error) {
	switch {
	case notOptedOut && onlyOptedIn:
		return consent.Everyone, usagef("export: --leave-out-opted-out and --only-opted-in exclude each other.")
	case notOptedOut:
		return consent.NotOptedOut, nil
	case onlyOptedIn:
		return consent.OnlyOptedIn, nil
	}
	return consent.Everyone, nil
}

// leftOutPath returns where to save who is left out.
func leftOutPath(a consent.Audience, out, file string) (string, error) {
	path, err := filepath.Abs(file)
	switch {
	case err != nil:
		return "", fmt.Errorf("find the folder of those left out: %w", err)
	case a == consent.Everyone:
		return "", usagef("export: --left-out goes with --leave-out-opted-out or --only-opted-in.")
	case !strings.EqualFold(filepath.Ext(path), ".csv"):
		return "", usagef("export: the file of --left-out ends with .csv.")
	case path == out:
		return "", usagef("export: --left-out is the file of the export itself. Choose another name.")
	}
	return path, nil
}

func (c *call) export(ctx context.Context, w *workspace.Workspace, spec workspace.ExportSpec, path string) error {
	ready, err := w.PrepareExport(ctx, spec)
	if err != nil {
		return err
	}
	done, err := ready.Write(ctx, path)
	if err != nil {
		return err
	}
	text := fmt.Sprintf("Exported %d contacts.", done.Count)
	if done.LeftOut.OptedOut > 0 {
		text += fmt.Sprintf(" %d opted out were left out.", done.LeftOut.OptedOut)
	}
	if done.LeftOut.NotAsked > 0 {
		text += fmt.Sprintf(" %d without a record of consent were left out.", done.LeftOut.NotAsked)
	}
	counts := leftOutCounts{OptedOut: done.LeftOut.OptedOut, NotAsked: done.LeftOut.NotAsked}
	return c.print(exported{done.Count, path, counts, done.Beside}, "%s", text)
}
