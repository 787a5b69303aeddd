package exporting

import (
	"testing"

	"regulars/backend/contact"
	"regulars/backend/phone"
	"regulars/backend/tag"
)

func TestTextIsWhatASpreadsheetPastes(t *testing.T) {
	tests := []struct{ name, display, want string }{
		{"plain", "Amara Okafor", "Amara Okafor"},
		{"empty", "", ""},
		{"comma and quotes inside", `Ann "Annie", Ltd`, `Ann "Annie", Ltd`},
		{"quote in front", `"Annie" Ann`, `"""Annie"" Ann"`},
		{"tab", "a\tb", "\"a\tb\""},
		{"line break", "a\nb", "\"a\nb\""},
		{"formula", "=1+1", "'=1+1"},
		{"formula with a tab", "=A\t1", "\"'=A\t1\""},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			who := contact.Contact{Phone: phone.FromStored("+2348035550142", ""), Name: c.display, Tags: []tag.Assignment{{Tag: 1}, {Tag: 2}, {Tag: 3}}, LastSeen: 1_780_137_753}
			got, err := Text(t.Context(), testLayout(standard), rowsOf([]contact.Contact{who, {Name: "Ben"}}))
			want := "+2348035550142\t" + c.want + "\tVIP|Wholesale\t\t2026-05-30 10:42:33\n\tBen\t\t\t\n"
			if err != nil || got != want {
				t.Errorf("got %q, %v\nwant %q", got, err, want)
			}
		})
	}
}
