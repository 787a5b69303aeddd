package filtertest

import (
	"fmt"
	"strings"
	"time"

	"pgregory.net/rapid"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// People draws up to most contacts with ascending ids from 1, with gaps, and with match keys that no two share. Some
// are in the trash.
func People(env filter.Env, most int) *rapid.Generator[[]*contact.Contact] {
	return rapid.Custom(func(t *rapid.T) []*contact.Contact {
		people := rapid.SliceOfN(Contacts(env), 0, most).Draw(t, "people")
		keys := map[uint64]bool{}
		var id contact.ID
		for _, c := range people {
			id += contact.ID(rapid.IntRange(1, 3).Draw(t, "step"))
			c.ID = id
			if keys[c.Phone.Key] {
				c.Phone = phone.Number{}
			}
			keys[c.Phone.Key] = true
		}
		return people
	})
}

// Contacts draws one contact, without an id. Anything may be missing from it; one in ten is in the trash.
func Contacts(env filter.Env) *rapid.Generator[*contact.Contact] {
	return rapid.Custom(func(t *rapid.T) *contact.Contact {
		c := &contact.Contact{
			Phone:        phones().Draw(t, "phone"),
			Name:         names().Draw(t, "name"),
			FirstSeen:    instants(env).Draw(t, "first seen"),
			LastSeen:     instants(env).Draw(t, "last seen"),
			CreatedAt:    instants(env).Draw(t, "created at"),
			Origin:       drawSource(t, "origin"),
			OriginChange: int64(rapid.IntRange(0, 4).Draw(t, "change")),
			Tags:         assignments(env).Draw(t, "tags"),
			Attributes:   values(env).Draw(t, "attributes"),
			Lists:        memberships(env).Draw(t, "lists"),
		}
		drawConsent(t, c, env)
		if rapid.IntRange(1, 10).Draw(t, "trash") == 10 {
			c.DeletedAt = env.Now.Unix()
		}
		return c
	})
}

func names() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, 3).Draw(t, "words"), " ")
	})
}

func phones() *rapid.Generator[phone.Number] {
	return rapid.Custom(func(t *rapid.T) phone.Number {
		if rapid.IntRange(1, 5).Draw(t, "no number") == 5 {
			return phone.Number{}
		}
		country := rapid.SampledFrom(countries).Draw(t, "country")
		number := phone.FromStored(fmt.Sprintf("+%s%06d", country.prefix, 1009*rapid.IntRange(0, 990).Draw(t, "digits")), "")
		number.Country = country.code
		return number
	})
}

// instants draws Unix seconds, 0 for unknown: mostly the first and last seconds of days around now.
func instants(env filter.Env) *rapid.Generator[int64] {
	return rapid.Custom(func(t *rapid.T) int64 {
		if rapid.IntRange(1, 5).Draw(t, "unknown") == 5 {
			return 0
		}
		midnight := days(env).Draw(t, "day")
		return midnight.Unix() + int64(rapid.SampledFrom([]int{-1, 0, 1, 37800, 43200}).Draw(t, "second"))
	})
}

// days draws midnights in env's zone: within weeks of today, and some months and years away.
func days(env filter.Env) *rapid.Generator[time.Time] {
	return rapid.Custom(func(t *rapid.T) time.Time {
		year, month, day := env.Now.In(env.Location).Date()
		away := rapid.IntRange(-16, 16).Draw(t, "days")
		months := rapid.SampledFrom([]int{0, 0, 0, -1, 1, -2, -12, -300}).Draw(t, "months")
		return time.Date(year, month+time.Month(months), day+away, 0, 0, 0, 0, env.Location)
	})
}

func assignments(env filter.Env) *rapid.Generator[[]tag.Assignment] {
	return rapid.Custom(func(t *rapid.T) []tag.Assignment {
		var all []tag.Assignment
		for _, of := range tags {
			if rapid.IntRange(1, 3).Draw(t, of.Name) == 3 {
				all = append(all, tag.Assignment{Tag: of.ID, Stamp: drawStamp(t, env)})
			}
		}
		return all
	})
}

func memberships(env filter.Env) *rapid.Generator[[]segment.Membership] {
	return rapid.Custom(func(t *rapid.T) []segment.Membership {
		var all []segment.Membership
		for _, list := range []segment.ID{Callbacks, Fair} {
			if rapid.IntRange(1, 3).Draw(t, "on a list") == 3 {
				all = append(all, segment.Membership{Segment: list, Stamp: drawStamp(t, env)})
			}
		}
		return all
	})
}

func values(env filter.Env) *rapid.Generator[[]attribute.Value] {
	return rapid.Custom(func(t *rapid.T) []attribute.Value {
		var all []attribute.Value
		for _, d := range definitions {
			if rapid.Bool().Draw(t, d.Name) {
				all = append(all, attribute.Value{Definition: d.ID, Text: drawValue(t, d.Type, env), Stamp: drawStamp(t, env)})
			}
		}
		return all
	})
}

// drawValue draws a canonical value.
func drawValue(t *rapid.T, of attribute.Type, env filter.Env) string {
	switch of {
	case attribute.Text:
		return rapid.SampledFrom(cities).Draw(t, "text")
	case attribute.Number:
		return rapid.SampledFrom(numbers).Draw(t, "number")
	case attribute.Boolean:
		return rapid.SampledFrom([]string{"true", "false"}).Draw(t, "boolean")
	case attribute.Date:
		return days(env).Draw(t, "date").Format(time.DateOnly)
	case attribute.Time:
		return rapid.SampledFrom(times).Draw(t, "time")
	case attribute.DateTime:
		return drawDateTime(t, env)
	case attribute.JSON:
		return rapid.SampledFrom(documents).Draw(t, "document")
	}
	panic("no values of type " + of.String())
}

func drawDateTime(t *rapid.T, env filter.Env) string {
	zone := rapid.SampledFrom([]*time.Location{time.UTC, env.Location, time.FixedZone("", -5*3600)}).Draw(t, "zone")
	millis := rapid.SampledFrom([]int{-1, 0, 1, 500, 37800000}).Draw(t, "milliseconds")
	return days(env).Draw(t, "day").Add(time.Duration(millis) * time.Millisecond).In(zone).Format(time.RFC3339Nano)
}

// drawConsent gives c a consent state; one that was never asked has no time and no source.
func drawConsent(t *rapid.T, c *contact.Contact, env filter.Env) {
	c.Consent = rapid.SampledFrom([]consent.State{consent.NotAsked, consent.OptedIn, consent.OptedOut}).Draw(t, "consent")
	if c.Consent != consent.NotAsked {
		c.ConsentSource, c.ConsentAt = drawSource(t, "consent source"), drawKnown(t, env)
	}
}

func drawStamp(t *rapid.T, env filter.Env) provenance.Stamp {
	return provenance.Stamp{Source: drawSource(t, "source"), At: drawKnown(t, env)}
}

// drawKnown draws an instant that is not unknown.
func drawKnown(t *rapid.T, env filter.Env) int64 {
	return rapid.Custom(func(t *rapid.T) int64 { return instants(env).Draw(t, "instant") }).
		Filter(func(instant int64) bool { return instant != 0 }).Draw(t, "known")
}

func drawSource(t *rapid.T, label string) provenance.Source {
	return provenance.Source(rapid.IntRange(int(provenance.Unknown), int(provenance.Sample)).Draw(t, label))
}
