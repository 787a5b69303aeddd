package workspace

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/job"
	"regulars/backend/provenance"
	"regulars/backend/sample"
	"regulars/backend/tag"
)

// sampleChunk is how many made-up contacts are stored at a time.
const sampleChunk = 5000

// LoadSample adds the first n made-up contacts, with their tags and attributes, as one change. Whoever has a number
// that is there already is left out.
func (w *Workspace) LoadSample(ctx context.Context, n int) (Changed, error) {
	x, end, err := w.begin(ctx)
	if err != nil {
		return Changed{}, err
	}
	defer end()
	label := fmt.Sprintf("Add %s of sample data", people(n))
	if n > bulk {
		w.writing.takesLong(label)
	}
	var done Changed
	err = w.jobs.Run(ctx, job.Spec{Kind: job.Sample, Label: label}, func(ctx context.Context, p *job.Progress) error {
		done, err = w.sampling(ctx, x, n, p)
		return err
	})
	return done, err
}

func (w *Workspace) sampling(ctx context.Context, x *index.Index, n int, p *job.Progress) (Changed, error) {
	by := w.stamp()
	by.Source = provenance.Sample
	return w.transact(ctx, x, by, func(t turn) (history.Change, []history.Delta, error) {
		into, err := newSink(ctx, t, history.Change{Kind: history.SampleLoaded})
		if err != nil {
			return history.Change{}, nil, err
		}
		s := &sampler{sink: into, w: w}
		for _, step := range []func(context.Context) error{
			s.useTags, s.useDefinitions, func(ctx context.Context) error { return s.contacts(ctx, n, p) },
		} {
			if err := step(ctx); err != nil {
				return history.Change{}, nil, err
			}
		}
		return s.finish(ctx)
	})
}

// sampler stores made-up contacts. Their catalogue numbers tags and attributes from 1; here they get those of ours.
type sampler struct {
	*sink
	w           *Workspace
	tags        map[tag.ID]tag.ID
	definitions map[attribute.ID]attribute.ID
}

// useTags finds or makes the tags. One that is deleted comes back.
func (s *sampler) useTags(ctx context.Context) error {
	s.tags = map[tag.ID]tag.ID{}
	for _, made := range sample.Tags() {
		ours, found := s.w.Tags().ByName(made.Name)
		switch {
		case !found:
			made.CreatedAt = s.by.At
			id, err := s.CreateTag(ctx, made)
			if err != nil {
				return err
			}
			ours.ID = id
		case !ours.Active():
			active := ours
			active.DeletedAt = 0
			if err := s.do(ctx, tagDelta(ours, active)); err != nil {
				return err
			}
		}
		s.tags[made.ID] = ours.ID
	}
	return nil
}

// useDefinitions finds or makes the attributes. One that is deleted comes back; one of another type is gone without.
func (s *sampler) useDefinitions(ctx context.Context) error {
	s.definitions = map[attribute.ID]attribute.ID{}
	for _, made := range sample.Definitions() {
		ours, found := s.w.Attributes().ByName(made.Name)
		switch {
		case !found:
			made.CreatedAt = s.by.At
			id, err := s.CreateDefinition(ctx, made)
			if err != nil {
				return err
			}
			ours.ID = id
		case ours.Type != made.Type:
			continue
		case !ours.Active():
			active := ours
			active.DeletedAt = 0
			delta, err := definitionDelta(ours, active)
			if err != nil {
				return err
			}
			if err := s.do(ctx, delta); err != nil {
				return err
			}
		}
		s.definitions[made.ID] = ours.ID
	}
	return nil
}

// do carries out a delta and keeps it.
func (s *sampler) do(ctx context.Context, deltas ...history.Delta) error {
	if err := s.tx.Apply(ctx, deltas...); err != nil {
		return err
	}
	return s.keep(ctx, deltas...)
}

func (s *sampler) contacts(ctx context.Context, n int, p *job.Progress) error {
	chunk := make([]contact.Contact, 0, sampleChunk)
	var back []uint32 // in the trash, from the last time
	done := 0
	for made := range sample.Contacts(n, s.by.At) {
		done++
		_, taken := s.index.ByKey(made.Phone.Key)
		if _, erased := s.erased.Find(made.Phone, made.Identities); taken || erased {
			continue
		}
		if id := s.trashedHolder(made.Phone.Key); id != 0 {
			back = append(back, id)
			continue
		}
		c, err := s.adopt(made)
		if err != nil {
			return err
		}
		if chunk = append(chunk, c); len(chunk) < sampleChunk {
			continue
		}
		if err := s.store(ctx, chunk); err != nil {
			return err
		}
		chunk = chunk[:0]
		p.Set(int64(done), int64(n))
	}
	if err := s.store(ctx, chunk); err != nil {
		return err
	}
	return s.restore(ctx, back)
}

// restore takes those contacts out of the trash that were made up.
func (s *sampler) restore(ctx context.Context, ids []uint32) error {
	slices.Sort(ids)
	trashed, err := s.w.store.Contacts(ctx, contactIDs(slices.Compact(ids)))
	if err != nil {
		return err
	}
	var back []uint32
	for _, c := range trashed {
		if c.Origin == provenance.Sample {
			back = append(back, uint32(c.ID))
		}
	}
	now, err := s.standing(ctx, place{table: history.TrashTable}, back)
	if err != nil {
		return err
	}
	return s.do(ctx, drop(place{table: history.TrashTable}, now)...)
}

// adopt makes a contact of ours of a made-up one, which is used again for the next.
func (s *sampler) adopt(made *sample.Contact) (contact.Contact, error) {
	d := made.Draft
	d.Tags, d.Attributes, d.OptedOut = nil, nil, false
	d.Identities = slices.Clone(d.Identities)
	for _, id := range made.Tags {
		if ours, found := s.tags[id]; found {
			d.Tags = append(d.Tags, ours)
		}
	}
	for _, v := range made.Attributes {
		if ours, found := s.definitions[v.Definition]; found {
			d.Attributes = append(d.Attributes, contact.DraftValue{Definition: ours, Text: v.Text})
		}
	}
	c, err := fresh(d, s.change)
	if made.Consent != consent.NotAsked {
		c.Consent, c.ConsentAt, c.ConsentSource = made.Consent, made.ConsentAt, s.by.Source
	}
	return c, err
}

func (s *sampler) store(ctx context.Context, contacts []contact.Contact) error {
	if len(contacts) == 0 {
		return nil
	}
	if err := s.tx.InsertContacts(ctx, contacts); err != nil {
		return err
	}
	for i := range contacts {
		s.created = append(s.created, uint32(contacts[i].ID))
	}
	// A ledger is written as things happen, and that of made-up contacts should look like one.
	lines := slices.SortedFunc(consents(contacts, nil), func(a, b consent.Event) int { return cmp.Compare(a.OccurredAt, b.OccurredAt) })
	return s.tx.AppendConsent(ctx, signedLines(s.change, slices.Values(lines)))
}

// RemoveSample puts the made-up contacts in the trash, and deletes the tags and attributes that came with them where
// no other contact has them.
func (w *Workspace) RemoveSample(ctx context.Context) (Changed, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return Changed{}, err
	}
	set, err := x.Find(ctx, madeUp)
	if err != nil {
		return Changed{}, err
	}
	return w.onMany(ctx, "Remove the sample data", set.Count(), func(ctx context.Context, t turn) (work, error) {
		todo := work{change: history.Change{Kind: history.ContactsDeleted, Params: map[string]string{"sample": "1"}}}
		ids := make([]uint32, 0, set.Count())
		for id := range set.IDs() {
			ids = append(ids, uint32(id))
		}
		if len(ids) > 0 {
			after := constant(t.by.At)
			todo.deltas = []history.Delta{{Table: history.TrashTable, Keys: ids, After: &after}}
		}
		unused, err := w.unusedSample(ctx, t)
		todo.deltas = append(todo.deltas, unused...)
		return todo, err
	})
}

// madeUp finds the made-up contacts.
var madeUp = filter.OriginTest{Sources: []provenance.Source{provenance.Sample}}

// unusedSample returns the deltas that delete what only made-up contacts have of the sample's catalogue.
func (w *Workspace) unusedSample(ctx context.Context, t turn) ([]history.Delta, error) {
	var deltas []history.Delta
	for _, made := range sample.Tags() {
		ours, found := w.Tags().ByName(made.Name)
		if !found || !ours.Active() {
			continue
		}
		used, err := t.index.Find(ctx, filter.All{filter.TagTest{IDs: []tag.ID{ours.ID}}, filter.Not{Node: madeUp}})
		if err != nil {
			return nil, err
		}
		if used.Count() == 0 {
			gone := ours
			gone.DeletedAt = t.by.At
			deltas = append(deltas, tagDelta(ours, gone))
		}
	}
	for _, made := range sample.Definitions() {
		ours, found := w.Attributes().ByName(made.Name)
		if !found || !ours.Active() {
			continue
		}
		used, err := t.index.Find(ctx, filter.All{filter.AttributeTest{Definition: ours.ID, Value: filter.Present{}}, filter.Not{Node: madeUp}})
		if err != nil {
			return nil, err
		}
		if used.Count() == 0 {
			gone := ours
			gone.DeletedAt = t.by.At
			delta, err := definitionDelta(ours, gone)
			if err != nil {
				return nil, err
			}
			deltas = append(deltas, delta)
		}
	}
	return deltas, nil
}
