package exporting

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"regulars/backend/fault"
)

// Save writes a file so that path holds either all of it or what it held before: beside it under another name, synced,
// then renamed. Only its owner can read it, as it is with everything about contacts. Faults: fault.Cancelled, fault.DiskFull, fault.ReadOnly, fault.DiskError.
func Save(ctx context.Context, path string, write func(dst io.Writer) error) error {
	return save(ctx, path, content{write: write})
}

// content is what a file holds.
type content struct {
	write func(dst io.Writer) error
	check func(written string) error // looks at the written file before it takes its name; may be nil
}

// save is Save with a look at the written file.
func save(ctx context.Context, path string, c content) error {
	return placed(stage(ctx, path, c))
}

// placed places a file that was staged without an error.
func placed(file staged, err error) error {
	if err != nil {
		return err
	}
	return file.place()
}

// staged is a file that is written and synced, but does not have its name yet. It has to be placed or discarded.
type staged struct{ temp, path string }

func stage(ctx context.Context, path string, c content) (staged, error) {
	temp, err := os.CreateTemp(filepath.Dir(path), ".regulars-*.part")
	if err != nil {
		return staged{}, saveFault(path, err)
	}
	file := staged{temp.Name(), path}
	err = fill(temp, c.write)
	if err == nil && c.check != nil {
		err = c.check(file.temp)
	}
	if err == nil {
		err = cancelled(ctx)
	}
	if err != nil {
		return staged{}, saveFault(path, errors.Join(err, file.discard()))
	}
	return file, nil
}

// place gives the file its name, in place of whatever has it.
func (f staged) place() error {
	if err := os.Rename(f.temp, f.path); err != nil {
		return saveFault(f.path, errors.Join(err, f.discard()))
	}
	return nil
}

// placeBeside gives the file its name, or, if another file has it, the next one that is free: name-2, name-3. It
// returns its path.
func (f staged) placeBeside() (string, error) {
	extension := filepath.Ext(f.path)
	name, path := strings.TrimSuffix(f.path, extension), f.path
	for n := 2; ; n++ {
		held, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
		if errors.Is(err, fs.ErrExist) {
			path = name + "-" + strconv.Itoa(n) + extension
			continue
		}
		if err != nil {
			return "", saveFault(path, errors.Join(err, f.discard()))
		}
		f.path = path
		if err := errors.Join(held.Close(), f.place()); err != nil {
			return "", errors.Join(err, remove(path))
		}
		return path, nil
	}
}

// discard removes the file, unless it has its name.
func (f staged) discard() error { return remove(f.temp) }

// fill writes, syncs and closes a file.
func fill(file *os.File, write func(dst io.Writer) error) error {
	buffered := bufio.NewWriterSize(file, flushAt)
	err := write(buffered)
	if err == nil {
		err = buffered.Flush()
	}
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// remove removes a file if it is there.
func remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// saveFault returns an error of saving a file as what a person can act on.
func saveFault(path string, err error) error {
	if _, known := fault.As(err); known {
		return err
	}
	name := filepath.Base(path)
	switch {
	case errors.Is(err, errDiskFull):
		return fault.Wrap(err, fault.DiskFull, fmt.Sprintf("The file “%s” could not be saved. The disk is full. Free some space, then try again.", name), "file", name)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fault.Wrap(err, fault.ReadOnly, fmt.Sprintf("The file “%s” could not be saved. The folder cannot be written, or the file is open in another program. Close it there, or choose another folder.", name), "file", name)
	case errors.Is(err, fs.ErrNotExist):
		return fault.Wrap(err, fault.ReadOnly, fmt.Sprintf("The file “%s” could not be saved. Its folder is not there any more. Choose another folder.", name), "file", name)
	case isPathError(err):
		return fault.Wrap(err, fault.DiskError, fmt.Sprintf("The file “%s” could not be saved. The disk reports an error. Choose another disk, then try again.", name), "file", name)
	}
	return fmt.Errorf("save %s: %w", name, err)
}

// isPathError reports whether err comes from the operating system's work on files.
func isPathError(err error) bool {
	var onPath *fs.PathError
	var onLink *os.LinkError
	return errors.As(err, &onPath) || errors.As(err, &onLink)
}

// cancelled returns the fault of a context that is done.
func cancelled(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return fault.Wrap(err, fault.Cancelled, "The export was stopped. No file was saved.")
	}
	return nil
}
