package sqlite

import (
	"cmp"
	"context"
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/provenance"
)

// ledgerChunk is how many lines go in with one statement.
const ledgerChunk = 4096

// AppendConsent adds lines to the ledger, in their order; their IDs are ignored. Whom a line is about, if it does not say so, is
// filled in from the number that its contact has now.
func (tx *Tx) AppendConsent(ctx context.Context, events iter.Seq[consent.Event]) error {
	chunk := make([]consent.Event, 0, ledgerChunk)
	flush := func() error {
		if err := tx.appendChunk(ctx, chunk); err != nil {
			return tx.spoil(fmt.Errorf("append to ledger: %w", err))
		}
		chunk = chunk[:0]
		return nil
	}
	for e := range events {
		if chunk = append(chunk, e); len(chunk) < ledgerChunk {
			continue
		}
		if err := flush(); err != nil {
			return err
		}
	}
	return flush()
}

func (tx *Tx) appendChunk(ctx context.Context, events []consent.Event) error {
	n := len(events)
	for i := range events {
		if err := tx.referContact(ctx, events[i].Contact); err != nil {
			return err
		}
	}
	actor, err := tx.actorColumn(ctx, n, func(i int) string { return events[i].Actor })
	if err != nil {
		return err
	}
	if err := tx.fillSubjects(ctx, events); err != nil {
		return err
	}
	seals, err := tx.sealed(ctx, events)
	if err != nil {
		return err
	}
	const insert = `INSERT OR FAIL INTO consent_event(contact_id, kind, result, occurred_at, recorded_at, source, actor, reference, method, note, change_id, seal,
			subject, channel, purpose, notice_id, valid_until, evidence)
		SELECT {0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}, {16}, {17} FROM feed(?1)`
	_, err = tx.exec(ctx, insert, rowsOf(n,
		each(func(i int) driver.Value { return int64(events[i].Contact) }),
		mostly(n, func(i int) int64 { return int64(events[i].Kind) }, as[int64]),
		mostly(n, func(i int) int64 { return int64(events[i].Result) }, as[int64]),
		mostly(n, func(i int) int64 { return events[i].OccurredAt }, as[int64]),
		mostly(n, func(i int) int64 { return events[i].RecordedAt }, as[int64]),
		mostly(n, func(i int) provenance.Source { return events[i].Source }, source),
		actor,
		mostly(n, func(i int) string { return events[i].Reference }, as[string]),
		mostly(n, func(i int) string { return events[i].Method }, as[string]),
		mostly(n, func(i int) string { return events[i].Note }, as[string]),
		mostly(n, func(i int) int64 { return events[i].Change }, known),
		seals,
		each(func(i int) driver.Value { return subjectOrNull(&events[i].Subject) }),
		mostly(n, func(i int) int64 { return int64(events[i].Channel) }, as[int64]),
		mostly(n, func(i int) int64 { return int64(events[i].Purpose) }, as[int64]),
		mostly(n, func(i int) int64 { return events[i].Notice }, known),
		mostly(n, func(i int) int64 { return events[i].ValidUntil }, known),
		mostly(n, func(i int) string { return events[i].Evidence }, as[string]),
	))
	if err != nil {
		return err
	}
	return tx.tally(ctx, events)
}

// tally counts lines that were added. Neighbours mostly are of one hour and sort.
func (tx *Tx) tally(ctx context.Context, events []consent.Event) error {
	type count struct{ lines, latest int64 }
	counts := map[consent.Hour]count{} // by the hour of one line
	for i := 0; i < len(events); {
		h, c := consent.HourOf(events[i]), count{}
		for ; i < len(events) && consent.HourOf(events[i]) == h; i++ {
			c.lines, c.latest = c.lines+1, max(c.latest, events[i].OccurredAt)
		}
		counts[h] = count{counts[h].lines + c.lines, max(counts[h].latest, c.latest)}
	}
	const add = `INSERT INTO consent_hour(hour, kind, result, source, lines, latest) VALUES(?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET lines = lines + excluded.lines, latest = max(latest, excluded.latest)`
	for h, c := range counts {
		if _, err := tx.sql.ExecContext(ctx, add, h.Hour, int64(h.Kind), int64(h.Result), int64(h.Source), c.lines, c.latest); err != nil {
			return fmt.Errorf("count lines: %w", err)
		}
	}
	return nil
}

// LastOccurred returns when the latest of all lines of the ledger occurred (Unix seconds); 0 if there is none.
func (tx *Tx) LastOccurred(ctx context.Context) (int64, error) {
	var last int64
	const query = "SELECT coalesce(max(latest), 0) FROM consent_hour WHERE hour = (SELECT max(hour) FROM consent_hour)"
	if err := tx.sql.QueryRowContext(ctx, query).Scan(&last); err != nil {
		return 0, fmt.Errorf("read when the last line occurred: %w", err)
	}
	return last, nil
}

// ConsentHours returns how many lines of each sort the ledger has for each hour, the oldest hour first.
func (s *Store) ConsentHours(ctx context.Context) ([]consent.Hour, error) {
	var hours []consent.Hour
	const query = "SELECT drain(?1, hour, kind, result, source, lines) FROM (SELECT * FROM consent_hour ORDER BY hour)"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) {
		hours = append(hours, consent.Hour{
			Hour: integer(r[0]), Kind: consent.Kind(integer(r[1])), Result: consent.State(integer(r[2])),
			Source: provenance.Source(integer(r[3])), Lines: int(integer(r[4])),
		})
	})
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read hours of the ledger: %w", err))
	}
	return hours, nil
}

// Events returns the ledger's lines of one contact, the oldest first.
func (s *Store) Events(ctx context.Context, id contact.ID) ([]consent.Event, error) {
	ledgers, err := s.Ledgers(ctx, []uint32{uint32(id)})
	return ledgers[uint32(id)], err
}

// Ledgers returns the ledger's lines of these contacts, by contact, the oldest first. A contact without a line is left
// out.
func (s *Store) Ledgers(ctx context.Context, ids []uint32) (map[uint32][]consent.Event, error) {
	ledgers := map[uint32][]consent.Event{}
	const query = "SELECT drain(?1, " + eventColumns + ") FROM feed(?1) CROSS JOIN consent_event AS e ON e.contact_id = {0}"
	err := s.border.query(ctx, s.reader, query, idRows(ids), func(r row) {
		e := s.event(r)
		ledgers[e.Contact] = append(ledgers[e.Contact], e)
	})
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read ledger: %w", err))
	}
	for _, events := range ledgers {
		slices.SortFunc(events, func(a, b consent.Event) int { return cmp.Compare(a.ID, b.ID) })
	}
	return ledgers, nil
}

// Ended returns the contacts of whom the ledger has a consent that was given until now (Unix seconds) or an earlier time,
// ascending. Those who were erased are among them.
func (s *Store) Ended(ctx context.Context, now int64) ([]uint32, error) {
	var ids []uint32
	const query = "SELECT drain(?1, contact_id) FROM (SELECT DISTINCT contact_id FROM consent_event WHERE valid_until <= ?2 ORDER BY contact_id)"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) { ids = append(ids, uint32(integer(r[0]))) }, now)
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("find consent that has ended: %w", err))
	}
	return ids, nil
}

const eventColumns = "e.id, e.contact_id, e.kind, e.result, e.occurred_at, e.recorded_at, e.source, e.actor, e.reference, e.method, e.note, e.change_id, " +
	"e.subject, e.channel, e.purpose, e.notice_id, e.valid_until, e.evidence"

func (s *Store) event(r row) consent.Event {
	e := consent.Event{
		ID: integer(r[0]), Contact: uint32(integer(r[1])), Kind: consent.Kind(integer(r[2])), Result: consent.State(integer(r[3])),
		OccurredAt: integer(r[4]), RecordedAt: integer(r[5]), Source: provenance.Source(integer(r[6])), Actor: s.actors.Load().names[integer(r[7])],
		Reference: textOf(r[8]), Method: textOf(r[9]), Note: textOf(r[10]), Change: integer(r[11]),
		Channel: consent.Channel(integer(r[13])), Purpose: consent.Purpose(integer(r[14])), Notice: integer(r[15]), ValidUntil: integer(r[16]), Evidence: textOf(r[17]),
	}
	if subject, ok := r[12].([]byte); ok {
		e.Subject = consent.Subject(subject)
	}
	return e
}
