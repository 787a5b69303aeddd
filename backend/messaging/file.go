package messaging

import (
	"context"
	"errors"
	"io"
	"iter"
	"time"

	"regulars/backend/fault"
	"regulars/backend/importing"
)

// Form is what kind of file it is.
type Form uint8

// The forms.
const (
	Table   Form = 1 // rows of number, time and text
	IPhone  Form = 2 // [22/11/2026, 09:14:03] Amara: Hello
	Android Form = 3 // 22/11/2026, 09:14 - Amara: Hello
)

var formNames = [...]string{"", "table", "iphone", "android"}

// String returns the name used over the bridge.
func (f Form) String() string { return formNames[f] }

// Message is one message as a file has it.
type Message struct {
	Row       int    // where it begins, as a spreadsheet or an editor shows it
	Sender    string // a number or a name
	At        int64  // Unix seconds
	Text      string
	Reference string // what the file calls it; "": nothing
	Problem   *fault.Error
}

// Reading says how what a file leaves open is to be read.
type Reading struct {
	Order    Order          // 0: as the whole file says
	Location *time.Location // of times without a zone
}

// File is a file that was opened and looked at. It stays open until Close; each walk begins at its first line.
type File struct {
	file  *importing.File
	form  Form
	table *table // of a Table
}

// Open opens the file at path and finds out its form. country (ISO code, may be empty) decides between encodings that
// look alike. Faults: FileUnreadable, FileEmpty, NotMessages, ColumnsMissing, and importing's of a damaged first row,
// all with the file's name.
func Open(path, country string) (*File, error) {
	text, err := importing.OpenText(path, country)
	if err != nil {
		return nil, refused(path, err)
	}
	f := &File{file: text}
	if err := f.look(); err != nil {
		return nil, errors.Join(refused(path, err), text.Close())
	}
	return f, nil
}

// look finds out the form.
func (f *File) look() (err error) {
	if f.form, err = f.chatForm(); err != nil || f.form != 0 {
		return err
	}
	f.form = Table
	f.table, err = newTable(f.file)
	return err
}

// linesAbove is how many lines may stand above the first message of a chat.
const linesAbove = 10

// chatForm returns which kind of chat the file is; 0 if it is none.
func (f *File) chatForm() (Form, error) {
	lines, err := f.file.Lines()
	if err != nil {
		return 0, err
	}
	for range linesAbove {
		line, err := lines.Next()
		switch {
		case errors.Is(err, io.EOF):
			return 0, nil
		case err != nil:
			return 0, nil //nolint:nilerr // as a table it may be whole, and whoever reads it meets what is damaged
		}
		for _, form := range []Form{IPhone, Android} {
			if _, _, ok := form.cut(line.Cells[0]); ok {
				return form, nil
			}
		}
	}
	return 0, nil
}

// Close closes the file.
func (f *File) Close() error { return f.file.Close() }

// Name returns the file's name, without folders.
func (f *File) Name() string { return f.file.Name() }

// Form returns what kind of file it is.
func (f *File) Form() Form { return f.form }

// Messages walks over the messages. A message that cannot be used comes with its Problem; an error ends the walk.
// progress is told now and then how much was read, from 0 to 1; it may be nil.
// Faults: DatesUnclear, and importing's of damaged rows and lines, with the file's name.
func (f *File) Messages(ctx context.Context, r Reading, progress func(share float64)) iter.Seq2[Message, error] {
	return func(yield func(Message, error) bool) {
		if err := f.walk(ctx, r, progress, yield); err != nil {
			yield(Message{}, refused(f.Name(), err))
		}
	}
}

func (f *File) walk(ctx context.Context, r Reading, progress func(float64), yield func(Message, error) bool) error {
	if r.Order == 0 {
		dates, err := f.Dates(ctx)
		if err != nil {
			return err
		}
		if r.Order = dates.Order; r.Order == 0 {
			return datesUnclear(dates.Example)
		}
	}
	if f.form == Table {
		return f.table.walk(ctx, r, progress, yield)
	}
	lines, err := f.file.Lines()
	if err != nil {
		return err
	}
	c := chat{form: f.form, lines: lines, reading: r, senders: senders{}}
	return c.walk(ctx, progress, yield)
}

// stride is after how many rows a walk looks whether it was stopped, and tells how far it is.
const stride = 4096

// step is called for each row of a walk.
func step(ctx context.Context, row int, records importing.Records, progress func(float64)) error {
	if row%stride != 0 {
		return nil
	}
	if progress != nil {
		progress(records.Share())
	}
	return ctx.Err()
}
