package main

import (
	"os"
	"regexp"
	"testing"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/sample"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// TestReadmeFilters keeps the reference honest: every example of a filter in the README is one that the program
// understands on its sample contacts.
func TestReadmeFilters(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("`(\\{\"field\":\"[^`]*\\})`").FindAllSubmatch(readme, -1)
	if len(examples) < 60 {
		t.Fatalf("found only %d examples", len(examples))
	}
	env := filter.Env{
		Tags:       tag.NewCatalogue(sample.Tags()),
		Attributes: attribute.NewCatalogue(sample.Definitions()),
		Segments:   segment.NewCatalogue([]segment.Segment{{ID: 1, Name: "Lagos regulars", Kind: segment.Live}}),
		Now:        time.Date(2026, 5, 30, 10, 0, 0, 0, time.UTC),
		Location:   time.UTC,
	}
	for _, example := range examples {
		f, err := filter.Parse(example[1])
		if err == nil {
			_, err = filter.Compile(f, env)
		}
		if err != nil {
			what, _ := fault.As(err)
			t.Errorf("%s: %v (%v)", example[1], err, what)
		}
	}
}
