package messaging

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"regulars/backend/fault"
	"regulars/backend/importing"
)

var update = flag.Bool("update", false, "write the golden files")

func write(t testing.TB, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "chat.txt")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// told reads a file and tells each of its messages in one line.
func told(t testing.TB, path string, r Reading) (string, error) {
	t.Helper()
	f, err := Open(path, "NG")
	if err != nil {
		return "", err
	}
	defer f.Close()
	if r.Location == nil {
		r.Location = time.UTC
	}
	var out strings.Builder
	for m, err := range f.Messages(context.Background(), r, nil) {
		if err != nil {
			return out.String(), err
		}
		fmt.Fprintf(&out, "%d|%s|%s|%q", m.Row, m.Sender, time.Unix(m.At, 0).UTC().Format(time.DateTime), m.Text)
		if m.Reference != "" {
			fmt.Fprintf(&out, "|%s", m.Reference)
		}
		if m.Problem != nil {
			fmt.Fprintf(&out, "|%s", m.Problem.Code)
		}
		out.WriteByte('\n')
	}
	return out.String(), nil
}

// The files of testdata, each beside what is read from it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.in")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			got, err := told(t, path, Reading{})
			if err != nil {
				got += "fault: " + err.Error() + "\n"
			}
			golden := strings.TrimSuffix(path, ".in") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil || got != string(want) {
				t.Errorf("got\n%swant\n%s%v", got, want, err)
			}
		})
	}
}

func TestOpenRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		code    fault.Code
		says    string // part of the message
	}{
		"empty":                {"", importing.FileEmpty, "chat.txt"},
		"a mark only":          {"\xEF\xBB\xBF", importing.FileEmpty, "chat.txt"},
		"the zip of an iPhone": {"PK\x03\x04......_chat.txt", NotMessages, "Unpack it"},
		"a workbook":           {"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", NotMessages, "an Excel workbook"},
		"a picture":            {"\xFF\xD8\xFF\xE0", NotMessages, "a picture"},
		"zero bytes":           {strings.Repeat("a\x00\x00\x00", 100), NotMessages, "a binary file"},
		"JSON":                 {`{"messages":[]}`, NotMessages, "a JSON file"},
		"a web page":           {"<!DOCTYPE html><html>", NotMessages, "a web page"},
		"a letter":             {"Dear Amara\nthank you for the coffee\nLéa\n", NotMessages, "does not look like messages"},
		"contacts":             {"Phone,Display name\n+2348035550142,Amara\n", ColumnsMissing, "the times, the messages"},
		"no numbers":           {"Date,Text\n2026-11-22 09:14,STOP\n", ColumnsMissing, "the numbers"},
		"one endless line":     {strings.Repeat("x", 3<<20), importing.RecordTooLong, "Row 1"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open(write(t, c.content), "")
			f, ok := fault.As(err)
			if !ok || f.Code != c.code || !strings.Contains(f.Message, c.says) {
				t.Errorf("got %v, want %s with %q", err, c.code, c.says)
			}
		})
	}
	if _, err := Open(filepath.Join(t.TempDir(), "missing.txt"), ""); !fault.Is(err, importing.FileUnreadable) {
		t.Errorf("missing: %v", err)
	}
}

// What is damaged further down ends the walk with the file and the row.
func TestMessagesRefuse(t *testing.T) {
	const first = "22/11/2026, 09:14 - Amara: hi\n"
	for name, c := range map[string]struct {
		content string
		code    fault.Code
		row     string
	}{
		"a huge line in a chat":     {first + strings.Repeat("x", 2<<20), importing.RecordTooLong, "2"},
		"other bytes in a chat":     {first + strings.Repeat("22/11/2026, 09:15 - Léa: é è à\n", 50) + "22/11/2026, 09:16 - L\xe9a: hi\n", importing.EncodingBroken, "52"},
		"a quote that is left open": {"Phone,Time,Text\n+2348035550142,2026-11-22 09:14,\"STOP\n+2348035550143,2026-11-22 09:14,hi\n", importing.QuoteUnbalanced, "2"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := told(t, write(t, c.content), Reading{})
			f, ok := fault.As(err)
			if !ok || f.Code != c.code || f.Params["row"] != c.row || f.Params["file"] != "chat.txt" || !strings.Contains(f.Message, "chat.txt") {
				t.Errorf("got %v (%+v), want %s in row %s", err, f, c.code, c.row)
			}
		})
	}
}

func TestWhatWhatsAppWritesIsNobodysMessage(t *testing.T) {
	chat := "22/11/2026, 09:14 - Messages and calls are end-to-end encrypted.\n" +
		"22/11/2026, 09:15 - Amara: <Media omitted>\n" +
		"22/11/2026, 09:16 - Amara: You deleted this message\n" +
		"22/11/2026, 09:16 - Amara: You deleted this message.\n" +
		"22/11/2026, 09:17 - Amara: STOP <This message was edited>\n" +
		"22/11/2026, 09:18 - Amara: null\n" +
		"22/11/2026, 09:19 - Amara: \u200eimage omitted\n" +
		"22/11/2026, 09:20 - Amara added Ben\n" +
		"22/11/2026, 09:21 - Amara: see\n<b>this</b>\n\nthere\n" +
		"22/11/2026, 09:22 - ~\u202fBen: hi\n"
	got, err := told(t, write(t, chat), Reading{})
	want := "5|Amara|2026-11-22 09:17:00|\"STOP\"\n" +
		"9|Amara|2026-11-22 09:21:00|\"see\\n<b>this</b>\\n\\nthere\"\n" +
		"13|Ben|2026-11-22 09:22:00|\"hi\"\n"
	if err != nil || got != want {
		t.Errorf("got\n%swant\n%s%v", got, want, err)
	}
}

func TestOrderOfDatesIsTheWholeFiles(t *testing.T) {
	line := func(date string) string { return date + ", 09:14 - Amara: hi\n" }
	for name, c := range map[string]struct {
		content string
		want    Dates
	}{
		"day first further down":   {line("05/06/2026") + line("22/06/2026"), Dates{Order: DayFirst}},
		"month first further down": {line("5/6/26") + line("5/22/26"), Dates{Order: MonthFirst}},
		"open":                     {line("05/06/2026") + line("06/06/2026"), Dates{Example: "05/06/2026"}},
		"contradicting":            {line("05/06/2026") + line("22/06/2026") + line("06/22/2026"), Dates{Example: "05/06/2026"}},
		"the same either way":      {line("06/06/2026"), Dates{Order: DayFirst}},
		"with dots":                {line("05.06.2026"), Dates{Order: DayFirst}},
		"year first":               {line("2026/05/06"), Dates{Order: DayFirst}},
		"a table, open":            {"Phone,Time,Text\n+2348035550142,5/6/2026 09:14,hi\n", Dates{Example: "5/6/2026 09:14"}},
		"a table, month first":     {"Phone,Time,Text\n+2348035550142,5/6/2026 09:14,hi\n+2348035550142,5/16/2026 09:14,hi\n", Dates{Order: MonthFirst}},
		"a table with instants":    {"wa_id,timestamp,body\n2348035550142,1795345443,hi\n", Dates{Order: DayFirst}},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Open(write(t, c.content), "")
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if got, err := f.Dates(context.Background()); err != nil || got != c.want {
				t.Errorf("got %+v, want %+v: %v", got, c.want, err)
			}
		})
	}
}

// Nothing is read in a way that the file leaves open, until somebody says which.
func TestOpenDatesAreAskedFor(t *testing.T) {
	path := write(t, "05/06/2026, 09:14 - Amara: STOP\n")
	got, err := told(t, path, Reading{})
	if f, ok := fault.As(err); !ok || f.Code != DatesUnclear || f.Params["example"] != "05/06/2026" || got != "" {
		t.Errorf("%q, %v", got, err)
	}
	for order, want := range map[Order]string{DayFirst: "2026-06-05", MonthFirst: "2026-05-06"} {
		got, err := told(t, path, Reading{Order: order})
		if err != nil || !strings.Contains(got, want) {
			t.Errorf("%d: %q, %v", order, got, err)
		}
	}
}

func TestTimesAreThoseOfThePlace(t *testing.T) {
	lagos := time.FixedZone("WAT", 3600)
	got, err := told(t, write(t, "22/11/2026, 09:14 - Amara: hi\n"), Reading{Location: lagos})
	if err != nil || !strings.Contains(got, "08:14:00") {
		t.Errorf("%q, %v", got, err)
	}
}

func TestChatInAnotherEncoding(t *testing.T) {
	text := "22/11/2026, 09:14 - Léa: arrêtez\n"
	wide := []byte{0xFF, 0xFE}
	for _, unit := range utf16.Encode([]rune(text)) {
		wide = append(wide, byte(unit), byte(unit>>8))
	}
	for name, content := range map[string]string{
		"UTF-8 with a mark": "\xEF\xBB\xBF" + text, "UTF-16": string(wide), "Windows-1252": strings.NewReplacer("é", "\xe9", "ê", "\xea").Replace(text),
	} {
		got, err := told(t, write(t, content), Reading{})
		if err != nil || got != "1|Léa|2026-11-22 09:14:00|\"arrêtez\"\n" {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

func TestWalkEndsWhenItIsStopped(t *testing.T) {
	f, err := Open(write(t, strings.Repeat("22/11/2026, 09:14 - Amara: hi\n", 3*stride)), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	n := 0
	for _, err = range f.Messages(ctx, Reading{Order: DayFirst, Location: time.UTC}, nil) {
		if n++; n == 10 {
			stop()
		}
	}
	if err == nil || n > stride+10 {
		t.Errorf("%d messages, %v", n, err)
	}
	for range f.Messages(context.Background(), Reading{Order: DayFirst, Location: time.UTC}, nil) {
		break // and a walk may be left
	}
}

func FuzzMessages(f *testing.F) {
	for _, seed := range []string{
		"22/11/2026, 09:14 - Amara: STOP\nmore\n", "[22/11/2026, 9:14:03\u202fPM] ~ Amara: \u200eimage omitted\n", "Phone,Time,Text\n+2348035550142,2026-11-22 09:14,STOP\n",
		"+2348035550142;22.11.2026 09:14;STOP\n", "[", "22/11/2026, 09:14 - :\n", "PK\x03\x04", "\xFF\xFE[\x002\x00", "99/99/9999, 99:99 - x: y", "wa_id,timestamp,body\n1,2,\"",
	} {
		f.Add([]byte(seed), true)
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, content []byte, dayFirst bool) {
		path := filepath.Join(dir, "fuzz.txt")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		order := MonthFirst
		if dayFirst {
			order = DayFirst
		}
		file, err := Open(path, "")
		if err == nil {
			defer file.Close()
			last := 0
			for m, walk := range file.Messages(context.Background(), Reading{Order: order, Location: time.UTC}, nil) {
				if err = walk; err == nil && (m.Row <= last || m.Problem == nil && m.Sender == "" && file.Form() == Table) {
					t.Fatalf("message %+v after row %d", m, last)
				}
				last = m.Row
			}
		}
		if err == nil {
			return
		}
		if refused, ok := fault.As(err); !ok || refused.Message == "" || refused.Code == fault.Internal {
			t.Fatalf("refused with %v", err)
		}
	})
}
