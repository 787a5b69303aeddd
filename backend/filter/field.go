package filter

import (
	"strconv"
	"strings"

	"regulars/backend/attribute"
)

// attributePrefix begins the fields that ask about an attribute: "attribute:City", or by id "attribute:#12".
const attributePrefix = "attribute:"

const fieldNames = "name, phone, tags, consent, first_seen, last_seen, created_at, attribute:<name>, search, source, change, segment"

// findField returns the field of this name for a rule at path. Faults: UnknownField, attribute.Unknown.
func findField(name string, env Env, path string) (field, error) {
	if attributeName, found := strings.CutPrefix(name, attributePrefix); found {
		definition, ok := findAttribute(env.Attributes, attributeName)
		if !ok {
			return field{}, unknownAttribute(join(path, "field"), attributeName)
		}
		return attributeField(definition), nil
	}
	switch name {
	case "name":
		return nameField(), nil
	case "phone":
		return field{title: "Phone", operators: phoneOperators(), present: PhoneTest{Op: PhonePresent}}, nil
	case "tags":
		return field{title: "Tags", operators: tagOperators(), present: anyTag(env)}, nil
	case "consent":
		return field{title: "Consent", operators: consentOperators()}, nil
	case "first_seen":
		return seenField("First seen", FirstSeen), nil
	case "last_seen":
		return seenField("Last seen", LastSeen), nil
	case "created_at":
		return seenField("Created", CreatedAt), nil
	case "search":
		return field{title: "Name or number", operators: searchOperators()}, nil
	case "source":
		return field{title: "Source", operators: sourceOperators()}, nil
	case "change":
		return field{title: "Change", operators: changeOperators()}, nil
	case "segment":
		return field{title: "Segment", operators: segmentOperators()}, nil
	}
	return field{}, unknownField(join(path, "field"), name)
}

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

func nameField() field {
	test := func(value ValueTest) Node { return NameTest{value} }
	return field{title: "Name", operators: nameOperators(), present: test(Present{}), test: test}
}

func seenField(title string, of SeenField) field {
	within := func(s span) Node { return SeenTest{of, max(s.from, MinInstant), s.to} }
	return field{title: title, operators: instantOperators(), present: within(always), within: within}
}

func attributeField(d attribute.Definition) field {
	test := func(value ValueTest) Node { return AttributeTest{d.ID, value} }
	f := field{title: withDeleted(d.Name, d.Active()), present: test(Present{}), test: test}
	switch d.Type {
	case attribute.Text:
		f.operators = textOperators()
	case attribute.Number:
		f.operators = numberOperators(d.Unit)
	case attribute.Boolean:
		f.operators = boolOperators()
	case attribute.Date:
		f.operators, f.dates = dateOperators(), true
		f.within = func(s span) Node { return test(s.dates()) }
	case attribute.Time:
		f.operators = timeOperators()
	case attribute.DateTime:
		f.operators = instantOperators()
		f.within = func(s span) Node { return test(s.dateTimes()) }
	case attribute.JSON:
		f.operators = documentOperators()
	}
	return f
}

// withDeleted returns a name as Describe shows it.
func withDeleted(name string, active bool) string {
	if active {
		return name
	}
	return name + " (deleted)"
}
