// Package exporting saves contacts as files.
//
// Terms: a Layout says which columns a file has and how its values are written. A Writer is one file format (CSV,
// XLSX). ToFile writes beside the target, syncs, renames, and counts the rows in the file that stands there at the
// end. A cell that a spreadsheet would run as a formula is guarded by an apostrophe (Guard), which an import takes
// off again (Unguard).
//
// The package knows no store and no filter: rows come in as a sequence.
package exporting
