package segment

import (
	"strings"
	"testing"

	"regulars/backend/fault"
)

func ptr[T any](v T) *T { return &v }

func TestNewRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		draft Draft
		field string
		code  fault.Code
	}{
		"51 characters":           {Draft{Name: strings.Repeat("x", 51)}, "name", NameTooLong},
		"no name":                 {Draft{Name: " \t"}, "name", NameEmpty},
		"only control characters": {Draft{Name: "\u202E\x07"}, "name", NameCharacters},
		"a description too long":  {Draft{Name: "Lagos", Description: strings.Repeat("x", 501)}, "description", DescriptionTooLong},
		"columns without a limit": {Draft{Name: "Lagos", Columns: strings.Repeat(" ", MaxColumns+1)}, "columns", ColumnsTooLong},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := New(c.draft, 7)
			f, ok := fault.As(err)
			if !ok || f.Code != fault.Invalid || f.Fields[c.field] == nil || f.Fields[c.field].Code != c.code {
				t.Fatalf("got %v, want %s in %s", err, c.code, c.field)
			}
		})
	}
}

func TestWith(t *testing.T) {
	live, err := New(Draft{Name: "  Lagos\tVIPs ", Kind: Live, Filter: "{}"}, 7)
	if err != nil || live.Name != "Lagos VIPs" || live.CreatedAt != 7 || live.EditedAt != 7 {
		t.Fatalf("got %+v, %v", live, err)
	}
	edited, err := live.With(Patch{Name: ptr("Abuja"), Pinned: ptr(true), Sort: ptr("name")}, 9)
	if err != nil || edited.Name != "Abuja" || !edited.Pinned || edited.Sort != "name" || edited.Filter != "{}" || edited.EditedAt != 9 {
		t.Errorf("got %+v, %v", edited, err)
	}
	if pinned, err := live.With(Patch{Name: ptr("Lagos VIPs"), Pinned: ptr(true)}, 9); err != nil || !pinned.Pinned || pinned.EditedAt != 7 {
		t.Errorf("to be pinned is to be edited: %+v, %v", pinned, err)
	}
	if _, err := (Segment{Name: "Fair", Kind: List}).With(Patch{Filter: ptr("{}")}, 9); !fault.Is(err, NotLive) {
		t.Errorf("a list took a rule: %v", err)
	}
}

func TestAdmit(t *testing.T) {
	pinned := []Segment{{ID: 20, Name: "Old", Pinned: true, DeletedAt: 1}}
	for id := range ID(MaxPinned) {
		pinned = append(pinned, Segment{ID: id + 1, Name: strings.Repeat("x", int(id)+1), Pinned: true})
	}
	for name, c := range map[string]struct {
		segment Segment
		field   string
		code    fault.Code
	}{
		"a free name":               {Segment{Name: "New"}, "", ""},
		"the name of a deleted one": {Segment{Name: "OLD"}, "", ""},
		"its own name":              {Segment{ID: 1, Name: "X", Pinned: true}, "", ""},
		"a name in other case":      {Segment{Name: " X "}, "name", NameTaken},
		"the ninth pin":             {Segment{Name: "New", Pinned: true}, "pinned", TooManyPinned},
	} {
		t.Run(name, func(t *testing.T) {
			err := Admit(NewCatalogue(pinned), c.segment)
			f, _ := fault.As(err)
			if (err != nil) != (c.field != "") || err != nil && f.Fields[c.field].Code != c.code {
				t.Errorf("got %v, want %s", err, c.code)
			}
		})
	}
}

func TestFreeName(t *testing.T) {
	long := strings.Repeat("é", MaxName)
	c := NewCatalogue([]Segment{{ID: 1, Name: "Lagos"}, {ID: 2, Name: "lagos (2)"}, {ID: 3, Name: "Fair", DeletedAt: 1}, {ID: 4, Name: long}})
	for name, want := range map[string]string{
		"Abuja": "Abuja", "Lagos": "Lagos (3)", "Fair": "Fair", long: strings.Repeat("é", MaxName-5) + "… (2)",
	} {
		if got := FreeName(c, name); got != want {
			t.Errorf("FreeName(%q) = %q, want %q", name, got, want)
		}
	}
}
