package workspace

import (
	"context"
	"iter"
	"time"

	"regulars/backend/fault"
	"regulars/backend/job"
	"regulars/backend/messaging"
)

// MessageFile is a file of messages and how to take it.
type MessageFile struct {
	Path    string
	Order   messaging.Order         // of day and month, where the file leaves it open
	Senders map[string]SenderChoice // by the name in the file
	Seen    *FileState              // the file as it was rehearsed; nil: it was not
}

// MessageFileOutcome is what a file of messages came to.
type MessageFileOutcome struct {
	MessageOutcome
	File FileState
	Form messaging.Form
	Zone string // in which times without one were read
	Open *OpenDates
}

// OpenDates is a date of which nothing in a file says whether it begins with the day or the month. Until somebody says
// so, nothing is read.
type OpenDates struct {
	Example              string
	DayFirst, MonthFirst time.Time // midnight in UTC of the two days that it could be
}

// RehearseMessages does everything that ImportMessages does, and writes nothing. A file whose dates leave their order open
// comes back with Open, and nothing else.
func (w *Workspace) RehearseMessages(ctx context.Context, f MessageFile) (MessageFileOutcome, error) {
	outcome, err := w.messageFile(ctx, f, job.Rehearse)
	if open, ok := openDates(err); ok {
		outcome.Open = open
		return outcome, nil
	}
	return outcome, err
}

// ImportMessages takes the messages of a file in, as ReceiveMessages does. Faults: those of messaging, import.file_changed,
// fault.Busy.
func (w *Workspace) ImportMessages(ctx context.Context, f MessageFile) (MessageFileOutcome, error) {
	return w.messageFile(ctx, f, job.Import)
}

func (w *Workspace) messageFile(ctx context.Context, f MessageFile, kind job.Kind) (MessageFileOutcome, error) {
	file, err := messaging.Open(f.Path, w.Settings().Country)
	if err != nil {
		return MessageFileOutcome{}, err
	}
	defer func() { _ = file.Close() }() // it was only read
	state, err := stateOf(f.Path)
	if err != nil {
		return MessageFileOutcome{}, err
	}
	if f.Seen != nil && *f.Seen != state {
		return MessageFileOutcome{}, fileChanged(file.Name())
	}
	outcome := MessageFileOutcome{File: state, Form: file.Form(), Zone: w.zone()}
	err = w.jobs.Run(ctx, job.Spec{Kind: kind, Label: file.Name()}, func(ctx context.Context, p *job.Progress) (err error) {
		batch := MessageBatch{From: file.Name(), Rehearse: kind == job.Rehearse}
		outcome.MessageOutcome, err = w.receive(ctx, batch, f.Senders, w.messagesOf(ctx, file, f.Order, p))
		return err
	})
	return outcome, err
}

// zone returns the name of the zone in which a day begins and ends here.
func (w *Workspace) zone() string {
	if name := w.location.String(); name != time.Local.String() {
		return name
	}
	return w.clock().In(w.location).Format("MST (-07:00)")
}

// thousandths is in what the progress of reading is told.
const thousandths = 1000

func (w *Workspace) messagesOf(ctx context.Context, file *messaging.File, order messaging.Order, p *job.Progress) iter.Seq2[received, error] {
	progress := func(share float64) { p.Set(int64(share*thousandths), thousandths) }
	return func(yield func(received, error) bool) {
		for m, err := range file.Messages(ctx, messaging.Reading{Order: order, Location: w.location}, progress) {
			r := received{from: sender{name: m.Sender}, row: m.Row, at: m.At, text: m.Text, reference: m.Reference, problem: m.Problem}
			if !yield(r, err) || err != nil {
				return
			}
		}
	}
}

// openDates returns what has to be asked about the dates of a file, if that is what err says.
func openDates(err error) (*OpenDates, bool) {
	f, ok := fault.As(err)
	if !ok || f.Code != messaging.DatesUnclear {
		return nil, false
	}
	example := f.Params["example"]
	day, month, ok := messaging.Readings(example)
	return &OpenDates{Example: example, DayFirst: day, MonthFirst: month}, ok
}
