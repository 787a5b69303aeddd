package phone

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
)

// automaton recognises strings of digits that match a pattern as a whole. Numbering plans are published as regular
// expressions; trying those of a country on one number takes 10–40 µs, and an import has millions of numbers. Over
// ten digits the same patterns become small tables, and a number is one step for each digit: 30 ns.
type automaton struct {
	next   [][10]int32 // by state and digit; state 0 is the dead end, state 1 the start
	accept []bool      // by state
}

const (
	deadEnd int32 = 0
	start   int32 = 1
)

// match reports whether the pattern matches digits as a whole.
func (a *automaton) match(digits string) bool {
	state := start
	for i := range len(digits) {
		state = a.next[state][digits[i]-'0']
		if state == deadEnd {
			return false
		}
	}
	return a.accept[state]
}

// mustCompile returns the automaton of a regular expression. It panics if there is an error in it: the patterns come
// with the module, and a test compiles all of them.
func mustCompile(pattern string) *automaton {
	expression, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		panic(err)
	}
	program, err := syntax.Compile(expression.Simplify())
	if err != nil {
		panic(err)
	}
	s := &subsets{program: program, ids: map[string]int32{}}
	return s.automaton()
}

// subsets is the construction of an automaton, each state of which is a set of places in the compiled expression.
type subsets struct {
	program *syntax.Prog
	ids     map[string]int32
	places  [][]uint32 // by state: the instructions that read the next digit
	result  automaton
}

func (s *subsets) automaton() *automaton {
	s.state(nil)
	s.state([]uint32{uint32(s.program.Start)})
	for state := start; int(state) < len(s.places); state++ {
		for digit := range rune(10) {
			next := s.state(s.after(state, '0'+digit))
			s.result.next[state][digit] = next
		}
	}
	return &s.result
}

// after returns the places behind those of a state that read digit.
func (s *subsets) after(state int32, digit rune) []uint32 {
	var behind []uint32
	for _, place := range s.places[state] {
		if s.program.Inst[place].MatchRune(digit) {
			behind = append(behind, s.program.Inst[place].Out)
		}
	}
	return behind
}

// state returns the number of the state of these places, a new one if there is none yet.
func (s *subsets) state(from []uint32) int32 {
	reading, accepts := s.closure(from)
	key := make([]byte, 1, 1+4*len(reading))
	if accepts {
		key[0] = 1
	}
	for _, place := range reading {
		key = binary.LittleEndian.AppendUint32(key, place)
	}
	if id, known := s.ids[string(key)]; known {
		return id
	}
	id := int32(len(s.places))
	s.ids[string(key)] = id
	s.places = append(s.places, reading)
	s.result.next = append(s.result.next, [10]int32{})
	s.result.accept = append(s.result.accept, accepts)
	return id
}

// closure follows the instructions that read nothing, and returns those that read a digit, ascending, and whether
// the expression may end here.
func (s *subsets) closure(from []uint32) (reading []uint32, accepts bool) {
	seen := map[uint32]bool{}
	for open := slices.Clone(from); len(open) > 0; {
		place := open[len(open)-1]
		open = open[:len(open)-1]
		if seen[place] {
			continue
		}
		seen[place] = true
		switch instruction := &s.program.Inst[place]; instruction.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			open = append(open, instruction.Out, instruction.Arg)
		case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
			open = append(open, instruction.Out)
		case syntax.InstMatch:
			accepts = true
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			reading = append(reading, place)
		case syntax.InstFail:
		}
	}
	slices.Sort(reading)
	return reading, accepts
}
