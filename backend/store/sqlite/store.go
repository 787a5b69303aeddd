package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"sync/atomic"
	"time"

	"regulars/backend/consent"
	"regulars/backend/text"
)

// readers is how many questions are answered at the same time: the three scans of the index, and the window's.
const readers = 4

// Options are what Open needs to know.
type Options struct {
	Now      func() time.Time // the clock
	Language string           // of the person, for the order of names ("de", "pt-BR"); "": the order that suits most
}

// Store is the open file. Its methods are for concurrent use; writes wait for each other.
type Store struct {
	writer    *sql.DB // one connection
	reader    *sql.DB
	border    *border
	lock      *lock
	collator  *text.Collator // of the writer
	collation string
	actors    atomic.Pointer[actors]
	key       consent.Key
	parts     []*sql.Stmt // of the reader: the parts of a contact
}

// Open opens the contacts at path and makes the file and its folder if they are missing. It brings an older schema up
// to date, and checks the file if the last process to have it open was stopped before it could close it.
// Faults: Locked, Newer, NotOurs, Damaged, fault.ReadOnly, fault.DiskFull, fault.DiskError.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	s, err := open(ctx, path, o)
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("open store: %w", err))
	}
	return s, nil
}

func open(ctx context.Context, path string, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if err := makeFolder(path); err != nil {
		return nil, err
	}
	l, err := acquire(path+".lock", o.Now())
	if err != nil {
		return nil, err
	}
	s := &Store{lock: l, collator: text.NewCollator(o.Language), collation: text.CollationVersion + " " + o.Language}
	if err := s.start(ctx, path); err != nil {
		return nil, errors.Join(err, s.disconnect(), l.release(!l.unclean))
	}
	return s, nil
}

// start brings the file at path into use.
func (s *Store) start(ctx context.Context, path string) error {
	steps, err := migrations(migrationFiles)
	if err != nil {
		return err
	}
	unclean := s.lock.unclean || walLeft(path)
	id, err := identify(ctx, path)
	if err != nil {
		return err
	}
	if err := id.check(int64(len(steps))); err != nil {
		return err
	}
	if err := s.connect(path); err != nil {
		return err
	}
	if unclean {
		if err := s.quickCheck(ctx); err != nil {
			return err
		}
	}
	if err := migrate(ctx, s.writer, id.version, steps); err != nil {
		return err
	}
	if err := s.loadActors(ctx); err != nil {
		return err
	}
	if err := s.loadKey(ctx); err != nil {
		return err
	}
	if err := s.collate(ctx); err != nil {
		return err
	}
	return s.prepareParts(ctx)
}

func (s *Store) connect(path string) error {
	b, driver, err := newBorder()
	if err != nil {
		return err
	}
	s.border = b
	s.writer = sql.OpenDB(connector{driver, dsn(path, writerSettings()), []string{createFeed}})
	s.writer.SetMaxOpenConns(1)
	s.reader = sql.OpenDB(connector{driver, dsn(path, settings(readerCache)), []string{createFeed, "PRAGMA query_only = 1"}})
	s.reader.SetMaxOpenConns(readers)
	s.reader.SetMaxIdleConns(readers)
	return nil
}

// quickCheck finds what a damaged disk leaves; the engine itself comes out of any stop whole. Fault: Damaged.
func (s *Store) quickCheck(ctx context.Context) error {
	var first string
	if err := s.writer.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&first); err != nil {
		return fmt.Errorf("check after an unclean stop: %w", err)
	}
	if first != "ok" {
		return damaged(errors.New(first))
	}
	return nil
}

// Close waits for the write under way, brings the file up to date and gives it free.
func (s *Store) Close() error {
	err := s.reader.Close()
	if settling := s.settle(context.Background()); err == nil {
		err = settling
	}
	if closing := s.writer.Close(); err == nil {
		err = closing
	}
	if releasing := s.lock.release(err == nil); err == nil {
		err = releasing
	}
	if err != nil {
		return faultOf(context.Background(), fmt.Errorf("close store: %w", err))
	}
	return nil
}

// settle moves the log into the file, so that the file alone is everything.
func (s *Store) settle(ctx context.Context) error {
	_, err := s.writer.ExecContext(ctx, "PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}

// disconnect closes what start has opened.
func (s *Store) disconnect() (err error) {
	for _, db := range []*sql.DB{s.reader, s.writer} {
		if db != nil {
			err = errors.Join(err, db.Close())
		}
	}
	return err
}

// Write runs do in one transaction and commits it if do returns nil; otherwise, and if ctx ends before the commit,
// nothing is changed. When Write has returned nil, the change is on the disk. From within do, use the Tx for whatever
// waits for the writer: Write and DataVersion would wait for ever.
// Faults: fault.Cancelled, fault.DiskFull, fault.ReadOnly, fault.DiskError, fault.Busy, Damaged, Exists, and do's own.
func (s *Store) Write(ctx context.Context, do func(*Tx) error) error {
	if err := s.write(ctx, do); err != nil {
		return faultOf(ctx, err)
	}
	return nil
}

func (s *Store) write(ctx context.Context, do func(*Tx) error) error {
	sqlTx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	defer rollBack(sqlTx)
	tx := &Tx{sql: sqlTx, store: s, actors: s.actors.Load(), referred: map[reference]bool{}}
	if err := do(tx); err != nil {
		return err
	}
	return tx.commit(ctx)
}

// rollBack ends a transaction, and has no effect after its commit. Where rolling back fails, the connection goes, and
// the transaction with it.
func rollBack(tx *sql.Tx) { _ = tx.Rollback() }

// read runs do on one state of the store.
func (s *Store) read(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.reader.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return faultOf(ctx, fmt.Errorf("begin to read: %w", err))
	}
	defer rollBack(tx)
	if err := do(tx); err != nil {
		return faultOf(ctx, err)
	}
	return nil
}

// DataVersion returns a number that changes when anything but this store has written to the file. It waits for a
// write under way.
func (s *Store) DataVersion(ctx context.Context) (int64, error) {
	var version int64
	// Asked of the writer: a connection does not count what it has written itself.
	if err := s.writer.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version); err != nil {
		return 0, faultOf(ctx, fmt.Errorf("read data version: %w", err))
	}
	return version, nil
}
