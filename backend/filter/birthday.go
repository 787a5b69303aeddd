package filter

import "time"

// BirthdayTest passes calendar dates whose month and day are marked, whatever their year: bit d of Months[m-1] marks
// day d of month m.
type BirthdayTest struct{ Months [12]uint32 }

// Match reports whether the date's month and day are marked.
func (t BirthdayTest) Match(canonical string) bool {
	date, err := time.Parse(time.DateOnly, canonical)
	return err == nil && t.has(date.Month(), date.Day())
}

func (t BirthdayTest) has(month time.Month, day int) bool { return t.Months[month-1]&(1<<day) != 0 }

func (t *BirthdayTest) mark(month time.Month, day int) { t.Months[month-1] |= 1 << day }

// markMonth marks every day of a month.
func (t *BirthdayTest) markMonth(month time.Month) {
	for day := 1; day <= 31; day++ {
		t.mark(month, day)
	}
}

// birthdaysFrom marks the given number of days beginning with first (a date, see dateOf). Who was born on 29 February
// has their birthday on 28 February in the years that have no 29th.
func birthdaysFrom(first time.Time, days int) BirthdayTest {
	var t BirthdayTest
	for i := range min(days, 366) {
		_, month, day := first.AddDate(0, 0, i).Date()
		t.mark(month, day)
		if month == time.February && day == 28 && first.AddDate(0, 0, i+1).Day() == 1 {
			t.mark(month, 29)
		}
	}
	return t
}
