package attribute

import (
	"strconv"
	"strings"
	"sync"

	"regulars/backend/text"
)

// monthNames are the names of the months in English, Spanish, Portuguese, French, German, Italian, Dutch and
// Indonesian. A beginning of three letters is enough where it is of one month only, and so are the short forms given.
var monthNames = [12]string{
	"january enero janeiro janvier januar gennaio januari janv",
	"february febrero fevereiro fevrier februar febbraio februari feb févr",
	"march marzo março mars märz maart maret mrt mrz",
	"april abril avril aprile abr avr",
	"may mayo maio mai maggio mei mag",
	"june junio junho juin juni giugno jun",
	"july julio julho juillet juli luglio jul juil",
	"august agosto août augustus agustus aug ago agu",
	"september septiembre setembro septembre settembre sept set",
	"october octubre outubro octobre oktober ottobre oct okt out ott",
	"november noviembre novembro novembre nov",
	"december diciembre dezembro décembre dezember dicembre desember dec dez dic des",
}

var months = sync.OnceValue(func() map[string]string {
	numbers := map[string]string{}
	for i, names := range monthNames {
		for _, name := range strings.Fields(text.Fold(names)) {
			numbers[name] = strconv.Itoa(i + 1)
		}
	}
	for i, names := range monthNames {
		for _, name := range strings.Fields(text.Fold(names)) {
			if short := name[:3]; numbers[short] == "" && !ambiguousMonth(short) {
				numbers[short] = strconv.Itoa(i + 1)
			}
		}
	}
	return numbers
})

// ambiguousMonth reports whether a beginning is of two months: juin and juillet.
func ambiguousMonth(short string) bool { return short == "jui" }

// monthNumber returns the number of the month of this name, folded, and false if there is none.
func monthNumber(name string) (string, bool) {
	number, ok := months()[strings.TrimSuffix(name, ".")]
	return number, ok
}
