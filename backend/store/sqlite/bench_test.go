//go:build unix

package sqlite

import (
	"context"
	"database/sql"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/provenance"
)

// The figures of PERFORMANCE.md are those of: go test ./backend/store/sqlite -run xxx -bench . -benchtime 1x -contacts 1000000
var benchContacts = flag.Int("contacts", 20_000, "contacts in the store of the benchmarks")

// measured runs f as often as b asks, and adds the processor time of the whole process: on a machine that does other
// things too it is the steadier figure.
func measured(b *testing.B, f func() error) {
	b.Helper()
	var used time.Duration
	for b.Loop() {
		before := cpuTime(b)
		if err := f(); err != nil {
			b.Fatal(err)
		}
		used += cpuTime(b) - before
	}
	b.ReportMetric(float64(used.Microseconds())/1000/float64(b.N), "cpu-ms/op")
}

func cpuTime(b *testing.B) time.Duration {
	var u unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// benchStore opens a copy of a store with -contacts contacts; the first call of a run makes it.
func benchStore(b *testing.B) *Store {
	b.Helper()
	ctx := context.Background()
	original := filepath.Join(os.TempDir(), fmt.Sprintf("regulars-bench-%d.db", *benchContacts))
	if _, err := os.Stat(original); err != nil {
		s := mustOpen(b, original)
		if err := fillCrowd(ctx, s, *benchContacts); err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
	copied := filepath.Join(b.TempDir(), "contacts.db")
	data, err := os.ReadFile(original)
	if err == nil {
		err = os.WriteFile(copied, data, 0o600)
	}
	if err != nil {
		b.Fatal(err)
	}
	s := mustOpen(b, copied)
	b.Cleanup(func() { s.Close() })
	return s
}

// BenchmarkInsertContacts fills an empty store; BenchmarkMakeCrowd is the part of it that is not the store's.
func BenchmarkInsertContacts(b *testing.B) {
	ctx := context.Background()
	var path string
	measured(b, func() error {
		path = filepath.Join(b.TempDir(), "contacts.db")
		s := mustOpen(b, path)
		if err := fillCrowd(ctx, s, *benchContacts); err != nil {
			return err
		}
		return s.Close()
	})
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(info.Size())/(1<<20), "MiB")
}

func BenchmarkMakeCrowd(b *testing.B) {
	measured(b, func() error {
		for i := range *benchContacts {
			crowdContact(i)
		}
		return nil
	})
}

func BenchmarkSource(b *testing.B) {
	ctx := context.Background()
	src := benchStore(b).Source()
	for _, scan := range []struct {
		name string
		run  func() error
	}{
		{"contacts", func() error { return src.Contacts(ctx, 0, func(*index.Row) {}) }},
		{"assignments", func() error { return src.Assignments(ctx, 0, func(*index.Assignment) {}) }},
		{"values", func() error { return src.Values(ctx, 0, func(*index.Value) {}) }},
		{"consent", func() error { return src.Consent(ctx, 0, func(contact.ID, consent.Standing) {}) }},
	} {
		b.Run(scan.name, func(b *testing.B) { measured(b, scan.run) })
	}
}

func BenchmarkContacts(b *testing.B) {
	ctx := context.Background()
	s := benchStore(b)
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 50, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			measured(b, func() error { _, err := s.Contacts(ctx, randomIDs[contact.ID](r, n)); return err })
		})
	}
	b.Run("newest", func(b *testing.B) {
		measured(b, func() error { _, err := s.Newest(ctx, 50); return err })
	})
	b.Run("count", func(b *testing.B) {
		measured(b, func() error { _, err := s.Count(ctx); return err })
	})
}

func randomIDs[ID ~uint32](r *rand.Rand, n int) []ID {
	seen := map[ID]bool{}
	var ids []ID
	for len(ids) < min(n, *benchContacts) {
		if id := ID(1 + r.IntN(*benchContacts)); !seen[id] {
			seen[id] = true
			ids = append(ids, id)
		}
	}
	return ids
}

// BenchmarkBulk does what is done to a tenth of all contacts, and takes it back.
func BenchmarkBulk(b *testing.B) {
	keys := randomIDs[uint32](rand.New(rand.NewPCG(3, 4)), *benchContacts/10)
	slices.Sort(keys)
	constant := func(cells ...any) *history.Rows {
		r := &history.Rows{}
		for _, c := range cells {
			r.Columns = append(r.Columns, history.Column{Const: c})
		}
		return r
	}
	cases := []struct {
		name  string
		after *history.Rows
		table history.Table
		sub   int64
	}{
		{"delete", constant(int64(crowdNow)), history.TrashTable, 0},
		{"tag", constant(int64(1), "Owner", int64(crowdNow)), history.TagTable, crowdTags},
		{"opt out", constant(int64(consent.OptedOut), int64(crowdNow), int64(1)), history.ConsentTable, 0},
		{"attribute", constant("gold", int64(1), "Owner", int64(crowdNow)), history.AttributeTable, crowdDefinitions},
	}
	for _, c := range cases {
		s := benchStore(b)
		had := having(b, s, c.table, c.sub, keys)
		b.Run(c.name, func(b *testing.B) {
			var do, undo time.Duration
			for b.Loop() {
				start := cpuTime(b)
				change, err := bulk(s, c.table, c.sub, keys, had, c.after)
				if err != nil {
					b.Fatal(err)
				}
				done := cpuTime(b)
				if err := takeBack(s, change); err != nil {
					b.Fatal(err)
				}
				do, undo = do+done-start, undo+cpuTime(b)-done
			}
			b.ReportMetric(float64(do.Microseconds())/1000/float64(b.N), "do-cpu-ms/op")
			b.ReportMetric(float64(undo.Microseconds())/1000/float64(b.N), "undo-cpu-ms/op")
		})
	}
}

// bulk gives all keys the same row as one change; had says which of them have a row. An opt-out goes to the ledger too.
func bulk(s *Store, table history.Table, sub int64, keys, had []uint32, after *history.Rows) (change int64, err error) {
	ctx := context.Background()
	return change, s.Write(ctx, func(tx *Tx) error {
		if change, err = tx.Record(ctx, history.Change{At: crowdNow, Kind: history.ContactsDeleted, Actor: "Owner", Contacts: len(keys), CanUndo: true}); err != nil {
			return err
		}
		deltas := []history.Delta{{Table: table, Sub: sub, Keys: without(keys, had), After: after}}
		if len(had) > 0 {
			present, before, err := tx.Rows(ctx, table, sub, had)
			if err != nil {
				return err
			}
			deltas = append(deltas, history.Delta{Table: table, Sub: sub, Keys: present, Before: before, After: after})
		}
		if err := tx.Apply(ctx, deltas...); err != nil {
			return err
		}
		if table == history.ConsentTable {
			if err := tx.AppendConsent(ctx, optOuts(keys, change)); err != nil {
				return err
			}
		}
		return tx.SaveDeltas(ctx, change, deltas)
	})
}

// having returns the keys that have a row, which in the program the index knows.
func having(b *testing.B, s *Store, table history.Table, sub int64, keys []uint32) (had []uint32) {
	b.Helper()
	err := s.Write(context.Background(), func(tx *Tx) (err error) {
		had, _, err = tx.Rows(context.Background(), table, sub, keys)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return had
}

func takeBack(s *Store, change int64) error {
	ctx := context.Background()
	deltas, err := s.Deltas(ctx, change)
	if err != nil {
		return err
	}
	slices.Reverse(deltas)
	for i := range deltas {
		deltas[i] = deltas[i].Inverse()
	}
	return s.Write(ctx, func(tx *Tx) error {
		undo, err := tx.Record(ctx, history.Change{At: crowdNow, Kind: history.Undone, Actor: "Owner", Reverses: change})
		if err != nil {
			return err
		}
		if err := tx.Apply(ctx, deltas...); err != nil {
			return err
		}
		return tx.SaveDeltas(ctx, undo, deltas)
	})
}

func optOuts(keys []uint32, change int64) func(yield func(consent.Event) bool) {
	return func(yield func(consent.Event) bool) {
		for _, k := range keys {
			e := consent.Event{Contact: k, Kind: consent.Withdrawn, OccurredAt: crowdNow, RecordedAt: crowdNow, Source: provenance.ManualAdmin, Actor: "Owner", Method: "asked in the shop", Change: change}
			if !yield(e) {
				return
			}
		}
	}
}

// BenchmarkLedger adds a line of every contact to the ledger, and follows the chain.
func BenchmarkLedger(b *testing.B) {
	ctx := context.Background()
	s := benchStore(b)
	lines := func(yield func(consent.Event) bool) {
		for id := range uint32(*benchContacts) {
			if !yield(consent.Event{Contact: id + 1, Kind: consent.Withdrawn, OccurredAt: crowdNow, RecordedAt: crowdNow, Source: provenance.ManualAdmin, Actor: "Owner"}) {
				return
			}
		}
	}
	b.Run("append", func(b *testing.B) {
		measured(b, func() error { return s.Write(ctx, func(tx *Tx) error { return tx.AppendConsent(ctx, lines) }) })
	})
	b.Run("verify", func(b *testing.B) {
		measured(b, func() error {
			return s.read(ctx, func(tx *sql.Tx) error { _, err := s.checkLedger(ctx, tx); return err })
		})
	})
}
