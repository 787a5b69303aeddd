// Package disclosure writes down everything that is stored about one person, for them: they may ask what a business knows
// of them, and get a copy.
//
// Terms: a Record is all of it as data, Document the same for a person to read. The ledger's lines are those of package
// attest.
//
// The package does no I/O and has no clock.
package disclosure
