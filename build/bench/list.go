package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"regulars/app"
	"regulars/backend/workspace"
)

// desk is a window that nobody looks at.
type desk struct{}

func (desk) OpenFile(app.Dialog) (string, error)  { return "", nil }
func (desk) SaveFile(app.Dialog) (string, error)  { return "", nil }
func (desk) Confirm(string, string) (bool, error) { return false, nil }
func (desk) ShowInFolder(string) error            { return nil }
func (desk) Emit(string, ...any)                  {}
func (desk) Print()                               {}

// measureList asks what the window asks when a filter changes: the view with its exact count, its first 50 rows, and
// the numbers beside all tags, each as the JSON that crosses the bridge.
func measureList(ctx context.Context, d *data, t *table) error {
	return d.throughBridge(ctx, func(contacts *app.Contacts) error {
		requests := windowQuestions(400)
		s, err := times(len(requests), func(i int) error { return ask(contacts, requests[i]) })
		if err != nil {
			return err
		}
		t.row("list request: filter + count + 50 rows + facets + JSON", s.String(), "", "")
		return nil
	})
}

// throughBridge runs do with what the window may call.
func (d *data) throughBridge(ctx context.Context, do func(*app.Contacts) error) error {
	if _, err := d.open(ctx); err != nil {
		return err
	}
	d.shut() // the bridge opens its own
	program := app.New(app.Options{Dir: d.folder(), Version: "bench"})
	if err := program.Start(ctx, desk{}); err != nil {
		return err
	}
	contacts := program.Bound()[0].(*app.Contacts)
	err := untilReady(contacts)
	if err == nil {
		err = do(contacts)
	}
	return errors.Join(err, program.Stop())
}

// measurePreview asks what the builder asks with each key: who a filter finds, the first five and the rule in words.
func measurePreview(ctx context.Context, d *data, t *table) error {
	w, err := d.open(ctx)
	if err != nil {
		return err
	}
	requests := windowQuestions(400)
	ask := func(i int) error {
		_, err := w.Preview(ctx, requests[i].Filter, "last_seen:desc")
		return err
	}
	if err := ask(0); err != nil { // the list has made its order before the builder opens
		return err
	}
	s, err := times(len(requests), ask)
	if err != nil {
		return err
	}
	t.row("preview in the builder: count + first five + words", s.String(), "", "")
	return nil
}

func untilReady(contacts *app.Contacts) error {
	for {
		view, err := contacts.OpenView(app.Query{})
		if err != nil || !view.Loading {
			return err
		}
	}
}

func ask(contacts *app.Contacts, q app.Query) error {
	view, err := contacts.OpenView(q)
	if err != nil {
		return err
	}
	rows, err := contacts.Rows(view.ID, max(0, min(view.Total-50, view.Total/2)), 50)
	if err != nil {
		return err
	}
	facets, err := contacts.Facets(view.ID)
	if err != nil {
		return err
	}
	_, err = json.Marshal([]any{view, rows, facets})
	return err
}

// windowQuestions mixes what people ask: tags, states, dates, numbers, words, and orders, none twice.
func windowQuestions(n int) []app.Query {
	sorts := []string{"last_seen:desc", "name", "created_at:desc", "phone", "name:desc"}
	questions := make([]app.Query, n)
	for i := range questions {
		questions[i] = app.Query{Filter: windowFilter(i), Sort: sorts[i%len(sorts)]}
	}
	return questions
}

func windowFilter(i int) string {
	tag := func(k int) string { return tagName(k % tagCount) }
	switch i % 8 {
	case 0:
		return fmt.Sprintf(`{"field":"tags","op":"any_of","args":[%q]}`, tag(i/8))
	case 1:
		return fmt.Sprintf(`{"field":"tags","op":"any_of","args":[%q,%q,%q]}`, tag(i/8), tag(i/8+1), tag(i/8+7))
	case 2:
		return fmt.Sprintf(`{"field":"tags","op":"none_of","args":[%q]}`, tag(i/8))
	case 3:
		return fmt.Sprintf(`{"all":[{"field":"tags","op":"any_of","args":[%q]},{"field":"consent","op":"any_of","args":["opted_in","not_asked"]},`+
			`{"field":"last_seen","op":"in_last","args":[%d,"days"]}]}`, tag(i/8), 30+i)
	case 4:
		return fmt.Sprintf(`{"field":"search","op":"matches","args":[%q]}`, searchTerms[i/8%len(searchTerms)].text)
	case 5:
		return fmt.Sprintf(`{"field":"attribute:Order count","op":"between","args":[%d,%d]}`, i%40, 40+i)
	case 6:
		return fmt.Sprintf(`{"all":[{"field":"attribute:City","op":"is_not","args":["Lagos"]},{"field":"tags","op":"all_of","args":[%q,%q]}]}`, tag(i/8%12), tag(i/8%12+1))
	}
	return fmt.Sprintf(`{"field":"created_at","op":"in_last","args":[%d,"days"]}`, 100+i)
}

// find opens a view on a filter: the way to an exact count.
func find(ctx context.Context, w *workspace.Workspace, filter, sort string) (workspace.View, error) {
	q, err := w.ParseQuery(filter, sort)
	if err != nil {
		return workspace.View{}, err
	}
	return w.OpenView(ctx, q)
}
