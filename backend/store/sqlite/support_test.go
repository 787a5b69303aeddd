package sqlite

import (
	"context"
	"fmt"
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
var volatile = []string{"change", "change_delta", "consent_event", "sqlite_sequence", "actor"}

// dump returns everything else that s keeps, row by row, so that two states can be compared.
func dump(t testing.TB, s *Store) []string {
	t.Helper()
	var lines []string
	for _, table := range column1(t, s, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name") {
		if slices.Contains(volatile, table) {
			continue
		}
		columns := column1(t, s, "SELECT 'quote(' || name || ')' FROM pragma_table_info('"+table+"') WHERE name <> 'updated_at'")
		for _, row := range column1(t, s, fmt.Sprintf("SELECT concat_ws(' ', %s) FROM %s", strings.Join(columns, ", "), table)) {
			lines = append(lines, table+" "+row)
		}
	}
	slices.Sort(lines)
	return lines
}

func column1(t testing.TB, s *Store, query string) []string {
	t.Helper()
	result, err := s.reader.Query(query)
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
