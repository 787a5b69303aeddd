package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/provenance"
)

// Whoever edits the file with another program first drops the triggers. The chain tells which line it was.
func TestCheckNamesTheFirstBrokenLine(t *testing.T) {
	const lines = 5
	cases := []struct{ name, wreck, want string }{
		{"nothing", "", ""},
		{"words", "UPDATE consent_event SET note = 'they asked for it' WHERE id = 3", "line 3 of the consent ledger was changed"},
		{"a time", "UPDATE consent_event SET occurred_at = occurred_at - 1 WHERE id = 5", "line 5 of the consent ledger was changed"},
		{"whose hand", "UPDATE actor SET name = 'Somebody else' WHERE name = 'Owner'", "line 1 of the consent ledger was changed"},
		{"two lines", "UPDATE consent_event SET note = 'x' WHERE id IN (2, 4)", "line 2 of the consent ledger was changed"},
		{
			"the order", "UPDATE consent_event SET id = CASE id WHEN 2 THEN -2 ELSE id END; UPDATE consent_event SET id = 2 WHERE id = 3; UPDATE consent_event SET id = 3 WHERE id = -2",
			"line 2 of the consent ledger was changed",
		},
		{"a line taken out", "DELETE FROM consent_event WHERE id = 2", "line 3 of the consent ledger was changed, or one before it was changed or taken out"},
		{"the first lines taken out", "DELETE FROM consent_event WHERE id < 3", "line 3 of the consent ledger was changed, or one before it"},
		{"the end taken off", "DELETE FROM consent_event WHERE id > 3", "the consent ledger ends at line 3, but had 5 lines"},
		{"everything taken out", "DELETE FROM consent_event", "the consent ledger ends at line 0, but had 5 lines"},
		{"a seal of another line", "UPDATE consent_event SET seal = (SELECT seal FROM consent_event WHERE id = 1) WHERE id = 4", "line 4 of the consent ledger was changed"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := crowdedStore(t, 1)
			for i := range lines { // one transaction each, so that every one of them finds the end of the chain
				write(t, s, func(tx *Tx) error {
					return tx.AppendConsent(context.Background(), slices.Values([]consent.Event{lineOf(i)}))
				})
			}
			mustExec(t, s, "DROP TRIGGER consent_event_is_never_changed; DROP TRIGGER consent_event_is_never_deleted")
			mustExec(t, s, c.wreck)
			if got := strings.Join(brokenLines(t, s), "; "); !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

// The lines of one transaction may go in by several statements.
func TestTheChainGoesOnFromChunkToChunk(t *testing.T) {
	s := crowdedStore(t, 1)
	for range 2 {
		write(t, s, func(tx *Tx) error {
			return tx.AppendConsent(context.Background(), func(yield func(consent.Event) bool) {
				for i := 0; i <= ledgerChunk && yield(lineOf(i)); i++ {
				}
			})
		})
	}
	if found := brokenLines(t, s); found != nil {
		t.Errorf("found %q", found)
	}
}

// The sum of an erased line must not tell what the line said, so no two lines may share a salt.
func TestEveryLineHasASaltOfItsOwn(t *testing.T) {
	s := crowdedStore(t, 1)
	write(t, s, func(tx *Tx) error {
		return tx.AppendConsent(context.Background(), slices.Values([]consent.Event{lineOf(0), lineOf(1), lineOf(2)}))
	})
	var salts int
	if err := s.writer.QueryRow("SELECT count(DISTINCT substr(seal, 1, 16)) FROM consent_event").Scan(&salts); err != nil || salts != 3 {
		t.Errorf("%d salts, %v", salts, err)
	}
}

func lineOf(i int) consent.Event {
	return consent.Event{
		Contact: 1, Kind: consent.Withdrawn, OccurredAt: int64(100 + i), RecordedAt: 200, Source: provenance.ManualAdmin, Actor: "Owner", Note: "asked by phone",
	}
}

// brokenLines returns what following the chain finds in the file as it is now.
func brokenLines(t *testing.T, s *Store) (findings []string) {
	t.Helper()
	ctx := context.Background()
	if err := s.loadActors(ctx); err != nil {
		t.Fatal(err)
	}
	err := s.read(ctx, func(tx *sql.Tx) (err error) {
		findings, err = s.checkLedger(ctx, tx)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return findings
}
