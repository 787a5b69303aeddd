package command

import (
	"context"
	"strconv"
	"strings"

	"regulars/backend/workspace"
)

func runTag(ctx context.Context, c *call, args []string) error {
	a := c.flags("tag")
	var who chosen
	who.register(a)
	if err := a.parse(args, "add or remove", "NAME"); err != nil {
		return err
	}
	if err := who.check(a); err != nil {
		return err
	}
	verb, name := a.rest[0], a.rest[1]
	if verb != "add" && verb != "remove" {
		return usagef("tag: %q is neither add nor remove.", verb)
	}
	return c.change(ctx, who, func(w *workspace.Workspace, s workspace.Selection) (workspace.Changed, error) {
		t, err := w.Tags().Active(name)
		if err != nil {
			return workspace.Changed{}, err
		}
		if verb == "add" {
			return w.AddTag(ctx, s, t.ID)
		}
		return w.RemoveTag(ctx, s, t.ID)
	})
}

func runOptOut(ctx context.Context, c *call, args []string) error {
	a := c.flags("optout")
	var who chosen
	who.register(a)
	note := a.String("note", "", "")
	if err := a.parse(args); err != nil {
		return err
	}
	if err := who.check(a); err != nil {
		return err
	}
	return c.change(ctx, who, func(w *workspace.Workspace, s workspace.Selection) (workspace.Changed, error) {
		return w.OptOut(ctx, s, *note)
	})
}

func runOptIn(ctx context.Context, c *call, args []string) error {
	a := c.flags("optin")
	var who chosen
	who.register(a)
	var proof workspace.Proof
	a.StringVar(&proof.Method, "method", "", "")
	a.StringVar(&proof.Note, "note", "", "")
	a.Int64Var(&proof.Notice, "notice", 0, "")
	a.StringVar(&proof.Evidence, "evidence", "", "")
	a.StringVar(&proof.On, "at", "", "")
	a.StringVar(&proof.Until, "until", "", "")
	if err := a.parse(args); err != nil {
		return err
	}
	if err := who.check(a); err != nil {
		return err
	}
	return c.change(ctx, who, func(w *workspace.Workspace, s workspace.Selection) (workspace.Changed, error) {
		return w.OptIn(ctx, s, proof)
	})
}

// change runs a command on the contacts that were chosen.
func (c *call) change(ctx context.Context, who chosen, do func(*workspace.Workspace, workspace.Selection) (workspace.Changed, error)) error {
	return c.with(ctx, func(w *workspace.Workspace) error {
		s, err := c.selection(ctx, w, who)
		if err != nil {
			return err
		}
		done, err := do(w, s)
		if err != nil {
			return err
		}
		return c.printChanged(done)
	})
}

func runUndo(ctx context.Context, c *call, args []string) error {
	return c.plain(ctx, "undo", args, (*workspace.Workspace).Undo)
}

func runRedo(ctx context.Context, c *call, args []string) error {
	return c.plain(ctx, "redo", args, (*workspace.Workspace).Redo)
}

// plain runs a command that takes nothing but the common flags.
func (c *call) plain(ctx context.Context, name string, args []string, do func(*workspace.Workspace, context.Context) (workspace.Changed, error)) error {
	if err := c.flags(name).parse(args); err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		done, err := do(w, ctx)
		if err != nil {
			return err
		}
		return c.printChanged(done)
	})
}

// maxSample is how many made-up contacts one call makes at most.
const maxSample = 10_000_000

func runSample(ctx context.Context, c *call, args []string) error {
	a := c.flags("sample")
	if err := a.parse(args, "N"); err != nil {
		return err
	}
	n, err := strconv.Atoi(a.rest[0])
	if err != nil || n < 1 || n > maxSample {
		return usagef("sample: %q is no number of contacts from 1 to %d.", a.rest[0], maxSample)
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		done, err := w.LoadSample(ctx, n)
		if err != nil {
			return err
		}
		return c.printChanged(done)
	})
}

func runCheck(ctx context.Context, c *call, args []string) error {
	if err := c.flags("check").parse(args); err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		problems, err := w.Check(ctx)
		if err != nil {
			return err
		}
		report := struct {
			OK       bool     `json:"ok"`
			Problems []string `json:"problems"`
		}{len(problems) == 0, list(problems)}
		if report.OK {
			return c.print(report, "Everything is in order.")
		}
		if err := c.print(report, "Something is not in order:\n%s", strings.Join(problems, "\n")); err != nil {
			return err
		}
		return errReported
	})
}
