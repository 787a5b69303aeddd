package workspace

import (
	"runtime"
	"slices"
	"testing"

	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/job"
)

// watched runs a command and shows every state of its job that differs from the one before.
func (d *desk) watched(command func() (Changed, error), seen func(job.Job)) (err error) {
	d.t.Helper()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_, err = command()
	}()
	var last job.Job
	for {
		select {
		case <-ended:
			return err
		default:
		}
		if jobs := d.Jobs().List(); len(jobs) == 1 && jobs[0] != last {
			last = jobs[0]
			seen(last)
		}
		runtime.Gosched()
	}
}

const crowd = 30_000

func withCrowd(t *testing.T) (d *desk, everyone Selection) {
	d = open(t)
	if _, err := d.LoadSample(t.Context(), crowd); err != nil {
		t.Fatal(err)
	}
	return d, Selection{View: d.view(filter.Filter{}, "").ID}
}

func TestManyContactsAreChangedWithProgress(t *testing.T) {
	d, everyone := withCrowd(t)
	vip := d.addTag("Fresh")
	steps := []struct {
		label   string
		command func() (Changed, error)
	}{
		{"Add tag “Fresh”", func() (Changed, error) { return d.AddTag(t.Context(), everyone, vip) }},
		{"Undo: Tag “Fresh” added to 30,000 contacts", func() (Changed, error) { return d.Undo(t.Context()) }},
		{"Opt out", func() (Changed, error) { return d.OptOut(t.Context(), everyone, "") }},
		{"Delete contacts", func() (Changed, error) { return d.Delete(t.Context(), everyone) }},
	}
	for _, s := range steps {
		var done []int64
		err := d.watched(s.command, func(j job.Job) {
			if j.Label != s.label || j.Total > crowd || !j.Cancellable {
				t.Errorf("job %+v", j)
			}
			done = append(done, j.Done)
		})
		if err != nil || !slices.IsSorted(done) || len(done) < 3 {
			t.Errorf("%s: %v, %v", s.label, done, err)
		}
	}
}

func TestWhatIsCancelledHasChangedNothing(t *testing.T) {
	d, everyone := withCrowd(t)
	vip := d.addTag("Fresh")
	before := d.changes(HistoryQuery{Limit: 1})[0]
	for part := range int64(8) {
		err := d.watched(func() (Changed, error) { return d.AddTag(t.Context(), everyone, vip) }, func(j job.Job) {
			if j.Done*8 >= part*j.Total && j.Total > 0 {
				if err := d.Jobs().Cancel(j.ID); err != nil {
					t.Error(err)
				}
			}
		})
		if err == nil { // it was faster
			d.must(d.Undo(t.Context()))
			before = d.changes(HistoryQuery{Limit: 1})[0]
			continue
		}
		wantFault(t, err, fault.Cancelled)
		if last := d.changes(HistoryQuery{Limit: 1})[0]; last.ID != before.ID {
			t.Errorf("recorded %+v", last)
		}
		if n := d.view(filter.Rule("tags", "any_of", "Fresh"), "").Total; n != 0 {
			t.Errorf("%d contacts have the tag", n)
		}
	}
	d.sound()
}
