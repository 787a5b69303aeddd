package importing

import (
	"strings"

	"regulars/backend/contact"
	"regulars/backend/tag"
)

// A portion ends at so many rows, or at so much text, whichever comes first.
const (
	portionRows = 8192
	portionText = 4 << 20
)

// portion is some thousand rows as they were read: what may be written of them, and what is wrong with them. Portions
// are filled by one goroutine, emptied by another and used again.
type portion struct {
	rows     []row
	newTags  []tag.Tag // first named in this portion, ids below zero
	problems []Problem
	outcomes [outcomes]int // of the rows that are not in rows
	late     []objection
	last     int     // number of the last row
	share    float64 // of the file that was read

	text       arena
	tags       []tag.ID
	values     []contact.DraftValue
	identities []contact.Identity
}

// row is a row that can be written.
type row struct {
	number   int // as a spreadsheet shows it
	draft    contact.Draft
	existing contact.ID // the contact of its phone; 0: none
	yes      bool       // the person agreed, and the file does not say the contrary
	agreedAt int64      // when, Unix seconds; 0: the row does not say; or undated
}

// reset empties p. What its texts said stays with whoever kept it.
func (p *portion) reset() {
	p.rows, p.newTags, p.problems, p.late = p.rows[:0], p.newTags[:0], p.problems[:0], p.late[:0]
	p.tags, p.values, p.identities = p.tags[:0], p.values[:0], p.identities[:0]
	p.outcomes, p.text.total = [outcomes]int{}, 0
}

// full reports whether p has enough.
func (p *portion) full() bool {
	return len(p.rows) >= portionRows || len(p.problems) >= portionRows || p.text.total >= portionText
}

// arena keeps texts by writing them one behind the other into large pieces, so that a text costs no allocation of its
// own. A piece lives as long as any text in it.
type arena struct {
	piece strings.Builder
	total int // bytes kept since the last reset
}

// arenaPiece is the size of a piece.
const arenaPiece = 64 << 10

// keep returns text as a string.
func (a *arena) keep(text []byte) string {
	if a.piece.Cap()-a.piece.Len() < len(text) {
		a.piece = strings.Builder{}
		a.piece.Grow(max(arenaPiece, len(text)))
	}
	start := a.piece.Len()
	a.piece.Write(text)
	a.total += len(text)
	return a.piece.String()[start:]
}
