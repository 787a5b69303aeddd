package workspace

import (
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"

	"github.com/google/uuid"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// Create adds a contact and returns its id. A contact in the trash that has the number gives it up.
// Faults: those of the values by field, contact.exists in field phone (with the contact's id and name), contact.erased
// there, unless in.Again.
func (w *Workspace) Create(ctx context.Context, in NewContact) (Changed, contact.ID, error) {
	draft, err := w.draft(in)
	if err != nil {
		return Changed{}, 0, err
	}
	var id contact.ID
	done, err := w.command(ctx, func(ctx context.Context, t turn) (work, error) {
		holder, err := w.holder(ctx, t, draft.Phone)
		if err != nil {
			return work{}, err
		}
		if err := w.mayReturn(draft.Phone, in.Again); err != nil {
			return work{}, err
		}
		todo := work{change: history.Change{Kind: history.ContactCreated, Params: map[string]string{"name": calling(draft.Name, draft.Phone)}}}
		if holder != 0 {
			todo.change.Params["released"] = "1"
		}
		todo.create = func(c history.Change) ([]history.Delta, error) {
			ids, deltas, err := t.insert(ctx, c, []contact.Draft{draft}, []uint32{holder})
			if err == nil {
				id = contact.ID(ids[0])
			}
			return deltas, err
		}
		return todo, nil
	})
	return done, id, err
}

// draft checks what somebody wrote, all fields at once.
func (w *Workspace) draft(in NewContact) (contact.Draft, error) {
	fields := map[string]*fault.Error{}
	d := contact.Draft{Name: in.Name, OptedOut: in.OptedOut, Tags: in.Tags}
	var err error
	if in.Phone != "" {
		if d.Phone, err = phone.Parse(in.Phone, w.Settings().Country); err != nil {
			collect(fields, "phone", err)
		}
	}
	for _, id := range in.Tags {
		if _, err := w.Tags().ActiveID(id); err != nil {
			collect(fields, "tags", err)
		}
	}
	if d.Attributes, err = w.values(in.Attributes); err != nil {
		collect(fields, "", err)
	}
	checked, err := contact.New(d, w.now())
	if err != nil && len(fields) == 0 {
		return checked, err
	}
	return checked, fault.InFields(fields)
}

// collect puts a fault into fields: those that it has by itself, or itself in field.
func collect(fields map[string]*fault.Error, field string, err error) {
	f, ok := fault.As(err)
	switch {
	case !ok:
		fields[field] = fault.Wrap(err, fault.Internal, "This could not be checked.")
	case len(f.Fields) == 0:
		fields[field] = f
	}
	if ok {
		for name, inner := range f.Fields {
			fields[name] = inner
		}
	}
}

// values brings what somebody wrote into the form of the attributes, by id; of several for one attribute the last counts.
// A fault is in the field "attribute:<id>".
func (w *Workspace) values(in []Value) ([]contact.DraftValue, error) {
	fields := map[string]*fault.Error{}
	texts := map[attribute.ID]string{}
	for _, v := range in {
		field := "attribute:" + strconv.FormatInt(int64(v.Definition), 10)
		d, err := w.Attributes().ActiveID(v.Definition)
		if err != nil {
			collect(fields, field, err)
			continue
		}
		if texts[d.ID], err = attribute.Parse(d, v.Raw); err != nil {
			collect(fields, field, err)
		}
	}
	out := make([]contact.DraftValue, 0, len(texts))
	for _, id := range slices.Sorted(maps.Keys(texts)) {
		out = append(out, contact.DraftValue{Definition: id, Text: texts[id]})
	}
	return out, fault.InFields(fields)
}

// holder returns the contact in the trash that has a number, 0 if there is none. Fault: contact.exists, if somebody
// who is not in the trash has it.
func (w *Workspace) holder(ctx context.Context, t turn, n phone.Number) (uint32, error) {
	if n.IsZero() {
		return 0, nil
	}
	if id, taken := t.index.ByKey(n.Key); taken {
		return 0, w.exists(ctx, id)
	}
	id, _ := t.index.ByKeyTrashed(n.Key)
	return uint32(id), nil
}

// exists is the fault of a number that somebody has.
func (w *Workspace) exists(ctx context.Context, id contact.ID) error {
	d, err := w.Get(ctx, id)
	if err != nil {
		return err
	}
	name := calling(d.Contact.Name, d.Contact.Phone)
	return fault.InField("phone", fault.New("contact.exists", fmt.Sprintf("%s has this number already. Open that contact instead.", name), "id", id, "name", name))
}

// insert stores new contacts and returns their ids and what it did: that they left the trash, where they never were,
// and that holders (one for each draft, 0 for none) gave them their numbers.
func (t turn) insert(ctx context.Context, c history.Change, drafts []contact.Draft, holders []uint32) ([]uint32, []history.Delta, error) {
	contacts := make([]contact.Contact, len(drafts))
	because := make([]string, len(drafts)) // they are opted out from the beginning
	stood, err := t.standings(ctx, holders)
	if err != nil {
		return nil, nil, err
	}
	for i, d := range drafts {
		if holders[i] != 0 {
			d.Phone = phone.Number{} // comes with the hand-over
		}
		made, err := fresh(d, c)
		if err != nil {
			return nil, nil, err
		}
		because[i] = t.heed(&made, drafts[i].Phone, stood[holders[i]])
		contacts[i] = made
	}
	if err := t.tx.InsertContacts(ctx, contacts); err != nil {
		return nil, nil, err
	}
	ids := make([]uint32, len(contacts))
	given := map[uint32]rewriter{}
	for i := range contacts {
		ids[i] = uint32(contacts[i].ID)
		if holders[i] != 0 {
			given[holders[i]], given[ids[i]] = numbered(phone.Number{}), numbered(drafts[i].Phone)
		}
	}
	handOver, err := t.rewrite(ctx, given)
	if err != nil {
		return nil, nil, err
	}
	if err := t.tx.Apply(ctx, handOver...); err != nil {
		return nil, nil, err
	}
	before := constant(c.At)
	deltas := append(handOver, history.Delta{Table: history.TrashTable, Keys: ids, Before: &before})
	return ids, deltas, t.tx.AppendConsent(ctx, signedLines(c, consents(contacts, because))) // behind the hand-over: a line names its number
}

// consents yields the line of the ledger that the consent of each new contact follows from. because is the reference of
// each line; nil: none has one.
func consents(contacts []contact.Contact, because []string) iter.Seq[consent.Event] {
	kinds := map[consent.State]consent.Kind{consent.OptedIn: consent.Granted, consent.OptedOut: consent.Withdrawn}
	return func(yield func(consent.Event) bool) {
		for i := range contacts {
			c := &contacts[i]
			kind, known := kinds[c.Consent]
			line := consent.Event{Contact: uint32(c.ID), Kind: kind, OccurredAt: c.ConsentAt, Source: c.ConsentSource}
			if because != nil {
				line.Reference = because[i]
			}
			if known && !yield(line) {
				return
			}
		}
	}
}

// fresh returns the contact that a draft becomes by a change.
func fresh(d contact.Draft, c history.Change) (contact.Contact, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return contact.Contact{}, fmt.Errorf("make a contact's uuid: %w", err)
	}
	stamp := provenance.Stamp{Source: c.Source, Actor: c.Actor, At: c.At}
	made := contact.Contact{
		UUID: id, Phone: d.Phone, Name: d.Name, FirstSeen: d.FirstSeen, LastSeen: d.LastSeen, CreatedAt: d.CreatedAt,
		UpdatedAt: c.At, Origin: c.Source, OriginChange: c.ID, Identities: d.Identities,
	}
	if made.CreatedAt == 0 {
		made.CreatedAt = c.At
	}
	if d.OptedOut {
		made.Consent, made.ConsentAt, made.ConsentSource = consent.OptedOut, c.At, c.Source
	}
	for _, id := range slices.Sorted(slices.Values(d.Tags)) {
		made.Tags = append(made.Tags, tag.Assignment{Tag: id, Stamp: stamp})
	}
	for _, v := range d.Attributes {
		made.Attributes = append(made.Attributes, attribute.Value{Definition: v.Definition, Text: v.Text, Stamp: stamp})
	}
	slices.SortFunc(made.Attributes, func(a, b attribute.Value) int { return int(a.Definition - b.Definition) })
	return made, nil
}
