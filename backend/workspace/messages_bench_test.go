package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// BenchmarkMessages reads a CSV file of a million messages of 10,000 numbers, one in a hundred of which opts out, and
// records the opt-outs.
func BenchmarkMessages(b *testing.B) {
	const messages, numbers = 1_000_000, 10_000
	path := filepath.Join(b.TempDir(), "messages.csv")
	if err := os.WriteFile(path, manyMessages(messages, numbers), 0o600); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		w, err := Open(b.Context(), Options{Dir: b.TempDir(), Location: time.UTC})
		if err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		if _, err := w.RehearseMessages(b.Context(), MessageFile{Path: path}); err != nil {
			b.Fatal(err)
		}
		rehearsed := time.Since(start)
		start = time.Now()
		o, err := w.ImportMessages(b.Context(), MessageFile{Path: path})
		if err != nil || o.Read != messages || o.OptOuts != messages/100 {
			b.Fatalf("%+v, %v", o, err)
		}
		b.ReportMetric(rehearsed.Seconds(), "s/rehearsal")
		b.ReportMetric(time.Since(start).Seconds(), "s/import")
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func manyMessages(n, numbers int) []byte {
	var out strings.Builder
	out.WriteString("Phone,Time,Text\n")
	words := [...]string{"Hello, are you open on Sunday?", "Thank you, the cake was lovely", "Can I order two for Friday please", "When does the shop close"}
	for i := range n {
		text := words[i%len(words)]
		if i%100 == 0 {
			text = "Stop"
		}
		fmt.Fprintf(&out, "+23480355%05d,2025-%02d-%02d %02d:%02d:%02d,\"%s\"\n", i%numbers, i/100_000%12+1, i/4000%28+1, i/3600%24, i/60%60, i%60, text)
	}
	return []byte(out.String())
}
