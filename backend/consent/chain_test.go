package consent

import (
	"reflect"
	"slices"
	"testing"

	"regulars/backend/provenance"
)

// words are the fields that can be erased.
var words = []string{"Reference", "Method", "Note", "Evidence"}

func fullLine() Event {
	return Event{
		Contact: 7, Subject: Subject{1, 2}, Channel: WhatsApp, Purpose: Marketing, Kind: Granted, Result: OptedIn, OccurredAt: 100, RecordedAt: 101,
		Source: provenance.Form, Actor: "Web", Notice: 5, ValidUntil: 900, Reference: "form 7", Method: "ticked a box", Note: "yes please", Evidence: "scan 7", Change: 3,
	}
}

// Whatever is changed in a line changes its hash: the words by their sum, everything else by itself. Its number does not.
func TestHashIsOfEverythingThatALineSays(t *testing.T) {
	line, salt := fullLine(), Salt{1}
	sum := line.WordsSum(salt)
	hash := line.Hash(Hash{}, Sums{Words: sum})
	if line.WordsSum(Salt{2}) == sum {
		t.Error("the salt does not matter")
	}
	for i := range reflect.TypeFor[Event]().NumField() {
		changed, name := line, reflect.TypeFor[Event]().Field(i).Name
		alter(reflect.ValueOf(&changed).Elem().Field(i))
		if isWord := slices.Contains(words, name); (changed.WordsSum(salt) != sum) != isWord {
			t.Errorf("%s: among the words: %t", name, !isWord)
		}
		if same := changed.Hash(Hash{}, Sums{Words: changed.WordsSum(salt)}) == hash; same != (name == "ID") {
			t.Errorf("%s: the hash is the same: %t", name, same)
		}
	}
}

func alter(field reflect.Value) {
	switch {
	case field.CanInt():
		field.SetInt(field.Int() + 1)
	case field.CanUint():
		field.SetUint(field.Uint() + 1)
	case field.Kind() == reflect.String:
		field.SetString(field.String() + "x")
	default:
		alter(field.Index(0))
	}
}

// Words cannot move from one field to the next without changing the sum.
func TestWordsSumKeepsFieldsApart(t *testing.T) {
	if (&Event{Method: "ab"}).WordsSum(Salt{}) == (&Event{Method: "a", Note: "b"}).WordsSum(Salt{}) {
		t.Error("two lines have one sum")
	}
}

func TestHashDependsOnTheOrder(t *testing.T) {
	a, b := Event{Contact: 1}, Event{Contact: 2}
	if a.Hash(b.Hash(Hash{}, Sums{}), Sums{}) == b.Hash(a.Hash(Hash{}, Sums{}), Sums{}) {
		t.Error("two orders have one hash")
	}
}

// Whatever of a notice is changed that a person reads changes the hashes of the lines that name it.
func TestSealIsOfEverythingThatANoticeSays(t *testing.T) {
	notice := Notice{Name: "Newsletter", Version: 2, Language: "en", Organisation: "Blue Door", Text: "I agree.", CreatedAt: 5}
	line := fullLine()
	hash := line.Hash(Hash{}, Sums{Notice: notice.Seal()})
	for i := range reflect.TypeFor[Notice]().NumField() {
		changed, name := notice, reflect.TypeFor[Notice]().Field(i).Name
		alter(reflect.ValueOf(&changed).Elem().Field(i))
		same := line.Hash(Hash{}, Sums{Notice: changed.Seal()}) == hash
		if free := name == "ID" || name == "RetiredAt"; same != free {
			t.Errorf("%s: the hash is the same: %t", name, same)
		}
	}
}

func TestHasWords(t *testing.T) {
	line := fullLine()
	line.Reference, line.Method, line.Note, line.Evidence = "", "", "", ""
	if line.HasWords() {
		t.Error("a line without words has some")
	}
	for _, name := range words {
		spoken := line
		reflect.ValueOf(&spoken).Elem().FieldByName(name).SetString("x")
		if !spoken.HasWords() {
			t.Errorf("%s is no word", name)
		}
	}
}
