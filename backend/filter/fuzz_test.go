package filter

import (
	"testing"

	"regulars/backend/fault"
)

// Whatever is sent, the answer is a filter that can be used or a fault that says what is wrong.
func FuzzFilter(f *testing.F) {
	for _, c := range matchCases() {
		f.Add([]byte(c.filter()))
	}
	for _, text := range []string{``, `{}`, `{"all":[{"any":[]},{"not":{}}]}`, nested(9, ada), `{"field":""}`, `{"all":[],"all":[]}`, `[`, "\xff"} {
		f.Add([]byte(text))
	}
	env := testEnv(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		parsed, err := Parse(data)
		if err != nil {
			wantAnyFault(t, err)
			return
		}
		if Describe(parsed, env) == "" {
			t.Errorf("%s has no words", parsed)
		}
		node, err := Compile(parsed, env)
		if err != nil {
			wantAnyFault(t, err)
			return
		}
		again := mustCompile(t, parsed.String(), env)
		if Fingerprint(again) != Fingerprint(node) {
			t.Errorf("%s means something else once it was written and read", parsed)
		}
		for _, c := range matchCases() {
			if Match(node, &c.contact) == Match(Not{node}, &c.contact) {
				t.Errorf("%s neither matches nor misses", parsed)
			}
		}
	})
}

func FuzzParseSort(f *testing.F) {
	for _, written := range []string{"", "name", "last_seen:desc,name", "attribute:City:asc", "attribute:#1", ",", "name:desc:desc"} {
		f.Add(written)
	}
	f.Fuzz(func(t *testing.T, written string) {
		sort, err := ParseSort(written)
		if err != nil {
			wantAnyFault(t, err)
			return
		}
		again, err := ParseSort(sort.String())
		if err != nil || again.String() != sort.String() {
			t.Errorf("%q reads as %q, which reads as %q (%v)", written, sort, again, err)
		}
	})
}

func wantAnyFault(t *testing.T, err error) {
	t.Helper()
	if f, ok := fault.As(err); !ok || f.Message == "" {
		t.Errorf("not a fault: %v", err)
	}
}
