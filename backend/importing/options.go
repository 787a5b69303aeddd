package importing

import (
	"fmt"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/tag"
)

// Format is how a file's bytes become rows.
type Format struct {
	Encoding  string // one of Encodings()
	Delimiter byte   // ',', ';', '\t' or '|'
	Header    bool   // the first row holds the headings
}

// Policy is what happens to a contact that is there already.
type Policy uint8

// The policies. In each of them an import opts out whom the file opts out, opts in only those who did not opt out and
// only on a declared basis, never takes anything away with an empty cell, and never narrows the time between first and
// last seen.
const (
	Fill      Policy = iota // set what the contact does not have yet
	Overwrite               // set whatever the file has
	Skip                    // leave the contact alone, except that an opt-out counts
)

// String returns the name used on the bridge: "fill", "overwrite", "skip".
func (p Policy) String() string { return [...]string{"fill", "overwrite", "skip"}[p] }

// ParsePolicy reads what String writes. Fault: ExistingUnknown.
func ParsePolicy(name string) (Policy, error) {
	for _, p := range []Policy{Fill, Overwrite, Skip} {
		if p.String() == name {
			return p, nil
		}
	}
	return Fill, fault.New(ExistingUnknown, fmt.Sprintf("“%s” is no way to treat contacts that are there already. Use fill, overwrite or skip.", name), "existing", name)
}

// Options are the choices of one import. The zero value matches columns by name and ignores the others.
type Options struct {
	Format            Format   // zero: as detected
	Columns           []Target // one for each column; nil: matched by name, the rest ignored
	Country           string   // ISO code for numbers without a country; "" = such numbers are rejected
	Existing          Policy
	AddErased         bool              // add again who was erased, opted out as before, instead of leaving them out
	IgnoreUnknownTags bool              // leave out tags that are not in the catalogue, with a warning, instead of creating them
	AddTags           []tag.ID          // for every contact of the file that is not skipped or rejected
	DayFirst          *bool             // order of dates such as 4/5/2026; nil: decided on the whole column
	OptedOutYes       []string          // the values that mean opted out, any other means nothing; nil: the usual words for yes
	Answers           map[string]Answer // what values of a consent column mean; those it does not name mean what they usually do
	Basis             *Basis            // how those agreed of whom a consent column says so; nil: nobody knows
}

// Catalogues are what the values of a file are checked against.
type Catalogues struct {
	Tags       *tag.Catalogue
	Attributes *attribute.Catalogue
	Now        int64          // Unix seconds; time of what the import creates
	Location   *time.Location // of dates and times without a zone; nil is UTC
}
