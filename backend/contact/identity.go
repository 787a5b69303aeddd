package contact

import (
	"fmt"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Kind says what an identity is. Its numbers are stored: never renumber.
type Kind uint8

// The kinds of identity. 0 is none.
const (
	WaID       Kind = 1 // the account id that WhatsApp uses
	BSUID      Kind = 2 // WhatsApp's business-scoped user id
	Username   Kind = 3 // WhatsApp user name
	Email      Kind = 4
	ExternalID Kind = 5 // what another program calls the person
)

var kindNames = [...]string{"", "wa_id", "bsuid", "username", "email", "external_id"}

// Valid reports whether k is one of the kinds.
func (k Kind) Valid() bool { return k >= WaID && k <= ExternalID }

// String returns the name used in files and over the bridge, and "" for no kind.
func (k Kind) String() string {
	if !k.Valid() {
		return ""
	}
	return kindNames[k]
}

// Identity is one way to recognise a person besides the phone number.
type Identity struct {
	Kind  Kind
	Value string
}

// How many characters an identity may have, and how many bytes an email address (RFC 5321, 4.5.3.1).
const (
	MaxIdentity   = 200
	maxEmail      = 254
	maxEmailLocal = 64
)

// cleanIdentity returns the value as it is stored, or why it can be none.
func cleanIdentity(i Identity) (string, *fault.Error) {
	value := text.Clean(i.Value)
	switch n := text.Graphemes(value); {
	case !i.Kind.Valid():
		return "", fault.New(IdentityUnknown, fmt.Sprintf("There is no kind of identity with number %d.", i.Kind), "kind", int(i.Kind))
	case value == "":
		return "", fault.New(IdentityEmpty, "The "+labels[i.Kind]+" is empty. Fill it in, or leave it out.")
	case n > MaxIdentity:
		return "", fault.New(IdentityTooLong, fmt.Sprintf("The %s “%s” has %d characters; up to %d are possible. Shorten it.", labels[i.Kind], text.Shorten(value, 40), n, MaxIdentity),
			"value", text.Shorten(value, 40), "length", n, "limit", MaxIdentity)
	case i.Kind == Email:
		return cleanEmail(value)
	case i.Kind == Username:
		return strings.TrimPrefix(value, "@"), nil
	}
	return value, nil
}

var labels = [...]string{"", "WhatsApp id", "WhatsApp user id", "user name", "email address", "external id"}

// fieldOf returns the name of the field of a kind of identity.
func fieldOf(k Kind) string {
	if !k.Valid() {
		return "identities"
	}
	return k.String()
}

// cleanEmail returns an address in lower case: nearly no mail server tells Ann@ from ann@, and files write both for
// one person. It refuses what can be no address, and does not try to know which addresses there are.
func cleanEmail(value string) (string, *fault.Error) {
	address := strings.ToLower(strings.TrimPrefix(value, "mailto:"))
	at := strings.LastIndexByte(address, '@')
	local, domain := address[:max(at, 0)], address[at+1:]
	if local == "" || len(local) > maxEmailLocal || len(address) > maxEmail || strings.ContainsAny(address, " ,;<>()\"") ||
		strings.Contains(local, "@") || !isDomain(domain) {
		shown := text.Shorten(value, 60)
		return "", fault.New(EmailImplausible, fmt.Sprintf("“%s” is not an email address. Write one address, like ann@example.com.", shown), "value", shown)
	}
	return address, nil
}

// isDomain reports whether s is made of two or more parts with dots between them.
func isDomain(s string) bool {
	return strings.Contains(s, ".") && !strings.Contains(s, "..") && s[0] != '.' && s[len(s)-1] != '.' && s[0] != '-'
}
