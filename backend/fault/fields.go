package fault

import (
	"maps"
	"slices"
)

// InFields returns a fault of code Invalid that carries the refused fields by name, or nil if there are none. Its
// message is that of the first field by name.
func InFields(fields map[string]*Error) error {
	if len(fields) == 0 {
		return nil
	}
	first := slices.Min(slices.Collect(maps.Keys(fields)))
	return &Error{Code: Invalid, Message: fields[first].Message, Fields: fields}
}
