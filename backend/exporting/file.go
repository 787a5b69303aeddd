package exporting

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"strings"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/tag"
)

// FormatUnknown is the code of a file name that does not say what to write.
const FormatUnknown fault.Code = "export.format_unknown"

// Layout is the shape of a file.
type Layout struct {
	Columns    []Column
	Tags       *tag.Catalogue       // names of tags; deleted ones are left out
	Attributes *attribute.Catalogue // types of attributes
	Location   *time.Location       // zone in which instants are written; nil is UTC
	PlainUTF8  bool                 // a CSV file without the mark by which Excel knows UTF-8
}

// Rows are the contacts of a file in its order; an error ends the export. A contact may be used again for the next.
type Rows = iter.Seq2[*contact.Contact, error]

// FileName returns the name of an export made now: contacts-20260530-104233.csv. extension has no dot.
func FileName(now time.Time, extension string) string {
	return "contacts-" + now.Format(stampLayout) + "." + extension
}

// stampLayout is how the names of files say when they were made.
const stampLayout = "20060102-150405"

// Job is what is saved as a file.
type Job struct {
	Layout   Layout
	Rows     Rows
	LeftOut  *LeftOut       // who is not among the rows, and why; nil: that is not told
	Progress func(done int) // hears now and then how many contacts were written; may be nil
}

// Written is what a finished file holds.
type Written struct {
	Count   int    // contacts
	LeftOut int    // contacts of whom it says that they were left out
	Beside  string // the file that says so, if it is another one
}

// writer is one way of writing contacts.
type writer interface {
	write(of *contact.Contact) error
	close(ctx context.Context) error // completes the file
	discard() error                  // gives it up
}

// fileWriter is one file format.
type fileWriter interface {
	writer
	// count looks into the finished file.
	count(ctx context.Context, path string) (Written, error)
}

// format is what files with an extension are.
type format struct {
	// start begins a file that tells, at its end, who was left out; nil: nobody is told of.
	start func(dst io.Writer, l Layout, aside *LeftOut) (fileWriter, error)
	tells bool // there is room for who was left out; else it takes another file
}

func formatOf(path string) (format, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv":
		return format{start: func(dst io.Writer, l Layout, _ *LeftOut) (fileWriter, error) { return newCSVWriter(dst, l), nil }}, nil
	case ".xlsx":
		return format{func(dst io.Writer, l Layout, aside *LeftOut) (fileWriter, error) { return newXLSXWriter(dst, l, aside) }, true}, nil
	}
	return format{}, fault.New(FormatUnknown, fmt.Sprintf("“%s” does not end with .csv or .xlsx, so it is not clear what to write. Choose a name with one of them.", filepath.Base(path)), "file", filepath.Base(path))
}

// ToFile saves a job to path; its extension, .csv or .xlsx, says as what. It returns how many contacts there are, counted
// in the finished file. Who was left out stands on sheets of their own in a workbook, and in a file beside a CSV. Where
// it fails or is cancelled, there is no new file, and path is as it was before. Faults: FormatUnknown, CellTooLong, and
// those of Save.
func ToFile(ctx context.Context, path string, j Job) (Written, error) {
	format, err := formatOf(path)
	if err != nil {
		return Written{}, err
	}
	inside, beside := j.LeftOut, (*LeftOut)(nil)
	if inside != nil && (inside.Path != "" || !format.tells) {
		inside, beside = nil, inside
	}
	var written Written
	file, err := stage(ctx, path, j.content(ctx, &written, func(dst io.Writer) (fileWriter, error) { return format.start(dst, j.Layout, inside) }))
	if err != nil || beside == nil {
		return written, placed(file, err)
	}
	written.LeftOut, written.Beside, err = beside.save(ctx, path, j.Layout)
	if err != nil {
		return Written{}, errors.Join(err, file.discard())
	}
	if err := file.place(); err != nil {
		return Written{}, errors.Join(err, remove(written.Beside))
	}
	return written, nil
}

// content is the rows of the job as a file has them.
func (j Job) content(ctx context.Context, written *Written, start func(dst io.Writer) (fileWriter, error)) content {
	var w fileWriter
	return content{
		write: func(dst io.Writer) (err error) {
			if w, err = start(dst); err != nil {
				return err
			}
			if err := writeRows(ctx, w, j.Rows, j.Progress); err != nil {
				return errors.Join(err, w.discard())
			}
			return w.close(ctx)
		},
		check: func(temp string) (err error) {
			*written, err = w.count(ctx, temp)
			return err
		},
	}
}

// reportEvery is after how many contacts progress is told and a cancel is heard.
const reportEvery = 1000

func writeRows(ctx context.Context, w writer, rows Rows, progress func(done int)) error {
	done := 0
	for row, err := range rows {
		if err != nil {
			return fmt.Errorf("read contacts: %w", err)
		}
		if err := w.write(row); err != nil {
			return err
		}
		if done++; done%reportEvery != 0 {
			continue
		}
		if err := cancelled(ctx); err != nil {
			return err
		}
		if progress != nil {
			progress(done)
		}
	}
	return cancelled(ctx)
}
