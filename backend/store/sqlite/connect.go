package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	modernc "modernc.org/sqlite"
)

// Page caches in KiB. The writer's holds what a bulk change touches; a reader needs the upper pages of the trees, and
// a big cache would only keep the leaves of the last scan.
const (
	writerCache = 64 << 10
	readerCache = 16 << 10
)

// walLimit is how long the write-ahead log may grow before a commit moves it into the file, in bytes. A bulk change of
// 100,000 contacts stays under it, so that it is not written twice while somebody waits.
const (
	walLimit = 64 << 20
	pageSize = 8 << 10
)

// dsn returns the name under which the driver opens the file at path. Building it as a URL keeps a # or ? in the path
// from becoming something else.
func dsn(path string, options url.Values) string {
	slashed := filepath.ToSlash(path)
	if !strings.HasPrefix(slashed, "/") { // C:/Users/…
		slashed = "/" + slashed
	}
	u := url.URL{Scheme: "file", Path: slashed, RawQuery: options.Encode()}
	return u.String()
}

// settings are what every connection of the store has.
func settings(cache int) url.Values {
	return url.Values{
		"_pragma": {
			fmt.Sprintf("page_size(%d)", pageSize),
			"synchronous(FULL)", // what was committed survives a power cut
			// References are declared and Check looks at all of them. Row by row, SQLite takes 1.7 µs for each: deleting
			// 100,000 contacts would take 250 ms instead of 80.
			"foreign_keys(0)",
			"trusted_schema(0)",
			"cell_size_check(1)",
			"secure_delete(1)",
			"recursive_triggers(1)", // the ledger's triggers fire on REPLACE too
			"temp_store(MEMORY)",
			"mmap_size(0)", // an I/O error stays an error instead of ending the process
			fmt.Sprintf("cache_size(-%d)", cache),
			fmt.Sprintf("wal_autocheckpoint(%d)", walLimit/pageSize),
			fmt.Sprintf("journal_size_limit(%d)", walLimit),
		},
		"_busy_timeout": {"5000"},
		"_journal_mode": {"WAL"}, // the driver sets it after the pragmas, so a new file has its page size by then
		"_defensive":    {"1"},
		"_dqs":          {"0"},
		"_error_rc":     {"1"},
	}
}

func writerSettings() url.Values {
	v := settings(writerCache)
	v.Set("_txlock", "immediate")
	return v
}

// connector opens connections of one store.
type connector struct {
	driver *modernc.Driver
	dsn    string
	setup  []string // statements for each new connection
}

// Connect implements driver.Connector.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.driver.Open(c.dsn)
	if err != nil {
		return nil, err
	}
	for _, statement := range c.setup {
		if _, err := conn.(driver.ExecerContext).ExecContext(ctx, statement, nil); err != nil {
			return nil, errors.Join(fmt.Errorf("set up connection: %w", err), conn.Close())
		}
	}
	return conn, nil
}

// Driver implements driver.Connector.
func (c connector) Driver() driver.Driver { return c.driver }
