package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"unsafe"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/index"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Source streams the store for the index; it implements index.Source. Tables are walked by their keys, so rows come in
// the order of contact ids; saying ORDER BY below an aggregate would only pass each row through one more hand.
type Source struct{ store *Store }

// Source returns the store as the index reads it.
func (s *Store) Source() Source { return Source{s} }

// MaxID implements index.Source.
func (s Source) MaxID(ctx context.Context) (contact.ID, error) {
	id, err := maxID(ctx, s.store.reader)
	if err != nil {
		return 0, faultOf(ctx, err)
	}
	return contact.ID(id), nil
}

// maxID returns the highest contact id ever given.
func maxID(ctx context.Context, db queryer) (int64, error) {
	var id int64
	err := db.QueryRowContext(ctx, "SELECT seq FROM sqlite_sequence WHERE name = 'contact'").Scan(&id)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return 0, fmt.Errorf("read last contact id: %w", err)
	}
	return id, nil
}

// Catalogue implements index.Source.
func (s Source) Catalogue(ctx context.Context) (index.Catalogue, error) {
	c := index.Catalogue{Types: map[attribute.ID]attribute.Type{}}
	err := s.drain(ctx, "SELECT drain(?1, id, type) FROM attr_def", rows{}, func(r row) {
		c.Types[attribute.ID(integer(r[0]))] = attribute.Type(integer(r[1]))
	})
	if err != nil {
		return c, err
	}
	return c, s.drain(ctx, "SELECT drain(?1, id) FROM tag WHERE deleted_at IS NOT NULL", rows{}, func(r row) {
		c.DeletedTags = append(c.DeletedTags, tag.ID(integer(r[0])))
	})
}

const contactColumns = "c.id, c.name, c.name_key, c.phone, c.phone_key, c.country, c.first_seen, c.last_seen, c.created_at, c.origin, c.origin_change"

// Contacts implements index.Source.
func (s Source) Contacts(ctx context.Context, after contact.ID, visit func(*index.Row)) error {
	const query = "SELECT drain(?1, " + contactColumns + ") FROM contact AS c NOT INDEXED WHERE c.id > ?2"
	return s.contacts(ctx, query, rows{}, visit, int64(after))
}

// ContactsByID implements index.Source.
func (s Source) ContactsByID(ctx context.Context, ids []contact.ID, visit func(*index.Row)) error {
	const query = "SELECT drain(?1, " + contactColumns + ") FROM feed(?1) CROSS JOIN contact AS c ON c.id = {0}"
	return s.contacts(ctx, query, idRows(ids), visit)
}

func (s Source) contacts(ctx context.Context, query string, in rows, visit func(*index.Row), args ...any) error {
	var out index.Row
	return s.drain(ctx, query, in, func(r row) {
		out.ID, out.Name = contact.ID(integer(r[0])), view(r[1])
		out.NameKey, _ = r[2].([]byte)
		out.Digits, out.Key, out.Country = digits(r[3]), uint64(integer(r[4])), r[5].(string)
		out.First, out.Last, out.Created = integer(r[6]), integer(r[7]), integer(r[8])
		out.Origin, out.OriginChange = provenance.Source(integer(r[9])), integer(r[10])
		visit(&out)
	}, args...)
}

// Trash implements index.Source.
func (s Source) Trash(ctx context.Context, after contact.ID, visit func(contact.ID)) error {
	const query = "SELECT drain(?1, contact_id) FROM trash WHERE contact_id > ?2"
	return s.drain(ctx, query, rows{}, func(r row) { visit(contact.ID(integer(r[0]))) }, int64(after))
}

// Consent implements index.Source.
func (s Source) Consent(ctx context.Context, after contact.ID, visit func(contact.ID, consent.Standing)) error {
	const query = "SELECT drain(?1, contact_id, state, changed_at, source) FROM consent WHERE contact_id > ?2"
	return s.drain(ctx, query, rows{}, func(r row) {
		visit(contact.ID(integer(r[0])), consent.Standing{State: consent.State(integer(r[1])), At: integer(r[2]), Source: provenance.Source(integer(r[3]))})
	}, int64(after))
}

// Assignments implements index.Source.
func (s Source) Assignments(ctx context.Context, after contact.ID, visit func(*index.Assignment)) error {
	const query = "SELECT drain(?1, contact_id, tag_id, source, applied_at) FROM contact_tag WHERE contact_id > ?2"
	var out index.Assignment
	return s.drain(ctx, query, rows{}, func(r row) {
		out.Contact, out.Tag = contact.ID(integer(r[0])), tag.ID(integer(r[1]))
		out.Source, out.At = provenance.Source(integer(r[2])), integer(r[3])
		visit(&out)
	}, int64(after))
}

// Values implements index.Source.
func (s Source) Values(ctx context.Context, after contact.ID, visit func(*index.Value)) error {
	const query = "SELECT drain(?1, contact_id, attr_id, value) FROM contact_attr WHERE contact_id > ?2"
	var out index.Value
	return s.drain(ctx, query, rows{}, func(r row) {
		out.Contact, out.Definition, out.Text = contact.ID(integer(r[0])), attribute.ID(integer(r[1])), view(r[2])
		visit(&out)
	}, int64(after))
}

// Members implements index.Source.
func (s Source) Members(ctx context.Context, after contact.ID, visit func(contact.ID, segment.ID)) error {
	const query = "SELECT drain(?1, contact_id, segment_id) FROM segment_member WHERE contact_id > ?2"
	return s.drain(ctx, query, rows{}, func(r row) { visit(contact.ID(integer(r[0])), segment.ID(integer(r[1]))) }, int64(after))
}

func (s Source) drain(ctx context.Context, query string, in rows, visit func(row), args ...any) error {
	if err := s.store.border.query(ctx, s.store.reader, query, in, visit, args...); err != nil {
		return faultOf(ctx, fmt.Errorf("stream: %w", err))
	}
	return nil
}

// view returns text as bytes without copying it: what is streamed is valid only during a visit anyway.
func view(v any) []byte {
	s, _ := v.(string)
	return unsafe.Slice(unsafe.StringData(s), len(s))
}

// digits returns an E.164 number without its plus.
func digits(v any) []byte {
	if b := view(v); len(b) > 0 {
		return b[1:]
	}
	return nil
}

var _ index.Source = Source{}
