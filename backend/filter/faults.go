package filter

import (
	"fmt"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/fault"
)

// Codes of faults about orders.
const (
	SortField   fault.Code = "filter.sort_field"    // Params: field
	SortTwice   fault.Code = "filter.sort_twice"    // Params: field
	SortTooLong fault.Code = "filter.sort_too_long" // Params: count, limit
)

func sortField(field string) error {
	return fault.New(SortField, fmt.Sprintf("Contacts cannot be sorted by “%s”. Sort by one of %s or attribute:<name>.", field, strings.Join(sortFields, ", ")), "field", field)
}

func sortTwice(field string) error {
	return fault.New(SortTwice, fmt.Sprintf("The order names “%s” twice. Leave one out.", field), "field", field)
}

func sortTooLong(count int) error {
	return fault.New(SortTooLong, fmt.Sprintf("The order has %d fields; up to %d are possible. Leave some out.", count, MaxSortKeys), "count", count, "limit", MaxSortKeys)
}

func sortAttribute(name string) error {
	return fault.New(attribute.Unknown, fmt.Sprintf("There is no attribute “%s” to sort by. Check the spelling.", name), "attribute", name)
}
