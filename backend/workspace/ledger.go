package workspace

import (
	"context"
	"iter"
	"path/filepath"
	"slices"
	"time"

	"github.com/samber/lo"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/exporting"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/index"
	"regulars/backend/job"
	"regulars/backend/provenance"
	"regulars/backend/store/sqlite"
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

// LedgerLine is a line of the ledger with the one it is about, as they are now.
type LedgerLine struct {
	consent.Event
	About contact.Contact
}

// LedgerQuery says which lines of the ledger are asked for. What is empty asks nothing.
type LedgerQuery struct {
	Before   int64 // only lines with a lower number; 0: from the newest
	Kinds    []consent.Kind
	Sources  []provenance.Source
	From, To string // days as YYYY-MM-DD, both included, on which it occurred; anything else asks nothing
}

func (w *Workspace) linesAsked(q LedgerQuery) sqlite.LedgerQuery {
	return sqlite.LedgerQuery{Before: q.Before, Kinds: q.Kinds, Sources: q.Sources, From: w.dayBegins(q.From, 0), To: w.dayBegins(q.To, 1)}
}

// LedgerLines returns up to limit lines of the ledger, the last one recorded first.
func (w *Workspace) LedgerLines(ctx context.Context, q LedgerQuery, limit int) ([]LedgerLine, error) {
	events, err := w.store.Lines(ctx, w.linesAsked(q), min(max(limit, 0), maxRows))
	if err != nil {
		return nil, err
	}
	people, err := w.store.Contacts(ctx, lo.Uniq(lo.Map(events, func(e consent.Event, _ int) contact.ID { return contact.ID(e.Contact) })))
	if err != nil {
		return nil, err
	}
	byID := lo.KeyBy(people, func(c contact.Contact) contact.ID { return c.ID })
	return lo.Map(events, func(e consent.Event, _ int) LedgerLine {
		return LedgerLine{Event: e, About: byID[contact.ID(e.Contact)]}
	}), nil
}

// SaveLedger writes the lines that a query asks for to a CSV file, as a job, and returns how many there are in it.
// Faults: consent.nothing, those of exporting.Save.
func (w *Workspace) SaveLedger(ctx context.Context, q LedgerQuery, path string) (count int, err error) {
	spec := job.Spec{Kind: job.Export, Label: filepath.Base(path)}
	err = w.jobs.Run(ctx, spec, func(ctx context.Context, _ *job.Progress) error {
		count, err = exporting.LedgerToFile(ctx, path, w.location, w.everyLine(ctx, q))
		return err
	})
	return count, err
}

// HasLines makes sure that the ledger has a line of those asked for. Fault: consent.nothing.
func (w *Workspace) HasLines(ctx context.Context, q LedgerQuery) error {
	found, err := w.store.Lines(ctx, w.linesAsked(q), 1)
	if err == nil && len(found) == 0 {
		err = fault.New("consent.nothing", "No lines of the ledger match these filters.")
	}
	return err
}

func (w *Workspace) everyLine(ctx context.Context, q LedgerQuery) iter.Seq2[exporting.LedgerLine, error] {
	return func(yield func(exporting.LedgerLine, error) bool) {
		for {
			lines, err := w.LedgerLines(ctx, q, maxRows)
			if err != nil {
				yield(exporting.LedgerLine{}, err)
				return
			}
			for _, l := range lines {
				if !yield(exporting.LedgerLine{Event: l.Event, Phone: l.About.Phone.E164, Name: l.About.Name}, nil) {
					return
				}
			}
			if len(lines) < maxRows {
				return
			}
			q.Before = lines[len(lines)-1].ID
		}
	}
}
