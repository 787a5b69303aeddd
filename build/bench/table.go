package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// table prints rows of Markdown as they are measured.
type table struct{}

func newTable() *table {
	fmt.Println("| what | Regulars | peer | ratio |")
	fmt.Println("|---|---|---|---|")
	return &table{}
}

// row prints one figure; without a peer the last two cells stay empty.
func (*table) row(what, ours, peer, ratio string) {
	fmt.Printf("| %s | %s | %s | %s |\n", what, ours, peer, ratio)
}

// compare prints a figure beside a peer's.
func (t *table) compare(what string, ours time.Duration, peerName string, peer time.Duration) {
	t.row(what, short(ours), peerName+" "+short(peer), fmt.Sprintf("%.3g", float64(ours)/float64(peer)))
}

// series are the times of the same kind of call.
type series []time.Duration

// at returns the p-th percentile.
func (s series) at(p int) time.Duration {
	sorted := slices.Sorted(slices.Values(s))
	return sorted[min(len(sorted)-1, len(sorted)*p/100)]
}

func (s series) String() string {
	return fmt.Sprintf("p50 %s · p95 %s · p99 %s", short(s.at(50)), short(s.at(95)), short(s.at(99)))
}

// times calls f n times, with the number of the call.
func times(n int, f func(i int) error) (series, error) {
	s := make(series, 0, n)
	for i := range n {
		start := time.Now()
		if err := f(i); err != nil {
			return nil, err
		}
		s = append(s, time.Since(start))
	}
	return s, nil
}

// once measures one call.
func once(f func() error) (wall, cpu time.Duration, err error) {
	start, before := time.Now(), cpuTime(syscall.RUSAGE_SELF)
	err = f()
	return time.Since(start), cpuTime(syscall.RUSAGE_SELF) - before, err
}

// cpuTime is the user and system time of this process, or of its children that have ended.
func cpuTime(of int) time.Duration {
	var usage syscall.Rusage
	if syscall.Getrusage(of, &usage) != nil {
		return 0
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// short writes a duration with three digits.
func short(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return fmt.Sprintf("%.3g µs", float64(d)/1e3)
	case d < time.Second:
		return fmt.Sprintf("%.3g ms", float64(d)/1e6)
	}
	return fmt.Sprintf("%.3g s", d.Seconds())
}

func mebibytes(bytes uint64) string { return fmt.Sprintf("%.0f MiB", float64(bytes)/(1<<20)) }

// heap is what the Go heap holds after a collection.
func heap() uint64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

// resident returns the memory of this process now and at its peak, 0 where /proc does not tell.
func resident() (now, peak uint64) {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0, 0
	}
	for line := range strings.Lines(string(status)) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		kib, err := strconv.ParseUint(fields[1], 10, 64)
		if err != nil {
			continue
		}
		switch fields[0] {
		case "VmRSS:":
			now = kib << 10
		case "VmHWM:":
			peak = kib << 10
		}
	}
	return now, peak
}
