package main

import (
	"context"
	"fmt"
)

// searchTerms are words of one to eight characters in four scripts.
var searchTerms = []struct{ script, text string }{
	{"Latin", "a"},
	{"Latin", "an"},
	{"Latin", "mar"},
	{"Latin", "amar"},
	{"Latin", "okafor"},
	{"Latin", "fontaine"},
	{"Chinese", "王"},
	{"Chinese", "王芳"},
	{"Arabic", "محم"},
	{"Arabic", "الحداد"},
	{"Cyrillic", "Ор"},
	{"Cyrillic", "Дмитрий"},
	{"digits", "0142"},
	{"digits", "5550142"},
}

// measureSearch compares with LIKE over the folded name and the number: what SQL can do for a substring of any length
// in any script without an index that needs three characters.
func measureSearch(ctx context.Context, d *data, t *table) error {
	p, err := d.openPeer(ctx)
	if err != nil {
		return err
	}
	w, err := d.open(ctx)
	if err != nil {
		return err
	}
	const query = "SELECT count(*) FROM contact WHERE folded LIKE '%' || ? || '%' OR phone LIKE '%' || ? || '%'"
	for _, term := range searchTerms {
		ours, err := times(rounds, func(k int) error {
			// A condition that holds for everyone makes it a new question each time.
			_, err := find(ctx, w, fmt.Sprintf(`{"all":[{"field":"search","op":"matches","args":[%q]},{"field":"created_at","op":"after","args":["2001-01-%02d"]}]}`, term.text, k+1), "")
			return err
		})
		if err != nil {
			return err
		}
		theirs, err := times(peerRounds, func(int) error { _, err := p.count(ctx, query, fold(term.text), term.text); return err })
		if err != nil {
			return err
		}
		t.compare(fmt.Sprintf("search: %s “%s”", term.script, term.text), ours.at(50), "C SQLite LIKE", theirs.at(50))
	}
	return nil
}
