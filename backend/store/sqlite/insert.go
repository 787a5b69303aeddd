package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"math"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// InsertContacts stores new contacts, with their tags, values, identities and consent state, and sets their IDs,
// which rise. For a stream of any length call it again and again with some thousand at a time. Tags and values are in
// the order of their ids, and of a kind there is one identity. The lines of the ledger that the consent states follow
// from are the caller's to append. Fault: Exists, if a phone's match key is taken.
func (tx *Tx) InsertContacts(ctx context.Context, contacts []contact.Contact) error {
	if err := tx.number(ctx, contacts); err != nil {
		return tx.spoil(fmt.Errorf("insert contacts: %w", err))
	}
	for _, insert := range []func(context.Context, []contact.Contact) error{
		tx.insertRows, tx.insertTags, tx.insertValues, tx.insertIdentities, tx.insertConsent,
	} {
		if err := insert(ctx, contacts); err != nil {
			return tx.spoil(fmt.Errorf("insert contacts: %w", err))
		}
	}
	return nil
}

// number gives contacts the ids that follow the last one ever given.
func (tx *Tx) number(ctx context.Context, contacts []contact.Contact) error {
	last, err := tx.lastID(ctx)
	if err != nil {
		return err
	}
	if last == 0 {
		if err := tx.dropIndexes(ctx); err != nil {
			return err
		}
	}
	if last+int64(len(contacts)) > math.MaxUint32 {
		return errors.New("no contact ids are left")
	}
	for i := range contacts {
		tx.lastContact++
		contacts[i].ID = contact.ID(tx.lastContact)
	}
	return nil
}

func (tx *Tx) insertRows(ctx context.Context, contacts []contact.Contact) error {
	const insert = `INSERT OR FAIL INTO contact(id, uuid, phone, phone_given, phone_key, country, name, name_key, first_seen, last_seen,
		created_at, updated_at, origin, origin_change) SELECT {0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13} FROM feed(?1)`
	n := len(contacts)
	_, err := tx.exec(ctx, insert, rowsOf(n,
		each(func(i int) driver.Value { return int64(contacts[i].ID) }),
		each(func(i int) driver.Value { return contacts[i].UUID[:] }),
		each(func(i int) driver.Value { return orNull(contacts[i].Phone.E164) }),
		mostly(n, func(i int) string { return asGiven(contacts[i].Phone) }, orNull),
		each(func(i int) driver.Value { return known(int64(contacts[i].Phone.Key)) }),
		mostly(n, func(i int) string { return contacts[i].Phone.Country }, as[string]),
		each(func(i int) driver.Value { return contacts[i].Name }),
		each(func(i int) driver.Value { return tx.nameKey(contacts[i].Name) }),
		mostly(n, func(i int) int64 { return contacts[i].FirstSeen }, known),
		mostly(n, func(i int) int64 { return contacts[i].LastSeen }, known),
		mostly(n, func(i int) int64 { return contacts[i].CreatedAt }, as[int64]),
		mostly(n, func(i int) int64 { return contacts[i].UpdatedAt }, as[int64]),
		mostly(n, func(i int) provenance.Source { return contacts[i].Origin }, source),
		mostly(n, func(i int) int64 { return contacts[i].OriginChange }, known),
	))
	return err
}

// asGiven returns how a number was written, and "" if that is E.164.
func asGiven(n phone.Number) string {
	if n.Given == n.E164 {
		return ""
	}
	return n.Given
}

// part is one of the several things of a kind that a contact has.
type part[T any] struct {
	contact contact.ID
	it      *T
}

// parts lists them all, contact by contact.
func parts[T any](contacts []contact.Contact, of func(*contact.Contact) []T) []part[T] {
	n := 0
	for i := range contacts {
		n += len(of(&contacts[i]))
	}
	all := make([]part[T], 0, n)
	for i := range contacts {
		things := of(&contacts[i])
		for k := range things {
			all = append(all, part[T]{contacts[i].ID, &things[k]})
		}
	}
	return all
}

func (tx *Tx) insertTags(ctx context.Context, contacts []contact.Contact) error {
	all := parts(contacts, func(c *contact.Contact) []tag.Assignment { return c.Tags })
	for i := range all {
		if err := tx.refer(ctx, reference{"tag", int64(all[i].it.Tag)}); err != nil {
			return err
		}
	}
	stamps, err := tx.stampColumns(ctx, len(all), func(i int) *provenance.Stamp { return &all[i].it.Stamp })
	if err != nil {
		return err
	}
	const insert = "INSERT OR FAIL INTO contact_tag(contact_id, tag_id, source, actor, applied_at) SELECT {0}, {1}, {2}, {3}, {4} FROM feed(?1)"
	_, err = tx.exec(ctx, insert, rowsOf(len(all), append([]column{
		each(func(i int) driver.Value { return int64(all[i].contact) }),
		each(func(i int) driver.Value { return int64(all[i].it.Tag) }),
	}, stamps...)...))
	return err
}

func (tx *Tx) insertValues(ctx context.Context, contacts []contact.Contact) error {
	all := parts(contacts, func(c *contact.Contact) []attribute.Value { return c.Attributes })
	for i := range all {
		if err := tx.refer(ctx, reference{"attr_def", int64(all[i].it.Definition)}); err != nil {
			return err
		}
	}
	stamps, err := tx.stampColumns(ctx, len(all), func(i int) *provenance.Stamp { return &all[i].it.Stamp })
	if err != nil {
		return err
	}
	const insert = "INSERT OR FAIL INTO contact_attr(contact_id, attr_id, value, source, actor, set_at) SELECT {0}, {1}, {2}, {3}, {4}, {5} FROM feed(?1)"
	_, err = tx.exec(ctx, insert, rowsOf(len(all), append([]column{
		each(func(i int) driver.Value { return int64(all[i].contact) }),
		each(func(i int) driver.Value { return int64(all[i].it.Definition) }),
		each(func(i int) driver.Value { return all[i].it.Text }),
	}, stamps...)...))
	return err
}

// stampColumns returns source, actor and time of n stamps.
func (tx *Tx) stampColumns(ctx context.Context, n int, at func(i int) *provenance.Stamp) ([]column, error) {
	actor, err := tx.actorColumn(ctx, n, func(i int) string { return at(i).Actor })
	if err != nil {
		return nil, err
	}
	return []column{
		mostly(n, func(i int) provenance.Source { return at(i).Source }, source),
		actor,
		mostly(n, func(i int) int64 { return at(i).At }, as[int64]),
	}, nil
}

func (tx *Tx) insertIdentities(ctx context.Context, contacts []contact.Contact) error {
	all := parts(contacts, func(c *contact.Contact) []contact.Identity { return c.Identities })
	const insert = "INSERT OR FAIL INTO identity(contact_id, kind, value) SELECT {0}, {1}, {2} FROM feed(?1)"
	_, err := tx.exec(ctx, insert, rowsOf(len(all),
		each(func(i int) driver.Value { return int64(all[i].contact) }),
		each(func(i int) driver.Value { return int64(all[i].it.Kind) }),
		each(func(i int) driver.Value { return all[i].it.Value }),
	))
	return err
}

func (tx *Tx) insertConsent(ctx context.Context, contacts []contact.Contact) error {
	var asked []*contact.Contact
	for i := range contacts {
		if contacts[i].Consent != consent.NotAsked {
			asked = append(asked, &contacts[i])
		}
	}
	const insert = "INSERT OR FAIL INTO consent(contact_id, state, changed_at, source) SELECT {0}, {1}, {2}, {3} FROM feed(?1)"
	_, err := tx.exec(ctx, insert, rowsOf(len(asked),
		each(func(i int) driver.Value { return int64(asked[i].ID) }),
		each(func(i int) driver.Value { return int64(asked[i].Consent) }),
		each(func(i int) driver.Value { return asked[i].ConsentAt }),
		mostly(len(asked), func(i int) provenance.Source { return asked[i].ConsentSource }, source),
	))
	return err
}
