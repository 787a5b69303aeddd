package consent

import (
	"reflect"
	"testing"

	"regulars/backend/provenance"
)

// Whatever is changed in a line changes its sum; its number does not.
func TestSumIsOfEverythingThatALineSays(t *testing.T) {
	line := Event{
		Contact: 7, Kind: Granted, Result: OptedIn, OccurredAt: 100, RecordedAt: 101, Source: provenance.Form,
		Actor: "Web", Reference: "form 7", Method: "ticked a box", Note: "yes please", Change: 3,
	}
	salt := Salt{1}
	sum := line.Sum(salt)
	if line.Sum(Salt{2}) == sum {
		t.Error("the salt does not matter")
	}
	for i := range reflect.TypeFor[Event]().NumField() {
		changed := line
		field := reflect.ValueOf(&changed).Elem().Field(i)
		name := reflect.TypeFor[Event]().Field(i).Name
		switch {
		case field.CanInt():
			field.SetInt(field.Int() + 1)
		case field.CanUint():
			field.SetUint(field.Uint() + 1)
		default:
			field.SetString(field.String() + "x")
		}
		if same := changed.Sum(salt) == sum; same != (name == "ID") {
			t.Errorf("%s: the sum is the same: %t", name, same)
		}
	}
}

// Words cannot move from one field to the next without changing the sum.
func TestSumKeepsFieldsApart(t *testing.T) {
	if (Event{Method: "ab"}).Sum(Salt{}) == (Event{Method: "a", Note: "b"}).Sum(Salt{}) {
		t.Error("two lines have one sum")
	}
}

func TestAfterDependsOnTheOrder(t *testing.T) {
	a, b := Event{Note: "a"}.Sum(Salt{}), Event{Note: "b"}.Sum(Salt{})
	if b.After(a.After(Hash{})) == a.After(b.After(Hash{})) {
		t.Error("two orders have one hash")
	}
}
