package index

import (
	"cmp"
	"slices"
)

// placed is a contact with its place under the first key of a sort.
type placed struct {
	place uint64
	row   uint32
}

// arrange returns rows, which are ascending, sorted.
func (s sorting) arrange(rows []uint32) []uint32 {
	list := make([]placed, len(rows))
	for i, row := range rows {
		list[i].row = row
	}
	s.sortRun(list)
	for i, p := range list {
		rows[i] = p.row
	}
	return rows
}

// sortRun sorts contacts, whose ids are ascending, by the first key and equal ones by the next.
func (s sorting) sortRun(run []placed) {
	if len(s) == 0 {
		return
	}
	ranked := s[0].takePlaces(run)
	sortPlaced(run[:ranked])
	s.sortTies(run[:ranked], 1)
	s[1:].sortRun(run[ranked:])
}

// takePlaces puts the contacts that have no value behind the others, in the order in which they come, and returns how
// many others there are. Those have their places then.
func (k sortKey) takePlaces(run []placed) (ranked int) {
	var unranked []placed
	for _, p := range run {
		place, has := k.place(p.row)
		if !has {
			unranked = append(unranked, p)
			continue
		}
		run[ranked] = placed{place, p.row}
		ranked++
	}
	copy(run[ranked:], unranked)
	return ranked
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
		if to-from > 1 {
			s.sortTie(list[from:to], depth)
		}
		from = to
	}
}

func (s sorting) sortTie(run []placed, depth int) {
	switch {
	case s[0].exact():
		s[1:].sortRun(run)
	case !s.spellOn(run, depth):
		slices.SortFunc(run, func(a, b placed) int { return s.compare(a.row, b.row) })
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
		sortPlaced(run)
		s.sortTies(run, depth+1)
	}
	return more
}

const (
	digitBits  = 16
	digitCount = 1 << digitBits
)

// sortPlaced sorts by place and, where it is equal, by id, which is the order in which the contacts come: long lists
// by four passes over 16 bits each, which takes a few nanoseconds for each contact, where comparing would take a
// hundred. Passes whose digits are all equal are skipped.
func sortPlaced(list []placed) {
	if len(list) < digitCount/8 {
		slices.SortFunc(list, func(a, b placed) int { return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.row, b.row)) })
		return
	}
	from, to := list, make([]placed, len(list))
	starts := make([]int, digitCount)
	for shift := 0; shift < 64; shift += digitBits {
		if !digitStarts(from, shift, starts) {
			continue
		}
		for _, p := range from {
			digit := uint16(p.place >> shift)
			to[starts[digit]] = p
			starts[digit]++
		}
		from, to = to, from
	}
	if &from[0] != &list[0] {
		copy(list, from)
	}
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
