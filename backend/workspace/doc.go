// Package workspace is the one door to a business's contacts. The window, the command line and everything else that
// reads or changes contacts goes through it and holds no rules of its own.
//
// Terms: a command is one thing that someone does: it becomes one transaction of the store and one recorded change.
// A Selection is what a command works on. A View is the fixed answer to a Query; its rows never move while it is
// looked at. The Listener is told what changed, how far the index is and how far the jobs are.
//
// A command is pure rules applied to the rows as they stand, which gives deltas (package history); the store applies
// them in one transaction; after the commit the index applies the same deltas. Undo is the same with the deltas
// turned round. There is one writer: commands wait for each other, and are refused while long work writes.
//
// The package knows no SQL, no file format and no window.
package workspace
