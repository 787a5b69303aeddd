package sqlite

import (
	"context"
	"errors"
	"io/fs"

	modernc "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"regulars/backend/fault"
)

// Codes of this package's faults.
const (
	Locked  fault.Code = "store.locked"   // another process has the file open; Params: pid, since
	Newer   fault.Code = "store.newer"    // a later version of the program wrote the file; Params: version, known
	NotOurs fault.Code = "store.not_ours" // a database of some other program
	Damaged fault.Code = "store.damaged"  // no database at all, or one that does not hold together
	Exists  fault.Code = "store.exists"   // something that may be there only once is there already
)

// faultOf returns err as a fault where a person can act on it, and otherwise err. ctx is the one that the failed work
// was done under.
func faultOf(ctx context.Context, err error) error {
	if _, known := fault.As(err); err == nil || known {
		return err
	}
	if ctx.Err() != nil {
		return fault.Wrap(err, fault.Cancelled, "The work was stopped. Nothing was changed.")
	}
	var e *modernc.Error
	if errors.As(err, &e) {
		return ofDriver(e, err)
	}
	return ofSystem(err)
}

func ofDriver(e *modernc.Error, err error) error {
	switch e.Code() {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_ROWID:
		return fault.Wrap(err, Exists, "Something with the same number or name is there already. Nothing was changed. Look at what is there and try again.")
	}
	switch e.Code() & 0xff { // the primary code; the rest says more precisely where it happened
	case sqlite3.SQLITE_FULL:
		return diskFull(err)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return readOnly(err)
	case sqlite3.SQLITE_IOERR:
		return diskFailed(err)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fault.Wrap(err, fault.Busy, "Another program is writing to the contacts. Nothing was changed. Close it and try again.")
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return damaged(err)
	}
	return err
}

// ofSystem returns the fault of a failed file operation.
func ofSystem(err error) error {
	switch {
	case isDiskFull(err):
		return diskFull(err)
	case isReadOnly(err) || errors.Is(err, fs.ErrPermission):
		return readOnly(err)
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return diskFailed(err)
	}
	return err
}

func diskFull(err error) error {
	return fault.Wrap(err, fault.DiskFull, "The disk is full. Nothing was changed. Free some space and try again.")
}

func readOnly(err error) error {
	return fault.Wrap(err, fault.ReadOnly, "The folder with the contacts cannot be written. Nothing was changed. Allow writing to it, or choose another folder.")
}

func diskFailed(err error) error {
	return fault.Wrap(err, fault.DiskError, "The disk did not take or give the data. Nothing was changed. Check the disk, then try again.")
}

func damaged(err error) error {
	return fault.Wrap(err, Damaged, "The file with the contacts is damaged. Nothing was changed. Keep the file and go back to a backup.")
}
