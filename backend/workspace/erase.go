package workspace

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/store/sqlite"
	"regulars/backend/suppression"
)

// Erased says what an erasure took and what it left.
type Erased struct {
	Changed
	Lines      int      // of the ledger that stay, without their words
	OptedOut   int      // how many of the contacts had opted out
	Suppressed int      // entries that are kept to know them again
	Unknowable int      // contacts that nothing is kept of: they had no number and nothing else to know them by
	Imports    []string // names of the files that they were brought or changed by; those may still be somewhere
	LogLeft    bool     // the log could not be emptied, mostly as somebody reads an older state; it is when the program closes
}

// Erase removes contacts, in the trash or not, with everything that is about them, for good: no undo brings them back.
// Who has their number in the trash, because they were deleted and added again, goes with them.
// What is left is the ledger without its words, and an entry by which each of them is known again (package
// suppression). typed is how many contacts they are, as somebody wrote it down to show that they mean it.
// Faults: selection.empty, view.gone, erase.count in field "count".
func (w *Workspace) Erase(ctx context.Context, s Selection, typed int) (Erased, error) {
	x, end, err := w.begin(ctx)
	if err != nil {
		return Erased{}, err
	}
	defer end()
	ids, err := w.erasable(ctx, x, s)
	if err != nil {
		return Erased{}, err
	}
	if typed != len(ids) {
		return Erased{}, fault.InField("count", fault.New("erase.count",
			fmt.Sprintf("The number is not right. Type %d to erase %s.", len(ids), people(len(ids))), "contacts", len(ids)))
	}
	e := erasure{Workspace: w, ids: ids, told: map[int64]history.Change{}, entries: map[consent.Hash]suppression.Entry{}}
	err = w.asJob(ctx, label(history.Change{Kind: history.ContactsErased}), len(ids), func(ctx context.Context) error {
		return w.store.Write(ctx, func(tx *sqlite.Tx) error {
			return e.run(ctx, turn{tx: tx, index: x, by: w.stamp(), pace: w.writing.pace, erased: w.suppressed.Load()})
		})
	})
	if err != nil {
		return Erased{}, err
	}
	return e.settle(x), nil
}

// erasable is resolve for contacts that are to be erased: those chosen by their ids may be in the trash.
func (w *Workspace) erasable(ctx context.Context, x *index.Index, s Selection) ([]uint32, error) {
	if s.View != 0 {
		return w.resolve(ctx, x, s)
	}
	chosen, err := w.chosen(s)
	if err != nil {
		return nil, err
	}
	var ids []uint32
	for some := range slices.Chunk(chosen, erasedAtOnce) {
		found, err := w.store.Contacts(ctx, idsOf(some))
		if err != nil {
			return nil, err
		}
		for i := range found {
			ids = append(ids, uint32(found[i].ID))
		}
	}
	if len(ids) == 0 {
		return nil, fault.New("selection.empty", "These contacts are not there any more. Refresh the list and choose again.")
	}
	return ids, nil
}

// erasedAtOnce is how many contacts that are erased are in memory at a time.
const erasedAtOnce = 20_000

func idsOf(keys []uint32) []contact.ID {
	ids := make([]contact.ID, len(keys))
	for i, key := range keys {
		ids[i] = contact.ID(key)
	}
	return ids
}

// erasure is one erasure under way.
type erasure struct {
	*Workspace
	ids     []uint32
	all     []uint32 // ids, and who they were before they were deleted and added again
	done    Erased
	change  history.Change
	told    map[int64]history.Change // changes that name them no more
	entries map[consent.Hash]suppression.Entry
}

// run does it, in one transaction.
func (e *erasure) run(ctx context.Context, t turn) (err error) {
	t.tx.Watch(t.pace.moved)
	if e.change, err = t.record(ctx, history.Change{Kind: history.ContactsErased}); err != nil {
		return err
	}
	for ids := e.ids; len(ids) > 0; {
		e.all = union(e.all, ids)
		former, err := e.erase(ctx, t, ids)
		if err != nil {
			return err
		}
		if ids, err = e.trashed(ctx, former); err != nil {
			return err
		}
	}
	e.done.Suppressed = len(e.entries)
	if err := t.tx.Suppress(ctx, e.entries); err != nil {
		return err
	}
	e.change.Contacts, e.change.CanUndo = len(e.ids), false
	return t.tx.Revise(ctx, e.change, Summary(e.change))
}

// erase erases some contacts, and returns whose numbers they were given.
func (e *erasure) erase(ctx context.Context, t turn, ids []uint32) (former []uint32, err error) {
	if err := e.remember(ctx, t, ids); err != nil {
		return nil, err
	}
	lines, err := t.tx.Redact(ctx, ids)
	if err != nil {
		return nil, err
	}
	e.done.Lines += lines
	t.pace.stage(hasRead, hasWritten, 2*len(ids))
	erased, err := t.tx.Erase(ctx, ids)
	if err != nil {
		return nil, err
	}
	return erased.Former, e.untell(ctx, t, erased.Changes)
}

// trashed returns those of some contacts that are in the trash: they were deleted before somebody with their number was
// added, so they are the same person.
func (e *erasure) trashed(ctx context.Context, ids []uint32) ([]uint32, error) {
	found, err := e.store.Contacts(ctx, idsOf(ids))
	if err != nil {
		return nil, err
	}
	var trashed []uint32
	for i := range found {
		if _, erased := slices.BinarySearch(e.all, uint32(found[i].ID)); found[i].DeletedAt != 0 && !erased {
			trashed = append(trashed, uint32(found[i].ID))
		}
	}
	return trashed, nil
}

// remember notes how contacts stood.
func (e *erasure) remember(ctx context.Context, t turn, ids []uint32) error {
	for some := range slices.Chunk(ids, erasedAtOnce) {
		people, err := e.store.Contacts(ctx, idsOf(some))
		if err != nil {
			return err
		}
		for i := range people {
			kept := t.erased.Erasing(&people[i], t.by.At)
			if _, chosen := slices.BinarySearch(e.ids, uint32(people[i].ID)); chosen && len(kept) == 0 {
				e.done.Unknowable++
			}
			if people[i].Consent == consent.OptedOut {
				e.done.OptedOut++
			}
			e.keep(kept)
		}
		t.pace.moved(len(some))
	}
	return nil
}

// keep adds entries to those of this erasure: two contacts may have shared an address.
func (e *erasure) keep(more map[consent.Hash]suppression.Entry) {
	for mark, entry := range more {
		if other, both := e.entries[mark]; both {
			entry = entry.Stricter(other)
		}
		e.entries[mark] = entry
	}
}

// untell takes the contacts out of the sentences of the changes that had touched them.
func (e *erasure) untell(ctx context.Context, t turn, shrunk []sqlite.Shrunk) error {
	for _, s := range shrunk {
		c, err := e.store.Change(ctx, s.Change)
		if err != nil {
			return err
		}
		if file := c.Params["file"]; file != "" && !slices.Contains(e.done.Imports, file) {
			e.done.Imports = append(e.done.Imports, file)
		}
		c = untold(c, s.Empty)
		if c.Reverses != 0 {
			reversed, known := e.told[c.Reverses]
			if !known {
				if reversed, err = e.store.Change(ctx, c.Reverses); err != nil {
					return err
				}
			}
			c.Params["what"] = Summary(reversed)
		}
		e.told[c.ID] = c
		if err := t.tx.Revise(ctx, c, Summary(c)); err != nil {
			return err
		}
	}
	return nil
}

// impersonal are the params that say nothing of the contact that a change was about.
var impersonal = []string{"tag", "attribute", "segment", "into", "from", "to", "source", "since", "tags", "values", "kind", "what", "corrected", "released", "sample", "out", "in", "review", "notice", "keyword"}

// untold returns a change that does not name anybody. Where nothing of it is left, there is nothing to undo either.
func untold(c history.Change, empty bool) history.Change {
	c.Params = maps.Clone(c.Params)
	delete(c.Params, "name")
	if empty || c.Contacts == 1 {
		c.Contact = 0
		maps.DeleteFunc(c.Params, func(param, _ string) bool { return !slices.Contains(impersonal, param) })
	}
	c.CanUndo = c.CanUndo && !empty
	return c
}

// settle brings everything in memory and the file up to date with what was committed, and tells the listener.
func (e *erasure) settle(x *index.Index) Erased {
	e.writing.pace.committed()
	e.suppressed.Store(e.suppressed.Load().With(e.entries))
	x.Drop(idsOf(e.all))
	e.touched.Store(nil)
	e.writing.commits.Add(1)
	e.listener.Changed(Event{Topics: []Topic{TopicHistory, TopicContacts}, Change: e.change.ID, Contacts: e.change.Contacts})
	e.done.Changed = Changed{Change: e.change.ID, Contacts: e.change.Contacts, Summary: Summary(e.change)}
	// It is committed: nobody can stop it any more, and a log that could not be emptied does not make it a failure.
	emptied, err := e.store.EmptyLog(context.Background())
	e.done.LogLeft = err != nil || !emptied
	return e.done
}
