package workspace

import (
	"context"
	"fmt"
	"sync/atomic"

	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/index"
)

// loading is the index on its way into memory, and then the index.
type loading struct {
	stop  context.CancelFunc
	ended chan struct{} // closed when index or err is set
	index atomic.Pointer[index.Index]
	err   error

	done, total atomic.Int64
}

func (l *loading) start(build func(context.Context) (*index.Index, error), ready func()) {
	ctx, stop := context.WithCancel(context.Background())
	l.stop, l.ended = stop, make(chan struct{})
	go func() {
		x, err := build(ctx)
		l.index.Store(x)
		l.err = err
		close(l.ended)
		if err == nil {
			ready()
		}
	}()
}

func (l *loading) end() {
	l.stop()
	<-l.ended
}

// now returns the index if it is there, and nil while it is loading.
func (l *loading) now() (*index.Index, error) {
	select {
	case <-l.ended:
		return l.loaded()
	default:
		return nil, nil
	}
}

// wait returns the index when it is there.
func (l *loading) wait(ctx context.Context) (*index.Index, error) {
	select {
	case <-l.ended:
		return l.loaded()
	case <-ctx.Done():
		return nil, stopped(ctx)
	}
}

// stopped is the fault of a context that is done before anything was written.
func stopped(ctx context.Context) error {
	return fault.Wrap(ctx.Err(), fault.Cancelled, "Stopped. Nothing was changed.")
}

func (l *loading) loaded() (*index.Index, error) {
	if l.err != nil {
		return nil, fmt.Errorf("load index: %w", l.err)
	}
	return l.index.Load(), nil
}

func (w *Workspace) build(ctx context.Context) (*index.Index, error) {
	return index.Build(ctx, w.store.Source(), func(done, total int) {
		w.loading.done.Store(int64(done))
		w.loading.total.Store(int64(total))
		w.listener.IndexProgressed(done, total)
	})
}

// rebuild replaces an index that is behind the store.
func (w *Workspace) rebuild(ctx context.Context) error {
	x, err := w.build(ctx)
	if err != nil {
		return fmt.Errorf("build the index again: %w", err)
	}
	w.loading.index.Store(x)
	return nil
}

// Ready waits until the index is loaded. Nothing but a view needs to wait for it: whatever else needs the index waits
// by itself.
func (w *Workspace) Ready(ctx context.Context) error {
	_, err := w.loading.wait(ctx)
	return err
}

// PrepareOrders makes the orders that a window shows first, as soon as the index is there: making one takes up to half
// a second at a million contacts, which nobody should wait for when clicking a column.
func (w *Workspace) PrepareOrders(ctx context.Context) error {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return err
	}
	return x.Prepare(filter.Sort{{Field: "last_seen", Desc: true}}, filter.Sort{{Field: "name"}})
}
