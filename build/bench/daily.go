package main

import (
	"context"
	"encoding/json"
	"fmt"

	"regulars/app"
	"regulars/backend/contact"
	"regulars/backend/tag"
	"regulars/backend/workspace"
)

// measureDaily takes what one does all day, one contact at a time.
func measureDaily(ctx context.Context, d *data, t *table) error {
	w, err := d.open(ctx)
	if err != nil {
		return err
	}
	fresh, err := w.CreateTag(ctx, fmt.Sprintf("Daily %d", d.n), "", 0)
	if err != nil {
		return err
	}
	const many = 4 * rounds
	rows := []struct {
		what string
		do   func(k int) error
	}{
		{"a tag added to one contact, committed", func(k int) error {
			_, err := w.AddTag(ctx, workspace.Selection{IDs: []contact.ID{d.someone(k, many)}}, fresh.ID)
			return err
		}},
		{"its undo", func(int) error { _, err := w.Undo(ctx); return err }},
		{"a filter in the builder: count, first five, words", func(k int) error {
			_, err := w.Preview(ctx, windowFilter(k), "last_seen:desc")
			return err
		}},
	}
	for _, row := range rows {
		s, err := times(many, row.do)
		if err != nil {
			return err
		}
		t.row(row.what, s.String(), "", "")
	}
	if err := measureRename(ctx, w, t); err != nil {
		return err
	}
	return d.measurePanel(ctx, t, many)
}

// someone returns the k-th of many contacts that are spread evenly.
func (d *data) someone(k, many int) contact.ID { return contact.ID(1 + k*d.n/many) }

// measureRename gives the tag that most contacts carry other names, and asks for 50 of them by each.
func measureRename(ctx context.Context, w *workspace.Workspace, t *table) error {
	most, err := w.Tags().Active(tagName(0))
	if err != nil {
		return err
	}
	rename := func(name string) error {
		_, err := w.EditTag(ctx, most.ID, tag.Patch{Name: &name})
		return err
	}
	s, err := times(rounds, func(k int) error {
		name := fmt.Sprintf("Renamed %d", k)
		if err := rename(name); err != nil {
			return err
		}
		view, err := find(ctx, w, fmt.Sprintf(`{"field":"tags","op":"any_of","args":[%q]}`, name), "last_seen:desc")
		if err != nil {
			return err
		}
		_, err = w.Rows(ctx, view.ID, 0, 50)
		return err
	})
	if err != nil {
		return err
	}
	t.row("a tag renamed, and 50 contacts that carry it", s.String(), "", "")
	return rename(tagName(0))
}

// measurePanel asks what the window asks when the contact panel opens.
func (d *data) measurePanel(ctx context.Context, t *table, many int) error {
	return d.throughBridge(ctx, func(contacts *app.Contacts) error {
		s, err := times(many, func(k int) error {
			detail, err := contacts.Get(int64(d.someone(k, many)))
			if err != nil {
				return err
			}
			_, err = json.Marshal(detail)
			return err
		})
		if err != nil {
			return err
		}
		t.row("the contact panel: details, notes, timeline, JSON", s.String(), "", "")
		return nil
	})
}
