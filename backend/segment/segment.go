package segment

import (
	"fmt"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/provenance"
	"regulars/backend/text"
)

// Limits, counted as a person counts characters.
const (
	MaxName        = 50
	MaxDescription = 500
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
	EditedAt    int64 // Unix seconds; of the last time that anything above was changed
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

// With returns s with p applied, or the faults of New; NotLive, if p gives a list a filter.
func (s Segment) With(p Patch) (Segment, error) {
	if p.Filter != nil && s.Kind == List {
		return Segment{}, fault.New(NotLive, fmt.Sprintf("“%s” is a list and has no rule. Add contacts to it, or take some off.", s.Name), "segment", s.Name)
	}
	set(&s.Name, p.Name)
	set(&s.Description, p.Description)
	set(&s.Filter, p.Filter)
	set(&s.Sort, p.Sort)
	set(&s.Columns, p.Columns)
	set(&s.Pinned, p.Pinned)
	return valid(s)
}

func set[T any](field, to *T) {
	if to != nil {
		*field = *to
	}
}

// Active reports whether s is not deleted.
func (s Segment) Active() bool { return s.DeletedAt == 0 }

// valid returns s cleaned, or everything that is wrong with it.
func valid(s Segment) (Segment, error) {
	name, nameFault := cleanName(s.Name)
	s.Name, s.Description = name, text.CleanLines(s.Description)
	fields := map[string]*fault.Error{}
	if nameFault != nil {
		fields["name"] = nameFault
	}
	if n := text.Graphemes(s.Description); n > MaxDescription {
		fields["description"] = fault.New(DescriptionTooLong,
			fmt.Sprintf("The description has %d characters; up to %d are possible. Shorten it.", n, MaxDescription), "length", n, "limit", MaxDescription)
	}
	if len(s.Columns) > MaxColumns {
		fields["columns"] = fault.New(ColumnsTooLong, "The layout of the table cannot be kept with the segment.", "limit", MaxColumns)
	}
	if err := fault.InFields(fields); err != nil {
		return Segment{}, err
	}
	return s, nil
}

// cleanName returns a name as the catalogue keeps it, or why it cannot be one.
func cleanName(name string) (string, *fault.Error) {
	clean := text.Clean(name)
	switch n := text.Graphemes(clean); {
	case clean == "" && strings.TrimSpace(name) != "":
		return "", fault.New(NameCharacters, "The name has no characters that can be shown. Give the segment a name that can be read.")
	case clean == "":
		return "", fault.New(NameEmpty, "The segment has no name. Give it one.")
	case n > MaxName:
		return "", fault.New(NameTooLong, fmt.Sprintf("The segment name “%s” has %d characters; up to %d are possible. Shorten it.", text.Shorten(clean, MaxName), n, MaxName),
			"value", clean, "length", n, "limit", MaxName)
	}
	return clean, nil
}
