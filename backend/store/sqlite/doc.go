// Package sqlite keeps the contacts for good: one SQLite file, and all SQL of the program.
//
// The store keeps, the index finds. There is no query here that filters or sorts; rows are read by id or streamed in
// id order, and written as history.Deltas. What is edited in bulk lies in narrow tables (trash, consent, assignments,
// values), because the price of a bulk change is pages, not rows.
//
// Terms: the Store is the open file. A Tx is one transaction of its single writer; what it wrote is saved when Write
// has returned nil, and not before. A Source streams everything for the index. The border is how rows pass between Go
// and SQL in bulk: feed() takes them in, drain() takes them out.
//
// The process never opens the database's files by itself while the store is open: closing them would strip the locks
// that SQLite holds. Nothing else than this package knows SQL or the driver.
package sqlite
