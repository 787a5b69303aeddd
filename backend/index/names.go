package index

import "regulars/backend/text"

// foldInto appends a name as it is searched.
func foldInto(dst, name []byte) []byte { return text.AppendFold(dst, string(name)) }

// nameColumn is the column of folded display names, with what makes searching it fast.
type nameColumn struct {
	texts  texts
	grams  grams
	recent recentHits
}

// replace gives rows, which are ascending, new names.
func (c *nameColumn) replace(rows []uint32, name func(i int) []byte) {
	c.texts.replace(rows, name)
	for _, row := range rows {
		c.grams.replace(row, c.texts.at(row))
	}
	if c.grams.outgrown(&c.texts) {
		c.grams.choose(&c.texts)
	}
	c.recent.forget()
}

// find returns the rows of scope whose name holds text at the given place. allLive says that scope is all live
// contacts, which makes the hits worth remembering.
func (c *nameColumn) find(text []byte, where place, scope bitset, allLive bool) bitset {
	if rows, ok := c.grams.exact(text); ok && where == anywhere {
		return both(scope, rows)
	}
	hits := c.search(c.texts.needle(text, where), scope)
	if allLive && where == anywhere {
		c.recent.keep(text, hits.clone())
	}
	return hits
}

// search looks into each row that can hold the needle if they are few, else over all texts at once.
func (c *nameColumn) search(n needle, scope bitset) bitset {
	candidates := scope.clone()
	c.grams.narrow(n.text, candidates)
	c.recent.narrow(n.text, candidates)
	hits := newBitset(len(scope) * 64)
	if candidates.count() < c.texts.count/wideAnswer {
		c.texts.findAmong(candidates, n, hits)
		return hits
	}
	c.texts.find(n, hits)
	hits.and(candidates)
	return hits
}
