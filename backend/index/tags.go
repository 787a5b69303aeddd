package index

import (
	"math"
	"math/bits"
	"slices"
	"sync"

	"github.com/RoaringBitmap/roaring/v2"

	"regulars/backend/filter"
	"regulars/backend/provenance"
	"regulars/backend/tag"
)

// tagColumns is what the index keeps of tags: per tag the contacts that have it, and per contact its tags. The first
// answers which contacts, the second counts the tags of few contacts and knows source and time.
type tagColumns struct {
	codes   codes[tag.ID]
	rows    []*roaring.Bitmap // by code
	lists   tagLists
	deleted map[tag.ID]bool
	active  []bool // by code: the tag is not deleted
	tagged  tagged
}

// tagged remembers the contacts that have a tag which is not deleted.
type tagged struct {
	mu   sync.Mutex
	rows bitset // nil: not known
}

func (t *tagged) forget() { t.rows = nil }

// codeOf returns the code of a tag, a new one if none of the contacts ever had it.
func (t *tagColumns) codeOf(id tag.ID) uint32 {
	code := t.codes.of(id)
	if code == len(t.rows) {
		t.rows = append(t.rows, roaring.New())
		t.active = append(t.active, !t.deleted[id])
	}
	return uint32(code)
}

// setDeleted notes whether a tag is deleted.
func (t *tagColumns) setDeleted(id tag.ID, deleted bool) {
	if t.deleted == nil {
		t.deleted = map[tag.ID]bool{}
	}
	t.deleted[id] = deleted
	if code, ok := t.codes.code[id]; ok {
		t.active[code] = !deleted
	}
	t.tagged.forget()
}

// put gives contacts, ascending, one tag; entry(i) is the assignment of ids[i].
func (t *tagColumns) put(id tag.ID, ids []uint32, entry func(i int) assignment) {
	code := t.codeOf(id)
	t.rows[code].Or(bitmapOf(ids))
	t.rows[code].RunOptimize()
	t.lists.put(ids, func(i int) assignment {
		e := entry(i)
		e.tag = code
		return e
	})
}

// take takes one tag from contacts, ascending.
func (t *tagColumns) take(id tag.ID, ids []uint32) {
	code := t.codeOf(id)
	t.rows[code].AndNot(bitmapOf(ids))
	t.lists.take(ids, code)
}

// bitmapOf returns the set of ids, which are ascending.
func bitmapOf(ids []uint32) *roaring.Bitmap {
	b := roaring.New()
	b.AddMany(ids)
	return b
}

// find returns the rows of scope that have an assignment which passes the test.
func (t *tagColumns) find(test filter.TagTest, scope bitset) bitset {
	wanted := t.wanted(test)
	rows := newBitset(len(scope) * 64)
	t.union(wanted, rows)
	rows.and(scope)
	if len(test.Sources) == 0 && test.From == 0 && test.To == 0 {
		return rows
	}
	t.keepFitting(test, wanted, rows)
	return rows
}

// wanted returns by code which tags the test asks for.
func (t *tagColumns) wanted(test filter.TagTest) []bool {
	wanted := make([]bool, len(t.rows))
	for code, id := range t.codes.values {
		wanted[code] = (len(test.IDs) == 0 || slices.Contains(test.IDs, id)) && !slices.Contains(test.Except, id)
	}
	return wanted
}

// union sets, in an empty set, the rows that have one of the wanted tags.
func (t *tagColumns) union(wanted []bool, rows bitset) {
	var sets []*roaring.Bitmap
	for code, want := range wanted {
		if want {
			sets = append(sets, t.rows[code])
		}
	}
	switch len(sets) {
	case 0:
	case 1:
		sets[0].WriteDenseTo(rows)
	default:
		roaring.FastOr(sets...).WriteDenseTo(rows)
	}
}

// keepFitting takes the rows out that have no assignment of a wanted tag which fits the test's source and period.
func (t *tagColumns) keepFitting(test filter.TagTest, wanted []bool, rows bitset) {
	var sources [math.MaxUint8 + 1]bool
	for source := range sources {
		sources[source] = len(test.Sources) == 0 || slices.Contains(test.Sources, provenance.Source(source))
	}
	for i, word := range rows {
		if word == 0 {
			continue
		}
		block := &t.lists.blocks[i*64>>blockShift]
		for ; word != 0; word &= word - 1 {
			bit := bits.TrailingZeros64(word)
			fits := false
			for at, to := block.span(i*64&(blockRows-1) + bit); at < to && !fits; at++ {
				fits = sources[block.sources[at]] && wanted[block.tags.at(at)] && inPeriod(block.at[at], test.From, test.To)
			}
			if !fits {
				rows[i] &^= 1 << bit
			}
		}
	}
}

// inPeriod reports whether an instant lies in [from, to); both 0 is no limit.
func inPeriod(instant uint32, from, to int64) bool {
	return from == 0 && to == 0 || from <= int64(instant) && int64(instant) < to
}

// withActive returns the rows below limit that have a tag which is not deleted. The set is not the caller's own.
func (t *tagColumns) withActive(limit int) bitset {
	t.tagged.mu.Lock()
	defer t.tagged.mu.Unlock()
	if t.tagged.rows == nil {
		t.tagged.rows = newBitset(limit)
		t.union(t.active, t.tagged.rows)
	}
	return t.tagged.rows
}

// number returns how many tags that are not deleted a contact has.
func (t *tagColumns) number(row uint32) int {
	n := 0
	block, from, to := t.lists.span(row)
	for ; from < to; from++ {
		if t.active[block.tags.at(from)] {
			n++
		}
	}
	return n
}
