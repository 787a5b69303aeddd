package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// sampleContacts is how many made-up contacts a window without a display shows.
const sampleContacts = 200

// runWindow builds the program and opens it; args go to the program.
func runWindow(ctx context.Context, args []string) error {
	if !hasDisplay() {
		say("There is no display here: the window will open in a virtual one, with sample contacts")
		if err := installPackages(ctx, display); err != nil {
			return err
		}
	}
	if err := buildProgram(ctx); err != nil {
		return err
	}
	if !hasDisplay() {
		return runVirtually(ctx, args)
	}
	return step{title: "Opening the window (also: " + binary + ")", args: append([]string{executable(binary)}, args...)}.do(ctx)
}

// runVirtually shows the program on a virtual display, takes its picture, and leaves it running for a person at a
// terminal until they stop it.
func runVirtually(ctx context.Context, args []string) error {
	data, err := filepath.Abs(filepath.Join(outputs, "data"))
	if err != nil {
		return err
	}
	if err := os.RemoveAll(data); err != nil {
		return err
	}
	load := step{title: "Loading sample contacts", args: []string{binary, "sample", strconv.Itoa(sampleContacts), "--data", data}}
	if err := load.do(ctx); err != nil {
		return err
	}
	virtual, err := openScreen(ctx, "1366x768")
	if err != nil {
		return err
	}
	defer virtual.close()
	window := virtual.on(step{args: append([]string{binary, "--data", data}, args...)}).command(ctx)
	window.Stdout, window.Stderr = os.Stdout, os.Stderr
	say("Opening the window in a virtual display")
	if err := window.Start(); err != nil {
		return err
	}
	picture := filepath.Join(outputs, "window.png")
	if err := virtual.photograph(ctx, picture); err != nil {
		return errors.Join(err, window.Cancel(), window.Wait())
	}
	say("The window's picture: %s", picture)
	if !interactive() {
		_ = window.Cancel()
		_ = window.Wait() // ended by us: its exit status says nothing
		return nil
	}
	say("The program is running; Ctrl+C ends it")
	if err := window.Wait(); err != nil && ctx.Err() == nil {
		return err
	}
	return nil
}

// interactive reports whether a person sits at the other end. The null device is a character device too.
func interactive() bool {
	info, err := os.Stdin.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 || os.Getenv("CI") != "" {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// photograph waits until the screen shows more than an empty window and has come to rest, and saves it.
func (s *screen) photograph(ctx context.Context, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	var last []byte
	for deadline := time.Now().Add(30 * time.Second); time.Now().Before(deadline); {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(700 * time.Millisecond):
		}
		cmd := exec.CommandContext(ctx, "import", "-window", "root", "png:-")
		cmd.Env = append(os.Environ(), s.env...)
		shot, err := cmd.Output()
		if err != nil {
			return fmt.Errorf("take a picture of the screen: %w", err)
		}
		if bytes.Equal(shot, last) && showsSomething(shot) {
			return os.WriteFile(path, shot, 0o644)
		}
		last = shot
	}
	return errors.New("the window showed nothing within 30 seconds")
}

// showsSomething reports whether the picture has the many shades that drawn text has.
func showsSomething(shot []byte) bool {
	img, _, err := image.Decode(bytes.NewReader(shot))
	if err != nil {
		return false
	}
	shades := map[color.Color]bool{}
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y += 2 {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x += 2 {
			shades[img.At(x, y)] = true
		}
	}
	return len(shades) > 64
}
