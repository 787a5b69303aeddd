package filter

import (
	"encoding/json"
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
		{name: "is", params: takes("change"), words: phrase(""), alone: true, compile: compileChange},
	}
}

func compileChange(r rule) (Node, error) {
	id, err := r.whole(0, math.MaxInt64)
	if err != nil || r.env.Changes == nil {
		return ChangeTest{ID: id}, err
	}
	touched, err := r.env.Changes.Touched(id)
	return ChangeTest{ID: id, Touched: touched}, err
}

// changeWords says what a change was, or which number it has.
func changeWords(arg any, env Env) string {
	number, _ := arg.(json.Number)
	id, err := number.Int64()
	if err != nil || env.Changes == nil {
		return "From change " + plainWords(arg)
	}
	return env.Changes.Words(id)
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
