package importing

import (
	"context"
	"errors"
	"io"
)

// inFlight is how many portions there are: one being read, one being written, one waiting.
const inFlight = 3

// pipeline reads portions in a goroutine of its own.
type pipeline struct {
	full  chan *portion
	empty chan *portion
	err   error // why reading ended; to be looked at after full was closed
}

// startPipeline starts reading the job's file. Whoever starts it calls each, which ends it.
func startPipeline(ctx context.Context, j Job) *pipeline {
	p := &pipeline{full: make(chan *portion, inFlight), empty: make(chan *portion, inFlight)}
	for range inFlight {
		p.empty <- &portion{}
	}
	go func() {
		defer close(p.full)
		p.err = p.read(ctx, j)
	}()
	return p
}

// each calls f with the portions in the order of the file until it fails; then it calls stop. It returns when the
// goroutine has ended, with its error or that of f.
func (p *pipeline) each(f func(*portion) error, stop func()) error {
	defer stop()
	var failed error
	for filled := range p.full {
		if failed == nil {
			failed = f(filled)
		}
		if failed != nil {
			stop()
			continue
		}
		filled.reset()
		p.empty <- filled
	}
	if failed != nil {
		return failed
	}
	return p.err
}

// read fills portions with the rows of the file.
func (p *pipeline) read(ctx context.Context, j Job) error {
	f := filler{plan: j.Plan, reading: newReading(j.Plan, j.Existing), records: j.Plan.source.Records(), rejects: newRejects(j.Rejects, j.Plan)}
	for ended := false; !ended; {
		portion, err := p.next(ctx)
		if err != nil {
			return err
		}
		if ended, err = f.fill(portion); err != nil {
			return err
		}
		p.full <- portion
	}
	return f.rejects.finish()
}

// filler fills portions with what a file holds.
type filler struct {
	plan    *Plan
	reading *reading
	records Records
	rejects *rejects
	below   bool // the headings were read
}

// fill reads rows into portion until it is full, or, and then ended is true, until the file has no more.
func (f *filler) fill(portion *portion) (ended bool, err error) {
	for !portion.full() {
		record, err := f.records.Next()
		if errors.Is(err, io.EOF) {
			ended = true
			break
		}
		if err != nil {
			return false, err
		}
		if err := f.take(record, portion); err != nil {
			return false, err
		}
	}
	portion.share = f.records.Share()
	return ended, nil
}

// take reads a row. Rows of spaces are not rows of the file, and neither are the headings.
func (f *filler) take(record Record, portion *portion) error {
	if isBlank(record.Cells) {
		return nil
	}
	if f.plan.header && !f.below {
		f.below = true
		return nil
	}
	rejected, err := f.reading.read(record, portion)
	if err != nil || len(rejected) == 0 {
		return err
	}
	return f.rejects.write(record, rejected)
}

// next returns an empty portion. Fault: fault.Cancelled.
func (p *pipeline) next(ctx context.Context) (*portion, error) {
	select {
	case portion := <-p.empty:
		return portion, cancelled(ctx)
	case <-ctx.Done():
		return nil, cancelled(ctx)
	}
}
