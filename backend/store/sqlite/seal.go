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

// seal is what the ledger keeps beside the words of a line: the salt and the hash of consent.Hash.
type seal [len(consent.Salt{}) + len(consent.Hash{})]byte

func (s *seal) salt() consent.Salt { return consent.Salt(s[:len(consent.Salt{})]) }
func (s *seal) hash() consent.Hash { return consent.Hash(s[len(consent.Salt{}):]) }

// set fills in the hash of a line behind the one with the hash before; the salt is there already.
func (s *seal) set(e consent.Event, before consent.Hash) consent.Hash {
	hash := e.Sum(s.salt()).After(before)
	copy(s[len(consent.Salt{}):], hash[:])
	return hash
}

// sealed makes the seals of lines that follow the last one of the ledger.
func (tx *Tx) sealed(ctx context.Context, events []consent.Event) (column, error) {
	head, err := tx.ledgerHead(ctx)
	if err != nil {
		return column{}, err
	}
	salts := make([]byte, len(events)*len(consent.Salt{}))
	_, _ = rand.Read(salts) // it never fails
	seals := make([]seal, len(events))
	for i, e := range events {
		copy(seals[i][:], salts[i*len(consent.Salt{}):])
		head = seals[i].set(e, head)
	}
	tx.head = &head
	return each(func(i int) driver.Value { return seals[i][:] }), nil
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
	return (*seal)(last).hash(), nil
}

// checkLedger follows the chain of the ledger's lines and names the first that does not fit.
func (s *Store) checkLedger(ctx context.Context, tx *sql.Tx) (findings []string, err error) {
	var before consent.Hash
	var last int64
	err = s.border.query(ctx, tx, "SELECT drain(?1, "+eventColumns+", e.seal) FROM (SELECT * FROM consent_event ORDER BY id) AS e", rows{}, func(r row) {
		e, kept := s.event(r), (*seal)(r[len(r)-1].([]byte))
		if e.Sum(kept.salt()).After(before) != kept.hash() && findings == nil {
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
