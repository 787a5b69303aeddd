// Package attest writes down what the ledger proves of one person's consent: who agreed or objected, when, how and by
// which words, and whether the ledger is unbroken.
//
// Terms: the Facts are what the store holds. A Record is the proof as data, in the fields of ISO/IEC TS 27560 (consent
// record information structure) and under their names; what that specification asks for and the program does not know is
// listed in it as not kept. Document is the same for a person to read.
//
// A proof shows that lines were not changed behind each other's back. It does not show that a line was true when it was
// written, nor that nobody exchanged the whole file; every proof says so.
//
// The package does no I/O and has no clock.
package attest
