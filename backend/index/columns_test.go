package index

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/attribute"
	"regulars/backend/filter"
)

// alphabet is small, so that needles are found often, and has characters of one to four bytes.
var alphabet = []string{"a", "b", "c", " ", "é", "ж", "伟", "🌻"}

func someText(most int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(alphabet), 0, most).Draw(t, "letters"), "")
	})
}

// A column of texts holds what was written to it last, and finds what the functions of package bytes find.
func TestTextsAndNeedles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var column nameColumn
		want := map[uint32]string{}
		for range rapid.IntRange(1, 4).Draw(t, "rounds") {
			rows := someRows(t, 3*blockRows)
			column.replace(rows, func(i int) []byte {
				want[rows[i]] = someText(6).Draw(t, "text")
				return []byte(want[rows[i]])
			})
		}
		for row := range uint32(column.texts.count + 10) {
			if got := string(column.texts.at(row)); got != want[row] {
				t.Fatalf("row %d: %q, want %q", row, got, want[row])
			}
		}
		checkNeedle(t, &column, someText(3).Draw(t, "needle"))
	})
}

// someRows draws ascending rows below limit: a few, mostly at the borders of blocks.
func someRows(t *rapid.T, limit uint32) []uint32 {
	row := rapid.OneOf(rapid.Uint32Range(0, limit), rapid.SampledFrom([]uint32{0, 1, blockRows - 1, blockRows, 2*blockRows - 1, limit}))
	rows := rapid.SliceOfNDistinct(row, 1, 12, rapid.ID).Draw(t, "rows")
	slices.Sort(rows)
	return rows
}

func checkNeedle(t *rapid.T, column *nameColumn, text string) {
	everyone := newBitset(column.texts.count)
	for row := range uint32(column.texts.count) {
		everyone.add(row)
	}
	for where, holds := range map[place]func(text, needle []byte) bool{anywhere: bytes.Contains, atStart: bytes.HasPrefix, atEnd: bytes.HasSuffix, whole: bytes.Equal} {
		want := newBitset(column.texts.count)
		for row := range everyone.rows() {
			want.put(row, holds(column.texts.at(row), []byte(text)))
		}
		if got := column.find([]byte(text), where, everyone, true); !slices.Equal(got, want) {
			t.Fatalf("%q at place %d: rows %v, want %v", text, where, got.ascending(), want.ascending())
		}
		direct := newBitset(column.texts.count)
		column.texts.find(column.texts.needle([]byte(text), where), direct)
		if !slices.Equal(direct, want) {
			t.Fatalf("%q at place %d by scanning: rows %v, want %v", text, where, direct.ascending(), want.ascending())
		}
	}
}

// The grams of a large column follow its changes.
func TestGrams(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var column nameColumn
		rows := make([]uint32, smallColumn+blockRows/2)
		pool := rapid.SliceOfN(someText(5), 1, 20).Draw(t, "pool")
		for i := range rows {
			rows[i] = uint32(i)
		}
		column.replace(rows, func(i int) []byte { return []byte(pool[i%len(pool)]) })
		if len(column.grams.rows) == 0 && strings.Join(pool, "") != "" {
			t.Fatal("no grams were chosen")
		}
		changed := someRows(t, uint32(len(rows)+blockRows))
		column.replace(changed, func(int) []byte { return []byte(someText(5).Draw(t, "text")) })
		for range 5 {
			checkNeedle(t, &column, someText(3).Draw(t, "needle"))
		}
	})
}

// A hit may not reach from one text into the next, and one text may hold a needle at the wrong place first.
func TestNeedleAtBorders(t *testing.T) {
	var column texts
	for _, text := range []string{"ab", "ab", "", "xab", "abxab", "b"} {
		column.append([]byte(text))
	}
	for _, c := range []struct {
		needle string
		place  place
		want   []uint32
	}{
		{"bab", anywhere, []uint32{}},
		{"ba", anywhere, []uint32{}},
		{"ab", anywhere, []uint32{0, 1, 3, 4}},
		{"ab", atStart, []uint32{0, 1, 4}},
		{"ab", atEnd, []uint32{0, 1, 3, 4}},
		{"xab", atEnd, []uint32{3, 4}},
		{"ab", whole, []uint32{0, 1}},
		{"", whole, []uint32{2}},
		{"", atEnd, []uint32{0, 1, 2, 3, 4, 5}},
	} {
		found := newBitset(column.count)
		column.find(column.needle([]byte(c.needle), c.place), found)
		if got := found.ascending(); !slices.Equal(got, c.want) {
			t.Errorf("%q at place %d: %v, want %v", c.needle, c.place, got, c.want)
		}
	}
}

// Numbers too large for two bytes, as in a block of very long texts, are kept all the same.
func TestPacked(t *testing.T) {
	for name, numbers := range map[string][]uint32{"none": nil, "small": {0, 5, maxNarrow}, "large": {1, maxNarrow + 1, 1 << 31}} {
		t.Run(name, func(t *testing.T) {
			p := pack(numbers)
			if p.append(7); p.len() != len(numbers)+1 || p.at(len(numbers)) != 7 {
				t.Errorf("after append: %v", p)
			}
			for i, n := range numbers {
				if p.at(i) != n || p.repacked().at(i) != n {
					t.Errorf("at %d: %d, want %d", i, p.at(i), n)
				}
			}
		})
	}
	var column texts
	long := bytes.Repeat([]byte("long "), maxNarrow/4)
	column.append(long)
	column.append([]byte("short"))
	if !bytes.Equal(column.at(0), long) || string(column.at(1)) != "short" {
		t.Error("a long text is not what was written")
	}
}

// Packed numbers are found by any fragment and prefix.
func TestPhones(t *testing.T) {
	number := rapid.StringMatching(`[0-3]{0,18}`)
	rapid.Check(t, func(t *rapid.T) {
		numbers := rapid.SliceOfN(number, 1, 150).Draw(t, "numbers")
		column := phoneColumn{packed: make([]uint64, len(numbers))}
		for i, n := range numbers {
			column.set(uint32(i), []byte("999"))
			column.set(uint32(i), []byte(n))
		}
		digits := rapid.StringMatching(`[0-3]{1,18}`).Draw(t, "digits")
		contains, starts := newBitset(len(numbers)), newBitset(len(numbers))
		column.contains(digits, contains)
		column.starts(digits, starts)
		for i, n := range numbers {
			row := uint32(i)
			if got := string(column.appendTo(nil, row)); got != n {
				t.Fatalf("number %q, want %q", got, n)
			}
			if contains.has(row) != strings.Contains(n, digits) || starts.has(row) != strings.HasPrefix(n, digits) {
				t.Fatalf("%q in %q: contains %t, starts %t", digits, n, contains.has(row), starts.has(row))
			}
		}
	})
}

// The table of match keys holds what was added and not removed, also when rows need more bits than before.
func TestLookup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := newLookup(200, 20)
		held := map[uint32]uint64{} // key by row
		for range rapid.IntRange(1, 150).Draw(t, "steps") {
			row := rapid.Uint32Range(1, 20).Draw(t, "row")
			if key, ok := held[row]; ok {
				l.remove(key, row)
				delete(held, row)
			} else if !l.full(row) {
				held[row] = rapid.Uint64Range(1, 30).Draw(t, "key")
				l.add(held[row], row)
			}
		}
		for row, key := range held {
			found := false
			l.candidates(key, func(candidate uint32) bool { found = found || candidate == row; return true })
			if !found {
				t.Fatalf("row %d is not found by its key %d", row, key)
			}
		}
	})
}

// A sparse column is a map, whatever is edited and across the borders of chunks.
func TestSparse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var column sparse[int]
		want := map[uint32]int{}
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			rows := rapid.SliceOfNDistinct(rapid.OneOf(rapid.Uint32Range(0, 60), rapid.Uint32Range(65500, 65600)), 1, 60, rapid.ID).Draw(t, "rows")
			slices.Sort(rows)
			column.edit(rows, func(i int) (int, bool) {
				v, has := rapid.Int().Draw(t, "value"), rapid.Bool().Draw(t, "has")
				if delete(want, rows[i]); has {
					want[rows[i]] = v
				}
				return v, has
			})
		}
		got, last := map[uint32]int{}, -1
		for row, v := range column.all() {
			if int(row) <= last {
				t.Fatalf("row %d comes after %d", row, last)
			}
			got[row], last = v, int(row)
			if one, ok := column.get(row); !ok || one != v {
				t.Fatalf("row %d: get gives %d, %t", row, one, ok)
			}
		}
		if len(got) != column.count || !mapsEqual(got, want) {
			t.Fatalf("%v, want %v", got, want)
		}
	})
}

func mapsEqual(a, b map[uint32]int) bool {
	for row, v := range a {
		if other, ok := b[row]; !ok || other != v {
			return false
		}
	}
	return len(a) == len(b)
}

// An order is the sorted list of its rows after any edits, and older ones stay as they were.
func TestOrder(t *testing.T) {
	compare := func(a, b uint32) int { return cmp.Or(cmp.Compare(a%7, b%7), cmp.Compare(a, b)) }
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfNDistinct(rapid.Uint32Range(0, 20_000), 0, 20, rapid.ID).Draw(t, "rows")
		for i := range rapid.SampledFrom([]uint32{0, 3000, 9000}).Draw(t, "more") {
			rows = append(rows, 20_001+i)
		}
		slices.SortFunc(rows, compare)
		before := newOrder(rows)
		edit := before.edit(compare)
		after := slices.Clone(rows)
		for _, row := range rapid.SliceOfN(rapid.Uint32Range(0, 22_500), 0, 60).Draw(t, "toggled") {
			if i, found := slices.BinarySearchFunc(after, row, compare); found {
				edit.remove(row)
				edit.remove(row)
				after = slices.Delete(after, i, i+1)
			} else {
				edit.insert(row)
				edit.insert(row)
				after = slices.Insert(after, i, row)
			}
		}
		made := edit.done()
		if got := slices.Concat(made.blocks...); !slices.Equal(got, after) || made.length != len(after) {
			t.Fatalf("after the edit: %v, want %v", got, after)
		}
		if got := slices.Concat(before.blocks...); !slices.Equal(got, rows) {
			t.Fatalf("the order before changed: %v, was %v", got, rows)
		}
	})
}

// A block of an order that grows is cut in two.
func TestOrderCutsBlocks(t *testing.T) {
	o := newOrder(nil)
	edit := o.edit(cmp.Compare[uint32])
	for row := range uint32(3 * maxOrderBlock) {
		edit.insert(row)
	}
	o = edit.done()
	for _, block := range o.blocks {
		if len(block) > maxOrderBlock {
			t.Errorf("a block has %d rows", len(block))
		}
	}
	if o.length != 3*maxOrderBlock {
		t.Errorf("%d rows", o.length)
	}
}

// The dictionary of a column forgets values that nobody has any more, and the others stay.
func TestTextColumnCompacts(t *testing.T) {
	column := newAttributeColumn(attribute.Text).(*textColumn)
	row := []uint32{5}
	for i := range 4 * blockRows {
		column.edit(row, func(int) (string, bool) { return strings.Repeat("x", i%blockRows), true })
	}
	column.edit([]uint32{9}, func(int) (string, bool) { return "Ünique", true })
	if column.values.len() > blockRows+3 {
		t.Errorf("%d values are kept for two contacts", column.values.len())
	}
	if value, ok := column.text(9); value != "unique" || !ok {
		t.Errorf("the value is %q", value)
	}
}

// A decimal that no float64 holds is compared as it was written, at either end of a range.
func TestNumbersAreExact(t *testing.T) {
	column := newAttributeColumn(attribute.Number)
	values := []string{
		"12345678901234567889", "12345678901234567890", "12345678901234567891", "0.1", "0.10000000000000000001", "-0.5", "100", "1e",
		strings.Repeat("9", 400), "9007199254740992", "9007199254740993",
	}
	for i, value := range values {
		column.add(uint32(i), []byte(value))
	}
	bounds := append([]string{""}, values[:7]...)
	bounds = append(bounds, values[8:]...)
	for _, low := range bounds {
		for _, high := range bounds {
			for open := range 4 {
				test := filter.NumberTest{Low: filter.Bound{Value: low, Open: open&1 != 0}, High: filter.Bound{Value: high, Open: open&2 != 0}}
				found := newBitset(len(values))
				column.find(test, found)
				for i, value := range values {
					if found.has(uint32(i)) != test.Match(value) {
						t.Errorf("%+v: %q is found: %t", test, value, found.has(uint32(i)))
					}
				}
			}
		}
	}
}

// Values that do not have their attribute's form are kept, and pass what filter.Match lets pass.
func TestValuesWithoutForm(t *testing.T) {
	tests := map[attribute.Type][]filter.ValueTest{
		attribute.Date:     {filter.DateTest{From: filter.MinDay, To: filter.MaxDay}, filter.BirthdayTest{Months: [12]uint32{1<<32 - 1}}, filter.Present{}},
		attribute.Time:     {filter.TimeTest{From: 0, To: 86400}, filter.Present{}},
		attribute.DateTime: {filter.DateTimeTest{From: filter.MinMillis, To: filter.MaxMillis}, filter.Present{}, filter.TextTest{Op: filter.TextIs, Needles: []string{"x"}}},
		attribute.Boolean:  {filter.BoolTest{Value: true}, filter.BoolTest{}, filter.Present{}},
	}
	values := []string{"x", "", "1984-01-07", "10:20", "2026-11-07T14:30:00+01:00", "true", "9999-12-31", "0001-01-01"}
	for of, tests := range tests {
		column := newAttributeColumn(of)
		for i, value := range values {
			column.add(uint32(i), []byte(value))
		}
		for _, test := range tests {
			found := newBitset(len(values))
			column.find(test, found)
			for i, value := range values {
				if found.has(uint32(i)) != test.Match(value) {
					t.Errorf("%s, %#v: %q is found: %t", of, test, value, found.has(uint32(i)))
				}
			}
		}
	}
}
