package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"regulars/backend/importing"
	"regulars/backend/sample"
	"regulars/backend/workspace"
)

// tagCount is how many tags the catalogue of the measurement has; the most used one is on about a third of the contacts.
const tagCount = 200

// data is what one size is measured on: a wide file, and the workspace into which it was imported.
type data struct {
	n      int
	dir    string
	csv    string
	remove func()
	door   *workspace.Workspace // opened by the first section that needs it
	peer   *peer
}

// prepare writes the wide file unless it is there.
func prepare(ctx context.Context, n int, keep string) (*data, error) {
	dir, remove, err := temporary(keep, n)
	if err != nil {
		return nil, err
	}
	d := &data{n: n, dir: dir, csv: filepath.Join(dir, "wide.csv"), remove: remove}
	if _, err := os.Stat(d.csv); err == nil {
		return d, nil
	}
	return d, writeWide(d.csv, n)
}

func (d *data) close() {
	d.shut()
	if d.peer != nil {
		d.peer.close()
	}
	d.remove()
}

func (d *data) folder() string { return filepath.Join(d.dir, "data") }

// open returns the workspace with its index loaded, importing the file first if that was not done.
func (d *data) open(ctx context.Context) (*workspace.Workspace, error) {
	if d.door != nil {
		return d.door, nil
	}
	w, err := workspace.Open(ctx, workspace.Options{Dir: d.folder()})
	if err != nil {
		return nil, err
	}
	d.door = w
	if err := w.Ready(ctx); err != nil {
		return nil, err
	}
	status, err := w.Status(ctx)
	if err != nil || status.Contacts > 0 {
		return w, err
	}
	_, err = d.importInto(ctx, w)
	return w, err
}

// importInto imports the wide file, every column that the program has no field for as an attribute.
func (d *data) importInto(ctx context.Context, w *workspace.Workspace) (workspace.ImportOutcome, error) {
	seen, err := w.Inspect(ctx, d.csv, importing.Options{})
	if err != nil {
		return workspace.ImportOutcome{}, err
	}
	o := seen.Options
	for i, column := range seen.Columns {
		if o.Columns[i].Field == importing.Ignore {
			o.Columns[i] = column.New
		}
	}
	return w.Import(ctx, workspace.ImportRequest{Path: d.csv, Options: o})
}

func (d *data) shut() {
	if d.door != nil {
		if err := d.door.Close(); err != nil {
			fmt.Fprintln(os.Stderr, "bench: close:", err)
		}
		d.door = nil
	}
}

// writeWide writes the wide file of the samples with tags of its own: 200 of them, as unevenly used as real ones are.
func writeWide(path string, n int) (err error) {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	read, write := io.Pipe()
	go func() { write.CloseWithError(sample.WriteWideCSV(write, n)) }()
	in, out := csv.NewReader(bufio.NewReaderSize(read, 1<<20)), bufio.NewWriterSize(file, 1<<20)
	in.ReuseRecord = true
	rows := csv.NewWriter(out)
	pick := newTagPicker()
	column := -1
	for {
		row, err := in.Read()
		if err == io.EOF {
			rows.Flush()
			return errors.Join(rows.Error(), out.Flush())
		}
		if err != nil {
			return err
		}
		if column < 0 {
			column = slices.Index(row, "Tags")
		} else {
			row[column] = pick.next()
		}
		if err := rows.Write(row); err != nil {
			return err
		}
	}
}

// tagPicker draws tags as Zipf's law has them: the k-th tag is k times rarer than the first.
type tagPicker struct {
	random *rand.Rand
	weight []float64 // cumulative
}

func newTagPicker() *tagPicker {
	p := &tagPicker{random: rand.New(rand.NewPCG(1, 2))}
	sum := 0.0
	for k := range tagCount {
		sum += 1 / math.Pow(float64(k+1), 1.0)
		p.weight = append(p.weight, sum)
	}
	return p
}

// next returns the tags of one contact: none to six, two on average.
func (p *tagPicker) next() string {
	count := min(6, int(p.random.ExpFloat64()*2.4))
	names := make([]string, 0, count)
	for range count {
		k, _ := slices.BinarySearch(p.weight, p.random.Float64()*p.weight[tagCount-1])
		if name := tagName(k); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, "|")
}

func tagName(k int) string { return fmt.Sprintf("Tag %d", k+1) }
