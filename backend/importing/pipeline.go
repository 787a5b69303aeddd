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
	r, writer := newReading(j.Plan, j.Existing), newRejects(j.Rejects, j.Plan)
	records, headings := j.Plan.source.Records(), j.Plan.header
	for ended := false; !ended; {
		portion, err := p.next(ctx)
		if err != nil {
			return err
		}
		for !ended && !portion.full() {
			record, err := records.Next()
			switch {
			case errors.Is(err, io.EOF):
				ended = true
				continue
			case err != nil:
				return err
			case isBlank(record.Cells):
				continue
			case headings:
				headings = false
				continue
			}
			rejected, err := r.read(record, portion)
			if err == nil && len(rejected) > 0 && writer != nil {
				err = writer.write(record, rejected)
			}
			if err != nil {
				return err
			}
		}
		portion.share = records.Share()
		p.full <- portion
	}
	if writer == nil {
		return nil
	}
	return writer.finish()
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
