package contact

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
