package command

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/workspace"
)

// defaultLimit is how many contacts list shows unless it is told.
const defaultLimit = 100

// listed is a contact as JSON. Values of attributes are texts in canonical form, so that no digit is lost.
type listed struct {
	ID         contact.ID        `json:"id"`
	Phone      string            `json:"phone"`
	Name       string            `json:"name"`
	OptedOut   bool              `json:"optedOut"`
	Consent    string            `json:"consent"`
	Tags       []string          `json:"tags"`
	Attributes map[string]string `json:"attributes"`
	FirstSeen  string            `json:"firstSeen"`
	LastSeen   string            `json:"lastSeen"`
	CreatedAt  string            `json:"createdAt"`
}

func runList(ctx context.Context, c *call, args []string) error {
	a := c.flags("list")
	var q question
	q.register(a)
	a.StringVar(&q.sort, "sort", "", "")
	limit := a.Int("limit", defaultLimit, "")
	offset := a.Int("offset", 0, "")
	if err := a.parse(args); err != nil {
		return err
	}
	if *limit < 0 || *offset < 0 {
		return usagef("list: --limit and --offset are not negative.")
	}
	query, err := c.query(q)
	if err != nil {
		return err
	}
	return c.with(ctx, func(w *workspace.Workspace) error {
		v, err := w.OpenView(ctx, query)
		if err != nil {
			return err
		}
		return c.list(ctx, w, v, *offset, *limit)
	})
}

// list prints rows page by page, so that a million of them need no more memory than a page.
func (c *call) list(ctx context.Context, w *workspace.Workspace, v workspace.View, offset, limit int) error {
	out := bufio.NewWriter(c.out)
	var to lines = &textLines{out: out}
	if c.json {
		to = &jsonLines{out: out}
	}
	to.begin(v.Total)
	for limit > 0 {
		page, err := w.Rows(ctx, v.ID, offset, limit)
		if err != nil {
			return err
		}
		if len(page.Contacts) == 0 {
			break
		}
		for _, contact := range page.Contacts {
			if err := to.line(shown(contact, w)); err != nil {
				return err
			}
		}
		offset, limit = offset+len(page.Contacts), limit-len(page.Contacts)
	}
	to.end(v.Total)
	return out.Flush()
}

func shown(c contact.Contact, w *workspace.Workspace) listed {
	out := listed{
		ID: c.ID, Phone: c.Phone.E164, Name: c.Name, OptedOut: c.Consent == consent.OptedOut, Consent: c.Consent.String(),
		Tags: []string{}, Attributes: map[string]string{},
		FirstSeen: instant(c.FirstSeen), LastSeen: instant(c.LastSeen), CreatedAt: instant(c.CreatedAt),
	}
	for _, assignment := range workspace.ActiveTags(c, w.Tags()) {
		t, _ := w.Tags().ByID(assignment.Tag)
		out.Tags = append(out.Tags, t.Name)
	}
	for _, value := range workspace.ActiveValues(c, w.Attributes()) {
		d, _ := w.Attributes().ByID(value.Definition)
		out.Attributes[d.Name] = value.Text
	}
	return out
}

// instant returns Unix seconds as RFC 3339 in UTC, and "" for unknown.
func instant(seconds int64) string {
	if seconds == 0 {
		return ""
	}
	return time.Unix(seconds, 0).UTC().Format(time.RFC3339)
}

// lines is a way to print a list. Errors of the output come up when it is flushed.
type lines interface {
	begin(total int)
	line(l listed) error
	end(total int)
}

// jsonLines prints one JSON object, a contact at a time.
type jsonLines struct {
	out   io.Writer
	count int
}

func (j *jsonLines) begin(total int) { _, _ = fmt.Fprintf(j.out, `{"total":%d,"contacts":[`, total) }

func (j *jsonLines) line(l listed) error {
	data, err := json.Marshal(l)
	if err != nil {
		return fmt.Errorf("encode contact %d: %w", l.ID, err)
	}
	if j.count++; j.count > 1 {
		_, _ = io.WriteString(j.out, ",")
	}
	_, err = j.out.Write(data)
	return err
}

func (j *jsonLines) end(int) { _, _ = io.WriteString(j.out, "]}\n") }

// textLines prints a line for each contact, its parts separated by tabs.
type textLines struct {
	out   io.Writer
	count int
}

func (t *textLines) begin(int) {}

func (t *textLines) line(l listed) error {
	t.count++
	optedOut := ""
	if l.OptedOut {
		optedOut = "opted out"
	}
	_, err := fmt.Fprintf(t.out, "%d\t%s\t%s\t%s\t%s\n", l.ID, l.Phone, l.Name, optedOut, strings.Join(l.Tags, "|"))
	return err
}

func (t *textLines) end(total int) { _, _ = fmt.Fprintf(t.out, "%d of %d contacts.\n", t.count, total) }
