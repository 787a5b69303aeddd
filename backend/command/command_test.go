package command

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"regulars/backend/workspace"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"regulars": func() {
			os.Exit(Program{Version: "1.2.3"}.Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
		},
		"hold": hold,
	})
}

// TestScripts runs the command line as a script does: testdata/*.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_DATA_HOME", filepath.Join(e.WorkDir, "home"))
			e.Setenv("HOME", e.WorkDir)
			e.Setenv("TZ", "UTC")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"write":      write,
			"newer":      newer,
			"replace":    replace,
			"nothingnew": nothingNew,
			"waitfor":    waitFor,
			"fails":      func(ts *testscript.TestScript, _ bool, args []string) { exits(ts, exitFailed, args) },
			"usage":      func(ts *testscript.TestScript, _ bool, args []string) { exits(ts, exitUsage, args) },
		},
	})
}

// exits runs regulars and makes sure that it ends with this code.
func exits(ts *testscript.TestScript, code int, args []string) {
	err := ts.Exec("regulars", args...)
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != code {
		ts.Fatalf("regulars %s: %v, want exit code %d", strings.Join(args, " "), err, code)
	}
}

// waitfor FILE waits until a file is there.
func waitFor(ts *testscript.TestScript, _ bool, args []string) {
	for {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// hold DIR FILE keeps a data folder open, makes FILE to say so, and goes on until FILE is removed.
func hold() {
	w, err := workspace.Open(context.Background(), workspace.Options{Dir: os.Args[1]})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := os.WriteFile(os.Args[2], nil, 0o600); err != nil {
		os.Exit(1)
	}
	for { // until the script removes the file
		if _, err := os.Stat(os.Args[2]); err != nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if err := w.Close(); err != nil {
		os.Exit(1)
	}
}

// write FILE KIND writes a file that no txtar archive can hold.
func write(ts *testscript.TestScript, _ bool, args []string) {
	contents := map[string][]byte{
		"nothing":  nil,
		"binary":   append([]byte("\x89PNG\r\n\x1a\n"), bytes.Repeat([]byte{0, 1, 2, 255}, 5000)...),
		"longline": []byte("Phone,Name\n+2348035550142," + strings.Repeat("x", 2<<20) + "\n"),
		"utf16":    []byte("\xff\xfeP\x00h\x00o\x00n\x00e\x00\n\x00+\x002\x003\x004\x008\x000\x003\x005\x005\x005\x000\x001\x004\x002\x00\n\x00"),
		"latin1":   []byte("Phone,Name\n+2348035550142,Ren\xe9e\n"),
		"torn":     []byte("\xef\xbb\xbfPhone,Name\n+2348035550142,Ren\xe9\n"),
	}
	content, known := contents[args[1]]
	if !known {
		ts.Fatalf("unknown kind %q", args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content, 0o600))
}

// newer DIR makes the data look as if a later version had written it.
func newer(ts *testscript.TestScript, _ bool, args []string) {
	path := filepath.Join(ts.MkAbs(args[0]), "regulars.db")
	data, err := os.ReadFile(path)
	ts.Check(err)
	binary.BigEndian.PutUint32(data[60:], 9999) // user_version: https://www.sqlite.org/fileformat.html#the_database_header
	ts.Check(os.WriteFile(path, data, 0o600))
}

// replace FILE OLD NEW changes a file, which must hold OLD.
func replace(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	data, err := os.ReadFile(path)
	ts.Check(err)
	if !bytes.Contains(data, []byte(args[1])) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(path, bytes.ReplaceAll(data, []byte(args[1]), []byte(args[2])), 0o600))
}

// nothingnew DIR NAME... makes sure that a folder holds just these files.
func nothingNew(ts *testscript.TestScript, _ bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, e := range entries {
		if e.Name() != ".tmp" { // the script's own
			names = append(names, e.Name())
		}
	}
	if got, want := strings.Join(names, " "), strings.Join(args[1:], " "); got != want {
		ts.Fatalf("%s holds %s, want %s", args[0], got, want)
	}
}

func TestIsCommand(t *testing.T) {
	for line, want := range map[string]struct {
		dir string
		is  bool
	}{
		"":                  {"", false},
		"--data /d":         {"/d", false},
		"--data=/d":         {"/d", false},
		"--data":            {"", true},
		"list":              {"", true},
		"list --data /d":    {"", true},
		"--help":            {"", true},
		"--data /d --bogus": {"", true},
	} {
		if dir, is := IsCommand(strings.Fields(line)); dir != want.dir || is != want.is {
			t.Errorf("IsCommand(%q) = %q, %v", line, dir, is)
		}
	}
}
