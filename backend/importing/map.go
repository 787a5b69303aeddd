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

// Map says where columns go, by heading, and what the values of a consent column mean.
type Map struct {
	Columns map[string]Target
	Answers map[string]Answer
}

// ParseMap reads {"columns":{"<heading>":"<target>"},"consent":{"<value>":"<answer>"}}, with targets as ParseTarget and
// answers as ParseAnswer knows them; the second part may be missing. Faults: MapInvalid, TargetUnknown, AnswerUnknown.
func ParseMap(data []byte) (Map, error) {
	var written struct {
		Columns map[string]string `json:"columns"`
		Consent map[string]string `json:"consent"`
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&written); err != nil || decoder.More() || len(written.Columns) == 0 {
		return Map{}, fault.Wrap(err, MapInvalid, `The map of columns cannot be read. It has to be JSON like {"columns":{"Mobile":"phone","City":"attribute:City:text"}}.`)
	}
	m := Map{Columns: map[string]Target{}, Answers: map[string]Answer{}}
	for _, heading := range slices.Sorted(maps.Keys(written.Columns)) {
		target, err := ParseTarget(written.Columns[heading])
		if err != nil {
			return Map{}, fmt.Errorf("map column %q: %w", heading, err)
		}
		m.Columns[heading] = target
	}
	for _, value := range slices.Sorted(maps.Keys(written.Consent)) {
		answer, err := ParseAnswer(written.Consent[value])
		if err != nil {
			return Map{}, fmt.Errorf("map value %q: %w", value, err)
		}
		m.Answers[value] = answer
	}
	return m, nil
}

// Targets returns the targets of a file with these headings; columns that the map does not name are ignored.
// Fault: MapColumnUnknown for a name that is no heading.
func (m Map) Targets(headings []string) ([]Target, error) {
	for _, name := range slices.Sorted(maps.Keys(m.Columns)) {
		if !slices.Contains(headings, name) {
			return nil, fault.New(MapColumnUnknown,
				fmt.Sprintf("The file has no column “%s”. Its columns are %s.", name, strings.Join(headings, ", ")), "column", name, "columns", strings.Join(headings, ", "))
		}
	}
	targets := make([]Target, len(headings))
	for i, heading := range headings {
		targets[i] = m.Columns[heading]
	}
	return targets, nil
}
