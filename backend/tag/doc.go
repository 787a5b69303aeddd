// Package tag owns what a tag is: its name, description and colour, the catalogue of tags, and the assignment of a
// tag to a contact.
//
// Terms: the Catalogue is the list of all tags. A deleted tag stays in it and keeps its name; it can be restored
// but not assigned. Assignments of a deleted tag are historical.
//
// The package does no I/O and has no clock. It does not know contacts.
package tag
