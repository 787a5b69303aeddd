package app

import (
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"runtime/debug"

	"regulars/backend/workspace"
)

// maxLog is how long the log may get before it begins again, in bytes.
const maxLog = 1 << 20

// logInto has the log, and the report of a crash, written into the data folder too: a window has no terminal.
func logInto(dir string) error {
	path := filepath.Join(dir, workspace.LogName)
	flags := os.O_CREATE | os.O_WRONLY | os.O_APPEND
	if info, err := os.Stat(path); err == nil && info.Size() > maxLog {
		flags |= os.O_TRUNC
	}
	f, err := os.OpenFile(path, flags, 0o600)
	if err != nil {
		return fmt.Errorf("open the log: %w", err)
	}
	log.SetOutput(io.MultiWriter(f, os.Stderr)) // the file first: a window may have no standard error
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		return fmt.Errorf("keep reports of crashes: %w", err)
	}
	return nil
}
