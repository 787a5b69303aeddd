package suppression_test

import (
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/suppression"
)

var (
	key   = consent.Key{1, 2, 3}
	stop  = suppression.Entry{State: consent.OptedOut, Since: 100, Source: provenance.Keyword, ErasedAt: 500}
	agree = suppression.Entry{State: consent.OptedIn, Since: 200, Source: provenance.Form, ErasedAt: 600}
	never = suppression.Entry{ErasedAt: 700}
)

func number(t *testing.T, given string) phone.Number {
	t.Helper()
	n, err := phone.Parse(given, "")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// somebody has the Mexican number that WhatsApp writes in two ways, and an address.
func somebody(t *testing.T) *contact.Contact {
	t.Helper()
	return &contact.Contact{
		Phone: number(t, "+5215512345678"), Consent: stop.State, ConsentAt: stop.Since, ConsentSource: stop.Source,
		Identities: []contact.Identity{{Kind: contact.Email, Value: "ann@example.com"}},
	}
}

func TestFind(t *testing.T) {
	empty := suppression.NewList(key, nil)
	list := empty.With(empty.Erasing(somebody(t), stop.ErasedAt))
	for name, c := range map[string]struct {
		number     string
		identities []contact.Identity
		known      bool
	}{
		"the number":                    {number: "+5215512345678", known: true},
		"the same person on WhatsApp":   {number: "+525512345678", known: true},
		"the number as WhatsApp's id":   {identities: []contact.Identity{{Kind: contact.WaID, Value: "5215512345678"}}, known: true},
		"the address":                   {identities: []contact.Identity{{Kind: contact.Email, Value: "ann@example.com"}}, known: true},
		"the address, another number":   {number: "+447400123456", identities: []contact.Identity{{Kind: contact.Email, Value: "ann@example.com"}}, known: true},
		"the address as a user name":    {identities: []contact.Identity{{Kind: contact.Username, Value: "ann@example.com"}}},
		"another number":                {number: "+447400123456"},
		"nothing to recognise them by":  {},
		"an odd id that WhatsApp gives": {identities: []contact.Identity{{Kind: contact.WaID, Value: "lid-1"}}},
	} {
		t.Run(name, func(t *testing.T) {
			var n phone.Number
			if c.number != "" {
				n = number(t, c.number)
			}
			got, known := list.Find(n, c.identities)
			if known != c.known || known && got != stop {
				t.Fatalf("%+v, %t", got, known)
			}
			if _, known := empty.Find(n, c.identities); known {
				t.Fatal("an empty list knows them")
			}
			if _, known := suppression.NewList(consent.Key{9}, map[consent.Hash]suppression.Entry{}).With(empty.Erasing(somebody(t), 1)).Find(n, c.identities); known {
				t.Fatal("known under another key")
			}
		})
	}
}

// Whoever comes to the same mark, in whatever order: an opt-out stays, with its date.
func TestAnOptOutIsNeverReplacedByLess(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		list := suppression.NewList(key, nil)
		oldest := int64(0)
		for range rapid.IntRange(1, 5).Draw(r, "erasures") {
			c := somebody(t)
			e := rapid.SampledFrom([]suppression.Entry{stop, agree, never}).Draw(r, "entry")
			c.Consent, c.ConsentAt, c.ConsentSource = e.State, e.Since+rapid.Int64Range(0, 9).Draw(r, "later"), e.Source
			if e.State == consent.OptedOut && (oldest == 0 || c.ConsentAt < oldest) {
				oldest = c.ConsentAt
			}
			list = list.With(list.Erasing(c, e.ErasedAt))
		}
		got, _ := list.Find(somebody(t).Phone, nil)
		if oldest != 0 && (got.State != consent.OptedOut || got.Since != oldest || got.Source != stop.Source) {
			r.Fatalf("%+v", got)
		}
		if list.Len() != 2 || (list.OptedOut() == 2) != (oldest != 0) {
			r.Fatalf("%d entries, %d opted out", list.Len(), list.OptedOut())
		}
	})
}

func TestNobodyIsKeptWhoCanNotBeRecognised(t *testing.T) {
	if kept := suppression.NewList(key, nil).Erasing(&contact.Contact{Name: "Ann", Consent: consent.OptedOut}, 1); len(kept) != 0 {
		t.Fatalf("%v", kept)
	}
}
