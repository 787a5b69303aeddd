package filter

import (
	"reflect"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/fault"
)

func TestParseSort(t *testing.T) {
	for written, want := range map[string]Sort{
		"":                      nil,
		"  ":                    nil,
		"name":                  {{Field: "name"}},
		"last_seen:desc,name":   {{Field: "last_seen", Desc: true}, {Field: "name"}},
		" phone:asc , tags ":    {{Field: "phone"}, {Field: "tags"}},
		"attribute:City:desc":   {{Field: "attribute:City", Desc: true}},
		"attribute:Time: desc":  {{Field: "attribute:Time: desc"}},
		"attribute:#12:asc":     {{Field: "attribute:#12"}},
		"consent,created_at":    {{Field: "consent"}, {Field: "created_at"}},
		"first_seen:desc,phone": {{Field: "first_seen", Desc: true}, {Field: "phone"}},
	} {
		t.Run(written, func(t *testing.T) {
			got, err := ParseSort(written)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v, want %+v", got, want)
			}
			if again, err := ParseSort(got.String()); err != nil || !reflect.DeepEqual(again, got) {
				t.Errorf("%q reads as %+v (%v), not as %+v", got, again, err, got)
			}
		})
	}
}

func TestParseSortRefuses(t *testing.T) {
	for written, code := range map[string]fault.Code{
		"colour":          SortField,
		"Name":            SortField,
		"name:down":       SortField,
		"name,":           SortField,
		"attribute:":      SortField,
		"attribute: ":     SortField,
		"segment":         SortField,
		"name,name:desc":  SortTwice,
		"a,b,c,d,e,f,g,h": SortField,
		"name,phone,tags,consent,first_seen,last_seen,created_at,attribute:a,attribute:b": SortTooLong,
	} {
		t.Run(written, func(t *testing.T) {
			_, err := ParseSort(written)
			if !fault.Is(err, code) {
				t.Errorf("got %v, want %s", err, code)
			}
		})
	}
}

func TestResolveSort(t *testing.T) {
	env := testEnv(t)
	sort := Sort{{Field: "attribute:orders", Desc: true}, {Field: "name"}, {Field: "attribute:#8"}}
	got, err := sort.Resolve(env.Attributes)
	if err != nil {
		t.Fatal(err)
	}
	want := Sort{{"attribute:orders", ordersID, true}, {Field: "name"}, {"attribute:#8", nicknameID, false}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if _, err := (Sort{{Field: "attribute:Shoe size"}}).Resolve(env.Attributes); !fault.Is(err, attribute.Unknown) {
		t.Errorf("got %v, want %s", err, attribute.Unknown)
	}
}
