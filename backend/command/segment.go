package command

import (
	"context"
	"fmt"
	"strings"

	"regulars/backend/segment"
	"regulars/backend/workspace"
)

// listedSegment is a segment as JSON.
type listedSegment struct {
	ID       segment.ID `json:"id"`
	Name     string     `json:"name"`
	Kind     string     `json:"kind"`
	Rule     string     `json:"rule"`
	Contacts int        `json:"contacts"`
}

func runSegment(ctx context.Context, c *call, args []string) error {
	if len(args) == 0 {
		return usagef("segment: list, create, delete, snapshot or numbers is missing.")
	}
	verbs := map[string]func(context.Context, *call, []string) error{
		"list": listSegments, "create": createSegment, "delete": deleteSegment, "snapshot": snapshotSegment, "numbers": addNumbers,
	}
	run, known := verbs[args[0]]
	if !known {
		return usagef("segment: %q is none of list, create, delete, snapshot, numbers.", args[0])
	}
	return run(ctx, c, args[1:])
}

func listSegments(ctx context.Context, c *call, args []string) error {
	if err := c.flags("segment list").parse(args); err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		facts, err := w.SegmentList(ctx)
		if err != nil {
			return err
		}
		segments := []listedSegment{}
		var lines strings.Builder
		for _, s := range facts {
			segments = append(segments, listedSegment{s.ID, s.Name, s.Kind.String(), s.Words, s.Contacts})
			fmt.Fprintf(&lines, "%s\t%s\t%d\t%s\n", s.Name, s.Kind, s.Contacts, s.Words)
		}
		return c.print(map[string]any{"segments": segments}, "%s%s.", lines.String(), counted(len(segments), "segment"))
	})
}

func createSegment(ctx context.Context, c *call, args []string) error {
	a := c.flags("segment create")
	var q question
	q.register(a)
	a.StringVar(&q.sort, "sort", "", "")
	if err := a.parse(args, "NAME"); err != nil {
		return err
	}
	query, err := c.query(q)
	if err != nil {
		return err
	}
	return c.saving(ctx, func(w *workspace.Workspace) (workspace.Changed, error) {
		_, done, err := w.CreateSegment(ctx, segment.Draft{Name: a.rest[0], Kind: segment.Live, Filter: query.Filter.String(), Sort: q.sort})
		return done, err
	})
}

func deleteSegment(ctx context.Context, c *call, args []string) error {
	a := c.flags("segment delete")
	if err := a.parse(args, "NAME"); err != nil {
		return err
	}
	return c.saving(ctx, func(w *workspace.Workspace) (workspace.Changed, error) {
		s, err := w.Segments().Active(a.rest[0])
		if err != nil {
			return workspace.Changed{}, err
		}
		return w.DeleteSegments(ctx, []segment.ID{s.ID})
	})
}

func snapshotSegment(ctx context.Context, c *call, args []string) error {
	a := c.flags("segment snapshot")
	if err := a.parse(args, "NAME", "LIST"); err != nil {
		return err
	}
	return c.saving(ctx, func(w *workspace.Workspace) (workspace.Changed, error) {
		s, err := w.Segments().Active(a.rest[0])
		if err != nil {
			return workspace.Changed{}, err
		}
		_, done, err := w.SnapshotSegment(ctx, s.ID, a.rest[1])
		return done, err
	})
}

func addNumbers(ctx context.Context, c *call, args []string) error {
	a := c.flags("segment numbers")
	if err := a.parse(args, "LIST", "FILE.csv"); err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		list, err := w.Segments().Active(a.rest[0])
		if err != nil {
			return err
		}
		done, err := w.AddNumbersToList(ctx, list.ID, a.rest[1])
		if err != nil {
			return err
		}
		report := struct {
			Change   int64 `json:"change"`
			Added    int   `json:"added"`
			Already  int   `json:"already"`
			NotFound []int `json:"notFound"` // rows of the file
		}{done.Change, done.Added, done.Already, []int{}}
		for _, n := range done.NotFound {
			report.NotFound = append(report.NotFound, n.Row)
		}
		return c.print(report, "%d added, %d already there, %d not found.", done.Added, done.Already, len(done.NotFound))
	})
}

// saving runs a command and says what it did.
func (c *call) saving(ctx context.Context, do func(*workspace.Workspace) (workspace.Changed, error)) error {
	return c.with(ctx, func(w *workspace.Workspace) error {
		done, err := do(w)
		if err != nil {
			return err
		}
		return c.printChanged(done)
	})
}
