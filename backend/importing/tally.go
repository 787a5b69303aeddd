package importing

import (
	"cmp"
	"slices"

	"regulars/backend/fault"
)

// outcome is what became of a row. Every row has exactly one.
type outcome int

const (
	createdRow outcome = iota
	updatedRow
	unchangedRow
	duplicateRow
	existingRow
	suppressedRow
	rejectedRow
	outcomes // how many there are
)

// What a report holds of each kind.
const (
	maxProblems  = 500
	maxGroupRows = 20
)

// tally counts rows and collects problems.
type tally struct {
	rows     [outcomes]int
	consent  ConsentFigures
	warnings int
	problems []Problem
	groups   map[groupKey]*Group
}

type groupKey struct {
	code    fault.Code
	column  string
	warning bool
}

// add notes problems, which come in the order of the rows.
func (t *tally) add(problems []Problem) {
	for _, p := range problems {
		if p.Warning && p.Code != Duplicate && p.Code != Suppressed {
			t.warnings++
		}
		if len(t.problems) < maxProblems {
			t.problems = append(t.problems, p)
		}
		t.group(p)
	}
}

func (t *tally) group(p Problem) {
	key := groupKey{p.Code, p.Column, p.Warning}
	g, known := t.groups[key]
	if !known {
		g = &Group{Code: p.Code, Column: p.Column, Message: p.Message, Sample: p.Value, Warning: p.Warning}
		t.groups[key] = g
	}
	g.Count++
	if n := len(g.Rows); n < maxGroupRows && (n == 0 || g.Rows[n-1] != p.Row) {
		g.Rows = append(g.Rows, p.Row)
	}
}

// read returns how many rows have an outcome.
func (t *tally) read() int {
	sum := 0
	for _, n := range t.rows {
		sum += n
	}
	return sum
}

// report returns what was counted. Read is the sum of the outcomes, so that the law holds by construction.
func (t *tally) report() Report {
	r := Report{
		Read: t.read(), Created: t.rows[createdRow], Updated: t.rows[updatedRow], Unchanged: t.rows[unchangedRow], Rejected: t.rows[rejectedRow],
		Skipped:   t.rows[duplicateRow] + t.rows[suppressedRow] + t.rows[existingRow],
		SkippedBy: SkippedBy{Duplicate: t.rows[duplicateRow], Suppressed: t.rows[suppressedRow], Existing: t.rows[existingRow]},
		Warnings:  t.warnings, ConsentFigures: t.consent, Problems: t.problems, Groups: []Group{},
		NewTags: []string{}, NewAttributes: []string{},
	}
	for _, g := range t.groups {
		r.Groups = append(r.Groups, *g)
	}
	slices.SortFunc(r.Groups, func(a, b Group) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Rows[0], b.Rows[0]), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Column, b.Column))
	})
	return r
}
