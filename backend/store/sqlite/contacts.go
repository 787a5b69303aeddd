package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Contacts returns the contacts of these ids in their order, those in the trash included. An id that nobody has is
// left out.
func (s *Store) Contacts(ctx context.Context, ids []contact.ID) ([]contact.Contact, error) {
	l := &loading{store: s, ids: ids, contacts: make([]contact.Contact, len(ids)), actors: s.actors.Load()}
	if err := s.read(ctx, func(tx *sql.Tx) error { return l.load(ctx, tx) }); err != nil {
		return nil, err
	}
	found := l.contacts[:0]
	for _, c := range l.contacts {
		if c.ID != 0 {
			found = append(found, c)
		}
	}
	return found, nil
}

// Newest returns the contacts that were created last, the newest first, without those in the trash.
func (s *Store) Newest(ctx context.Context, limit int) ([]contact.Contact, error) {
	// By id, which needs no index and is nearly always the order of creation.
	const query = `SELECT drain(?1, id) FROM (SELECT id FROM contact WHERE NOT EXISTS(SELECT 1 FROM trash WHERE contact_id = id) ORDER BY id DESC LIMIT ?2)`
	var ids []contact.ID
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) { ids = append(ids, contact.ID(integer(r[0]))) }, limit)
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read newest contacts: %w", err))
	}
	return s.Contacts(ctx, ids)
}

// Count returns how many contacts there are, without those in the trash.
func (s *Store) Count(ctx context.Context) (int, error) {
	var n int
	err := s.reader.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM contact) - (SELECT count(*) FROM trash)").Scan(&n)
	if err != nil {
		return 0, faultOf(ctx, fmt.Errorf("count contacts: %w", err))
	}
	return n, nil
}

// ByIdentity returns who is recognised by these values of a kind, without contacts in the trash: by value, and the
// oldest contact where several have it.
func (s *Store) ByIdentity(ctx context.Context, kind contact.Kind, values []string) (map[string]contact.ID, error) {
	found := map[string]contact.ID{}
	const query = `SELECT drain(?1, i.value, i.contact_id) FROM feed(?1) CROSS JOIN identity AS i ON i.value = {0} AND i.kind = ?2
		WHERE NOT EXISTS(SELECT 1 FROM trash AS t WHERE t.contact_id = i.contact_id)`
	in := rowsOf(len(values), each(func(i int) driver.Value { return values[i] }))
	err := s.border.query(ctx, s.reader, query, in, func(r row) {
		value, id := r[0].(string), contact.ID(integer(r[1]))
		if known, ok := found[value]; !ok || id < known {
			found[strings.Clone(value)] = id
		}
	}, int64(kind))
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("look up identities: %w", err))
	}
	return found, nil
}

// loading is one call of Contacts. Each part of the contacts comes in with one statement, in the order of ids.
type loading struct {
	store    *Store
	ids      []contact.ID
	contacts []contact.Contact // as ids; ID 0 where there is nobody
	actors   *actors
}

// The parts of a contact. The feed has the ids asked for in c0 and their places in c1.
const (
	rowPart = `SELECT drain(?1, c1, c.id, c.uuid, c.phone, c.phone_given, c.name, c.first_seen, c.last_seen, c.created_at, c.updated_at,
		c.origin, c.origin_change, s.state, s.changed_at, s.source, t.at) FROM feed(?1) CROSS JOIN contact AS c ON c.id = c0
		LEFT JOIN consent AS s ON s.contact_id = c.id LEFT JOIN trash AS t ON t.contact_id = c.id`
	tagPart      = "SELECT drain(?1, c1, t.tag_id, t.source, t.actor, t.applied_at) FROM feed(?1) CROSS JOIN contact_tag AS t ON t.contact_id = c0"
	valuePart    = "SELECT drain(?1, c1, v.attr_id, v.source, v.actor, v.set_at, v.value) FROM feed(?1) CROSS JOIN contact_attr AS v ON v.contact_id = c0"
	identityPart = "SELECT drain(?1, c1, i.kind, i.value) FROM feed(?1) CROSS JOIN identity AS i ON i.contact_id = c0"
	listPart     = "SELECT drain(?1, c1, m.segment_id, m.source, m.actor, m.added_at) FROM feed(?1) CROSS JOIN segment_member AS m ON m.contact_id = c0"
)

// prepareParts makes ready what every page of the list needs: preparing takes longer than reading a contact.
func (s *Store) prepareParts(ctx context.Context) error {
	for _, query := range []string{rowPart, tagPart, valuePart, identityPart, listPart} {
		statement, err := s.reader.PrepareContext(ctx, query) //nolint:sqlclosecheck // closed with the reader
		if err != nil {
			return fmt.Errorf("prepare reading contacts: %w", err)
		}
		s.parts = append(s.parts, statement)
	}
	return nil
}

// prepared runs a statement that is ready; the query it is asked is the one it was made of.
type prepared struct{ *sql.Stmt }

func (p prepared) QueryRowContext(ctx context.Context, _ string, args ...any) *sql.Row {
	return p.Stmt.QueryRowContext(ctx, args...)
}

func (l *loading) load(ctx context.Context, tx *sql.Tx) error {
	in := rowsOf(len(l.ids),
		each(func(i int) driver.Value { return int64(l.ids[i]) }),
		each(func(i int) driver.Value { return int64(i) }),
	)
	for n, take := range []func(i int, r row){l.takeRow, l.takeTag, l.takeValue, l.takeIdentity, l.takeList} {
		part := prepared{tx.StmtContext(ctx, l.store.parts[n])}
		err := l.store.border.query(ctx, part, "", in, func(r row) { take(int(integer(r[0])), r[1:]) })
		if err != nil {
			return fmt.Errorf("read contacts: %w", err)
		}
	}
	return nil
}

func (l *loading) takeRow(i int, r row) {
	c := &l.contacts[i]
	c.ID, c.UUID = contact.ID(integer(r[0])), uuid.UUID(r[1].([]byte))
	c.Phone, c.Name = numberOf(textOf(r[2]), textOf(r[3])), textOf(r[4])
	c.FirstSeen, c.LastSeen, c.CreatedAt, c.UpdatedAt = integer(r[5]), integer(r[6]), integer(r[7]), integer(r[8])
	c.Origin, c.OriginChange = provenance.Source(integer(r[9])), integer(r[10])
	c.Consent, c.ConsentAt, c.ConsentSource = consent.State(integer(r[11])), integer(r[12]), provenance.Source(integer(r[13]))
	c.DeletedAt = integer(r[14])
}

// numberOf returns a phone number; given is empty where it was written as E.164.
func numberOf(e164, given string) phone.Number {
	if given == "" {
		given = e164
	}
	return phone.FromStored(e164, given)
}

func (l *loading) takeTag(i int, r row) {
	l.contacts[i].Tags = append(l.contacts[i].Tags, tag.Assignment{Tag: tag.ID(integer(r[0])), Stamp: l.stamp(r[1:])})
}

func (l *loading) takeValue(i int, r row) {
	l.contacts[i].Attributes = append(l.contacts[i].Attributes,
		attribute.Value{Definition: attribute.ID(integer(r[0])), Text: textOf(r[4]), Stamp: l.stamp(r[1:])})
}

func (l *loading) takeIdentity(i int, r row) {
	l.contacts[i].Identities = append(l.contacts[i].Identities, contact.Identity{Kind: contact.Kind(integer(r[0])), Value: textOf(r[1])})
}

func (l *loading) takeList(i int, r row) {
	l.contacts[i].Lists = append(l.contacts[i].Lists, segment.Membership{Segment: segment.ID(integer(r[0])), Stamp: l.stamp(r[1:])})
}

// stamp returns a stamp from its columns: source, actor, time.
func (l *loading) stamp(r row) provenance.Stamp {
	return provenance.Stamp{Source: provenance.Source(integer(r[0])), Actor: l.actors.names[integer(r[1])], At: integer(r[2])}
}
