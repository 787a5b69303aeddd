package attribute

import (
	"strings"
	"testing"
	"time"
)

// A cell of a broken file can be as long as the file. Every type answers such a value, and with a message that can
// be shown. (JSON and text have limits of their own; the other types have no long values.)
func TestParseOfAMegabyte(t *testing.T) {
	reader := Reader{DayFirst: true, DecimalComma: true, Location: time.UTC}
	for _, unit := range []string{"1", "1,", "[", `{"a":`, `"\ud83d`, "٣", "e\u0301", "👨\u200D", " ", "1 ", "7/", "\xff"} {
		raw := strings.Repeat(unit, 1<<20/len(unit))
		for kind := Text; kind <= JSON; kind++ {
			for _, parse := range []func(Definition, string) (string, error){Parse, reader.Parse} {
				value, err := parse(Definition{Name: "X", Type: kind}, raw)
				if err == nil {
					t.Errorf("%v of %q is taken: %d bytes", kind, unit, len(value))
				} else if len(err.Error()) > 2_000 {
					t.Errorf("%v of %q: a message of %d bytes", kind, unit, len(err.Error()))
				}
			}
		}
	}
}
