package filter

import (
	"fmt"
	"strings"
	"testing"

	"regulars/backend/fault"
	"regulars/backend/segment"
)

// chain returns segments of which each names the one before, so often.
func chain(length, often int) *segment.Catalogue {
	segments := []segment.Segment{{ID: 1, Name: "Segment 1", Kind: segment.Live}}
	for id := 2; id <= length; id++ {
		args := strings.TrimSuffix(strings.Repeat(fmt.Sprintf("%d,", id-1), often), ",")
		segments = append(segments, segment.Segment{
			ID: segment.ID(id), Name: fmt.Sprintf("Segment %d", id), Kind: segment.Live, Filter: fmt.Sprintf(`{"field":"segment","op":"in","args":[%s]}`, args),
		})
	}
	return segment.NewCatalogue(segments)
}

func TestSegmentsWithinSegments(t *testing.T) {
	for name, c := range map[string]struct {
		segments *segment.Catalogue
		in       int
		code     fault.Code
		names    string
	}{
		"as deep as can be":      {chain(MaxNesting, 1), MaxNesting, "", ""},
		"too deep":               {chain(MaxNesting+1, 1), MaxNesting + 1, segment.TooDeep, "Segment 1"},
		"too many in the end":    {chain(6, 5), 6, TooManyRules, ""},
		"a ring, seen from afar": {testEnv(t).Segments, int(aboutSelfish), segment.Cycle, "About Selfish"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Compile(Rule("segment", "in", segment.ID(c.in)), Env{Segments: c.segments})
			if c.code == "" {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			f, ok := fault.As(err)
			if !ok || f.Code != c.code && f.Code != segment.Broken {
				t.Fatalf("got %v, want %s", err, c.code)
			}
			if c.names != "" && f.Params["segment"] != c.names {
				t.Errorf("it names %q, want %q", f.Params["segment"], c.names)
			}
		})
	}
}
