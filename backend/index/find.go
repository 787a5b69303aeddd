package index

import (
	"context"
	"fmt"
	"math"
	"slices"

	"regulars/backend/consent"
	"regulars/backend/filter"
	"regulars/backend/provenance"
)

// Find returns the contacts that pass n, none of the trash. An error is ctx's.
func (x *Index) Find(ctx context.Context, n filter.Node) (*Set, error) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	fingerprint := filter.Fingerprint(n)
	if set, ok := x.answers.get(fingerprint); ok {
		return set, nil
	}
	q := query{tables: x.tables, done: ctx.Done()}
	rows := q.find(n, x.tables.contacts.live)
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("find contacts: %w", err)
	}
	set := newSet(rows)
	x.answers.keep(fingerprint, set)
	return set, nil
}

// query is the answering of one question.
type query struct {
	*tables
	done <-chan struct{} // closed when nobody waits for the answer any more
}

// find returns the rows of scope that pass n, as a set of its own. scope holds live contacts only.
func (q *query) find(n filter.Node, scope bitset) bitset {
	switch n := n.(type) {
	case filter.All:
		return q.all(n, scope)
	case filter.Any:
		return q.any(n, scope)
	case filter.Not:
		return without(scope, q.find(n.Node, scope))
	case filter.NameTest:
		return q.name(n, scope)
	case filter.PhoneTest:
		return q.phone(n, scope)
	case filter.SearchTest:
		return q.search(n, scope)
	case filter.TagTest:
		return q.tags.find(n, scope)
	case filter.ConsentTest:
		return q.consent(n, scope)
	case filter.SeenTest:
		return q.seen(n, scope)
	case filter.AttributeTest:
		return q.attributes.find(n, scope)
	case filter.ListTest:
		return q.members.find(n, scope)
	case filter.OriginTest:
		return pick(q.contacts.origin, scope, func(s provenance.Source) bool { return slices.Contains(n.Sources, s) })
	case filter.ChangeTest:
		return q.change(n, scope)
	}
	return newBitset(q.limit)
}

// all asks the cheap questions first: what they leave is all that the costly ones have to look at.
func (q *query) all(nodes filter.All, scope bitset) bitset {
	sorted := slices.Clone(nodes)
	slices.SortStableFunc(sorted, func(a, b filter.Node) int { return cost(a) - cost(b) })
	rows := scope
	for _, n := range sorted {
		if rows.empty() || q.abandoned() {
			break
		}
		rows = q.find(n, rows)
	}
	if same(rows, scope) {
		return scope.clone()
	}
	return rows
}

// same reports whether two sets are one in memory.
func same(a, b bitset) bool { return &a[0] == &b[0] }

func (q *query) any(nodes filter.Any, scope bitset) bitset {
	rows := newBitset(q.limit)
	for _, n := range nodes {
		if q.abandoned() {
			break
		}
		rows.or(q.find(n, scope))
	}
	return rows
}

func (q *query) abandoned() bool {
	select {
	case <-q.done:
		return true
	default:
		return false
	}
}

// cost returns how long a node takes, roughly: 0 some set operations, 1 a pass over one column, 2 over the texts.
func cost(n filter.Node) int {
	most := func(nodes []filter.Node) int {
		c := 0
		for _, n := range nodes {
			c = max(c, cost(n))
		}
		return c
	}
	switch n := n.(type) {
	case filter.All:
		return most(n)
	case filter.Any:
		return most(n)
	case filter.Not:
		return cost(n.Node)
	case filter.NameTest, filter.SearchTest:
		return 2
	case filter.TagTest, filter.ConsentTest, filter.ListTest:
		return 0
	}
	return 1
}

func (q *query) name(n filter.NameTest, scope bitset) bitset {
	named := both(scope, q.contacts.named)
	test, ok := n.Value.(filter.TextTest)
	if !ok { // Present
		return named
	}
	rows := newBitset(q.limit)
	for _, wanted := range test.Needles {
		rows.or(q.contacts.names.find([]byte(wanted), placeOf(test.Op), named, false))
	}
	return rows
}

func (q *query) phone(n filter.PhoneTest, scope bitset) bitset {
	rows := newBitset(q.limit)
	phones := &q.contacts.phones
	switch n.Op {
	case filter.PhonePresent:
		phones.present(rows)
	case filter.PhoneIs:
		for _, key := range n.Keys {
			q.contacts.withKey(key, func(row uint32) bool { rows.add(row); return true })
		}
	case filter.PhoneContains:
		for _, digits := range n.Digits {
			phones.contains(digits, rows)
		}
	case filter.PhoneStarts:
		for _, digits := range n.Digits {
			phones.starts(digits, rows)
		}
	case filter.PhoneCountry:
		return q.country(n.Countries, scope)
	}
	rows.and(scope)
	return rows
}

func (q *query) country(countries []string, scope bitset) bitset {
	wanted := make([]bool, len(q.contacts.countries.values))
	for code, country := range q.contacts.countries.values {
		wanted[code] = slices.Contains(countries, country)
	}
	rows := pick(q.contacts.country, scope, func(code uint16) bool { return wanted[code] })
	numbered := newBitset(q.limit)
	q.contacts.phones.present(numbered)
	rows.and(numbered)
	return rows
}

// search finds the whole text in the number, or each word in the name or in the number.
func (q *query) search(n filter.SearchTest, scope bitset) bitset {
	rows := scope
	for _, word := range n.Words {
		hits := q.contacts.names.find([]byte(word.Folded), anywhere, rows, same(rows, q.contacts.live))
		if word.Digits != "" {
			hits.or(q.inNumber(word.Digits, rows))
		}
		rows = hits
	}
	if n.Digits == "" || len(n.Words) == 1 && n.Words[0].Digits == n.Digits {
		return rows
	}
	found := q.inNumber(n.Digits, scope)
	found.or(rows)
	return found
}

// inNumber returns the rows of scope whose number contains digits.
func (q *query) inNumber(digits string, scope bitset) bitset {
	rows := newBitset(q.limit)
	q.contacts.phones.contains(digits, rows)
	rows.and(scope)
	return rows
}

func (q *query) consent(n filter.ConsentTest, scope bitset) bitset {
	c := &q.contacts
	rows := scope.clone()
	has := func(state consent.State) bool { return len(n.States) == 0 || slices.Contains(n.States, state) }
	if !has(consent.OptedIn) {
		rows.andNot(c.optedIn)
	}
	if !has(consent.OptedOut) {
		rows.andNot(c.optedOut)
	}
	if !has(consent.NotAsked) {
		asked := c.optedIn.clone()
		asked.or(c.optedOut)
		rows.and(asked)
	}
	if len(n.Sources) > 0 {
		rows = between(c.consentAt, filter.MinInstant, filter.MaxInstant, rows)
		rows = pick(c.consentSource, rows, func(s provenance.Source) bool { return slices.Contains(n.Sources, s) })
	}
	if n.From != 0 || n.To != 0 {
		rows = between(c.consentAt, n.From, n.To, rows)
	}
	return rows
}

func (q *query) seen(n filter.SeenTest, scope bitset) bitset {
	switch n.Field {
	case filter.FirstSeen:
		return between(q.contacts.first, n.From, n.To, scope)
	case filter.LastSeen:
		return between(q.contacts.last, n.From, n.To, scope)
	case filter.CreatedAt:
		return between(q.contacts.created, n.From, n.To, scope)
	}
	return newBitset(q.limit)
}

func (q *query) change(n filter.ChangeTest, scope bitset) bitset {
	rows := pick(q.contacts.originChange, scope, func(change uint32) bool { return int64(change) == n.ID })
	if n.Touched != nil {
		touched := newBitset(q.limit)
		for _, id := range n.Touched.ToArray() {
			if scope.has(id) {
				touched.add(id)
			}
		}
		rows.or(touched)
	}
	return rows
}

// between returns the rows of scope whose instant lies in [from, to). The loop has no branches that depend on the
// data: it takes a nanosecond for each row, however many are in the range.
func between(column []uint32, from, to int64, scope bitset) bitset {
	rows := newBitset(len(scope) * 64)
	from, to = max(from, 0), min(to, math.MaxUint32+1)
	if from >= to {
		return rows
	}
	low, width := uint32(from), uint32(to-1-from)
	for i, word := range scope {
		if word == 0 {
			continue
		}
		var hits uint64
		for bit, instant := range column[min(len(column), i*64):min(len(column), i*64+64)] {
			hits |= oneIf(instant-low <= width) << bit // less than low wraps round to more than any width
		}
		rows[i] = hits & word
	}
	return rows
}

// pick returns the rows of scope whose value in a column passes.
func pick[T any](column []T, scope bitset, passes func(T) bool) bitset {
	rows := newBitset(len(scope) * 64)
	for i, word := range scope {
		values := column[min(len(column), i*64):min(len(column), i*64+64)]
		for bit, value := range values {
			if word>>bit&1 != 0 && passes(value) {
				rows[i] |= 1 << bit
			}
		}
	}
	return rows
}
