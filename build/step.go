package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// The program's file, and the build tags of a window.
const (
	binary     = "build/bin/regulars"
	outputs    = "build/out" // screenshots, logs and other things a person may want to see
	toolFolder = "build/bin/tools"
)

func say(format string, args ...any) {
	fmt.Printf("==> "+format+"\n", args...)
}

// step is one external command: what it is for, and how it is called.
type step struct {
	title string
	dir   string
	env   []string // on top of this process's environment
	args  []string
}

// do runs the step, passing its output on, and says how long it took.
func (s step) do(ctx context.Context) error {
	say("%s", s.title)
	start := time.Now()
	cmd := s.command(ctx)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %s: %w", s.title, strings.Join(s.args, " "), err)
	}
	if took := time.Since(start); took > time.Second {
		fmt.Printf("    %s\n", took.Round(100*time.Millisecond))
	}
	return nil
}

// command prepares the process. When ctx ends it is asked to stop, and killed if it does not within five seconds.
func (s step) command(ctx context.Context) *exec.Cmd {
	cmd := exec.CommandContext(ctx, s.args[0], s.args[1:]...)
	cmd.Dir = s.dir
	cmd.Env = append(os.Environ(), s.env...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 5 * time.Second
	return cmd
}

// inOrder runs the steps one after the other until one fails.
func inOrder(ctx context.Context, steps ...step) error {
	for _, s := range steps {
		if err := s.do(ctx); err != nil {
			return err
		}
	}
	return nil
}

func npm(title string, args ...string) step {
	return step{title: title, dir: "frontend", args: append([]string{"npm", "run", "--silent"}, args...)}
}

func golang(title string, args ...string) step {
	return step{title: title, args: append([]string{"go"}, args...)}
}

// windowTags are the build tags of the program with its window.
func windowTags() string {
	if runtime.GOOS == "linux" {
		return "desktop,production,webkit2_41"
	}
	return "desktop,production"
}

func executable(path string) string {
	if runtime.GOOS == "windows" {
		return path + ".exe"
	}
	return path
}
