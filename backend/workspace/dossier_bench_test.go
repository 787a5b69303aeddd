package workspace

import (
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"regulars/backend/contact"
	"regulars/backend/filter"
)

// BenchmarkDossier opens contacts among REGULARS_CROWD of them (100,000 unless it says otherwise) after changes of
// everybody, of some and of one.
func BenchmarkDossier(b *testing.B) {
	crowd := 100_000
	if n, err := strconv.Atoi(os.Getenv("REGULARS_CROWD")); err == nil {
		crowd = n
	}
	w, err := Open(b.Context(), Options{Dir: b.TempDir(), Location: time.UTC})
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	if _, err := w.LoadSample(b.Context(), crowd); err != nil {
		b.Fatal(err)
	}
	pastOf(b, w)
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		i++
		if _, err := w.Dossier(b.Context(), contact.ID(1+i*7919%crowd)); err != nil {
			b.Fatal(err)
		}
	}
}

// pastOf makes changes to look through: four of everybody, two hundred of a thousand and as many of the first contact.
func pastOf(b *testing.B, w *Workspace) {
	b.Helper()
	fresh, err := w.CreateTag(b.Context(), "Fresh", "", 0)
	if err != nil {
		b.Fatal(err)
	}
	v, err := w.OpenView(b.Context(), Query{Filter: filter.Filter{}})
	if err != nil {
		b.Fatal(err)
	}
	check := func(_ Changed, err error) {
		if err != nil {
			b.Fatal(err)
		}
	}
	for range 2 {
		check(w.AddTag(b.Context(), Selection{View: v.ID}, fresh.ID))
		check(w.RemoveTag(b.Context(), Selection{View: v.ID}, fresh.ID))
	}
	some := Selection{}
	for i := range 1000 {
		some.IDs = append(some.IDs, contact.ID(1+i*97))
	}
	for i := range 100 {
		check(w.AddTag(b.Context(), some, fresh.ID))
		check(w.RemoveTag(b.Context(), some, fresh.ID))
		check(w.AddNote(b.Context(), 1, fmt.Sprint("Call ", i)))
	}
}
