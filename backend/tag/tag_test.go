package tag

import (
	"slices"
	"strings"
	"testing"

	"regulars/backend/fault"
)

func TestNew(t *testing.T) {
	for name, c := range map[string]struct {
		name, description string
		color             Color
		want              Tag
	}{
		"shortest":            {"V", "", 0, Tag{Name: "V"}},
		"cleaned":             {"  Big\tspender\u200E ", " Over\r\n500 ", 3, Tag{Name: "Big spender", Description: "Over\n500", Color: 3}},
		"composed":            {"Cafe\u0301", "", 0, Tag{Name: "Café"}},
		"longest, as emojis":  {strings.Repeat("👨\u200D👩\u200D👧", 50), "", 20, Tag{Name: strings.Repeat("👨\u200D👩\u200D👧", 50), Color: 20}},
		"longest description": {"VIP", strings.Repeat("ö", 500), 0, Tag{Name: "VIP", Description: strings.Repeat("ö", 500)}},
		"any script":          {"عميل مميز", "", 0, Tag{Name: "عميل مميز"}},
	} {
		t.Run(name, func(t *testing.T) {
			c.want.CreatedAt = 1_700_000_000
			got, err := New(c.name, c.description, c.color, 1_700_000_000)
			if err != nil || got != c.want {
				t.Errorf("got %+v, %v; want %+v", got, err, c.want)
			}
		})
	}
}

func TestNewRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		name, description string
		color             Color
		codes             map[string]fault.Code // by field
	}{
		"no name":              {"", "", 0, map[string]fault.Code{"name": NameEmpty}},
		"white space":          {" \n\u00A0", "", 0, map[string]fault.Code{"name": NameEmpty}},
		"invisible name":       {"\u200E\u202E", "", 0, map[string]fault.Code{"name": NameCharacters}},
		"51 characters":        {strings.Repeat("x", 51), "", 0, map[string]fault.Code{"name": NameTooLong}},
		"pipe":                 {"a|b", "", 0, map[string]fault.Code{"name": NamePipe}},
		"501 characters":       {"VIP", strings.Repeat("x", 501), 0, map[string]fault.Code{"description": DescriptionTooLong}},
		"no such colour":       {"VIP", "", 21, map[string]fault.Code{"color": ColorUnknown}},
		"negative colour":      {"VIP", "", -1, map[string]fault.Code{"color": ColorUnknown}},
		"everything at a time": {"|", strings.Repeat("x", 501), 99, map[string]fault.Code{"name": NamePipe, "description": DescriptionTooLong, "color": ColorUnknown}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := New(c.name, c.description, c.color, 1)
			checkFields(t, err, c.codes)
			if got != (Tag{}) {
				t.Errorf("a refused tag is %+v", got)
			}
		})
	}
}

func checkFields(t *testing.T, err error, codes map[string]fault.Code) {
	t.Helper()
	f, ok := fault.As(err)
	if !ok || f.Code != fault.Invalid {
		t.Fatalf("got %v, want a fault in fields", err)
	}
	if len(f.Fields) != len(codes) {
		t.Errorf("refused fields: %v, want %v", f.Fields, codes)
	}
	for field, code := range codes {
		if f.Fields[field] == nil || f.Fields[field].Code != code {
			t.Errorf("field %s: %v, want %s", field, f.Fields[field], code)
		}
	}
}

func TestRefusalNamesTheTagAndWhatToDo(t *testing.T) {
	_, err := New("a|b", "", 0, 1)
	if want := "The tag name “a|b” has a |, which separates tags in files. Leave it out."; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
	_, err = New(strings.Repeat("x", 300), "", 0, 1)
	if !strings.Contains(err.Error(), "300 characters; up to 50") || len(err.Error()) > 200 {
		t.Errorf("got %q", err)
	}
}

func TestWith(t *testing.T) {
	before := Tag{ID: 7, Name: "VIP", Description: "Big", Color: 2, CreatedAt: 5, DeletedAt: 9}
	name, description, color, pipe := " Gold ", "", Color(13), "|"
	for caseName, c := range map[string]struct {
		patch Patch
		want  Tag
	}{
		"nothing":     {Patch{}, before},
		"name":        {Patch{Name: &name}, Tag{ID: 7, Name: "Gold", Description: "Big", Color: 2, CreatedAt: 5, DeletedAt: 9}},
		"description": {Patch{Description: &description}, Tag{ID: 7, Name: "VIP", Color: 2, CreatedAt: 5, DeletedAt: 9}},
		"colour":      {Patch{Color: &color}, Tag{ID: 7, Name: "VIP", Description: "Big", Color: 13, CreatedAt: 5, DeletedAt: 9}},
	} {
		t.Run(caseName, func(t *testing.T) {
			if got, err := before.With(c.patch); err != nil || got != c.want {
				t.Errorf("got %+v, %v; want %+v", got, err, c.want)
			}
		})
	}
	_, err := before.With(Patch{Name: &pipe})
	checkFields(t, err, map[string]fault.Code{"name": NamePipe})
}

func TestColors(t *testing.T) {
	names := Colors()
	if len(names) != 21 || names[0] != "Default" || names[1] != "Rose" || names[10] != "Orchid" || names[11] != "Red" || names[20] != "Magenta" {
		t.Errorf("got %q", names)
	}
	names[0] = "changed"
	if Colors()[0] != "Default" {
		t.Error("a caller can change the names")
	}
	if sorted := slices.Compact(slices.Sorted(slices.Values(Colors()))); len(sorted) != 21 {
		t.Error("a name is there twice")
	}
	if Color(17).String() != "Blue" || Color(21).String() != "" || Color(-1).String() != "" {
		t.Error("a colour has a wrong name")
	}
}
