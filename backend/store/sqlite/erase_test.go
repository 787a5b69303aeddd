package sqlite

import (
	"context"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"regulars/backend/contact"
	"regulars/backend/history"
)

// scrubbed are the tables that are about people in other ways than by rows of their own, each with what erases them there.
var scrubbed = map[string]string{
	"contact":       "Erase",
	"change":        "Revise",
	"change_delta":  "Erase",
	"change_place":  "Erase",
	"touched":       "Erase",
	"touched_crowd": "Erase",
	"consent_event": "Redact",
}

// impersonal are the tables that are about nobody in particular.
var impersonal = []string{
	"meta", "setting", "actor", "tag", "attr_def", "segment", "segment_count", "consent_hour", "notice", "keyword", "suppression", "sqlite_sequence", "sqlite_stat1",
}

// Whoever adds a table has to say what erasing a person means for it: a row of its own for each person is for personal(),
// anything else for code that takes them out.
func TestEraseKnowsEveryTable(t *testing.T) {
	s := newStore(t)
	known := slices.Concat(personal(), impersonal)
	for table := range scrubbed {
		known = append(known, table)
	}
	const tables = "SELECT name FROM sqlite_schema WHERE type = 'table'"
	for _, table := range column1(t, s, tables) {
		if !slices.Contains(known, table) {
			t.Errorf("what becomes of table %s when somebody is erased?", table)
		}
	}
	const named = "SELECT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.name = 'contact_id'"
	for _, table := range column1(t, s, named) {
		if slices.Contains(impersonal, table) {
			t.Errorf("table %s names contacts", table)
		}
	}
}

// However many a change was about, and whatever it kept of them: who is erased is in none of its parts, and the others
// are as they were.
func TestEraseShrinksChanges(t *testing.T) {
	for name, about := range map[string][]uint32{
		"one":                    {3},
		"few":                    {2, 3, 4},
		"a crowd":                upTo(1000),
		"a crowd of several ids": upTo(70_000),
	} {
		t.Run(name, func(t *testing.T) {
			s := crowdedStore(t, len(about)+10)
			change := write(t, s, func(tx *Tx) error { return tagged(tx, about) })
			erased := []uint32{3, 69_999}
			write(t, s, func(tx *Tx) error {
				done, err := tx.Erase(t.Context(), erased)
				if want := (Shrunk{change, len(about) == 1}); err == nil && !slices.Contains(done.Changes, want) {
					t.Errorf("shrunk are %v, want %v among them", done.Changes, want)
				}
				return err
			})
			deltas, err := s.Deltas(t.Context(), change)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := history.Touched(deltas), without(about, erased); !slices.Equal(got, want) {
				t.Errorf("%d contacts are left, want %d", len(got), len(want))
			}
			for _, id := range erased {
				touching, err := s.Touching(t.Context(), contact.ID(id), 0, 10)
				if err != nil || len(touching) > 0 {
					t.Errorf("contact %d is touched by %v, %v", id, touching, err)
				}
			}
			if got := column1(t, s, "SELECT count(*) FROM change_place WHERE key_id = 3 AND tbl NOT IN (6, 7, 10)"); got[0] != "0" {
				t.Errorf("%s places", got[0])
			}
		})
	}
}

// tagged puts a tag on contacts and notes it as the change just recorded.
func tagged(tx *Tx, ids []uint32) error {
	ctx := context.Background()
	var change int64
	if err := tx.sql.QueryRowContext(ctx, "SELECT max(id) FROM change").Scan(&change); err != nil {
		return err
	}
	names := make([]any, len(ids))
	for i, id := range ids {
		names[i] = "value " + strconv.Itoa(int(id))
	}
	return tx.SaveDeltas(ctx, change, []history.Delta{
		{Table: history.AttributeTable, Sub: 1, Keys: ids, Before: &history.Rows{Columns: []history.Column{{Each: names}, {Const: int64(1)}, {Const: ""}, {Const: int64(1)}}}},
	})
}

func upTo(n uint32) []uint32 {
	ids := make([]uint32, n)
	for i := range ids {
		ids[i] = uint32(i + 1)
	}
	return ids
}

// What SQLite keeps for its planner are numbers alone. Samples of an index would be numbers and addresses of people.
func TestNoSamplesAreKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "contacts.db")
	s := mustOpen(t, path)
	if err := fillCrowd(t.Context(), s, 5000); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = mustOpen(t, path)
	t.Cleanup(func() { _ = s.Close() })
	if got := column1(t, s, "SELECT count(*) FROM sqlite_stat4"); got[0] != "0" {
		t.Errorf("%s samples", got[0])
	}
}
