package workspace

import (
	"context"
	"strings"
	"time"

	"regulars/backend/history"
	"regulars/backend/provenance"
	"regulars/backend/text"
)

// HistoryQuery says which changes are asked for. What is empty asks nothing.
type HistoryQuery struct {
	Before   int64 // only changes with a lower number; 0: from the newest
	Limit    int
	Search   string // words of the sentence, in any case and with or without accents
	Groups   []history.Group
	Sources  []provenance.Source
	Actors   []string
	From, To string // days as YYYY-MM-DD, both included; anything else asks nothing
}

// HistoryPage is a part of the history, the newest first.
type HistoryPage struct {
	Changes []history.Change
	Next    int64 // the Before of the next page; 0: this is the last one
	Reached int64 // Unix seconds of the change before Next; 0 with Next 0
}

// lookedAt is up to how many changes one question looks at: few enough that the answer comes while a person types.
const lookedAt = 20_000

// Changes returns the next changes that a query finds, maybe none at all: a page with a Next goes on. So a search in a
// long history can be shown as it goes, and be given up.
func (w *Workspace) Changes(ctx context.Context, q HistoryQuery) (HistoryPage, error) {
	var page HistoryPage
	var err error
	limit := min(max(q.Limit, 1), maxRows)
	page.Changes, page.Next, err = w.store.FindChanges(ctx, w.asked(q), q.Before, limit, lookedAt)
	if err != nil || page.Next == 0 {
		return page, err
	}
	next, err := w.store.Change(ctx, page.Next)
	page.Reached = next.At
	return page, err
}

func (w *Workspace) asked(q HistoryQuery) history.Query {
	return history.Query{
		Groups: q.Groups, Sources: q.Sources, Actors: q.Actors, From: w.dayBegins(q.From, 0), To: w.dayBegins(q.To, 1),
		Words: strings.Fields(text.Fold(q.Search)),
	}
}

// dayBegins returns when the day that is some days after another begins; 0 for what is no day.
func (w *Workspace) dayBegins(day string, later int) int64 {
	at, err := time.ParseInLocation(time.DateOnly, day, w.location)
	if err != nil {
		return 0
	}
	return at.AddDate(0, 0, later).Unix()
}

// Actors returns whose names the history knows, in their order.
func (w *Workspace) Actors() []string { return w.store.Actors() }
