package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	modernc "modernc.org/sqlite"

	"regulars/backend/fault"
)

// applicationID marks our files ("RGLS"), as https://www.sqlite.org/pragma.html#pragma_application_id suggests.
const applicationID = 0x52474c53

// identity is what a database file says about itself.
type identity struct {
	application int64
	version     int64 // of the schema, 0 while there is none
	empty       bool  // nothing was ever created in it
}

// identify says what the file at path is, without changing a byte of it; a file that does not exist is made, empty,
// for this user only. It must run before this process opens a connection to the file. Fault: Damaged.
func identify(ctx context.Context, path string) (identity, error) {
	if err := create(path); err != nil {
		return identity{}, err
	}
	if walLeft(path) {
		return ask(ctx, path)
	}
	return readHeader(path)
}

// makeFolder makes the folder of the file at path if it is missing, for this user only.
func makeFolder(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("make data folder: %w", err)
	}
	return nil
}

// create makes the file if it is missing, and keeps others out of it.
func create(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return fmt.Errorf("open data file: %w", err)
	}
	defer f.Close()
	if err := f.Chmod(0o600); err != nil && !errors.Is(err, errors.ErrUnsupported) {
		return fmt.Errorf("keep others out of data file: %w", err)
	}
	return nil
}

// walLeft reports whether there are commits that have not reached the file itself. A store that was closed in good
// order leaves none.
func walLeft(path string) bool {
	wal, err := os.Stat(path + "-wal")
	return err == nil && wal.Size() > 0
}

// readHeader reads the first 100 bytes; see https://www.sqlite.org/fileformat.html#the_database_header.
func readHeader(path string) (identity, error) {
	f, err := os.Open(path)
	if err != nil {
		return identity{}, fmt.Errorf("open data file: %w", err)
	}
	defer f.Close()
	header := make([]byte, 100)
	n, err := io.ReadFull(f, header)
	switch {
	case n == 0 && errors.Is(err, io.EOF):
		return identity{empty: true}, nil
	case err != nil && !errors.Is(err, io.ErrUnexpectedEOF):
		return identity{}, fmt.Errorf("read data file: %w", err)
	case err != nil || !bytes.HasPrefix(header, []byte("SQLite format 3\x00")):
		return identity{}, damaged(errors.New("no database header"))
	}
	return identity{
		application: int64(binary.BigEndian.Uint32(header[68:])),
		version:     int64(binary.BigEndian.Uint32(header[60:])),
		empty:       binary.BigEndian.Uint32(header[40:]) == 0, // the schema cookie counts changes of the schema
	}, nil
}

// ask lets SQLite look through the write-ahead log that an unclean stop has left. A connection that only reads
// neither applies the log nor removes it.
func ask(ctx context.Context, path string) (id identity, err error) {
	c := connector{driver: &modernc.Driver{}, dsn: dsn(path, map[string][]string{"mode": {"ro"}})}
	db := sql.OpenDB(c)
	defer func() { err = errors.Join(err, db.Close()) }()
	var tables int64
	row := db.QueryRowContext(ctx, "SELECT (SELECT * FROM pragma_application_id), (SELECT * FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)")
	if err := row.Scan(&id.application, &id.version, &tables); err != nil {
		return identity{}, fmt.Errorf("look at data file: %w", err)
	}
	id.empty = tables == 0
	return id, nil
}

// check refuses a file that this program must not touch. Faults: NotOurs, Newer.
func (id identity) check(known int64) error {
	switch {
	case id.empty && id.application == 0:
		return nil
	case id.application != applicationID:
		return fault.New(NotOurs, "The file is a database of another program. It was left as it is. Choose another file or folder.")
	case id.version > known:
		return fault.New(Newer, "A newer version of Regulars wrote these contacts. The file was left as it is. Install the newest version to open it.",
			"version", id.version, "known", known)
	}
	return nil
}
