package job

import (
	"context"
	"errors"
	"sync"
	"testing"

	"regulars/backend/fault"
)

// recorder keeps what it heard, in order.
type recorder struct {
	mu       sync.Mutex
	progress []Job
	ended    []Job
	heard    chan struct{}
}

func (r *recorder) JobProgressed(j Job) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.progress = append(r.progress, j)
	if len(r.progress) == 1 && r.heard != nil {
		close(r.heard)
	}
}

func (r *recorder) JobEnded(j Job) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.ended = append(r.ended, j)
}

func TestRunReportsProgressAndAlwaysTheEnd(t *testing.T) {
	heard := &recorder{heard: make(chan struct{})}
	r := NewRunner(heard)
	err := r.Run(t.Context(), Spec{Kind: Import, Label: "people.csv"}, func(_ context.Context, p *Progress) error {
		p.Set(3, 10)
		<-heard.heard
		p.Set(10, 10)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if first := heard.progress[0]; first.Done != 3 || first.Total != 10 || first.Label != "people.csv" || !first.Cancellable {
		t.Errorf("first progress = %+v", first)
	}
	if len(heard.ended) != 1 || heard.ended[0].Done != 10 {
		t.Errorf("ended = %+v", heard.ended)
	}
	if left := r.List(); len(left) != 0 {
		t.Errorf("still listed: %+v", left)
	}
}

func TestShortWorkIsNeverShown(t *testing.T) {
	heard := &recorder{}
	if err := NewRunner(heard).Run(t.Context(), Spec{Kind: Bulk}, func(context.Context, *Progress) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if len(heard.ended) != 1 {
		t.Errorf("ended = %+v", heard.ended)
	}
}

func TestListIsInOrderOfStart(t *testing.T) {
	r := NewRunner(nil)
	err := r.Run(t.Context(), Spec{Kind: Rehearse, Label: "outer"}, func(ctx context.Context, _ *Progress) error {
		return r.Run(ctx, Spec{Kind: Export, Label: "inner", Fixed: true}, func(context.Context, *Progress) error {
			jobs := r.List()
			if len(jobs) != 2 || jobs[0].Label != "outer" || jobs[1].Label != "inner" {
				t.Errorf("List() = %+v", jobs)
			}
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestCancel(t *testing.T) {
	wait := func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
	cases := map[string]struct {
		spec Spec
		work func(context.Context) error
		want fault.Code // of the cancelled run; "" = no error
	}{
		"work that obeys":             {Spec{Kind: Import}, wait, fault.Cancelled},
		"work that explains itself":   {Spec{Kind: Export}, func(ctx context.Context) error { <-ctx.Done(); return errors.New("writer closed") }, fault.Cancelled},
		"work that finished in spite": {Spec{Kind: Bulk}, func(ctx context.Context) error { <-ctx.Done(); return nil }, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			r := NewRunner(nil)
			err := r.Run(t.Context(), c.spec, func(ctx context.Context, _ *Progress) error {
				if err := r.Cancel(r.List()[0].ID); err != nil {
					t.Error(err)
				}
				return c.work(ctx)
			})
			if c.want == "" && err != nil || c.want != "" && !fault.Is(err, c.want) {
				t.Errorf("Run() = %v, want code %q", err, c.want)
			}
		})
	}
}

func TestCancelOfWhatCannotStop(t *testing.T) {
	r := NewRunner(nil)
	if err := r.Cancel(99); err != nil {
		t.Errorf("an ended job: %v", err)
	}
	err := r.Run(t.Context(), Spec{Kind: Sample, Fixed: true}, func(ctx context.Context, _ *Progress) error {
		if err := r.Cancel(r.List()[0].ID); !fault.Is(err, "job.fixed") {
			t.Errorf("Cancel() = %v", err)
		}
		return ctx.Err()
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnErrorOfTheWorkPassesThrough(t *testing.T) {
	boom := errors.New("boom")
	err := NewRunner(nil).Run(t.Context(), Spec{Kind: Bulk}, func(context.Context, *Progress) error { return boom })
	if !errors.Is(err, boom) || fault.Is(err, fault.Cancelled) {
		t.Errorf("Run() = %v", err)
	}
}
