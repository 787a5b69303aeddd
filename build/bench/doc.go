// Command bench measures the program beside its peers, in one run on one machine, and prints the table of
// .github/BENCHMARKS.md. It is a module of its own so that C SQLite never enters the program's.
//
// The data is made here and always the same: contact i does not depend on how many there are. Every question is asked
// with new arguments each time, so that no cached answer is measured. Wall clock, unless a row says CPU. A peer that is
// not installed is named as missing.
package main
