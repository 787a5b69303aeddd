package suppression

import (
	"maps"
	"strconv"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/provenance"
)

// Entry is what is kept under a mark: how the person stood when they were erased.
type Entry struct {
	State    consent.State
	Since    int64             // when State came about, Unix seconds; 0 for consent.NotAsked
	Source   provenance.Source // whose word State is
	ErasedAt int64             // Unix seconds
}

// Stricter returns the one of two entries that says more against messages: an opt-out is never replaced by less, and of
// two opt-outs the older one stays.
func (e Entry) Stricter(than Entry) Entry {
	switch {
	case than.State != consent.OptedOut:
		return e
	case e.State != consent.OptedOut, than.Since < e.Since:
		e.State, e.Since, e.Source = than.State, than.Since, than.Source
	}
	return e
}

// List is all entries. It never changes.
type List struct {
	key     consent.Key
	entries map[consent.Hash]Entry
}

// NewList returns the list of entries, by their marks under a key.
func NewList(key consent.Key, entries map[consent.Hash]Entry) *List {
	return &List{key: key, entries: entries}
}

// Len returns how many entries there are.
func (l *List) Len() int { return len(l.entries) }

// OptedOut returns how many entries are of people who had opted out.
func (l *List) OptedOut() int {
	n := 0
	for _, e := range l.entries {
		if e.State == consent.OptedOut {
			n++
		}
	}
	return n
}

// Find returns what is kept of a person with this number, which may be zero, and these identities; the strictest entry,
// if there are several.
func (l *List) Find(n phone.Number, identities []contact.Identity) (found Entry, known bool) {
	if len(l.entries) == 0 {
		return Entry{}, false
	}
	for _, mark := range l.marks(n, identities) {
		if e, kept := l.entries[mark]; kept {
			if known {
				e = e.Stricter(found)
			}
			found, known = e, true
		}
	}
	return found, known
}

// Erasing returns the entries to keep of a person who is erased, by mark; none of somebody who can be recognised by
// nothing.
func (l *List) Erasing(c *contact.Contact, at int64) map[consent.Hash]Entry {
	kept := map[consent.Hash]Entry{}
	for _, mark := range l.marks(c.Phone, c.Identities) {
		e := Entry{State: c.Consent, Since: c.ConsentAt, Source: c.ConsentSource, ErasedAt: at}
		if before, known := l.entries[mark]; known {
			e = e.Stricter(before)
		}
		kept[mark] = e
	}
	return kept
}

// Withdrawing returns the entries, by mark, that somebody who was erased has after an opt-out at a moment (Unix seconds);
// none of somebody the list does not know, or who agreed later than that.
func (l *List) Withdrawing(n phone.Number, at int64, source provenance.Source) map[consent.Hash]Entry {
	changed := map[consent.Hash]Entry{}
	for _, mark := range l.marks(n, nil) {
		before, known := l.entries[mark]
		if known && (before.State != consent.OptedIn || before.Since <= at) {
			out := Entry{State: consent.OptedOut, Since: at, Source: source, ErasedAt: before.ErasedAt}
			changed[mark] = out.Stricter(before)
		}
	}
	return changed
}

// With returns a list with more entries, which replace those of the same marks.
func (l *List) With(more map[consent.Hash]Entry) *List {
	all := make(map[consent.Hash]Entry, len(l.entries)+len(more))
	maps.Copy(all, l.entries)
	maps.Copy(all, more)
	return NewList(l.key, all)
}

// marks returns the marks of a person. The id that WhatsApp uses is the number itself.
func (l *List) marks(n phone.Number, identities []contact.Identity) []consent.Hash {
	var marks []consent.Hash
	if n.Key != 0 {
		marks = append(marks, l.markOfPhone(n.Key))
	}
	for _, identity := range identities {
		key := uint64(0)
		if identity.Kind == contact.WaID {
			key = phone.Key(identity.Value)
		}
		if key != 0 {
			marks = append(marks, l.markOfPhone(key))
			continue
		}
		marks = append(marks, l.key.Mark(identity.Kind.String(), identity.Value))
	}
	return marks
}

func (l *List) markOfPhone(key uint64) consent.Hash {
	return l.key.Mark(consent.OfPhone, strconv.FormatUint(key, 10))
}
