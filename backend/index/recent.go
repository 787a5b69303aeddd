package index

import (
	"bytes"
	"sync"
)

// recentHits remembers the hits of the last needles: what holds a longer needle is among what held a part of it, so
// each letter typed into the search field has less to look through.
type recentHits struct {
	mu   sync.Mutex
	last [4]recentHit // newest first
}

type recentHit struct {
	text string
	rows bitset // never changes
}

// keep remembers the hits of text among all live contacts.
func (r *recentHits) keep(text []byte, rows bitset) {
	r.mu.Lock()
	defer r.mu.Unlock()
	copy(r.last[1:], r.last[:])
	r.last[0] = recentHit{text: string(text), rows: rows}
}

// narrow takes out of candidates, which are live, the rows that cannot hold text.
func (r *recentHits) narrow(text []byte, candidates bitset) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, hit := range r.last {
		if hit.rows != nil && bytes.Contains(text, []byte(hit.text)) {
			candidates.and(hit.rows)
		}
	}
}

// forget is called when names have changed or contacts have become live.
func (r *recentHits) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	clear(r.last[:])
}
