// Package contact owns what a contact is: a person the business knows, with the identities they are recognised by,
// a name, instants, tags, attribute values and a consent state.
//
// Terms: a Draft is a contact that is not stored yet. A Patch is what to change of one. An Identity is one way to
// recognise a person besides the phone number.
//
// The package does no I/O and has no clock.
package contact
