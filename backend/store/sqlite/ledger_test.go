package sqlite

import (
	"context"
	"reflect"
	"slices"
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/provenance"
)

// ledgered is a crowded store with two lines in the ledger, both of contact 2.
func ledgered(t *testing.T) (*Store, []consent.Event) {
	t.Helper()
	s, ctx := crowdedStore(t, 3), context.Background()
	lines := []consent.Event{
		{Contact: 2, Kind: consent.Granted, OccurredAt: 5, RecordedAt: 9, Source: provenance.Form, Reference: "form 7", Method: "ticked a box", Note: "two\nlines", Evidence: "scan 7", Channel: consent.WhatsApp, Purpose: consent.Marketing, ValidUntil: 90},
		{Contact: 2, Kind: consent.Correction, Result: consent.OptedOut, OccurredAt: 4, RecordedAt: 10, Source: provenance.ManualAdmin, Actor: "Owner", Change: 1},
	}
	write(t, s, func(tx *Tx) error { return tx.AppendConsent(ctx, slices.Values(lines)) })
	for i := range lines {
		lines[i].ID, lines[i].Subject = int64(i+1), s.SubjectKey().SubjectOfPhone(crowdContact(1).Phone.Key)
	}
	return s, lines
}

func TestEvents(t *testing.T) {
	s, want := ledgered(t)
	got, err := s.Events(context.Background(), 2)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got  %+v\nwant %+v, %v", got, want, err)
	}
	all, err := s.Ledgers(context.Background(), []uint32{1, 2})
	if err != nil || !reflect.DeepEqual(all, map[uint32][]consent.Event{2: want}) {
		t.Fatalf("ledgers %+v, %v", all, err)
	}
}

// redaction is the one change of a line that SQL allows.
const redaction = "note = '', reference = '', method = '', evidence = '', seal = CAST(zeroblob(32) || substr(seal, 17) AS BLOB)"

// Nothing that can be said in SQL takes a line out of the ledger or changes it.
func TestLedgerIsNeverRewritten(t *testing.T) {
	s, want := ledgered(t)
	for _, statement := range []string{
		"UPDATE consent_event SET kind = 1",
		"UPDATE OR REPLACE consent_event SET id = 1 WHERE id = 2",
		"DELETE FROM consent_event",
		"DELETE FROM consent_event WHERE id = 1",
		"REPLACE INTO consent_event SELECT * FROM consent_event WHERE id = 1",
		"INSERT OR REPLACE INTO consent_event(id, contact_id, channel, purpose, kind, result, occurred_at, recorded_at, source, actor, reference, method, note, evidence, seal) SELECT 1, contact_id, 1, 1, 2, 0, 0, 0, 0, 0, '', '', '', '', seal FROM consent_event WHERE id = 2",
		"INSERT INTO consent_event SELECT * FROM consent_event WHERE id = 1 ON CONFLICT(id) DO UPDATE SET note = ''",
		"UPDATE consent_event SET note = 'x', " + redaction[len("note = '', "):],
		"UPDATE consent_event SET contact_id = 1, " + redaction,
		"UPDATE consent_event SET subject = NULL, " + redaction,
		"UPDATE consent_event SET occurred_at = occurred_at + 1, " + redaction,
		"UPDATE consent_event SET change_id = 2, " + redaction,
		"UPDATE consent_event SET notice_id = 2, " + redaction,
		"UPDATE consent_event SET note = '', reference = '', method = '', evidence = ''",
		"UPDATE consent_event SET note = '', reference = '', method = '', evidence = '', seal = randomblob(64)",
	} {
		t.Run(statement[:min(60, len(statement))], func(t *testing.T) {
			_, err := s.writer.Exec(statement)
			if err == nil || !strings.Contains(err.Error(), "consent ledger is never") {
				t.Errorf("got %v, want a refusal", err)
			}
			if got, err := s.Events(context.Background(), 2); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("the ledger is now %+v, %v", got, err)
			}
		})
	}
}

func TestAppendConsentInChunks(t *testing.T) {
	const n = ledgerChunk + 1
	s, ctx := crowdedStore(t, 1), context.Background()
	write(t, s, func(tx *Tx) error {
		return tx.AppendConsent(ctx, func(yield func(consent.Event) bool) {
			for i := range n {
				if !yield(consent.Event{Contact: 1, Kind: consent.Withdrawn, OccurredAt: int64(i), Source: provenance.Import}) {
					return
				}
			}
		})
	})
	events, err := s.Events(ctx, 1)
	if err != nil || len(events) != n || events[n-1].OccurredAt != n-1 {
		t.Fatalf("%d lines, %v", len(events), err)
	}
}

func TestCheckFindsWhatIsBroken(t *testing.T) {
	ctx := context.Background()
	optOut := func(id uint32) consent.Event {
		return consent.Event{Contact: id, Kind: consent.Withdrawn, OccurredAt: 5, RecordedAt: 5, Source: provenance.ManualAdmin}
	}
	cases := []struct {
		name  string
		wreck func(t *testing.T, s *Store)
		want  string
	}{
		{"nothing", func(*testing.T, *Store) {}, ""},
		{"a tag of nobody", func(t *testing.T, s *Store) { mustExec(t, s, "INSERT INTO contact_tag VALUES(99, 1, 0, 0, 0)") }, "1 rows of contact_tag refer to a row that contact does not have"},
		{"an opt-out that the state does not know", func(t *testing.T, s *Store) {
			write(t, s, func(tx *Tx) error { return tx.AppendConsent(ctx, slices.Values([]consent.Event{optOut(1)})) })
		}, "contact 1 is kept as not_asked, but the ledger makes it opted_out"},
		{"an opt-out that the ledger does not know", func(t *testing.T, s *Store) {
			write(t, s, func(tx *Tx) error {
				return tx.Apply(ctx, history.Delta{Table: history.ConsentTable, Keys: []uint32{1}, After: constant(int64(consent.OptedOut), int64(5), int64(1))})
			})
		}, "1 contacts have a consent state that no line of the ledger explains"},
		{"an undo that is damaged", func(t *testing.T, s *Store) {
			mustExec(t, s, "INSERT INTO change_delta(change_id, packed) VALUES(1, x'01ff')")
		}, "change 1 cannot be undone"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := catalogued(t)
			insert(t, s, []contact.Contact{{UUID: crowdContact(0).UUID, Name: "Ada", CreatedAt: 1, UpdatedAt: 1}})
			c.wreck(t, s)
			findings, err := s.Check(ctx)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(findings, "; "); !strings.Contains(got, c.want) || (got == "") != (c.want == "") {
				t.Fatalf("found %q, want %q", got, c.want)
			}
		})
	}
}

func mustExec(t *testing.T, s *Store, statement string, args ...any) {
	t.Helper()
	if _, err := s.writer.Exec(statement, args...); err != nil {
		t.Fatal(err)
	}
}
