package main

import (
	"context"
	"fmt"

	"regulars/backend/contact"
	"regulars/backend/workspace"
)

// measureBulk changes a tenth of a million contacts (or all there are) at once, and takes it back; it tags all of them
// too.
func measureBulk(ctx context.Context, d *data, t *table) error {
	w, err := d.open(ctx)
	if err != nil {
		return err
	}
	some := d.first(100_000)
	vip, err := w.CreateTag(ctx, fmt.Sprintf("Bulk %d", d.n), "", 0)
	if err != nil {
		return err
	}
	tagging := func(s workspace.Selection) (workspace.Changed, error) { return w.AddTag(ctx, s, vip.ID) }
	type command struct {
		what string
		on   workspace.Selection
		run  func(workspace.Selection) (workspace.Changed, error)
	}
	commands := []command{
		{"tag", some, tagging},
		{"opt out, with ledger", some, func(s workspace.Selection) (workspace.Changed, error) { return w.OptOut(ctx, s, "") }},
		{"delete", some, func(s workspace.Selection) (workspace.Changed, error) { return w.Delete(ctx, s) }},
	}
	if everyone := d.first(d.n); len(everyone.IDs) > len(some.IDs) {
		commands = append(commands, command{"tag", everyone, tagging})
	}
	for _, c := range commands {
		done, _, err := once(func() error { _, err := c.run(c.on); return err })
		if err != nil {
			return err
		}
		undone, _, err := once(func() error { _, err := w.Undo(ctx); return err })
		if err != nil {
			return err
		}
		t.row(fmt.Sprintf("bulk: %s %s contacts · undo", c.what, thousands(len(c.on.IDs))), short(done)+" · "+short(undone), "", "")
	}
	return nil
}

// first selects the first n contacts, or all there are.
func (d *data) first(n int) workspace.Selection {
	ids := make([]contact.ID, min(d.n, n))
	for i := range ids {
		ids[i] = contact.ID(i + 1)
	}
	return workspace.Selection{IDs: ids}
}
