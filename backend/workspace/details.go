package workspace

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"regulars/backend/contact"
	"regulars/backend/history"
)

// Details are what one change did, row by row.
type Details struct {
	Change   history.Change
	Entries  []Touched // of the catalogues
	Contacts []Touched // the first of them, by number
}

// Touched is a contact or an entry of a catalogue that a change was about.
type Touched struct {
	Contact contact.ID // 0: an entry of a catalogue
	Name    string     // what it is called now
	Edits   []Edit
}

// Edit is one thing that became another.
type Edit struct {
	// What it is: "name", "phone", "first_seen", "last_seen", "tag", "attribute", "consent", "note", "list" or an
	// identity's kind of a contact; "name", "description", "color", "type", "allowed", "unit", "rule" or "pinned" of an entry
	// of a catalogue; "created", "deleted" and "restored" with neither Before nor After.
	What          string
	Name          string // of the tag, the attribute or the list
	Type, Unit    string // of a value
	Before, After string // in canonical text; "": none
}

// detailed is how many contacts, and how many entries of each catalogue, the details show.
const detailed = 50

// Details returns what a change did. Of a change of many contacts it reads the first, however many there are.
// Fault: fault.NotFound.
func (w *Workspace) Details(ctx context.Context, id int64) (Details, error) {
	c, err := w.store.Change(ctx, id)
	if err != nil {
		return Details{}, err
	}
	deltas, err := w.store.FirstDeltas(ctx, id, detailed)
	if err != nil {
		return Details{}, err
	}
	told := telling{w: w, change: c, contacts: map[uint32]*Touched{}, entries: map[entry]*Touched{}}
	for _, d := range deltas {
		for i := range d.Keys {
			told.row(d, i)
		}
	}
	out := Details{Change: c, Entries: told.inOrder()}
	out.Contacts, err = told.named(ctx)
	return out, err
}

// entry is an entry of a catalogue.
type entry struct {
	table history.Table
	key   uint32
}

// telling collects what a change did.
type telling struct {
	w        *Workspace
	change   history.Change
	contacts map[uint32]*Touched
	entries  map[entry]*Touched
}

// row notes what a delta did in its row i.
func (t *telling) row(d history.Delta, i int) {
	touched := t.touched(d, i)
	for _, e := range t.edits(d, i) {
		touched.note(e)
	}
}

func (t *telling) touched(d history.Delta, i int) *Touched {
	key := d.Keys[i]
	if d.Table.IsCatalogue() {
		touched := lookup(t.entries, entry{d.Table, key})
		touched.Name = entryName(d, i)
		return touched
	}
	touched := lookup(t.contacts, key)
	touched.Contact = contact.ID(key)
	return touched
}

func lookup[K comparable](in map[K]*Touched, key K) *Touched {
	if in[key] == nil {
		in[key] = &Touched{}
	}
	return in[key]
}

// note adds an edit. What was changed twice was changed from the first to the last.
func (t *Touched) note(e Edit) {
	for i := range t.Edits {
		if known := &t.Edits[i]; known.What == e.What && known.Name == e.Name {
			known.After = e.After
			return
		}
	}
	t.Edits = append(t.Edits, e)
}

func (t *telling) inOrder() []Touched {
	var out []Touched
	byNumber := func(a, b entry) int { return cmp.Or(cmp.Compare(a.table, b.table), cmp.Compare(a.key, b.key)) }
	for _, key := range slices.SortedFunc(maps.Keys(t.entries), byNumber) {
		out = append(out, *t.entries[key])
	}
	return out[:min(len(out), detailed)]
}

// named returns the first contacts with their names.
func (t *telling) named(ctx context.Context) ([]Touched, error) {
	keys := keysOf(t.contacts)
	keys = keys[:min(len(keys), detailed)]
	ids := make([]contact.ID, len(keys))
	for i, key := range keys {
		ids[i] = contact.ID(key)
	}
	found, err := t.w.store.Contacts(ctx, ids)
	out := make([]Touched, 0, len(found))
	for _, c := range found {
		touched := t.contacts[uint32(c.ID)]
		touched.Name = calling(c.Name, c.Phone)
		out = append(out, *touched)
	}
	return out, err
}
