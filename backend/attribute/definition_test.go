package attribute

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"regulars/backend/fault"
)

func TestNewDefinition(t *testing.T) {
	for name, c := range map[string]struct{ in, want Definition }{
		"shortest":            {Definition{Name: "x", Type: Text}, Definition{Name: "x", Type: Text}},
		"cleaned":             {Definition{Name: " Shoe\tsize\u200E", Type: Number, Unit: " EU ", Description: " a\r\nb "}, Definition{Name: "Shoe size", Type: Number, Unit: "EU", Description: "a\nb"}},
		"allowed values":      {Definition{Name: "Size", Type: Text, Allowed: []string{" S", "", "M "}}, Definition{Name: "Size", Type: Text, Allowed: []string{"S", "M"}}},
		"nothing allowed":     {Definition{Name: "Size", Type: Text, Allowed: []string{" ", ""}}, Definition{Name: "Size", Type: Text}},
		"longest":             {Definition{Name: strings.Repeat("é", 50), Type: JSON, Description: strings.Repeat("é", 500)}, Definition{Name: strings.Repeat("é", 50), Type: JSON, Description: strings.Repeat("é", 500)}},
		"ids are the store's": {Definition{ID: 9, Name: "x", Type: Date, CreatedAt: 1, DeletedAt: 2}, Definition{Name: "x", Type: Date}},
		"a pipe is no matter": {Definition{Name: "a|b", Type: Text}, Definition{Name: "a|b", Type: Text}},
	} {
		t.Run(name, func(t *testing.T) {
			c.want.CreatedAt = 77
			if got, err := NewDefinition(c.in, 77); err != nil || !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %+v, %v; want %+v", got, err, c.want)
			}
		})
	}
}

func TestNewDefinitionRefuses(t *testing.T) {
	many := make([]string, MaxAllowed+1)
	for i := range many {
		many[i] = strings.Repeat("x", i+1)
	}
	for name, c := range map[string]struct {
		in    Definition
		codes map[string]fault.Code
	}{
		"nothing":                {Definition{}, map[string]fault.Code{"name": NameEmpty, "type": TypeUnknown}},
		"invisible name":         {Definition{Name: "\u200E", Type: Text}, map[string]fault.Code{"name": NameCharacters}},
		"51 characters":          {Definition{Name: strings.Repeat("x", 51), Type: Text}, map[string]fault.Code{"name": NameTooLong}},
		"501 characters":         {Definition{Name: "x", Type: Text, Description: strings.Repeat("x", 501)}, map[string]fault.Code{"description": DescriptionTooLong}},
		"eighth type":            {Definition{Name: "x", Type: 8}, map[string]fault.Code{"type": TypeUnknown}},
		"unit of a text":         {Definition{Name: "x", Type: Text, Unit: "kg"}, map[string]fault.Code{"unit": UnitNotNumber}},
		"long unit":              {Definition{Name: "x", Type: Number, Unit: strings.Repeat("x", 21)}, map[string]fault.Code{"unit": UnitTooLong}},
		"allowed numbers":        {Definition{Name: "x", Type: Number, Allowed: []string{"1"}}, map[string]fault.Code{"allowed": AllowedNotText}},
		"allowed twice":          {Definition{Name: "x", Type: Text, Allowed: []string{"S", " s"}}, map[string]fault.Code{"allowed": AllowedTwice}},
		"too many allowed":       {Definition{Name: "x", Type: Text, Allowed: many}, map[string]fault.Code{"allowed": AllowedTooMany}},
		"an endless one allowed": {Definition{Name: "x", Type: Text, Allowed: []string{strings.Repeat("x", MaxText+1)}}, map[string]fault.Code{"allowed": TooLong}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewDefinition(c.in, 77)
			checkFields(t, err, c.codes)
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

func TestDefinitionWith(t *testing.T) {
	before := Definition{ID: 3, Name: "Size", Type: Text, Description: "d", Allowed: []string{"S"}, CreatedAt: 1, DeletedAt: 2}
	name, description, empty, allowed := " Shoe size", "new", "", []string{"M", "L"}
	after, err := before.With(Patch{Name: &name, Description: &description, Allowed: &allowed})
	want := Definition{ID: 3, Name: "Shoe size", Type: Text, Description: "new", Allowed: []string{"M", "L"}, CreatedAt: 1, DeletedAt: 2}
	if err != nil || !reflect.DeepEqual(after, want) {
		t.Errorf("got %+v, %v; want %+v", after, err, want)
	}
	if same, err := before.With(Patch{}); err != nil || !reflect.DeepEqual(same, before) {
		t.Errorf("an empty patch gives %+v, %v", same, err)
	}
	if before.Allowed[0] != "S" || before.Name != "Size" {
		t.Errorf("the definition itself changed: %+v", before)
	}
	_, err = before.With(Patch{Name: &empty})
	checkFields(t, err, map[string]fault.Code{"name": NameEmpty})
}

func TestType(t *testing.T) {
	for kind := Text; kind <= JSON; kind++ {
		if back, ok := ParseType(kind.String()); !ok || back != kind {
			t.Errorf("%d is named %q, which is %d", kind, kind, back)
		}
	}
	for name, want := range map[string]Type{"True/False": Boolean, "bool": Boolean, "date-time": DateTime, "Date Time": DateTime, "STRING": Text, "json": JSON} {
		if got, ok := ParseType(name); !ok || got != want {
			t.Errorf("ParseType(%q) = %d, want %d", name, got, want)
		}
	}
	for _, name := range []string{"", " ", "money"} {
		if got, ok := ParseType(name); ok {
			t.Errorf("ParseType(%q) = %d", name, got)
		}
	}
	if Type(0).String() != "" || Type(8).String() != "" || Type(0).Valid() {
		t.Error("a number that is no type has a name")
	}
}

func someDefinitions() *Catalogue {
	return NewCatalogue([]Definition{
		{ID: 1, Name: "Zone", Type: Text}, {ID: 2, Name: "Birthday", Type: Date}, {ID: 3, Name: "Old", Type: Text, DeletedAt: 9}, {ID: 4, Name: "älter", Type: Text},
	})
}

func TestCatalogue(t *testing.T) {
	c := someDefinitions()
	var names []string
	for _, d := range c.All() {
		names = append(names, d.Name)
	}
	if want := []string{"älter", "Birthday", "Old", "Zone"}; !slices.Equal(names, want) {
		t.Errorf("in order %q, want %q", names, want)
	}
	for name, want := range map[string]ID{"BIRTHDAY": 2, " old ": 3, "alter": 0, "": 0} {
		if got, ok := c.ByName(name); got.ID != want || ok != (want != 0) {
			t.Errorf("ByName(%q) = %+v, %t; want %d", name, got, ok, want)
		}
	}
	if d, err := c.Active("birthday"); err != nil || d.ID != 2 {
		t.Errorf("Birthday: %+v, %v", d, err)
	}
	if d, err := c.ActiveID(4); err != nil || d.Name != "älter" {
		t.Errorf("4: %+v, %v", d, err)
	}
}

func TestCatalogueRefuses(t *testing.T) {
	c := someDefinitions()
	for name, refused := range map[string]struct {
		err     func() error
		code    fault.Code
		message string
	}{
		"unknown":    {func() error { _, err := c.Active("Shoe"); return err }, Unknown, "There is no attribute “Shoe”. Create it first, or check the spelling."},
		"unknown id": {func() error { _, err := c.ActiveID(9); return err }, Unknown, "There is no attribute “9”. Create it first, or check the spelling."},
		"deleted":    {func() error { _, err := c.Active("OLD"); return err }, Deleted, "The attribute “Old” is deleted and can no longer be filled. Restore it first."},
		"deleted id": {func() error { _, err := c.ActiveID(3); return err }, Deleted, "The attribute “Old” is deleted and can no longer be filled. Restore it first."},
	} {
		t.Run(name, func(t *testing.T) {
			if err := refused.err(); !fault.Is(err, refused.code) || err.Error() != refused.message {
				t.Errorf("got %v, want %s: %s", err, refused.code, refused.message)
			}
		})
	}
}

func TestFree(t *testing.T) {
	c := someDefinitions()
	for name, d := range map[string]Definition{"another name": {Name: "Shoe"}, "its own": {ID: 2, Name: "BIRTHDAY"}, "by an accent": {Name: "alter"}} {
		if err := c.Free(d); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	checkFields(t, c.Free(Definition{Name: "zone"}), map[string]fault.Code{"name": NameTaken})
	checkFields(t, c.Free(Definition{ID: 1, Name: "birthday"}), map[string]fault.Code{"name": NameTaken})
	checkFields(t, c.Free(Definition{Name: "old"}), map[string]fault.Code{"name": NameDeleted})
}

func TestWithChangesNoOtherCatalogue(t *testing.T) {
	before := someDefinitions()
	after := before.With(Definition{ID: 2, Name: "Anniversary", Type: Date}).With(Definition{ID: 5, Name: "New", Type: Text})
	if d, ok := before.ByID(2); !ok || d.Name != "Birthday" || len(before.All()) != 4 {
		t.Errorf("the catalogue itself changed: %v", before.All())
	}
	if _, ok := after.ByName("birthday"); ok || len(after.All()) != 5 || after.All()[1].Name != "Anniversary" {
		t.Errorf("got %v", after.All())
	}
}
