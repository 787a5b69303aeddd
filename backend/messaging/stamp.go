package messaging

import (
	"strings"
	"time"
	"unicode"

	"regulars/backend/text"
)

// longestStamp is how many bytes the time and date of a message take at most, in any language.
const longestStamp = 80

// stamp is the time and date of a message as a chat writes them.
type stamp struct {
	date   string // "22/11/2026", in digits 0–9
	parts  [3]int // of the date, as they stand
	year   int    // which of the parts is the year
	dots   bool   // between the parts: such dates never begin with the month
	hour   int    // 0–23
	minute int
	second int
}

// cut takes a line apart that begins a message: its stamp, and what stands behind. It returns false for lines that
// begin none.
func (f Form) cut(line []byte) (stamp, string, bool) {
	start := string(line[:min(len(line), longestStamp+16)])
	start = strings.TrimLeftFunc(start, isMark)
	skipped := min(len(line), longestStamp+16) - len(start)
	open, end := "", " - "
	if f == IPhone {
		open, end = "[", "]"
	}
	inside, ok := strings.CutPrefix(start, open)
	if !ok || inside == "" || f == Android && !startsWithDigit(inside) {
		return stamp{}, "", false
	}
	at := strings.Index(inside, end)
	if at < 0 || at > longestStamp {
		return stamp{}, "", false
	}
	s, ok := parseStamp(inside[:at])
	return s, string(line[skipped+len(open)+at+len(end):]), ok
}

// isMark reports whether r is one of the invisible characters by which chats set the direction of text.
func isMark(r rune) bool { return unicode.Is(unicode.Cf, r) }

func startsWithDigit(s string) bool {
	for _, r := range s {
		return unicode.IsDigit(r)
	}
	return false
}

// written are the numbers of a stamp and what stands around them.
type written struct {
	numbers [6]int
	lengths [6]int    // in digits
	gaps    [7]string // before each number, and behind the last
	n       int
}

// numbersOf cuts a stamp into its numbers; false if there are more than six.
func numbersOf(head string) (w written, ok bool) {
	from := 0
	for i := 0; i < len(head); i++ {
		if head[i] < '0' || head[i] > '9' {
			continue
		}
		if w.n == len(w.numbers) {
			return w, false
		}
		w.gaps[w.n] = head[from:i]
		for ; i < len(head) && '0' <= head[i] && head[i] <= '9'; i++ {
			w.numbers[w.n] = w.numbers[w.n]*10 + int(head[i]-'0')
			w.lengths[w.n]++
		}
		if w.lengths[w.n] > 4 {
			return w, false
		}
		w.n++
		from = i
	}
	w.gaps[w.n] = head[from:]
	return w, w.n >= 5
}

// parseStamp reads "22/11/2026, 9:14:03 AM" and its kin; the time may stand before the date.
func parseStamp(head string) (stamp, bool) {
	w, ok := numbersOf(plain(head))
	if !ok || strings.TrimSpace(w.gaps[0]) != "" {
		return stamp{}, false
	}
	date, clock := 0, 3
	if strings.TrimSpace(w.gaps[1]) == ":" {
		date, clock = w.n-3, 0
	}
	s, ok := w.date(date)
	if !ok || !w.clock(clock, &s) {
		return stamp{}, false
	}
	half, ok := halfOf(w.gaps[max(date, clock)], w.gaps[w.n])
	return s, ok && s.take(half)
}

// plain returns a stamp in the digits 0–9, with simple spaces and without invisible marks.
func plain(head string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < 0x80:
			return r
		case isMark(r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, text.Digits(head))
}

// date reads the three numbers from at on.
func (w written) date(at int) (stamp, bool) {
	mark := strings.TrimSpace(w.gaps[at+1])
	if mark != strings.TrimSpace(w.gaps[at+2]) || mark != "/" && mark != "." && mark != "-" {
		return stamp{}, false
	}
	s := stamp{parts: [3]int(w.numbers[at : at+3]), year: 2, dots: mark == "."}
	// Korean writes 26. 11. 22. with a dot behind the day, and spaces.
	shortYearFirst := s.dots && w.gaps[at+1] == ". " && strings.HasPrefix(w.gaps[at+3], ".") && w.lengths[at+2] <= 2
	if w.lengths[at] == 4 || shortYearFirst {
		s.year = 0
	}
	for i := range s.parts {
		long := w.lengths[at+i]
		if i == s.year && long != 2 && long != 4 || i != s.year && long > 2 {
			return stamp{}, false
		}
	}
	if w.lengths[at+s.year] == 2 {
		s.parts[s.year] += 2000
	}
	s.date = strings.Join([]string{digits(w, at), digits(w, at+1), digits(w, at+2)}, mark)
	return s, true
}

// digits returns a number of a stamp as it was written.
func digits(w written, at int) string {
	out := make([]byte, w.lengths[at])
	for i, n := len(out)-1, w.numbers[at]; i >= 0; i, n = i-1, n/10 {
		out[i] = '0' + byte(n%10)
	}
	return string(out)
}

// clock reads the two or three numbers from at on.
func (w written) clock(at int, s *stamp) bool {
	for _, gap := range w.gaps[at+1 : at+w.n-3] {
		if gap != ":" && gap != "." {
			return false
		}
	}
	s.hour, s.minute = w.numbers[at], w.numbers[at+1]
	if w.n == 6 {
		s.second = w.numbers[at+2]
	}
	return s.hour < 24 && s.minute < 60 && s.second < 60
}

// take moves the hour into its half of the day.
func (s *stamp) take(half half) bool {
	switch {
	case half == 0:
	case s.hour == 0 || s.hour > 12:
		return s.hour == 0 || half == afterNoon
	case half == beforeNoon && s.hour == 12:
		s.hour = 0
	case half == afterNoon && s.hour < 12:
		s.hour += 12
	}
	return true
}

// unix returns when it was, in Unix seconds; false if there is no such day. Of a time that the clocks show twice it is
// the first, and one that they skip is moved on.
func (s stamp) unix(order Order, location *time.Location) (int64, bool) {
	day, ok := s.day(order)
	if !ok {
		return 0, false
	}
	return time.Date(day.Year(), day.Month(), day.Day(), s.hour, s.minute, s.second, 0, location).Unix(), true
}

func (s stamp) day(order Order) (time.Time, bool) {
	year, month, day := s.parts[2], s.parts[1], s.parts[0]
	switch {
	case s.year == 0:
		year, month, day = s.parts[0], s.parts[1], s.parts[2]
	case order == MonthFirst && !s.dots:
		month, day = day, month
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == day && int(t.Month()) == month
}

// dayOf returns the day of a date, with whatever stands behind it.
func dayOf(date string, order Order) (time.Time, bool) {
	w, _ := numbersOf(plain(date))
	if w.n < 3 {
		return time.Time{}, false
	}
	s, ok := w.date(0)
	if !ok {
		return time.Time{}, false
	}
	return s.day(order)
}
