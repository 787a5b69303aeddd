package filter

import (
	"math"
	"strings"

	"regulars/backend/provenance"
)

func sourceOperators() []operator {
	return []operator{
		{name: "any_of", params: several("source"), words: phrase("Came from"), alone: true, compile: func(r rule) (Node, error) {
			sources, err := r.sources()
			return OriginTest{sources}, err
		}},
	}
}

func changeOperators() []operator {
	return []operator{
		{name: "is", params: takes("number"), words: phrase("Created by change"), alone: true, compile: func(r rule) (Node, error) {
			id, err := r.whole(0, math.MaxInt64)
			return ChangeTest{id}, err
		}},
	}
}

// sourcesNamed returns the sources of a name: those of provenance, "manual" for both hands at this computer, and "ai"
// for both kinds of AI.
func sourcesNamed(name string) ([]provenance.Source, bool) {
	switch name {
	case "manual":
		return []provenance.Source{provenance.ManualAdmin, provenance.ManualAgent}, true
	case "ai":
		return []provenance.Source{provenance.AITool, provenance.AIAutoClose}, true
	}
	source, ok := provenance.Parse(name)
	return []provenance.Source{source}, ok
}

// sourceLabel returns a source's name as Describe shows it.
func sourceLabel(name string) string {
	switch name {
	case "manual":
		return "Manual"
	case "ai":
		return "AI"
	}
	if source, ok := provenance.Parse(name); ok {
		return source.Label()
	}
	return name
}

func sourceNames() string {
	names := []string{"manual", "ai"}
	for s := provenance.Unknown; s <= provenance.Sample; s++ {
		names = append(names, s.String())
	}
	return strings.Join(names, ", ")
}
