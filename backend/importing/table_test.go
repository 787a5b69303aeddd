package importing

import (
	"errors"
	"io"
	"strings"
	"testing"

	"regulars/backend/fault"
)

func TestTableLeavesOutHeadingsAndEmptyRows(t *testing.T) {
	f, err := OpenText(write(t, []byte("When,Who\n ,\n2026-11-22,Amara\n,\n2026-11-23,Ben\n")), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	table, err := f.Table(func(first []string) bool { return first[0] == "When" })
	if err != nil || strings.Join(table.Headings, "|") != "When|Who" || len(table.Sample) != 2 {
		t.Fatalf("%+v, %v", table, err)
	}
	for range 2 { // a walk begins at the beginning
		rows, got := table.Rows(), ""
		for {
			row, err := rows.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			got += string(row.Cells[1]) + " "
		}
		if got != "Amara Ben " {
			t.Errorf("read %q", got)
		}
	}
}

func TestTableRefusesOtherText(t *testing.T) {
	f, err := OpenText(write(t, []byte(`[{"phone":"+2348035550142"}]`)), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.Table(func([]string) bool { return false }); !fault.Is(err, FileNotCSV) {
		t.Errorf("got %v", err)
	}
}

func TestLinesAreNotCutAtQuotesOrSeparators(t *testing.T) {
	f, err := OpenText(write(t, []byte("\xEF\xBB\xBFsay \"hi, all\r\n\r\n\"; and go\n")), "")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := f.Lines()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []struct {
		row  int
		text string
	}{{1, `say "hi, all`}, {3, `"; and go`}} {
		line, err := lines.Next()
		if err != nil || line.Row != want.row || len(line.Cells) != 1 || string(line.Cells[0]) != want.text {
			t.Errorf("%d: %q, %v", line.Row, line.Cells, err)
		}
	}
	if _, err := lines.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("behind the last: %v", err)
	}
}
