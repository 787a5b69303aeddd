package exporting

import (
	"errors"
	"iter"
	"os"
	"path/filepath"
	"testing"
	"time"

	"regulars/backend/consent"
	"regulars/backend/provenance"
)

func ledgerOf(lines ...LedgerLine) iter.Seq2[LedgerLine, error] {
	return func(yield func(LedgerLine, error) bool) {
		for _, l := range lines {
			if !yield(l, nil) {
				return
			}
		}
	}
}

func TestLedgerToFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.csv")
	lines := ledgerOf(
		LedgerLine{consent.Event{ID: 2, Kind: consent.Withdrawn, OccurredAt: 1780000000, RecordedAt: 1780000060, Source: provenance.Webhook, Reference: "wamid.7", Note: "=STOP", Channel: consent.WhatsApp, Purpose: consent.Marketing, Subject: consent.Subject{0xab, 15: 1}}, "+2348035550142", "Amara \"A\" Okafor"},
		LedgerLine{consent.Event{ID: 1, Kind: consent.Correction, Result: consent.NotAsked, OccurredAt: 1770000000, RecordedAt: 1770000000, Source: provenance.ManualAdmin, Actor: "Ada", Method: "In person", Note: "two\nlines", Evidence: "form 7, page 2", Notice: 3, ValidUntil: 1780000000}, "", ""},
	)
	n, err := LedgerToFile(t.Context(), path, time.UTC, lines)
	if err != nil || n != 2 {
		t.Fatalf("%d lines, %v", n, err)
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := "\xEF\xBB\xBFLine,Occurred at,Recorded at,Phone,Display name,Change,Result,Source,By,How they agreed,Note,Reference,Evidence,Notice,Valid until,Channel,Purpose,Subject\r\n" +
		"2,2026-05-28 20:26:40,2026-05-28 20:27:40,+2348035550142,\"Amara \"\"A\"\" Okafor\",withdrawn,,WhatsApp,,,'=STOP,wamid.7,,,,WhatsApp,marketing,ab000000000000000000000000000001\r\n" +
		"1,2026-02-02 02:40:00,2026-02-02 02:40:00,,,correction,not_asked,Manual (admin),Ada,In person,\"two\nlines\",,\"form 7, page 2\",3,2026-05-28 20:26:40,,,\r\n"
	if string(got) != want {
		t.Errorf("the file holds\n%q, want\n%q", got, want)
	}
}

// What cannot be read to its end leaves no file.
func TestLedgerToFileIsWholeOrNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ledger.csv")
	broken := errors.New("the disk is gone")
	_, err := LedgerToFile(t.Context(), path, nil, func(yield func(LedgerLine, error) bool) {
		_ = yield(LedgerLine{}, nil) && yield(LedgerLine{}, broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("there is a file: %v", err)
	}
}
