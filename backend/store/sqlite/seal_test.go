package sqlite

import (
	"context"
	"database/sql"
	"reflect"
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
		{"words", "UPDATE consent_event SET note = 'they asked for it' WHERE id = 3", "line 3 of the consent ledger or its notice was changed"},
		{"a time", "UPDATE consent_event SET occurred_at = occurred_at - 1 WHERE id = 5", "line 5 of the consent ledger or its notice was changed"},
		{"whose hand", "UPDATE actor SET name = 'Somebody else' WHERE name = 'Owner'", "line 1 of the consent ledger or its notice was changed"},
		{"two lines", "UPDATE consent_event SET note = 'x' WHERE id IN (2, 4)", "line 2 of the consent ledger or its notice was changed"},
		{
			"the order", "UPDATE consent_event SET id = CASE id WHEN 2 THEN -2 ELSE id END; UPDATE consent_event SET id = 2 WHERE id = 3; UPDATE consent_event SET id = 3 WHERE id = -2",
			"line 2 of the consent ledger or its notice was changed",
		},
		{"a line taken out", "DELETE FROM consent_event WHERE id = 2", "line 3 of the consent ledger or its notice was changed, or a line before it was changed or taken out"},
		{"the first lines taken out", "DELETE FROM consent_event WHERE id < 3", "line 3 of the consent ledger or its notice was changed"},
		{"the end taken off", "DELETE FROM consent_event WHERE id > 3", "the consent ledger ends at line 3, but had 5 lines"},
		{"everything taken out", "DELETE FROM consent_event", "the consent ledger ends at line 0, but had 5 lines"},
		{"a seal of another line", "UPDATE consent_event SET seal = (SELECT seal FROM consent_event WHERE id = 1) WHERE id = 4", "line 4 of the consent ledger or its notice was changed"},
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

// What Redact leaves of a line is sealed as it was before.
func TestCheckLooksAtRedactedLinesToo(t *testing.T) {
	cases := []struct{ name, wreck, want string }{
		{"nothing", "", ""},
		{"a kind", "UPDATE consent_event SET kind = 1 WHERE id = 2", "line 2 of the consent ledger or its notice was changed"},
		{"a subject", "UPDATE consent_event SET subject = randomblob(16) WHERE id = 2", "line 2 of the consent ledger or its notice was changed"},
		{"words put in again", "UPDATE consent_event SET note = 'they asked for it' WHERE id = 2", "line 2 of the consent ledger or its notice was changed"},
		{"another sum of words", "UPDATE consent_event SET seal = CAST(randomblob(32) || substr(seal, 33) AS BLOB) WHERE id = 3", "line 3 of the consent ledger or its notice was changed"},
		{"a line that was not redacted", "UPDATE consent_event SET note = '' WHERE id = 1", "line 1 of the consent ledger or its notice was changed"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s, ctx := crowdedStore(t, 2), context.Background()
			lines := []consent.Event{lineOf(0), lineOf(1), lineOf(2), lineOf(3)}
			lines[0].Contact, lines[3].Contact = 2, 2
			write(t, s, func(tx *Tx) error { return tx.AppendConsent(ctx, slices.Values(lines)) })
			write(t, s, func(tx *Tx) error {
				n, err := tx.Redact(ctx, []uint32{1})
				if n != 2 {
					t.Errorf("%d lines were redacted", n)
				}
				return err
			})
			mustExec(t, s, "DROP TRIGGER consent_event_is_never_changed")
			mustExec(t, s, c.wreck)
			if got := strings.Join(brokenLines(t, s), "; "); !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

// Redact takes the words, once, of these contacts, and nothing else.
func TestRedact(t *testing.T) {
	s, before := ledgered(t)
	ctx := context.Background()
	for i, want := range []int{2, 0} {
		write(t, s, func(tx *Tx) error {
			if n, err := tx.Redact(ctx, []uint32{1, 2, 3}); n != want || err != nil {
				t.Errorf("time %d: %d lines, %v", i, n, err)
			}
			return nil
		})
	}
	for i := range before {
		before[i].Reference, before[i].Method, before[i].Note, before[i].Evidence = "", "", "", ""
	}
	if got, err := s.Events(ctx, 2); err != nil || !reflect.DeepEqual(got, before) {
		t.Errorf("got  %+v\nwant %+v, %v", got, before, err)
	}
	write(t, s, func(tx *Tx) error { return tx.AppendConsent(ctx, slices.Values([]consent.Event{lineOf(0)})) })
	if found := brokenLines(t, s); found != nil {
		t.Errorf("found %q", found)
	}
}

// A line names whom it is about by the number that the contact has when it is written.
func TestSubjectsOfLines(t *testing.T) {
	s, ctx := crowdedStore(t, 2), context.Background()
	lineOf2 := lineOf(1)
	lineOf2.Contact = 2
	append1 := func(tx *Tx) error { return tx.AppendConsent(ctx, slices.Values([]consent.Event{lineOf(0), lineOf2})) }
	write(t, s, append1)
	mustExec(t, s, "UPDATE contact SET phone_key = NULL WHERE id = 1")
	write(t, s, append1)
	lines, err := s.Events(ctx, 1)
	want := s.SubjectKey().SubjectOfPhone(crowdContact(0).Phone.Key)
	if err != nil || len(lines) != 2 || lines[0].Subject != want || lines[1].Subject != (consent.Subject{}) {
		t.Errorf("got %+v, %v", lines, err)
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
