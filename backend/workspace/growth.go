package workspace

import (
	"context"
	"sync"
	"time"

	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/index"
	"regulars/backend/segment"
	"regulars/backend/store/sqlite"
)

// growthDays is over how many days the window says how a segment changed: design.md 5.4.
const growthDays = 30

// SegmentFacts is what the page of segments says of one.
type SegmentFacts struct {
	segment.Segment
	Words    string // the rule as a sentence; "" of a list
	Contacts int
	Since    string             // the day of Before, YYYY-MM-DD; "": nothing was counted yet
	Before   int                // contacts on the counted day that is nearest to 30 days ago
	Deleted  []filter.Reference // what its rule names although it is deleted
	Problem  *fault.Error       // why its rule cannot be asked any more; nil if it can
}

// SegmentList returns the active segments by name. Counts are 0 while the index is loading.
func (w *Workspace) SegmentList(ctx context.Context) ([]SegmentFacts, error) {
	x, err := w.loading.now()
	if err != nil {
		return nil, err
	}
	var list []SegmentFacts
	for _, s := range w.Segments().All() {
		if !s.Active() {
			continue
		}
		facts, err := w.factsOf(ctx, x, s)
		if err != nil {
			return nil, err
		}
		list = append(list, facts)
	}
	if x == nil {
		return list, nil
	}
	return list, w.addGrowth(ctx, list)
}

// factsOf looks at one segment; x is nil while the index is loading.
func (w *Workspace) factsOf(ctx context.Context, x *index.Index, s segment.Segment) (SegmentFacts, error) {
	env := w.env()
	facts := SegmentFacts{Segment: s}
	if s.Kind == segment.Live {
		f, err := filter.Parse([]byte(s.Filter))
		if err != nil {
			return facts, err // it was checked when it was saved
		}
		facts.Words, facts.Deleted = filter.Describe(f, env), filter.Deleted(f, env)
	}
	node, err := filter.Compile(filter.Rule("segment", "in", s.ID), env)
	if problem, ok := fault.As(err); ok || x == nil {
		facts.Problem = problem
		return facts, nil
	}
	if err != nil {
		return facts, err
	}
	set, err := x.Find(ctx, node)
	if err != nil {
		return facts, err
	}
	facts.Contacts = set.Count()
	return facts, nil
}

// addGrowth keeps today's counts for later days and says how the segments changed.
func (w *Workspace) addGrowth(ctx context.Context, list []SegmentFacts) error {
	today := w.today()
	if err := w.countToday(ctx, today, list); err != nil {
		return err
	}
	counts, err := w.store.SegmentCounts(ctx, today-growthDays)
	if err != nil {
		return err
	}
	for i := range list {
		for _, c := range counts {
			if c.Segment == list[i].ID {
				list[i].Before, list[i].Since = c.Contacts, time.Unix(int64(c.Day)*secondsADay, 0).UTC().Format(time.DateOnly)
			}
		}
	}
	return nil
}

// countings is of which segments today's count is kept.
type countings struct {
	mu  sync.Mutex
	day int
	ids map[segment.ID]bool
}

// missing returns what is still to be kept of a day.
func (c *countings) missing(day int, list []SegmentFacts) []sqlite.SegmentCount {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.day != day {
		c.day, c.ids = day, map[segment.ID]bool{}
	}
	var counts []sqlite.SegmentCount
	for _, s := range list {
		if !c.ids[s.ID] && s.Problem == nil {
			counts = append(counts, sqlite.SegmentCount{Segment: s.ID, Day: day, Contacts: s.Contacts})
		}
	}
	return counts
}

func (c *countings) note(counts []sqlite.SegmentCount) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, kept := range counts {
		c.ids[kept.Segment] = true
	}
}

// countToday keeps how many contacts the segments have, once a day. While somebody else writes it is left to the next
// look: nobody should wait for it.
func (w *Workspace) countToday(ctx context.Context, today int, list []SegmentFacts) error {
	counts := w.counted.missing(today, list)
	if len(counts) == 0 || !w.writing.beginNow() {
		return nil
	}
	defer w.writing.end()
	if err := w.store.Write(ctx, func(tx *sqlite.Tx) error { return tx.CountSegments(ctx, counts) }); err != nil {
		return err
	}
	w.counted.note(counts)
	return nil
}

const secondsADay = 24 * 60 * 60

// today returns the day it is where the computer is, counted from 1970-01-01.
func (w *Workspace) today() int {
	year, month, day := w.clock().In(w.location).Date()
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsADay)
}
