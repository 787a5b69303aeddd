package sqlite

import (
	"context"
	"crypto/rand"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"regulars/backend/consent"
)

// seal is what the ledger keeps beside a line: the salt of its words, or their sum when they were erased, and then the
// hash of the line.
type seal []byte

const (
	saltSize = len(consent.Salt{})
	hashSize = len(consent.Hash{})
)

func (s seal) isRedacted() bool   { return len(s) == 2*hashSize }
func (s seal) hash() consent.Hash { return consent.Hash(s[len(s)-hashSize:]) }

// words returns the sum of a line's words.
func (s seal) words(e *consent.Event) consent.Hash {
	if s.isRedacted() {
		return consent.Hash(s[:hashSize])
	}
	return e.WordsSum(consent.Salt(s[:saltSize]))
}

// fits reports whether a line is as it was when it was sealed behind a line with the hash before.
func (s seal) fits(e *consent.Event, before consent.Hash) bool {
	return e.Hash(before, s.words(e)) == s.hash() && !(s.isRedacted() && e.HasWords())
}

// sealed makes the seals of lines that follow the last one of the ledger.
func (tx *Tx) sealed(ctx context.Context, events []consent.Event) (column, error) {
	head, err := tx.ledgerHead(ctx)
	if err != nil {
		return column{}, err
	}
	const size = saltSize + hashSize
	seals := make([]byte, len(events)*size)
	_, _ = rand.Read(seals) // it never fails; the hashes are written over it
	at := func(i int) seal { return seal(seals[i*size : (i+1)*size]) }
	for i := range events {
		head = events[i].Hash(head, at(i).words(&events[i]))
		copy(at(i)[saltSize:], head[:])
	}
	tx.head = &head
	return each(func(i int) driver.Value { return []byte(at(i)) }), nil
}

// ledgerHead returns the hash of the ledger's last line.
func (tx *Tx) ledgerHead(ctx context.Context) (consent.Hash, error) {
	if tx.head != nil {
		return *tx.head, nil
	}
	var last []byte
	err := tx.sql.QueryRowContext(ctx, "SELECT seal FROM consent_event ORDER BY id DESC LIMIT 1").Scan(&last)
	if errors.Is(err, sql.ErrNoRows) {
		return consent.Hash{}, nil
	}
	if err != nil {
		return consent.Hash{}, fmt.Errorf("read the end of the ledger: %w", err)
	}
	return seal(last).hash(), nil
}

// checkLedger follows the chain of the ledger's lines and names the first that does not fit.
func (s *Store) checkLedger(ctx context.Context, tx *sql.Tx) (findings []string, err error) {
	var before consent.Hash
	var last int64
	err = s.border.query(ctx, tx, "SELECT drain(?1, "+eventColumns+", e.seal) FROM (SELECT * FROM consent_event ORDER BY id) AS e", rows{}, func(r row) {
		e, kept := s.event(r), seal(r[len(r)-1].([]byte))
		if !kept.fits(&e, before) && findings == nil {
			findings = append(findings, fmt.Sprintf("line %d of the consent ledger was changed, or one before it was changed or taken out", e.ID))
		}
		before, last = kept.hash(), e.ID
	})
	if err != nil {
		return nil, err
	}
	var given int64 // the number that was given last; a ledger that never had a line has none
	err = tx.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'consent_event'").Scan(&given)
	if given != last {
		findings = append(findings, fmt.Sprintf("the consent ledger ends at line %d, but had %d lines", last, given))
	}
	return findings, err
}
