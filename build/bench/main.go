package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

func main() {
	sizes := flag.String("n", "10000,100000,1000000", "numbers of contacts")
	only := flag.String("only", "", "run only the sections whose name contains one of these, separated by commas")
	keep := flag.String("dir", "", "folder for the data, kept and used again; empty: a temporary one")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *sizes, *only, *keep); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// sections are measured one after the other on the same data.
var sections = []struct {
	name    string
	measure func(ctx context.Context, d *data, t *table) error
}{
	{"import", measureImport},
	{"start", measureStart},
	{"list", measureList},
	{"preview", measurePreview},
	{"count", measureCounts},
	{"search", measureSearch},
	{"daily", measureDaily},
	{"bulk", measureBulk},
	{"history", measureHistory},
	{"export", measureExport},
}

func run(ctx context.Context, sizes, only, keep string) error {
	fmt.Printf("%s/%s, %d processors, %s\n", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	for size := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil {
			return fmt.Errorf("-n %s: %w", sizes, err)
		}
		if err := runSize(ctx, n, only, keep); err != nil {
			return err
		}
	}
	return nil
}

func runSize(ctx context.Context, n int, only, keep string) error {
	d, err := prepare(ctx, n, keep)
	if err != nil {
		return err
	}
	defer d.close()
	fmt.Printf("\n### %s contacts\n\n", thousands(n))
	t := newTable()
	for _, s := range sections {
		if !slices.ContainsFunc(strings.Split(only, ","), func(part string) bool { return strings.Contains(s.name, part) }) {
			continue
		}
		if err := s.measure(ctx, d, t); err != nil {
			return fmt.Errorf("%s at %d: %w", s.name, n, err)
		}
	}
	return nil
}

func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// temporary returns a folder for one run.
func temporary(keep string, n int) (dir string, remove func(), err error) {
	if keep != "" {
		dir = filepath.Join(keep, strconv.Itoa(n))
		return dir, func() {}, os.MkdirAll(dir, 0o700)
	}
	dir, err = os.MkdirTemp("", "regulars-bench-")
	return dir, func() { os.RemoveAll(dir) }, err
}
