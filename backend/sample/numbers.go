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

// number returns the number of contact i in international form. No two contacts of a country have the same, as long
// as there are any.
func (n numbers) number(i int) string {
	switch {
	case i >= firstContacts:
		return n.later(i)
	case n.free != nil:
		return number(n.free, n.freeDigits, mix(i, n.freeDigits, len(n.free)))
	}
	const madeUp = "555"
	prefixes := make([]string, len(n.prefixes))
	for k, prefix := range n.prefixes {
		prefixes[k] = prefix + madeUp
	}
	digits := n.digits - len(madeUp)
	return number(prefixes, digits, mix(i, digits, len(prefixes)))
}

// later returns the number of a contact who is none of the first. It does not go on with a 5 behind the prefix, so it
// is none of theirs.
func (n numbers) later(i int) string {
	const others = "012346789"
	at := mix(i, n.digits-1, len(n.prefixes)*len(others))
	size := power(n.digits - 1)
	place := at / size
	return number([]string{n.prefixes[place/len(others)] + others[place%len(others):][:1]}, n.digits-1, at%size)
}

// mix returns a different number below 10^digits × times for each i, as long as there are any, without a visible order.
func mix(i, digits, times int) int {
	// The factor has no divisor in common with the number of numbers, so that every one of them occurs once.
	const factor, start = 618_033_989, 271_828_183
	return (i*factor + start) % (power(digits) * times)
}

// number returns one of the prefixes and so many digits, by their place among all such numbers.
func number(prefixes []string, digits, at int) string {
	size := power(digits)
	return prefixes[at/size] + strconv.Itoa(size + at%size)[1:]
}

// power returns 10 to the power of digits.
func power(digits int) int {
	size := 1
	for range digits {
		size *= 10
	}
	return size
}
