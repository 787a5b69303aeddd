package app

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"regulars/backend/fault"
)

// desk is a shell that answers dialogs from a list and keeps what it hears.
type desk struct {
	mu      sync.Mutex
	answers []string
	replace bool // what Confirm is answered
	asked   []Dialog
	events  []string
	payload map[string]any // the last of each event
	shown   string
	printed int
}

func (d *desk) answer() string {
	if len(d.answers) == 0 {
		return ""
	}
	a := d.answers[0]
	d.answers = d.answers[1:]
	return a
}

func (d *desk) OpenFile(q Dialog) (string, error) { return d.dialog(q) }
func (d *desk) SaveFile(q Dialog) (string, error) { return d.dialog(q) }

func (d *desk) dialog(q Dialog) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.asked = append(d.asked, q)
	return d.answer(), nil
}

func (d *desk) Confirm(string, string) (bool, error) { return d.replace, nil }

func (d *desk) ShowInFolder(path string) error { d.shown = path; return nil }

func (d *desk) Print() { d.printed++ }

func (d *desk) Emit(event string, payload ...any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.events = append(d.events, event)
	if d.payload == nil {
		d.payload = map[string]any{}
	}
	d.payload[event] = nil
	if len(payload) > 0 {
		d.payload[event] = payload[0]
	}
}

func (d *desk) heard(event string) (any, bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.payload[event], slices.Contains(d.events, event)
}

// program is the app as the page sees it.
type program struct {
	*App
	*desk
	contacts   *Contacts
	tags       *Tags
	attributes *Attributes
	transfer   *Transfer
	jobs       *Jobs
	history    *History
	settings   *Settings
}

// now is the time of every test.
var now = time.Date(2026, 5, 30, 10, 42, 33, 0, time.UTC)

func start(t *testing.T) *program {
	t.Helper()
	a, d := New(Options{Dir: t.TempDir(), Version: "test", Clock: func() time.Time { return now }}), &desk{}
	if err := a.Start(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Stop(); err != nil {
			t.Error(err)
		}
	})
	if err := a.door.Ready(t.Context()); err != nil {
		t.Fatal(err)
	}
	return &program{a, d, &Contacts{a}, &Tags{a}, &Attributes{a}, &Transfer{a}, &Jobs{a}, &History{a}, &Settings{a}}
}

// get fails the test for an error.
func get[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatalf("%v (%+v)", err, err)
		}
		return v
	}
}

func wantFault(t *testing.T, err error, code fault.Code) *fault.Error {
	t.Helper()
	f, ok := fault.As(err)
	if !ok || f.Code != code {
		t.Fatalf("got %v, want a fault %s", err, code)
	}
	return f
}

// file writes a file to be chosen.
func file(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "people.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// noNull fails the test if the page would get a null where it expects a list.
func noNull(t *testing.T, v any) {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if text := strings.NewReplacer(`"dayFirst":null`, "", `"basis":null`, "").Replace(string(data)); strings.Contains(text, "null") {
		t.Errorf("null in %s", text)
	}
}
