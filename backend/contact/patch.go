package contact

import (
	"cmp"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// Patch is what to change of a contact; nil leaves a field as it is. An empty name, a zero number and a zero instant
// empty their fields. What is both set and cleared, or added and removed, is set and added.
type Patch struct {
	Name                *string
	Phone               *phone.Number
	FirstSeen, LastSeen *int64
	SetAttributes       []DraftValue
	ClearAttributes     []attribute.ID
	AddTags, RemoveTags []tag.ID
}

// With returns c with p applied; by is the stamp of what is new, and its time that of the update. A tag or a value
// that is there already keeps its stamp: it says who put it there first. The lists of c stay as they are. Faults: as
// New, for the fields that p has.
func (c Contact) With(p Patch, by provenance.Stamp) (Contact, error) {
	var refused refusals
	if p.Name != nil {
		c.Name = refused.name(*p.Name)
	}
	if p.Phone != nil {
		c.Phone = *p.Phone
	}
	if p.FirstSeen != nil {
		refused.instant("first_seen", *p.FirstSeen)
		c.FirstSeen = *p.FirstSeen
	}
	if p.LastSeen != nil {
		refused.instant("last_seen", *p.LastSeen)
		c.LastSeen = *p.LastSeen
	}
	if refused == nil && c.Phone.IsZero() && c.Name == "" && len(c.Identities) == 0 {
		refused.add("phone", nobody())
	}
	if refused != nil {
		return Contact{}, fault.InFields(refused)
	}
	c.Tags = retagged(c.Tags, p, by)
	c.Attributes = refilled(c.Attributes, p, by)
	c.UpdatedAt = by.At
	return c, nil
}

// retagged returns assignments with the tags of p, by tag id.
func retagged(before []tag.Assignment, p Patch, by provenance.Stamp) []tag.Assignment {
	after := slices.DeleteFunc(slices.Clone(before), func(a tag.Assignment) bool {
		return slices.Contains(p.RemoveTags, a.Tag) && !slices.Contains(p.AddTags, a.Tag)
	})
	for _, id := range p.AddTags {
		if !slices.ContainsFunc(after, func(a tag.Assignment) bool { return a.Tag == id }) {
			after = append(after, tag.Assignment{Tag: id, Stamp: by})
		}
	}
	slices.SortFunc(after, func(a, b tag.Assignment) int { return cmp.Compare(a.Tag, b.Tag) })
	return after
}

// refilled returns values with those of p, by definition id.
func refilled(before []attribute.Value, p Patch, by provenance.Stamp) []attribute.Value {
	after := slices.DeleteFunc(slices.Clone(before), func(v attribute.Value) bool {
		return slices.Contains(p.ClearAttributes, v.Definition)
	})
	for _, set := range p.SetAttributes {
		i := slices.IndexFunc(after, func(v attribute.Value) bool { return v.Definition == set.Definition })
		value := attribute.Value{Definition: set.Definition, Text: set.Text, Stamp: by}
		switch {
		case i < 0:
			after = append(after, value)
		case after[i].Text != set.Text:
			after[i] = value
		}
	}
	slices.SortFunc(after, func(a, b attribute.Value) int { return cmp.Compare(a.Definition, b.Definition) })
	return after
}
