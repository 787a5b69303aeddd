package sqlite

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"regulars/backend/fault"
)

func TestMigrationsAreNumbered(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("SELECT 1")}
	cases := []struct {
		name  string
		files fstest.MapFS
		want  string // in the error; "" for none
	}{
		{"in a row", fstest.MapFS{"migration/0001_a.sql": file, "migration/0002_b.sql": file}, ""},
		{"with a gap", fstest.MapFS{"migration/0001_a.sql": file, "migration/0003_b.sql": file}, "want number 0002"},
		{"twice", fstest.MapFS{"migration/0001_a.sql": file, "migration/0001_b.sql": file}, "want number 0002"},
		{"not at all", fstest.MapFS{"migration/first.sql": file}, "want number 0001"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			steps, err := migrations(c.files)
			if c.want == "" && (err != nil || len(steps) != len(c.files)) {
				t.Fatalf("%d steps, %v", len(steps), err)
			}
			if c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Fatalf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestMigrateGoesOnWhereItIs(t *testing.T) {
	s, ctx := crowdedStore(t, 3), context.Background()
	before := dump(t, s)
	steps := []migration{{1, "THIS WAS DONE"}, {2, "CREATE TABLE second(a); INSERT INTO second VALUES(1)"}, {3, "DROP TABLE contact_tag; NO SQL"}}
	if err := migrate(ctx, s.writer, 1, steps); err == nil || !strings.Contains(err.Error(), "version 3") {
		t.Fatalf("got %v", err)
	}
	if got := column1(t, s, "PRAGMA user_version"); got[0] != "2" {
		t.Errorf("version %s, want that of the last step that went through", got[0])
	}
	mustExec(t, s, "DROP TABLE second")
	sameDump(t, dump(t, s), before)
}

// A newer version that was stopped before its log reached the file is seen in the log, and left as it is too.
func TestNewerVersionInTheLog(t *testing.T) {
	s := crowdedStore(t, 3)
	mustExec(t, s, "PRAGMA user_version = 99")
	var path string
	if err := s.reader.QueryRow("SELECT file FROM pragma_database_list WHERE name = 'main'").Scan(&path); err != nil {
		t.Fatal(err)
	}
	stopped := filepath.Join(t.TempDir(), "contacts.db")
	files := map[string][]byte{}
	for _, end := range []string{"", "-wal"} {
		data, err := os.ReadFile(path + end)
		if err != nil {
			t.Fatal(err)
		}
		files[stopped+end] = data
		if err := os.WriteFile(stopped+end, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Open(context.Background(), stopped, options()); !fault.Is(err, Newer) {
		t.Fatalf("got %v, want %s", err, Newer)
	}
	for name, want := range files {
		if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s was changed (%v)", filepath.Base(name), err)
		}
	}
}
