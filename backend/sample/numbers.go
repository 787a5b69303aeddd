package sample

import "strconv"

// numbers are the phone numbers of a country: a prefix and some digits. Nobody should be messaged by mistake, so the
// first contacts get numbers that the country keeps free for films and books; where it has none, ones with the 555
// that everybody takes for made up.
type numbers struct {
	free       []string
	freeDigits int
	prefixes   []string
	digits     int
}

// firstContacts is how many contacts get such numbers: no more than the smallest free range has.
const firstContacts = 1000

// number returns the number of contact i in international form. No two contacts of a country have the same.
func (n numbers) number(i int) string {
	switch {
	case i >= firstContacts:
		return spread(i, n.prefixes, n.digits)
	case n.free != nil:
		return spread(i, n.free, n.freeDigits)
	}
	const madeUp = "555"
	prefixes := make([]string, len(n.prefixes))
	for k, prefix := range n.prefixes {
		prefixes[k] = prefix + madeUp
	}
	return spread(i, prefixes, n.digits-len(madeUp))
}

// spread returns a different number for each i, as long as there are any, without a visible order.
func spread(i int, prefixes []string, digits int) string {
	size := 1
	for range digits {
		size *= 10
	}
	// The factor has no divisor in common with the number of numbers, so that every one of them occurs once.
	const factor, start = 618_033_989, 271_828_183
	at := (i*factor + start) % (size * len(prefixes))
	rest := strconv.Itoa(size + at%size)[1:]
	return prefixes[at/size] + rest
}
