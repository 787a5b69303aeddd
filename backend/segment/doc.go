// Package segment owns what a segment is: a name for some contacts, and the catalogue of all segments.
//
// Terms: a live segment is a saved filter; who belongs to it follows from the contacts as they are now. A list is
// static: contacts are put on it and taken off it one change at a time, and each Membership knows who did that. A
// snapshot is a list made of the contacts of a live segment at one moment.
//
// A deleted segment stays in the catalogue, so that filters which name it keep their meaning, but its name is free
// again.
//
// The package does no I/O and has no clock. It does not know contacts, and a filter is text to it.
package segment
