package command

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"

	"regulars/backend/note"
	"regulars/backend/workspace"
)

// showLimit is how many changes show tells unless it is told.
const showLimit = 20

// whole is everything about one contact as JSON.
type whole struct {
	listed
	Notes    []noted `json:"notes"`
	Timeline []told  `json:"timeline"`
}

// noted is a note as JSON.
type noted struct {
	At     string `json:"at"`
	Source string `json:"source"`
	Actor  string `json:"actor"`
	Text   string `json:"text"`
}

// told is a change as JSON.
type told struct {
	Change  int64  `json:"change"`
	At      string `json:"at"`
	Source  string `json:"source"`
	Actor   string `json:"actor"`
	Summary string `json:"summary"`
}

func runShow(ctx context.Context, c *call, args []string) error {
	a := c.flags("show")
	limit := a.Int("limit", showLimit, "")
	if err := a.parse(args, "ID"); err != nil {
		return err
	}
	ids, err := contactIDs(a.rest[0])
	if err != nil {
		return err
	}
	if len(ids) != 1 || *limit < 0 {
		return usagef("show: one contact at a time, and --limit is not negative.")
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		d, err := w.Dossier(ctx, ids[0])
		if err != nil {
			return err
		}
		lines, err := w.Timeline(ctx, ids[0], 0, *limit)
		if err != nil {
			return err
		}
		return c.show(wholeOf(w, d, lines))
	})
}

func wholeOf(w *workspace.Workspace, d workspace.Dossier, lines []workspace.Line) whole {
	out := whole{listed: shown(d.Contact, w), Notes: []noted{}, Timeline: []told{}}
	for _, n := range d.Notes {
		out.Notes = append(out.Notes, notedAs(n))
	}
	for _, line := range lines {
		change := line.Change
		out.Timeline = append(out.Timeline, told{change.ID, instant(change.At), change.Source.String(), change.Actor, workspace.Summary(change)})
	}
	return out
}

func notedAs(n note.Note) noted {
	return noted{At: instant(n.At), Source: n.Source.String(), Actor: n.Actor, Text: n.Text}
}

// show prints the contact as list does, and below it the notes and what was done.
func (c *call) show(all whole) error {
	if c.json {
		return writeJSON(c.out, all)
	}
	out := bufio.NewWriter(c.out)
	if err := (&textLines{out: out}).line(all.listed); err != nil {
		return err
	}
	for _, n := range all.Notes {
		printDated(out, "note", n.At, cmp.Or(n.Actor, n.Source), n.Text)
	}
	for _, change := range all.Timeline {
		printDated(out, "done", change.At, cmp.Or(change.Actor, change.Source), change.Summary)
	}
	return out.Flush()
}

// printDated prints one line; errors of the output come up when it is flushed.
func printDated(to io.Writer, kind, at, by, text string) {
	_, _ = fmt.Fprintf(to, "%s\t%s\t%s\t%q\n", kind, at, by, text)
}
