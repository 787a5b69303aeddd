package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
)

type command struct {
	name, help string
	run        func(ctx context.Context, args []string) error
}

// commands are listed in the order in which help prints them.
func commands() []command {
	return []command{
		{"run", "set up what is missing, build, open the window (in a virtual display where there is none)", runWindow},
		{"test", "every test: Go with the race detector, vitest, browser journeys, journeys in the real window", test},
		{"check", "format, lint, import directions, bindings in step, types, unused code", check},
		{"setup", "install what is missing, nothing else", func(ctx context.Context, _ []string) error { return setup(ctx, everything...) }},
		{"build", "build the program into build/bin", func(ctx context.Context, _ []string) error { return buildProgram(ctx) }},
		{"dev", "hot reload: the window on the files of the front end as they are edited", dev},
		{"gen", "write the TypeScript bindings of the bound Go methods anew", func(ctx context.Context, _ []string) error { return generate(ctx) }},
		{"fmt", "format Go and TypeScript", format},
		{"bench", "measure, beside the peers that are installed; arguments go to the benchmark", bench},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := dispatch(ctx, os.Args[1:])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func dispatch(ctx context.Context, args []string) error {
	if len(args) == 0 || args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		printHelp()
		return nil
	}
	if err := enterRoot(); err != nil {
		return err
	}
	for _, c := range commands() {
		if c.name != args[0] {
			continue
		}
		start := time.Now()
		if err := c.run(ctx, args[1:]); err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		say("%s: done in %s", c.name, time.Since(start).Round(time.Second))
		return nil
	}
	printHelp()
	return fmt.Errorf("unknown command %q", args[0])
}

func printHelp() {
	fmt.Println("usage: go run ./build <command>")
	fmt.Println()
	for _, c := range commands() {
		fmt.Printf("  %-7s %s\n", c.name, c.help)
	}
}

// enterRoot makes the folder that holds go.mod the working directory, wherever in the project the command was given.
func enterRoot() error {
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "wails.json")); err == nil {
			return os.Chdir(dir)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return errors.New("not inside the project: no wails.json in this folder or above it")
		}
		dir = up
	}
}
