package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
)

// watched has the race detector watch everything but SQLite, which is C turned into Go, and uses one connection from one
// goroutine at a time: watching each of its steps made the tests take four times as long.
var watched = []string{"-race", "-gcflags=modernc.org/sqlite/...=-race=false", "-gcflags=modernc.org/libc/...=-race=false"}

// test runs every test there is. The order is that of trust: what is quick and needs no window comes first.
func test(ctx context.Context, _ []string) error {
	if err := setup(ctx, everything...); err != nil {
		return err
	}
	err := inOrder(ctx,
		buildFrontEnd(),
		step{
			title: "Go tests, with the race detector", env: []string{"CGO_ENABLED=1"},
			args: slices.Concat([]string{"go", "test"}, watched, []string{"-timeout", "30m", "./..."}),
		},
		npm("Front-end tests", "test"),
		buildBinary(),
	)
	if err != nil {
		return err
	}
	return journeys(ctx)
}

// journeys walks through the program as a person does: in a browser over the real Go methods, then in the real window.
func journeys(ctx context.Context) error {
	program, err := filepath.Abs(executable(binary))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(outputs, 0o755); err != nil {
		return err
	}
	harness, err := filepath.Abs(executable("build/bin/harness"))
	if err != nil {
		return err
	}
	inBrowser := npm("Journeys in a browser, over the real Go methods", "test:e2e")
	inBrowser.env = []string{"REGULARS_HARNESS=" + harness}
	err = inOrder(ctx,
		step{
			title: "Building the harness, with the race detector", env: []string{"CGO_ENABLED=1"},
			args: slices.Concat([]string{"go", "build"}, watched, []string{"-o", harness, "./frontend/e2e/harness"}),
		},
		inBrowser)
	if err != nil {
		return err
	}
	virtual, err := openScreen(ctx, "1366x768")
	if err != nil {
		return err
	}
	defer virtual.close()
	return virtual.on(step{
		title: "Journeys in the real window", env: []string{"REGULARS_BINARY=" + program},
		args: []string{"go", "test", "-tags", "e2e", "-count=1", "./frontend/e2e/window/..."},
	}).do(ctx)
}
