package tag

import (
	"fmt"
	"strings"

	"regulars/backend/catalogue"
	"regulars/backend/fault"
	"regulars/backend/provenance"
)

// Limits, counted as a person counts characters.
const (
	MaxName        = catalogue.MaxName
	MaxDescription = catalogue.MaxDescription
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

// Key returns the id.
func (t Tag) Key() ID { return t.ID }

// Label returns the name.
func (t Tag) Label() string { return t.Name }

// Noun says what tags are called.
func (Tag) Noun() catalogue.Noun { return catalogue.Noun{Word: "tag", A: "a tag", Use: "added"} }

// valid returns t cleaned, or everything that is wrong with it.
func valid(t Tag) (Tag, error) {
	var nameFault, descriptionFault *fault.Error
	t.Name, nameFault = cleanName(t.Name)
	t.Description, descriptionFault = t.Noun().Description(t.Description)
	refused := catalogue.Refused{}
	refused.Note("name", nameFault)
	refused.Note("description", descriptionFault)
	refused.Note("color", checkColor(t.Color))
	if err := fault.InFields(refused); err != nil {
		return Tag{}, err
	}
	return t, nil
}

func checkColor(c Color) *fault.Error {
	if c.Valid() {
		return nil
	}
	return fault.New(ColorUnknown, fmt.Sprintf("There is no colour number %d. Choose one of the presets.", c), "value", int(c))
}

// cleanName returns a name as the catalogue keeps it, or why it cannot be one.
func cleanName(raw string) (string, *fault.Error) {
	clean, refused := Tag{}.Noun().Name(raw)
	if refused == nil && strings.Contains(clean, "|") {
		return "", fault.New(NamePipe, fmt.Sprintf("The tag name “%s” has a |, which separates tags in files. Leave it out.", clean), "value", clean)
	}
	return clean, refused
}
