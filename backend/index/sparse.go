package index

import (
	"iter"
	"slices"
	"sort"
)

// sparse is a column that only some rows have a value in. Rows are kept in chunks of 65,536, in which two bytes tell
// them apart; a change moves at most a chunk.
type sparse[V any] struct {
	chunks []chunk[V]
	count  int // values
}

type chunk[V any] struct {
	low    []uint16 // the lower halves of the rows, ascending
	values []V
}

// get returns the value of a row, and false if it has none.
func (s *sparse[V]) get(row uint32) (V, bool) {
	if high := int(row >> 16); high < len(s.chunks) {
		c := &s.chunks[high]
		if i, found := slices.BinarySearch(c.low, uint16(row)); found {
			return c.values[i], true
		}
	}
	var none V
	return none, false
}

// all yields the rows that have a value, ascending, and the values.
func (s *sparse[V]) all() iter.Seq2[uint32, V] {
	return func(yield func(uint32, V) bool) {
		for high := range s.chunks {
			c := &s.chunks[high]
			for i, low := range c.low {
				if !yield(uint32(high)<<16|uint32(low), c.values[i]) {
					return
				}
			}
		}
	}
}

// add adds the value of a row that is behind all others.
func (s *sparse[V]) add(row uint32, value V) {
	c := s.chunk(row)
	c.low, c.values = append(c.low, uint16(row)), append(c.values, value)
	s.count++
}

func (s *sparse[V]) chunk(row uint32) *chunk[V] {
	for int(row>>16) >= len(s.chunks) {
		s.chunks = append(s.chunks, chunk[V]{})
	}
	return &s.chunks[row>>16]
}

// clip gives back memory that the chunks do not use.
func (s *sparse[V]) clip() {
	for i := range s.chunks {
		c := &s.chunks[i]
		c.low, c.values = slices.Clone(c.low), slices.Clone(c.values)
	}
}

// edit gives rows, which are ascending, new values, or none where value returns false.
func (s *sparse[V]) edit(rows []uint32, value func(i int) (V, bool)) {
	for from := 0; from < len(rows); {
		high := rows[from] >> 16
		to := from + sort.Search(len(rows)-from, func(i int) bool { return rows[from+i]>>16 > high })
		c := s.chunk(rows[from])
		s.count -= len(c.low)
		if to-from <= fewEdits {
			c.editFew(rows[from:to], func(i int) (V, bool) { return value(from + i) })
		} else {
			c.merge(rows[from:to], func(i int) (V, bool) { return value(from + i) })
		}
		s.count += len(c.low)
		from = to
	}
}

// fewEdits is up to how many values of a chunk are changed one by one; for more the chunk is written anew.
const fewEdits = 16

func (c *chunk[V]) editFew(rows []uint32, value func(i int) (V, bool)) {
	for i, row := range rows {
		at, found := slices.BinarySearch(c.low, uint16(row))
		v, has := value(i)
		switch {
		case has && found:
			c.values[at] = v
		case has:
			c.low, c.values = slices.Insert(c.low, at, uint16(row)), slices.Insert(c.values, at, v)
		case found:
			c.low, c.values = slices.Delete(c.low, at, at+1), slices.Delete(c.values, at, at+1)
		}
	}
}

func (c *chunk[V]) merge(rows []uint32, value func(i int) (V, bool)) {
	merged := chunk[V]{low: make([]uint16, 0, len(c.low)+len(rows)), values: make([]V, 0, len(c.low)+len(rows))}
	at := 0
	for i, row := range rows {
		low := uint16(row)
		for ; at < len(c.low) && c.low[at] < low; at++ {
			merged.low, merged.values = append(merged.low, c.low[at]), append(merged.values, c.values[at])
		}
		if at < len(c.low) && c.low[at] == low {
			at++
		}
		if v, has := value(i); has {
			merged.low, merged.values = append(merged.low, low), append(merged.values, v)
		}
	}
	merged.low, merged.values = append(merged.low, c.low[at:]...), append(merged.values, c.values[at:]...)
	*c = merged
}
