// Package suppression owns what remains of people who were erased: enough to know them again when somebody adds them
// once more, and to leave them opted out, and nothing that says who they are.
//
// Terms: a mark is the keyed sum of one way to recognise a person (consent.Key.Mark). An Entry is what is kept under a
// mark. A List is all entries.
//
// The package does no I/O and has no clock.
package suppression
