package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"sync"
	"testing"
)

func numbers(n int) rows {
	return rowsOf(n, each(func(i int) driver.Value { return int64(i) }), same("x"))
}

// crossBack sends rows into SQL and returns them as they come out.
func crossBack(s *Store, in rows) (out []string, err error) {
	err = s.border.query(context.Background(), s.reader, "SELECT drain(?1, {0}, {1}) FROM feed(?1)", in, func(r row) {
		out = append(out, fmt.Sprintf("%v %v", r[0], r[1]))
	})
	return out, err
}

func TestRowsCrossTheBorderAndComeBack(t *testing.T) {
	s := newStore(t)
	for _, n := range []int{0, 1, 3} {
		got, err := crossBack(s, numbers(n))
		if want := []string{"0 x", "1 x", "2 x"}[:n]; err != nil || !slices.Equal(got, want) {
			t.Errorf("%d rows: got %v, %v", n, got, err)
		}
	}
}

func TestCallsDoNotMixTheirRows(t *testing.T) {
	s := newStore(t)
	var group sync.WaitGroup
	for n := range 8 {
		group.Go(func() {
			for range 20 {
				got, err := crossBack(s, numbers(n*10))
				if err != nil || len(got) != n*10 {
					t.Errorf("%d rows of %d, %v", len(got), n*10, err)
				}
			}
		})
	}
	group.Wait()
	if left := len(s.border.crossings); left > 0 {
		t.Errorf("%d calls are still known", left)
	}
}

// A panic of the caller's own code reaches the caller, and the connection goes on working: inside the engine it would
// leave its locks taken, and the next call would wait for ever.
func TestPanicsGoAroundTheEngine(t *testing.T) {
	s, ctx := newStore(t), context.Background()
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	cases := map[string]func(){
		"rows that go in": func() {
			s.border.exec(ctx, conn, "INSERT INTO actor(name) SELECT {0} FROM feed(?1)", rowsOf(3, each(func(int) driver.Value { panic("in") })))
		},
		"rows that come out": func() {
			s.border.query(ctx, conn, "SELECT drain(?1, name) FROM sqlite_schema", rows{}, func(row) { panic("out") })
		},
	}
	for name, call := range cases {
		t.Run(name, func(t *testing.T) {
			func() {
				defer func() {
					if p := recover(); p != "in" && p != "out" {
						t.Errorf("recovered %v", p)
					}
				}()
				call()
				t.Error("no panic")
			}()
			if _, err := conn.ExecContext(ctx, "INSERT INTO setting VALUES(?, '')", name); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestHandlesOfNoCallAreRefused(t *testing.T) {
	s := newStore(t)
	for _, query := range []string{"SELECT c0 FROM feed(99)", "SELECT c0 FROM feed", "SELECT drain(99, 1)", "SELECT fed(99, 1)", "SELECT c0 FROM feed('x')"} {
		if err := s.reader.QueryRow(query).Scan(new(any)); err == nil {
			t.Errorf("%s was answered", query)
		}
	}
}

func TestMostlySendsOneValueWhereAllAreAlike(t *testing.T) {
	cases := []struct {
		name  string
		cells []int64
		one   bool
	}{
		{"none", nil, true}, {"one", []int64{4}, true}, {"alike", []int64{4, 4, 4}, true}, {"the last differs", []int64{4, 4, 5}, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := mostly(len(c.cells), func(i int) int64 { return c.cells[i] }, as[int64])
			if (got.at == nil) != c.one {
				t.Fatalf("one value: %v, want %v", got.at == nil, c.one)
			}
			for i, want := range c.cells {
				if v := got.value; got.at == nil && v != want || got.at != nil && got.at(i) != want {
					t.Errorf("cell %d differs", i)
				}
			}
		})
	}
}

func TestFedKnowsItsIDsInAnyOrder(t *testing.T) {
	in := idRows([]uint32{3, 5, 9})
	for _, ask := range []int64{1, 3, 4, 5, 5, 9, 10, 3, 2, 9, 5} {
		if want := slices.Contains([]int64{3, 5, 9}, ask); in.has(ask) != want {
			t.Errorf("%d: got %v", ask, !want)
		}
	}
}
