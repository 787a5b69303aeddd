package attribute

import (
	"fmt"
	"slices"

	"regulars/backend/catalogue"
	"regulars/backend/fault"
	"regulars/backend/provenance"
	"regulars/backend/text"
)

// Limits, counted as a person counts characters.
const (
	MaxName        = catalogue.MaxName
	MaxDescription = catalogue.MaxDescription
	MaxUnit        = 20
	MaxAllowed     = 200  // allowed values of one definition
	MaxText        = 4000 // characters of a text value
)

// Codes of faults about definitions.
const (
	NameEmpty          fault.Code = "attribute.name_empty"
	NameTooLong        fault.Code = "attribute.name_too_long"
	NameCharacters     fault.Code = "attribute.name_characters"
	DescriptionTooLong fault.Code = "attribute.description_too_long"
	TypeUnknown        fault.Code = "attribute.type_unknown"
	UnitTooLong        fault.Code = "attribute.unit_too_long"
	UnitNotNumber      fault.Code = "attribute.unit_not_number"
	AllowedNotText     fault.Code = "attribute.allowed_not_text"
	AllowedTooMany     fault.Code = "attribute.allowed_too_many"
	AllowedTwice       fault.Code = "attribute.allowed_twice"
	Unknown            fault.Code = "attribute.unknown"
	Deleted            fault.Code = "attribute.deleted"
	NameTaken          fault.Code = "attribute.name_taken"
	NameDeleted        fault.Code = "attribute.name_deleted"
)

// ID is a definition's number, given by the store and never reused. 0 is no definition.
type ID int64

// Definition is one entry of the catalogue.
type Definition struct {
	ID          ID
	Name        string // 1–MaxName characters
	Type        Type
	Description string   // up to MaxDescription characters
	Allowed     []string // the only values a text may have, in this order; nil allows all
	Unit        string   // shown behind numbers; up to MaxUnit characters
	CreatedAt   int64    // Unix seconds
	DeletedAt   int64    // Unix seconds; 0 while the definition is active
}

// Value is what one contact has in one attribute.
type Value struct {
	Definition ID
	Text       string // canonical
	provenance.Stamp
}

// NewDefinition returns d as a new definition (ID 0), created now (Unix seconds), its texts cleaned. Faults:
// Invalid with the refused fields, of the codes above.
func NewDefinition(d Definition, now int64) (Definition, error) {
	d.ID, d.CreatedAt, d.DeletedAt = 0, now, 0
	return valid(d)
}

// Patch is what to change of a definition; nil leaves a field as it is. The type is not among them: changing it
// changes every value.
type Patch struct {
	Name, Description, Unit *string
	Allowed                 *[]string
}

// With returns d with p applied, or the faults of NewDefinition.
func (d Definition) With(p Patch) (Definition, error) {
	if p.Name != nil {
		d.Name = *p.Name
	}
	if p.Description != nil {
		d.Description = *p.Description
	}
	if p.Unit != nil {
		d.Unit = *p.Unit
	}
	if p.Allowed != nil {
		d.Allowed = *p.Allowed
	}
	return valid(d)
}

// Active reports whether d can be given values.
func (d Definition) Active() bool { return d.DeletedAt == 0 }

// Key returns the id.
func (d Definition) Key() ID { return d.ID }

// Label returns the name.
func (d Definition) Label() string { return d.Name }

// Noun says what definitions are called.
func (Definition) Noun() catalogue.Noun {
	return catalogue.Noun{Word: "attribute", A: "an attribute", Use: "filled"}
}

// valid returns d cleaned, or everything that is wrong with it.
func valid(d Definition) (Definition, error) {
	var nameFault, descriptionFault, allowedFault *fault.Error
	d.Name, nameFault = d.Noun().Name(d.Name)
	d.Description, descriptionFault = d.Noun().Description(d.Description)
	d.Unit = text.Clean(d.Unit)
	d.Allowed, allowedFault = cleanAllowed(d)
	refused := catalogue.Refused{}
	refused.Note("name", nameFault)
	refused.Note("description", descriptionFault)
	refused.Note("allowed", allowedFault)
	refused.Note("type", checkType(d.Type))
	refused.Note("unit", checkUnit(d))
	if err := fault.InFields(refused); err != nil {
		return Definition{}, err
	}
	return d, nil
}

func checkType(t Type) *fault.Error {
	if !t.Valid() {
		return fault.New(TypeUnknown, "Choose a type for the attribute: text, number, true/false, date, time, date-time or JSON.")
	}
	return nil
}

func checkUnit(d Definition) *fault.Error {
	if d.Unit != "" && d.Type != Number {
		return fault.New(UnitNotNumber, "Only a number has a unit. Leave the unit empty, or choose the type number.")
	}
	if n := text.Graphemes(d.Unit); n > MaxUnit {
		return fault.New(UnitTooLong, fmt.Sprintf("The unit has %d characters; up to %d are possible. Shorten it.", n, MaxUnit), "length", n, "limit", MaxUnit)
	}
	return nil
}

// cleanAllowed returns the allowed values cleaned, without empty ones.
func cleanAllowed(d Definition) ([]string, *fault.Error) {
	var clean []string
	seen := map[string]bool{}
	for _, raw := range d.Allowed {
		value := text.Clean(raw)
		if value == "" {
			continue
		}
		if seen[text.NameFold(value)] {
			return nil, fault.New(AllowedTwice, fmt.Sprintf("“%s” is in the list of allowed values twice. Remove one.", value), "value", value)
		}
		if n := text.Graphemes(value); n > MaxText {
			return nil, fault.New(TooLong, fmt.Sprintf("The allowed value “%s” has %d characters; up to %d are possible. Shorten it.", text.Shorten(value, maxShown), n, MaxText),
				"value", value, "length", n, "limit", MaxText)
		}
		seen[text.NameFold(value)] = true
		clean = append(clean, value)
	}
	if len(clean) > 0 && d.Type != Text {
		return nil, fault.New(AllowedNotText, "Only a text has a list of allowed values. Empty the list, or choose the type text.")
	}
	if len(clean) > MaxAllowed {
		return nil, fault.New(AllowedTooMany, fmt.Sprintf("The list has %d values; up to %d are possible. Shorten it.", len(clean), MaxAllowed), "count", len(clean), "limit", MaxAllowed)
	}
	return slices.Clip(clean), nil
}
