// Package sqlitetest reads everything that a store's file holds, for tests that compare two states of it. It knows
// nothing of what the tables mean.
package sqlitetest
