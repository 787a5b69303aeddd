package app

import (
	"bytes"
	"context"
	"log"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"regulars/backend/fault"
	"regulars/backend/job"
)

func TestWindowStateIsKept(t *testing.T) {
	dir := t.TempDir()
	if got := loadWindow(dir); got.Width != defaultWidth || got.Placed {
		t.Errorf("at first %+v", got)
	}
	want := windowState{Width: 1600, Height: 900, X: -10, Y: 20, Maximised: true, Placed: true}
	if err := want.save(dir); err != nil {
		t.Fatal(err)
	}
	if got := loadWindow(dir); got != want {
		t.Errorf("got %+v", got)
	}
}

func TestAnOddWindowStateIsNone(t *testing.T) {
	for name, content := range map[string]string{"no JSON": "{", "too small": `{"width":10,"height":10}`, "empty": ""} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(windowFile(dir), []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			if got := loadWindow(dir); got != (windowState{Width: defaultWidth, Height: defaultHeight}) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// Closing the window in the middle of an import would throw it away unasked.
func TestClosingAsksWhileAJobRuns(t *testing.T) {
	p := start(t)
	if !p.MayClose() {
		t.Error("nothing runs")
	}
	err := p.door.Jobs().Run(t.Context(), job.Spec{Kind: job.Import}, func(context.Context, *job.Progress) error {
		if p.MayClose() {
			t.Error("a job runs")
		}
		jobs := get[[]Job](t)(p.jobs.List())
		if len(jobs) != 1 || jobs[0].Kind != "import" || !jobs[0].Cancellable {
			t.Errorf("jobs %+v", jobs)
		}
		return p.jobs.Cancel(jobs[0].ID)
	})
	if err != nil {
		t.Error(err)
	}
	if _, ok := p.heard(EventCloseBlocked); !ok {
		t.Error("the page was not told")
	}
	if !New(Options{}).MayClose() {
		t.Error("a window that never opened its data may close")
	}
}

func TestSayWhy(t *testing.T) {
	var out bytes.Buffer
	New(Options{}).SayWhy(&out, fault.New("store.locked", "Regulars is open already."))
	if out.String() != "Regulars: Regulars is open already.\n" {
		t.Errorf("got %q", out.String())
	}
}

func TestTheLogIsKeptAndDoesNotGrowForEver(t *testing.T) {
	quiet(t)
	path := filepath.Join(t.TempDir(), "regulars.log")
	if err := os.WriteFile(path, make([]byte, maxLog+1), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := logInto(filepath.Dir(path)); err != nil {
		t.Fatal(err)
	}
	log.Print("something happened")
	data, err := os.ReadFile(path)
	if err != nil || len(data) > 100 || !strings.Contains(string(data), "something happened") {
		t.Errorf("%d bytes, %v", len(data), err)
	}
	if err := logInto("/no/such/folder"); err == nil {
		t.Error("no error")
	}
	if err := debug.SetCrashOutput(nil, debug.CrashOptions{}); err != nil {
		t.Fatal(err)
	}
}
