package filter

import (
	"strings"

	"regulars/backend/attribute"
)

// MaxSortKeys is the number of fields that can be sorted by at once.
const MaxSortKeys = 8

// Sort is an order of contacts: by the first key, equal ones by the second, and so on. Contacts that are equal in all
// of them come in the order of their ids. A contact without a value comes last, ascending and descending.
type Sort []Key

// Key is one field to sort by.
type Key struct {
	Field     string       // "name", "phone", "first_seen", "last_seen", "created_at", "consent", "tags" or "attribute:<name>"
	Attribute attribute.ID // of an "attribute:…" field, once Resolve has found it; else 0
	Desc      bool
}

var sortFields = []string{"name", "phone", "first_seen", "last_seen", "created_at", "consent", "tags"}

// ParseSort reads an order such as "last_seen:desc,name": fields separated by commas, each with ":asc" (which may be
// left out) or ":desc". The empty text is the empty Sort. An attribute whose name holds a comma is written by its id,
// "attribute:#12". Faults: SortField, SortTwice, SortTooLong.
func ParseSort(written string) (Sort, error) {
	if strings.TrimSpace(written) == "" {
		return nil, nil
	}
	parts := strings.Split(written, ",")
	if len(parts) > MaxSortKeys {
		return nil, sortTooLong(len(parts))
	}
	sort := make(Sort, 0, len(parts))
	for _, part := range parts {
		key, err := parseKey(strings.TrimSpace(part))
		if err != nil {
			return nil, err
		}
		if sort.has(key.Field) {
			return nil, sortTwice(key.Field)
		}
		sort = append(sort, key)
	}
	return sort, nil
}

func parseKey(part string) (Key, error) {
	key := Key{Field: part}
	if field, found := strings.CutSuffix(part, ":desc"); found {
		key = Key{Field: field, Desc: true}
	} else if field, found := strings.CutSuffix(part, ":asc"); found {
		key.Field = field
	}
	if !isSortField(key.Field) {
		return Key{}, sortField(key.Field)
	}
	return key, nil
}

func isSortField(field string) bool {
	if name, found := strings.CutPrefix(field, attributePrefix); found {
		return strings.TrimSpace(name) != ""
	}
	for _, known := range sortFields {
		if field == known {
			return true
		}
	}
	return false
}

func (s Sort) has(field string) bool {
	for _, key := range s {
		if key.Field == field {
			return true
		}
	}
	return false
}

// Resolve returns s with the ids of its attributes, deleted ones included. Fault: attribute.Unknown.
func (s Sort) Resolve(attributes *attribute.Catalogue) (Sort, error) {
	resolved := make(Sort, len(s))
	for i, key := range s {
		if name, found := strings.CutPrefix(key.Field, attributePrefix); found {
			definition, ok := findAttribute(attributes, name)
			if !ok {
				return nil, sortAttribute(name)
			}
			key.Attribute = definition.ID
		}
		resolved[i] = key
	}
	return resolved, nil
}

// String returns s as ParseSort reads it.
func (s Sort) String() string {
	parts := make([]string, len(s))
	for i, key := range s {
		parts[i] = key.Field
		if key.Desc {
			parts[i] += ":desc"
		}
	}
	return strings.Join(parts, ",")
}
