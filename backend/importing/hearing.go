package importing

import (
	"fmt"
)

// undated is a date that proves nothing.
const undated = -1

// setConsent reads a column of yes and no to marketing.
func (r *reading) setConsent(i int, c *column, value []byte) {
	name, known := r.caches[i].find(value)
	if !known {
		answer, clear := r.plan.answers.of(string(value))
		name = ""
		if clear {
			name = answer.String()
		}
		name = r.caches[i].add(value, name)
	}
	if name == "" {
		r.warn(c, value, ConsentUnclear, fmt.Sprintf("“%s” says neither yes nor no, so it counts as not known. Say what it means, or write yes or no.", shorten(string(value))))
		return
	}
	r.answer, _ = ParseAnswer(name) // it was made by String
}

// settleConsent decides what a row says that says several things, and always on the safe side.
func (r *reading) settleConsent() {
	if r.answer == No {
		r.draft.OptedOut = true
	}
	if r.answer != Yes {
		return
	}
	c := r.plan.columnOf(Consent)
	switch {
	case r.draft.OptedOut:
		r.answer = No
		r.warn(c, r.cells[c.index], ConsentDisputed, "One column says that the person agreed, another that they opted out. The opt-out counts.")
	case r.plan.grant == nil:
	case r.agreedAt > r.plan.catalogues.Now:
		r.warn(c, r.cells[c.index], ConsentUndated, "The date of consent is in the future, so it proves nothing. The yes is kept as a note.")
		r.agreedAt = undated
	case r.agreedAt == 0 && r.plan.grant.OccurredAt == 0:
		r.warn(c, r.cells[c.index], ConsentUndated, "The row does not say when the person agreed. The yes is kept as a note.")
	}
}

// objection is a row that says that a contact opted out whom the row first has named before.
type objection struct{ row, first int }

// object notes that a row of a contact that the file has named before says that they opted out.
func (r *reading) object(first int) {
	if r.draft.OptedOut {
		r.out.late = append(r.out.late, objection{r.number, first})
	}
}
