package workspace

import (
	"context"
	"maps"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// Value is what is to be put into an attribute, as somebody wrote it.
type Value struct {
	Definition attribute.ID
	Raw        string
}

// NewContact is a contact as somebody wrote it.
type NewContact struct {
	Phone      string
	Name       string
	OptedOut   bool
	Again      bool // also if somebody with this number was erased; they stay opted out if they were
	Tags       []tag.ID
	Attributes []Value
}

// Patch is one edit as somebody wrote it; nil leaves a field as it is, "" empties it.
type Patch struct {
	Name, Phone         *string
	Again               bool // Phone may be the number of somebody who was erased; who had opted out stays opted out
	Set                 []Value
	Clear               []attribute.ID
	AddTags, RemoveTags []tag.ID
}

// Detail is one contact, and when and by whom it was last changed.
type Detail struct {
	Contact contact.Contact
	Changed provenance.Stamp // its Actor may be unknown
}

// Get returns one contact, also from the trash. Fault: fault.NotFound.
func (w *Workspace) Get(ctx context.Context, id contact.ID) (Detail, error) {
	found, err := w.store.Contacts(ctx, []contact.ID{id})
	if err != nil {
		return Detail{}, err
	}
	if len(found) == 0 {
		return Detail{}, noContact(id)
	}
	stamp, err := w.lastStamp(ctx, found[0])
	return Detail{Contact: found[0], Changed: stamp}, err
}

func (w *Workspace) lastStamp(ctx context.Context, c contact.Contact) (provenance.Stamp, error) {
	last, err := w.store.Touching(ctx, c.ID, 0, 1)
	if err != nil || len(last) == 0 {
		return provenance.Stamp{At: c.UpdatedAt}, err
	}
	return provenance.Stamp{Source: last[0].Source, Actor: last[0].Actor, At: last[0].At}, nil
}

func noContact(id contact.ID) error {
	return fault.New(fault.NotFound, "This contact is not there any more. Refresh the list.", "what", "contact", "id", id)
}

// Delete puts contacts in the trash. Fault: selection.empty.
func (w *Workspace) Delete(ctx context.Context, s Selection) (Changed, error) {
	return w.onSelection(ctx, s, label(history.Change{Kind: history.ContactsDeleted}), func(ids []uint32) decide {
		return func(ctx context.Context, t turn) (work, error) {
			params, err := w.naming(ctx, ids, nil)
			if err != nil {
				return work{}, err
			}
			after := constant(t.by.At)
			return work{
				change: history.Change{Kind: history.ContactsDeleted, Params: params},
				deltas: []history.Delta{{Table: history.TrashTable, Keys: ids, After: &after}},
			}, nil
		}
	})
}

// Restore takes contacts out of the trash. A number that somebody else got in the meantime is gone.
func (w *Workspace) Restore(ctx context.Context, ids []contact.ID) (Changed, error) {
	return w.command(ctx, func(ctx context.Context, t turn) (work, error) {
		now, err := t.standing(ctx, place{table: history.TrashTable}, ascending(ids))
		if err != nil {
			return work{}, err
		}
		params, err := w.naming(ctx, now.keys, nil)
		if err != nil {
			return work{}, err
		}
		return work{
			change: history.Change{Kind: history.ContactsRestored, Params: params},
			deltas: drop(place{table: history.TrashTable}, now),
		}, nil
	})
}

// naming adds to the params of a sentence the name of the contact, if it is one.
func (w *Workspace) naming(ctx context.Context, ids []uint32, params map[string]string) (map[string]string, error) {
	if len(ids) != 1 {
		return params, nil
	}
	d, err := w.Get(ctx, contact.ID(ids[0]))
	if err != nil {
		return nil, err
	}
	named := map[string]string{"name": calling(d.Contact.Name, d.Contact.Phone)}
	maps.Copy(named, params)
	return named, nil
}

// calling returns what a contact is called in a sentence.
func calling(name string, n phone.Number) string {
	if name != "" || n.IsZero() {
		return name
	}
	return n.Display()
}
