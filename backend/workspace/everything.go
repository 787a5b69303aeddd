package workspace

import (
	"context"
	"slices"
	"time"

	"github.com/samber/lo"

	"regulars/backend/attest"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/disclosure"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/job"
	"regulars/backend/message"
	"regulars/backend/note"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Everything returns all that is stored about a contact, also from the trash. What was done to very many contacts at once
// takes a while to read; it is a job. Fault: fault.NotFound.
func (w *Workspace) Everything(ctx context.Context, id contact.ID) (Paper, error) {
	d, err := w.Get(ctx, id)
	if err != nil {
		return Paper{}, err
	}
	c := d.Contact
	r := disclosure.Record{
		Schema: disclosure.Schema, Business: w.Settings().BusinessName,
		Made:    attest.Made{At: instantText(w.now()), Program: "Regulars", Version: w.version},
		Contact: disclosed(c), Consent: disclosure.Consent{State: c.Consent.String(), Since: instantText(c.ConsentAt), Source: sourceOf(c)},
		Identities: lo.Map(c.Identities, func(i contact.Identity, _ int) disclosure.Identity {
			return disclosure.Identity{Kind: i.Kind.String(), Value: i.Value}
		}),
		Tags: w.disclosedTags(c), Attributes: w.disclosedValues(c), Lists: w.disclosedLists(c),
	}
	err = w.jobs.Run(ctx, job.Spec{Kind: job.Proof, Label: calling(c.Name, c.Phone)}, func(ctx context.Context, _ *job.Progress) error {
		return w.discloseMore(ctx, c, &r)
	})
	return Paper{Document: r.Document(w.location), data: r, stem: w.stemAt("everything", id)}, err
}

// discloseMore reads what is not in the contact itself.
func (w *Workspace) discloseMore(ctx context.Context, c contact.Contact, r *disclosure.Record) (err error) {
	if r.Segments, err = w.matching(ctx, c.ID); err != nil {
		return err
	}
	notes, err := w.store.Notes(ctx, c.ID)
	if err != nil {
		return err
	}
	r.Notes = lo.Map(notes, func(n note.Note, _ int) disclosure.Note {
		return disclosure.Note{Text: n.Text, EditedAt: instantText(n.EditedAt), Origin: originOf(n.Stamp)}
	})
	messages, err := w.store.ReviewsOf(ctx, []uint32{uint32(c.ID)})
	if err != nil {
		return err
	}
	r.Messages = lo.Map(messages[uint32(c.ID)], func(i message.Item, _ int) disclosure.Message {
		return disclosure.Message{
			At: instantText(i.At), Text: i.Text, Reference: i.Reference, Keyword: i.Keyword, Action: i.Action.String(), State: i.State.String(), DecidedAt: instantText(i.DecidedAt),
		}
	})
	_, lines, err := w.store.VerifyLedger(ctx, func(e *consent.Event) bool { return e.Contact == uint32(c.ID) }, nil)
	if err != nil {
		return err
	}
	r.Ledger = lo.Map(lines, func(line consent.Sealed, _ int) attest.Event { return attest.EventOf(line) })
	r.Changes, err = w.disclosedChanges(ctx, c)
	return err
}

func instantText(seconds int64) string {
	if seconds == 0 {
		return ""
	}
	return time.Unix(seconds, 0).UTC().Format(time.RFC3339)
}

func sourceOf(c contact.Contact) string {
	if c.Consent == consent.NotAsked {
		return ""
	}
	return c.ConsentSource.String()
}

func originOf(s provenance.Stamp) disclosure.Origin {
	return disclosure.Origin{Source: s.Source.String(), Actor: s.Actor, At: instantText(s.At)}
}

func disclosed(c contact.Contact) disclosure.Contact {
	return disclosure.Contact{
		ID: uint32(c.ID), UUID: c.UUID.String(), Name: c.Name, Phone: c.Phone.E164, PhoneGiven: c.Phone.Given, Country: c.Phone.Country,
		FirstSeen: instantText(c.FirstSeen), LastSeen: instantText(c.LastSeen), CreatedAt: instantText(c.CreatedAt), UpdatedAt: instantText(c.UpdatedAt),
		Origin: c.Origin.String(), DeletedAt: instantText(c.DeletedAt),
	}
}

func (w *Workspace) disclosedTags(c contact.Contact) []disclosure.Tag {
	return lo.Map(c.Tags, func(a tag.Assignment, _ int) disclosure.Tag {
		t, _ := w.Tags().ByID(a.Tag)
		return disclosure.Tag{Name: t.Name, Active: t.Active(), Origin: originOf(a.Stamp)}
	})
}

func (w *Workspace) disclosedValues(c contact.Contact) []disclosure.Attribute {
	values := make([]disclosure.Attribute, len(c.Attributes))
	for i, v := range c.Attributes {
		d, _ := w.Attributes().ByID(v.Definition)
		values[i] = disclosure.Attribute{Name: d.Name, Type: d.Type.String(), Value: v.Text, Unit: d.Unit, Active: d.Active(), Origin: originOf(v.Stamp)}
	}
	return values
}

func (w *Workspace) disclosedLists(c contact.Contact) []disclosure.Membership {
	return lo.Map(c.Lists, func(m segment.Membership, _ int) disclosure.Membership {
		list, _ := w.Segments().ByID(m.Segment)
		return disclosure.Membership{List: list.Name, Active: list.DeletedAt == 0, Origin: originOf(m.Stamp)}
	})
}

// matching returns the names of the live segments whose rule matches a contact now. One whose rule is broken matches
// nobody.
func (w *Workspace) matching(ctx context.Context, id contact.ID) ([]string, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return nil, err
	}
	names := []string{}
	for _, s := range w.Segments().All() {
		if s.Kind != segment.Live || s.DeletedAt != 0 {
			continue
		}
		node, err := filter.Compile(filter.Rule("segment", "in", int64(s.ID)), w.env())
		if err != nil {
			continue
		}
		set, err := x.Find(ctx, node)
		if err != nil {
			return nil, err
		}
		if set.Has(id) {
			names = append(names, s.Name)
		}
	}
	return names, nil
}

// disclosedChanges returns what was done to a contact, the oldest first, with the old and the new values of the contact.
func (w *Workspace) disclosedChanges(ctx context.Context, c contact.Contact) ([]disclosure.Change, error) {
	changes := []disclosure.Change{}
	for before := int64(0); ; {
		page, err := w.store.Touching(ctx, c.ID, before, maxLines)
		if err != nil {
			return nil, err
		}
		for _, change := range page {
			edits, err := w.editsOf(ctx, c.ID, change)
			if err != nil {
				return nil, err
			}
			changes = append(changes, disclosure.Change{
				ID: change.ID, Summary: Summary(change), Undone: change.Undone, Edits: edits,
				Origin: originOf(provenance.Stamp{Source: change.Source, Actor: change.Actor, At: change.At}),
			})
		}
		if len(page) < maxLines {
			slices.Reverse(changes)
			return changes, nil
		}
		before = page[len(page)-1].ID
	}
}

// editsOf returns what a change did to one contact.
func (w *Workspace) editsOf(ctx context.Context, id contact.ID, change history.Change) ([]disclosure.Edit, error) {
	deltas, err := w.store.Deltas(ctx, change.ID)
	if err != nil {
		return nil, err
	}
	told := telling{w: w, change: change, contacts: map[uint32]*Touched{}, entries: map[entry]*Touched{}}
	for _, d := range deltas {
		if at, touched := slices.BinarySearch(d.Keys, uint32(id)); touched && !d.Table.IsCatalogue() {
			told.row(d, at)
		}
	}
	touched := lookup(told.contacts, uint32(id))
	return lo.Map(touched.Edits, func(e Edit, _ int) disclosure.Edit {
		return disclosure.Edit{What: e.What, Name: e.Name, Before: e.Before, After: e.After}
	}), nil
}
