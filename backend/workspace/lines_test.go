package workspace

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/provenance"
)

func TestLedgerPagesAndNarrows(t *testing.T) {
	d, ids := aMonthOfConsent(t)
	type line struct {
		about contact.ID
		kind  consent.Kind
	}
	all := []line{{ids[2], consent.Correction}, {ids[2], consent.Withdrawn}, {ids[1], consent.Withdrawn}, {ids[0], consent.Granted}, {ids[0], consent.Withdrawn}}
	for name, c := range map[string]struct {
		query LedgerQuery
		limit int
		want  []line
	}{
		"everything":       {LedgerQuery{}, 10, all},
		"the last two":     {LedgerQuery{}, 2, all[:2]},
		"those before":     {LedgerQuery{Before: 4}, 2, all[2:4]},
		"of a kind":        {LedgerQuery{Kinds: []consent.Kind{consent.Granted, consent.Correction}}, 10, []line{all[0], all[3]}},
		"by a source":      {LedgerQuery{Sources: []provenance.Source{provenance.Webhook}}, 10, all[4:]},
		"up to a time":     {LedgerQuery{To: "2026-05-28"}, 10, all[4:]},
		"from a time":      {LedgerQuery{From: "2026-07-08"}, 10, all[:2]},
		"nothing of those": {LedgerQuery{Sources: []provenance.Source{provenance.Form}}, 10, nil},
		"by a name":        {LedgerQuery{Search: "cái"}, 10, all[:2]},
		"by no name":       {LedgerQuery{Search: "nobody"}, 10, nil},
		"of a contact":     {LedgerQuery{Contact: ids[0]}, 10, all[3:]},
		"of both kinds":    {LedgerQuery{Contact: ids[0], Kinds: []consent.Kind{consent.Granted}}, 10, all[3:4]},
	} {
		t.Run(name, func(t *testing.T) {
			page, err := d.LedgerLines(t.Context(), c.query, c.limit)
			if err != nil {
				t.Fatal(err)
			}
			var got []line
			for _, l := range page.Lines {
				got = append(got, line{l.About.ID, l.Kind})
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestSaveLedger(t *testing.T) {
	d, _ := aMonthOfConsent(t)
	path := filepath.Join(t.TempDir(), "ledger.csv")
	if n, err := d.SaveLedger(t.Context(), LedgerQuery{}, path); err != nil || n != 5 {
		t.Fatalf("%d lines, %v", n, err)
	}
	content, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(content), "\r\n2,2026-07-07 20:26:40,2026-07-07 20:26:40,,Amara,granted,,Manual (admin),,In person,Asked at the counter,,,,,WhatsApp,marketing,\r\n") {
		t.Errorf("%v; the file holds %q", err, content)
	}
	if err := d.HasLines(t.Context(), LedgerQuery{}); err != nil {
		t.Error(err)
	}
	wantFault(t, d.HasLines(t.Context(), LedgerQuery{Sources: []provenance.Source{provenance.Form}}), "consent.nothing")
}
