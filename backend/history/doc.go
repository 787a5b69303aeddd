// Package history says what a change is and how it is taken back.
//
// Terms: a Change is one thing done by someone – number, time, actor, source, kind, summary. What it did to the
// store is a list of Deltas: for one table and one set of keys, the rows before and the rows after. Applying a
// delta forward does it, applying its Inverse undoes it, so undo and redo use the same code as the command itself
// and cannot drift from it. Deltas are columnar and packed: deleting 100,000 contacts is one bitmap.
//
// The package knows no SQL and no index; both read deltas.
package history
