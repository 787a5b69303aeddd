package index_test

import (
	"encoding/json"

	"regulars/backend/attribute"

	"regulars/backend/contact"
	"regulars/backend/phone"
)

func mustJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// distinctNumbers takes the numbers away that another contact has already.
func distinctNumbers(all []*contact.Contact) []*contact.Contact {
	taken := map[uint64]bool{}
	for _, c := range all {
		if taken[c.Phone.Key] {
			c.Phone = phone.Number{}
		}
		taken[c.Phone.Key] = true
	}
	return all
}

func valueOf(definition attribute.ID, canonical string) attribute.Value {
	return attribute.Value{Definition: definition, Text: canonical}
}
