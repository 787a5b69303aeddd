package main

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
)

// bindings is the folder of generated TypeScript; it is committed, so that the front end can be read and checked without Go.
const bindings = "frontend/src/api/wailsjs"

// check proves what no test runs: format, lint, layers, bindings, types, unused code. Import directions of the Go rooms
// are a Go test (rooms_test.go), run here too so that check alone tells.
func check(ctx context.Context, _ []string) error {
	if err := setup(ctx, compile...); err != nil {
		return err
	}
	linter, err := golangci.install(ctx)
	if err != nil {
		return err
	}
	err = inOrder(ctx,
		golang("Modules as recorded", "mod", "verify"),
		golang("go vet", "vet", "./..."),
		step{title: "Go format", args: []string{linter, "fmt", "--diff"}},
		step{title: "Go lint", args: []string{linter, "run", "./..."}},
		golang("Import directions", "test", "-count=1", "-run", "Rooms", "./build"),
	)
	if err != nil {
		return err
	}
	if err := bindingsInStep(ctx); err != nil {
		return err
	}
	return npm("Front end: format, lint, layers, types, unused code", "check").do(ctx)
}

// bindingsInStep writes the bindings anew and fails if that changed a committed file.
func bindingsInStep(ctx context.Context) error {
	if err := generate(ctx); err != nil {
		return err
	}
	out, err := exec.CommandContext(ctx, "git", "-c", "core.fileMode=false", "status", "--porcelain", "--", bindings).Output()
	if err != nil {
		return fmt.Errorf("ask git about %s: %w", bindings, err)
	}
	if len(bytes.TrimSpace(out)) > 0 {
		return fmt.Errorf("the bindings were out of step with the bound Go methods; they have been written anew, commit them:\n%s", out)
	}
	return nil
}

// format rewrites the sources in the project's format.
func format(ctx context.Context, _ []string) error {
	linter, err := golangci.install(ctx)
	if err != nil {
		return err
	}
	return inOrder(ctx, step{title: "Formatting Go", args: []string{linter, "fmt"}}, npm("Formatting the front end", "format"))
}

// bench measures; the benchmark is a module of its own, so that its peers never enter the program's.
func bench(ctx context.Context, args []string) error {
	return step{
		title: "Measuring", dir: "build/bench", env: []string{"CGO_ENABLED=1"},
		args: append([]string{"go", "run", "."}, args...),
	}.do(ctx)
}
