package index

import (
	"regulars/backend/attribute"
	"regulars/backend/filter"
)

// attributeColumn holds the values of one attribute.
type attributeColumn interface {
	// add adds the value of a row behind all others.
	add(row uint32, canonical []byte)
	// edit gives rows, which are ascending, new values, or none where value returns false.
	edit(rows []uint32, value func(i int) (string, bool))
	// find adds the rows whose value passes the test to out.
	find(test filter.ValueTest, out bitset)
	// text returns the value of a row in words that are equal when values are, and false if it has none.
	text(row uint32) (string, bool)
	// present yields the rows that have a value, ascending.
	present(yield func(row uint32) bool)
	// len returns how many rows have a value.
	len() int
	// sorter returns the order of the rows that have a value.
	sorter() sorter
	// clip gives back memory that is not used.
	clip()
}

// newAttributeColumn returns the column for values of a type.
func newAttributeColumn(t attribute.Type) attributeColumn {
	switch t {
	case attribute.Number:
		return &numberColumn{kind: numbers}
	case attribute.Date:
		return &numberColumn{kind: dates}
	case attribute.Time:
		return &numberColumn{kind: times}
	case attribute.DateTime:
		return &numberColumn{kind: dateTimes}
	case attribute.Text:
		return &textColumn{folded: true}
	default: // true/false and JSON
		return &textColumn{}
	}
}

// attributeColumns are the columns of all attributes that a contact has, or had, a value of.
type attributeColumns struct {
	types   map[attribute.ID]attribute.Type
	columns map[attribute.ID]attributeColumn
}

// of returns the column of an attribute, a new one if it has none yet.
func (a *attributeColumns) of(id attribute.ID) attributeColumn {
	if column, ok := a.columns[id]; ok {
		return column
	}
	if a.columns == nil {
		a.columns = map[attribute.ID]attributeColumn{}
	}
	a.columns[id] = newAttributeColumn(a.types[id])
	return a.columns[id]
}

// find returns the rows of scope that have a value which passes the test.
func (a *attributeColumns) find(test filter.AttributeTest, scope bitset) bitset {
	rows := newBitset(len(scope) * 64)
	if column, ok := a.columns[test.Definition]; ok {
		column.find(test.Value, rows)
		rows.and(scope)
	}
	return rows
}

// countIn counts the values of each attribute that contacts of rows have. everyone says that rows is all contacts, so
// that all values count.
func (a *attributeColumns) countIn(rows bitset, everyone bool) map[attribute.ID]int {
	counts := map[attribute.ID]int{}
	for id, column := range a.columns {
		n := column.len()
		if !everyone {
			n = 0
			for row := range column.present {
				n += int(oneIf(rows.has(row)))
			}
		}
		if n > 0 {
			counts[id] = n
		}
	}
	return counts
}
