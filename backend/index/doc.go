// Package index answers which contacts: filter, search, count, facets, order, page, view. The store keeps the
// contacts, the index finds them.
//
// Terms: a column holds one thing about every contact, at the place of the contact's id. Ids are dense (the store
// counts them up and never uses one twice), so an id is also the row of every column and the place of a bit in every
// set; place 0 stays unused. A Set is the answer to a filter, an order is all contacts sorted, a View is a Set in an
// order. All three never change once they are made; changes make new ones.
//
// Build reads all columns from a Source. After that, Apply brings exactly the contacts that a change touched up to
// date. The meaning of a filter is filter.Match; whatever trick makes a test fast here has to give the same answer.
//
// The package does no I/O of its own and knows no SQL. It does not know what tags and attributes are called.
package index
