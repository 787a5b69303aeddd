package messaging

import (
	"context"
	"errors"
	"io"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/importing"
	"regulars/backend/text"
)

// table is a file of one message a row.
type table struct {
	rows    *importing.Table
	columns columns
	senders senders
}

// newTable finds out which column holds what. Faults: ColumnsMissing, and importing's of what is no table.
func newTable(file *importing.File) (*table, error) {
	rows, err := file.Table(areHeadings)
	if err != nil {
		return nil, err
	}
	found := columnsOf(rows)
	if missing := found.missing(); missing != "" {
		return nil, columnsMissing(missing)
	}
	return &table{rows: rows, columns: found, senders: senders{}}, nil
}

// date returns the date of a row as it is written.
func (t *table) date(row importing.Record) (string, bool) {
	value := cell(row, t.columns[sentAt])
	return text.Digits(string(value)), len(value) > 0
}

func (t *table) walk(ctx context.Context, r Reading, progress func(float64), yield func(Message, error) bool) error {
	rows := t.rows.Rows()
	reader := attribute.Reader{DayFirst: r.Order == DayFirst, Location: r.Location}
	for {
		row, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = step(ctx, row.Row, rows, progress)
		}
		if err != nil {
			return err
		}
		if m, came := t.message(row, reader); came && !yield(m, nil) {
			return nil
		}
	}
}

// message reads a row; false for a message that went out.
func (t *table) message(row importing.Record, reader attribute.Reader) (Message, bool) {
	m := Message{Row: row.Row}
	if way, written := direction(cell(row, t.columns[way])); way == out {
		return m, false
	} else if way == unclear {
		m.Problem = directionUnclear(text.Shorten(written, 60))
		return m, true
	}
	m.Sender = t.senders.ofBytes(cell(row, t.columns[sender]))
	m.Reference = text.Shorten(string(cell(row, t.columns[reference])), 200)
	words := cell(row, t.columns[words])
	m.Text = string(words[:min(len(words), maxText)])
	var ok bool
	written := cell(row, t.columns[sentAt])
	switch m.At, ok = instant(written, reader); {
	case m.Sender == "":
		m.Problem = senderMissing()
	case !ok:
		m.Problem = timeUnreadable(text.Shorten(text.Clean(string(written)), 60))
	}
	return m, true
}

func (s senders) ofBytes(raw []byte) string {
	if known, ok := s[string(raw)]; ok {
		return known
	}
	return s.of(string(raw))
}

// cell returns what a row has in a column; nothing in a column that is not there.
func cell(row importing.Record, column int) []byte {
	if column < 0 || column >= len(row.Cells) {
		return nil
	}
	return importing.ValueOf(row.Cells[column])
}

// How many digits a time has that is counted from 1970: WhatsApp's in seconds, others' in milliseconds.
const (
	secondDigits = 10
	milliDigits  = 13
)

// instant returns when it was, in Unix seconds; false if that cannot be told.
func instant(value []byte, reader attribute.Reader) (int64, bool) {
	if seconds, ok := counted(value); ok {
		return seconds, true
	}
	seconds, err := importing.Instant(attribute.Definition{Type: attribute.DateTime}, reader, value)
	return seconds, err == nil
}

// counted returns the seconds since 1970 of a value that is their number, or that of the milliseconds.
func counted(value []byte) (int64, bool) {
	if len(value) != secondDigits && len(value) != milliDigits {
		return 0, false
	}
	n := int64(0)
	for _, b := range value {
		if b < '0' || b > '9' {
			return 0, false
		}
		n = n*10 + int64(b-'0')
	}
	if len(value) == milliDigits {
		n /= 1000
	}
	return n, true
}

// flow is which way a message went.
type flow uint8

const (
	in flow = iota // where nothing else is said
	out
	unclear
)

// direction returns which way a message went, and how that is written.
func direction(value []byte) (flow, string) {
	written := strings.TrimSpace(string(value))
	switch strings.ToLower(written) {
	case "", "in", "incoming", "inbound", "received", "receive", "customer", "contact", "user", "false", "0", "no":
		return in, written
	case "out", "outgoing", "outbound", "sent", "send", "business", "agent", "owner", "bot", "me", "true", "1", "yes":
		return out, written
	}
	return unclear, written
}
