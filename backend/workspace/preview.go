package workspace

import (
	"context"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
)

// previewed is how many contacts a preview shows: design.md 5.2.
const previewed = 5

// Preview is what there is to say about a filter while somebody writes it.
type Preview struct {
	Contacts int
	First    []contact.Contact // the first five, in the order of the query
	Words    string            // the rule as an English sentence
	Problem  *fault.Error      // why it cannot be asked; nil: it can. With one, only Words says something
}

// Preview answers a query whose filter (JSON, as filter.Parse reads it) is not finished: what is wrong with the filter
// is part of the answer. Faults: those of filter.ParseSort, fault.Cancelled.
func (w *Workspace) Preview(ctx context.Context, question, sort string) (Preview, error) {
	order, err := filter.ParseSort(sort)
	if err != nil {
		return Preview{}, err
	}
	asked, err := filter.Parse([]byte(question))
	if problem, ok := fault.As(err); ok {
		return Preview{Problem: problem}, nil
	}
	env := w.env()
	p := Preview{Words: filter.Describe(asked, env)}
	node, err := filter.Compile(asked, env)
	if problem, ok := fault.As(err); ok {
		p.Problem = problem
		return p, nil
	}
	if err != nil {
		return p, err
	}
	return p, w.find(ctx, &p, node, order)
}

// Describe puts filters (JSON, as filter.Parse reads it) into English sentences, one for each. Faults: those of
// filter.Parse.
func (w *Workspace) Describe(questions []string) ([]string, error) {
	words := make([]string, len(questions))
	for i, question := range questions {
		asked, err := filter.Parse([]byte(question))
		if err != nil {
			return nil, err
		}
		words[i] = filter.Describe(asked, w.env())
	}
	return words, nil
}

// find counts who fits, and reads the first of them.
func (w *Workspace) find(ctx context.Context, p *Preview, node filter.Node, order filter.Sort) error {
	order, err := order.Resolve(w.Attributes())
	if err != nil {
		return err
	}
	x, err := w.loading.wait(ctx)
	if err != nil {
		return err
	}
	set, err := x.Find(ctx, node)
	if err != nil {
		return err
	}
	ids, err := x.Page(set, order, 0, previewed)
	if err != nil {
		return err
	}
	p.Contacts = set.Count()
	p.First, err = w.store.Contacts(ctx, ids)
	return err
}
