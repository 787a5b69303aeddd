package workspace

import (
	"context"
	"slices"
	"time"

	"regulars/backend/consent"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/index"
	"regulars/backend/provenance"
)

// Span is how long one bar of a chart is.
type Span string

// The spans. A chart goes back as many of them as fit on a screen.
const (
	ByDay   Span = "day"
	ByWeek  Span = "week" // from Monday
	ByMonth Span = "month"
)

// bars is how many bars a chart has: a month of days, half a year of weeks, two years of months.
var bars = map[Span]int{ByDay: 30, ByWeek: 26, ByMonth: 24}

// lately is what "changed lately" looks back over.
const lately = 30 * 24 * time.Hour

// Turns are opt-ins and opt-outs that were recorded. Corrections and unverified imports are neither.
type Turns struct{ OptIns, OptOuts int }

func (t *Turns) add(h consent.Hour) {
	switch {
	case h.Turn() > 0:
		t.OptIns += h.Lines
	case h.Turn() < 0:
		t.OptOuts += h.Lines
	}
}

// Bar is one bar of a chart.
type Bar struct {
	From time.Time // midnight of its first day
	Turns
}

// ConsentOverview says how consent stands and how it came to that.
type ConsentOverview struct {
	OptedIn, OptedOut, NotAsked int // contacts now
	Recent                      Turns
	Bars                        []Bar                     // the oldest first; the last one is under way
	OptOutsBy                   map[provenance.Source]int // all opt-outs that were ever recorded
}

// ConsentOverview counts contacts by their consent, and the ledger's lines by time. Fault: consent.span_unknown.
func (w *Workspace) ConsentOverview(ctx context.Context, by Span) (ConsentOverview, error) {
	chart, err := w.emptyChart(by)
	if err != nil {
		return ConsentOverview{}, err
	}
	standing, err := w.consentCounts(ctx)
	if err != nil {
		return ConsentOverview{}, err
	}
	hours, err := w.store.ConsentHours(ctx)
	if err != nil {
		return ConsentOverview{}, err
	}
	o := ConsentOverview{
		OptedIn: standing.OptedIn, OptedOut: standing.OptedOut, NotAsked: standing.NotAsked,
		Bars: chart, OptOutsBy: map[provenance.Source]int{},
	}
	since := time.Unix(w.now(), 0).Add(-lately)
	for _, h := range hours {
		o.add(h, since)
	}
	return o, nil
}

func (w *Workspace) consentCounts(ctx context.Context) (index.Facets, error) {
	x, err := w.loading.wait(ctx)
	if err != nil {
		return index.Facets{}, err
	}
	everyone, err := x.Find(ctx, filter.All{})
	if err != nil {
		return index.Facets{}, err
	}
	return x.Facets(everyone), nil
}

func (o *ConsentOverview) add(h consent.Hour, since time.Time) {
	at := time.Unix(h.Hour*3600, 0)
	if h.Turn() < 0 {
		o.OptOutsBy[h.Source] += h.Lines
	}
	if !at.Before(since) {
		o.Recent.add(h)
	}
	for i, bar := range slices.Backward(o.Bars) {
		if !at.Before(bar.From) {
			o.Bars[i].add(h)
			return
		}
	}
}

// emptyChart returns the bars of a chart that ends with the present day, week or month.
func (w *Workspace) emptyChart(by Span) ([]Bar, error) {
	n, known := bars[by]
	if !known {
		return nil, fault.New("consent.span_unknown", "A chart is by day, week or month.", "span", string(by))
	}
	now := time.Unix(w.now(), 0).In(w.location)
	chart := make([]Bar, n)
	for i := range chart {
		chart[i].From = by.start(now, i+1-n)
	}
	return chart, nil
}

// start returns the midnight at which the span with now in it begins, moved by some spans.
func (by Span) start(now time.Time, moved int) time.Time {
	year, month, day := now.Date()
	switch by {
	case ByMonth:
		month, day = month+time.Month(moved), 1
	case ByWeek:
		day += 7*moved - (int(now.Weekday())+6)%7
	default:
		day += moved
	}
	return time.Date(year, month, day, 0, 0, 0, 0, now.Location())
}
