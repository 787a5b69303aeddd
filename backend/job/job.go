package job

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"regulars/backend/fault"
)

// Kind says what sort of work a job is; the window chooses its words and icon by it.
type Kind string

// The kinds.
const (
	Import   Kind = "import"
	Rehearse Kind = "rehearse"
	Export   Kind = "export"
	Bulk     Kind = "bulk"
	Sample   Kind = "sample"
	Proof    Kind = "proof"
)

// Spec says what a job is before it runs.
type Spec struct {
	Kind  Kind
	Label string // what is shown beside the bar: a file's name, the number of contacts
	Fixed bool   // it cannot be cancelled
}

// Job is the state of one job at one moment.
type Job struct {
	ID          int64
	Kind        Kind
	Label       string
	Done, Total int64 // Total 0: not known yet
	Cancellable bool
}

// Listener hears of every job. Both methods are called from goroutines of the runner, for one job in order.
type Listener interface {
	JobProgressed(Job)
	JobEnded(Job)
}

// Progress is how far a job has come. Its methods may be called from any goroutine, also on nil.
type Progress struct {
	done, total atomic.Int64
}

// Set says that done of total units are finished; total 0 means that nobody knows how many there are.
func (p *Progress) Set(done, total int64) {
	if p == nil {
		return
	}
	p.total.Store(total)
	p.done.Store(done)
}

// interval is how often a listener hears of a job: often enough to look alive, rarely enough to cost nothing.
const interval = 100 * time.Millisecond

// Runner runs jobs and knows which are under way. Make one with NewRunner.
type Runner struct {
	listener Listener

	mu      sync.Mutex
	last    int64
	running map[int64]*entry
	order   []int64
}

type entry struct {
	job      Job
	progress Progress
	cancel   context.CancelFunc
}

// NewRunner returns a runner that tells listener of its jobs; nil for none.
func NewRunner(listener Listener) *Runner {
	if listener == nil {
		listener = silent{}
	}
	return &Runner{listener: listener, running: map[int64]*entry{}}
}

// Run does the work as a job and returns what it returns; work that was cancelled ends with the fault "cancelled".
func (r *Runner) Run(ctx context.Context, spec Spec, work func(context.Context, *Progress) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	e := r.enter(spec, cancel)
	watched := make(chan struct{})
	finished := make(chan struct{})
	go func() { defer close(watched); r.watch(e, finished) }()
	defer func() {
		close(finished)
		<-watched
		r.leave(e)
	}()
	return stopped(ctx, work(ctx, &e.progress))
}

// stopped turns whatever an interrupted work returned into the one fault a person knows for it. Work that finished in
// spite of a late cancel has finished.
func stopped(ctx context.Context, err error) error {
	if err == nil || ctx.Err() == nil {
		return err
	}
	if fault.Is(err, fault.Cancelled) {
		return err
	}
	return fault.Wrap(err, fault.Cancelled, "Stopped. Nothing was changed.")
}

func (r *Runner) enter(spec Spec, cancel context.CancelFunc) *entry {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.last++
	e := &entry{
		job:    Job{ID: r.last, Kind: spec.Kind, Label: spec.Label, Cancellable: !spec.Fixed},
		cancel: cancel,
	}
	r.running[e.job.ID] = e
	r.order = append(r.order, e.job.ID)
	return e
}

func (r *Runner) leave(e *entry) {
	r.mu.Lock()
	delete(r.running, e.job.ID)
	for i, id := range r.order {
		if id == e.job.ID {
			r.order = append(r.order[:i:i], r.order[i+1:]...)
			break
		}
	}
	r.mu.Unlock()
	r.listener.JobEnded(e.now())
}

// watch reports at every tick, starting with the first: work that ends before it was never worth a bar.
func (r *Runner) watch(e *entry, finished <-chan struct{}) {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		select {
		case <-finished:
			return
		case <-tick.C:
			r.listener.JobProgressed(e.now())
		}
	}
}

func (e *entry) now() Job {
	j := e.job
	j.Done, j.Total = e.progress.done.Load(), e.progress.total.Load()
	return j
}

// List returns the jobs under way, oldest first.
func (r *Runner) List() []Job {
	r.mu.Lock()
	defer r.mu.Unlock()
	jobs := make([]Job, 0, len(r.order))
	for _, id := range r.order {
		jobs = append(jobs, r.running[id].now())
	}
	return jobs
}

// Cancel asks a job to stop. A job that has ended in the meantime is no error: what was wanted is so.
// A job that cannot be cancelled is a fault "job.fixed".
func (r *Runner) Cancel(id int64) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	e, ok := r.running[id]
	if !ok {
		return nil
	}
	if !e.job.Cancellable {
		return fault.New("job.fixed", "This cannot be stopped any more. Wait until it is done.")
	}
	e.cancel()
	return nil
}

type silent struct{}

func (silent) JobProgressed(Job) {}
func (silent) JobEnded(Job)      {}
