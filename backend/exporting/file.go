package exporting

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"syscall"
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

// writer is one file format.
type writer interface {
	write(of *contact.Contact) error
	close() error   // completes the file
	discard() error // gives it up
}

// format says how files with an extension are written and counted.
type format struct {
	start func(dst io.Writer, l Layout) (writer, error)
	count func(ctx context.Context, path string) (int, error)
}

func formatOf(path string) (format, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv":
		return format{func(dst io.Writer, l Layout) (writer, error) { return newCSVWriter(dst, l), nil }, countCSV}, nil
	case ".xlsx":
		return format{func(dst io.Writer, l Layout) (writer, error) { return newXLSXWriter(dst, l) }, countXLSX}, nil
	}
	return format{}, fault.New(FormatUnknown, fmt.Sprintf("“%s” does not end with .csv or .xlsx, so it is not clear what to write. Choose a name with one of them.", filepath.Base(path)), "file", filepath.Base(path))
}

// ToFile saves rows to path; its extension, .csv or .xlsx, says as what. It returns the number of contacts, counted in
// the finished file. Where it fails or is cancelled, path is as it was before. progress hears now and then how many
// contacts were written; it may be nil. Faults: FormatUnknown, CellTooLong, and those of Save.
func ToFile(ctx context.Context, path string, l Layout, rows Rows, progress func(done int)) (int, error) {
	format, err := formatOf(path)
	if err != nil {
		return 0, err
	}
	count := 0
	err = save(ctx, path, func(dst io.Writer) error {
		w, err := format.start(dst, l)
		if err != nil {
			return err
		}
		if err := writeRows(ctx, w, rows, progress); err != nil {
			return errors.Join(err, w.discard())
		}
		return w.close()
	}, func(written string) error {
		count, err = format.count(ctx, written)
		return err
	})
	return count, err
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

// Save writes a file so that path holds either all of it or what it held before: beside it under another name, synced,
// then renamed. Only its owner can read it, as it is with everything about contacts. Faults: fault.Cancelled, fault.DiskFull, fault.ReadOnly, fault.DiskError.
func Save(ctx context.Context, path string, write func(dst io.Writer) error) error {
	return save(ctx, path, write, func(string) error { return nil })
}

// save is Save with a look at the written file before it takes its name.
func save(ctx context.Context, path string, write func(dst io.Writer) error, check func(written string) error) error {
	temp, err := os.CreateTemp(filepath.Dir(path), ".regulars-*.part")
	if err != nil {
		return saveFault(path, err)
	}
	err = fill(temp, write)
	if err == nil {
		err = check(temp.Name())
	}
	if err == nil {
		err = cancelled(ctx)
	}
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return saveFault(path, errors.Join(err, ignoreMissing(os.Remove(temp.Name()))))
	}
	return nil
}

// fill writes, syncs and closes a file.
func fill(file *os.File, write func(dst io.Writer) error) error {
	buffered := bufio.NewWriterSize(file, flushAt)
	err := write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// saveFault returns an error of saving a file as what a person can act on.
func saveFault(path string, err error) error {
	if _, known := fault.As(err); known {
		return err
	}
	name := filepath.Base(path)
	switch {
	case errors.Is(err, errDiskFull):
		return fault.Wrap(err, fault.DiskFull, fmt.Sprintf("The file “%s” could not be saved. The disk is full. Free some space, then try again.", name), "file", name)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fault.Wrap(err, fault.ReadOnly, fmt.Sprintf("The file “%s” could not be saved. The folder cannot be written, or the file is open in another program. Close it there, or choose another folder.", name), "file", name)
	case errors.Is(err, fs.ErrNotExist):
		return fault.Wrap(err, fault.ReadOnly, fmt.Sprintf("The file “%s” could not be saved. Its folder is not there any more. Choose another folder.", name), "file", name)
	case isPathError(err):
		return fault.Wrap(err, fault.DiskError, fmt.Sprintf("The file “%s” could not be saved. The disk reports an error. Choose another disk, then try again.", name), "file", name)
	}
	return fmt.Errorf("save %s: %w", name, err)
}

// isPathError reports whether err comes from the operating system's work on files.
func isPathError(err error) bool {
	var onPath *fs.PathError
	var onLink *os.LinkError
	return errors.As(err, &onPath) || errors.As(err, &onLink)
}

// cancelled returns the fault of a context that is done.
func cancelled(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fault.Wrap(err, fault.Cancelled, "The export was stopped. No file was saved.")
	}
	return nil
}
