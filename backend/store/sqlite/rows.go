package sqlite

import (
	"database/sql/driver"
	"fmt"
	"strings"
)

// rows are n rows that go into a statement, column by column.
type rows struct {
	n       int
	columns []column
	has     func(id int64) bool // behind fed(); nil where no statement asks
	watch   func(rows int)      // told now and then how many rows went in; nil: nobody watches
}

func rowsOf(n int, columns ...column) rows { return rows{n: n, columns: columns} }

// column is a column of rows: one value for all of them, or one for each.
type column struct {
	value driver.Value
	at    func(i int) driver.Value // nil: value
}

// same is a column with one value for all rows.
func same(v driver.Value) column { return column{value: v} }

// each is a column that at makes, row by row.
func each(at func(i int) driver.Value) column { return column{at: at} }

// mostly is a column of n rows that are often all alike: where they are, only one value goes in. A value that need
// not cross the border for each row saves about a twentieth of what the row costs.
func mostly[T comparable](n int, at func(i int) T, value func(T) driver.Value) column {
	for i := 1; i < n; i++ {
		if at(i) != at(0) {
			return each(func(i int) driver.Value { return value(at(i)) })
		}
	}
	if n == 0 {
		return same(nil)
	}
	return same(value(at(0)))
}

// bind puts into the places {0}, {1} … of a query the columns: those of feed(), or parameters behind args.
func (r rows) bind(query string, args []any) (string, []any) {
	if len(r.columns) == 0 {
		return query, args
	}
	var places []string
	for i, c := range r.columns {
		place := fmt.Sprintf("c%d", i)
		if c.at == nil {
			args = append(args, c.value)
			place = fmt.Sprintf("?%d", len(args))
		}
		places = append(places, fmt.Sprintf("{%d}", i), place)
	}
	return strings.NewReplacer(places...).Replace(query), args
}

// idRows are rows that are an id each. The ids ascend.
func idRows[ID ~uint32](ids []ID) rows {
	next := 0
	return rows{
		n:       len(ids),
		columns: []column{each(func(i int) driver.Value { return int64(ids[i]) })},
		// A scan asks in ascending order, so the answer lies where the last one was or further on.
		has: func(id int64) bool {
			if next > 0 && int64(ids[next-1]) >= id {
				next = 0
			}
			for next < len(ids) && int64(ids[next]) < id {
				next++
			}
			return next < len(ids) && int64(ids[next]) == id
		},
	}
}
