package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/provenance"
	"regulars/backend/text"
	"regulars/backend/workspace"
)

// measureHistory looks at a history of as many changes as there are contacts, on a copy of the data.
func measureHistory(ctx context.Context, d *data, t *table) error {
	dir := filepath.Join(d.dir, "history")
	defer os.RemoveAll(dir)
	old, err := d.long(ctx, dir)
	if err != nil {
		return err
	}
	w, err := workspace.Open(ctx, workspace.Options{Dir: dir})
	if err != nil {
		return err
	}
	defer w.Close()
	if err := w.Ready(ctx); err != nil {
		return err
	}
	pages := []struct {
		what  string
		query func(k int) workspace.HistoryQuery
	}{
		{"activity: first page", func(int) workspace.HistoryQuery { return workspace.HistoryQuery{} }},
		{"activity: a page in the middle", func(k int) workspace.HistoryQuery { return workspace.HistoryQuery{Before: int64(d.n/2 + k)} }},
		{"activity: first page of a search that finds much", func(k int) workspace.HistoryQuery {
			return workspace.HistoryQuery{Search: fmt.Sprintf("person %d", k%10)}
		}},
		{"activity: a search that finds nothing, one step of it", func(k int) workspace.HistoryQuery {
			return workspace.HistoryQuery{Search: fmt.Sprintf("nobody %d", k)}
		}},
	}
	for _, p := range pages {
		s, err := times(rounds, func(k int) error {
			q := p.query(k)
			q.Limit = 100
			_, err := w.Changes(ctx, q)
			return err
		})
		if err != nil {
			return err
		}
		t.row(p.what, s.String(), "", "")
	}
	took, _, err := once(func() error { _, err := w.UndoChange(ctx, old); return err })
	if err != nil {
		return err
	}
	t.row(fmt.Sprintf("undo of a change with %s changes after it", thousands(d.n)), short(took), "", "")
	return nil
}

// long copies the data to dir and gives it a long history. It returns a change from before it, which nothing of it
// stands on.
func (d *data) long(ctx context.Context, dir string) (old int64, err error) {
	if _, err := d.open(ctx); err != nil {
		return 0, err
	}
	d.shut()
	if err := copyInto(dir, filepath.Join(d.folder(), workspace.FileName)); err != nil {
		return 0, err
	}
	w, err := workspace.Open(ctx, workspace.Options{Dir: dir})
	if err != nil {
		return 0, err
	}
	done, err := w.Edit(ctx, workspace.Selection{IDs: []contact.ID{1}}, workspace.Patch{Name: new(string)})
	if err := errors.Join(err, w.Close()); err != nil {
		return 0, err
	}
	return done.Change, d.record(ctx, filepath.Join(dir, workspace.FileName))
}

func copyInto(dir, path string) (err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	from, err := os.Open(path)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.Create(filepath.Join(dir, filepath.Base(path)))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	_, err = io.Copy(to, from)
	return err
}

// record writes the history straight into the file, as commands one after the other would: for each contact but the
// first, that a tag was added to it. As commands they would take half an hour.
func (d *data) record(ctx context.Context, path string) (err error) {
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	change, err := tx.PrepareContext(ctx, `INSERT INTO change(at, actor, source, kind, params, contacts, contact, can_undo, words) VALUES(?, 0, ?, ?, ?, 1, ?, 1, ?)`)
	if err != nil {
		return err
	}
	delta, err := tx.PrepareContext(ctx, "INSERT INTO change_delta(change_id, packed) VALUES(last_insert_rowid(), ?) RETURNING change_id")
	if err != nil {
		return err
	}
	place, err := tx.PrepareContext(ctx, "INSERT INTO change_place(tbl, sub, key_id, change_id) VALUES(?1, ?2, ?3, ?4), (0, 0, ?3, ?4)")
	if err != nil {
		return err
	}
	began := time.Now().Unix() - int64(d.n)
	for i := range d.n {
		key := uint32(2 + i%max(1, d.n-1))
		name := fmt.Sprintf("Person %d", key)
		packed, err := history.Marshal([]history.Delta{added(key)})
		if err != nil {
			return err
		}
		if _, err := change.ExecContext(ctx, began+int64(i), provenance.ManualAdmin, history.TagAdded,
			fmt.Sprintf(`{"tag":"Tag 1","name":%q}`, name), key, text.Fold("Tag “Tag 1” added to "+name)); err != nil {
			return err
		}
		var id int64
		if err := delta.QueryRowContext(ctx, packed).Scan(&id); err != nil {
			return err
		}
		if _, err := place.ExecContext(ctx, history.TagTable, 1, key, id); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func added(key uint32) history.Delta {
	cells := []history.Column{{Const: int64(provenance.ManualAdmin)}, {Const: ""}, {Const: int64(1)}}
	return history.Delta{Table: history.TagTable, Sub: 1, Keys: []uint32{key}, After: &history.Rows{Columns: cells}}
}
