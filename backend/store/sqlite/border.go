package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"sync"

	modernc "modernc.org/sqlite"
	"modernc.org/sqlite/vtab"
)

// feedColumns is how many columns feed() has: enough for the widest table.
const feedColumns = 20

// createFeed gives a connection the table behind feed().
const createFeed = "CREATE VIRTUAL TABLE temp.feed USING go_feed"

// A row of values on its way across the border. Text and blobs that come out of SQL are views into SQLite's memory:
// copy what is kept.
type row = []driver.Value

// border carries rows in bulk between Go and SQL. A statement per row costs many times what the engine needs for the
// row. So all rows of a call go in through one virtual table, feed(handle), and come out through one aggregate
// function, drain(handle, columns…); fed(handle, id) tells during a scan whether an id is among those that go in.
// Handles tell concurrent calls apart. Each store has a border, and a driver that knows it, of its own: nothing is
// registered for the whole process.
type border struct {
	mu        sync.Mutex
	last      int64
	crossings map[int64]*crossing
}

// newBorder returns a border and the driver whose connections it serves.
func newBorder() (*border, *modernc.Driver, error) {
	b := &border{crossings: map[int64]*crossing{}}
	d := &modernc.Driver{}
	if err := d.RegisterModule("go_feed", feedModule{b}); err != nil {
		return nil, nil, fmt.Errorf("register feed: %w", err)
	}
	err := d.RegisterFunction("drain", &modernc.FunctionImpl{
		NArgs: -1, VolatileArgs: true,
		MakeAggregate: func(modernc.FunctionContext) (modernc.AggregateFunction, error) { return &drain{border: b}, nil },
	})
	if err != nil {
		return nil, nil, fmt.Errorf("register drain: %w", err)
	}
	if err := d.RegisterScalarFunction("fed", 2, b.fed); err != nil {
		return nil, nil, fmt.Errorf("register fed: %w", err)
	}
	if err := d.RegisterDeterministicScalarFunction("holds", 2, holds); err != nil {
		return nil, nil, fmt.Errorf("register holds: %w", err)
	}
	return b, d, nil
}

type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

type queryer interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// exec runs one statement with in as feed(?1) and its columns as {0}, {1} …; args follow from ?2. It returns the number
// of rows changed.
func (b *border) exec(ctx context.Context, db execer, query string, in rows, args ...any) (int64, error) {
	c := &crossing{in: in}
	handle := b.open(c)
	defer b.close(handle)
	query, args = in.bind(query, append([]any{handle}, args...))
	result, err := db.ExecContext(ctx, query, args...)
	c.repanic()
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// query runs SELECT drain(?1, columns…) FROM …, which calls visit for each row in the order in which the statement
// meets them; the rest is as in exec.
func (b *border) query(ctx context.Context, db queryer, query string, in rows, visit func(row), args ...any) error {
	c := &crossing{in: in, visit: visit}
	handle := b.open(c)
	defer b.close(handle)
	query, args = in.bind(query, append([]any{handle}, args...))
	var nothing any
	err := db.QueryRowContext(ctx, query, args...).Scan(&nothing)
	c.repanic()
	return err
}

func (b *border) open(c *crossing) (handle int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.last++
	b.crossings[b.last] = c
	return b.last
}

func (b *border) close(handle int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.crossings, handle)
}

func (b *border) crossing(handle driver.Value) (*crossing, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	id, _ := handle.(int64)
	if c := b.crossings[id]; c != nil {
		return c, nil
	}
	return nil, errors.New("no call has this handle")
}

// crossing is one call: the rows that go in and who takes those that come out.
type crossing struct {
	in       rows
	visit    func(row)
	panicked any
	steps    int
}

// watchEach is after how many rows those who watch are told.
const watchEach = 4096

// step notes that one more row went in.
func (c *crossing) step() {
	if c.steps++; c.steps%watchEach == 0 && c.in.watch != nil {
		c.in.watch(watchEach)
	}
}

// guard runs code of the caller inside the engine. A panic must not unwind the engine, whose locks would stay taken
// for ever: it ends the statement and goes on behind it, in repanic.
func (c *crossing) guard(run func()) (err error) {
	defer func() {
		if p := recover(); p != nil {
			c.panicked, err = p, errors.New("panic")
		}
	}()
	run()
	return nil
}

func (c *crossing) repanic() {
	if c.panicked != nil {
		panic(c.panicked)
	}
}

// fed implements fed().
func (b *border) fed(_ *modernc.FunctionContext, args []driver.Value) (driver.Value, error) {
	c, err := b.crossing(args[0])
	if err != nil {
		return nil, err
	}
	has := c.in.has(integer(args[1]))
	if has {
		c.step()
	}
	return has, nil
}

// drain is one use of drain() in a statement.
type drain struct {
	border   *border
	crossing *crossing
}

// Step implements modernc.AggregateFunction.
func (d *drain) Step(_ *modernc.FunctionContext, values []driver.Value) (err error) {
	if d.crossing == nil {
		if d.crossing, err = d.border.crossing(values[0]); err != nil {
			return err
		}
	}
	return d.crossing.guard(func() { d.crossing.visit(values[1:]) })
}

// WindowInverse implements modernc.AggregateFunction.
func (d *drain) WindowInverse(*modernc.FunctionContext, []driver.Value) error {
	return errors.New("drain is not a window function")
}

// WindowValue implements modernc.AggregateFunction.
func (d *drain) WindowValue(*modernc.FunctionContext) (driver.Value, error) { return nil, nil }

// Final implements modernc.AggregateFunction.
func (d *drain) Final(*modernc.FunctionContext) {}

// feedModule makes the table behind feed(): columns c0, c1 … and a hidden one that takes the handle.
type feedModule struct{ border *border }

// Create implements vtab.Module.
func (m feedModule) Create(c vtab.Context, _ []string) (vtab.Table, error) {
	var columns strings.Builder
	for i := range feedColumns {
		fmt.Fprintf(&columns, "c%d, ", i)
	}
	return feedTable(m), c.Declare("CREATE TABLE feed(" + columns.String() + "handle HIDDEN)")
}

// Connect implements vtab.Module.
func (m feedModule) Connect(c vtab.Context, args []string) (vtab.Table, error) {
	return m.Create(c, args)
}

type feedTable struct{ border *border }

// BestIndex implements vtab.Table. The only plan is the one that knows the handle; it claims to be cheap, so that the
// feed is in the outer loop and walked once.
func (t feedTable) BestIndex(info *vtab.IndexInfo) error {
	for i := range info.Constraints {
		c := &info.Constraints[i]
		if c.Column == feedColumns && c.Op == vtab.OpEQ && c.Usable {
			c.ArgIndex, c.Omit = 0, true
			info.EstimatedCost, info.EstimatedRows = 1, 1
			return nil
		}
	}
	return errors.New("feed needs a handle")
}

// Open implements vtab.Table.
func (t feedTable) Open() (vtab.Cursor, error) {
	return &feedCursor{border: t.border}, nil
}

// Disconnect implements vtab.Table.
func (t feedTable) Disconnect() error { return nil }

// Destroy implements vtab.Table.
func (t feedTable) Destroy() error { return nil }

type feedCursor struct {
	border   *border
	crossing *crossing
	i        int
}

// Filter implements vtab.Cursor: it starts at the first row.
func (c *feedCursor) Filter(_ int, _ string, args []vtab.Value) (err error) {
	c.i = 0
	c.crossing, err = c.border.crossing(args[0])
	return err
}

// Next implements vtab.Cursor.
func (c *feedCursor) Next() error {
	c.i++
	c.crossing.step()
	return nil
}

// Eof implements vtab.Cursor.
func (c *feedCursor) Eof() bool { //nolint:staticcheck // vtab.Cursor calls it so
	return c.i >= c.crossing.in.n
}

// Column implements vtab.Cursor.
func (c *feedCursor) Column(i int) (value vtab.Value, err error) {
	if i >= len(c.crossing.in.columns) {
		return nil, nil // the handle: SQLite knows it
	}
	err = c.crossing.guard(func() { value = c.crossing.in.columns[i].at(c.i) })
	return value, err
}

// Rowid implements vtab.Cursor.
func (c *feedCursor) Rowid() (int64, error) { return int64(c.i), nil }

// Close implements vtab.Cursor.
func (c *feedCursor) Close() error { return nil }
