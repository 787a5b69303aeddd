package importing

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"regulars/backend/fault"
)

// Map says by heading where columns go.
type Map map[string]Target

// ParseMap reads {"columns":{"<heading>":"<target>"}}, with targets as ParseTarget knows them.
// Faults: MapInvalid, TargetUnknown.
func ParseMap(data []byte) (Map, error) {
	var written struct {
		Columns map[string]string `json:"columns"`
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&written); err != nil || decoder.More() || len(written.Columns) == 0 {
		return nil, fault.Wrap(err, MapInvalid, `The map of columns cannot be read. It has to be JSON like {"columns":{"Mobile":"phone","City":"attribute:City:text"}}.`)
	}
	m := Map{}
	for _, heading := range slices.Sorted(maps.Keys(written.Columns)) {
		target, err := ParseTarget(written.Columns[heading])
		if err != nil {
			return nil, fmt.Errorf("map column %q: %w", heading, err)
		}
		m[heading] = target
	}
	return m, nil
}

// Targets returns the targets of a file with these headings; columns that the map does not name are ignored.
// Fault: MapColumnUnknown for a name that is no heading.
func (m Map) Targets(headings []string) ([]Target, error) {
	for _, name := range slices.Sorted(maps.Keys(m)) {
		if !slices.Contains(headings, name) {
			return nil, fault.New(MapColumnUnknown,
				fmt.Sprintf("The file has no column “%s”. Its columns are %s.", name, strings.Join(headings, ", ")), "column", name, "columns", strings.Join(headings, ", "))
		}
	}
	targets := make([]Target, len(headings))
	for i, heading := range headings {
		targets[i] = m[heading]
	}
	return targets, nil
}
