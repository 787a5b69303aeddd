package workspace

import (
	"context"
	"errors"
	"testing"

	"regulars/backend/filter"
)

// unready makes the index seem to be still on its way, until the returned function is called.
func (d *desk) unready() (ready func()) {
	there := d.loading.ended
	d.loading.ended = make(chan struct{})
	return func() { d.loading.ended = there }
}

// A list is there at once, whatever the number of contacts: the newest of them, until the index can answer.
func TestTheFirstPageDoesNotWaitForTheIndex(t *testing.T) {
	d := open(t)
	for _, name := range []string{"Amara", "Ben", "Carla"} {
		d.add(NewContact{Name: name})
	}
	d.must(d.Delete(t.Context(), one(2)))
	ready := d.unready()
	v := d.view(filter.Rule("name", "is", "Amara"), "name")
	page, err := d.Rows(t.Context(), v.ID, 0, 10)
	if err != nil || !v.Loading || v.Total != 2 || v.All != 2 || len(page.Contacts) != 2 || page.Contacts[0].Name != "Carla" {
		t.Errorf("%+v %+v, %v", v, page, err)
	}
	if uses, err := d.AttributeUse(t.Context()); uses != nil || err != nil || d.TagCounts() != nil {
		t.Errorf("counts without an index: %v, %v", uses, err)
	}
	if s, err := d.Status(t.Context()); err != nil || s.Ready || s.Contacts != 2 {
		t.Errorf("status %+v, %v", s, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := d.Facets(ctx, v.ID); !errors.Is(err, context.Canceled) {
		t.Errorf("facets did not wait: %v", err)
	}
	if _, err := d.OptOut(ctx, one(1), ""); !errors.Is(err, context.Canceled) {
		t.Errorf("a command did not wait: %v", err)
	}
	ready()
	_, err = d.Facets(t.Context(), v.ID)
	wantFault(t, err, "view.gone")
	_, err = d.OptOut(t.Context(), Selection{View: v.ID}, "")
	wantFault(t, err, "view.gone")
}

func TestAnIndexThatCannotBeLoadedIsNoSecret(t *testing.T) {
	d := open(t)
	broken := errors.New("broken")
	d.loading.err = broken
	defer func() { d.loading.err = nil }()
	if _, err := d.OpenView(t.Context(), Query{}); !errors.Is(err, broken) {
		t.Errorf("view: %v", err)
	}
	if _, err := d.Status(t.Context()); !errors.Is(err, broken) {
		t.Errorf("status: %v", err)
	}
	if _, err := d.OptOut(t.Context(), one(1), ""); !errors.Is(err, broken) {
		t.Errorf("command: %v", err)
	}
}

func TestAnotherWriterMakesTheIndexAnew(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	before := d.loading.index.Load()
	d.writing.version++ // as if somebody else had written since
	d.must(d.Edit(t.Context(), one(id), Patch{Name: ptr("B")}))
	if d.loading.index.Load() == before {
		t.Error("the index is the old one")
	}
	d.sound()
}
