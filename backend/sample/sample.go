package sample

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// Contact is one made-up contact. Its draft's tag and definition ids are those of Tags and Definitions.
type Contact struct {
	contact.Draft
	Consent   consent.State
	ConsentAt int64 // Unix seconds; 0 while nobody asked
}

// Contacts returns the first n contacts as they are at now (Unix seconds): nothing about them is later than that. The
// contact and its slices are used again for the next one; its texts are not.
func Contacts(n int, now int64) iter.Seq[*Contact] {
	return func(yield func(*Contact) bool) {
		m := newMaker(now)
		for i := range n {
			if !yield(m.contact(i)) {
				return
			}
		}
	}
}

// maker makes contacts, one at a time.
type maker struct {
	now    int64
	faces  []face
	source *rand.PCG
	random *rand.Rand
	made   Contact
}

func newMaker(now int64) *maker {
	source := rand.NewPCG(0, 0)
	return &maker{now: now, faces: faces(), source: source, random: rand.New(source)}
}

// contact makes contact i, which depends on nothing but i and now.
func (m *maker) contact(i int) *Contact {
	c := &m.made
	*c = Contact{Draft: contact.Draft{Tags: c.Tags[:0], Attributes: c.Attributes[:0], Identities: c.Identities[:0]}}
	if i < len(m.faces) {
		m.show(m.faces[i])
		return c
	}
	const seed = 0x5e9a1a25
	m.source.Seed(seed, uint64(i))
	from := m.people()
	m.setNumber(from.numbers.number(i))
	c.Name = m.name(from)
	m.setTimes()
	m.setConsent()
	m.addTags()
	m.addValues(from)
	m.addIdentities(i)
	return c
}

// show makes a contact of a face.
func (m *maker) show(f face) {
	c := &m.made
	m.setNumber(f.phone)
	c.Name = f.name
	c.LastSeen = m.now - int64(f.ago/time.Second)
	c.FirstSeen = m.now - int64(f.days)*int64(day/time.Second) - 4000
	c.CreatedAt = c.FirstSeen
	if c.Consent = f.consent; c.Consent != consent.NotAsked {
		c.ConsentAt = c.FirstSeen
	}
	c.OptedOut = c.Consent == consent.OptedOut
	c.Tags, c.Attributes = append(c.Tags, f.tags...), append(c.Attributes, f.values...)
	slices.Sort(c.Tags)
}

// setNumber sets the phone number. All numbers here are ones that can be read.
func (m *maker) setNumber(e164 string) { m.made.Phone, _ = phone.Parse(e164, "") }

// chance is true so many times of a thousand.
func (m *maker) chance(thousandths int) bool { return m.random.IntN(1000) < thousandths }

func (m *maker) pick(from []string) string { return from[m.random.IntN(len(from))] }

// people returns where a contact is from.
func (m *maker) people() *people {
	at := m.random.IntN(1000)
	for i := range nations {
		if at -= nations[i].share; at < 0 {
			return &nations[i]
		}
	}
	return &nations[0]
}

// name makes a name: most have all of it, some only the first, some are shops, some are unknown.
func (m *maker) name(from *people) string {
	given, family := m.pick(from.given), m.pick(from.family)
	switch at := m.random.IntN(1000); {
	case at < 30:
		return ""
	case at < 70 && from.joined:
		return family + m.pick(from.business)
	case at < 70:
		return family + " " + m.pick(from.business)
	case from.joined:
		return family + given
	case at < 130:
		return given
	case at < 150:
		return given + " " + family + m.pick([]string{" 🌸", " ☕", " ✨", " 🍀"})
	}
	return given + " " + family
}

// Three years ago the first contact came; half of all came in the last year.
const years = 3

// setTimes sets when a contact was created, and first and last seen. The faces are seen later than most others.
func (m *maker) setTimes() {
	const (
		second = int64(time.Second)
		year   = 365 * int64(day) / second
		recent = 6 * int64(time.Hour) / second
	)
	c := &m.made
	age := m.random.Float64()
	c.CreatedAt = m.now - recent - int64(age*age*years*float64(year))
	c.FirstSeen = c.CreatedAt
	if m.chance(200) { // known before the list was begun
		c.FirstSeen -= int64(m.random.IntN(int(year)))
	}
	c.LastSeen = m.now - recent - int64(m.random.Float64()*m.random.Float64()*float64(m.now-recent-c.CreatedAt))
}

// setConsent makes 8 of 100 opted out and 42 opted in; the others were not asked.
func (m *maker) setConsent() {
	c := &m.made
	switch at := m.random.IntN(100); {
	case at < 8:
		c.Consent, c.OptedOut = consent.OptedOut, true
	case at < 50:
		c.Consent = consent.OptedIn
	default:
		return
	}
	c.ConsentAt = c.CreatedAt + int64(m.random.Float64()*float64(m.now-c.CreatedAt))
}

func (m *maker) addTags() {
	for i, t := range tags {
		if m.chance(t.share) {
			m.made.Tags = append(m.made.Tags, tag.ID(i+1))
		}
	}
}

func (m *maker) add(definition attribute.ID, value string) {
	m.made.Attributes = append(m.made.Attributes, v(definition, value))
}

// addValues adds attributes, in the order of their ids.
func (m *maker) addValues(from *people) {
	c := &m.made
	if m.chance(620) {
		m.add(city, m.pick(from.cities))
	}
	if m.chance(350) {
		m.add(plan, m.pick(plans))
	}
	orders := int(m.random.ExpFloat64() * 9)
	if m.chance(450) {
		m.add(orderCount, strconv.Itoa(orders))
	}
	if m.chance(200) {
		m.add(birthdate, time.Unix(-600_000_000+int64(m.random.IntN(1_700_000_000)), 0).UTC().Format(time.DateOnly))
	}
	if m.chance(180) {
		m.add(newsletterYes, strconv.FormatBool(m.chance(700)))
	}
	if m.chance(90) {
		m.add(company, m.pick(from.family)+" "+m.pick(from.business))
	}
	if m.chance(150) {
		m.add(totalSpent, fmt.Sprintf("%d.%02d", orders*17+m.random.IntN(40), m.random.IntN(100)))
	}
	if m.chance(120) {
		m.add(lastOrder, time.Unix(c.LastSeen, 0).UTC().Format(time.RFC3339))
	}
	if m.chance(70) {
		m.add(preferredTime, fmt.Sprintf("%02d:%02d", 8+m.random.IntN(12), 15*m.random.IntN(4)))
	}
	if m.chance(40) {
		m.add(deliveryNote, m.pick([]string{"Leave with the neighbour.", "Back door, please.", "Call when you are there.", "Only after 5 pm.", "Second floor, no lift."}))
	}
	if m.chance(40) {
		m.add(preferences, fmt.Sprintf(`{"roast":"%s","grind":"%s"}`, m.pick([]string{"light", "medium", "dark"}), m.pick([]string{"whole bean", "filter", "espresso"})))
	}
}

// addIdentities gives some contacts an email address and a customer number.
func (m *maker) addIdentities(i int) {
	c := &m.made
	if m.chance(250) {
		c.Identities = append(c.Identities, contact.Identity{Kind: contact.Email, Value: mailbox(c.Name) + strconv.Itoa(i) + "@example.org"})
	}
	if m.chance(150) {
		c.Identities = append(c.Identities, contact.Identity{Kind: contact.ExternalID, Value: fmt.Sprintf("LC-%04d", i)})
	}
}

// mailbox returns the part of a name that an address can be made of; "customer" if there is none.
func mailbox(name string) string {
	plain := strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, text.Fold(name))
	if plain == "" {
		return "customer"
	}
	return plain
}
