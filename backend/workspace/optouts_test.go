package workspace

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/importing"
)

// person is what anybody would say about someone after all that was done, without knowing how it is kept: who said no,
// and whether there was ever a yes.
type person struct {
	said, file, hand bool // a no of their own, of a file, of whoever sits at the computer
	yes              bool
	gone             bool // in the trash
}

func (p person) state() consent.State {
	switch {
	case p.said || p.file || p.hand:
		return consent.OptedOut
	case p.yes:
		return consent.OptedIn
	}
	return consent.NotAsked
}

// needsProof reports whether more than a slip of the hand has to be taken back.
func (p person) needsProof() bool { return p.said || p.file }

// town is many people in one workspace, each with a sequence of their own: whatever is done is done to some of them.
type town struct {
	*desk
	rng    *rand.Rand
	folder string
	people []person         // by id, from 1
	done   map[int64]before // what can be undone, by the change
	last   int64            // the change before
}

// before is how people stood before a change, and what doing it again makes of them.
type before struct {
	people map[uint32]person
	redo   func(*person)
}

const townSize = 10_500

func gather(t *testing.T) *town {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	c := &town{desk: open(t), rng: rand.New(rand.NewPCG(seed, 0)), folder: t.TempDir(), people: make([]person, townSize+1), done: map[int64]before{}}
	c.bring(c.everyone(), importing.Skip, func(uint32) string { return "" })
	c.last = 1
	return c
}

func (c *town) everyone() []uint32 {
	ids := make([]uint32, townSize)
	for i := range ids {
		ids[i] = uint32(i + 1)
	}
	return ids
}

// some returns about a third of those who pass, ascending.
func (c *town) some(pass func(person) bool) []uint32 {
	return slices.DeleteFunc(c.everyone(), func(id uint32) bool { return !pass(c.people[id]) || c.rng.IntN(3) > 0 })
}

func isThere(p person) bool { return !p.gone }

// did notes what became of some people by what was done last.
func (c *town) did(ids []uint32, become func(*person)) {
	change := c.changes(HistoryQuery{Limit: 1})[0].ID
	if change == c.last {
		return // there was nothing to do
	}
	c.last = change
	was := map[uint32]person{}
	for _, id := range ids {
		p := c.people[id]
		become(&c.people[id])
		if c.people[id] != p {
			was[id] = p
		}
	}
	c.done[change] = before{was, become}
}

// bring imports a row for each, with what the file says about them.
func (c *town) bring(ids []uint32, policy importing.Policy, says func(id uint32) string) {
	c.t.Helper()
	var file strings.Builder
	file.WriteString("Phone,Name,Opted out\n")
	for _, id := range ids {
		fmt.Fprintf(&file, "+23480355%05d,Person %d,%s\n", id, c.rng.IntN(9), says(id))
	}
	path := filepath.Join(c.folder, "in.csv")
	if err := os.WriteFile(path, []byte(file.String()), 0o600); err != nil {
		c.t.Fatal(err)
	}
	if _, err := c.Import(c.t.Context(), ImportRequest{Path: path, Options: importing.Options{Existing: policy}}); err != nil {
		c.t.Fatalf("import: %v", err)
	}
}

// hear takes a message in from each.
func (c *town) hear(ids []uint32, text string) {
	c.t.Helper()
	messages := make([]Message, len(ids))
	for i, id := range ids {
		messages[i] = Message{Contact: contact.ID(id), At: c.now.Load(), Text: text}
	}
	if _, err := c.ReceiveMessages(c.t.Context(), messages, MessageBatch{From: "test"}); err != nil {
		c.t.Fatal(err)
	}
}

// chosen is a selection of contacts by their numbers.
func chosen(ids []uint32) Selection {
	s := Selection{IDs: make([]contact.ID, len(ids))}
	for i, id := range ids {
		s.IDs[i] = contact.ID(id)
	}
	return s
}

// deeds are what can happen to a part of the town, each with what it must make of them.
func (c *town) deeds() []func() {
	ctx := c.t.Context()
	return []func(){
		func() { // a stop by message
			ids := c.some(isThere)
			c.hear(ids, "Stop!")
			c.did(ids, func(p *person) { p.said = true })
		},
		func() { // a start by message
			ids := c.some(isThere)
			c.hear(ids, "start")
			c.did(ids, func(p *person) { *p = person{yes: true} })
		},
		func() { // the switch, on
			ids := c.some(isThere)
			c.must(c.OptOut(ctx, chosen(ids), ""))
			c.did(ids, func(p *person) { p.hand = p.hand || p.state() != consent.OptedOut })
		},
		func() { // the switch, off, as a slip of the hand
			ids := c.some(func(p person) bool { return isThere(p) && !p.needsProof() })
			c.must(c.OptIn(ctx, chosen(ids), Proof{}))
			c.did(ids, func(p *person) { p.hand = false })
		},
		func() { // the same without regard to whose no it is
			ids := c.some(isThere)
			if !slices.ContainsFunc(ids, func(id uint32) bool { return c.people[id].needsProof() }) {
				return
			}
			_, err := c.OptIn(ctx, chosen(ids), Proof{})
			wantFault(c.t, err, "consent.note_required")
		},
		func() { // the switch, off, with proof
			ids := c.some(isThere)
			c.must(c.OptIn(ctx, chosen(ids), proof))
			c.did(ids, func(p *person) { *p = person{yes: true} })
		},
		func() { // a file, of those who are there
			ids := c.some(isThere)
			no := map[uint32]bool{}
			c.bring(ids, []importing.Policy{importing.Fill, importing.Overwrite, importing.Skip}[c.rng.IntN(3)], func(id uint32) string {
				no[id] = c.rng.IntN(2) == 0
				return map[bool]string{true: "yes", false: []string{"no", ""}[c.rng.IntN(2)]}[no[id]]
			})
			c.did(slices.DeleteFunc(ids, func(id uint32) bool { return !no[id] }), func(p *person) { p.file = p.file || !p.said })
		},
		func() { // another name for each
			ids := c.some(isThere)
			c.must(c.Edit(ctx, chosen(ids[:1]), Patch{Name: ptr(fmt.Sprint(c.rng.IntN(9)))}))
			c.did(nil, func(*person) {})
		},
		func() { // into the trash
			ids := c.some(isThere)
			c.must(c.Delete(ctx, chosen(ids)))
			c.did(ids, func(p *person) { p.gone = true })
		},
		func() { // out of it
			ids := c.some(func(p person) bool { return p.gone })
			if len(ids) > 0 {
				c.must(c.Restore(ctx, chosen(ids).IDs))
				c.did(ids, func(p *person) { p.gone = false })
			}
		},
		c.undo,
		c.undo,
		func() { c.again(c.Redo) },
	}
}

// undo takes the last change back, but for the one that brought everybody in.
func (c *town) undo() {
	c.t.Helper()
	last, _, err := c.store.LastUndoable(c.t.Context())
	if err != nil {
		c.t.Fatal(err)
	}
	if _, known := c.done[last.ID]; known {
		c.again(c.Undo)
	}
}

// again undoes or does again the last change, unless something stands in the way.
func (c *town) again(do func(context.Context) (Changed, error)) {
	c.t.Helper()
	if _, err := do(c.t.Context()); err != nil {
		if _, refused := fault.As(err); !refused {
			c.t.Fatal(err)
		}
		return
	}
	last := c.changes(HistoryQuery{Limit: 1})[0]
	c.last = last.ID
	what := c.done[last.Reverses]
	for id, was := range what.people {
		if last.Kind == history.Undone {
			c.people[id] = was
		} else if what.redo(&c.people[id]); was.said {
			c.people[id].said = true // doing something again is nobody's word
		}
	}
}

// compare looks for everybody's state in the file and in the index.
func (c *town) compare(deed int) {
	c.t.Helper()
	kept, err := c.store.Contacts(c.t.Context(), chosen(c.everyone()).IDs)
	if err != nil {
		c.t.Fatal(err)
	}
	found := map[contact.ID]consent.State{}
	for _, state := range []consent.State{consent.NotAsked, consent.OptedIn, consent.OptedOut} {
		for _, id := range c.listed(state) {
			found[id] = state
		}
	}
	for _, k := range kept {
		p := c.people[k.ID]
		listed, there := found[k.ID]
		if k.Consent != p.state() || there == p.gone || there && listed != p.state() {
			c.t.Fatalf("deed %d: %+v is %v in the file, %v (%v) in the index; the ledger: %+v", deed, p, k.Consent, listed, there, c.ledger(k.ID))
		}
	}
}

// compareLedgers looks for everybody's state in what their lines come to.
func (c *town) compareLedgers() {
	c.t.Helper()
	ledgers, err := c.store.Ledgers(c.t.Context(), c.everyone())
	if err != nil {
		c.t.Fatal(err)
	}
	for _, id := range c.everyone() {
		if state, _ := consent.Project(ledgers[id]); state != c.people[id].state() {
			c.t.Fatalf("%+v is %v by the ledger: %+v", c.people[id], state, ledgers[id])
		}
	}
}

// listed returns who is shown as being in a state.
func (c *town) listed(state consent.State) []contact.ID {
	c.t.Helper()
	x, err := c.loading.wait(c.t.Context())
	if err != nil {
		c.t.Fatal(err)
	}
	node, err := filter.Compile(filter.Rule("consent", "any_of", state.String()), c.env())
	if err != nil {
		c.t.Fatal(err)
	}
	set, err := x.Find(c.t.Context(), node)
	if err != nil {
		c.t.Fatal(err)
	}
	return slices.Collect(set.IDs())
}

// Whatever is done to people, in whatever order, no opt-out is ever lost: a no holds until the one who said it takes it
// back, or somebody vouches for a later yes. More than 10,000 sequences run at once, one for each contact.
func TestNoOptOutIsEverLost(t *testing.T) {
	t.Parallel()
	c := gather(t)
	deeds := c.deeds()
	for i := range 30 {
		c.now.Add(1 + int64(c.rng.IntN(100)))
		deed := c.rng.IntN(len(deeds))
		deeds[deed]()
		c.compare(deed)
		if i%6 == 5 {
			c.compareLedgers()
		}
	}
	c.sound()
}
