package importing

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/tag"
)

// applying compares what was read with what is there, and writes the difference.
type applying struct {
	plan     *Plan
	existing Existing
	sink     Sink // nil: a rehearsal
	tally    tally
	batch    Batch

	newTags     []tag.Tag                           // as portions named them; the tag of id -1 is the first
	tags        map[tag.ID]tag.ID                   // of the created tags, by the ids below zero that stand for them
	definitions map[attribute.ID]attribute.ID       // of the created definitions, likewise
	created     struct{ tags, attributes []string } // names
	touched     map[contact.ID]int                  // rows of existing contacts; only if some rows have no phone

	ledgers map[contact.ID][]consent.Event // of the portion's contacts that may be opted in
	heard   []heardRow                     // what the file said about whom; only if it says anything about consent
	fresh   []int                          // where in heard those of batch.New are
	late    map[int]int                    // rows that say that a contact opted out whom the row of the key named first
}

func newApplying(j Job) *applying {
	return &applying{
		plan: j.Plan, existing: j.Existing, sink: j.Sink,
		tally: tally{problems: []Problem{}, groups: map[groupKey]*Group{}},
		tags:  map[tag.ID]tag.ID{}, definitions: map[attribute.ID]attribute.ID{}, touched: map[contact.ID]int{}, late: map[int]int{},
	}
}

// take counts a portion and writes what it comes to.
func (a *applying) take(ctx context.Context, p *portion) error {
	a.newTags = append(a.newTags, p.newTags...)
	for o, n := range p.outcomes {
		a.tally.rows[o] += n
	}
	if err := a.findByIdentity(ctx, p.rows); err != nil {
		return err
	}
	current, err := a.current(ctx, p.rows)
	if err != nil {
		return err
	}
	if a.ledgers, err = a.ledgersOf(ctx, p.rows, current); err != nil {
		return err
	}
	for _, o := range p.late {
		a.object(o)
	}
	a.batch.New, a.batch.Updates, a.fresh = a.batch.New[:0], a.batch.Updates[:0], a.fresh[:0]
	for i := range p.rows {
		if err := a.decide(ctx, p, &p.rows[i], current); err != nil {
			return err
		}
	}
	slices.SortStableFunc(p.problems, func(x, y Problem) int { return cmp.Compare(x.Row, y.Row) })
	a.tally.add(p.problems)
	if err := a.write(ctx); err != nil {
		return fmt.Errorf("write rows up to %d: %w", p.last, err)
	}
	for i, at := range a.fresh {
		a.heard[at].contact = a.batch.New[i].ID
	}
	return nil
}

// write gives the batch to the sink, if there is anything in it and anybody to take it.
func (a *applying) write(ctx context.Context) error {
	if a.sink == nil || len(a.batch.New)+len(a.batch.Updates) == 0 {
		return nil
	}
	return a.sink.Write(ctx, &a.batch)
}

// findByIdentity finds the contacts of rows without a phone: by what another program calls them, else by email.
func (a *applying) findByIdentity(ctx context.Context, rows []row) error {
	for _, kind := range []contact.Kind{contact.ExternalID, contact.Email} {
		values := []string{}
		for i := range rows {
			if value := rows[i].identity(kind); value != "" {
				values = append(values, value)
			}
		}
		if len(values) == 0 {
			continue
		}
		found, err := a.existing.ByIdentity(ctx, kind, values)
		if err != nil {
			return fmt.Errorf("find contacts by %s: %w", kind, err)
		}
		for i := range rows {
			if id, ok := found[rows[i].identity(kind)]; ok {
				rows[i].existing = id
			}
		}
	}
	return nil
}

// identity returns the value by which a row without a phone is recognised if it has one of this kind; "" if it has
// none or is recognised already.
func (r *row) identity(kind contact.Kind) string {
	if !r.draft.Phone.IsZero() || r.existing != 0 {
		return ""
	}
	for _, identity := range r.draft.Identities {
		if identity.Kind == kind {
			return identity.Value
		}
	}
	return ""
}

// current returns the contacts that rows are about, by id.
func (a *applying) current(ctx context.Context, rows []row) (map[contact.ID]*contact.Contact, error) {
	ids := []contact.ID{}
	for i := range rows {
		if rows[i].existing != 0 {
			ids = append(ids, rows[i].existing)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	contacts, err := a.existing.Contacts(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("read contacts of the file: %w", err)
	}
	current := make(map[contact.ID]*contact.Contact, len(contacts))
	for i := range contacts {
		current[contacts[i].ID] = &contacts[i]
	}
	return current, nil
}

// decide gives a row its outcome and puts what follows from it into the batch.
func (a *applying) decide(ctx context.Context, p *portion, r *row, current map[contact.ID]*contact.Contact) error {
	if r.existing == 0 {
		if e, erased := a.existing.Erased(&r.draft); erased {
			return a.meetErased(ctx, p, r, e)
		}
		if !r.draft.Phone.IsZero() && a.existing.OptedOutInTrash(r.draft.Phone.Key) {
			return a.createOptedOut(ctx, p, r)
		}
		return a.create(ctx, p, r, consent.NotAsked)
	}
	before, ok := current[r.existing]
	if !ok {
		return fmt.Errorf("contact %d of row %d is not there", r.existing, r.number)
	}
	if first, again := a.touched[r.existing]; again {
		p.problems = append(p.problems, a.plan.duplicate(r, first))
		a.tally.rows[duplicateRow]++
		if r.draft.OptedOut {
			a.object(objection{r.number, first})
		}
		return nil
	}
	if a.plan.findsByIdentity() {
		a.touched[r.existing] = r.number
	}
	if a.plan.options.Existing == Skip {
		r.draft, r.yes = contact.Draft{OptedOut: r.draft.OptedOut}, false // an opt-out counts even so
	}
	return a.update(ctx, p, r, before)
}

// create adds a new contact to the batch, of whom it is known how they stand.
func (a *applying) create(ctx context.Context, p *portion, r *row, stands consent.State) error {
	if err := a.makeReal(ctx, r.draft.Tags, r.draft.Attributes); err != nil {
		return err
	}
	a.tally.rows[createdRow]++
	line := a.hear(p, r, &contact.Contact{Consent: stands}, createdRow)
	a.batch.New = append(a.batch.New, New{Row: r.number, Draft: r.draft, Line: line})
	return nil
}

// createOptedOut adds a new contact to the batch of whom it is known that they opted out before.
func (a *applying) createOptedOut(ctx context.Context, p *portion, r *row) error {
	r.draft.OptedOut = true
	a.tally.consent.OptOuts++
	return a.create(ctx, p, r, consent.OptedOut)
}

// update adds to the batch what a row changes of a contact.
func (a *applying) update(ctx context.Context, p *portion, r *row, before *contact.Contact) error {
	u := a.plan.difference(r, before)
	became := a.plan.unchanged()
	u.Line = a.hear(p, r, before, became)
	if !u.changes() {
		a.tally.rows[became]++
		return nil
	}
	if err := a.makeReal(ctx, u.Patch.AddTags, u.Patch.SetAttributes); err != nil {
		return err
	}
	a.tally.rows[updatedRow]++
	if a.plan.hearsConsent() {
		a.heard[len(a.heard)-1].outcome = updatedRow
	}
	a.batch.Updates = append(a.batch.Updates, u)
	return nil
}

// makeReal creates the tags and definitions that ids below zero stand for, puts their ids in place, and both lists in
// the order of ids. In a rehearsal the ids stay.
func (a *applying) makeReal(ctx context.Context, tags []tag.ID, values []contact.DraftValue) error {
	for i, id := range tags {
		if id < 0 {
			made, err := a.tag(ctx, id)
			if err != nil {
				return err
			}
			tags[i] = made
		}
	}
	for i, v := range values {
		if v.Definition < 0 {
			made, err := a.definition(ctx, v.Definition)
			if err != nil {
				return err
			}
			values[i].Definition = made
		}
	}
	slices.Sort(tags)
	slices.SortFunc(values, func(x, y contact.DraftValue) int { return cmp.Compare(x.Definition, y.Definition) })
	return nil
}

// tag returns the id of the tag that an id below zero stands for.
func (a *applying) tag(ctx context.Context, standIn tag.ID) (tag.ID, error) {
	if id, done := a.tags[standIn]; done {
		return id, nil
	}
	t, id := a.newTags[-1-standIn], standIn
	if a.sink != nil {
		var err error
		if id, err = a.sink.CreateTag(ctx, t); err != nil {
			return 0, fmt.Errorf("create tag %q: %w", t.Name, err)
		}
	}
	a.tags[standIn] = id
	a.created.tags = append(a.created.tags, t.Name)
	return id, nil
}

// definition is tag for attributes.
func (a *applying) definition(ctx context.Context, standIn attribute.ID) (attribute.ID, error) {
	if id, done := a.definitions[standIn]; done {
		return id, nil
	}
	d, id := a.plan.newDefinition(standIn), standIn
	if a.sink != nil {
		var err error
		if id, err = a.sink.CreateDefinition(ctx, d); err != nil {
			return 0, fmt.Errorf("create attribute %q: %w", d.Name, err)
		}
	}
	a.definitions[standIn] = id
	a.created.attributes = append(a.created.attributes, d.Name)
	return id, nil
}

// difference returns what a row changes of a contact under the plan's policy. What it takes from the row it shares
// with it.
func (p *Plan) difference(r *row, before *contact.Contact) Update {
	u := Update{Row: r.number, Before: before}
	overwrite := p.options.Existing == Overwrite
	if name := r.draft.Name; name != "" && name != before.Name && (overwrite || before.Name == "") {
		u.Patch.Name = &r.draft.Name
	}
	if first := r.draft.FirstSeen; first != 0 && (before.FirstSeen == 0 || first < before.FirstSeen) {
		u.Patch.FirstSeen = &r.draft.FirstSeen
	}
	if r.draft.LastSeen > before.LastSeen {
		u.Patch.LastSeen = &r.draft.LastSeen
	}
	u.Patch.SetAttributes = slices.DeleteFunc(r.draft.Attributes, func(v contact.DraftValue) bool {
		i := slices.IndexFunc(before.Attributes, func(has attribute.Value) bool { return has.Definition == v.Definition })
		return i >= 0 && (!overwrite || before.Attributes[i].Text == v.Text)
	})
	u.Patch.AddTags = slices.DeleteFunc(r.draft.Tags, func(id tag.ID) bool {
		return slices.ContainsFunc(before.Tags, func(has tag.Assignment) bool { return has.Tag == id })
	})
	u.Identities = slices.DeleteFunc(r.draft.Identities, func(identity contact.Identity) bool {
		i := slices.IndexFunc(before.Identities, func(has contact.Identity) bool { return has.Kind == identity.Kind })
		return i >= 0 && (!overwrite || before.Identities[i].Value == identity.Value)
	})
	return u
}

// changes reports whether u changes anything.
func (u Update) changes() bool {
	p := u.Patch
	return p.Name != nil || p.FirstSeen != nil || p.LastSeen != nil || len(p.SetAttributes)+len(p.AddTags)+len(u.Identities) > 0 || u.Line.Kind != 0
}
