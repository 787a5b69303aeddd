package workspace

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/importing"
	"regulars/backend/note"
	"regulars/backend/provenance"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// player gives random commands. A command that is refused is as good as any other: it must leave everything as it was.
type player struct {
	*desk
	r    *rapid.T
	file string
}

// play runs a property many times, each in a workspace of its own with a small catalogue in it. Under the race detector
// properties are by far the longest tests, so they run beside each other.
func play(t *testing.T, property func(p *player)) {
	t.Helper()
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "data")
		if err != nil {
			t.Fatal(err)
		}
		p := &player{desk: openIn(t, dir), r: r, file: filepath.Join(dir, "in.csv")}
		defer p.shut()
		p.addTag("VIP")
		p.addTag("Lead")
		p.addAttribute("City", attribute.Text)
		p.addAttribute("Orders", attribute.Number)
		property(p)
	})
}

func (p *player) pick(what string, n int) int { return rapid.IntRange(0, n-1).Draw(p.r, what) }

// number is one of few, so that contacts come into each other's way; sometimes none.
func (p *player) number() string {
	if n := p.pick("number", 8); n > 0 {
		return fmt.Sprintf("+234803555014%d", n)
	}
	return ""
}

func (p *player) name() string {
	return []string{"", "Amara", "Ben", "Zoë", "王小明"}[p.pick("name", 5)]
}

func (p *player) tag() tag.ID              { return tag.ID(1 + p.pick("tag", 3)) }
func (p *player) definition() attribute.ID { return attribute.ID(1 + p.pick("definition", 3)) }
func (p *player) id() contact.ID           { return contact.ID(1 + p.pick("contact", 6)) }
func (p *player) value() Value {
	return Value{p.definition(), []string{"1", "Lagos", "-7.50"}[p.pick("value", 3)]}
}
func (p *player) note() note.ID { return note.ID(1 + p.pick("note", 20)) }
func (p *player) text() string  { return []string{"Oat milk.", "Two\nlines.", ""}[p.pick("text", 3)] }
func (p *player) proof() Proof  { return []Proof{{}, proof}[p.pick("proof", 2)] }

func (p *player) segment() segment.ID { return segment.ID(1 + p.pick("segment", 4)) }

func (p *player) segmentName() string {
	return []string{"Best", "Fair", "Far"}[p.pick("segment name", 3)]
}

func (p *player) rule() filter.Filter {
	return []filter.Filter{{}, filter.Rule("tags", "any_of", "VIP"), filter.Rule("segment", "in", p.segment())}[p.pick("rule", 3)]
}

func (p *player) selection() Selection {
	if p.pick("how selected", 3) > 0 {
		return Selection{IDs: []contact.ID{p.id(), p.id()}}
	}
	where := []filter.Filter{{}, filter.Rule("tags", "any_of", "VIP"), filter.Rule("consent", "any_of", "opted_out")}[p.pick("filter", 3)]
	v, err := p.OpenView(p.t.Context(), Query{Filter: where})
	if err != nil {
		return one(p.id()) // the tag has another name by now
	}
	return Selection{View: v.ID, Except: []contact.ID{p.id()}}
}

// commands are the random commands that take effect on contacts and catalogues.
func (p *player) commands() map[string]func() error {
	ctx := p.t.Context()
	done := func(_ Changed, err error) error { return err }
	return map[string]func() error{
		"create": func() error {
			_, _, err := p.Create(ctx, NewContact{Phone: p.number(), Name: p.name(), OptedOut: p.pick("out", 2) == 0, Tags: []tag.ID{p.tag()}, Attributes: []Value{p.value()}})
			return err
		},
		"edit": func() error {
			return done(p.Edit(ctx, p.selection(), Patch{AddTags: []tag.ID{p.tag()}, Set: []Value{p.value()}, Clear: []attribute.ID{p.definition()}}))
		},
		"rename": func() error {
			return done(p.Edit(ctx, one(p.id()), Patch{Name: ptr(p.name()), Phone: ptr(p.number())}))
		},
		"add tag":     func() error { return done(p.AddTag(ctx, p.selection(), p.tag())) },
		"remove tag":  func() error { return done(p.RemoveTag(ctx, p.selection(), p.tag())) },
		"set value":   func() error { return done(p.SetAttribute(ctx, p.selection(), p.value())) },
		"clear value": func() error { return done(p.ClearAttribute(ctx, p.selection(), p.definition())) },
		"opt out":     func() error { return done(p.OptOut(ctx, p.selection(), "")) },
		"opt in":      func() error { return done(p.OptIn(ctx, p.selection(), p.proof())) },
		"delete":      func() error { return done(p.Delete(ctx, p.selection())) },
		"restore":     func() error { return done(p.Restore(ctx, []contact.ID{p.id(), p.id()})) },
		"create tag":  func() error { return second(p.CreateTag(ctx, "Third", "", 3)) },
		"edit tag": func() error {
			return second(p.EditTag(ctx, p.tag(), tag.Patch{Name: ptr([]string{"VIP", "Gold"}[p.pick("new name", 2)])}))
		},
		"delete tags": func() error { return done(p.DeleteTags(ctx, []tag.ID{p.tag()})) },
		"restore tag": func() error { return second(p.RestoreTag(ctx, p.tag(), "")) },
		"merge tags":  func() error { return done(p.MergeTags(ctx, p.tag(), p.tag())) },
		"change type": func() error {
			return done(p.ChangeType(ctx, p.definition(), attribute.Type(1+p.pick("type", 7)), p.pick("clear", 2) == 0))
		},
		"delete values": func() error { return done(p.DeleteDefinitions(ctx, []attribute.ID{p.definition()})) },
		"restore values": func() error {
			return second(p.RestoreDefinition(ctx, p.definition(), ""))
		},
		"write note":  func() error { return done(p.AddNote(ctx, p.id(), p.text())) },
		"edit note":   func() error { return done(p.EditNote(ctx, p.id(), p.note(), p.text())) },
		"delete note": func() error { return done(p.DeleteNote(ctx, p.id(), p.note())) },
		"remove by source": func() error {
			r := SourceRemoval{Source: []provenance.Source{provenance.ManualAdmin, provenance.Import}[p.pick("source", 2)], Tags: p.pick("tags go", 3) > 0, Values: true}
			return done(p.RemoveBySource(ctx, r))
		},
		"create segment": func() error {
			return created(p.desk, segment.Draft{Name: p.segmentName(), Kind: segment.Live, Filter: p.rule().String()})
		},
		"edit segment": func() error {
			_, _, err := p.EditSegment(ctx, p.segment(), segment.Patch{Name: ptr(p.segmentName()), Pinned: ptr(p.pick("pinned", 2) == 0)})
			return err
		},
		"change rule":       func() error { return editedTo(p.desk, p.segment(), p.rule()) },
		"delete segments":   func() error { return done(p.DeleteSegments(ctx, []segment.ID{p.segment()})) },
		"snapshot":          func() error { _, _, err := p.SnapshotSegment(ctx, p.segment(), p.segmentName()); return err },
		"duplicate segment": func() error { _, _, err := p.DuplicateSegment(ctx, p.segment()); return err },
		"add to list":       func() error { return done(p.AddToList(ctx, p.selection(), p.segment())) },
		"remove from list":  func() error { return done(p.RemoveFromList(ctx, p.selection(), p.segment())) },
		"import":            p.importSome,
	}
}

func (p *player) importSome() error {
	var file strings.Builder
	file.WriteString("Phone,Name,Tags,Opted out,Last seen,Email\n")
	for range 1 + p.pick("rows", 4) {
		fmt.Fprintf(&file, "%s,%s,%s,%s,%s,%s\n", p.number(), p.name(), []string{"", "VIP", "Fourth|Lead"}[p.pick("tags", 3)],
			[]string{"", "yes"}[p.pick("opted out", 2)], []string{"", "2026-05-01"}[p.pick("seen", 2)], []string{"", "a@example.com"}[p.pick("email", 2)])
	}
	if err := os.WriteFile(p.file, []byte(file.String()), 0o600); err != nil {
		p.t.Fatal(err)
	}
	policy := []importing.Policy{importing.Fill, importing.Overwrite, importing.Skip}[p.pick("policy", 3)]
	_, err := p.Import(p.t.Context(), ImportRequest{Path: p.file, Options: importing.Options{Existing: policy}})
	return err
}

// do gives one random command. Only what a person can act on may go wrong.
func (p *player) do(commands map[string]func() error) {
	names := make([]string, 0, len(commands))
	for name := range commands {
		names = append(names, name)
	}
	slices.Sort(names)
	name := names[p.pick("command", len(names))]
	p.now.Add(int64(p.pick("seconds", 3)))
	if err := commands[name](); err != nil {
		if _, ok := fault.As(err); !ok {
			p.r.Fatalf("%s: %v", name, err)
		}
	}
}

// visible is everything that a person can see, in words.
func (p *player) visible() string {
	var out strings.Builder
	page, err := p.Rows(p.t.Context(), p.view(filter.Filter{}, "created_at").ID, 0, maxRows)
	if err != nil {
		p.r.Fatal(err)
	}
	for _, c := range page.Contacts {
		fmt.Fprintln(&out, c.ID, c.Name, c.Phone.E164, c.Phone.Given, c.Consent, c.LastSeen, c.Identities, c.Tags, c.Attributes, c.Lists, p.texts(c.ID))
	}
	for _, t := range p.Tags().All() {
		if t.Active() {
			fmt.Fprintln(&out, t.ID, t.Name, t.Color)
		}
	}
	for _, d := range p.Attributes().All() {
		if d.Active() {
			fmt.Fprintln(&out, d.ID, d.Name, d.Type)
		}
	}
	for _, s := range p.Segments().All() {
		if s.Active() {
			fmt.Fprintln(&out, s.ID, s.Name, s.Kind, s.Filter, s.Pinned)
		}
	}
	return out.String()
}

func (p *player) inOrder() {
	problems, err := p.Check(p.t.Context())
	if err != nil || len(problems) > 0 {
		p.r.Fatalf("not in order: %v\n%s", err, strings.Join(problems, "\n"))
	}
}

// Whatever is done, in whatever order, with undo and redo in between: the index is what a fresh one would be, and the
// states are what the ledger says.
func TestRandomCommandsLeaveEverythingInOrder(t *testing.T) {
	play(t, func(p *player) {
		commands := p.commands()
		ctx := p.t.Context()
		commands["undo"] = func() error { return second(p.Undo(ctx)) }
		commands["redo"] = func() error { return second(p.Redo(ctx)) }
		commands["undo an older one"] = func() error { return second(p.UndoChange(ctx, int64(1+p.pick("change", 20)))) }
		for range rapid.IntRange(1, 25).Draw(p.r, "commands") {
			p.do(commands)
		}
		p.inOrder()
	})
}

// Undo goes back step by step to exactly what was there before, and redo to exactly what was there after.
func TestUndoAndRedoAreExact(t *testing.T) {
	play(t, func(p *player) {
		commands := p.commands()
		snapshots := []string{p.visible()}
		for range rapid.IntRange(1, 12).Draw(p.r, "commands") {
			before := p.last()
			p.do(commands)
			if p.last() != before {
				snapshots = append(snapshots, p.visible())
			}
		}
		for i := len(snapshots) - 2; i >= 0; i-- {
			p.step("undo", p.Undo, snapshots[i])
		}
		for _, after := range snapshots[1:] {
			p.step("redo", p.Redo, after)
		}
		p.inOrder()
	})
}

// last is the number of the last change.
func (p *player) last() int64 {
	return p.changes(HistoryQuery{Limit: 1})[0].ID
}

func (p *player) step(name string, do func(context.Context) (Changed, error), want string) {
	done, err := do(p.t.Context())
	if err != nil {
		p.r.Fatalf("%s: %v", name, err)
	}
	if got := p.visible(); got != want {
		p.r.Fatalf("%s: %s\n--- got\n%s--- want\n%s", name, done.Summary, got, want)
	}
}
