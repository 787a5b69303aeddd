package segment

import (
	"fmt"

	"regulars/backend/catalogue"
	"regulars/backend/fault"
	"regulars/backend/provenance"
)

// Limits; names and descriptions are counted as a person counts characters.
const (
	MaxName        = catalogue.MaxName
	MaxDescription = catalogue.MaxDescription
	MaxColumns     = 64 << 10 // bytes that the window may keep
	MaxPinned      = 8        // design.md 3
)

// Codes of this package's faults, and of those that filters have with segments.
const (
	NameEmpty          fault.Code = "segment.name_empty"
	NameTooLong        fault.Code = "segment.name_too_long"
	NameCharacters     fault.Code = "segment.name_characters"
	NameTaken          fault.Code = "segment.name_taken"
	DescriptionTooLong fault.Code = "segment.description_too_long"
	ColumnsTooLong     fault.Code = "segment.columns_too_long"
	TooManyPinned      fault.Code = "segment.too_many_pinned"
	Unknown            fault.Code = "segment.unknown"
	Deleted            fault.Code = "segment.deleted"
	NotLive            fault.Code = "segment.not_live" // a list has no rule
	NotList            fault.Code = "segment.not_list" // contacts are neither put into a live segment nor taken out of it
	Cycle              fault.Code = "segment.cycle"    // a segment that, by way of others, is about itself
	TooDeep            fault.Code = "segment.too_deep" // segments that name segments that name segments …
	Broken             fault.Code = "segment.broken"   // the rule of a segment no longer fits the attributes it is about
)

// ID is a segment's number, given by the store and never reused. 0 is no segment.
type ID int64

// Kind says how contacts come to belong to a segment. The numbers are stored.
type Kind uint8

// The kinds.
const (
	Live Kind = 1 // by its filter
	List Kind = 2 // by being put on it
)

// String returns the name used on the bridge: "live", "list".
func (k Kind) String() string {
	if k == List {
		return "list"
	}
	return "live"
}

// Segment is one entry of the catalogue.
type Segment struct {
	ID          ID
	Name        string // 1–MaxName characters
	Description string // up to MaxDescription characters; may have several lines
	Kind        Kind
	Filter      string // of a live segment, in the filter language; "" is everyone
	Sort        string // as filter.ParseSort reads it; "" is the window's own order
	Columns     string // JSON that the window keeps for itself; "" is the window's own columns
	Pinned      bool
	CreatedAt   int64 // Unix seconds
	EditedAt    int64 // Unix seconds; of the last time that anything above but Pinned was changed
	DeletedAt   int64 // Unix seconds; 0 while the segment is active
}

// Membership is a contact's place on a list.
type Membership struct {
	Segment ID
	provenance.Stamp
}

// Draft is a segment as somebody wrote it.
type Draft struct {
	Name, Description string
	Kind              Kind
	Filter            string
	Sort, Columns     string
	Pinned            bool
}

// New returns a segment that is not in any catalogue yet (ID 0), created now (Unix seconds), with name and description
// cleaned. Faults: Invalid with the refused fields, of the codes above.
func New(d Draft, now int64) (Segment, error) {
	return valid(Segment{
		Name: d.Name, Description: d.Description, Kind: d.Kind, Filter: d.Filter, Sort: d.Sort, Columns: d.Columns,
		Pinned: d.Pinned, CreatedAt: now, EditedAt: now,
	})
}

// Patch is what to change of a segment; nil leaves a field as it is.
type Patch struct {
	Name, Description     *string
	Filter, Sort, Columns *string
	Pinned                *bool
}

// With returns s with p applied now (Unix seconds), or the faults of New; NotLive, if p gives a list a filter.
func (s Segment) With(p Patch, now int64) (Segment, error) {
	if p.Filter != nil && s.Kind == List {
		return Segment{}, fault.New(NotLive, fmt.Sprintf("“%s” is a list and has no rule. Add contacts to it, or take some off.", s.Name), "segment", s.Name)
	}
	patched := s
	catalogue.Patch(&patched.Name, p.Name)
	catalogue.Patch(&patched.Description, p.Description)
	catalogue.Patch(&patched.Filter, p.Filter)
	catalogue.Patch(&patched.Sort, p.Sort)
	catalogue.Patch(&patched.Columns, p.Columns)
	patched, err := valid(patched)
	if patched != s {
		patched.EditedAt = now
	}
	catalogue.Patch(&patched.Pinned, p.Pinned)
	return patched, err
}

// Active reports whether s is not deleted.
func (s Segment) Active() bool { return s.DeletedAt == 0 }

// Key returns the id.
func (s Segment) Key() ID { return s.ID }

// Label returns the name.
func (s Segment) Label() string { return s.Name }

// Noun says what segments are called.
func (Segment) Noun() catalogue.Noun {
	return catalogue.Noun{Word: "segment", A: "a segment", Use: "used", Back: "Undo its deletion in Activity first."}
}

// valid returns s cleaned, or everything that is wrong with it.
func valid(s Segment) (Segment, error) {
	var nameFault, descriptionFault *fault.Error
	s.Name, nameFault = s.Noun().Name(s.Name)
	s.Description, descriptionFault = s.Noun().Description(s.Description)
	refused := catalogue.Refused{}
	refused.Note("name", nameFault)
	refused.Note("description", descriptionFault)
	refused.Note("columns", checkColumns(s.Columns))
	if err := fault.InFields(refused); err != nil {
		return Segment{}, err
	}
	return s, nil
}

func checkColumns(columns string) *fault.Error {
	if len(columns) <= MaxColumns {
		return nil
	}
	return fault.New(ColumnsTooLong, "The layout of the table cannot be kept with the segment.", "limit", MaxColumns)
}
