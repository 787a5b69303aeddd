package consent

// Audience is whom something is for, by their consent.
type Audience uint8

// The audiences.
const (
	Everyone    Audience = iota
	NotOptedOut          // whoever did not opt out: those who agreed, and those of whom there is no record
	OnlyOptedIn          // whoever agreed
)

var audienceNames = [...]string{"everyone", "not_opted_out", "opted_in"}

// String returns the name used over the bridge.
func (a Audience) String() string { return audienceNames[a] }

// ParseAudience returns the audience of this name, and false if there is none.
func ParseAudience(name string) (Audience, bool) {
	for a, known := range audienceNames {
		if known == name {
			return Audience(a), true
		}
	}
	return Everyone, false
}

// Admits reports whether somebody in this state belongs to the audience.
func (a Audience) Admits(s State) bool {
	switch a {
	case NotOptedOut:
		return s != OptedOut
	case OnlyOptedIn:
		return s == OptedIn
	default:
		return true
	}
}
