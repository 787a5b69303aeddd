package sqlite

import (
	"context"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// insert stores contacts as one change.
func insert(t *testing.T, s *Store, contacts []contact.Contact) {
	t.Helper()
	ctx := context.Background()
	write(t, s, func(tx *Tx) error { return tx.InsertContacts(ctx, contacts) })
}

// assorted are contacts that differ in what they have and in whose hand it came from.
func assorted() []contact.Contact {
	r := rand.New(rand.NewPCG(5, 6))
	owner := provenance.Stamp{Source: provenance.ManualAdmin, Actor: "Owner", At: crowdNow}
	nobody := provenance.Stamp{Source: provenance.Webhook, At: crowdNow - 1}
	return []contact.Contact{
		{
			UUID: uuidOf(1, r), Phone: phone.FromStored("+2348035550142", "0803 555 0142"), Name: "Amara O'Neil", FirstSeen: 1, LastSeen: 4294967295,
			CreatedAt: crowdNow, UpdatedAt: crowdNow, Origin: provenance.Import, OriginChange: 1,
			Consent: consent.OptedOut, ConsentAt: crowdNow - 5, ConsentSource: provenance.Chatbot,
			Tags:       []tag.Assignment{{Tag: 1, Stamp: owner}, {Tag: 3, Stamp: nobody}},
			Attributes: []attribute.Value{{Definition: 1, Text: "x", Stamp: nobody}, {Definition: 2, Text: "12345678901234567890.10", Stamp: owner}},
			Identities: []contact.Identity{{Kind: contact.WaID, Value: "2348035550142"}, {Kind: contact.Email, Value: "amara@example.com"}},
		},
		{UUID: uuidOf(2, r), Name: "no number\x00 but a NUL", CreatedAt: crowdNow, UpdatedAt: crowdNow, Origin: provenance.ManualAgent},
		{
			UUID: uuidOf(3, r), Phone: phone.FromStored("+2348035550143", "+2348035550143"), CreatedAt: crowdNow, UpdatedAt: crowdNow, Origin: provenance.API, OriginChange: 1,
			Consent: consent.OptedIn, ConsentAt: 7, ConsentSource: provenance.Form,
		},
	}
}

// catalogued is a store with the catalogues of a crowd.
func catalogued(t *testing.T) *Store {
	t.Helper()
	return crowdedStore(t, 0)
}

func TestContactsRoundTrip(t *testing.T) {
	s, ctx := catalogued(t), context.Background()
	want := assorted()
	insert(t, s, want)
	ids := []contact.ID{want[2].ID, want[0].ID, 999, want[1].ID, want[0].ID}
	got, err := s.Contacts(ctx, ids)
	if err != nil {
		t.Fatal(err)
	}
	want = []contact.Contact{want[2], want[0], want[1], want[0]}
	for i := range want {
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Errorf("contact %d\ngot  %+v\nwant %+v", i, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d contacts, want %d", len(got), len(want))
	}
}

func TestInsertContactsGivesRisingIDs(t *testing.T) {
	s, ctx := catalogued(t), context.Background()
	first := assorted()
	insert(t, s, first[:2])
	failed := s.Write(ctx, func(tx *Tx) error { return tx.InsertContacts(ctx, slices.Clone(first[:1])) })
	if !fault.Is(failed, Exists) {
		t.Fatalf("a uuid and a key that are taken: %v, want %s", failed, Exists)
	}
	insert(t, s, first[2:])
	if first[0].ID != 1 || first[1].ID != 2 || first[2].ID != 3 {
		t.Fatalf("ids %d, %d, %d", first[0].ID, first[1].ID, first[2].ID)
	}
	if last, err := s.Source().MaxID(ctx); err != nil || last != 3 {
		t.Fatalf("last id %d, %v", last, err)
	}
}

// The indexes that an empty store does without while it is filled must be there afterwards, and still refuse.
func TestFirstImportIsUniqueToo(t *testing.T) {
	s, ctx := catalogued(t), context.Background()
	twice := assorted()[:1]
	twice = append(twice, twice[0])
	err := s.Write(ctx, func(tx *Tx) error { return tx.InsertContacts(ctx, twice) })
	if !fault.Is(err, Exists) {
		t.Fatalf("the same contact twice: %v, want %s", err, Exists)
	}
	insert(t, s, assorted())
	if names := column1(t, s, "SELECT name FROM sqlite_schema WHERE tbl_name = 'contact' AND type = 'index' ORDER BY name"); !slices.Equal(names, []string{"contact_by_key", "contact_by_uuid"}) {
		t.Fatalf("indexes %v", names)
	}
}

func TestNewestAndCount(t *testing.T) {
	s, ctx := crowdedStore(t, 30), context.Background()
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.TrashTable, Keys: []uint32{29, 30}, After: constant(int64(crowdNow))})
	})
	newest, err := s.Newest(ctx, 3)
	if err != nil {
		t.Fatal(err)
	}
	var ids []contact.ID
	for _, c := range newest {
		ids = append(ids, c.ID)
	}
	if !slices.Equal(ids, []contact.ID{28, 27, 26}) {
		t.Errorf("newest %v", ids)
	}
	if n, err := s.Count(ctx); err != nil || n != 28 {
		t.Errorf("count %d, %v", n, err)
	}
}

func TestByIdentity(t *testing.T) {
	s, ctx := catalogued(t), context.Background()
	contacts := assorted()
	contacts[1].Identities = []contact.Identity{{Kind: contact.Email, Value: "amara@example.com"}, {Kind: contact.ExternalID, Value: "7"}}
	contacts[2].Identities = []contact.Identity{{Kind: contact.Email, Value: "gone@example.com"}}
	insert(t, s, contacts)
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.TrashTable, Keys: []uint32{3}, After: constant(int64(crowdNow))})
	})
	got, err := s.ByIdentity(ctx, contact.Email, []string{"gone@example.com", "amara@example.com", "7", "nobody"})
	if err != nil {
		t.Fatal(err)
	}
	if want := map[string]contact.ID{"amara@example.com": 1}; !reflect.DeepEqual(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
}

// What the index is given must be what Contacts returns, in the order of ids.
func TestSourceStreamsEverything(t *testing.T) {
	const n = 500
	s, ctx := crowdedStore(t, n), context.Background()
	ids := make([]contact.ID, n)
	for i := range ids {
		ids[i] = contact.ID(i + 1)
	}
	want, err := s.Contacts(ctx, ids)
	if err != nil {
		t.Fatal(err)
	}
	got := make([]contact.Contact, n)
	src := s.Source()
	collect := func(r *index.Row) {
		got[r.ID-1] = contact.Contact{
			ID: r.ID, Name: string(r.Name), FirstSeen: r.First, LastSeen: r.Last, CreatedAt: r.Created, Origin: r.Origin, OriginChange: r.OriginChange,
			Phone: phone.Number{Digits: string(r.Digits), Key: r.Key, Country: string(append([]byte{}, r.Country...))},
		}
	}
	last := contact.ID(0)
	inOrder := func(id contact.ID) {
		if id < last {
			t.Fatalf("contact %d after %d", id, last)
		}
		last = id
	}
	for _, scan := range []func() error{
		func() error { return src.Contacts(ctx, 0, func(r *index.Row) { inOrder(r.ID); collect(r) }) },
		func() error {
			return src.Consent(ctx, 0, func(id contact.ID, st consent.Standing) {
				inOrder(id)
				got[id-1].Consent, got[id-1].ConsentAt, got[id-1].ConsentSource = st.State, st.At, st.Source
			})
		},
		func() error {
			return src.Assignments(ctx, 0, func(a *index.Assignment) {
				inOrder(a.Contact)
				got[a.Contact-1].Tags = append(got[a.Contact-1].Tags, tag.Assignment{Tag: a.Tag, Stamp: provenance.Stamp{Source: a.Source, At: a.At}})
			})
		},
		func() error {
			return src.Values(ctx, 0, func(v *index.Value) {
				inOrder(v.Contact)
				got[v.Contact-1].Attributes = append(got[v.Contact-1].Attributes, attribute.Value{Definition: v.Definition, Text: string(v.Text)})
			})
		},
	} {
		if last = 0; scan() != nil {
			t.Fatal("a scan failed")
		}
	}
	for i := range want {
		want[i] = streamed(want[i])
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Fatalf("contact %d\ngot  %+v\nwant %+v", i+1, got[i], want[i])
		}
	}
}

// streamed is c without what the index does not need.
func streamed(c contact.Contact) contact.Contact {
	c.UUID, c.UpdatedAt = contact.Contact{}.UUID, 0
	c.Phone = phone.Number{Digits: c.Phone.Digits, Key: c.Phone.Key, Country: c.Phone.Country}
	for i := range c.Tags {
		c.Tags[i].Actor = ""
	}
	for i := range c.Attributes {
		c.Attributes[i].Stamp = provenance.Stamp{}
	}
	return c
}

func TestSourceFromAnID(t *testing.T) {
	s, ctx := crowdedStore(t, 20), context.Background()
	var after, named []contact.ID
	collect := func(ids *[]contact.ID) func(*index.Row) {
		return func(r *index.Row) { *ids = append(*ids, r.ID) }
	}
	if err := s.Source().Contacts(ctx, 17, collect(&after)); err != nil {
		t.Fatal(err)
	}
	if err := s.Source().ContactsByID(ctx, []contact.ID{2, 5, 99}, collect(&named)); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(after, []contact.ID{18, 19, 20}) || !slices.Equal(named, []contact.ID{2, 5}) {
		t.Fatalf("after 17: %v, by id: %v", after, named)
	}
	var trash []contact.ID
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.TrashTable, Keys: []uint32{3, 9}, After: constant(int64(crowdNow))})
	})
	if err := s.Source().Trash(ctx, 0, func(id contact.ID) { trash = append(trash, id) }); err != nil || !slices.Equal(trash, []contact.ID{3, 9}) {
		t.Fatalf("trash %v, %v", trash, err)
	}
}

func TestCatalogues(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	tags := []tag.Tag{{Name: "VIP", Description: "two\nlines", Color: 3, CreatedAt: 5}, {Name: "vip", CreatedAt: 6}}
	definitions := []attribute.Definition{
		{Name: "Size", Type: attribute.Text, Allowed: []string{"S", "M|L", `"XL"`}, CreatedAt: 5},
		{Name: "Weight", Type: attribute.Number, Unit: "kg", Description: "of the parcel", CreatedAt: 5, DeletedAt: 9},
	}
	write(t, s, func(tx *Tx) (err error) {
		if tags[0].ID, err = tx.NewTag(ctx, tags[0]); err != nil {
			return err
		}
		for i := range definitions {
			if definitions[i].ID, err = tx.NewDefinition(ctx, definitions[i]); err != nil {
				return err
			}
		}
		return nil
	})
	err := s.Write(ctx, func(tx *Tx) error { _, err := tx.NewTag(ctx, tags[1]); return err })
	if !fault.Is(err, Exists) {
		t.Errorf("a name that is taken: %v", err)
	}
	if got, err := s.Tags(ctx); err != nil || !reflect.DeepEqual(got, tags[:1]) {
		t.Errorf("tags %+v, %v", got, err)
	}
	if got, err := s.Definitions(ctx); err != nil || !reflect.DeepEqual(got, definitions) {
		t.Errorf("definitions %+v, %v", got, err)
	}
	got, err := s.Source().Catalogue(ctx)
	want := index.Catalogue{Types: map[attribute.ID]attribute.Type{definitions[0].ID: attribute.Text, definitions[1].ID: attribute.Number}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("catalogue of the index %+v, %v", got, err)
	}
}
