package sqlite

import (
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"regulars/backend/history"
)

// started is what the clock of the tests says.
var started = time.Date(2026, 5, 30, 10, 0, 0, 0, time.UTC)

func options() Options { return Options{Now: func() time.Time { return started }} }

// newStore opens an empty store that ends with the test.
func newStore(t *testing.T) *Store {
	t.Helper()
	s := mustOpen(t, filepath.Join(t.TempDir(), "contacts.db"))
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// crowdedStore is newStore with n contacts.
func crowdedStore(t *testing.T, n int) *Store {
	t.Helper()
	s := newStore(t)
	if err := fillCrowd(context.Background(), s, n); err != nil {
		t.Fatal(err)
	}
	return s
}

// write runs do as one change and returns its number.
func write(t testing.TB, s *Store, do func(tx *Tx) error) (change int64) {
	t.Helper()
	if err := tryWrite(s, &change, do); err != nil {
		t.Fatal(err)
	}
	return change
}

func tryWrite(s *Store, change *int64, do func(tx *Tx) error) error {
	ctx := context.Background()
	return s.Write(ctx, func(tx *Tx) error {
		id, err := tx.Record(ctx, history.Change{At: crowdNow, Kind: history.ContactEdited, Actor: "Owner", CanUndo: true})
		if err != nil {
			return err
		}
		if change != nil {
			*change = id
		}
		return do(tx)
	})
}

// constant returns rows that are all alike.
func constant(cells ...any) *history.Rows {
	r := &history.Rows{}
	for _, c := range cells {
		r.Columns = append(r.Columns, history.Column{Const: c})
	}
	return r
}

// volatile are tables and columns that undoing does not bring back, because they tell what happened.
var volatile = []string{"change", "change_delta", "change_place", "consent_event", "consent_hour", "sqlite_sequence", "actor", "touched", "touched_crowd"}

// dump returns everything else that s keeps, row by row, so that two states can be compared.
func dump(t testing.TB, s *Store) []string {
	t.Helper()
	var tables []string
	for _, table := range column1(t, s, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'") {
		if !slices.Contains(volatile, table) {
			tables = append(tables, table)
		}
	}
	const select1 = `SELECT format('SELECT concat_ws('' '', %Q, %s) FROM %s', m.name, group_concat(format('quote(%s)', c.name), ', '), m.name)
		FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.name IN (SELECT value FROM json_each(?)) AND c.name <> 'updated_at' GROUP BY m.name`
	packed, err := json.Marshal(tables)
	if err != nil {
		t.Fatal(err)
	}
	lines := column1(t, s, strings.Join(column1(t, s, select1, string(packed)), " UNION ALL "))
	slices.Sort(lines)
	return lines
}

func column1(t testing.TB, s *Store, query string, args ...any) []string {
	t.Helper()
	result, err := s.reader.Query(query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer result.Close()
	var all []string
	for result.Next() {
		var one string
		if err := result.Scan(&one); err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	if err := result.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// sameDump fails the test where two dumps differ.
func sameDump(t rapid.TB, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Fatalf("missing: %s", want[i])
		case i >= len(want):
			t.Fatalf("too much: %s", got[i])
		case got[i] != want[i]:
			t.Fatalf("got  %s\nwant %s", got[i], want[i])
		}
	}
}

// without returns keys without those in had; both ascend.
func without(keys, had []uint32) []uint32 {
	var rest []uint32
	for _, k := range keys {
		if len(had) > 0 && had[0] == k {
			had = had[1:]
			continue
		}
		rest = append(rest, k)
	}
	return rest
}
