package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"regulars/backend/fault"
)

// quiet keeps what a test makes the program log out of the test's output.
func quiet(t *testing.T) {
	t.Helper()
	log.SetOutput(io.Discard)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
}

func decode(t *testing.T, err error) problem {
	t.Helper()
	quiet(t)
	text, ok := FormatError(err).(string)
	if !ok {
		t.Fatal("an error that is no text arrives as [object Object]")
	}
	var p problem
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		t.Fatal(err)
	}
	if p.Params == nil || p.Fields == nil {
		t.Errorf("null in %s", text)
	}
	return p
}

func TestFormatError(t *testing.T) {
	taken := fault.InField("name", fault.New("tag.name_taken", "There is already a tag.", "tag", "VIP"))
	p := decode(t, fmt.Errorf("create tag: %w", taken))
	if p.Code != "invalid" || p.Fields["name"].Code != "tag.name_taken" || p.Fields["name"].Params["tag"] != "VIP" || p.Ref != "" {
		t.Errorf("got %+v", p)
	}
	if p := decode(t, fmt.Errorf("find: %w", context.Canceled)); p.Code != "cancelled" {
		t.Errorf("got %+v", p)
	}
}

// What nobody can act on stays in the log; the page gets a reference to it.
func TestFormatErrorKeepsDetailsBack(t *testing.T) {
	p := decode(t, errors.New("row of +2348035550142 is broken"))
	if p.Code != "internal" || p.Ref == "" || strings.Contains(p.Message, "234") {
		t.Errorf("got %+v", p)
	}
}

func TestGuardMakesAnErrorOfAPanic(t *testing.T) {
	_, err := (&Contacts{}).Get(1) // without an app
	if err == nil || !strings.Contains(err.Error(), "panic") {
		t.Errorf("got %v", err)
	}
}

func TestMiddleware(t *testing.T) {
	quiet(t)
	answer := httptest.NewRecorder()
	Middleware(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("boom") })).ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/", nil))
	if answer.Code != http.StatusInternalServerError || !strings.Contains(answer.Header().Get("Content-Security-Policy"), "default-src 'none'") {
		t.Errorf("%d %v", answer.Code, answer.Header())
	}
}

// Wails prints failed calls with their arguments: names and numbers of people have no place in a log.
func TestWithoutDetails(t *testing.T) {
	for message, want := range map[string]string{
		`process message error: C{"name":"Amara"}`: "process message error",
		"Unable to open default system browser":    "Unable to open default system browser",
		`{"name":"Amara"}`:                         "",
	} {
		if got := withoutDetails(message); got != want {
			t.Errorf("withoutDetails(%q) = %q", message, got)
		}
	}
}
