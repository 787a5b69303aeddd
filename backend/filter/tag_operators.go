package filter

import (
	"encoding/json"

	"regulars/backend/tag"
)

func tagOperators() []operator {
	anyOf := operator{name: "any_of", params: several("tag"), words: phrase("any of"), compile: compileAnyTag}
	return append([]operator{
		anyOf,
		{name: "all_of", params: several("tag"), words: phrase("all of"), compile: compileAllTags},
		negated(anyOf, "none_of", "none of"),
		{name: "had", params: several("tag"), words: phrase("now or formerly any of"), compile: compileHadTag},
		{name: "source", params: several("source"), words: phrase("added by"), compile: compileTagSource},
		{name: "empty", words: phrase("No tags"), alone: true, compile: func(r rule) (Node, error) { return Not{r.field.present}, nil }},
		{name: "not_empty", words: phrase("Any tag"), alone: true, compile: func(r rule) (Node, error) { return r.field.present, nil }},
	}, periodOperators("added", tagAdded)...)
}

// anyTag returns the test for tags that are not deleted.
func anyTag(env Env) TagTest {
	var test TagTest
	for _, t := range env.tags() {
		if !t.Active() {
			test.Except = append(test.Except, t.ID)
		}
	}
	test.Except = ascending(test.Except)
	return test
}

// tags returns every tag of the catalogue, deleted ones included.
func (e Env) tags() []tag.Tag {
	if e.Tags == nil {
		return nil
	}
	return e.Tags.All()
}

// findTag returns the tag that an argument names (a text) or numbers, deleted ones included.
func (e Env) findTag(arg any) (tag.Tag, bool) {
	if e.Tags == nil {
		return tag.Tag{}, false
	}
	switch named := arg.(type) {
	case string:
		return e.Tags.ByName(named)
	case json.Number:
		id, err := named.Int64()
		found, ok := e.Tags.ByID(tag.ID(id))
		return found, ok && err == nil
	}
	return tag.Tag{}, false
}

// namedTags returns the tags that the arguments name.
func (r rule) namedTags() ([]tag.Tag, error) {
	tags := make([]tag.Tag, len(r.args))
	for i, arg := range r.args {
		switch arg.(type) {
		case string, json.Number:
		default:
			return nil, wrongType(r.argPath(i), "the name or the number of a tag")
		}
		found, ok := r.env.findTag(arg)
		if !ok {
			return nil, unknownTag(r.argPath(i), arg)
		}
		tags[i] = found
	}
	return tags, nil
}

// compileAnyTag leaves out deleted tags: nobody carries them any more.
func compileAnyTag(r rule) (Node, error) {
	tags, err := r.namedTags()
	if err != nil {
		return nil, err
	}
	var ids []tag.ID
	for _, t := range tags {
		if t.Active() {
			ids = append(ids, t.ID)
		}
	}
	if len(ids) == 0 {
		return nobody(), nil
	}
	return TagTest{IDs: ascending(ids)}, nil
}

func compileAllTags(r rule) (Node, error) {
	tags, err := r.namedTags()
	if err != nil {
		return nil, err
	}
	all := make(All, len(tags))
	for i, t := range tags {
		if !t.Active() {
			return nobody(), nil
		}
		all[i] = TagTest{IDs: []tag.ID{t.ID}}
	}
	return all, nil
}

// compileHadTag counts assignments to deleted tags too: they are what is historical.
func compileHadTag(r rule) (Node, error) {
	tags, err := r.namedTags()
	if err != nil {
		return nil, err
	}
	ids := make([]tag.ID, len(tags))
	for i, t := range tags {
		ids[i] = t.ID
	}
	return TagTest{IDs: ascending(ids)}, nil
}

func compileTagSource(r rule) (Node, error) {
	sources, err := r.sources()
	if err != nil {
		return nil, err
	}
	test := anyTag(r.env)
	test.Sources = sources
	return test, nil
}

// tagAdded returns the test for tags that were added in a period.
func tagAdded(env Env, from, to int64) Node {
	test := anyTag(env)
	test.From, test.To = from, to
	return test
}
