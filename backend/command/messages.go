package command

import (
	"context"
	"fmt"
	"strings"

	"regulars/backend/fault"
	"regulars/backend/messaging"
	"regulars/backend/workspace"
)

// received is the outcome of reading messages as JSON: read is the sum of optOuts to refused.
type received struct {
	Read      int              `json:"read"`
	OptOuts   int              `json:"optOuts"`
	OptIns    int              `json:"optIns"`
	Review    int              `json:"review"`
	Known     int              `json:"known"`
	NoMatch   int              `json:"noMatch"`
	Own       int              `json:"own"`
	Unclear   int              `json:"unclear"`
	Strangers int              `json:"strangers"`
	Erased    int              `json:"erased"`
	Refused   int              `json:"refused"`
	Future    int              `json:"future"`
	Created   int              `json:"created"`
	StillOut  int              `json:"stillOut"`
	Paused    bool             `json:"paused"`
	Change    int64            `json:"change"` // 0: nothing was changed
	Senders   []unknownSender  `json:"senders"`
	Problems  []messageProblem `json:"problems"`
}

type unknownSender struct {
	Name     string `json:"name"`
	Messages int    `json:"messages"`
	Matches  int    `json:"matches"`
}

type messageProblem struct {
	Row     int    `json:"row"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

func runMessages(ctx context.Context, c *call, args []string) error {
	a := c.flags("messages")
	dayFirst := a.Bool("day-first", false, "")
	monthFirst := a.Bool("month-first", false, "")
	rehearse := a.Bool("rehearse", false, "")
	if err := a.parse(args, "FILE"); err != nil {
		return err
	}
	file := workspace.MessageFile{Path: a.rest[0]}
	switch {
	case *dayFirst && *monthFirst:
		return usagef("messages: Dates begin with the day or with the month, not with both.")
	case *dayFirst:
		file.Order = messaging.DayFirst
	case *monthFirst:
		file.Order = messaging.MonthFirst
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		take := w.ImportMessages
		if *rehearse {
			take = w.RehearseMessages
		}
		outcome, err := take(ctx, file)
		if f, ok := fault.As(err); ok && f.Code == messaging.DatesUnclear {
			return datesOpen(f.Params["example"])
		}
		if err != nil {
			return err
		}
		return c.printReceived(outcome, *rehearse)
	})
}

func (c *call) printReceived(o workspace.MessageFileOutcome, rehearsed bool) error {
	switch {
	case o.Open != nil:
		return datesOpen(o.Open.Example)
	case c.json:
		return writeJSON(c.out, receivedOf(o.MessageOutcome))
	case o.Paused:
		_, err := fmt.Fprintln(c.out, "Keywords are paused, so nothing was read.")
		return err
	}
	verb := "Read"
	if rehearsed {
		verb = "Rehearsed"
	}
	_, err := fmt.Fprintf(c.out, "%s %s: %s.\n%s", verb, counted(o.Read, "message"), strings.Join(parts(o.MessageOutcome), ", "), remarks(o))
	return err
}

// datesOpen asks in which order the dates of a file are.
func datesOpen(example string) error {
	const long = "2 January 2006"
	day, month, _ := messaging.Readings(example)
	return usagef("messages: “%s” is %s or %s. Say --day-first or --month-first; nothing was read.", example, day.Format(long), month.Format(long))
}

// parts says what became of the messages, without what there is none of.
func parts(o workspace.MessageOutcome) []string {
	all := []string{fmt.Sprintf("%d opted out", o.OptOuts), fmt.Sprintf("%d opted in", o.OptIns), fmt.Sprintf("%d to review", o.Review)}
	for _, p := range []struct {
		count int
		words string
	}{
		{o.Known, "recorded before"},
		{o.Own, "of the business"},
		{o.Unclear, "of unknown names"},
		{o.Strangers, "opt-ins of unknown numbers"},
		{o.Erased, "of erased people"},
		{o.Refused, "refused"},
		{o.NoMatch, "without a keyword"},
	} {
		if p.count > 0 {
			all = append(all, fmt.Sprintf("%d %s", p.count, p.words))
		}
	}
	return all
}

// remarks says what else there is to know, a line for each.
func remarks(o workspace.MessageFileOutcome) string {
	var text strings.Builder
	if o.Created > 0 {
		fmt.Fprintf(&text, "New contacts, so that opt-outs of unknown numbers are kept: %d.\n", o.Created)
	}
	if o.StillOut > 0 {
		fmt.Fprintf(&text, "Contacts who stay opted out, because they opted out later than in: %d.\n", o.StillOut)
	}
	for _, s := range o.Senders {
		fmt.Fprintf(&text, "Left out, because the name “%s” is not that of exactly one contact: %d.\n", s.Name, s.Messages)
	}
	for _, p := range o.Problems {
		fmt.Fprintf(&text, "Row %d: %s\n", p.Row, p.Problem.Message)
	}
	fmt.Fprintf(&text, "Times are those of %s.\n", o.Zone)
	return text.String()
}

func receivedOf(o workspace.MessageOutcome) received {
	out := received{
		Read: o.Read, OptOuts: o.OptOuts, OptIns: o.OptIns, Review: o.Review, Known: o.Known, NoMatch: o.NoMatch, Own: o.Own, Unclear: o.Unclear,
		Strangers: o.Strangers, Erased: o.Erased, Refused: o.Refused, Future: o.Future, Created: o.Created, StillOut: o.StillOut, Paused: o.Paused,
		Change: o.Change, Senders: []unknownSender{}, Problems: []messageProblem{},
	}
	for _, s := range o.Senders {
		out.Senders = append(out.Senders, unknownSender(s))
	}
	for _, p := range o.Problems {
		out.Problems = append(out.Problems, messageProblem{p.Row, string(p.Problem.Code), p.Problem.Message})
	}
	return out
}
