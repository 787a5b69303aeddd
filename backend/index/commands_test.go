package index_test

import (
	"slices"

	"pgregory.net/rapid"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/filter/filtertest"
	"regulars/backend/history"
	"regulars/backend/phone"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// shop is people who change: every command changes them as the store would and returns the deltas that it would
// record.
type shop struct {
	*people
	env  filter.Env
	made []*contact.Contact // a stock that new contacts and new values are taken from
}

func newShop(env filter.Env, all, stock []*contact.Contact) *shop {
	return &shop{people: newPeople(env, all), env: env, made: stock}
}

// copies returns contacts that can be changed without changing those of all.
func copies(all []*contact.Contact) []*contact.Contact {
	own := make([]*contact.Contact, len(all))
	for i, c := range all {
		one := *c
		own[i] = &one
	}
	return own
}

// command draws something to do.
func (s *shop) command(t *rapid.T) []history.Delta {
	commands := []func(*rapid.T) []history.Delta{
		s.create, s.trash, s.restore, s.rename, s.tag, s.untag, s.setValue, s.clearValue, s.setConsent, s.clearConsent, s.deleteTag, s.enlist, s.unlist, s.several,
	}
	return rapid.SampledFrom(commands).Draw(t, "command")(t)
}

// several is an import: it creates, and changes what is there.
func (s *shop) several(t *rapid.T) []history.Delta {
	return slices.Concat(s.create(t), s.rename(t), s.setValue(t), s.tag(t))
}

// some draws contacts, in the order of their ids: one, a few, or many.
func (s *shop) some(t *rapid.T) []*contact.Contact {
	if len(s.all) == 0 {
		return nil
	}
	from := rapid.IntRange(0, len(s.all)-1).Draw(t, "from")
	step := rapid.IntRange(1, 5).Draw(t, "step")
	count := rapid.SampledFrom([]int{1, 3, 30, 400}).Draw(t, "count")
	var chosen []*contact.Contact
	for ; from < len(s.all) && len(chosen) < count; from += step {
		chosen = append(chosen, s.all[from])
	}
	return chosen
}

// erase removes contacts and returns who they were.
func (s *shop) erase(t *rapid.T) []contact.ID {
	var gone []contact.ID
	for _, c := range s.some(t) {
		gone = append(gone, c.ID)
		s.erased = max(s.erased, c.ID)
	}
	s.all = slices.DeleteFunc(s.all, func(c *contact.Contact) bool { return slices.Contains(gone, c.ID) })
	return gone
}

func (s *shop) create(t *rapid.T) []history.Delta {
	next, _ := s.MaxID(t.Context())
	var created []*contact.Contact
	for range rapid.IntRange(1, 20).Draw(t, "new") {
		c := *rapid.SampledFrom(s.made).Draw(t, "draft")
		next += contact.ID(rapid.IntRange(1, 2).Draw(t, "gap"))
		c.ID, c.DeletedAt = next, 0
		c.Phone = phone.FromStored("+49171"+rapid.StringMatching(`[0-9]{7}`).Draw(t, "number"), "")
		created = append(created, &c)
	}
	s.all = distinctNumbers(append(s.all, created...))
	return []history.Delta{{Table: history.TrashTable, Keys: keys(created), Before: constant(int64(1))}}
}

func (s *shop) trash(t *rapid.T) []history.Delta {
	chosen := s.some(t)
	for _, c := range chosen {
		c.DeletedAt = 7
	}
	return []history.Delta{{Table: history.TrashTable, Keys: keys(chosen), After: constant(int64(7))}}
}

func (s *shop) restore(t *rapid.T) []history.Delta {
	chosen := s.some(t)
	for _, c := range chosen {
		c.DeletedAt = 0
	}
	return []history.Delta{{Table: history.TrashTable, Keys: keys(chosen), Before: constant(int64(7))}}
}

// rename changes what stands in the contacts' own rows. What the delta says of it the index reads from the source.
func (s *shop) rename(t *rapid.T) []history.Delta {
	chosen := s.some(t)
	for _, c := range chosen {
		from := rapid.SampledFrom(s.made).Draw(t, "like")
		c.Name, c.FirstSeen, c.LastSeen = from.Name, from.FirstSeen, from.LastSeen
		if rapid.Bool().Draw(t, "renumber") {
			c.Phone = from.Phone
		}
	}
	distinctNumbers(s.all)
	return []history.Delta{{Table: history.ContactTable, Keys: allKeys(s.all, chosen), Before: &history.Rows{}, After: &history.Rows{}}}
}

func (s *shop) drawTag(t *rapid.T) tag.ID {
	return rapid.SampledFrom(s.env.Tags.All()).Draw(t, "tag").ID
}

func (s *shop) tag(t *rapid.T) []history.Delta {
	chosen, given := s.some(t), tag.Assignment{Tag: s.drawTag(t)}
	given.Source, given.At = rapid.SampledFrom(s.made).Draw(t, "origin").Origin, int64(rapid.IntRange(1, 1e9).Draw(t, "at"))
	for _, c := range chosen {
		c.Tags = append(untagged(c, given.Tag), given)
		slices.SortFunc(c.Tags, func(a, b tag.Assignment) int { return int(a.Tag - b.Tag) })
	}
	return []history.Delta{{Table: history.TagTable, Sub: int64(given.Tag), Keys: keys(chosen), After: constant(int64(given.Source), "", given.At)}}
}

func untagged(c *contact.Contact, id tag.ID) []tag.Assignment {
	return slices.DeleteFunc(slices.Clone(c.Tags), func(a tag.Assignment) bool { return a.Tag == id })
}

func (s *shop) untag(t *rapid.T) []history.Delta {
	chosen, id := s.some(t), s.drawTag(t)
	for _, c := range chosen {
		c.Tags = untagged(c, id)
	}
	return []history.Delta{{Table: history.TagTable, Sub: int64(id), Keys: keys(chosen), Before: constant(int64(1), "", int64(1))}}
}

func (s *shop) setValue(t *rapid.T) []history.Delta {
	var pool []attribute.Value
	for _, c := range s.made {
		pool = append(pool, c.Attributes...)
	}
	first := rapid.SampledFrom(pool).Draw(t, "value")
	pool = slices.DeleteFunc(pool, func(v attribute.Value) bool { return v.Definition != first.Definition })
	chosen := s.some(t)
	each := make([]any, len(chosen))
	for i, c := range chosen {
		v := rapid.SampledFrom(pool).Draw(t, "value")
		each[i] = v.Text
		c.Attributes = append(unset(c, v.Definition), v)
	}
	after := constant("", int64(1), "", int64(1))
	after.Columns[0].Each = each
	return []history.Delta{{Table: history.AttributeTable, Sub: int64(first.Definition), Keys: keys(chosen), After: after}}
}

func unset(c *contact.Contact, id attribute.ID) []attribute.Value {
	return slices.DeleteFunc(slices.Clone(c.Attributes), func(v attribute.Value) bool { return v.Definition == id })
}

func (s *shop) clearValue(t *rapid.T) []history.Delta {
	chosen, id := s.some(t), rapid.SampledFrom(s.env.Attributes.All()).Draw(t, "attribute").ID
	for _, c := range chosen {
		c.Attributes = unset(c, id)
	}
	return []history.Delta{{Table: history.AttributeTable, Sub: int64(id), Keys: keys(chosen), Before: constant("", int64(1), "", int64(1))}}
}

func (s *shop) setConsent(t *rapid.T) []history.Delta {
	chosen, state := s.some(t), rapid.SampledFrom([]consent.State{consent.OptedIn, consent.OptedOut}).Draw(t, "state")
	for _, c := range chosen {
		c.Consent, c.ConsentAt, c.ConsentSource = state, 99, 3
	}
	return []history.Delta{{Table: history.ConsentTable, Keys: keys(chosen), After: constant(int64(state), int64(99), int64(3))}}
}

func (s *shop) clearConsent(t *rapid.T) []history.Delta {
	chosen := s.some(t)
	for _, c := range chosen {
		c.Consent, c.ConsentAt, c.ConsentSource = 0, 0, 0
	}
	return []history.Delta{{Table: history.ConsentTable, Keys: keys(chosen), Before: constant(int64(1), int64(1), int64(1))}}
}

func (s *shop) drawList(t *rapid.T) segment.ID {
	return rapid.SampledFrom([]segment.ID{filtertest.Callbacks, filtertest.Fair}).Draw(t, "list")
}

func (s *shop) enlist(t *rapid.T) []history.Delta {
	chosen, id := s.some(t), s.drawList(t)
	for _, c := range chosen {
		c.Lists = append(unlisted(c, id), segment.Membership{Segment: id})
	}
	return []history.Delta{{Table: history.ListTable, Sub: int64(id), Keys: keys(chosen), After: constant(int64(1), "", int64(1))}}
}

func (s *shop) unlist(t *rapid.T) []history.Delta {
	chosen, id := s.some(t), s.drawList(t)
	for _, c := range chosen {
		c.Lists = unlisted(c, id)
	}
	return []history.Delta{{Table: history.ListTable, Sub: int64(id), Keys: keys(chosen), Before: constant(int64(1), "", int64(1))}}
}

func unlisted(c *contact.Contact, id segment.ID) []segment.Membership {
	return slices.DeleteFunc(slices.Clone(c.Lists), func(m segment.Membership) bool { return m.Segment == id })
}

// deleteTag deletes a tag, or restores it if it is deleted.
func (s *shop) deleteTag(t *rapid.T) []history.Delta {
	id := s.drawTag(t)
	s.deleted[id] = !s.deleted[id]
	var deletedAt any
	if s.deleted[id] {
		deletedAt = int64(5)
	}
	return []history.Delta{{Table: history.TagCatalogue, Keys: []uint32{uint32(id)}, Before: constant("", "", int64(0), nil), After: constant("", "", int64(0), deletedAt)}}
}

func keys(of []*contact.Contact) []uint32 {
	ids := make([]uint32, len(of))
	for i, c := range of {
		ids[i] = uint32(c.ID)
	}
	return ids
}

// allKeys returns the keys of those chosen and of contacts who may have lost their number to one of them.
func allKeys(all, chosen []*contact.Contact) []uint32 {
	ids := keys(chosen)
	for _, c := range all {
		if c.Phone.IsZero() {
			ids = append(ids, uint32(c.ID))
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// constant returns rows with the same cells everywhere.
func constant(cells ...any) *history.Rows {
	r := &history.Rows{}
	for _, cell := range cells {
		r.Columns = append(r.Columns, history.Column{Const: cell})
	}
	return r
}
