package workspace

import (
	"fmt"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/keyword"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// A catalogue entry is never removed from the store. One whose creation is undone becomes unborn: deleted, and under a
// name that no person can give, so that its own is free again. The catalogues that the program works with leave it out.

// unborn returns the name of an entry before it is created. It is longer than a name may be, and has a bar in it.
func unborn(id int64) string { return fmt.Sprintf("|%060d", id) }

func bornTags(tags []tag.Tag) []tag.Tag {
	return slices.DeleteFunc(tags, func(t tag.Tag) bool { return t.Name == unborn(int64(t.ID)) })
}

func bornDefinitions(definitions []attribute.Definition) []attribute.Definition {
	return slices.DeleteFunc(definitions, func(d attribute.Definition) bool { return d.Name == unborn(int64(d.ID)) })
}

func bornSegments(segments []segment.Segment) []segment.Segment {
	return slices.DeleteFunc(segments, func(s segment.Segment) bool { return s.Name == unborn(int64(s.ID)) })
}

func bornKeywords(rules []keyword.Rule) []keyword.Rule {
	return slices.DeleteFunc(rules, func(r keyword.Rule) bool { return r.Keyword == unborn(int64(r.ID)) })
}
