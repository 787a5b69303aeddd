package command

import (
	"context"

	"regulars/backend/provenance"
	"regulars/backend/workspace"
)

// removal is what remove was told.
type removal struct {
	who                 chosen
	source, since, only string
	rehearse            bool
}

func runRemove(ctx context.Context, c *call, args []string) error {
	a := c.flags("remove")
	var r removal
	r.who.register(a)
	a.StringVar(&r.source, "source", "", "")
	a.StringVar(&r.since, "since", "", "")
	a.StringVar(&r.only, "only", "", "")
	a.BoolVar(&r.rehearse, "rehearse", false, "")
	if err := a.parse(args); err != nil {
		return err
	}
	todo, err := r.read()
	if err != nil {
		return err
	}
	some := a.has("id") || a.has("where") || a.has("search")
	if some {
		if err := r.who.check(a); err != nil {
			return err
		}
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		if some {
			among, err := c.selection(ctx, w, r.who)
			if err != nil {
				return err
			}
			todo.Among = &among
		}
		return c.remove(ctx, w, todo, r.rehearse)
	})
}

func (r removal) read() (workspace.SourceRemoval, error) {
	source, known := provenance.Parse(r.source)
	if !known {
		return workspace.SourceRemoval{}, usagef("remove: %q is no source. Write --source ai_tool, api, import, manual_agent or another one that filters know.", r.source)
	}
	if r.only != "" && r.only != "tags" && r.only != "values" {
		return workspace.SourceRemoval{}, usagef("remove: --only is tags or values, not %q.", r.only)
	}
	return workspace.SourceRemoval{Source: source, Since: r.since, Tags: r.only != "values", Values: r.only != "tags"}, nil
}

func (c *call) remove(ctx context.Context, w *workspace.Workspace, todo workspace.SourceRemoval, rehearse bool) error {
	if !rehearse {
		done, err := w.RemoveBySource(ctx, todo)
		if err != nil {
			return err
		}
		return c.printChanged(done)
	}
	found, err := w.TracesOf(ctx, todo)
	if err != nil {
		return err
	}
	return c.print(struct {
		Tags     int `json:"tags"`
		Values   int `json:"values"`
		Contacts int `json:"contacts"`
	}(found), "%s would be removed.", found)
}
