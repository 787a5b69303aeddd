package workspace

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/tag"
)

func TestViewAnswersAQuery(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	d.add(NewContact{Name: "Zoë", Tags: []tag.ID{vip}})
	d.add(NewContact{Name: "Amara", Tags: []tag.ID{vip}})
	d.add(NewContact{Name: "Ben", OptedOut: true})
	cases := map[string]struct {
		where filter.Filter
		sort  string
		want  string
	}{
		"everyone":      {filter.Filter{}, "name", "Amara,Ben,Zoë"},
		"backwards":     {filter.Filter{}, "name:desc", "Zoë,Ben,Amara"},
		"by tag":        {filter.Rule("tags", "any_of", "VIP"), "name", "Amara,Zoë"},
		"by consent":    {filter.Rule("consent", "any_of", "opted_out"), "", "Ben"},
		"by search":     {filter.Rule("search", "matches", "ZOE"), "", "Zoë"},
		"nobody at all": {filter.Rule("search", "matches", "nobody"), "", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := d.names(c.where, c.sort); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	v := d.view(filter.Rule("tags", "any_of", "VIP"), "")
	if v.Total != 2 || v.All != 3 || v.Loading {
		t.Errorf("view %+v", v)
	}
	facets, err := d.Facets(t.Context(), v.ID)
	if err != nil || facets.Tags[vip] != 2 || facets.NotAsked != 2 || facets.OptedOut != 0 {
		t.Errorf("facets %+v, %v", facets, err)
	}
}

func TestParseQueryRefuses(t *testing.T) {
	d := open(t)
	for name, c := range map[string]struct{ filter, sort string }{
		"a filter that is no JSON":   {"{", ""},
		"a field that there is not":  {`{"field":"shoe","op":"is","args":["42"]}`, ""},
		"a sort that there is not":   {"", "shoe"},
		"an attribute there is not":  {`{"field":"attribute:Shoe","op":"is","args":["42"]}`, ""},
		"a tag that there is not":    {`{"field":"tags","op":"any_of","args":["Nope"]}`, ""},
		"a sort by what there isn't": {"", "attribute:Shoe"},
	} {
		t.Run(name, func(t *testing.T) {
			q, err := d.ParseQuery(c.filter, c.sort)
			if err == nil {
				_, err = d.OpenView(t.Context(), q)
			}
			if _, ok := fault.As(err); !ok {
				t.Errorf("got %v", err)
			}
		})
	}
}

// Rows do not move under the pointer: what changes later shows when the list is refreshed.
func TestViewStaysAsItWas(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara"})
	d.add(NewContact{Name: "Ben"})
	v := d.view(filter.Filter{}, "name")
	d.must(d.Edit(t.Context(), one(amara), Patch{Name: ptr("Zara")}))
	d.add(NewContact{Name: "Aaron"})
	page, err := d.Rows(t.Context(), v.ID, 0, 10)
	if err != nil || len(page.Contacts) != 2 || page.Contacts[0].Name != "Zara" || !page.Stale {
		t.Errorf("page %+v, %v", page, err)
	}
	if got := d.names(filter.Filter{}, "name"); got != "Aaron,Ben,Zara" {
		t.Errorf("refreshed: %q", got)
	}
}

func TestViewsAreForgotten(t *testing.T) {
	d := open(t)
	first, used := d.view(filter.Filter{}, ""), d.view(filter.Filter{}, "")
	for range keptViews - 1 {
		d.view(filter.Filter{}, "")
		if _, err := d.Rows(t.Context(), used.ID, 0, 1); err != nil {
			t.Fatalf("the view in use is gone: %v", err)
		}
	}
	_, err := d.Rows(t.Context(), first.ID, 0, 1)
	wantFault(t, err, "view.gone")
	_, err = d.Facets(t.Context(), first.ID)
	wantFault(t, err, "view.gone")
	_, err = d.Delete(t.Context(), Selection{View: first.ID})
	wantFault(t, err, "view.gone")
}

func TestRowsBeyondTheEnd(t *testing.T) {
	d := open(t)
	d.add(NewContact{Name: "Amara"})
	v := d.view(filter.Filter{}, "")
	for _, c := range []struct{ offset, limit, want int }{{0, 10, 1}, {1, 10, 0}, {-5, 10, 1}, {0, 0, 0}, {0, -1, 0}} {
		page, err := d.Rows(t.Context(), v.ID, c.offset, c.limit)
		if err != nil || len(page.Contacts) != c.want {
			t.Errorf("Rows(%d, %d) = %d rows, %v; want %d", c.offset, c.limit, len(page.Contacts), err, c.want)
		}
	}
}

func TestWhoIsInAView(t *testing.T) {
	d := open(t)
	var ids []contact.ID
	for _, name := range []string{"Carla", "Amara", "Ben", "Amadou"} {
		ids = append(ids, d.add(NewContact{Name: name}))
	}
	v := d.view(filter.Rule("search", "matches", "Ama"), "name")
	d.must(d.Delete(t.Context(), one(ids[1])))
	for name, c := range map[string]struct {
		ids  []contact.ID
		want int
	}{
		"nobody":                 {nil, 0},
		"all, one deleted since": {ids, 2},
		"none of them":           {[]contact.ID{ids[0], ids[2]}, 0},
		"one there never was":    {[]contact.ID{ids[3], 99}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			if got, err := d.Among(v.ID, c.ids); err != nil || got != c.want {
				t.Errorf("got %d, %v; want %d", got, err, c.want)
			}
		})
	}
	if got, err := d.IDs(v.ID, 1, 10); err != nil || !slices.Equal(got, ids[1:2]) {
		t.Errorf("ids %v, %v", got, err)
	}
	_, err := d.Among(99, ids)
	wantFault(t, err, "view.gone")
	_, err = d.IDs(99, 0, 1)
	wantFault(t, err, "view.gone")
}

// Before the index is there, the newest contacts are the view.
func TestWhoIsInAViewOfTheNewest(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "Amara"})
	ready := d.unready()
	defer ready()
	v := d.view(filter.Filter{}, "")
	if got, err := d.Among(v.ID, []contact.ID{amara, 99}); err != nil || got != 1 {
		t.Errorf("got %d, %v", got, err)
	}
}

func TestSelectionOfAllButSome(t *testing.T) {
	d := open(t)
	vip := d.addTag("VIP")
	var ids []contact.ID
	for _, name := range []string{"Amara", "Ben", "Carla", "Dora"} {
		ids = append(ids, d.add(NewContact{Name: name}))
	}
	v := d.view(filter.Filter{}, "name")
	d.must(d.Delete(t.Context(), one(ids[3])))
	done := d.must(d.AddTag(t.Context(), Selection{View: v.ID, Except: []contact.ID{ids[1]}}, vip))
	if got := d.names(filter.Rule("tags", "any_of", "VIP"), "name"); got != "Amara,Carla" || done.Contacts != 2 {
		t.Errorf("tagged %q, %+v", got, done)
	}
	d.sound()
}

func TestCommon(t *testing.T) {
	d := open(t)
	vip, lead := d.addTag("VIP"), d.addTag("Lead")
	city := d.addAttribute("City", 1)
	var ids []contact.ID
	for i, in := range []NewContact{
		{Tags: []tag.ID{vip}, Attributes: []Value{{city, "Lagos"}}},
		{Tags: []tag.ID{vip, lead}, Attributes: []Value{{city, "Lagos"}}},
		{Tags: []tag.ID{vip}, Attributes: []Value{{city, "Abuja"}}},
	} {
		in.Name = fmt.Sprint("P", i)
		ids = append(ids, d.add(in))
	}
	c, err := d.Common(t.Context(), Selection{IDs: ids})
	if err != nil || c.Contacts != 3 || c.Tags[vip] != 3 || c.Tags[lead] != 1 || c.Attributes[city] != (CommonValue{"Lagos", 2, 3}) {
		t.Errorf("common %+v, %v", c, err)
	}
}

// crowd creates n contacts in one go, as an import would.
func (d *desk) crowd(n int) View {
	d.t.Helper()
	var file strings.Builder
	file.WriteString("Phone,Name\n")
	for i := range n {
		fmt.Fprintf(&file, "+23480355%05d,Person %d\n", i, i)
	}
	d.importFile(file.String())
	return d.view(filter.Filter{}, "")
}

func TestBulkIsAJobAndOneUndo(t *testing.T) {
	d := open(t)
	v := d.crowd(bulk + 500)
	all := Selection{View: v.ID}
	vip, city := d.addTag("VIP"), d.addAttribute("City", 1)
	count := func(where filter.Filter) int { return d.view(where, "").Total }
	for name, c := range map[string]struct {
		do    func() (Changed, error)
		where filter.Filter
	}{
		"tag":     {func() (Changed, error) { return d.AddTag(t.Context(), all, vip) }, filter.Rule("tags", "any_of", "VIP")},
		"value":   {func() (Changed, error) { return d.SetAttribute(t.Context(), all, Value{city, "Lagos"}) }, filter.Rule("attribute:City", "is", "Lagos")},
		"opt out": {func() (Changed, error) { return d.OptOut(t.Context(), all, "") }, filter.Rule("consent", "any_of", "opted_out")},
		"opt in":  {func() (Changed, error) { return d.OptIn(t.Context(), all, proof) }, filter.Rule("consent", "any_of", "opted_in")},
	} {
		t.Run(name, func(t *testing.T) {
			before := len(d.jobs)
			done := d.must(c.do())
			if got := count(c.where); got != v.Total || done.Contacts != v.Total || len(d.jobs) != before+1 {
				t.Errorf("%d of %d, %+v, jobs %v", got, v.Total, done, d.jobs[before:])
			}
			d.must(d.Undo(t.Context()))
			if got := count(c.where); got != 0 {
				t.Errorf("%d left after undo", got)
			}
			d.must(d.Redo(t.Context()))
			d.must(d.Undo(t.Context()))
			d.sound()
		})
	}
	d.must(d.Delete(t.Context(), all))
	if got := count(filter.Filter{}); got != 0 {
		t.Errorf("%d left after delete", got)
	}
	d.must(d.Undo(t.Context()))
	if got := count(filter.Filter{}); got != v.Total {
		t.Errorf("%d after undo", got)
	}
	d.sound()
}

func TestLongWorkRefusesOthersAtOnce(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	end, err := d.writing.begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	d.writing.takesLong("Import people.csv")
	_, err = d.Edit(t.Context(), one(id), Patch{Name: ptr("B")})
	if f := wantFault(t, err, fault.Busy); !strings.Contains(f.Message, "Import people.csv") {
		t.Errorf("got %q", f.Message)
	}
	end()
	d.must(d.Edit(t.Context(), one(id), Patch{Name: ptr("B")}))
}

func TestWaitingForTheWriterCanBeGivenUp(t *testing.T) {
	d := open(t)
	end, err := d.writing.begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer end()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := d.OptOut(ctx, one(1), ""); err == nil {
		t.Error("no error")
	}
}

func TestACancelledBulkChangesNothing(t *testing.T) {
	d := open(t)
	v := d.crowd(bulk + 1)
	ctx, stop := context.WithCancel(t.Context())
	_, err := d.onSelection(ctx, Selection{View: v.ID}, "Opt out", func(ids []uint32) decide {
		return func(ctx context.Context, turn turn) (work, error) {
			todo, err := d.entering(ctx, turn, ids, func(uint32, []consent.Event) (consent.Event, error) {
				return consent.Event{Kind: consent.Withdrawn}, nil
			})
			stop()
			return todo, err
		}
	})
	wantFault(t, err, fault.Cancelled)
	if n := d.view(filter.Rule("consent", "any_of", "opted_out"), "").Total; n != 0 {
		t.Errorf("%d opted out", n)
	}
	d.sound()
}
