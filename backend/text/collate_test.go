package text

import (
	"bytes"
	"slices"
	"testing"
)

func TestCollatorOrders(t *testing.T) {
	for name, c := range map[string]struct {
		lang string
		want []string
	}{
		"no language":   {"", []string{"Ángel", "angela", "Lucía", "Łukasz", "nunez", "nuñez", "nuo", "Öm", "Zoë", "Иван", "أحمد"}},
		"English":       {"en", []string{"1", "2", "a", "A", "á", "b", "ö", "z"}},
		"Swedish":       {"sv", []string{"a", "z", "å", "ä", "ö"}},
		"Spanish":       {"es", []string{"nunez", "nunzo", "nuñez", "nuo"}},
		"with a region": {"pt-BR", []string{"ação", "acaso", "azul"}},
		"not a tag":     {"???", []string{"a", "á", "b"}},
	} {
		t.Run(name, func(t *testing.T) {
			collator := NewCollator(c.lang)
			got := slices.Clone(c.want)
			slices.Reverse(got)
			slices.SortFunc(got, func(a, b string) int {
				return bytes.Compare(collator.AppendKey(nil, a), collator.AppendKey(nil, b))
			})
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// Unknown names sort last because their key is empty and the index puts empty keys last; a known name must never
// have an empty key.
func TestOnlyTheEmptyTextHasAnEmptyKey(t *testing.T) {
	collator := NewCollator("")
	if key := collator.AppendKey([]byte("x"), ""); string(key) != "x" {
		t.Errorf("the key of nothing is %q", key[1:])
	}
	for _, s := range []string{" ", "—", "a", "💐", "\u0301", "!"} {
		if len(collator.AppendKey(nil, s)) == 0 {
			t.Errorf("the key of %q is empty", s)
		}
	}
}

func TestAppendKeyDoesNotDependOnWhatWasBefore(t *testing.T) {
	collator := NewCollator("de")
	want := collator.AppendKey(nil, "Müller")
	collator.AppendKey(nil, "a much longer name than that")
	if got := collator.AppendKey(nil, "Müller"); !bytes.Equal(got, want) {
		t.Errorf("got %x, want %x", got, want)
	}
}

func BenchmarkAppendKey(b *testing.B) {
	collator := NewCollator("en")
	var buffer []byte
	for b.Loop() {
		buffer = collator.AppendKey(buffer[:0], "José García")
	}
}
