package workspace

import (
	"testing"

	"regulars/backend/filter"
	"regulars/backend/provenance"
)

func TestSampleComesAndGoes(t *testing.T) {
	d := open(t)
	own := d.add(NewContact{Name: "Amara"})
	done := d.must(d.LoadSample(t.Context(), 200))
	if done.Contacts != 200 || d.view(filter.Filter{}, "").Total != 201 {
		t.Errorf("%+v", done)
	}
	s, err := d.Status(t.Context())
	if err != nil || !s.Sample {
		t.Errorf("%+v, %v", s, err)
	}
	if c := d.get(own + 1); c.Origin != provenance.Sample || c.OriginChange != done.Change {
		t.Errorf("%+v", c)
	}
	d.sound()
	kept := d.Tags().All()[0]
	d.must(d.AddTag(t.Context(), one(own), kept.ID))
	removed := d.must(d.RemoveSample(t.Context()))
	if got := d.names(filter.Filter{}, ""); got != "Amara" || removed.Summary != "Sample data removed" || removed.Contacts != 200 {
		t.Errorf("left %q, %+v", got, removed)
	}
	if got := activeTags(d); len(got) != 1 || got[0] != kept.Name {
		t.Errorf("tags left: %v", got)
	}
	d.sound()
	if back := d.must(d.LoadSample(t.Context(), 200)); back.Contacts != 200 {
		t.Errorf("loaded again: %+v", back)
	}
	d.sound()
}

func TestSampleLeavesOwnContactsAlone(t *testing.T) {
	d := open(t)
	d.must(d.LoadSample(t.Context(), 20))
	first := d.get(1)
	d.must(d.Undo(t.Context()))
	d.must(d.Delete(t.Context(), one(d.add(NewContact{Phone: first.Phone.E164, Name: "Mine"}))))
	done := d.must(d.LoadSample(t.Context(), 20))
	if done.Contacts != 19 {
		t.Errorf("%+v", done)
	}
	if got := d.names(filter.Rule("name", "is", "Mine"), ""); got != "" {
		t.Errorf("brought back %q", got)
	}
	d.sound()
}

func TestSampleTwiceIsNothing(t *testing.T) {
	d := open(t)
	d.must(d.LoadSample(t.Context(), 20))
	if done := d.must(d.LoadSample(t.Context(), 20)); done.Change != 0 {
		t.Errorf("%+v", done)
	}
	if done := d.must(d.LoadSample(t.Context(), 30)); done.Contacts != 10 {
		t.Errorf("ten more: %+v", done)
	}
}
