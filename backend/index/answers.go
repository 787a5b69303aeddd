package index

import "sync"

// answers remembers the last sets, so that paging, sorting and counting facets do not search again.
type answers struct {
	mu   sync.Mutex
	last []answer // newest first, up to maxAnswers
}

type answer struct {
	fingerprint string
	set         *Set
}

const maxAnswers = 8

// get returns the set that was the answer to a question.
func (a *answers) get(fingerprint string) (*Set, bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	for i, known := range a.last {
		if known.fingerprint == fingerprint {
			copy(a.last[1:i+1], a.last[:i])
			a.last[0] = known
			return known.set, true
		}
	}
	return nil, false
}

// keep remembers an answer and forgets the one that was not asked for longest.
func (a *answers) keep(fingerprint string, set *Set) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.last) < maxAnswers {
		a.last = append(a.last, answer{})
	}
	copy(a.last[1:], a.last)
	a.last[0] = answer{fingerprint, set}
}

// forget is called when anything has changed.
func (a *answers) forget() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.last = nil
}
