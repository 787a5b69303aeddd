// Package fault holds the one error type that a person can act on.
//
// A fault says what happened, what it means and what to do, in that order, in plain English (Message), and
// carries the same facts as data: a stable Code for programs and translations, Params that fill its text, and
// Fields for input that was refused field by field. Anything else that goes wrong stays an ordinary error and
// reaches a person only as "internal".
//
// The package knows nothing about what the program is for and imports nothing of it.
package fault
