// Package provenance says where a piece of data came from: a Source (what kind of hand wrote it), an actor (whose)
// and a time. Tag assignments, attribute values, consent events and changes all carry it.
//
// It is a record of origin, not access control.
package provenance
