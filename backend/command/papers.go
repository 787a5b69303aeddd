package command

import (
	"bufio"
	"context"
	"fmt"
	"path/filepath"

	"regulars/backend/contact"
	"regulars/backend/paper"
	"regulars/backend/workspace"
)

func runProof(ctx context.Context, c *call, args []string) error {
	a := c.flags("proof")
	number := a.String("phone", "", "")
	if err := a.parseUpTo(args, 2); err != nil {
		return err
	}
	if *number != "" {
		return c.paper(ctx, a, 0, func(w *workspace.Workspace) (workspace.Paper, error) { return w.ProveConsentOf(ctx, *number, "") })
	}
	return c.paperOf(ctx, a, func(w *workspace.Workspace, id contact.ID) (workspace.Paper, error) { return w.ProveConsent(ctx, id) })
}

func runAccess(ctx context.Context, c *call, args []string) error {
	a := c.flags("access")
	if err := a.parseUpTo(args, 2); err != nil {
		return err
	}
	return c.paperOf(ctx, a, func(w *workspace.Workspace, id contact.ID) (workspace.Paper, error) { return w.Everything(ctx, id) })
}

// paperOf makes a paper about the contact whose ID is the first argument.
func (c *call) paperOf(ctx context.Context, a *arguments, of func(*workspace.Workspace, contact.ID) (workspace.Paper, error)) error {
	if len(a.rest) == 0 {
		return usagef("%s: ID is missing.", a.name)
	}
	ids, err := contactIDs(a.rest[0])
	if err != nil {
		return err
	}
	if len(ids) != 1 {
		return usagef("%s: one contact at a time.", a.name)
	}
	return c.paper(ctx, a, 1, func(w *workspace.Workspace) (workspace.Paper, error) { return of(w, ids[0]) })
}

// paper makes a paper and saves it as the argument behind the first ones says; without one it is printed.
func (c *call) paper(ctx context.Context, a *arguments, first int, make func(*workspace.Workspace) (workspace.Paper, error)) error {
	if len(a.rest) > first+1 {
		return usagef("%s: %q is one too many.", a.name, a.rest[first+1])
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		made, err := make(w)
		if err != nil {
			return err
		}
		if len(a.rest) == first {
			return c.printPaper(made)
		}
		path, err := filepath.Abs(a.rest[first])
		if err != nil {
			return fmt.Errorf("find the folder of the paper: %w", err)
		}
		if err := made.Save(ctx, path); err != nil {
			return err
		}
		return c.print(struct {
			File string `json:"file"`
		}{path}, "Saved %s.", filepath.Base(path))
	})
}

func (c *call) printPaper(made workspace.Paper) error {
	if c.json {
		return writeJSON(c.out, made.JSON())
	}
	out := bufio.NewWriter(c.out)
	paper.WriteText(out, made.Document)
	return out.Flush()
}
