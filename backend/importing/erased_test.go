package importing

import (
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/suppression"
)

const erasedFile = "Phone,Name,Opted out\n+2348035550142,Amara,\n+2348035550143,Ben,\n+2348035550144,Carla,\n+2348035550142,Amara again,\n"

func TestWhoWasErased(t *testing.T) {
	const may3 = 1_777_766_400
	for name, c := range map[string]struct {
		again    bool
		want     SkippedBy
		created  int
		optOuts  int
		messages []string
	}{
		"is left out": {
			want: SkippedBy{Duplicate: 1, Suppressed: 2}, created: 1,
			messages: []string{
				"This person was erased on 3 May 2026, after they had opted out. This row is left out.",
				"This person was erased on 3 May 2026. This row is left out.",
			},
		},
		"is added again if it is asked for": {
			again: true, want: SkippedBy{Duplicate: 1}, created: 3, optOuts: 1,
			messages: []string{
				"This person was erased on 3 May 2026, after they had opted out. They are added again, and stay opted out.",
				"This person was erased on 3 May 2026. They are added again.",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook()
			b.erased = map[string]suppression.Entry{
				"+2348035550142": {State: consent.OptedOut, Since: may3 - 9, ErasedAt: may3},
				"+2348035550143": {State: consent.OptedIn, ErasedAt: may3},
			}
			plan := prepare(t, b, erasedFile, Options{AddErased: c.again})
			rehearsed, err := Run(t.Context(), Job{Plan: plan, Existing: b})
			if err != nil {
				t.Fatal(err)
			}
			applied, err := Run(t.Context(), Job{Plan: plan, Existing: b, Sink: b})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range []Report{rehearsed, applied} {
				if r.SkippedBy != c.want || r.Created != c.created || r.OptOuts != c.optOuts || r.Read != 4 || r.Warnings != 0 {
					t.Errorf("%+v", r)
				}
				for i, row := range []int{2, 3} {
					if p := r.Problems[i]; p.Row != row || p.Code != Suppressed || p.Column != "Phone" || p.Message != c.messages[i] || !strings.HasPrefix(p.Value, "+234") {
						t.Errorf("%+v", p)
					}
				}
			}
		})
	}
}
