package sqlite

import (
	"context"
	"slices"
	"testing"

	"regulars/backend/consent"
)

func TestVerifyLedger(t *testing.T) {
	s := crowdedStore(t, 3)
	write(t, s, func(tx *Tx) error {
		return tx.AppendConsent(context.Background(), slices.Values([]consent.Event{
			{Contact: 1, Kind: consent.Granted, OccurredAt: crowdNow, Method: "Form"},
			{Contact: 2, Kind: consent.Withdrawn, OccurredAt: crowdNow},
			{Contact: 1, Kind: consent.Withdrawn, OccurredAt: crowdNow + 1, Note: "called"},
		}))
	})
	write(t, s, func(tx *Tx) error { _, err := tx.Redact(context.Background(), []uint32{1}); return err })
	first := func(e *consent.Event) bool { return e.Contact == 1 }
	v, lines, err := s.VerifyLedger(t.Context(), first, nil)
	if err != nil || !v.Unbroken() || v.Lines != 3 || v.First != 1 || v.Last != 3 || v.FirstHash == v.LastHash || v.Findings() != nil {
		t.Fatalf("got %+v, %v", v, err)
	}
	if len(lines) != 2 || lines[0].Hash != v.FirstHash || lines[1].Hash != v.LastHash || !lines[0].Fits || !lines[1].Erased || lines[1].Note != "" {
		t.Errorf("lines %+v", lines)
	}

	mustExec(t, s, "DROP TRIGGER consent_event_is_never_changed; UPDATE consent_event SET occurred_at = 7 WHERE id = 3")
	v, lines, err = s.VerifyLedger(t.Context(), first, nil)
	if err != nil || v.Unbroken() || v.Broken != 3 || len(v.Findings()) != 1 || !lines[0].Fits || lines[1].Fits {
		t.Errorf("got %+v, %+v, %v", v, lines, err)
	}
}

func TestVerifyLedgerTellsHowFarItIsAndStops(t *testing.T) {
	s := crowdedStore(t, 1)
	write(t, s, func(tx *Tx) error {
		return tx.AppendConsent(context.Background(), func(yield func(consent.Event) bool) {
			for range reportLines + 1 {
				if !yield(consent.Event{Contact: 1, Kind: consent.Withdrawn, OccurredAt: crowdNow}) {
					return
				}
			}
		})
	})
	ctx, cancel := context.WithCancel(t.Context())
	var told []int
	_, _, err := s.VerifyLedger(ctx, func(*consent.Event) bool { return false }, func(lines int) { told = append(told, lines); cancel() })
	if !slices.Equal(told, []int{reportLines}) {
		t.Errorf("told %v, %v", told, err)
	}
	if _, _, err := s.VerifyLedger(ctx, func(*consent.Event) bool { return false }, nil); err == nil {
		t.Error("a stopped verification has an answer")
	}
}
