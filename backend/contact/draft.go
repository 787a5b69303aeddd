package contact

import (
	"cmp"
	"fmt"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/tag"
	"regulars/backend/text"
)

// MaxName is how many characters a name may have, counted as a person counts them.
const MaxName = 200

// Codes of this package's faults.
const (
	Empty             fault.Code = "contact.empty"                // in field "phone"
	NameTooLong       fault.Code = "contact.name_too_long"        // in field "name"
	InstantOutOfRange fault.Code = "contact.instant_out_of_range" // in the field of the instant
	IdentityEmpty     fault.Code = "contact.identity_empty"       // in the field of the kind
	IdentityTooLong   fault.Code = "contact.identity_too_long"    // in the field of the kind
	IdentityUnknown   fault.Code = "contact.identity_unknown"     // in field "identities"
	EmailImplausible  fault.Code = "contact.email_implausible"    // in field "email"
)

// DraftValue is an attribute value before it is stored, in canonical text.
type DraftValue struct {
	Definition attribute.ID
	Text       string
}

// Draft is a contact before it is stored.
type Draft struct {
	Phone      phone.Number
	Name       string
	FirstSeen  int64 // Unix seconds, 0 = unknown; so are the next two
	LastSeen   int64
	CreatedAt  int64
	Tags       []tag.ID
	Attributes []DraftValue
	Identities []Identity
	OptedOut   bool
}

// New returns d as it may be stored: texts cleaned, lists in their order without repetitions (of several values of
// one definition the last counts), and created now (Unix seconds) if it does not say when. The lists of d stay as
// they are. A contact needs a phone number, an identity or a name. Faults: Invalid with all refused fields, which have
// the names that files use: phone, name, first_seen, last_seen, created_at, and those of the kinds of identity.
//
// That tags and definitions exist, and that values are canonical, has to be checked before.
func New(d Draft, now int64) (Draft, error) {
	var refused refusals
	d.Name = refused.name(d.Name)
	d.Identities = refused.identities(d.Identities)
	if d.CreatedAt == 0 {
		d.CreatedAt = now
	}
	refused.instant("first_seen", d.FirstSeen)
	refused.instant("last_seen", d.LastSeen)
	refused.instant("created_at", d.CreatedAt)
	if refused == nil && d.Phone.IsZero() && d.Name == "" && len(d.Identities) == 0 {
		refused.add("phone", nobody())
	}
	if refused != nil {
		return Draft{}, fault.InFields(refused)
	}
	d.Tags = inOrder(d.Tags, cmp.Compare[tag.ID])
	d.Attributes = inOrder(d.Attributes, func(a, b DraftValue) int { return cmp.Compare(a.Definition, b.Definition) })
	return d, nil
}

func nobody() *fault.Error {
	return fault.New(Empty, "There is nothing to recognise the contact by. Give a phone number or a name.")
}

// inOrder returns list ascending; of equal elements the last is kept. The list itself is returned if it is in order.
func inOrder[E any](list []E, compare func(a, b E) int) []E {
	ascends := true
	for i := 1; i < len(list); i++ {
		ascends = ascends && compare(list[i-1], list[i]) < 0
	}
	if ascends {
		return list
	}
	ordered := slices.Clone(list)
	slices.Reverse(ordered)
	slices.SortStableFunc(ordered, compare)
	return slices.CompactFunc(ordered, func(a, b E) bool { return compare(a, b) == 0 })
}

// refusals are the refused fields; nil while there are none.
type refusals map[string]*fault.Error

func (r *refusals) add(field string, f *fault.Error) {
	if *r == nil {
		*r = refusals{}
	}
	(*r)[field] = f
}

func (r *refusals) name(raw string) string {
	name := text.Clean(raw)
	if n := text.Graphemes(name); n > MaxName {
		r.add("name", fault.New(NameTooLong, fmt.Sprintf("The name “%s” has %d characters; up to %d are possible. Shorten it.", text.Shorten(name, 40), n, MaxName),
			"value", text.Shorten(name, 40), "length", n, "limit", MaxName))
	}
	return name
}

// The first and last second that an instant may be of, 0 aside: 1970 to 2106, what 32 bits hold.
const (
	MinInstant = 1
	MaxInstant = 1<<32 - 1
)

func (r *refusals) instant(field string, at int64) {
	if at != 0 && (at < MinInstant || at > MaxInstant) {
		r.add(field, fault.New(InstantOutOfRange, "The date is not between 1970 and 2106. Correct it, or leave it empty.", "value", at))
	}
}

// identities returns the identities cleaned, by kind and value.
func (r *refusals) identities(raw []Identity) []Identity {
	clean := raw
	for i, identity := range raw {
		value, f := cleanIdentity(identity)
		if f != nil {
			r.add(fieldOf(identity.Kind), f)
			continue
		}
		if value != identity.Value {
			clean = slices.Clone(clean)
			clean[i].Value = value
		}
	}
	return inOrder(clean, func(a, b Identity) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Value, b.Value))
	})
}
