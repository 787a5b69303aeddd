package app

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"regulars/backend/fault"
	"regulars/backend/job"
	"regulars/backend/workspace"
)

// Options are what the program is started with.
type Options struct {
	Dir     string           // the data folder; "" = the platform's place
	Version string           // shown in About
	Clock   func() time.Time // nil: time.Now
}

// App is the program around the window. It is not bound itself.
type App struct {
	options Options
	opened  chan struct{} // closed when door or failed is set
	door    *workspace.Workspace
	failed  error

	// Calls from the page carry no context, so the one that ends them all is kept here.
	ctx   context.Context
	stop  context.CancelFunc
	shell Shell

	asking     asking
	previewing asking
	dialogs    sync.Mutex // a second native dialog over the first one would block the window for good
	files      files
	paper      lastPaper
}

// New returns the program before it has opened anything.
func New(o Options) *App {
	if o.Clock == nil {
		o.Clock = time.Now //nolint:forbidigo // where the clock is injected by default
	}
	return &App{options: o, opened: make(chan struct{})}
}

// Start opens the workspace in a shell. Wails runs it beside the page, not before it: calls that come earlier wait.
// When the workspace cannot be opened, every call is answered with the reason, and so is Start.
func (a *App) Start(ctx context.Context, shell Shell) error {
	a.ctx, a.stop = context.WithCancel(ctx)
	a.shell = shell
	defer close(a.opened)
	a.door, a.failed = workspace.Open(a.ctx, workspace.Options{Dir: a.options.Dir, Clock: a.options.Clock, Listener: announcer{a}, Version: a.options.Version})
	if a.failed == nil {
		// Why the index could not be loaded is told by the first call that needs it.
		go func(w *workspace.Workspace) { _ = w.PrepareOrders(a.ctx) }(a.door)
	}
	return a.failed
}

// Stop ends what is under way and closes the workspace.
func (a *App) Stop() error {
	<-a.opened
	a.stop()
	if a.door == nil {
		return nil
	}
	if err := a.door.Close(); err != nil {
		return fmt.Errorf("close the workspace: %w", err)
	}
	return nil
}

// Bound returns the structs that the window may call.
func (a *App) Bound() []any {
	return []any{&Contacts{a}, &Tags{a}, &Attributes{a}, &Segments{a}, &Keywords{a}, &Consent{a}, &Notices{a}, &Messages{a}, &Transfer{a}, &Papers{a}, &Jobs{a}, &History{a}, &Settings{a}, &Privacy{a}}
}

// open waits until the workspace is open and returns it, or why it is not.
func (a *App) open() (*workspace.Workspace, error) {
	<-a.opened
	return a.door, a.failed
}

// change runs one command.
func (a *App) change(command func(*workspace.Workspace) (workspace.Changed, error)) (Changed, error) {
	w, err := a.open()
	if err != nil {
		return Changed{}, err
	}
	c, err := command(w)
	return wireChanged(c), err
}

// MayClose reports whether the window may close now; if long work is under way, the page is told, and asks.
func (a *App) MayClose() bool {
	select {
	case <-a.opened:
	default:
		return true
	}
	if a.door == nil || len(a.door.Jobs().List()) == 0 {
		return true
	}
	a.shell.Emit(EventCloseBlocked)
	return false
}

// Dropped tells the page of files that were dropped on the window; only the first one is taken.
func (a *App) Dropped(paths []string) {
	if len(paths) == 0 {
		return
	}
	file, err := a.files.read(paths[0])
	if err != nil {
		file = ImportFile{} // the page says that this is nothing to import
	}
	a.shell.Emit(EventImportDropped, file)
}

// SayWhy writes why the program could not start, for a person at a terminal.
func (a *App) SayWhy(to io.Writer, err error) {
	if f, ok := fault.As(err); ok {
		err = f
	}
	_, _ = fmt.Fprintln(to, "Regulars:", err) // nothing is left to do when the terminal is gone
}

// asking makes each question of a kind end the one before it.
type asking struct {
	mu   sync.Mutex
	stop context.CancelFunc
}

// next returns the context of a new question; done must be called when it is answered.
func (q *asking) next(parent context.Context) (ctx context.Context, done context.CancelFunc) {
	ctx, cancel := context.WithCancel(parent)
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.stop != nil {
		q.stop()
	}
	q.stop = cancel
	return ctx, cancel
}

// announcer passes on what the workspace has to tell.
type announcer struct{ app *App }

func (n announcer) Changed(e workspace.Event) {
	n.app.shell.Emit(EventDataChanged, DataChanged{
		Topics: each(e.Topics, func(t workspace.Topic) string { return string(t) }), Change: e.Change, Contacts: e.Contacts,
	})
}

func (n announcer) IndexProgressed(done, total int) {
	n.app.shell.Emit(EventIndexProgress, IndexProgress{Done: done, Total: total})
}

func (n announcer) IndexReady() { n.app.shell.Emit(EventIndexReady) }

func (n announcer) JobProgressed(j job.Job) { n.app.shell.Emit(EventJobProgress, wireJob(j)) }

func (n announcer) JobEnded(j job.Job) {
	n.app.shell.Emit(EventJobDone, JobDone{ID: j.ID, Kind: string(j.Kind)})
}
