package sqlite

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"regulars/backend/fault"
)

// lock is the file beside the database that keeps a second process out. While it is held it says by whom and since
// when; a store that is closed in good order leaves it empty. The lock itself is the operating system's and goes with
// the process, so a text that is still there tells that the last one was stopped before it could clean up.
type lock struct {
	file    *os.File
	unclean bool // the last holder did not get to release it
}

// acquire takes the lock at path. Fault: Locked.
func acquire(path string, now time.Time) (*lock, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open lock file: %w", err)
	}
	l, err := hold(f, now)
	if err != nil {
		f.Close()
		return nil, err
	}
	return l, nil
}

func hold(f *os.File, now time.Time) (*lock, error) {
	taken, err := tryLock(f)
	if err != nil {
		return nil, fmt.Errorf("take lock: %w", err)
	}
	holder, err := io.ReadAll(io.LimitReader(f, 200))
	if err != nil {
		return nil, fmt.Errorf("read lock file: %w", err)
	}
	if !taken {
		return nil, locked(string(holder))
	}
	l := &lock{file: f, unclean: len(holder) > 0}
	return l, l.write(fmt.Sprintf("%d %s\n", os.Getpid(), now.UTC().Format(time.RFC3339)))
}

func locked(holder string) error {
	pid, since, _ := strings.Cut(strings.TrimSpace(holder), " ")
	return fault.New(Locked, fmt.Sprintf("Regulars is open already (process %s, since %s). Only one at a time can work on the contacts. Use that window, or close it first.", pid, since),
		"pid", pid, "since", since)
}

// release gives the lock up. Only a holder that leaves the database in good order says clean.
func (l *lock) release(clean bool) error {
	var err error
	if clean {
		err = l.write("")
	}
	if closing := l.file.Close(); err == nil {
		err = closing
	}
	return err
}

func (l *lock) write(text string) error {
	if err := l.file.Truncate(0); err != nil {
		return fmt.Errorf("write lock file: %w", err)
	}
	if _, err := l.file.WriteAt([]byte(text), 0); err != nil {
		return fmt.Errorf("write lock file: %w", err)
	}
	return nil
}
