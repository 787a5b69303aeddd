package index

// packed is a fixed list of whole numbers that takes two bytes each as long as all of them fit. Offsets inside a
// block and the codes of tags nearly always do; the ones that do not are still right.
type packed struct {
	narrow []uint16
	wide   []uint32
}

const maxNarrow = 1<<16 - 1

// pack copies numbers.
func pack(numbers []uint32) packed {
	for _, n := range numbers {
		if n > maxNarrow {
			return packed{wide: append(make([]uint32, 0, len(numbers)), numbers...)}
		}
	}
	p := packed{narrow: make([]uint16, len(numbers))}
	for i, n := range numbers {
		p.narrow[i] = uint16(n)
	}
	return p
}

// append adds a number. It is what a list that still grows uses, at four bytes each; repacked makes it small again.
func (p *packed) append(n uint32) {
	if p.wide == nil {
		p.wide = make([]uint32, 0, len(p.narrow)+1)
		for _, narrow := range p.narrow {
			p.wide = append(p.wide, uint32(narrow))
		}
		p.narrow = nil
	}
	p.wide = append(p.wide, n)
}

func (p packed) repacked() packed {
	if p.wide == nil {
		return p
	}
	return pack(p.wide)
}

func (p packed) at(i int) uint32 {
	if p.wide != nil {
		return p.wide[i]
	}
	return uint32(p.narrow[i])
}

func (p packed) len() int { return len(p.narrow) + len(p.wide) }

// before returns the number in front of place i of a list of ends: where the i-th span starts.
func (p packed) before(i int) uint32 {
	if i == 0 {
		return 0
	}
	return p.at(i - 1)
}

// spanAt returns the span of an ascending list of ends that holds position, at or behind the span from. position lies
// in front of the last end.
func (p packed) spanAt(from int, position uint32) int {
	for range 4 { // dense hits lie in the next spans
		if p.at(from) > position {
			return from
		}
		from++
	}
	low, high := from, p.len()
	for low < high {
		if middle := (low + high) / 2; p.at(middle) > position {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}
