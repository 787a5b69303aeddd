package history

import (
	"strings"

	"regulars/backend/provenance"
)

// Group is a family of kinds, as a person tells them apart.
type Group string

// The groups.
const (
	AboutContacts   Group = "contacts"
	AboutTags       Group = "tags"
	AboutAttributes Group = "attributes"
	AboutConsent    Group = "consent"
	AboutImports    Group = "imports"
	AboutLists      Group = "lists"
	AboutUndo       Group = "undo"
)

// Groups returns all of them.
func Groups() []Group {
	return []Group{AboutContacts, AboutTags, AboutAttributes, AboutConsent, AboutImports, AboutLists, AboutUndo}
}

// Families returns how the kinds of a group begin; none for what is no group.
func (g Group) Families() []string {
	switch g {
	case AboutContacts:
		return []string{"contact.", "note.", "source."}
	case AboutTags:
		return []string{"tag.", "catalogue.tag_"}
	case AboutAttributes:
		return []string{"attribute.", "catalogue.attribute_"}
	case AboutConsent:
		return []string{"consent.", "keyword."}
	case AboutImports:
		return []string{"import", "sample"}
	case AboutLists:
		return []string{"segment."}
	case AboutUndo:
		return []string{"undo", "redo"}
	}
	return nil
}

// Group returns the group of a kind, and "" for a kind that nobody knows.
func (k Kind) Group() Group {
	for _, group := range Groups() {
		for _, family := range group.Families() {
			if strings.HasPrefix(string(k), family) {
				return group
			}
		}
	}
	return ""
}

// Query says which changes are asked for. What is empty asks nothing.
type Query struct {
	Groups   []Group
	Sources  []provenance.Source
	Actors   []string
	From, To int64    // Unix seconds, To not included
	Words    []string // folded; each of them is somewhere in the sentence
}
