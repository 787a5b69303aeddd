// Package paper is what the program gives to a person to read, print and keep: a Document of titled sections, and the
// page that it becomes.
//
// Terms: a Fact is a label and what stands beside it. An Entry is a group of facts under a heading of its own, one line
// of a ledger for example.
//
// A page is one HTML file that loads nothing and runs nothing, so that it looks the same in ten years. Everything in a
// document is text: whatever people are called and wrote is shown as it is, never taken for markup, and each piece has
// the direction of its own script.
//
// The package knows nothing of contacts and of consent.
package paper
