package consent

import (
	"testing"

	"regulars/backend/provenance"
)

func TestDeciding(t *testing.T) {
	sent := Event{ID: 1, Kind: Withdrawn, OccurredAt: 10, Source: provenance.Keyword, Reference: "message 1"}
	switched := Event{ID: 2, Kind: Withdrawn, OccurredAt: 20, Source: provenance.ManualAdmin}
	note := Event{ID: 3, Kind: ImportedUnverified, OccurredAt: 30, Source: provenance.Import}
	agreed := Event{ID: 4, Kind: Granted, OccurredAt: 40, Source: provenance.ManualAdmin}
	mistake := Event{ID: 5, Kind: Correction, Result: OptedOut, OccurredAt: 50, Source: provenance.ManualAdmin}
	cases := map[string]struct {
		events []Event
		want   int64 // ID; 0: nothing decided
	}{
		"nothing":                                {nil, 0},
		"only a note":                            {[]Event{note}, 0},
		"an opt-out":                             {[]Event{switched}, 2},
		"the person's own opt-out comes first":   {[]Event{sent, switched, note}, 1},
		"whatever their order":                   {[]Event{note, switched, sent}, 1},
		"a grant":                                {[]Event{sent, agreed}, 4},
		"a correction that opts out once more":   {[]Event{agreed, mistake}, 5},
		"a correction that brings an opt-out up": {[]Event{sent, agreed, mistake}, 1},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, found := Deciding(c.events)
			if got.ID != c.want || found != (c.want != 0) {
				t.Errorf("line %d, %t; want %d", got.ID, found, c.want)
			}
		})
	}
}
