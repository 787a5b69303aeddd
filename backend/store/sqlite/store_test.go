package sqlite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/index"
)

func TestOpenMakesAFileForThisUserOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no modes")
	}
	folder := filepath.Join(t.TempDir(), "data", "regulars")
	s := mustOpen(t, filepath.Join(folder, "contacts.db"))
	if err := fillCrowd(context.Background(), s, 1); err != nil {
		t.Fatal(err)
	}
	modes := map[string]os.FileMode{}
	for _, name := range []string{".", "contacts.db", "contacts.db-wal", "contacts.db-shm", "contacts.db.lock"} {
		info, err := os.Stat(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		modes[name] = info.Mode().Perm()
	}
	want := map[string]os.FileMode{".": 0o700, "contacts.db": 0o600, "contacts.db-wal": 0o600, "contacts.db-shm": 0o600, "contacts.db.lock": 0o600}
	if !maps.Equal(modes, want) {
		t.Errorf("modes %v, want %v", modes, want)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	left, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil || len(left) != 2 {
		t.Errorf("left behind: %v, %v; want the file and the empty lock", left, err)
	}
}

// Every connection has the settings that reliability rests on, and the file its page size.
func TestSettingsOfConnections(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	want := map[string]string{
		"page_size": "8192", "journal_mode": "wal", "synchronous": "2", "trusted_schema": "0", "cell_size_check": "1", "secure_delete": "1",
		"recursive_triggers": "1", "temp_store": "2", "mmap_size": "0", "busy_timeout": "5000",
	}
	for i := range readers + 1 {
		db := s.reader
		if i == 0 {
			db = s.writer
		}
		conn, err := db.Conn(ctx)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		for name, value := range want {
			var got string
			if err := conn.QueryRowContext(ctx, "PRAGMA "+name).Scan(&got); err != nil || got != value {
				t.Errorf("connection %d: %s = %s, %v; want %s", i, name, got, err, value)
			}
		}
	}
}

// A name of a folder must never be read as anything else: an unescaped # or ? wrote to another file.
func TestOpenAtAnyPath(t *testing.T) {
	for _, name := range []string{"plain", "with space", "hash#1", "ques?mode=ro", "per%20cent", "100%", "amp&x=1", "Ünïcode 张 😀", "quote'\"", "semi;colon", "plus+", "brackets[1]"} {
		if runtime.GOOS == "windows" && strings.ContainsAny(name, `?"`) {
			continue
		}
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name, name+".db")
			if err := mustOpen(t, path).Close(); err != nil {
				t.Fatal(err)
			}
			if info, err := os.Stat(path); err != nil || info.Size() == 0 {
				t.Fatalf("nothing at the path: %v", err)
			}
			if err := mustOpen(t, path).Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}

// fileOf returns the path of a closed store that change was let at.
func fileOf(t *testing.T, change func(path string)) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "contacts.db")
	s := mustOpen(t, path)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	change(path)
	return path
}

// patch writes bytes into a closed file.
func patch(t *testing.T, offset int64, b ...byte) func(path string) {
	return func(path string) {
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if _, err := f.WriteAt(b, offset); err != nil {
			t.Fatal(err)
		}
	}
}

// content makes text all that is in a file.
func content(t *testing.T, text string) func(path string) {
	return func(path string) {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// What is not ours to open is refused, and stays as it is to the last byte.
func TestOpenRefuses(t *testing.T) {
	cases := []struct {
		name   string
		change func(path string)
		code   fault.Code
	}{
		{"a newer schema", patch(t, 60, 0, 0, 0, 99), Newer},
		{"another program's database", patch(t, 68, 1, 2, 3, 4), NotOurs},
		{"a database of no program", patch(t, 68, 0, 0, 0, 0), NotOurs},
		{"text", content(t, strings.Repeat("name,phone\n", 100)), Damaged},
		{"half a header", content(t, "SQLite format 3\x00"), Damaged},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			path := fileOf(t, c.change)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			s, err := Open(context.Background(), path, options())
			if err == nil {
				s.Close()
			}
			if !fault.Is(err, c.code) {
				t.Fatalf("got %v, want %s", err, c.code)
			}
			after, err := os.ReadFile(path)
			if err != nil || !bytes.Equal(before, after) {
				t.Errorf("the file was changed (%v)", err)
			}
			if left, _ := filepath.Glob(path + "-*"); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
			if lock, err := os.ReadFile(path + ".lock"); err != nil || len(lock) > 0 {
				t.Errorf("lock file %q, %v", lock, err)
			}
		})
	}
}

// An unclean stop before the schema was made leaves a file that is ours all the same.
func TestOpenFinishesWhatWasBegun(t *testing.T) {
	path := filepath.Join(t.TempDir(), "contacts.db")
	content(t, "")(path)
	s := mustOpen(t, path)
	defer s.Close()
	if n, err := s.Count(context.Background()); err != nil || n != 0 {
		t.Fatalf("%d contacts, %v", n, err)
	}
}

// A page that a disk lost is found when it matters: after an unclean stop, before anything is written.
func TestOpenChecksAfterAnUncleanStop(t *testing.T) {
	path := filepath.Join(t.TempDir(), "contacts.db")
	s := mustOpen(t, path)
	if err := fillCrowd(context.Background(), s, 50); err != nil {
		t.Fatal(err)
	}
	var page int64
	if err := s.reader.QueryRow("SELECT pageno FROM dbstat WHERE name = 'contact_tag'").Scan(&page); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	patch(t, (page-1)*pageSize, bytes.Repeat([]byte{0xee}, pageSize)...)(path)
	if err := mustOpen(t, path).Close(); err != nil {
		t.Fatal(err) // nobody has looked at that page
	}
	content(t, "4711 2026-05-30T10:00:00Z\n")(path + ".lock")
	if s, err := Open(context.Background(), path, options()); !fault.Is(err, Damaged) {
		t.Fatalf("got %v and %v, want %s", s, err, Damaged)
	}
	if lock, err := os.ReadFile(path + ".lock"); err != nil || len(lock) == 0 {
		t.Errorf("the next start must check again, but the lock file is %q, %v", lock, err)
	}
}

func TestOpenInAPlaceThatIsNone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	content(t, "x")(file)
	_, err := Open(context.Background(), filepath.Join(file, "contacts.db"), options())
	if !fault.Is(err, fault.DiskError) {
		t.Fatalf("below a file: %v", err)
	}
}

func TestOpenReadOnly(t *testing.T) {
	if runtime.GOOS == "windows" || os.Geteuid() == 0 {
		t.Skip("this user may write everywhere")
	}
	cases := map[string]func(path string) error{
		"folder": func(path string) error { return os.Chmod(filepath.Dir(path), 0o500) },
		"file":   func(path string) error { return os.Chmod(path, 0o400) },
	}
	for name, protect := range cases {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "folder", "contacts.db")
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if name == "file" {
				if err := mustOpen(t, path).Close(); err != nil {
					t.Fatal(err)
				}
			}
			if err := protect(path); err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(filepath.Dir(path), 0o700)
			s, err := Open(context.Background(), path, options())
			if err == nil {
				s.Close()
			}
			if !fault.Is(err, fault.ReadOnly) {
				t.Fatalf("got %v, want %s", err, fault.ReadOnly)
			}
		})
	}
}

func TestSecondOpenIsToldWhoHoldsTheFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "contacts.db")
	s, err := Open(context.Background(), path, options())
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(context.Background(), path, options())
	f, ok := fault.As(err)
	want := map[string]string{"pid": fmt.Sprint(os.Getpid()), "since": "2026-05-30T10:00:00Z"}
	if !ok || f.Code != Locked || !maps.Equal(f.Params, want) {
		t.Fatalf("got %v with %v, want %s with %v", err, f, Locked, want)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again := mustOpen(t, path)
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestSaveSettings(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	for _, some := range []map[string]string{{"country": "NG", "theme": "dark"}, {"theme": "", "locale": "en\x00"}} {
		if err := s.Write(ctx, func(tx *Tx) error { return tx.SaveSettings(ctx, some) }); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.Settings(ctx)
	if want := map[string]string{"country": "NG", "theme": "", "locale": "en\x00"}; err != nil || !reflect.DeepEqual(got, want) {
		t.Fatalf("got %v, want %v, %v", got, want, err)
	}
}

// The number changes when another program writes to the file, and not when the store does.
func TestDataVersion(t *testing.T) {
	s, ctx := crowdedStore(t, 1), context.Background()
	before, err := s.DataVersion(ctx)
	if err != nil {
		t.Fatal(err)
	}
	write(t, s, func(*Tx) error { return nil })
	if same, err := s.DataVersion(ctx); err != nil || same != before {
		t.Errorf("after a write of our own %d, was %d, %v", same, before, err)
	}
	conn, err := s.reader.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	for _, statement := range []string{"PRAGMA query_only = 0", "DELETE FROM contact_tag"} {
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			t.Fatal(err)
		}
	}
	if other, err := s.DataVersion(ctx); err != nil || other == before {
		t.Errorf("after a write of another %d, was %d, %v", other, before, err)
	}
}

func TestWriteTakesBackWhatFails(t *testing.T) {
	s, ctx := crowdedStore(t, 5), context.Background()
	before, failure := dump(t, s), errors.New("failure of the caller")
	change := func(tx *Tx) error {
		if _, err := tx.actor(ctx, "Somebody new"); err != nil {
			return err
		}
		return tx.Apply(ctx, history.Delta{Table: history.TrashTable, Keys: []uint32{1}, After: constant(int64(1))})
	}
	err := tryWrite(s, nil, func(tx *Tx) error { return errors.Join(change(tx), failure) })
	if !errors.Is(err, failure) {
		t.Fatalf("got %v", err)
	}
	sameDump(t, dump(t, s), before)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		tryWrite(s, nil, func(tx *Tx) error { panic(change(tx)) })
	}()
	sameDump(t, dump(t, s), before)
	if _, ok := s.actors.Load().ids["Somebody new"]; ok {
		t.Error("an actor is known that was never saved")
	}
}

// A bulk write that is cancelled stops soon and leaves nothing.
func TestWriteIsCancelled(t *testing.T) {
	s := crowdedStore(t, 5)
	before := dump(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	err := s.Write(ctx, func(tx *Tx) error {
		for i := 5; ; i += 100 {
			var batch []contact.Contact
			for k := range 100 {
				batch = append(batch, crowdContact(i+k))
			}
			if err := tx.InsertContacts(ctx, batch); err != nil {
				return err
			}
			if i > 300 {
				cancel()
			}
		}
	})
	if !fault.Is(err, fault.Cancelled) {
		t.Fatalf("got %v, want %s", err, fault.Cancelled)
	}
	sameDump(t, dump(t, s), before)
	write(t, s, func(tx *Tx) error { return tx.InsertContacts(context.Background(), []contact.Contact{crowdContact(5)}) })
}

func TestReadIsCancelled(t *testing.T) {
	s := crowdedStore(t, 2000)
	ctx, cancel := context.WithCancel(context.Background())
	rows := 0
	err := s.Source().Contacts(ctx, 0, func(*index.Row) {
		if rows++; rows == 10 {
			cancel()
		}
		if rows > 10 && rows < 20 {
			time.Sleep(20 * time.Millisecond) // time for the word to get around
		}
	})
	if !fault.Is(err, fault.Cancelled) || rows >= 2000 {
		t.Fatalf("got %v after %d rows, want %s", err, rows, fault.Cancelled)
	}
}

// Readers see a write whole or not at all, and do not wait for it.
func TestReadersBesideAWriter(t *testing.T) {
	s, ctx := crowdedStore(t, 100), context.Background()
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 50 {
				got, err := s.Contacts(ctx, []contact.ID{1, 100})
				if err != nil || len(got) != 2 || got[0].DeletedAt != got[1].DeletedAt {
					t.Errorf("saw %v, %v", got, err)
					return
				}
			}
		})
	}
	everybody := make([]uint32, 100)
	for i := range everybody {
		everybody[i] = uint32(i + 1)
	}
	for i := range 50 {
		d := history.Delta{Table: history.TrashTable, Keys: everybody, After: constant(int64(crowdNow))}
		if i%2 == 1 {
			d = d.Inverse()
		}
		write(t, s, func(tx *Tx) error { return tx.Apply(ctx, d) })
	}
	group.Wait()
}

func TestLanguageGivesTheOrderOfNames(t *testing.T) {
	path := filepath.Join(t.TempDir(), "contacts.db")
	ctx := context.Background()
	order := func(language string) (names []string) {
		s, err := Open(ctx, path, Options{Now: options().Now, Language: language})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if n, err := s.Count(ctx); err != nil || n == 0 {
			insert(t, s, []contact.Contact{named(1, "Zebra"), named(2, "Äpfel"), named(3, "Apfel"), named(4, ""), named(5, "Birne")})
		}
		return column1(t, s, "SELECT name FROM contact WHERE name <> '' ORDER BY name_key")
	}
	if got := order("de"); !slices.Equal(got, []string{"Apfel", "Äpfel", "Birne", "Zebra"}) {
		t.Errorf("in German %v", got)
	}
	if got := order("sv"); !slices.Equal(got, []string{"Apfel", "Birne", "Zebra", "Äpfel"}) {
		t.Errorf("in Swedish %v", got)
	}
}

func named(i int, name string) contact.Contact {
	c := crowdContact(i)
	return contact.Contact{UUID: c.UUID, Name: name, CreatedAt: 1, UpdatedAt: 1}
}
