package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/filter"
	"regulars/backend/importing"
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

// BenchmarkImport brings in 200,000 contacts with tags and attributes.
func BenchmarkImport(b *testing.B) {
	path := filepath.Join(b.TempDir(), "people.csv")
	var file strings.Builder
	file.WriteString("Phone,Display name,Tags,City,Orders,First seen\n")
	const n = 200_000
	for i := range n {
		fmt.Fprintf(&file, "+23480%08d,Person %d,%s,%s,%d,2025-03-14\n", 30_000_000+i, i, []string{"", "VIP|Lead", "VIP"}[i%3], []string{"Lagos", "Abuja"}[i%2], i%50)
	}
	if err := os.WriteFile(path, []byte(file.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	columns := []importing.Target{
		{Field: importing.Phone},
		{Field: importing.Name},
		{Field: importing.Tags},
		{Field: importing.Attribute, Attribute: "City"},
		{Field: importing.Attribute, Attribute: "Orders", Type: attribute.Number},
		{Field: importing.FirstSeen},
	}
	for range b.N {
		w, err := Open(b.Context(), Options{Dir: b.TempDir(), Location: time.UTC})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := w.Import(b.Context(), ImportRequest{Path: path, Options: importing.Options{Columns: columns}}); err != nil {
			b.Fatal(err)
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "contacts/s")
}
