package filter

import (
	"strconv"
	"strings"

	"regulars/backend/attribute"
)

// attributePrefix begins the fields that ask about an attribute: "attribute:City", or by id "attribute:#12".
const attributePrefix = "attribute:"

// findAttribute returns the definition that the part after attributePrefix names, deleted ones included. "#" and
// digits is always an id; an attribute that is called so is asked about by its own id.
func findAttribute(attributes *attribute.Catalogue, name string) (attribute.Definition, bool) {
	if attributes == nil {
		return attribute.Definition{}, false
	}
	if digits, found := strings.CutPrefix(name, "#"); found {
		if id, err := strconv.ParseInt(digits, 10, 64); err == nil {
			return attributes.ByID(attribute.ID(id))
		}
	}
	return attributes.ByName(name)
}
