package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"regulars/backend/consent"
	"regulars/backend/history"
)

// maxFindings is how many findings of a kind are told; a damaged file can have millions.
const maxFindings = 20

// Check looks at everything that the store promises and returns what is broken, in words; nothing if all is well. It
// reads the whole file and may take some seconds.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	var findings []string
	for _, look := range []func(context.Context, *sql.Tx) ([]string, error){s.checkFile, s.checkReferences, s.checkNotices, s.checkLedger, s.checkConsent, s.checkDeltas} {
		err := s.read(ctx, func(tx *sql.Tx) error {
			found, err := look(ctx, tx)
			findings = append(findings, found...)
			return err
		})
		if err != nil {
			return findings, faultOf(ctx, fmt.Errorf("check store: %w", err))
		}
	}
	return findings, nil
}

func (s *Store) checkFile(ctx context.Context, tx *sql.Tx) (findings []string, err error) {
	err = s.border.query(ctx, tx, "SELECT drain(?1, integrity_check) FROM pragma_integrity_check", rows{}, func(r row) {
		if found := textOf(r[0]); found != "ok" {
			findings = append(findings, "file: "+found)
		}
	})
	return findings, err
}

func (s *Store) checkReferences(ctx context.Context, tx *sql.Tx) (findings []string, err error) {
	const query = `SELECT drain(?1, "table", "parent", n) FROM (SELECT "table", "parent", count(*) AS n FROM pragma_foreign_key_check GROUP BY "table", "parent")`
	err = s.border.query(ctx, tx, query, rows{}, func(r row) {
		findings = append(findings, fmt.Sprintf("%d rows of %s refer to a row that %s does not have", integer(r[2]), textOf(r[0]), textOf(r[1])))
	})
	return findings, err
}

// checkConsent compares the consent states with what follows from the ledger, which also has lines of contacts who were erased.
func (s *Store) checkConsent(ctx context.Context, tx *sql.Tx) ([]string, error) {
	states := map[int64]consent.State{}
	err := s.border.query(ctx, tx, "SELECT drain(?1, contact_id, state) FROM consent", rows{}, func(r row) {
		states[integer(r[0])] = consent.State(integer(r[1]))
	})
	if err != nil {
		return nil, err
	}
	var findings []string
	compare := func(events []consent.Event) {
		if len(events) == 0 {
			return
		}
		id := int64(events[0].Contact)
		if due, _ := consent.Project(events); due != states[id] && len(findings) < maxFindings {
			findings = append(findings, fmt.Sprintf("contact %d is kept as %s, but the ledger makes it %s", id, states[id], due))
		}
		delete(states, id)
	}
	var events []consent.Event // of one contact
	const query = "SELECT drain(?1, " + eventColumns + ") FROM (SELECT * FROM consent_event WHERE contact_id IN (SELECT id FROM contact) ORDER BY contact_id, id) AS e"
	err = s.border.query(ctx, tx, query, rows{}, func(r row) {
		e := s.event(r)
		if len(events) > 0 && events[0].Contact != e.Contact {
			compare(events)
			events = events[:0]
		}
		events = append(events, e)
	})
	if err != nil {
		return nil, err
	}
	compare(events)
	if len(states) > 0 {
		findings = append(findings, fmt.Sprintf("%d contacts have a consent state that no line of the ledger explains", len(states)))
	}
	return findings, nil
}

// checkDeltas finds changes that could not be undone any more.
func (s *Store) checkDeltas(ctx context.Context, tx *sql.Tx) ([]string, error) {
	var broken error
	err := s.border.query(ctx, tx, "SELECT drain(?1, change_id, packed) FROM change_delta", rows{}, func(r row) {
		if _, err := history.Unmarshal(r[1].([]byte)); err != nil {
			broken = errors.Join(broken, fmt.Errorf("change %d cannot be undone: %w", integer(r[0]), err))
		}
	})
	if err != nil || broken == nil {
		return nil, err
	}
	return []string{broken.Error()}, nil
}
