package workspace

import (
	"context"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/job"
	"regulars/backend/tag"
)

// desk is a workspace under test, with a clock that the test moves and ears for everything that is told.
type desk struct {
	*Workspace
	t   *testing.T
	now atomic.Int64

	mu     sync.Mutex
	events []Event
	jobs   []job.Job
}

// start is when every test begins.
const start = 1_780_000_000 // 28 May 2026

func open(t *testing.T) *desk { return openIn(t, t.TempDir()) }

func openIn(t *testing.T, dir string) *desk {
	t.Helper()
	d := &desk{t: t}
	d.now.Store(start)
	w, err := Open(t.Context(), Options{Dir: dir, Location: time.UTC, Listener: d, Clock: func() time.Time { return time.Unix(d.now.Load(), 0) }})
	if err != nil {
		t.Fatal(err)
	}
	d.Workspace = w
	t.Cleanup(d.shut)
	if err := w.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	return d
}

// shut closes the workspace, if the test has not done so.
func (d *desk) shut() {
	if d.Workspace == nil {
		return
	}
	if err := d.Close(); err != nil {
		d.t.Error(err)
	}
	d.Workspace = nil
}

func (d *desk) JobProgressed(job.Job)    {}
func (d *desk) IndexProgressed(int, int) {}
func (d *desk) IndexReady()              {}

func (d *desk) Changed(e Event) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.events = append(d.events, e)
}

func (d *desk) JobEnded(j job.Job) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.jobs = append(d.jobs, j)
}

// must fails the test for an error of a command.
func (d *desk) must(c Changed, err error) Changed {
	d.t.Helper()
	if err != nil {
		d.t.Fatalf("%v (%+v)", err, err)
	}
	return c
}

// add creates a contact of a name, which gets a number made of it.
func (d *desk) add(in NewContact) contact.ID {
	d.t.Helper()
	_, id, err := d.Create(d.t.Context(), in)
	if err != nil {
		d.t.Fatalf("create %+v: %v", in, err)
	}
	return id
}

func (d *desk) addTag(name string) tag.ID {
	d.t.Helper()
	t, err := d.CreateTag(d.t.Context(), name, "", 0)
	if err != nil {
		d.t.Fatal(err)
	}
	return t.ID
}

func (d *desk) addAttribute(name string, kind attribute.Type) attribute.ID {
	d.t.Helper()
	a, err := d.CreateDefinition(d.t.Context(), attribute.Definition{Name: name, Type: kind})
	if err != nil {
		d.t.Fatal(err)
	}
	return a.ID
}

// changes returns the last changes, the newest first.
func (d *desk) changes(q HistoryQuery) []history.Change {
	d.t.Helper()
	page, err := d.Changes(d.t.Context(), q)
	if err != nil {
		d.t.Fatal(err)
	}
	return page.Changes
}

// get reads a contact.
func (d *desk) get(id contact.ID) contact.Contact {
	d.t.Helper()
	detail, err := d.Get(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return detail.Contact
}

// names opens a view and returns the names of its rows, joined by commas.
func (d *desk) names(where filter.Filter, sort string) string {
	d.t.Helper()
	v := d.view(where, sort)
	page, err := d.Rows(d.t.Context(), v.ID, 0, maxRows)
	if err != nil {
		d.t.Fatal(err)
	}
	var names []string
	for _, c := range page.Contacts {
		names = append(names, c.Name)
	}
	return strings.Join(names, ",")
}

func (d *desk) view(where filter.Filter, sort string) View {
	d.t.Helper()
	parsed, err := filter.ParseSort(sort)
	if err != nil {
		d.t.Fatal(err)
	}
	v, err := d.OpenView(d.t.Context(), Query{Filter: where, Sort: parsed})
	if err != nil {
		d.t.Fatal(err)
	}
	return v
}

// sound fails the test if the store, the ledger or the index do not agree.
func (d *desk) sound() {
	d.t.Helper()
	problems, err := d.Check(context.WithoutCancel(d.t.Context()))
	if err != nil {
		d.t.Fatal(err)
	}
	if len(problems) > 0 {
		d.t.Fatalf("not in order:\n%s", strings.Join(problems, "\n"))
	}
}

func one(id contact.ID) Selection { return Selection{IDs: []contact.ID{id}} }

func wantFault(t *testing.T, err error, code fault.Code) *fault.Error {
	t.Helper()
	f, ok := fault.As(err)
	if !ok || f.Code != code {
		t.Fatalf("got %v, want a fault %s", err, code)
	}
	return f
}

func tagNames(d *desk, c contact.Contact) string {
	var names []string
	for _, a := range ActiveTags(c, d.Tags()) {
		t, _ := d.Tags().ByID(a.Tag)
		names = append(names, t.Name)
	}
	slices.Sort(names)
	return strings.Join(names, ",")
}

func valuesOf(d *desk, c contact.Contact) map[string]string {
	values := map[string]string{}
	for _, v := range ActiveValues(c, d.Attributes()) {
		a, _ := d.Attributes().ByID(v.Definition)
		values[a.Name] = v.Text
	}
	return values
}

func ptr[T any](v T) *T { return &v }
