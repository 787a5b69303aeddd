package command

import (
	"cmp"
	"context"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"

	"regulars/backend/consent"
	"regulars/backend/workspace"
)

// listedNotice is a notice as JSON.
type listedNotice struct {
	ID           int64  `json:"id"`
	Name         string `json:"name"`
	Version      int    `json:"version"`
	Language     string `json:"language"`
	Organisation string `json:"organisation"`
	Text         string `json:"text"`
	SHA256       string `json:"sha256"` // of the text
	Retired      bool   `json:"retired"`
	Lines        int    `json:"lines"` // of the ledger that name it
}

func runNotice(ctx context.Context, c *call, args []string) error {
	if len(args) == 0 {
		return usagef("notice: list, add, retire or restore is missing.")
	}
	verbs := map[string]func(context.Context, *call, []string) error{
		"list": listNotices, "add": addNotice, "retire": retiring("retire", true), "restore": retiring("restore", false),
	}
	run, known := verbs[args[0]]
	if !known {
		return usagef("notice: %q is none of list, add, retire, restore.", args[0])
	}
	return run(ctx, c, args[1:])
}

func listNotices(ctx context.Context, c *call, args []string) error {
	if err := c.flags("notice list").parse(args); err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		uses, err := w.Notices(ctx)
		if err != nil {
			return err
		}
		notices := []listedNotice{}
		var lines strings.Builder
		for _, n := range uses {
			sum := n.Sum()
			notices = append(notices, listedNotice{
				n.ID, n.Name, n.Version, n.Language, n.Organisation, n.Text, hex.EncodeToString(sum[:]), n.RetiredAt != 0, n.Lines,
			})
			fmt.Fprintf(&lines, "%d\t%s\t%s\t%s\n", n.ID, n.Title(), n.Language, counted(n.Lines, "line"))
		}
		return c.print(map[string]any{"notices": notices}, "%s%s.", lines.String(), counted(len(notices), "notice"))
	})
}

func addNotice(ctx context.Context, c *call, args []string) error {
	a := c.flags("notice add")
	var draft consent.Notice
	a.StringVar(&draft.Text, "text", "", "")
	a.StringVar(&draft.Language, "language", "en", "")
	a.StringVar(&draft.Organisation, "organisation", "", "")
	if err := a.parse(args, "NAME"); err != nil {
		return err
	}
	draft.Name = a.rest[0]
	if draft.Text == "-" {
		words, err := io.ReadAll(c.stdin)
		if err != nil {
			return fmt.Errorf("read the text: %w", err)
		}
		draft.Text = string(words)
	}
	return c.saving(ctx, func(w *workspace.Workspace) (workspace.Changed, error) {
		draft.Organisation = cmp.Or(draft.Organisation, w.Settings().BusinessName)
		_, done, err := w.AddNotice(ctx, draft)
		return done, err
	})
}

// retiring returns the command that says whether a notice is offered.
func retiring(verb string, retired bool) func(context.Context, *call, []string) error {
	return func(ctx context.Context, c *call, args []string) error {
		a := c.flags("notice " + verb)
		if err := a.parse(args, "ID"); err != nil {
			return err
		}
		id, err := strconv.ParseInt(a.rest[0], 10, 64)
		if err != nil {
			return usagef("notice %s: %q is no number of a notice.", verb, a.rest[0])
		}
		return c.saving(ctx, func(w *workspace.Workspace) (workspace.Changed, error) { return w.RetireNotice(ctx, id, retired) })
	}
}
