package importing

import (
	"fmt"
	"strings"
	"time"

	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/provenance"
	"regulars/backend/text"
)

// Basis is how those agreed of whom a file says that they did, as the owner declares it. Without one, a yes in a file
// proves nothing and is kept as a note.
type Basis struct {
	Source  string // where the consent was collected
	Wording string // the words that they were shown; may be missing where a notice has them
	Notice  int64  // number of the notice with these words; 0: none
	Date    string // the day on which all of them agreed, YYYY-MM-DD; "" if a column has the dates
}

// maxBasis is how many characters each text of a basis may have: every line of the ledger repeats them.
const maxBasis = 500

// checkBasis makes the line that everybody gets who agreed. Faults, in the fields that they are about: BasisMissing,
// BasisTooLong, BasisDate, BasisInFuture; BasisForNobody in none.
func (p *Plan) checkBasis() error {
	b := p.options.Basis
	switch {
	case b == nil:
		return nil
	case p.columnOf(Consent) == nil:
		return fault.New(BasisForNobody, "A basis is declared, but no column of the file says who agreed. Match a column to the marketing consent, or leave the basis out.")
	}
	fields := map[string]*fault.Error{}
	grant := consent.Event{Kind: consent.Granted, Source: provenance.Import, Notice: b.Notice}
	grant.Method = words500(fields, "basisSource", "Say where the consent was collected.", b.Source)
	if b.Notice == 0 || b.Wording != "" {
		grant.Evidence = words500(fields, "basisWording", "Write down the words that they were shown.", b.Wording)
	}
	grant.OccurredAt = p.dayOfBasis(fields, b.Date)
	p.grant = &grant
	return fault.InFields(fields)
}

// words500 returns a text of a basis, cleaned, and notes in fields what is wrong with it.
func words500(fields map[string]*fault.Error, field, missing, given string) string {
	clean := text.CleanLines(given)
	switch n := text.Graphemes(clean); {
	case n == 0:
		fields[field] = fault.New(BasisMissing, missing)
	case n > maxBasis:
		fields[field] = fault.New(BasisTooLong, fmt.Sprintf("The text has %d characters; up to %d are possible. Shorten it, or keep it as a notice and choose that.", n, maxBasis), "length", n, "limit", maxBasis)
	}
	return clean
}

// dayOfBasis returns the first second of a day, 0 for no day, and notes in fields what is wrong with it.
func (p *Plan) dayOfBasis(fields map[string]*fault.Error, day string) int64 {
	const field = "basisDate"
	day = strings.TrimSpace(day)
	if day == "" {
		if p.columnOf(ConsentDate) == nil {
			fields[field] = fault.New(BasisMissing, "Say when they agreed, or match a column that has the dates.")
		}
		return 0
	}
	start, err := time.ParseInLocation(time.DateOnly, day, p.catalogues.Location)
	switch {
	case err != nil || start.Year() < 1971:
		fields[field] = fault.Wrap(err, BasisDate, fmt.Sprintf("“%s” is no day since 1971. Write it as 2026-05-30.", shorten(day)))
	case start.Unix() > p.catalogues.Now:
		fields[field] = fault.New(BasisInFuture, "The day is in the future. Choose the day on which they agreed.")
	}
	return start.Unix()
}

// provenBy returns the line of the ledger that a row proves, and false if it proves nothing.
func (p *Plan) provenBy(r *row) (consent.Event, bool) {
	if p.grant == nil || r.agreedAt == undated {
		return consent.Event{}, false
	}
	grant := *p.grant
	if r.agreedAt != 0 {
		grant.OccurredAt = r.agreedAt
	}
	grant.Reference = p.reference(r.number)
	return grant, grant.OccurredAt != 0
}

// reference says where in which file something stands.
func (p *Plan) reference(row int) string { return fmt.Sprintf("%s, row %d", p.file, row) }

// hearsConsent reports whether the file says anything about consent.
func (p *Plan) hearsConsent() bool { return p.columnOf(OptedOut) != nil || p.columnOf(Consent) != nil }
