// Package text says when two pieces of text are the same, which comes first, and what may be kept at all.
//
// Terms: Clean is what is stored (NFC, no control characters). Fold is what is searched and compared: one form
// for "José", "JOSE" and "ｊｏｓé". NameFold is what makes a catalogue name unique: without case, but with accents.
// A collation key is what is sorted by, in the order that people of a language expect.
//
// Fold maps each character by itself, whatever stands beside it. So Fold(a+b) is Fold(a)+Fold(b), and a substring
// of a text is, folded, a substring of the folded text; search rests on that.
//
// The package knows nothing about contacts.
package text
