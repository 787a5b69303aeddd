package command

import (
	"context"
	"fmt"
	"io"
	"os"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/workspace"
)

// question is which contacts a command is about.
type question struct {
	where, search, sort string
}

func (q *question) register(a *arguments) {
	a.StringVar(&q.where, "where", "", "")
	a.StringVar(&q.search, "search", "", "")
}

// query reads the question; "-" is a filter on standard input.
func (c *call) query(q question) (workspace.Query, error) {
	var out workspace.Query
	var parts []filter.Filter
	if q.where != "" {
		f, err := c.filterFrom(q.where)
		if err != nil {
			return out, err
		}
		parts = append(parts, f)
	}
	if q.search != "" {
		parts = append(parts, filter.Rule("search", "matches", q.search))
	}
	switch len(parts) {
	case 0:
	case 1:
		out.Filter = parts[0] // as it was written: faults name places in it
	default:
		out.Filter = filter.AllOf(parts...)
	}
	var err error
	out.Sort, err = filter.ParseSort(q.sort)
	return out, err
}

func (c *call) filterFrom(where string) (filter.Filter, error) {
	data, err := c.read(where, "filter", filter.MaxBytes+1)
	if err != nil {
		return filter.Filter{}, err
	}
	return filter.Parse(data)
}

// read reads a small file, or standard input for "-".
func (c *call) read(path, what string, limit int64) ([]byte, error) {
	from := c.stdin
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, fault.Wrap(err, fault.NotFound, fmt.Sprintf("The %s “%s” cannot be read. Check its name.", what, path), "what", what, "file", path)
		}
		defer file.Close() // it was only read
		from = file
	}
	data, err := io.ReadAll(io.LimitReader(from, limit))
	if err != nil {
		return nil, fault.Wrap(err, fault.NotFound, fmt.Sprintf("The %s “%s” cannot be read.", what, path), "what", what, "file", path)
	}
	return data, nil
}

// chosen is the contacts that a bulk command works on: exactly one way to choose them has to be given.
type chosen struct {
	question
	written string // of --id
	ids     []contact.ID
}

func (s *chosen) register(a *arguments) {
	s.question.register(a)
	a.StringVar(&s.written, "id", "", "")
}

func (s *chosen) check(a *arguments) error {
	byID, byQuestion := a.has("id"), a.has("where") || a.has("search")
	if byID == byQuestion {
		return usagef("%s: say which contacts, by --where or --search, or by --id.", a.name)
	}
	if byQuestion {
		return nil
	}
	var err error
	s.ids, err = contactIDs(s.written)
	return err
}

// selection returns the contacts. A question that nobody answers to is a fault: a script that changes nobody without
// saying so is a script with a mistake in it.
func (c *call) selection(ctx context.Context, w *workspace.Workspace, s chosen) (workspace.Selection, error) {
	if len(s.ids) > 0 {
		return workspace.Selection{IDs: s.ids}, nil
	}
	q, err := c.query(s.question)
	if err != nil {
		return workspace.Selection{}, err
	}
	v, err := w.OpenView(ctx, q)
	if err != nil {
		return workspace.Selection{}, err
	}
	if v.Total == 0 {
		return workspace.Selection{}, fault.New("selection.nobody", "No contacts match these filters. Nothing was changed.")
	}
	return workspace.Selection{View: v.ID}, nil
}
