// Package consent owns the meaning of the consent ledger: what an event is, which state follows from a contact's
// events, and who may record what.
//
// Terms: an Event is one line of the append-only ledger. A Standing is what the events of one contact come to: the
// State, since when, and by whose hand. Everything here is about marketing messages on WhatsApp.
//
// The package does no I/O and has no clock.
package consent
