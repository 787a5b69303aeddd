package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// hasDisplay reports whether a window can be shown to a person here.
func hasDisplay() bool {
	return runtime.GOOS != "linux" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// screen is a virtual X display of the design's size, with the environment that programs on it need.
type screen struct {
	xvfb *exec.Cmd
	env  []string
}

// openScreen starts Xvfb, which picks a free number itself and tells it through a pipe: two runs never collide.
func openScreen(ctx context.Context, size string) (*screen, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer read.Close()
	cmd := exec.CommandContext(ctx, "Xvfb", "-displayfd", "3", "-screen", "0", size+"x24", "-nolisten", "tcp", "-noreset")
	cmd.ExtraFiles = []*os.File{write}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	write.Close()
	if err := read.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		return nil, err
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start Xvfb: %w", err), cmd.Process.Kill())
	}
	return &screen{cmd, []string{
		"DISPLAY=:" + strings.TrimSpace(number), "WAYLAND_DISPLAY=",
		"GDK_BACKEND=x11", "NO_AT_BRIDGE=0", "GTK_A11Y=atspi",
	}}, nil
}

// close ends the display and everything on it.
func (s *screen) close() {
	_ = s.xvfb.Process.Kill()
	_ = s.xvfb.Wait()
}

// on returns the step as it runs on this screen, in a D-Bus session of its own.
func (s *screen) on(x step) step {
	x.env = append(append([]string{}, s.env...), x.env...)
	x.args = append([]string{"dbus-run-session", "--"}, x.args...)
	return x
}
