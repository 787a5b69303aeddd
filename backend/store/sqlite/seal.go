package sqlite

import (
	"context"
	"crypto/rand"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"

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

// fits reports whether a line, and the notice with that seal, is as it was when it was sealed behind a line with the
// hash before.
func (s seal) fits(e *consent.Event, before, notice consent.Hash) bool {
	hasErasedWords := s.isRedacted() && e.HasWords()
	return e.Hash(before, consent.Sums{Words: s.words(e), Notice: notice}) == s.hash() && !hasErasedWords
}

// sealed makes the seals of lines that follow the last one of the ledger.
func (tx *Tx) sealed(ctx context.Context, events []consent.Event) (column, error) {
	head, err := tx.ledgerHead(ctx)
	if err != nil {
		return column{}, err
	}
	notices, err := tx.namedNotices(ctx, events)
	if err != nil {
		return column{}, err
	}
	const size = saltSize + hashSize
	seals := make([]byte, len(events)*size)
	_, _ = rand.Read(seals) // it never fails; the hashes are written over it
	at := func(i int) seal { return seal(seals[i*size : (i+1)*size]) }
	for i := range events {
		e := &events[i]
		head = e.Hash(head, consent.Sums{Words: at(i).words(e), Notice: notices[e.Notice]})
		copy(at(i)[saltSize:], head[:])
	}
	tx.head = &head
	return each(func(i int) driver.Value { return []byte(at(i)) }), nil
}

// namedNotices returns the seals of all notices, by number, if a line names one.
func (tx *Tx) namedNotices(ctx context.Context, events []consent.Event) (map[int64]consent.Hash, error) {
	if !slices.ContainsFunc(events, func(e consent.Event) bool { return e.Notice != 0 }) {
		return nil, nil
	}
	return tx.store.noticeSeals(ctx, tx.sql)
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
func (s *Store) checkLedger(ctx context.Context, tx *sql.Tx) ([]string, error) {
	v, err := s.followLedger(ctx, tx, func(consent.Sealed) {})
	return v.Findings(), err
}

// VerifyLedger follows the chain of the whole ledger, and returns those of its lines that are wanted, the oldest first,
// all as of one moment. progress hears now and then how many lines were followed; it may be nil.
func (s *Store) VerifyLedger(ctx context.Context, wanted func(*consent.Event) bool, progress func(lines int)) (v consent.Verification, found []consent.Sealed, err error) {
	followed := 0
	err = s.read(ctx, func(tx *sql.Tx) error {
		v, err = s.followLedger(ctx, tx, func(line consent.Sealed) {
			if wanted(&line.Event) {
				found = append(found, line)
			}
			if followed++; progress != nil && followed%reportLines == 0 {
				progress(followed)
			}
		})
		return err
	})
	if err != nil {
		return v, nil, faultOf(ctx, fmt.Errorf("verify ledger: %w", err))
	}
	return v, found, nil
}

// reportLines is after how many lines the progress of following the ledger is told.
const reportLines = 16_384

// followLedger visits every line of the ledger, in their order.
func (s *Store) followLedger(ctx context.Context, tx *sql.Tx, visit func(consent.Sealed)) (v consent.Verification, err error) {
	notices, err := s.noticeSeals(ctx, tx)
	if err != nil {
		return v, err
	}
	err = s.border.query(ctx, tx, "SELECT drain(?1, "+eventColumns+", e.seal) FROM (SELECT * FROM consent_event ORDER BY id) AS e", rows{}, func(r row) {
		line, kept := consent.Sealed{Event: s.event(r)}, seal(r[len(r)-1].([]byte))
		line.Hash, line.Erased, line.Fits = kept.hash(), kept.isRedacted(), kept.fits(&line.Event, v.LastHash, notices[line.Notice])
		if !line.Fits && v.Broken == 0 {
			v.Broken = line.ID
		}
		if v.Lines++; v.Lines == 1 {
			v.First, v.FirstHash = line.ID, line.Hash
		}
		v.Last, v.LastHash = line.ID, line.Hash
		visit(line)
	})
	if err != nil {
		return v, err
	}
	// A ledger that never had a line has no number that was given last.
	err = tx.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'consent_event'").Scan(&v.Given)
	return v, err
}
