package workspace

import (
	"reflect"
	"testing"

	"regulars/backend/history"
)

// at is some table; which one makes no difference.
var at = place{history.AttributeTable, 7}

func rows(cells ...any) history.Rows {
	return history.Rows{Columns: []history.Column{{Each: cells}}}
}

func TestPut(t *testing.T) {
	equal := func(now kept, after history.Rows) func(int, int) bool {
		return func(n, a int) bool { return now.rows.Columns[0].At(n) == after.Columns[0].At(a) }
	}
	now := kept{keys: []uint32{2, 4}, rows: rows("x", "y")}
	type delta struct {
		keys          []uint32
		before, after []any
	}
	for name, c := range map[string]struct {
		keys  []uint32
		after history.Rows
		want  []delta
	}{
		"nobody":                {nil, rows(), nil},
		"all are new":           {[]uint32{1, 3}, rows("a", "b"), []delta{{[]uint32{1, 3}, nil, []any{"a", "b"}}}},
		"all are there":         {[]uint32{2, 4}, rows("a", "b"), []delta{{[]uint32{2, 4}, []any{"x", "y"}, []any{"a", "b"}}}},
		"as it is":              {[]uint32{2, 4}, rows("x", "y"), nil},
		"some of each":          {[]uint32{1, 2, 4, 9}, rows("a", "x", "b", "c"), []delta{{[]uint32{1, 9}, nil, []any{"a", "c"}}, {[]uint32{4}, []any{"y"}, []any{"b"}}}},
		"now has more than ask": {[]uint32{4}, rows("b"), []delta{{[]uint32{4}, []any{"y"}, []any{"b"}}}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []delta
			for _, d := range put(at, c.keys, c.after, now, equal(now, c.after)) {
				if d.Table != at.table || d.Sub != at.sub {
					t.Errorf("delta of %v %v", d.Table, d.Sub)
				}
				g := delta{keys: d.Keys, after: d.After.Columns[0].Each}
				if d.Before != nil {
					g.before = d.Before.Columns[0].Each
				}
				got = append(got, g)
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestDrop(t *testing.T) {
	if got := drop(at, kept{}); got != nil {
		t.Errorf("got %v", got)
	}
	got := drop(at, kept{keys: []uint32{2}, rows: rows("x")})
	if len(got) != 1 || got[0].After != nil || got[0].Before.Columns[0].At(0) != "x" {
		t.Errorf("got %v", got)
	}
}

func TestAscendingLists(t *testing.T) {
	for _, c := range []struct {
		a, b, union []uint32
		meet        bool
	}{
		{nil, nil, nil, false},
		{[]uint32{1}, nil, []uint32{1}, false},
		{nil, []uint32{1}, []uint32{1}, false},
		{[]uint32{1, 3}, []uint32{2, 4}, []uint32{1, 2, 3, 4}, false},
		{[]uint32{1, 3}, []uint32{3, 4}, []uint32{1, 3, 4}, true},
		{[]uint32{5}, []uint32{1, 2, 5}, []uint32{1, 2, 5}, true},
	} {
		if got := union(c.a, c.b); !reflect.DeepEqual(got, c.union) {
			t.Errorf("union(%v, %v) = %v", c.a, c.b, got)
		}
		if got := meet(c.a, c.b); got != c.meet {
			t.Errorf("meet(%v, %v) = %v", c.a, c.b, got)
		}
	}
}
