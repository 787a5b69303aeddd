package importing

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"regulars/backend/fault"
)

// FuzzImport gives any bytes as a file: it is refused with a fault that a person can act on, or imported by the laws.
func FuzzImport(f *testing.F) {
	for _, text := range []string{
		"Phone,Name\n+2348035550142,Amara\n", "sep=;\nTel;Tags\n0803 555 0142;a|b\n", westernText, "\xFF\xFEP\x00h\x00o\x00n\x00e\x00\n\x00", "a\n\"b",
		"Phone\r+2348035550142\r", ",,,\n1,2\n", "Phone,Last seen,Opted out\n+2348035550142,4/5/2026,no\n", "PK\x03\x04",
	} {
		f.Add([]byte(text))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(dir, "fuzz.csv")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		b := newBook()
		report, err := importAnything(path, b)
		if err != nil {
			if refused, ok := fault.As(err); !ok || refused.Message == "" || refused.Code == fault.Internal {
				t.Fatalf("refused with %v", err)
			}
			return
		}
		if report.Read != report.Created+report.Updated+report.Unchanged+report.Skipped+report.Rejected || report.Created != len(b.contacts) {
			t.Fatalf("%d contacts, report %+v", len(b.contacts), report)
		}
		for _, p := range report.Problems {
			if p.Row < 1 || p.Code == "" || p.Code == fault.Internal || p.Message == "" {
				t.Fatalf("problem %+v", p)
			}
		}
	})
}

func importAnything(path string, b *book) (Report, error) {
	f, err := Open(path, "")
	if err != nil {
		return Report{}, err
	}
	defer f.Close()
	if _, err := f.Inspect(Format{}, b.catalogues()); err != nil {
		return Report{}, err
	}
	plan, err := f.Prepare(context.Background(), Options{Country: "NG"}, b.catalogues())
	if err != nil {
		return Report{}, err
	}
	return Run(context.Background(), Job{Plan: plan, Existing: b, Sink: b, Rejects: &bytes.Buffer{}})
}
