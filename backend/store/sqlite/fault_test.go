package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"syscall"
	"testing"

	modernc "modernc.org/sqlite"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
)

// A disk that is full in the middle of a bulk write changes nothing, says so, and when there is room again the same
// store goes on.
func TestDiskFull(t *testing.T) {
	s, ctx := crowdedStore(t, 50), context.Background()
	before := dump(t, s)
	var batch []contact.Contact
	for i := range 1000 {
		batch = append(batch, crowdContact(50+i))
	}
	insert := func(tx *Tx) error { return tx.InsertContacts(ctx, batch) }
	var pages int64
	if err := s.writer.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	mustExec(t, s, fmt.Sprintf("PRAGMA max_page_count = %d", pages+20))
	if err := tryWrite(s, nil, insert); !fault.Is(err, fault.DiskFull) {
		t.Fatalf("got %v, want %s", err, fault.DiskFull)
	}
	sameDump(t, dump(t, s), before)
	mustExec(t, s, "PRAGMA max_page_count = 1000000")
	write(t, s, insert)
	if n, err := s.Count(ctx); err != nil || n != 1050 {
		t.Fatalf("%d contacts, %v", n, err)
	}
}

func TestFaultsOfTheDriver(t *testing.T) {
	ctx := context.Background()
	cases := []struct {
		name string
		fail func(s *Store) error
		code fault.Code
	}{
		{"writing where only reading is allowed", func(s *Store) error {
			_, err := s.reader.Exec("DELETE FROM setting")
			return faultOf(ctx, err)
		}, fault.ReadOnly},
		{"a file that cannot be opened", func(s *Store) error {
			db := sql.OpenDB(connector{driver: s.writer.Driver().(*modernc.Driver), dsn: dsn(t.TempDir(), nil)})
			defer db.Close()
			return faultOf(ctx, db.Ping())
		}, fault.ReadOnly},
		{"another writer", func(s *Store) error {
			mustExec(t, s, "PRAGMA busy_timeout = 1")
			other, err := s.reader.Conn(ctx)
			if err != nil {
				return err
			}
			defer other.Close()
			for _, statement := range []string{"PRAGMA query_only = 0", "BEGIN IMMEDIATE"} {
				if _, err := other.ExecContext(ctx, statement); err != nil {
					return err
				}
			}
			defer other.ExecContext(ctx, "ROLLBACK")
			return s.Write(ctx, func(*Tx) error { return nil })
		}, fault.Busy},
		{"a name twice", func(s *Store) error {
			return s.Write(ctx, func(tx *Tx) error {
				_, err := tx.sql.Exec("INSERT INTO actor(name) VALUES('a'), ('a')")
				return err
			})
		}, Exists},
		{"a change that is not there", func(s *Store) error {
			return s.Write(ctx, func(tx *Tx) error { return tx.Revise(ctx, history.Change{ID: 9}, "") })
		}, fault.NotFound},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if err := c.fail(newStore(t)); !fault.Is(err, c.code) {
				t.Fatalf("got %v, want %s", err, c.code)
			}
		})
	}
}

func TestFaultsOfTheSystem(t *testing.T) {
	path := func(err error) error { return fmt.Errorf("open: %w", &fs.PathError{Op: "open", Path: "x", Err: err}) }
	plain := errors.New("plain")
	cases := []struct {
		err  error
		code fault.Code
	}{
		{path(fs.ErrPermission), fault.ReadOnly},
		{path(syscall.EACCES), fault.ReadOnly},
		{path(errors.New("broken disk")), fault.DiskError},
		{fault.New(Locked, "kept"), Locked},
		{plain, ""},
		{nil, ""},
	}
	for _, c := range cases {
		got := faultOf(context.Background(), c.err)
		if c.code == "" && !errors.Is(got, c.err) || c.code != "" && !fault.Is(got, c.code) {
			t.Errorf("%v became %v, want %s", c.err, got, c.code)
		}
	}
}
