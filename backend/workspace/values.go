package workspace

import (
	"context"
	"maps"
	"slices"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/text"
)

// Use says how an attribute is used.
type Use struct {
	Contacts int
	Example  string // a value that is used, "" for none
}

// AttributeUse says of each attribute who has a value in it. It is empty while the index is loading.
func (w *Workspace) AttributeUse(ctx context.Context) (map[attribute.ID]Use, error) {
	x, err := w.loading.now()
	if x == nil || err != nil {
		return nil, err
	}
	holders := x.FirstHolders()
	people, err := w.people(ctx, slices.Collect(maps.Values(holders)))
	if err != nil {
		return nil, err
	}
	uses := map[attribute.ID]Use{}
	for id, n := range x.Counts().Attributes {
		uses[id] = Use{Contacts: n, Example: valueOf(people[holders[id]], id)}
	}
	return uses, nil
}

// people reads contacts by id. One who is not there is left out.
func (w *Workspace) people(ctx context.Context, ids []contact.ID) (map[contact.ID]contact.Contact, error) {
	slices.Sort(ids)
	found, err := w.store.Contacts(ctx, slices.Compact(ids))
	if err != nil {
		return nil, err
	}
	byID := make(map[contact.ID]contact.Contact, len(found))
	for _, c := range found {
		byID[c.ID] = c
	}
	return byID, nil
}

// valueOf returns what a contact has in an attribute, "" for nothing.
func valueOf(c contact.Contact, id attribute.ID) string {
	for _, v := range c.Attributes {
		if v.Definition == id {
			return v.Text
		}
	}
	return ""
}

// suggestions is how many values are suggested: design.md 9.3.
const suggestions = 10

// Suggest returns the values of an attribute that begin with prefix, without case and accents, the most used first.
// Where the attribute allows only some values, these are suggested. Faults: attribute.Unknown, attribute.Deleted.
func (w *Workspace) Suggest(ctx context.Context, id attribute.ID, prefix string) ([]string, error) {
	d, err := w.Attributes().ActiveID(id)
	if err != nil {
		return nil, err
	}
	folded := text.Fold(prefix)
	if len(d.Allowed) == 0 {
		return w.mostUsed(ctx, id, folded)
	}
	var found []string
	for _, v := range d.Allowed {
		if strings.HasPrefix(text.Fold(v), folded) {
			found = append(found, v)
		}
	}
	return found[:min(len(found), suggestions)], nil
}

// mostUsed asks the index, which knows values without case and accents, and reads how somebody's value is spelt.
func (w *Workspace) mostUsed(ctx context.Context, id attribute.ID, folded string) ([]string, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return nil, err
	}
	used := x.MostUsed(id, folded, suggestions)
	holders := make([]contact.ID, len(used))
	for i, f := range used {
		holders[i] = f.Example
	}
	people, err := w.people(ctx, holders)
	if err != nil {
		return nil, err
	}
	values := make([]string, 0, len(used))
	for _, f := range used {
		if v := valueOf(people[f.Example], id); v != "" {
			values = append(values, v)
		}
	}
	return values, nil
}
