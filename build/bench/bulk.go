package main

import (
	"context"
	"fmt"

	"regulars/backend/contact"
	"regulars/backend/workspace"
)

// measureBulk changes a tenth of a million contacts (or all there are) at once, and takes it back.
func measureBulk(ctx context.Context, d *data, t *table) error {
	w, err := d.open(ctx)
	if err != nil {
		return err
	}
	ids := make([]contact.ID, min(d.n, 100_000))
	for i := range ids {
		ids[i] = contact.ID(i + 1)
	}
	selection := workspace.Selection{IDs: ids}
	vip, err := w.CreateTag(ctx, fmt.Sprintf("Bulk %d", d.n), "", 0)
	if err != nil {
		return err
	}
	commands := []struct {
		what string
		run  func() (workspace.Changed, error)
	}{
		{"tag", func() (workspace.Changed, error) { return w.AddTag(ctx, selection, vip.ID) }},
		{"opt out, with ledger", func() (workspace.Changed, error) { return w.OptOut(ctx, selection, "") }},
		{"delete", func() (workspace.Changed, error) { return w.Delete(ctx, selection) }},
	}
	for _, c := range commands {
		done, _, err := once(func() error { _, err := c.run(); return err })
		if err != nil {
			return err
		}
		undone, _, err := once(func() error { _, err := w.Undo(ctx); return err })
		if err != nil {
			return err
		}
		t.row(fmt.Sprintf("bulk: %s %s contacts · undo", c.what, thousands(len(ids))), short(done)+" · "+short(undone), "", "")
	}
	return nil
}
