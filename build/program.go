package main

import (
	"context"
	"os"
	"path/filepath"
)

// buildProgram sets up what compiling needs and builds the program, front end included.
func buildProgram(ctx context.Context) error {
	if err := setup(ctx, compile...); err != nil {
		return err
	}
	return inOrder(ctx, buildFrontEnd(), buildBinary())
}

func buildFrontEnd() step { return npm("Building the front end", "build") }

func buildBinary() step {
	return golang("Building the program", "build", "-tags", windowTags(), "-trimpath", "-ldflags", "-s -w", "-o", executable(binary), ".")
}

// generate writes the bindings: the program, built with the tag "bindings", writes them and ends where the window would open.
func generate(ctx context.Context) error {
	return step{
		title: "Writing the bindings",
		env:   []string{"tsoutputtype=interfaces"},
		args:  []string{"go", "run", "-tags", "bindings", "."},
	}.do(ctx)
}

// dev runs vite's server and a window that shows it.
func dev(ctx context.Context, _ []string) error {
	if err := setup(ctx, compile...); err != nil {
		return err
	}
	const program = "build/bin/regulars-dev"
	if err := golang("Building the program", "build", "-tags", "dev,webkit2_41", "-o", executable(program), ".").do(ctx); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	vite := npm("Starting the server of the front end", "dev").command(ctx)
	vite.Stdout, vite.Stderr = os.Stdout, os.Stderr
	if err := vite.Start(); err != nil {
		return err
	}
	defer func() { cancel(); _ = vite.Wait() }()
	data, err := filepath.Abs(filepath.Join(outputs, "dev"))
	if err != nil {
		return err
	}
	return step{
		title: "Opening the window",
		env:   []string{"frontenddevserverurl=http://localhost:5199", "devserver=127.0.0.1:34115", "assetdir=frontend/dist"},
		args:  []string{executable(program), "--data", data},
	}.do(ctx)
}
