package phone

import "strconv"

// maxKeyDigits keeps match keys within the integers of the store.
const maxKeyDigits = 18

// Key returns the match key of a number's digits with country code: equal keys are one person on WhatsApp, which
// writes some numbers in two ways.
//
//   - Mexico: 52 1 and ten digits is 52 and ten digits, the 1 of mobiles having been given up in 2019.
//   - Argentina: 54 9 and ten digits is 54 and ten digits, the 9 being for calls to mobiles from abroad.
//   - Brazil: 55, area, and eight digits from 6 on is a mobile from before 2016; its ninth digit, a 9, is put in.
//     Eight digits below 6 are fixed lines, which have none.
//
// No digits, more than 18, or anything else than digits gives 0.
func Key(digits string) uint64 {
	if len(digits) > maxKeyDigits {
		return 0
	}
	key, err := strconv.ParseUint(digits, 10, 64)
	if err != nil {
		return 0
	}
	const tenDigits, eightDigits = 1e10, 1e8
	switch {
	case len(digits) == 13 && digits[:3] == "521":
		return key - 521*tenDigits + 52*tenDigits
	case len(digits) == 13 && digits[:3] == "549":
		return key - 549*tenDigits + 54*tenDigits
	case len(digits) == 12 && digits[:2] == "55" && digits[4] >= '6':
		area, subscriber := key/eightDigits, key%eightDigits
		return area*10*eightDigits + 9*eightDigits + subscriber
	}
	return key
}
