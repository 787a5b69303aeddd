package index

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"regulars/backend/consent"
	"regulars/backend/contact"
)

// Build reads an index from src. progress, which may be nil, is called now and then, never twice at once, with how
// much of how much is read. The memory that reading took is given back to the system. An error is src's or ctx's.
func Build(ctx context.Context, src Source, progress func(done, total int)) (*Index, error) {
	t, err := readTables(ctx, src, progress)
	if err != nil {
		return nil, err
	}
	debug.FreeOSMemory()
	return &Index{tables: t, version: new(version)}, nil
}

// readTables reads all columns.
func readTables(ctx context.Context, src Source, progress func(done, total int)) (*tables, error) {
	last, err := src.MaxID(ctx)
	if err != nil {
		return nil, fmt.Errorf("read highest contact id: %w", err)
	}
	catalogue, err := src.Catalogue(ctx)
	if err != nil {
		return nil, fmt.Errorf("read catalogues: %w", err)
	}
	t := &tables{members: memberColumns{}}
	t.grow(int(last) + 1)
	t.contacts.byKey = newLookup(int(last), int(last))
	t.take(catalogue)
	return t, t.read(ctx, src, newReport(progress, int(last)))
}

// take takes over what is to be known of the catalogues.
func (t *tables) take(c Catalogue) {
	t.attributes.types = c.Types
	for _, id := range c.DeletedTags {
		t.tags.setDeleted(id, true)
	}
}

// read reads everything at once: each scan writes columns of its own.
func (t *tables) read(ctx context.Context, src Source, report *report) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	trash := newBitset(t.limit)
	scans := []func() error{
		func() error { return t.readContacts(ctx, src, report) },
		func() error { return t.readStates(ctx, src, trash) },
		func() error { return t.readAssignments(ctx, src, report) },
		func() error { return t.readValues(ctx, src, report) },
		func() error { return t.readMembers(ctx, src) },
	}
	failed := make([]error, len(scans))
	var all sync.WaitGroup
	for i, scan := range scans {
		all.Go(func() {
			if failed[i] = scan(); failed[i] != nil {
				stop()
			}
		})
	}
	all.Wait()
	if err := firstCause(failed); err != nil {
		return err
	}
	t.contacts.live = without(t.contacts.known, trash)
	report.finish()
	return nil
}

// firstCause returns the error that made the others stop.
func firstCause(failed []error) error {
	var first error
	for _, err := range failed {
		if err != nil && (first == nil || errors.Is(first, context.Canceled)) {
			first = err
		}
	}
	return first
}

func (t *tables) readContacts(ctx context.Context, src Source, report *report) error {
	c := &t.contacts
	names, heads := textFiller{to: &c.names.texts}, textFiller{to: &c.nameKeys.heads}
	c.nameKeys.tail = make([]uint32, t.limit)
	var folded []byte
	done := report.part()
	err := src.Contacts(ctx, 0, func(r *Row) {
		if !t.holds(r.ID) {
			return
		}
		row := uint32(r.ID)
		c.set(r)
		folded = foldInto(folded[:0], r.Name)
		names.put(row, folded)
		head, tail := splitKey(r.NameKey)
		heads.put(row, head)
		c.nameKeys.tail[row] = c.nameKeys.tails.codeOf(tail)
		done(r.ID)
	})
	names.close()
	heads.close()
	if err != nil {
		return fmt.Errorf("read contacts: %w", err)
	}
	c.names.grams.choose(&c.names.texts)
	return nil
}

// readStates reads which contacts are in the trash, and the consents.
func (t *tables) readStates(ctx context.Context, src Source, trash bitset) error {
	err := src.Trash(ctx, 0, func(id contact.ID) {
		if t.holds(id) {
			trash.add(uint32(id))
		}
	})
	if err != nil {
		return fmt.Errorf("read trash: %w", err)
	}
	err = src.Consent(ctx, 0, func(id contact.ID, s consent.Standing) {
		if t.holds(id) {
			t.contacts.setConsent(uint32(id), s)
		}
	})
	if err != nil {
		return fmt.Errorf("read consent: %w", err)
	}
	return nil
}

func (t *tables) readAssignments(ctx context.Context, src Source, report *report) error {
	w := listWriter{to: &t.tags.lists}
	var collected [][]uint32 // by tag's code, the last contacts
	done := report.part()
	err := src.Assignments(ctx, 0, func(a *Assignment) {
		if !t.holds(a.Contact) {
			return
		}
		code := t.tags.codeOf(a.Tag)
		w.enter(uint32(a.Contact))
		w.put(uint32(a.Contact), assignment{tag: code, source: a.Source, at: seconds(a.At)})
		if int(code) == len(collected) {
			collected = append(collected, make([]uint32, 0, collectBatch))
		}
		if collected[code] = append(collected[code], uint32(a.Contact)); len(collected[code]) == collectBatch {
			t.tags.rows[code].AddMany(collected[code])
			collected[code] = collected[code][:0]
		}
		done(a.Contact)
	})
	w.leave()
	if err != nil {
		return fmt.Errorf("read tags of contacts: %w", err)
	}
	for code, rows := range collected {
		t.tags.rows[code].AddMany(rows)
		t.tags.rows[code] = compressed(t.tags.rows[code])
	}
	return nil
}

// collectBatch is how many contacts of a tag are added to its set in one go.
const collectBatch = 256

// compressed returns a set in the least memory.
func compressed(set *roaring.Bitmap) *roaring.Bitmap {
	set.RunOptimize()
	return set.Clone()
}

func (t *tables) readValues(ctx context.Context, src Source, report *report) error {
	done := report.part()
	err := src.Values(ctx, 0, func(v *Value) {
		if !t.holds(v.Contact) {
			return
		}
		t.attributes.of(v.Definition).add(uint32(v.Contact), v.Text)
		done(v.Contact)
	})
	if err != nil {
		return fmt.Errorf("read attribute values: %w", err)
	}
	for _, column := range t.attributes.columns {
		column.clip()
	}
	return nil
}

// report adds up the progress of scans that run at once. Each runs through the ids once.
type report struct {
	mu   sync.Mutex
	tell func(done, total int)
	last int
	done int
}

const (
	scanParts   = 3       // contacts, assignments and values report
	reportEvery = 1 << 14 // contacts
)

func newReport(tell func(done, total int), last int) *report {
	if tell == nil {
		tell = func(int, int) {}
	}
	return &report{tell: tell, last: last}
}

// part returns what a scan calls with the id it has come to.
func (r *report) part() func(contact.ID) {
	told := 0
	return func(id contact.ID) {
		if int(id)-told >= reportEvery {
			r.add(int(id) - told)
			told = int(id)
		}
	}
}

func (r *report) add(contacts int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.done += contacts
	r.tell(r.done/scanParts, r.last)
}

func (r *report) finish() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.tell(r.last, r.last)
}
