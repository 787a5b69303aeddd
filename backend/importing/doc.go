// Package importing brings contacts in from files.
//
// Terms: a File is one file as it was found: its Format (encoding, delimiter, heading) is guessed and can be
// overridden. A Source gives its Records, one per row, from the start as often as it is asked. A Target says where a
// column goes. A Plan is file, targets and choices checked against the catalogues. Run walks a plan once and gives a
// Report; with a Sink it applies, without one it rehearses, and both take the same path through the same code.
//
// Laws: read = created + updated + unchanged + skipped + rejected. A row with any unusable value is rejected whole.
// Nothing here opts anyone in. Memory does not grow with the file except for one key per row.
//
// The package knows no SQL, no index and no window: it looks up through Existing and writes through Sink.
package importing
