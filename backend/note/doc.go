// Package note says what a note about a contact may be: something that somebody at this computer wrote down.
//
// The package is pure; it knows no contacts and no store.
package note
