package messaging

import (
	"testing"
	"time"
)

// The beginnings of messages as phones of many languages write them.
func TestStamps(t *testing.T) {
	const nov22 = "2026-11-22 09:14:00"
	for line, want := range map[string]string{
		"[22/11/2026, 09:14:03] Amara: hi":                          "2026-11-22 09:14:03",
		"\u200e[22/11/2026, 09:14:03] Amara: hi":                    "2026-11-22 09:14:03",
		"[22/11/2026, 9:14:03\u202fAM] Amara: hi":                   "2026-11-22 09:14:03",
		"[22/11/2026, 9:14:03\u202fPM] Amara: hi":                   "2026-11-22 21:14:03",
		"[22/11/26, 12:14:03 AM] Amara: hi":                         "2026-11-22 00:14:03",
		"[22/11/26, 12:14:03 p. m.] Amara: hi":                      "2026-11-22 12:14:03",
		"[22/11/26 9:14:03 a.\u00a0m.] Amara: hi":                   "2026-11-22 09:14:03",
		"[09:14, 22/11/2026] Amara: hi":                             nov22, // as WhatsApp Web copies it
		"[9:14 AM, 22/11/2026] Amara: hi":                           nov22,
		"[22.11.26, 09:14:03] Amara: hi":                            "2026-11-22 09:14:03",
		"[2026/11/22 09:14:03] Amara: hi":                           "2026-11-22 09:14:03",
		"[2026-11-22 09:14:03] Amara: hi":                           "2026-11-22 09:14:03",
		"[2026/11/22 上午9:14:03] Amara: hi":                          "2026-11-22 09:14:03",
		"[2026/11/22 下午9:14:03] Amara: hi":                          "2026-11-22 21:14:03",
		"\u200f[\u200f٢٢\u200f/١١\u200f/٢٠٢٦، ٩:١٤:٠٣ م] أمارا: hi": "2026-11-22 21:14:03",
		"[۲۲/۱۱/۲۰۲۶, ۰۹:۱۴:۰۳] Amara: hi":                          "2026-11-22 09:14:03",
		"22/11/2026, 09:14 - Amara: hi":                             nov22,
		"22/11/26, 9:14 am - Amara: hi":                             nov22,
		"22/11/26, 9:14\u202fam - Amara: hi":                        nov22,
		"22/11/2026 09:14 - Amara: hi":                              nov22,
		"22.11.26, 09:14 - Amara: hi":                               nov22,
		"22.11.2026 klo 9.14 - Amara: hi":                           nov22,
		"22/11/26 09.14 - Amara: hi":                                nov22,
		"22-11-2026 09:14 - Amara: hi":                              nov22,
		"22. 11. 2026 9:14 - Amara: hi":                             nov22,
		"22. 11. 2026. 09:14 - Amara: hi":                           nov22,
		"22.11.26 г., 9:14 - Amara: hi":                             nov22,
		"2026-11-22 09:14 - Amara: hi":                              nov22,
		"2026. 11. 22. 오전 9:14 - Amara: hi":                         nov22,
		"26. 11. 22. 오후 9:14 - Amara: hi":                           "2026-11-22 21:14:00",
		"22/11/2026 à 09:14 - Amara: hi":                            nov22,
		"22/11/2026, 9:14 पूर्वाह्न - Amara: hi":                    nov22,
		"22.11.2026 ÖS 9:14 - Amara: hi":                            "2026-11-22 21:14:00",

		"Come at 9:14 - it is open":                     "",
		"[note] Amara: hi":                              "",
		"[22/11/2026 and later, 09:14] Amara: hi":       "",
		"22/11/2026 - Amara: hi":                        "",
		"22/11/2026, 25:14 - Amara: hi":                 "",
		"22/11/2026, 09:61 - Amara: hi":                 "",
		"22/11-2026, 09:14 - Amara: hi":                 "",
		"122/11/2026, 09:14 - Amara: hi":                "",
		"22/11/226, 09:14 - Amara: hi":                  "",
		"22/11/2026, 09:14 AM-Amara: hi":                "",
		"1 2 3 4 5 - Amara: hi":                         "",
		"99999999999999999999/1/1, 09:14 - Amara: hi":   "",
		"[22/11/2026, 09:14:03":                         "",
		"":                                              "",
		"- ":                                            "",
		"[]":                                            "",
		"22/11/2026, 09:14:03:05 - Amara: hi":           "",
		"22/11/2026, 13:14 AM - Amara: hi":              "",
		"order 22/11/2026, 09:14 - Amara: hi":           "",
		"22/11/2026, 09:14 uhr vielleicht - Amara: hi":  "",
		"Amara said on 22/11/2026, 09:14 - in the shop": "",
	} {
		t.Run(line, func(t *testing.T) {
			got := ""
			for _, form := range []Form{IPhone, Android} {
				s, rest, ok := form.cut([]byte(line))
				if !ok {
					continue
				}
				at, exists := s.unix(DayFirst, time.UTC)
				if !exists {
					t.Fatalf("%+v is no day", s)
				}
				got = time.Unix(at, 0).UTC().Format(time.DateTime)
				if rest != " Amara: hi" && rest != "Amara: hi" && rest != " أمارا: hi" {
					t.Errorf("what follows is %q", rest)
				}
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestMonthFirstIsOnlyForDatesThatCanBeIt(t *testing.T) {
	for line, want := range map[string]string{
		"11/22/26, 9:14 AM - A: x": "2026-11-22",
		"5/6/26, 9:14 AM - A: x":   "2026-05-06",
		"5.6.26, 09:14 - A: x":     "2026-06-05",
		"2026/5/6, 09:14 - A: x":   "2026-05-06",
		"22/11/2026, 09:14 - A: x": "",
		"2/30/2026, 09:14 - A: x":  "",
		"2026/13/01, 09:14 - A: x": "",
		"02-29-2028, 09:14 - A: x": "2028-02-29",
	} {
		s, _, ok := Android.cut([]byte(line))
		if !ok {
			t.Fatalf("%s is no message", line)
		}
		got := ""
		if day, exists := s.day(MonthFirst); exists {
			got = day.Format(time.DateOnly)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", line, got, want)
		}
	}
}

func TestReadings(t *testing.T) {
	day, month, ok := Readings("05/06/2026 09:14")
	if !ok || day.Format(time.DateOnly) != "2026-06-05" || month.Format(time.DateOnly) != "2026-05-06" {
		t.Errorf("%v, %v, %t", day, month, ok)
	}
	if _, _, ok := Readings("tomorrow"); ok {
		t.Error("tomorrow is a date")
	}
}
