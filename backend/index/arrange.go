package index

import "slices"

// placed is a contact with its place under the first key of a sort.
type placed struct {
	place uint64
	row   uint32
}

// arrange returns rows, which are ascending, sorted.
func (s sorting) arrange(rows []uint32) []uint32 {
	if len(s) == 0 {
		return rows
	}
	list := make([]placed, len(rows))
	for i, row := range rows {
		place, _ := s[0].place(row)
		list[i] = placed{place, row}
	}
	list = sortPlaced(list)
	s.sortTies(list, 1)
	for i, p := range list {
		rows[i] = p.row
	}
	return rows
}

// sortTies sorts the runs of contacts with the same place, whose ids are ascending, by what the place does not tell.
// depth says how many times eight bytes of a spelling the places have told so far.
func (s sorting) sortTies(list []placed, depth int) {
	if len(s) == 1 && s[0].exact() {
		return
	}
	for from := 0; from < len(list); {
		to := from + 1
		for to < len(list) && list[to].place == list[from].place {
			to++
		}
		if run := list[from:to]; to-from > 1 && !s.spellOn(run, depth) {
			slices.SortFunc(run, func(a, b placed) int { return s.compare(a.row, b.row) })
		}
		from = to
	}
}

// spellOn sorts a run by the next eight bytes of what it is spelled like, and so on. It returns false if there are no
// more bytes. Comparing numbers in one list is many times faster than comparing texts all over the memory.
func (s sorting) spellOn(run []placed, depth int) bool {
	by, ok := s[0].sorter.(speller)
	if !ok {
		return false
	}
	more := false
	for i := range run {
		spelling := by.spelling(run[i].row)
		rest := spelling[min(len(spelling), 8*depth):]
		more = more || len(rest) > 0
		run[i].place = firstEight(rest)
		if s[0].desc {
			run[i].place = ^run[i].place
		}
	}
	if more {
		copy(run, sortPlaced(run))
		s.sortTies(run, depth+1)
	}
	return more
}

const (
	digitBits  = 16
	digitCount = 1 << digitBits
)

// sortPlaced sorts by place and keeps the order of equal ones: long lists by four passes over 16 bits each, which takes
// a few nanoseconds for each contact, where comparing would take a hundred. Passes whose digits are all equal are skipped.
func sortPlaced(list []placed) []placed {
	if len(list) < digitCount/8 {
		slices.SortStableFunc(list, func(a, b placed) int {
			if a.place < b.place {
				return -1
			}
			if a.place > b.place {
				return 1
			}
			return 0
		})
		return list
	}
	other := make([]placed, len(list))
	starts := make([]int, digitCount)
	for shift := 0; shift < 64; shift += digitBits {
		if digitStarts(list, shift, starts) {
			for _, p := range list {
				digit := uint16(p.place >> shift)
				other[starts[digit]] = p
				starts[digit]++
			}
			list, other = other, list
		}
	}
	return list
}

// digitStarts sets where the contacts with each digit start, and returns false if all have the same digit.
func digitStarts(list []placed, shift int, starts []int) bool {
	clear(starts)
	for _, p := range list {
		starts[uint16(p.place>>shift)]++
	}
	if starts[uint16(list[0].place>>shift)] == len(list) {
		return false
	}
	sum := 0
	for digit, n := range starts {
		starts[digit] = sum
		sum += n
	}
	return true
}
