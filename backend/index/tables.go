package index

import "regulars/backend/contact"

// tables are all columns together.
type tables struct {
	limit      int // rows below it have a place in every column
	contacts   contactColumns
	tags       tagColumns
	attributes attributeColumns
	members    memberColumns
}

// grow makes room for rows below limit.
func (t *tables) grow(limit int) {
	if limit > t.limit {
		t.limit = limit
		t.contacts.grow(limit)
	}
}

// holds reports whether a contact has a place in the columns. One that was created while they were read has none;
// Apply reads it.
func (t *tables) holds(id contact.ID) bool { return int(id) < t.limit }
