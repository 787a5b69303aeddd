// Package attribute owns typed custom fields: their definitions, the catalogue of definitions, and what a value of
// each type may be.
//
// Terms: a Definition is one field with a type. A Value is what one contact has in it. A value is kept in its
// canonical text, of which there is one for each type, exact to the last digit:
//
//	text       as written, NFC, without control characters
//	number     decimal digits, at most one leading - and one point: -12.50
//	boolean    true, false
//	date       2006-01-02
//	time       15:04 or 15:04:05
//	date-time  2006-01-02T15:04:05+07:00, the offset as written, or that of a zone: 2006-01-02T15:04[Europe/Berlin]
//	JSON       as written, valid, no key twice in an object
//
// Parse reads what a person types in a field or what another program sends; a Reader reads the many forms that
// spreadsheets have. The package does no I/O, has no clock and does not know contacts.
package attribute
