package contact

import (
	"reflect"
	"strings"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/fault"
	"regulars/backend/phone"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

var (
	earlier = provenance.Stamp{Source: provenance.Import, Actor: "list.csv", At: 10}
	later   = provenance.Stamp{Source: provenance.ManualAdmin, Actor: "Ann", At: 20}
)

func ngozi() Contact {
	return Contact{
		ID: 1, Name: "Ngozi", Phone: number("+2348035550142"), FirstSeen: 5, UpdatedAt: 10,
		Tags:       []tag.Assignment{{Tag: 1, Stamp: earlier}, {Tag: 3, Stamp: earlier}},
		Attributes: []attribute.Value{{Definition: 1, Text: "S", Stamp: earlier}, {Definition: 3, Text: "9", Stamp: earlier}},
	}
}

func TestWith(t *testing.T) {
	name, none, other, seen, unknown := " Ngozi A. ", phone.Number{}, number("+2348035550199"), int64(15), int64(0)
	for caseName, c := range map[string]struct {
		patch  Patch
		change func(*Contact) // what is different afterwards, besides the time of the update
	}{
		"nothing":  {Patch{}, func(*Contact) {}},
		"name":     {Patch{Name: &name}, func(c *Contact) { c.Name = "Ngozi A." }},
		"phone":    {Patch{Phone: &other}, func(c *Contact) { c.Phone = other }},
		"no phone": {Patch{Phone: &none}, func(c *Contact) { c.Phone = none }},
		"seen":     {Patch{FirstSeen: &unknown, LastSeen: &seen}, func(c *Contact) { c.FirstSeen, c.LastSeen = 0, 15 }},
		"tag": {Patch{AddTags: []tag.ID{2}}, func(c *Contact) {
			c.Tags = []tag.Assignment{{Tag: 1, Stamp: earlier}, {Tag: 2, Stamp: later}, {Tag: 3, Stamp: earlier}}
		}},
		"tag it has":  {Patch{AddTags: []tag.ID{3, 3}}, func(*Contact) {}},
		"tag removed": {Patch{RemoveTags: []tag.ID{1, 9}}, func(c *Contact) { c.Tags = c.Tags[1:] }},
		"both":        {Patch{AddTags: []tag.ID{1}, RemoveTags: []tag.ID{1}}, func(*Contact) {}},
		"value": {Patch{SetAttributes: []DraftValue{{2, "x"}}}, func(c *Contact) {
			c.Attributes = []attribute.Value{c.Attributes[0], {Definition: 2, Text: "x", Stamp: later}, c.Attributes[1]}
		}},
		"another value":  {Patch{SetAttributes: []DraftValue{{1, "M"}}}, func(c *Contact) { c.Attributes[0] = attribute.Value{Definition: 1, Text: "M", Stamp: later} }},
		"the same value": {Patch{SetAttributes: []DraftValue{{1, "S"}}}, func(*Contact) {}},
		"value cleared":  {Patch{ClearAttributes: []attribute.ID{3, 9}}, func(c *Contact) { c.Attributes = c.Attributes[:1] }},
	} {
		t.Run(caseName, func(t *testing.T) {
			before, want := ngozi(), ngozi()
			c.change(&want)
			want.UpdatedAt = later.At
			got, err := before.With(c.patch, later)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v, %v; want %+v", got, err, want)
			}
			if !reflect.DeepEqual(before, ngozi()) {
				t.Errorf("the contact itself became %+v", before)
			}
		})
	}
}

func TestWithRefuses(t *testing.T) {
	long, empty, none, early := strings.Repeat("x", MaxName+1), "", phone.Number{}, int64(-1)
	for name, c := range map[string]struct {
		patch Patch
		codes map[string]fault.Code
	}{
		"long name":    {Patch{Name: &long}, map[string]fault.Code{"name": NameTooLong}},
		"too early":    {Patch{FirstSeen: &early, LastSeen: &early}, map[string]fault.Code{"first_seen": InstantOutOfRange, "last_seen": InstantOutOfRange}},
		"nothing left": {Patch{Name: &empty, Phone: &none}, map[string]fault.Code{"phone": Empty}},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ngozi().With(c.patch, later)
			checkFields(t, err, c.codes)
		})
	}
}
