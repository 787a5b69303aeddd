package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"regulars/backend/workspace"
)

// measureStart opens a workspace that has its data: how soon is there something to see, how soon is all of it, and
// what does it weigh.
func measureStart(ctx context.Context, d *data, t *table) error {
	if _, err := d.open(ctx); err != nil {
		return err
	}
	d.shut()
	before := heap()
	var first time.Duration
	wall, cpu, err := once(func() (err error) {
		start := time.Now()
		d.door, err = workspace.Open(ctx, workspace.Options{Dir: d.folder()})
		if err != nil {
			return err
		}
		view, err := d.door.OpenView(ctx, workspace.Query{})
		if err != nil {
			return err
		}
		if _, err := d.door.Rows(ctx, view.ID, 0, 50); err != nil {
			return err
		}
		first = time.Since(start)
		return d.door.Ready(ctx)
	})
	if err != nil {
		return err
	}
	t.row("start: first 50 rows after open", short(first), "", "")
	t.row("start: index loaded", fmt.Sprintf("%s, %s of CPU", short(wall), short(cpu)), "", "")
	held := heap() - before
	t.row("memory: heap of the open workspace", fmt.Sprintf("%s, %d B a contact", mebibytes(held), held/uint64(d.n)), "", "")
	now, _ := resident()
	t.row("memory: the whole process at rest, benchmark included", mebibytes(now), "", "")
	file, err := os.Stat(filepath.Join(d.folder(), workspace.FileName))
	if err != nil {
		return err
	}
	t.row("database file", mebibytes(uint64(file.Size())), "", "")
	return nil
}
