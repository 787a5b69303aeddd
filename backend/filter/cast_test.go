package filter

import (
	"testing"
	"time"
	_ "time/tzdata" // the zones that the tests name

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// The catalogues and the moment that the tests of this package stand in: Thursday, 12 March 2026, 10:30 in Berlin.
const (
	vip tag.ID = iota + 1
	wholesale
	lead
	spring2024 // deleted
)

const (
	cityID attribute.ID = iota + 1
	ordersID
	activeID
	birthdateID
	opensID
	visitID
	profileID
	nicknameID // deleted
)

const (
	callbacks segment.ID = iota + 1
	fair                 // deleted
	gold
	goldOrCalled
	old // deleted
	selfish
	aboutSelfish
	retyped
)

func testEnv(t testing.TB) Env {
	t.Helper()
	zone := zoneNamed(t, "Europe/Berlin")
	return Env{
		Tags: tag.NewCatalogue([]tag.Tag{
			{ID: vip, Name: "VIP"},
			{ID: wholesale, Name: "Wholesale"},
			{ID: lead, Name: "Lead"},
			{ID: spring2024, Name: "Spring 2024", DeletedAt: 1},
		}),
		Attributes: attribute.NewCatalogue([]attribute.Definition{
			{ID: cityID, Name: "City", Type: attribute.Text},
			{ID: ordersID, Name: "Orders", Type: attribute.Number, Unit: "pcs"},
			{ID: activeID, Name: "Active", Type: attribute.Boolean},
			{ID: birthdateID, Name: "Birthdate", Type: attribute.Date},
			{ID: opensID, Name: "Opens", Type: attribute.Time},
			{ID: visitID, Name: "Next visit", Type: attribute.DateTime},
			{ID: profileID, Name: "Profile", Type: attribute.JSON},
			{ID: nicknameID, Name: "Nickname", Type: attribute.Text, DeletedAt: 1},
		}),
		Segments: segment.NewCatalogue([]segment.Segment{
			{ID: callbacks, Name: "Call back", Kind: segment.List},
			{ID: fair, Name: "Fair", Kind: segment.List, DeletedAt: 1},
			{ID: gold, Name: "Gold", Kind: segment.Live, Filter: `{"field":"tags","op":"any_of","args":["VIP"]}`},
			{ID: goldOrCalled, Name: "Gold or called", Kind: segment.Live, Filter: `{"field":"segment","op":"in","args":["Gold",1]}`},
			{ID: old, Name: "Old", Kind: segment.Live, Filter: `{"field":"name","op":"is","args":["Ada"]}`, DeletedAt: 1},
			{ID: selfish, Name: "Selfish", Kind: segment.Live, Filter: `{"not":{"field":"segment","op":"in","args":["About Selfish"]}}`},
			{ID: aboutSelfish, Name: "About Selfish", Kind: segment.Live, Filter: `{"field":"segment","op":"in","args":["Selfish"]}`},
			{ID: retyped, Name: "Retyped", Kind: segment.Live, Filter: `{"field":"attribute:City","op":"gt","args":[5]}`},
		}),
		Now:      time.Date(2026, time.March, 12, 10, 30, 0, 0, zone),
		Location: zone,
	}
}

func zoneNamed(t testing.TB, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// bare is a contact of whom nothing is known.
var bare contact.Contact

func named(name string) contact.Contact { return contact.Contact{Name: name} }

func numbered(digits, country string) contact.Contact {
	number := phone.FromStored("+"+digits, "")
	number.Country = country
	return contact.Contact{Phone: number}
}

func with(id attribute.ID, value string) contact.Contact {
	return contact.Contact{Attributes: []attribute.Value{{Definition: id + 100, Text: value}, {Definition: id, Text: value}}}
}

func city(value string) contact.Contact      { return with(cityID, value) }
func orders(value string) contact.Contact    { return with(ordersID, value) }
func active(value string) contact.Contact    { return with(activeID, value) }
func birthdate(value string) contact.Contact { return with(birthdateID, value) }
func opens(value string) contact.Contact     { return with(opensID, value) }
func visit(value string) contact.Contact     { return with(visitID, value) }
func profile(value string) contact.Contact   { return with(profileID, value) }

func tagged(ids ...tag.ID) contact.Contact {
	var c contact.Contact
	for _, id := range ids {
		c.Tags = append(c.Tags, tag.Assignment{Tag: id})
	}
	return c
}

func listed(ids ...segment.ID) contact.Contact {
	var c contact.Contact
	for _, id := range ids {
		c.Lists = append(c.Lists, segment.Membership{Segment: id})
	}
	return c
}

func taggedBy(id tag.ID, source provenance.Source, at string) contact.Contact {
	return contact.Contact{Tags: []tag.Assignment{{Tag: id, Stamp: provenance.Stamp{Source: source, At: seconds(at)}}}}
}

func consenting(state consent.State, source provenance.Source, at string) contact.Contact {
	return contact.Contact{Consent: state, ConsentSource: source, ConsentAt: seconds(at)}
}

func firstSeen(at string) contact.Contact { return contact.Contact{FirstSeen: seconds(at)} }
func lastSeen(at string) contact.Contact  { return contact.Contact{LastSeen: seconds(at)} }
func createdAt(at string) contact.Contact { return contact.Contact{CreatedAt: seconds(at)} }

// seconds returns an RFC 3339 instant as Unix seconds.
func seconds(at string) int64 {
	instant, err := time.Parse(time.RFC3339, at)
	if err != nil {
		panic(err)
	}
	return instant.Unix()
}
