package importing

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"regulars/backend/attribute"
)

func TestRunWritesRejects(t *testing.T) {
	b := newBook()
	b.attributes = []attribute.Definition{{ID: 1, Name: "Order count", Type: attribute.Number}}
	const text = "Phone,Display name,Order count\n" +
		"+2348035550142,Amara,1\n" +
		"12,\"=SUM(1,2)\",many\n" +
		"+2348035550143,'=x,few,and more\n"
	plan := prepare(t, b, text, Options{})
	var rejects bytes.Buffer
	if _, err := Run(context.Background(), Job{Plan: plan, Existing: b, Rejects: &rejects}); err != nil {
		t.Fatal(err)
	}
	rows, _, err := readAll(newCSVRecords(strings.NewReader(strings.TrimPrefix(rejects.String(), "\xEF\xBB\xBF")), ',', '\n', false))
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprintf("%q", rows[0]); got != `["Phone" "Display name" "Order count" "Problem"]` {
		t.Errorf("headings %s", got)
	}
	if got := fmt.Sprintf("%q %q", rows[1][:3], rows[2][:3]); got != `["12" "'=SUM(1,2)" "many"] ["+2348035550143" "'=x" "few"]` || rows[2][4] != "and more" {
		t.Errorf("rows %s %q", got, rows[2])
	}
	if problem := rows[1][3]; !strings.HasPrefix(problem, "Phone: ") || !strings.Contains(problem, "Order count: ") {
		t.Errorf("problem %q", problem)
	}
	// The file is imported again as it is, then corrected.
	again := run(t, b, rejects.String(), Options{})
	if again.Rejected != 2 || fmt.Sprint(again.Ignored) != "[Problem]" {
		t.Errorf("imported again: %+v", again)
	}
	fixed := strings.NewReplacer("12,\"'=", "+2348035550144,\"'=", "many", "5", "few", "6", ",and more", "").Replace(rejects.String())
	if report := run(t, b, fixed, Options{}); report.Created != 2 || b.contacts[1].Name != "=SUM(1,2)" || b.contacts[2].Name != "=x" {
		t.Errorf("corrected: %+v, contacts %+v", report, b.contacts)
	}
}

func TestRunWritesNoRejectsWhereThereAreNone(t *testing.T) {
	b := newBook()
	var rejects bytes.Buffer
	if _, err := Run(context.Background(), Job{Plan: prepare(t, b, "Phone\n+2348035550142\n", Options{}), Existing: b, Rejects: &rejects}); err != nil || rejects.Len() > 0 {
		t.Errorf("wrote %q, error %v", rejects.String(), err)
	}
}
