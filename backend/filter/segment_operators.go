package filter

import (
	"encoding/json"
	"fmt"
	"slices"

	"regulars/backend/fault"
	"regulars/backend/segment"
)

// Limits of segments whose rules name segments.
const (
	MaxNesting  = 8   // segments within segments
	MaxSegments = 100 // rules of segments opened for one filter, each time that one is named
)

func segmentOperators() []operator {
	in := operator{name: "in", params: several("segment"), words: phrase("In segment"), alone: true, compile: compileIn}
	notIn := negated(in, "not_in", "Not in segment")
	return []operator{in, notIn}
}

// compileIn puts the rule of a live segment in the place of its name. A deleted segment keeps its meaning.
func compileIn(r rule) (Node, error) {
	segments, err := r.namedSegments()
	if err != nil {
		return nil, err
	}
	var lists ListTest
	var nodes Any
	for i, s := range segments {
		if s.Kind == segment.List {
			lists.IDs = append(lists.IDs, s.ID)
			continue
		}
		node, err := r.env.open(s, r.argPath(i))
		if err != nil {
			return nil, err
		}
		nodes = append(nodes, node)
	}
	if len(lists.IDs) > 0 {
		lists.IDs = ascending(lists.IDs)
		nodes = append(nodes, lists)
	}
	return nodes, nil
}

// namedSegments returns the segments that the arguments name.
func (r rule) namedSegments() ([]segment.Segment, error) {
	segments := make([]segment.Segment, len(r.args))
	for i, arg := range r.args {
		switch arg.(type) {
		case string, json.Number:
		default:
			return nil, wrongType(r.argPath(i), "the name or the number of a segment")
		}
		found, ok := r.env.findSegment(arg)
		if !ok {
			return nil, unknownSegment(r.argPath(i), arg)
		}
		segments[i] = found
	}
	return segments, nil
}

// findSegment returns the segment that an argument names (a text) or numbers, deleted ones included.
func (e Env) findSegment(arg any) (segment.Segment, bool) {
	if e.Segments == nil {
		return segment.Segment{}, false
	}
	switch named := arg.(type) {
	case string:
		return e.Segments.ByName(named)
	case json.Number:
		id, err := named.Int64()
		found, ok := e.Segments.ByID(segment.ID(id))
		return found, ok && err == nil
	}
	return segment.Segment{}, false
}

// opening is the way of one compilation into segments.
type opening struct {
	within []segment.ID // the segments around, the outermost first
	path   string       // where the outermost is named: the only place that whoever wrote the filter knows
	opened int          // segments so far
}

// open compiles the rule of a live segment that is named at path. Faults: segment.Cycle, segment.TooDeep,
// segment.Broken, TooManyRules.
func (e Env) open(s segment.Segment, path string) (Node, error) {
	o := e.opening
	o.opened++
	if len(o.within) > 0 {
		path = o.path
	}
	switch {
	case slices.Contains(o.within, s.ID):
		return nil, wrong(segment.Cycle, path, fmt.Sprintf("the segment “%s” is about itself. Take it out of its own rule.", s.Name), "segment", s.Name)
	case len(o.within) == MaxNesting:
		return nil, wrong(segment.TooDeep, path, fmt.Sprintf("the segment “%s” is too deep inside of others; up to %d levels are possible. Name fewer segments in segments.", s.Name, MaxNesting),
			"segment", s.Name, "limit", MaxNesting)
	case o.opened > MaxSegments:
		return nil, tooManyRules(path)
	}
	o.within, o.path = append(o.within, s.ID), path
	defer func() { o.within = o.within[:len(o.within)-1] }()
	f, err := Parse([]byte(s.Filter))
	if err != nil {
		return nil, broken(path, s, err)
	}
	node, err := compile(f, e, "")
	if err != nil {
		return nil, broken(path, s, err)
	}
	return node, nil
}

// broken says which segment is the one that cannot be used. What is about segments says so itself.
func broken(path string, s segment.Segment, err error) error {
	f, ok := fault.As(err)
	if !ok {
		return err
	}
	switch f.Code {
	case segment.Cycle, segment.TooDeep, segment.Broken:
		return err
	}
	return wrong(segment.Broken, path, fmt.Sprintf("the rule of the segment “%s” cannot be used any more. %s", s.Name, f.Message), "segment", s.Name)
}
