package filter

import (
	"time"

	"github.com/RoaringBitmap/roaring/v2"

	"regulars/backend/attribute"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// Env is what a filter's words refer to.
type Env struct {
	Tags       *tag.Catalogue       // deleted ones included; nil is empty
	Attributes *attribute.Catalogue // deleted ones included; nil is empty
	Segments   *segment.Catalogue   // deleted ones included; nil is empty
	Changes    Changes              // nil: only whom a change created is known
	Now        time.Time            // decides what "today" and "the last 7 days" are
	Location   *time.Location       // the zone in which a day begins and ends; nil is UTC

	opening *opening // of the compilation under way
}

// Changes knows what was done.
type Changes interface {
	// Touched returns the contacts that a change created or altered, those in the trash included. It never changes.
	Touched(change int64) (*roaring.Bitmap, error)
	// Words says what a change was: "From the import of customers.csv".
	Words(change int64) string
}

func (e Env) location() *time.Location {
	if e.Location == nil {
		return time.UTC
	}
	return e.Location
}

// today returns the current date (see dateOf).
func (e Env) today() time.Time { return dateOf(e.Now.In(e.location())) }

// Compile returns the test that f stands for, now and under these catalogues. Names of deleted tags,
// attributes and segments are found like those of active ones.
//
// Faults, with the place in Params["path"]: those of Parse but for NotJSON; UnknownField, UnknownOperator,
// WrongCount, WrongType, WrongValue, EmptyText, TextTooLong, ReversedRange, tag.Unknown, attribute.Unknown,
// segment.Unknown, segment.Cycle, segment.TooDeep and segment.Broken.
func Compile(f Filter, env Env) (Node, error) {
	if err := check(f); err != nil {
		return nil, err
	}
	env.opening = &opening{}
	return compile(f, env, "")
}

func compile(f Filter, env Env, path string) (Node, error) {
	if f.isRule() {
		return compileRule(f, env, path)
	}
	members, key := f.members(), f.groupKey()
	nodes := make([]Node, len(members))
	for i, member := range members {
		node, err := compile(member, env, memberPath(path, key, i))
		if err != nil {
			return nil, err
		}
		nodes[i] = node
	}
	switch key {
	case "any":
		return Any(nodes), nil
	case "not":
		return Not{nodes[0]}, nil
	}
	return All(nodes), nil
}

func compileRule(f Filter, env Env, path string) (Node, error) {
	field, err := findField(f.Field, env, path)
	if err != nil {
		return nil, err
	}
	op, ok := field.operator(f.Op)
	if !ok {
		return nil, unknownOperator(join(path, "op"), f, field)
	}
	if !op.params.takes(len(f.Args)) {
		return nil, wrongCount(join(path, "args"), op, len(f.Args))
	}
	return op.compile(rule{env: env, path: path, field: field, args: f.Args})
}

// everyone and nobody are the answers that need no test.
func everyone() Node { return All{} }
func nobody() Node   { return Any{} }
