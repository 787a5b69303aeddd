package command

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"regulars/backend/keyword"
	"regulars/backend/workspace"
)

// listedKeyword is a keyword as JSON.
type listedKeyword struct {
	ID       keyword.ID `json:"id"`
	Keyword  string     `json:"keyword"`
	Does     string     `json:"does"`
	Match    string     `json:"match"`
	Language string     `json:"language"`
	On       bool       `json:"on"`
}

func runKeyword(ctx context.Context, c *call, args []string) error {
	if len(args) == 0 {
		return usagef("keyword: list, add, remove, test, on or off is missing.")
	}
	verbs := map[string]func(context.Context, *call, []string) error{
		"list": listKeywords, "add": addKeyword, "remove": removeKeyword, "test": testMessage, "on": switchKeywords(true), "off": switchKeywords(false),
	}
	run, known := verbs[args[0]]
	if !known {
		return usagef("keyword: %q is none of list, add, remove, test, on, off.", args[0])
	}
	return run(ctx, c, args[1:])
}

func listKeywords(ctx context.Context, c *call, args []string) error {
	if err := c.flags("keyword list").parse(args); err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		list := []listedKeyword{}
		var lines strings.Builder
		for _, r := range w.Keywords().All() {
			if r.Active() {
				list = append(list, listedKeyword{r.ID, r.Keyword, r.Action.String(), r.Match.String(), r.Language, r.On})
				fmt.Fprintf(&lines, "%s\t%s\t%s\t%s\t%s\n", r.Keyword, r.Action, r.Match, cmp.Or(r.Language, "-"), onWord(r.On))
			}
		}
		report := map[string]any{"on": w.KeywordsOn(), "keywords": list}
		return c.print(report, "%s%d keywords. %s", lines.String(), len(list), keywordsState(w.KeywordsOn()))
	})
}

func onWord(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

func keywordsState(on bool) string {
	if on {
		return "They are applied to messages that come in."
	}
	return "They are paused: no message that comes in opts anybody out or in."
}

func addKeyword(ctx context.Context, c *call, args []string) error {
	a := c.flags("keyword add")
	var does, match string
	var d keyword.Draft
	a.StringVar(&does, "does", keyword.OptOut.String(), "")
	a.StringVar(&match, "match", keyword.Whole.String(), "")
	a.StringVar(&d.Language, "language", "", "")
	if err := a.parse(args, "WORD"); err != nil {
		return err
	}
	var known bool
	if d.Action, known = keyword.ParseAction(does); !known {
		return usagef("keyword add: --does is opt_out or opt_in, not %q.", does)
	}
	if d.Match, known = keyword.ParseMatch(match); !known {
		return usagef("keyword add: --match is whole, first_word or anywhere, not %q.", match)
	}
	d.Keyword = a.rest[0]
	return c.saving(ctx, func(w *workspace.Workspace) (workspace.Changed, error) {
		_, done, err := w.AddKeywords(ctx, d)
		return done, err
	})
}

func removeKeyword(ctx context.Context, c *call, args []string) error {
	a := c.flags("keyword remove")
	if err := a.parse(args, "WORD"); err != nil {
		return err
	}
	return c.saving(ctx, func(w *workspace.Workspace) (workspace.Changed, error) {
		r, found := keyword.Same(w.Keywords(), a.rest[0])
		if !found {
			_, err := w.Keywords().Active(a.rest[0])
			return workspace.Changed{}, err
		}
		return w.DeleteKeywords(ctx, []keyword.ID{r.ID})
	})
}

func testMessage(ctx context.Context, c *call, args []string) error {
	a := c.flags("keyword test")
	if err := a.parse(args, "TEXT"); err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		v := w.MatchMessage(a.rest[0])
		report := struct {
			Does    string     `json:"does"`
			Sure    bool       `json:"sure"`
			Keyword string     `json:"keyword"`
			Rule    keyword.ID `json:"rule"` // 0: a wording that is built in
			On      bool       `json:"on"`
		}{v.Action.String(), v.Sure, v.Keyword, v.Rule, w.KeywordsOn()}
		return c.print(report, "%s %s", verdictWords(v), keywordsState(w.KeywordsOn()))
	})
}

// verdictWords says what a message would do.
func verdictWords(v keyword.Verdict) string {
	does := map[keyword.Action]string{keyword.OptOut: "out", keyword.OptIn: "in"}[v.Action]
	switch {
	case !v.Fits():
		return "Nothing: the message fits no keyword."
	case v.Sure:
		return fmt.Sprintf("“%s”: opts %s at once.", v.Keyword, does)
	}
	return fmt.Sprintf("“%s”: goes to review, because the person may want to opt %s.", v.Keyword, does)
}

// switchKeywords has keywords applied from now on, or not.
func switchKeywords(on bool) func(context.Context, *call, []string) error {
	return func(ctx context.Context, c *call, args []string) error {
		if err := c.flags("keyword " + onWord(on)).parse(args); err != nil {
			return err
		}
		return c.with(ctx, func(w *workspace.Workspace) error {
			if err := w.SetKeywordsOn(ctx, on); err != nil {
				return err
			}
			return c.print(map[string]bool{"on": on}, "Keywords are %s. %s", onWord(on), keywordsState(on))
		})
	}
}
