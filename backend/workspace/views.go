package workspace

import (
	"context"
	"slices"
	"sync"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/index"
)

// Query asks for contacts in an order.
type Query struct {
	Filter filter.Filter
	Sort   filter.Sort
}

// View is the fixed answer to a query: which contacts, in which order. What happens to the contacts later does not
// move its rows.
type View struct {
	ID      int64
	Total   int
	All     int  // contacts there are
	Loading bool // the index is not there yet: the newest contacts, whatever was asked
}

// Page is some rows of a view.
type Page struct {
	Contacts []contact.Contact // as they are now, those deleted in the meantime too
	Stale    bool              // contacts were changed after the view was opened
}

const (
	// keptViews is how many views are kept. The window looks at one and counts beside one or two more.
	keptViews = 8
	// newest is how many contacts a view has while the index is loading: more than a screen, less than a pause.
	newest = 200
	// maxRows is how many rows one call returns at most.
	maxRows = 1000
)

// ParseQuery reads a filter (JSON; "" is everyone) and a sort. Faults: those of filter.Parse and filter.ParseSort.
func (w *Workspace) ParseQuery(question, sort string) (Query, error) {
	var q Query
	var err error
	if question != "" {
		if q.Filter, err = filter.Parse([]byte(question)); err != nil {
			return q, err
		}
	}
	q.Sort, err = filter.ParseSort(sort)
	return q, err
}

// view is what is kept of one.
type view struct {
	id    int64
	set   *index.Set // nil in a view of the newest
	order order
	since int64 // the number of commits when it was opened
}

func (v *view) has(id contact.ID) bool {
	if v.set != nil {
		return v.set.Has(id)
	}
	return slices.Contains(v.order.Rows(0, v.order.Len()), id)
}

// order gives the ids of a view by offset.
type order interface {
	Len() int
	Rows(offset, limit int) []contact.ID
}

// list is the order of a view of the newest.
type list []contact.ID

func (l list) Len() int { return len(l) }

func (l list) Rows(offset, limit int) []contact.ID {
	start := min(max(offset, 0), len(l))
	return l[start:min(start+max(limit, 0), len(l))]
}

// views are the last ones that were opened or read, the latest last.
type views struct {
	mu   sync.Mutex
	last int64
	kept []*view
}

func (v *views) add(n *view) *view {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.last++
	n.id = v.last
	v.kept = append(v.kept, n)
	if len(v.kept) > keptViews {
		v.kept = slices.Delete(v.kept, 0, 1)
	}
	return n
}

// find returns a view and makes it the latest. Fault: view.gone.
func (v *views) find(id int64) (*view, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	i := slices.IndexFunc(v.kept, func(n *view) bool { return n.id == id })
	if i < 0 {
		return nil, fault.New("view.gone", "This list is no longer kept. Refresh it.", "view", id)
	}
	found := v.kept[i]
	v.kept = append(slices.Delete(v.kept, i, i+1), found)
	return found, nil
}

// OpenView answers a query. Faults: those of filter.Compile, fault.Cancelled.
func (w *Workspace) OpenView(ctx context.Context, q Query) (View, error) {
	node, err := filter.Compile(q.Filter, w.env())
	if err != nil {
		return View{}, err
	}
	sort, err := q.Sort.Resolve(w.Attributes())
	if err != nil {
		return View{}, err
	}
	x, err := w.loading.now()
	if err != nil {
		return View{}, err
	}
	if x == nil {
		return w.openNewest(ctx)
	}
	since := w.writing.commits.Load()
	set, err := x.Find(ctx, node)
	if err != nil {
		return View{}, err
	}
	order, err := x.View(set, sort)
	if err != nil {
		return View{}, err
	}
	v := w.views.add(&view{set: set, order: order, since: since})
	return View{ID: v.id, Total: set.Count(), All: x.Len()}, nil
}

// openNewest is what there is to see before the index is loaded: straight from the store, in its own order.
func (w *Workspace) openNewest(ctx context.Context) (View, error) {
	since := w.writing.commits.Load()
	contacts, err := w.store.Newest(ctx, newest)
	if err != nil {
		return View{}, err
	}
	ids := make(list, len(contacts))
	for i := range contacts {
		ids[i] = contacts[i].ID
	}
	all, err := w.store.Count(ctx)
	if err != nil {
		return View{}, err
	}
	v := w.views.add(&view{order: ids, since: since})
	return View{ID: v.id, Total: all, All: all, Loading: true}, nil
}

// Rows returns a page of a view; no more than a thousand rows at a time. Fault: view.gone.
func (w *Workspace) Rows(ctx context.Context, id int64, offset, limit int) (Page, error) {
	v, err := w.views.find(id)
	if err != nil {
		return Page{}, err
	}
	contacts, err := w.Contacts(ctx, v.order.Rows(offset, min(limit, maxRows)))
	return Page{Contacts: contacts, Stale: w.writing.commits.Load() != v.since}, err
}

// Facets counts what the contacts of a view have in common, as they are now. Fault: view.gone, also for a view that
// was opened while the index was loading.
func (w *Workspace) Facets(ctx context.Context, id int64) (index.Facets, error) {
	v, err := w.views.find(id)
	if err != nil {
		return index.Facets{}, err
	}
	x, err := w.loading.wait(ctx)
	if err != nil {
		return index.Facets{}, err
	}
	if v.set == nil {
		return index.Facets{}, fault.New("view.gone", "This list is no longer kept. Refresh it.", "view", id)
	}
	return x.Facets(v.set), nil
}

// IDs returns who is in the rows of a view from offset on, limit at most. Fault: view.gone.
func (w *Workspace) IDs(id int64, offset, limit int) ([]contact.ID, error) {
	v, err := w.views.find(id)
	if err != nil {
		return nil, err
	}
	return v.order.Rows(offset, limit), nil
}

// Among returns how many of these contacts are in a view. Fault: view.gone.
func (w *Workspace) Among(id int64, contacts []contact.ID) (int, error) {
	v, err := w.views.find(id)
	if err != nil {
		return 0, err
	}
	among := 0
	for _, c := range contacts {
		if v.has(c) {
			among++
		}
	}
	return among, nil
}

// Contacts returns contacts in the order of ids, those in the trash too; one that does not exist is left out.
func (w *Workspace) Contacts(ctx context.Context, ids []contact.ID) ([]contact.Contact, error) {
	return w.store.Contacts(ctx, ids)
}
