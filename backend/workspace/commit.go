package workspace

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"
	"sync/atomic"

	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/job"
	"regulars/backend/provenance"
	"regulars/backend/store/sqlite"
	"regulars/backend/suppression"
)

// Changed says what a command did.
type Changed struct {
	Change   int64 // 0: there was nothing to do
	Contacts int
	Summary  string // an English sentence
}

// writing lets one writer in at a time.
type writing struct {
	free    chan struct{} // holds a token while somebody writes
	version int64         // of the data when the writer before began; 0: nobody wrote yet
	commits atomic.Int64  // how often contacts were changed

	pace *pace // of the writer's job; nil: it is none

	mu   sync.Mutex
	long string // label of the long work that writes; "" if none does
}

// begin waits for the writer before and makes the caller the writer, until end. Long work does not let anybody wait
// that long: fault.Busy.
func (t *writing) begin(ctx context.Context) (end func(), err error) {
	t.mu.Lock()
	long := t.long
	t.mu.Unlock()
	if long != "" {
		return nil, fault.New(fault.Busy, fmt.Sprintf("“%s” is under way. Wait until it is done, or stop it.", long), "job", long)
	}
	select {
	case t.free <- struct{}{}:
		return t.end, nil
	case <-ctx.Done():
		return nil, stopped(ctx)
	}
}

// beginNow is begin for what can be left: false while somebody else writes.
func (t *writing) beginNow() bool {
	select {
	case t.free <- struct{}{}:
		return true
	default:
		return false
	}
}

func (t *writing) takesLong(label string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.long = label
}

func (t *writing) end() {
	t.takesLong("")
	t.pace = nil
	<-t.free
}

// bulk is how many contacts make a command a job: ARCHITECTURE 2.
const bulk = 1000

// work is what a command has decided to do.
type work struct {
	change history.Change // Kind and Params; the rest is filled in
	deltas []history.Delta
	events iter.Seq[consent.Event] // lines for the ledger; who, when and by which change is filled in. nil: none
	// create adds what gets its number from the store, after the deltas were applied, and returns what it did; nil: nothing.
	create func(c history.Change) ([]history.Delta, error)
}

func (w work) isNothing() bool { return len(w.deltas) == 0 && w.create == nil }

// turn is one command's turn to write.
type turn struct {
	tx     *sqlite.Tx
	index  *index.Index
	by     provenance.Stamp  // who acts, and when
	pace   *pace             // of a command about many; nil: nobody watches
	erased *suppression.List // who must not come back opted in
}

// decide looks at the rows as they stand, through the transaction that will change them, and says what to do.
type decide func(ctx context.Context, t turn) (work, error)

// errNothing ends the transaction of a command that has nothing to do.
var errNothing = errors.New("nothing to do")

// begin waits for the index and for the writer before, and makes the caller the writer, until end. The lock keeps
// other writers out of the file; should one have been there all the same, the index is built again.
func (w *Workspace) begin(ctx context.Context) (x *index.Index, end func(), err error) {
	if _, err = w.loading.wait(ctx); err != nil {
		return nil, nil, err
	}
	if end, err = w.writing.begin(ctx); err != nil {
		return nil, nil, err
	}
	version, err := w.store.DataVersion(ctx)
	if err == nil && w.writing.version != 0 && version != w.writing.version {
		err = w.rebuild(ctx)
	}
	if err != nil {
		end()
		return nil, nil, err
	}
	w.writing.version = version
	return w.loading.index.Load(), end, nil
}

// command runs one command that is about few contacts.
func (w *Workspace) command(ctx context.Context, what decide) (Changed, error) {
	return w.onMany(ctx, "", 0, what)
}

// onMany runs one command that is about n contacts; many of them make it a job, called label.
func (w *Workspace) onMany(ctx context.Context, label string, n int, what decide) (Changed, error) {
	x, end, err := w.begin(ctx)
	if err != nil {
		return Changed{}, err
	}
	defer end()
	var done Changed
	err = w.asJob(ctx, label, n, func(ctx context.Context) error {
		done, err = w.carryOut(ctx, x, what)
		return err
	})
	return done, err
}

// onSelection is onMany for the contacts of a selection.
func (w *Workspace) onSelection(ctx context.Context, s Selection, label string, what func(ids []uint32) decide) (Changed, error) {
	x, end, err := w.begin(ctx)
	if err != nil {
		return Changed{}, err
	}
	defer end()
	ids, err := w.resolve(ctx, x, s)
	if err != nil {
		return Changed{}, err
	}
	var done Changed
	err = w.asJob(ctx, label, len(ids), func(ctx context.Context) error {
		done, err = w.carryOut(ctx, x, what(ids))
		return err
	})
	return done, err
}

// asJob does something with n contacts, as a job if they are many.
func (w *Workspace) asJob(ctx context.Context, label string, n int, do func(context.Context) error) error {
	if n <= bulk {
		return do(ctx)
	}
	w.writing.takesLong(label)
	return w.jobs.Run(ctx, job.Spec{Kind: job.Bulk, Label: label}, func(ctx context.Context, p *job.Progress) error {
		w.writing.pace = newPace(p, n)
		return do(ctx)
	})
}

// carryOut carries out one command in a transaction of its own.
func (w *Workspace) carryOut(ctx context.Context, x *index.Index, what decide) (Changed, error) {
	return w.transact(ctx, x, w.stamp(), func(t turn) (history.Change, []history.Delta, error) {
		todo, err := what(ctx, t)
		if err != nil {
			return history.Change{}, nil, err
		}
		if todo.isNothing() {
			return history.Change{}, nil, errNothing
		}
		return t.save(ctx, todo)
	})
}

// transact makes one transaction and one change of what do writes, then brings the index up to date, then tells the
// news. With errNothing from do, nothing was changed, and that is no error.
func (w *Workspace) transact(ctx context.Context, x *index.Index, by provenance.Stamp, do func(turn) (history.Change, []history.Delta, error)) (Changed, error) {
	var c history.Change
	var deltas []history.Delta
	err := w.store.Write(ctx, func(tx *sqlite.Tx) (err error) {
		pace := w.writing.pace
		tx.Watch(pace.moved)
		c, deltas, err = do(turn{tx: tx, index: x, by: by, pace: pace, erased: w.suppressed.Load()})
		return err
	})
	if errors.Is(err, errNothing) {
		return Changed{Summary: "Nothing to change"}, nil
	}
	if err != nil {
		return Changed{}, err
	}
	w.writing.pace.committed()
	return w.settle(x, c, deltas)
}

// save writes everything that a command decided.
func (t turn) save(ctx context.Context, todo work) (history.Change, []history.Delta, error) {
	c, err := t.record(ctx, todo.change)
	if err != nil {
		return c, nil, err
	}
	t.pace.writing(todo)
	tx := t.tx
	if err := tx.Apply(ctx, todo.deltas...); err != nil {
		return c, nil, err
	}
	deltas := todo.deltas
	if todo.create != nil {
		made, err := todo.create(c)
		if err != nil {
			return c, nil, err
		}
		deltas = append(slices.Clone(deltas), made...)
	}
	if todo.events != nil {
		if err := tx.AppendConsent(ctx, signedLines(c, todo.events)); err != nil {
			return c, nil, err
		}
	}
	if err := tx.SaveDeltas(ctx, c.ID, deltas); err != nil {
		return c, nil, err
	}
	count(&c, history.Touched(deltas))
	return c, deltas, tx.Revise(ctx, c, Summary(c))
}

// record stores the change, signed by who acts, and returns it with its number.
func (t turn) record(ctx context.Context, c history.Change) (history.Change, error) {
	c.At, c.Actor, c.Source = t.by.At, t.by.Actor, t.by.Source
	c.CanUndo = c.Kind.CanUndo()
	id, err := t.tx.Record(ctx, c)
	c.ID = id
	return c, err
}

// stamp says who acts at this computer now.
func (w *Workspace) stamp() provenance.Stamp {
	s := w.Settings()
	return provenance.Stamp{Source: s.source(), Actor: s.ProfileName, At: w.now()}
}

// count notes whom a change touched.
func count(c *history.Change, ids []uint32) {
	c.Contacts, c.Contact = len(ids), 0
	if len(ids) == 1 {
		c.Contact = ids[0]
	}
}

// signedLines says of each line who recorded it, when, and by which change. What has no time or source of its own
// happened then and there.
func signedLines(c history.Change, events iter.Seq[consent.Event]) iter.Seq[consent.Event] {
	return func(yield func(consent.Event) bool) {
		for e := range events {
			e.Change, e.RecordedAt, e.Actor = c.ID, c.At, c.Actor
			e.Source = cmp.Or(e.Source, c.Source)
			e.Channel, e.Purpose = consent.WhatsApp, consent.Marketing
			if e.OccurredAt == 0 {
				e.OccurredAt = c.At
			}
			if !yield(e) {
				return
			}
		}
	}
}

// settle brings everything in memory up to date with what was committed and tells the listener. What was committed
// stays, whatever happens here: an index that cannot follow is built again.
func (w *Workspace) settle(x *index.Index, c history.Change, deltas []history.Delta) (Changed, error) {
	ctx := context.Background() // it is committed: nobody can stop it any more
	if err := w.readCatalogues(ctx); err != nil {
		return Changed{}, err
	}
	if err := x.Apply(ctx, deltas, w.store.Source()); err != nil {
		if err := w.rebuild(ctx); err != nil {
			return Changed{}, err
		}
	}
	about := topics(deltas)
	if slices.Contains(about, TopicContacts) {
		w.writing.commits.Add(1)
	}
	w.listener.Changed(Event{Topics: about, Change: c.ID, Contacts: c.Contacts})
	return Changed{Change: c.ID, Contacts: c.Contacts, Summary: Summary(c)}, nil
}

// topics says what must be read again after some deltas.
func topics(deltas []history.Delta) []Topic {
	about := []Topic{TopicHistory}
	for _, d := range deltas {
		topic := TopicContacts
		switch d.Table {
		case history.TagCatalogue:
			topic = TopicTags
		case history.AttributeCatalogue:
			topic = TopicAttributes
		case history.SegmentCatalogue:
			topic = TopicSegments
		case history.KeywordCatalogue:
			topic = TopicKeywords
		case history.NoticeCatalogue:
			topic = TopicNotices
		case history.ReviewTable:
			topic = TopicReview
		}
		if !slices.Contains(about, topic) {
			about = append(about, topic)
		}
	}
	return about
}
