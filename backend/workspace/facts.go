package workspace

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// PhoneCheck is what there is to say about a number while it is typed.
type PhoneCheck struct {
	Number   phone.Number
	Warning  string          // it is taken, but looks odd
	Problem  string          // it is not taken
	Existing contact.Contact // who has it; zero for nobody
	Erased   string          // what there is to say where nobody has it because they were erased
}

// CheckPhone looks at a number. country (ISO code) is for numbers without one; "" is that of the settings.
func (w *Workspace) CheckPhone(ctx context.Context, raw, country string) (PhoneCheck, error) {
	n, err := phone.Parse(raw, cmp.Or(country, w.Settings().Country))
	if f, ok := fault.As(err); ok {
		return PhoneCheck{Problem: f.Message}, nil
	}
	if err != nil {
		return PhoneCheck{}, err
	}
	check := PhoneCheck{Number: n}
	if !n.Valid {
		check.Warning = "This number is possible, but not in use in its country. Check it."
	}
	x, err := w.loading.wait(ctx)
	if err != nil {
		return check, err
	}
	if id, taken := x.ByKey(n.Key); taken {
		d, err := w.Get(ctx, id)
		if err != nil {
			return check, err
		}
		check.Existing = d.Contact
		return check, nil
	}
	if e, erased := w.suppressed.Load().Find(n, nil); erased {
		check.Erased = w.erasedFault(e).Message
	}
	return check, nil
}

// ActiveTags returns the tags of a contact that are not deleted, in the catalogue's order.
func ActiveTags(c contact.Contact, tags *tag.Catalogue) []tag.Assignment {
	var active []tag.Assignment
	names := map[tag.ID]string{}
	for _, a := range c.Tags {
		if t, known := tags.ByID(a.Tag); known && t.Active() {
			active = append(active, a)
			names[a.Tag] = text.Fold(t.Name)
		}
	}
	slices.SortFunc(active, func(a, b tag.Assignment) int {
		return cmp.Or(strings.Compare(names[a.Tag], names[b.Tag]), cmp.Compare(a.Tag, b.Tag))
	})
	return active
}

// ActiveValues returns the values of a contact whose attributes are not deleted, by definition id.
func ActiveValues(c contact.Contact, attributes *attribute.Catalogue) []attribute.Value {
	var active []attribute.Value
	for _, v := range c.Attributes {
		if d, known := attributes.ByID(v.Definition); known && d.Active() {
			active = append(active, v)
		}
	}
	return active
}

// IdentityOf returns what a contact is recognised by, of one kind; "" for nothing.
func IdentityOf(c contact.Contact, kind contact.Kind) string {
	for _, identity := range c.Identities {
		if identity.Kind == kind {
			return identity.Value
		}
	}
	return ""
}

// Common is what the contacts of a selection share. Only what is active counts.
type Common struct {
	Contacts   int
	Tags       map[tag.ID]int
	Attributes map[attribute.ID]CommonValue
}

// CommonValue is the most frequent value of an attribute: Count contacts have it, Total have any.
type CommonValue struct {
	Value        string
	Count, Total int
}

// Common looks at every contact of a selection. Faults: view.gone, selection.empty.
func (w *Workspace) Common(ctx context.Context, s Selection) (Common, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return Common{}, err
	}
	ids, err := w.resolve(ctx, x, s)
	if err != nil {
		return Common{}, err
	}
	shared := Common{Contacts: len(ids), Tags: map[tag.ID]int{}, Attributes: map[attribute.ID]CommonValue{}}
	values := map[attribute.ID]map[string]int{}
	for chunk := range slices.Chunk(ids, exportChunk) {
		contacts, err := w.store.Contacts(ctx, contactIDs(chunk))
		if err != nil {
			return Common{}, err
		}
		for _, c := range contacts {
			shared.add(c, w.Tags(), w.Attributes(), values)
		}
	}
	for id, counts := range values {
		shared.Attributes[id] = mostFrequent(counts)
	}
	return shared, nil
}

func (s *Common) add(c contact.Contact, tags *tag.Catalogue, attributes *attribute.Catalogue, values map[attribute.ID]map[string]int) {
	for _, a := range ActiveTags(c, tags) {
		s.Tags[a.Tag]++
	}
	for _, v := range ActiveValues(c, attributes) {
		if values[v.Definition] == nil {
			values[v.Definition] = map[string]int{}
		}
		values[v.Definition][v.Text]++
	}
}

// mostFrequent returns the value that is counted most; of several, the first in the alphabet.
func mostFrequent(counts map[string]int) CommonValue {
	var best CommonValue
	for value, n := range counts {
		best.Total += n
		if n > best.Count || n == best.Count && value < best.Value {
			best.Value, best.Count = value, n
		}
	}
	return best
}

func contactIDs(ids []uint32) []contact.ID {
	out := make([]contact.ID, len(ids))
	for i, id := range ids {
		out[i] = contact.ID(id)
	}
	return out
}
