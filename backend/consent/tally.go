package consent

import "regulars/backend/provenance"

// Hour is how many lines of one sort there are in the ledger for one hour.
type Hour struct {
	Hour   int64 // Unix seconds / 3600 of when they occurred
	Kind   Kind
	Result State // of corrections
	Source provenance.Source
	Lines  int
}

// HourOf returns the hour, with one line, that e belongs to.
func HourOf(e Event) Hour {
	return Hour{Hour: floorDiv(e.OccurredAt, 3600), Kind: e.Kind, Result: e.Result, Source: e.Source, Lines: 1}
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// Turn is what a line did to those who may be written to: +1 somebody more, -1 somebody less, 0 neither. Corrections
// and notes are neither: nobody agreed or objected at that moment.
func (h Hour) Turn() int {
	switch h.Kind {
	case Granted, PlatformResumed:
		return +1
	case Withdrawn, PlatformStopped:
		return -1
	default:
		return 0
	}
}
