package importing

import (
	"fmt"
	"strings"
	"testing"
)

func TestValues(t *testing.T) {
	var many strings.Builder
	many.WriteString("Phone,Consent\n")
	for i := range 60 {
		fmt.Fprintf(&many, "+2348035550142,v%02d\n", i)
	}
	cases := map[string]struct {
		text   string
		column int
		want   string
		more   int
	}{
		"the most frequent first": {"Phone,Consent\n1,no\n2,yes\n3, yes \n4,\n\n5,'=x\n", 1, "[{yes 2 yes true} {=x 1 unknown false} {no 1 no true}]", 0},
		"short rows":              {"Phone,Consent\n1,no\n2\n", 1, "[{no 1 no true}]", 0},
		"no such column":          {"Phone,Consent\n1,no\n", 7, "[]", 0},
		"long values":             {"Phone,Consent\n1," + strings.Repeat("x", 300) + "\n", 1, "[]", 1},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, more, err := open(t, c.text).Values(t.Context(), Format{}, c.column)
			if err != nil || fmt.Sprint(got) != c.want || more != c.more {
				t.Errorf("%v and %d more, %v", got, more, err)
			}
		})
	}
	got, more, err := open(t, many.String()).Values(t.Context(), Format{}, 1)
	if err != nil || len(got) != shownValues || more != 10 {
		t.Errorf("%d and %d more, %v", len(got), more, err)
	}
}
