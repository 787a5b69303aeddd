package workspace

import (
	"slices"
	"testing"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/tag"
)

// One with both tags, one with only the tag that goes, one in the trash, one with neither.
func TestMergeTags(t *testing.T) {
	d := open(t)
	vip, best := d.addTag("VIP"), d.addTag("Best")
	ben := d.add(NewContact{Name: "Ben", Tags: []tag.ID{best}})
	d.now.Add(100)
	amara := d.add(NewContact{Name: "Amara", Tags: []tag.ID{vip}})
	d.must(d.AddTag(t.Context(), one(ben), vip))
	gone := d.add(NewContact{Name: "Gone", Tags: []tag.ID{vip}})
	d.must(d.Delete(t.Context(), one(gone)))
	zoe := d.add(NewContact{Name: "Zoë"})
	before := map[contact.ID][]tag.Assignment{}
	for _, id := range []contact.ID{amara, ben, gone, zoe} {
		before[id] = d.get(id).Tags
	}
	d.now.Add(100)

	done := d.must(d.MergeTags(t.Context(), vip, best))
	if done.Summary != "Tag “VIP” merged into “Best”" || done.Contacts != 3 {
		t.Errorf("%+v", done)
	}
	d.must(d.Restore(t.Context(), []contact.ID{gone}))
	if got := d.names(filter.Rule("tags", "any_of", "Best"), "name"); got != "Amara,Ben,Gone" {
		t.Errorf("with Best: %q", got)
	}
	stamp := before[amara][0].Stamp
	if got := d.get(amara).Tags; len(got) != 1 || got[0].Tag != best || got[0].Stamp != stamp {
		t.Errorf("Amara has %+v, want the stamp %+v", got, stamp)
	}
	if got := d.get(ben).Tags; len(got) != 1 || got[0] != before[ben][slices.IndexFunc(before[ben], func(a tag.Assignment) bool { return a.Tag == best })] {
		t.Errorf("Ben has %+v, want the older of %+v", got, before[ben])
	}
	if merged, _ := d.Tags().ByID(vip); merged.Active() || d.TagCounts()[vip] != 0 {
		t.Errorf("%+v, on %d contacts", merged, d.TagCounts()[vip])
	}
	_, err := d.CreateTag(t.Context(), "vip", "", 0)
	if f := wantFault(t, err, "invalid").Fields["name"]; f == nil || f.Code != tag.NameDeleted {
		t.Errorf("the name is not held: %+v", f)
	}
	d.sound()

	d.must(d.UndoChange(t.Context(), done.Change+1)) // that Gone was restored
	d.must(d.UndoChange(t.Context(), done.Change))
	for id, tags := range before {
		if got := d.get(id).Tags; !slices.Equal(got, tags) {
			t.Errorf("%d has %+v after undo, want %+v", id, got, tags)
		}
	}
	d.sound()
	d.must(d.Redo(t.Context()))
	d.sound()
}

// The older assignment stays also where it is that of the tag that goes.
func TestMergeKeepsTheOlderAssignment(t *testing.T) {
	d := open(t)
	vip, best := d.addTag("VIP"), d.addTag("Best")
	amara := d.add(NewContact{Name: "Amara", Tags: []tag.ID{vip}})
	old := d.get(amara).Tags[0].At
	d.now.Add(100)
	d.must(d.AddTag(t.Context(), one(amara), best))
	d.must(d.MergeTags(t.Context(), vip, best))
	if got := d.get(amara).Tags; len(got) != 1 || got[0].Tag != best || got[0].At != old {
		t.Errorf("got %+v, want one of %d", got, old)
	}
	d.must(d.Undo(t.Context()))
	if got := d.get(amara).Tags; len(got) != 2 || got[1].At != old+100 {
		t.Errorf("after undo %+v", got)
	}
}

func TestMergeRefuses(t *testing.T) {
	d := open(t)
	vip, best, gone := d.addTag("VIP"), d.addTag("Best"), d.addTag("Gone")
	d.must(d.DeleteTags(t.Context(), []tag.ID{gone}))
	amara := d.add(NewContact{Name: "Amara", Tags: []tag.ID{vip}})
	for name, c := range map[string]struct {
		from, into tag.ID
		code       fault.Code
	}{
		"into itself":       {vip, vip, fault.Invalid},
		"into a deleted":    {vip, gone, tag.Deleted},
		"of a deleted":      {gone, vip, tag.Deleted},
		"into nothing":      {vip, 99, tag.Unknown},
		"of nothing":        {99, vip, tag.Unknown},
		"nobody carries it": {best, vip, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := d.MergeTags(t.Context(), c.from, c.into)
			if c.code == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			wantFault(t, err, c.code)
			if tagNames(d, d.get(amara)) != "VIP" {
				t.Error("something was changed")
			}
		})
	}
	d.sound()
}
