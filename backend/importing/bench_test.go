package importing

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/sample"
	"regulars/backend/suppression"
	"regulars/backend/tag"
)

// wideFile writes the wide file of n contacts, and returns it open with the catalogues that have all its tags and
// attributes.
func wideFile(tb testing.TB, n int) (*File, Catalogues) {
	tb.Helper()
	path := filepath.Join(tb.TempDir(), "wide.csv")
	out, err := os.Create(path)
	if err != nil {
		tb.Fatal(err)
	}
	if err := sample.WriteWideCSV(out, n); err != nil {
		tb.Fatal(err)
	}
	if err := out.Close(); err != nil {
		tb.Fatal(err)
	}
	f, err := Open(path, "")
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { f.Close() })
	definitions := sample.WideDefinitions()
	for i := range definitions {
		definitions[i].ID = attribute.ID(i + 1)
	}
	return f, Catalogues{Tags: tag.NewCatalogue(sample.Tags()), Attributes: attribute.NewCatalogue(definitions), Now: 1_780_000_000}
}

// BenchmarkWide reads, checks and compares contacts of 46 columns; nothing is stored.
func BenchmarkWide(b *testing.B) {
	const n = 1_000_000
	f, c := wideFile(b, n)
	b.SetBytes(f.size)
	b.ReportAllocs()
	for b.Loop() {
		plan, err := f.Prepare(context.Background(), Options{}, c)
		if err != nil {
			b.Fatal(err)
		}
		report, err := Run(context.Background(), Job{Plan: plan, Existing: empty{}, Sink: drain{}})
		if err != nil || report.Created != n {
			b.Fatalf("%d created, error %v", report.Created, err)
		}
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "contacts/s")
}

// empty has nobody.
type empty struct{}

func (empty) ByKey(uint64) (contact.ID, bool)                 { return 0, false }
func (empty) Erased(*contact.Draft) (suppression.Entry, bool) { return suppression.Entry{}, false }
func (empty) ByIdentity(context.Context, contact.Kind, []string) (map[string]contact.ID, error) {
	return nil, nil
}

func (empty) OptedOutInTrash(uint64) bool { return false }

func (empty) Ledgers(context.Context, []contact.ID) (map[contact.ID][]consent.Event, error) {
	return nil, nil
}
func (empty) Contacts(context.Context, []contact.ID) ([]contact.Contact, error) { return nil, nil }

// drain takes everything and keeps nothing.
type drain struct{}

func (drain) CreateTag(context.Context, tag.Tag) (tag.ID, error) { return 1, nil }
func (drain) CreateDefinition(context.Context, attribute.Definition) (attribute.ID, error) {
	return 1, nil
}
func (drain) Write(context.Context, *Batch) error { return nil }
