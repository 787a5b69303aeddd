package app

import (
	"maps"
	"slices"
	"time"

	"github.com/samber/lo"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/provenance"
	"regulars/backend/workspace"
)

// ConsentOverview says how consent stands and how it came to that.
type ConsentOverview struct {
	OptedIn       int           `json:"optedIn"` // contacts now
	OptedOut      int           `json:"optedOut"`
	NotAsked      int           `json:"notAsked"`
	RecentOptIns  int           `json:"recentOptIns"` // lines of the last 30 days
	RecentOptOuts int           `json:"recentOptOuts"`
	Bars          []ConsentBar  `json:"bars"`      // the oldest first
	OptOutsBy     []SourceCount `json:"optOutsBy"` // all opt-outs ever recorded, the most first
}

// ConsentBar is one bar of the chart.
type ConsentBar struct {
	From    string `json:"from"` // YYYY-MM-DD
	OptIns  int    `json:"optIns"`
	OptOuts int    `json:"optOuts"`
}

// SourceCount is how often something came from a source.
type SourceCount struct {
	Source Source `json:"source"`
	Count  int    `json:"count"`
}

// LedgerQuery says which lines are asked for. What is empty asks nothing.
type LedgerQuery struct {
	Before  int64    `json:"before"` // only lines with a lower id; 0: from the newest
	Kinds   []string `json:"kinds"`  // "granted", "withdrawn", "platform_stopped", "platform_resumed", "imported_unverified", "correction"
	Sources []string `json:"sources"`
	From    string   `json:"from"` // days as YYYY-MM-DD, both included
	To      string   `json:"to"`
	Search  string   `json:"search"`  // whose name or number this is a part of
	Contact int64    `json:"contact"` // whose lines; 0: everyone's
}

// LedgerPage is a part of the ledger, the last line recorded first.
type LedgerPage struct {
	Lines   []LedgerLine `json:"lines"`
	Next    int64        `json:"next"`    // the before of the next page; 0: this is the last one
	Reached string       `json:"reached"` // how far back it was looked; "" with next 0
}

// LedgerLine is a line of the ledger.
type LedgerLine struct {
	ID         int64  `json:"id"`
	At         string `json:"at"` // when it occurred
	RecordedAt string `json:"recordedAt"`
	Contact    int64  `json:"contact"`
	Name       string `json:"name"` // of the contact, as all that follows up to deleted, as they are now
	PhoneText  string `json:"phoneText"`
	Deleted    bool   `json:"deleted"`
	Erased     bool   `json:"erased"` // nothing is kept of them but the line
	Kind       string `json:"kind"`
	Result     string `json:"result"` // of a correction: "opted_in", "not_asked" or "opted_out"
	Source     Source `json:"source"`
	Actor      string `json:"actor"`
	Method     string `json:"method"`
	Note       string `json:"note"`
	Reference  string `json:"reference"`
	Evidence   string `json:"evidence"`   // where it can be seen: the message's words, the name of a file
	Notice     int64  `json:"notice"`     // 0: none is known
	ValidUntil string `json:"validUntil"` // "": no end
	Change     int64  `json:"change"`
}

func wireOverview(o workspace.ConsentOverview) ConsentOverview {
	counts := each(slices.Sorted(maps.Keys(o.OptOutsBy)), func(s provenance.Source) SourceCount {
		return SourceCount{Source: wireSource(s), Count: o.OptOutsBy[s]}
	})
	slices.SortStableFunc(counts, func(a, b SourceCount) int { return b.Count - a.Count })
	return ConsentOverview{
		OptedIn: o.OptedIn, OptedOut: o.OptedOut, NotAsked: o.NotAsked,
		RecentOptIns: o.Recent.OptIns, RecentOptOuts: o.Recent.OptOuts, OptOutsBy: counts,
		Bars: each(o.Bars, func(b workspace.Bar) ConsentBar {
			return ConsentBar{From: b.From.Format(time.DateOnly), OptIns: b.OptIns, OptOuts: b.OptOuts}
		}),
	}
}

func ledgerQuery(q LedgerQuery) workspace.LedgerQuery {
	return workspace.LedgerQuery{
		Before: q.Before, From: q.From, To: q.To, Sources: sources(q.Sources), Search: q.Search, Contact: contact.ID(q.Contact),
		Kinds: lo.FilterMap(q.Kinds, func(name string, _ int) (consent.Kind, bool) { return consent.ParseKind(name) }),
	}
}

func wireLedgerLine(l workspace.LedgerLine) LedgerLine {
	line := LedgerLine{
		ID: l.ID, At: instant(l.OccurredAt), RecordedAt: instant(l.RecordedAt), Contact: int64(l.Contact),
		Name: l.About.Name, PhoneText: l.About.Phone.Display(), Deleted: l.About.DeletedAt != 0, Erased: l.About.ID == 0,
		Kind: l.Kind.String(), Source: wireSource(l.Source), Actor: l.Actor, Method: l.Method, Note: l.Note, Reference: l.Reference, Change: l.Change,
		Evidence: l.Evidence, Notice: l.Notice, ValidUntil: instant(l.ValidUntil),
	}
	if l.Kind == consent.Correction {
		line.Result = l.Result.String()
	}
	return line
}

// ConsentProof says how somebody agreed.
type ConsentProof struct {
	Method   string `json:"method"`
	Note     string `json:"note"`
	Notice   int64  `json:"notice"` // that they were shown; 0: not known
	Evidence string `json:"evidence"`
	On       string `json:"on"`    // YYYY-MM-DD; "": now
	Until    string `json:"until"` // YYYY-MM-DD, the last day; "": no end
}
