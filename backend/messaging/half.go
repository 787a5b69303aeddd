package messaging

import (
	"strings"
	"sync"
	"unicode"

	"regulars/backend/text"
)

// half is a half of the day; 0 is that the clock has 24 hours.
type half uint8

const (
	beforeNoon half = 1
	afterNoon  half = 2
)

// The words that phones write for the halves of the day, and those that say nothing.
const (
	wordsBeforeNoon = "am, a.m., a. m., ص, 오전, 上午, 凌晨, 清晨, 早上, 午前, पूर्वाह्न, পূর্বাহ্ণ, ق.ظ., قبلازظهر, ÖÖ, de., PD, SA, ก่อนเที่ยง, fm, π.μ., f.m., ip., AM, ዓ/ዓ, vorm., пр.об., dop., дп, pr. podne, priešpiet, п.п."
	wordsAfterNoon  = "pm, p.m., p. m., م, 오후, 下午, 中午, 晚上, 午後, अपराह्न, অপরাহ্ণ, ب.ظ., بعدازظهر, ÖS, du., MD, CH, หลังเที่ยง, em, μ.μ., e.m., ap., PM, ከ/ሰ, nachm., сл.об., odp., пп, po podne, popiet, с.о."
	wordsForNothing = "г, at, um, kl, klo, às, à, a las, alle, om, о, в"
)

const noHalf half = 0

// halves are those words by their letters, folded.
var halves = sync.OnceValue(func() map[string]half {
	table := map[string]half{"": noHalf}
	for meaning, words := range [...]string{noHalf: wordsForNothing, beforeNoon: wordsBeforeNoon, afterNoon: wordsAfterNoon} {
		for word := range strings.SplitSeq(words, ",") {
			table[lettersOf(word)] = half(meaning)
		}
	}
	return table
})

// halfOf returns the half of the day that stands between the date and the time or behind them; false if something
// else stands there.
func halfOf(between, behind string) (half, bool) {
	first, ok := halves()[lettersOf(between)]
	second, known := halves()[lettersOf(behind)]
	return max(first, second), ok && known
}

// lettersOf returns the letters of s, folded.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, text.Fold(s))
}
