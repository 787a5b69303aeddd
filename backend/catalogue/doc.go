// Package catalogue owns what all lists of named things have in common, whether they are of tags, attributes or
// segments: what a name and a description may be, which name means which entry, and what there is to say when it
// means none.
//
// Terms: an Entry is one line, found by its id and by its name. A deleted entry stays in the list and keeps its name; it can be
// restored but not used. A Noun is what the entries are called, in sentences and in the codes of faults.
//
// The package does no I/O, has no clock and does not know what its entries are for.
package catalogue
