package workspace

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/phone"
	"regulars/backend/provenance"
)

// Message is what somebody sent, from whatever side it comes.
type Message struct {
	Contact   contact.ID   // whose it is; 0: of whom the number is
	Phone     phone.Number // asked only without Contact
	At        int64        // Unix seconds of when it was sent
	Text      string
	Reference string // what its source calls it; "" if it does not
}

// MessageBatch says how some messages came.
type MessageBatch struct {
	From     string            // what they came from, as it is told: the name of a file
	Source   provenance.Source // 0: a file
	Rehearse bool              // nothing is written
}

// MessageOutcome is what some messages came to. Read is the sum of all counts up to Refused.
type MessageOutcome struct {
	Read      int
	OptOuts   int // sure ones, which became lines of the ledger
	OptIns    int
	Review    int // to be looked at
	Known     int // recorded or decided before
	NoMatch   int // said nothing about consent, and were not kept
	Own       int // what the business itself wrote
	Unclear   int // mean something, but nobody knows whose they are: see Senders
	Strangers int // opt-ins of numbers that no contact has
	Erased    int // of people who were erased; their opt-outs are kept without their numbers
	Refused   int

	Future   int  // of those refused: sent later than now
	Created  int  // contacts that were created because they opted out, or may have
	StillOut int  // contacts who opted in and out: the opt-out came later
	Paused   bool // keywords are off: nothing was read and nothing applied
	Change   int64

	Problems []MessageProblem // the first ones of Refused
	Senders  []UnknownSender  // names that say whose messages they are to nobody, those with the most signs first
}

// MessageProblem is why a message was refused.
type MessageProblem struct {
	Row     int // 0: it came from no file
	Problem *fault.Error
}

// UnknownSender is a name that stands for several contacts, or for none.
type UnknownSender struct {
	Name     string
	Messages int // of those that mean something for consent
	Matches  int // how many contacts have the name
}

// shownProblems is how many problems and unknown senders are told one by one.
const shownProblems = 100

// ReceiveMessages takes messages in: those that are an opt-out or an opt-in for sure are recorded, of the time when they
// were sent; those that may be are put up for review; the rest is forgotten. A message that comes again is recorded
// once. Nobody's opt-out is lost: a number that no contact has becomes a contact. It is one change, which cannot be
// undone. While keywords are off nothing happens. Fault: fault.Busy.
func (w *Workspace) ReceiveMessages(ctx context.Context, messages []Message, b MessageBatch) (MessageOutcome, error) {
	return w.receive(ctx, b, nil, func(yield func(received, error) bool) {
		for _, m := range messages {
			r := received{at: m.At, text: m.Text, reference: m.Reference, from: sender{contact: m.Contact, name: m.Phone.E164}}
			if !yield(r, nil) {
				return
			}
		}
	})
}

// received is one message on its way.
type received struct {
	from      sender
	row       int // 0: it comes from no file
	at        int64
	text      string
	reference string
	problem   *fault.Error
}

// receive is ReceiveMessages for messages that come one by one. named says whose the messages of a name are.
func (w *Workspace) receive(ctx context.Context, b MessageBatch, named map[string]SenderChoice, messages iter.Seq2[received, error]) (MessageOutcome, error) {
	if !w.KeywordsOn() {
		return MessageOutcome{Paused: true}, nil
	}
	if b.Rehearse {
		x, err := w.loading.wait(ctx)
		if err != nil {
			return MessageOutcome{}, err
		}
		r, err := w.read(ctx, x, b, named, messages)
		return r.outcome, err
	}
	x, end, err := w.begin(ctx)
	if err != nil {
		return MessageOutcome{}, err
	}
	defer end()
	w.writing.takesLong("Read messages of " + b.From)
	r, err := w.read(ctx, x, b, named, messages)
	if err != nil || r.isNothing() {
		return r.outcome, err
	}
	return w.record(ctx, x, b, r)
}

// read finds out what messages come to.
func (w *Workspace) read(ctx context.Context, x *index.Index, b MessageBatch, named map[string]SenderChoice, messages iter.Seq2[received, error]) (*receipt, error) {
	s := sifting{w: w, from: b.From, now: w.now(), signs: map[sender][]sign{}}
	r := &receipt{}
	for m, err := range messages {
		if err != nil {
			return r, err
		}
		s.sift(m)
	}
	r.outcome = s.outcome
	people := attribution{w: w, x: x, named: named, receipt: r}
	if err := people.attribute(ctx, s.signs); err != nil {
		return r, err
	}
	return r, w.take(ctx, r)
}

// record writes what was read, as one change.
func (w *Workspace) record(ctx context.Context, x *index.Index, b MessageBatch, r *receipt) (MessageOutcome, error) {
	by := w.stamp()
	if by.Source = b.Source; by.Source == provenance.Unknown {
		by.Source = provenance.Import
	}
	done, err := w.transact(ctx, x, by, func(t turn) (history.Change, []history.Delta, error) {
		todo, err := r.work(ctx, t)
		if err != nil {
			return history.Change{}, nil, err
		}
		todo.change = history.Change{Kind: history.MessagesReceived, Params: r.params(b.From)}
		return t.save(ctx, todo)
	})
	if err == nil && len(r.erased) > 0 {
		w.suppressed.Store(w.suppressed.Load().With(r.erased))
	}
	r.outcome.Change = done.Change
	return r.outcome, err
}

// params are what the sentence of the change needs.
func (r *receipt) params(from string) map[string]string {
	return map[string]string{
		"file": from, "out": fmt.Sprint(r.outcome.OptOuts), "in": fmt.Sprint(r.outcome.OptIns), "review": fmt.Sprint(r.outcome.Review),
	}
}

// keep adds a problem to those that are told one by one.
func (o *MessageOutcome) keep(row int, problem *fault.Error) {
	if len(o.Problems) < shownProblems {
		o.Problems = append(o.Problems, MessageProblem{Row: row, Problem: problem})
	}
}

// shown returns the senders that are told one by one.
func shown(senders []UnknownSender) []UnknownSender {
	slices.SortStableFunc(senders, func(a, b UnknownSender) int { return b.Messages - a.Messages })
	return senders[:min(len(senders), shownProblems)]
}
