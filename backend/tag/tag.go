package tag

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
)

// Codes of this package's faults.
const (
	NameEmpty          fault.Code = "tag.name_empty"
	NameTooLong        fault.Code = "tag.name_too_long"
	NamePipe           fault.Code = "tag.name_pipe"
	NameCharacters     fault.Code = "tag.name_characters"
	DescriptionTooLong fault.Code = "tag.description_too_long"
	ColorUnknown       fault.Code = "tag.color_unknown"
	Unknown            fault.Code = "tag.unknown"
	Deleted            fault.Code = "tag.deleted"
	NameTaken          fault.Code = "tag.name_taken"
	NameDeleted        fault.Code = "tag.name_deleted"
)

// ID is a tag's number, given by the store and never reused. 0 is no tag.
type ID int64

// Tag is one entry of the catalogue.
type Tag struct {
	ID          ID
	Name        string // 1–MaxName characters, without |
	Description string // up to MaxDescription characters; may have several lines
	Color       Color
	CreatedAt   int64 // Unix seconds
	DeletedAt   int64 // Unix seconds; 0 while the tag is active
}

// Assignment is a tag on a contact.
type Assignment struct {
	Tag ID
	provenance.Stamp
}

// New returns a tag that is not in any catalogue yet (ID 0), created now (Unix seconds), with name and description
// cleaned. Faults: Invalid with the refused fields, of the codes above.
func New(name, description string, color Color, now int64) (Tag, error) {
	return valid(Tag{Name: name, Description: description, Color: color, CreatedAt: now})
}

// Patch is what to change of a tag; nil leaves a field as it is.
type Patch struct {
	Name, Description *string
	Color             *Color
}

// With returns t with p applied, or the faults of New.
func (t Tag) With(p Patch) (Tag, error) {
	if p.Name != nil {
		t.Name = *p.Name
	}
	if p.Description != nil {
		t.Description = *p.Description
	}
	if p.Color != nil {
		t.Color = *p.Color
	}
	return valid(t)
}

// Active reports whether t can be assigned.
func (t Tag) Active() bool { return t.DeletedAt == 0 }

// valid returns t cleaned, or everything that is wrong with it.
func valid(t Tag) (Tag, error) {
	name, nameFault := cleanName(t.Name)
	t.Name, t.Description = name, text.CleanLines(t.Description)
	fields := map[string]*fault.Error{}
	if nameFault != nil {
		fields["name"] = nameFault
	}
	if n := text.Graphemes(t.Description); n > MaxDescription {
		fields["description"] = fault.New(DescriptionTooLong,
			fmt.Sprintf("The description has %d characters; up to %d are possible. Shorten it.", n, MaxDescription),
			"length", n, "limit", MaxDescription)
	}
	if !t.Color.Valid() {
		fields["color"] = fault.New(ColorUnknown, fmt.Sprintf("There is no colour number %d. Choose one of the presets.", t.Color), "value", int(t.Color))
	}
	if err := fault.InFields(fields); err != nil {
		return Tag{}, err
	}
	return t, nil
}

// cleanName returns a name as the catalogue keeps it, or why it cannot be one. A name is the same from all
// sources: the window, a file, the command line.
func cleanName(name string) (string, *fault.Error) {
	clean := text.Clean(name)
	switch n := text.Graphemes(clean); {
	case clean == "" && strings.TrimSpace(name) != "":
		return "", fault.New(NameCharacters, "The name has no characters that can be shown. Give the tag a name that can be read.")
	case clean == "":
		return "", fault.New(NameEmpty, "The tag has no name. Give it one.")
	case n > MaxName:
		return "", fault.New(NameTooLong, fmt.Sprintf("The tag name “%s” has %d characters; up to %d are possible. Shorten it.", text.Shorten(clean, MaxName), n, MaxName),
			"value", clean, "length", n, "limit", MaxName)
	case strings.Contains(clean, "|"):
		return "", fault.New(NamePipe, fmt.Sprintf("The tag name “%s” has a |, which separates tags in files. Leave it out.", clean), "value", clean)
	}
	return clean, nil
}
