package catalogue

import (
	"cmp"
	"fmt"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/text"
)

// Limits, counted as a person counts characters.
const (
	MaxName        = 50
	MaxDescription = 500
)

// Reasons are the second half of a fault's code, behind the noun: "tag.name_taken".
const (
	NameEmpty          = "name_empty"
	NameTooLong        = "name_too_long"
	NameCharacters     = "name_characters"
	NameTaken          = "name_taken"
	NameDeleted        = "name_deleted"
	DescriptionTooLong = "description_too_long"
	Unknown            = "unknown"
	Deleted            = "deleted"
)

// Noun is what the entries of a catalogue are called.
type Noun struct {
	Word string // "tag"; the first half of codes, and the name of the entry's name in Params
	A    string // the word with its article: "a tag"
	Use  string // what cannot be done with a deleted one: "added"
	Back string // how a deleted one comes back; "": it can be restored where it is listed
}

// Code returns the code of a fault of this noun.
func (n Noun) Code(reason string) fault.Code { return fault.Code(n.Word + "." + reason) }

// Name returns a name as the catalogue keeps it, or why it cannot be one: NameEmpty, NameCharacters, NameTooLong. A
// name is the same from all sources: the window, a file, the command line.
func (n Noun) Name(raw string) (string, *fault.Error) {
	clean := text.Clean(raw)
	switch length := text.Graphemes(clean); {
	case clean == "" && strings.TrimSpace(raw) != "":
		return "", fault.New(n.Code(NameCharacters), fmt.Sprintf("The name has no characters that can be shown. Give the %s a name that can be read.", n.Word))
	case clean == "":
		return "", fault.New(n.Code(NameEmpty), fmt.Sprintf("The %s has no name. Give it one.", n.Word))
	case length > MaxName:
		return "", fault.New(n.Code(NameTooLong), fmt.Sprintf("The %s name “%s” has %d characters; up to %d are possible. Shorten it.", n.Word, text.Shorten(clean, MaxName), length, MaxName),
			"value", clean, "length", length, "limit", MaxName)
	}
	return clean, nil
}

// Description returns a description as the catalogue keeps it, or the fault DescriptionTooLong.
func (n Noun) Description(raw string) (string, *fault.Error) {
	clean := text.CleanLines(raw)
	if length := text.Graphemes(clean); length > MaxDescription {
		return clean, fault.New(n.Code(DescriptionTooLong), fmt.Sprintf("The description has %d characters; up to %d are possible. Shorten it.", length, MaxDescription),
			"length", length, "limit", MaxDescription)
	}
	return clean, nil
}

func (n Noun) unknown(name string) error {
	return fault.New(n.Code(Unknown), fmt.Sprintf("There is no %s “%s”. Create it first, or check the spelling.", n.Word, name), n.Word, name)
}

func (n Noun) deleted(name string, id any) error {
	return fault.New(n.Code(Deleted), fmt.Sprintf("The %s “%s” is deleted and can no longer be %s. %s", n.Word, name, n.Use, cmp.Or(n.Back, "Restore it first.")), n.Word, name, "id", id)
}

func (n Noun) taken(name string, id any) error {
	return fault.InField("name", fault.New(n.Code(NameTaken), fmt.Sprintf("There is already %s “%s”. Choose another name.", n.A, name), n.Word, name, "id", id))
}

func (n Noun) takenByDeleted(name string, id any) error {
	return fault.InField("name", fault.New(n.Code(NameDeleted), fmt.Sprintf("A deleted %s has the name “%s”. Restore it, or choose another name.", n.Word, name), n.Word, name, "id", id))
}
