package consent

import "testing"

func TestAudience(t *testing.T) {
	cases := map[string]struct{ notAsked, optedIn, optedOut bool }{
		"everyone":      {true, true, true},
		"not_opted_out": {true, true, false},
		"opted_in":      {false, true, false},
	}
	for name, want := range cases {
		t.Run(name, func(t *testing.T) {
			a, known := ParseAudience(name)
			if !known || a.String() != name {
				t.Fatalf("%s is read as %s, %t", name, a, known)
			}
			for state, admitted := range map[State]bool{NotAsked: want.notAsked, OptedIn: want.optedIn, OptedOut: want.optedOut} {
				if a.Admits(state) != admitted {
					t.Errorf("admits %s: %t", state, !admitted)
				}
			}
		})
	}
	if a, known := ParseAudience("friends"); known || a != Everyone {
		t.Errorf("an unknown name is read as %s, %t", a, known)
	}
}
