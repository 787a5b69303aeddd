package exporting

import (
	"context"
	"encoding/hex"
	"io"
	"iter"
	"slices"
	"strconv"
	"time"

	"regulars/backend/consent"
)

// LedgerLine is a line of the consent ledger as a file has it.
type LedgerLine struct {
	consent.Event
	Phone, Name string // of the contact as they are now
}

var ledgerHeadings = []string{
	"Line", "Occurred at", "Recorded at", "Phone", "Display name", "Change", "Result", "Source", "By", "How they agreed", "Note", "Reference",
	"Evidence", "Notice", "Valid until", "Channel", "Purpose", "Subject",
}

// LedgerFileName returns the name of an export of the ledger made now: consent-ledger-20260530-104233.csv.
func LedgerFileName(now time.Time) string {
	return "consent-ledger-" + now.Format(stampLayout) + ".csv"
}

// LedgerToFile saves lines of the ledger to path as CSV; instants are written in location (nil: UTC). It returns the
// number of lines, counted in the finished file. Where it fails, path is as it was before. Faults: those of Save.
func LedgerToFile(ctx context.Context, path string, location *time.Location, lines iter.Seq2[LedgerLine, error]) (int, error) {
	count := 0
	err := save(ctx, path, content{write: func(dst io.Writer) error {
		table, clock := newCSVTable(dst, false, slices.Values(ledgerHeadings)), newClock(location)
		for line, err := range lines {
			if err != nil {
				return err
			}
			if err := table.writeLine(line, clock); err != nil {
				return err
			}
		}
		return table.flush()
	}, check: func(written string) (err error) {
		count, err = countCSV(ctx, written)
		return err
	}})
	return count, err
}

func (t *csvTable) writeLine(l LedgerLine, c *clock) error {
	result := ""
	if l.Kind == consent.Correction {
		result = l.Result.String()
	}
	t.buf = append(strconv.AppendInt(t.buf, l.ID, 10), ',')
	t.buf = append(c.append(t.buf, l.OccurredAt), ',')
	t.buf = append(c.append(t.buf, l.RecordedAt), ',')
	for _, cell := range [...]string{l.Phone, l.Name, l.Kind.String(), result, l.Source.Label(), l.Actor, l.Method, l.Note, l.Reference, l.Evidence} {
		t.buf = append(appendCell(t.buf, cell), ',')
	}
	if l.Notice != 0 {
		t.buf = strconv.AppendInt(t.buf, l.Notice, 10)
	}
	t.buf = append(c.append(append(t.buf, ','), l.ValidUntil), ',')
	t.buf = append(appendCell(t.buf, l.Channel.String()), ',')
	t.buf = append(appendCell(t.buf, l.Purpose.String()), ',')
	if l.Subject != (consent.Subject{}) {
		t.buf = hex.AppendEncode(t.buf, l.Subject[:])
	}
	t.buf = append(t.buf, ',')
	return t.endRow()
}
