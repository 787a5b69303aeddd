package note

import (
	"strings"
	"testing"

	"regulars/backend/fault"
)

func TestText(t *testing.T) {
	for name, c := range map[string]struct {
		raw, want string
		code      fault.Code
	}{
		"as written":             {"Likes oat milk.", "Likes oat milk.", ""},
		"lines stay":             {" one\r\ntwo\n\nthree ", "one\ntwo\n\nthree", ""},
		"bidi controls go":       {"a\u202eb", "ab", ""},
		"the longest":            {strings.Repeat("é", MaxText), strings.Repeat("é", MaxText), ""},
		"a family is one":        {strings.Repeat("👨‍👩‍👧", MaxText), strings.Repeat("👨‍👩‍👧", MaxText), ""},
		"nothing":                {"", "", Empty},
		"nothing but blanks":     {" \n\t\u200e", "", Empty},
		"one character too long": {strings.Repeat("x", MaxText+1), "", TooLong},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := Text(c.raw)
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			f, refused := fault.As(err)
			if refused != (c.code != "") || refused && f.Fields["text"].Code != c.code {
				t.Errorf("got %v, want %q", err, c.code)
			}
		})
	}
}
