package index

import (
	"math/bits"

	"github.com/RoaringBitmap/roaring/v2"

	"regulars/backend/tag"
)

// Facets counts what the contacts of a set have.
type Facets struct {
	Tags     map[tag.ID]int // contacts with the tag, deleted tags included; tags that none of them has may be left out
	NoTags   int            // contacts without any tag, deleted tags not counted
	OptedIn  int
	NotAsked int
	OptedOut int
}

// Facets counts what the contacts of set have now. It counts a set again only when something has changed. The maps
// are not the caller's own.
func (x *Index) Facets(set *Set) Facets {
	x.mu.RLock()
	defer x.mu.RUnlock()
	set.mu.Lock()
	defer set.mu.Unlock()
	if set.counted != x.version {
		set.facets, set.counted = x.tables.facetsOf(set), x.version
	}
	return set.facets
}

func (t *tables) facetsOf(set *Set) Facets {
	c := &t.contacts
	f := Facets{Tags: t.tags.countIn(set.rows, set.count, c.known), OptedIn: set.rows.countAnd(c.optedIn), OptedOut: set.rows.countAnd(c.optedOut)}
	f.NotAsked = set.count - f.OptedIn - f.OptedOut
	f.NoTags = set.count - set.rows.countAnd(t.tags.withActive(t.limit))
	return f
}

// walkShare: the tags of up to this part of all contacts are counted by walking their lists.
const walkShare = 6

// countIn counts the contacts of rows, count of them, by tag: the lists of few contacts are walked; for nearly all
// contacts those of the others are, and taken off; else the set of each tag is intersected with rows. known is all
// contacts.
func (t *tagColumns) countIn(rows bitset, count int, known bitset) map[tag.ID]int {
	all := known.count()
	var counts []int
	switch {
	case count <= all/walkShare:
		counts = t.countLists(rows)
	case all-count <= all/walkShare:
		counts = t.countLists(without(known, rows))
		for code, set := range t.rows {
			counts[code] = int(set.GetCardinality()) - counts[code]
		}
	default:
		counts = t.countSets(rows)
	}
	byID := make(map[tag.ID]int, len(counts))
	for code, n := range counts {
		if n > 0 {
			byID[t.codes.values[code]] = n
		}
	}
	return byID
}

func (t *tagColumns) countLists(rows bitset) []int {
	counts := make([]int, len(t.rows))
	const wordsInBlock = blockRows / 64
	for i, word := range rows {
		if word == 0 || i/wordsInBlock >= len(t.lists.blocks) {
			continue
		}
		block := &t.lists.blocks[i/wordsInBlock]
		for ; word != 0; word &= word - 1 {
			from, to := block.span(i%wordsInBlock*64 + bits.TrailingZeros64(word))
			for ; from < to; from++ {
				counts[block.tags.at(from)]++
			}
		}
	}
	return counts
}

func (t *tagColumns) countSets(rows bitset) []int {
	set := roaring.FromDense(rows, false)
	counts := make([]int, len(t.rows))
	for code, tagged := range t.rows {
		counts[code] = int(set.AndCardinality(tagged))
	}
	return counts
}
