package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "regulars/"

// levels of the rooms: a room may import only rooms of a lower level. A new room gets a line here.
var levels = map[string]int{
	"backend/fault":                   0,
	"backend/paper":                   0,
	"backend/provenance":              1,
	"backend/text":                    0,
	"backend/catalogue":               1,
	"backend/phone":                   1,
	"backend/job":                     1,
	"backend/tag":                     2,
	"backend/attribute":               2,
	"backend/consent":                 2,
	"backend/segment":                 2,
	"backend/message":                 3,
	"backend/note":                    2,
	"backend/keyword":                 2,
	"backend/contact":                 3,
	"backend/attest":                  4,
	"backend/filter":                  4,
	"backend/suppression":             4,
	"backend/history":                 4,
	"backend/index":                   5,
	"backend/disclosure":              5,
	"backend/importing":               5,
	"backend/exporting":               5,
	"backend/sample":                  5,
	"backend/messaging":               6,
	"backend/store/sqlite":            6,
	"backend/workspace":               7,
	"backend/command":                 8,
	"app":                             8,
	".":                               9,
	"backend/filter/filtertest":       10,
	"backend/store/sqlite/sqlitetest": 10,
	"build":                           10,
	"frontend":                        10,
	"frontend/e2e/harness":            10,
	"frontend/e2e/browser":            11,
	"frontend/e2e/window":             11,
	"frontend/e2e/window/atspi":       10,
}

// kept says which rooms may import an outside package, by the beginning of its path.
var kept = map[string][]string{
	"database/sql":             {"backend/store/sqlite", "backend/store/sqlite/sqlitetest"},
	"modernc.org/sqlite":       {"backend/store/sqlite", "backend/store/sqlite/sqlitetest"},
	"github.com/wailsapp":      {"app", "."},
	"github.com/xuri/excelize": {"backend/importing", "backend/exporting"},
}

// TestRoomsImportOnlyDownwards keeps the house from becoming one big room: what is below must not know what is above.
// Tests may look sideways and up (an index test reads the filter's generators), programs may not.
func TestRoomsImportOnlyDownwards(t *testing.T) {
	for _, file := range goFiles(t) {
		room := filepath.ToSlash(filepath.Dir(file))
		if _, known := levels[room]; !known {
			t.Errorf("%s: the room %q has no level; give it one in build/rooms_test.go", file, room)
			continue
		}
		for _, path := range importsOf(t, file) {
			checkImport(t, file, room, path)
		}
	}
}

func checkImport(t *testing.T, file, room, path string) {
	t.Helper()
	if other, ours := strings.CutPrefix(path, module); ours {
		if levels[other] >= levels[room] {
			t.Errorf("%s: %s (level %d) imports %s (level %d); imports go only downwards", file, room, levels[room], other, levels[other])
		}
		return
	}
	for prefix, rooms := range kept {
		if strings.HasPrefix(path, prefix) && !slices.Contains(rooms, room) {
			t.Errorf("%s: %s imports %s, which only %s may", file, room, path, strings.Join(rooms, " and "))
		}
	}
}

// goFiles lists the program's Go files, tests left out.
func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	root := os.DirFS("..")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "node_modules" || path == "build/bench" || (path != "." && strings.HasPrefix(d.Name(), "."))):
			return fs.SkipDir
		case strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func importsOf(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", file), nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, spec := range parsed.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}
