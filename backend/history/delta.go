package history

// Table is a kind of row that a delta can change. Its numbers are stored: never renumber.
type Table uint8

// The tables, with the meaning of a row's cells. Contacts and catalogue entries are never removed by a delta;
// creating a contact is "leaving the trash".
const (
	// TrashTable: the row exists while the contact is deleted. Key = contact id. Cells: deleted at (int64 Unix s).
	TrashTable Table = 1
	// ContactTable: the editable fields. Key = contact id. Cells: name (string), phone E.164 (string or nil),
	// phone as given (string or nil), match key (int64 or nil), first seen, last seen (int64 or nil).
	ContactTable Table = 2
	// TagTable: assignments of tag Sub. Key = contact id. Cells: source (int64), actor (string), at (int64).
	TagTable Table = 3
	// AttributeTable: values of definition Sub. Key = contact id. Cells: value (string), source (int64), actor (string), at (int64).
	AttributeTable Table = 4
	// ConsentTable: the projection. Key = contact id. Cells: state (int64), changed at (int64), source (int64). No row = not asked.
	ConsentTable Table = 5
	// TagCatalogue: Key = tag id. Cells: name (string), description (string), color (int64), deleted at (int64 or nil).
	TagCatalogue Table = 6
	// AttributeCatalogue: Key = definition id. Cells: name, description (string), type (int64), allowed (JSON string), unit (string), deleted at (int64 or nil).
	AttributeCatalogue Table = 7
	// IdentityTable: identities of kind Sub. Key = contact id. Cells: value (string).
	IdentityTable Table = 8
	// NoteTable: the note with number Sub. Key = contact id. Cells: text (string), source (int64), actor (string), at (int64), edited at (int64 or nil).
	NoteTable Table = 9
	// SegmentCatalogue: Key = segment id. Cells: name, description (string), kind (int64), filter, sort, columns (string),
	// pinned (int64), edited at (int64), deleted at (int64 or nil).
	SegmentCatalogue Table = 10
	// ListTable: members of list Sub. Key = contact id. Cells: source (int64), actor (string), at (int64).
	ListTable Table = 11
	// KeywordCatalogue: Key = keyword id. Cells: keyword (string), action, match (int64), language (string), on, edited at
	// (int64), deleted at (int64 or nil).
	KeywordCatalogue Table = 12
	// ReviewTable: the contacts' items number Sub in the queue of messages. Key = contact id. Cells: at (int64), text (string),
	// rule (int64), keyword (string), action (int64), reference (string), state (int64), decided at (int64 or nil).
	ReviewTable Table = 13
	// NoticeCatalogue: Key = notice id. Cells: title (string, which is never changed), retired at (int64 or nil).
	NoticeCatalogue Table = 14
)

// IsCatalogue reports whether the rows of a table are entries of a catalogue. The keys of all others are contacts.
func (t Table) IsCatalogue() bool {
	return t == TagCatalogue || t == AttributeCatalogue || t == SegmentCatalogue || t == KeywordCatalogue || t == NoticeCatalogue
}

// Delta is what a change did to the rows of one table: keys in ascending order, and their rows before and after.
// Before nil: none of the rows existed; otherwise all of them did. After nil: none exists afterwards. Keys of which
// only some have a row are two deltas.
type Delta struct {
	Table  Table
	Sub    int64    // tag, attribute or identity kind for the tables that are split by it; 0 otherwise
	Keys   []uint32 // ascending, unique
	Before *Rows
	After  *Rows
}

// Rows holds the cells of a delta's rows, column by column.
type Rows struct {
	Columns []Column
}

// Column is one cell for each key: either the same everywhere (Const, when Each is nil) or one by one (Each, as long as Keys).
// A cell is nil, int64 or string.
type Column struct {
	Const any
	Each  []any
}

// At returns the cell of row i.
func (c Column) At(i int) any {
	if c.Each == nil {
		return c.Const
	}
	return c.Each[i]
}

// Inverse returns the delta that takes d back. Rows are shared, not copied.
func (d Delta) Inverse() Delta {
	d.Before, d.After = d.After, d.Before
	return d
}
