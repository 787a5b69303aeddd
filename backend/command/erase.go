package command

import (
	"context"
	"fmt"
	"strings"
	"time"

	"regulars/backend/consent"
	"regulars/backend/workspace"
)

// erased is what an erasure did, as JSON.
type erased struct {
	Contacts   int      `json:"contacts"`
	Change     int64    `json:"change"`
	Lines      int      `json:"lines"`
	OptedOut   int      `json:"optedOut"`
	Unknowable int      `json:"unknowable"`
	Imports    []string `json:"imports"`
	Message    string   `json:"message"`
}

func runErase(ctx context.Context, c *call, args []string) error {
	a := c.flags("erase")
	var who chosen
	who.register(a)
	yes := a.Int("yes", 0, "")
	if err := a.parse(args); err != nil {
		return err
	}
	if err := who.check(a); err != nil {
		return err
	}
	if !a.has("yes") {
		return usagef("erase: this cannot be undone. Write --yes and how many contacts it is about.")
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		s, err := c.selection(ctx, w, who)
		if err != nil {
			return err
		}
		done, err := w.Erase(ctx, s, *yes)
		if err != nil {
			return err
		}
		return c.print(erased{
			done.Contacts, done.Change, done.Lines, done.OptedOut, done.Unknowable, list(done.Imports), done.Summary,
		}, "%s.\n%s", done.Summary, remains(done))
	})
}

// remains says what an erasure has left.
func remains(e workspace.Erased) string {
	var text strings.Builder
	fmt.Fprintf(&text, "Kept, without anything that says who they are: lines of the consent ledger (%d), and marks by which they are known if they are added again (%d).", e.Lines, e.Suppressed)
	if len(e.Imports) > 0 {
		fmt.Fprintf(&text, "\nThe files they came from were not touched: %s.", strings.Join(e.Imports, ", "))
	}
	text.WriteString("\nExports, copies of the data folder and backups of this computer may still hold them.")
	return text.String()
}

func runSuppressed(ctx context.Context, c *call, args []string) error {
	a := c.flags("suppressed")
	if err := a.parse(args, "NUMBER"); err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		e, known, err := w.Suppressed(a.rest[0])
		if err != nil {
			return err
		}
		if !known {
			return c.print(struct {
				Suppressed bool `json:"suppressed"`
			}{}, "Nobody with this number was erased.")
		}
		out := struct {
			Suppressed bool   `json:"suppressed"`
			State      string `json:"state"`
			ErasedAt   string `json:"erasedAt"`
			Since      string `json:"since,omitempty"`
		}{true, e.State.String(), dayOf(e.ErasedAt), ""}
		if e.State != consent.OptedOut {
			return c.print(out, "Somebody with this number was erased on %s. They had not opted out.", out.ErasedAt)
		}
		out.Since = dayOf(e.Since)
		return c.print(out, "Somebody with this number was erased on %s. They had opted out on %s.", out.ErasedAt, out.Since)
	})
}

func dayOf(at int64) string { return time.Unix(at, 0).Format(time.DateOnly) }
