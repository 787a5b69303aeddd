package workspace

import (
	"testing"
	"time"

	"regulars/backend/filter"
)

// BenchmarkBulk takes the commands of PERFORMANCE's last rows on 100,000 contacts, each with its undo.
func BenchmarkBulk(b *testing.B) {
	w, err := Open(b.Context(), Options{Dir: b.TempDir(), Location: time.UTC})
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	if _, err := w.LoadSample(b.Context(), 100_000); err != nil {
		b.Fatal(err)
	}
	fresh, err := w.CreateTag(b.Context(), "Fresh", "", 0)
	if err != nil {
		b.Fatal(err)
	}
	v, err := w.OpenView(b.Context(), Query{Filter: filter.Filter{}})
	if err != nil {
		b.Fatal(err)
	}
	all := Selection{View: v.ID}
	for name, do := range map[string]func() (Changed, error){
		"delete":  func() (Changed, error) { return w.Delete(b.Context(), all) },
		"tag":     func() (Changed, error) { return w.AddTag(b.Context(), all, fresh.ID) },
		"opt out": func() (Changed, error) { return w.OptOut(b.Context(), all, "") },
	} {
		b.Run(name, func(b *testing.B) {
			var forward, back time.Duration
			for range b.N {
				start := time.Now()
				if _, err := do(); err != nil {
					b.Fatal(err)
				}
				forward += time.Since(start)
				start = time.Now()
				if _, err := w.Undo(b.Context()); err != nil {
					b.Fatal(err)
				}
				back += time.Since(start)
			}
			b.ReportMetric(float64(forward.Milliseconds())/float64(b.N), "ms/do")
			b.ReportMetric(float64(back.Milliseconds())/float64(b.N), "ms/undo")
		})
	}
}
