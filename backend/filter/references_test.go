package filter

import (
	"slices"
	"testing"
)

func TestDeleted(t *testing.T) {
	env := testEnv(t)
	for name, c := range map[string]struct {
		filter string
		want   []Reference
	}{
		"nothing":                {`{"field":"tags","op":"any_of","args":["VIP"]}`, nil},
		"a tag, twice":           {`{"any":[{"field":"tags","op":"had","args":[4]},{"field":"tags","op":"none_of","args":["VIP","Spring 2024"]}]}`, []Reference{{"tag", "Spring 2024"}}},
		"an attribute":           {`{"not":{"field":"attribute:#8","op":"empty"}}`, []Reference{{"attribute", "Nickname"}}},
		"a segment":              {`{"all":[{"field":"segment","op":"in","args":["Gold","Fair"]}]}`, []Reference{{"segment", "Fair"}}},
		"what there never was":   {`{"field":"tags","op":"any_of","args":[99]}`, nil},
		"what is no filter here": {`{"field":"tags","op":"like","args":[4]}`, nil},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Parse([]byte(c.filter))
			if err != nil {
				t.Fatal(err)
			}
			if got := Deleted(f, env); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// A segment that named a tag lost its members when the tag was renamed.
func TestFixed(t *testing.T) {
	env := testEnv(t)
	for written, want := range map[string]string{
		`{}`: `{}`,
		`{"field":"tags","op":"any_of","args":["vip",2,"Nope"]}`:                                                      `{"field":"tags","op":"any_of","args":[1,2,"Nope"]}`,
		`{"any":[{"field":"attribute:City","op":"is","args":["VIP"]},{"not":{"field":"attribute:#2","op":"empty"}}]}`: `{"any":[{"field":"attribute:#1","op":"is","args":["VIP"]},{"not":{"field":"attribute:#2","op":"empty"}}]}`,
		`{"all":[{"field":"segment","op":"not_in","args":["Gold"]}]}`:                                                 `{"all":[{"field":"segment","op":"not_in","args":[3]}]}`,
		`{"any":[]}`: `{"any":[]}`,
	} {
		f, err := Parse([]byte(written))
		if err != nil {
			t.Fatal(err)
		}
		if got := Fixed(f, env).String(); got != want {
			t.Errorf("%s became %s, want %s", written, got, want)
		}
	}
}
