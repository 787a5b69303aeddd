// Package message owns what becomes of a message that means something for consent: which lines it adds to the ledger,
// and what has to be looked at by a person first.
//
// Terms: a Sign is a message of which the keywords say that somebody wants out or in. A sure one becomes a line of the
// ledger, of the time when it was sent and with its words as evidence. Any other becomes an Item of the queue, where it
// waits until somebody decides about it. What was recorded or decided before is not recorded again, however often the
// same message comes.
//
// The package does no I/O and has no clock.
package message
