package main

import (
	"context"
	"fmt"
)

// question is one kind of count, put to both sides; k makes it a new one each time.
type question struct {
	what   string
	filter func(k int) string
	query  string
	args   func(k int) []any
}

// tagID is a tag's number in both databases: tags are created in the order in which the file first names them.
const tagID = "(SELECT id FROM tag WHERE name = ?)"

var questions = []question{
	{
		"count: one tag",
		func(k int) string { return fmt.Sprintf(`{"field":"tags","op":"any_of","args":[%q]}`, tagName(k)) },
		"SELECT count(*) FROM contact_tag WHERE tag_id = " + tagID,
		func(k int) []any { return []any{tagName(k)} },
	},
	{
		"count: any of three tags",
		func(k int) string {
			return fmt.Sprintf(`{"field":"tags","op":"any_of","args":[%q,%q,%q]}`, tagName(k), tagName(k+1), tagName(k+2))
		},
		"SELECT count(DISTINCT contact_id) FROM contact_tag WHERE tag_id IN (" + tagID + "," + tagID + "," + tagID + ")",
		func(k int) []any { return []any{tagName(k), tagName(k + 1), tagName(k + 2)} },
	},
	{
		"count: all of two tags",
		func(k int) string {
			return fmt.Sprintf(`{"field":"tags","op":"all_of","args":[%q,%q]}`, tagName(k), tagName(k+1))
		},
		"SELECT count(*) FROM contact_tag a JOIN contact_tag b USING(contact_id) WHERE a.tag_id = " + tagID + " AND b.tag_id = " + tagID,
		func(k int) []any { return []any{tagName(k), tagName(k + 1)} },
	},
	{
		"count: without a tag",
		func(k int) string { return fmt.Sprintf(`{"field":"tags","op":"none_of","args":[%q]}`, tagName(k)) },
		"SELECT count(*) FROM contact WHERE id NOT IN (SELECT contact_id FROM contact_tag WHERE tag_id = " + tagID + ")",
		func(k int) []any { return []any{tagName(k)} },
	},
	{
		"count: consent",
		func(k int) string {
			return fmt.Sprintf(`{"all":[{"field":"consent","op":"any_of","args":["opted_out"]},{"field":"last_seen","op":"after","args":["2024-01-%02d"]}]}`, k+1)
		},
		"SELECT count(*) FROM contact WHERE consent = 2 AND last_seen >= unixepoch('2024-01-01') + 86400 * (? + 1)",
		func(k int) []any { return []any{k} },
	},
	{
		"count: tag + consent + number + date",
		func(k int) string {
			return fmt.Sprintf(`{"all":[{"field":"tags","op":"any_of","args":[%q]},{"field":"consent","op":"any_of","args":["not_asked"]},`+
				`{"field":"attribute:Order count","op":"ge","args":[%d]},{"field":"last_seen","op":"after","args":["2024-01-%02d"]}]}`, tagName(k), 5+k, k+1)
		},
		`SELECT count(*) FROM contact_tag t JOIN contact c ON c.id = t.contact_id JOIN contact_number v ON v.contact_id = c.id
			WHERE t.tag_id = ` + tagID + ` AND c.consent = 0 AND v.attr_id = (SELECT id FROM attr_def WHERE name = 'Order count')
			AND v.value >= ? AND c.last_seen >= unixepoch('2024-01-01') + 86400 * (? + 1)`,
		func(k int) []any { return []any{tagName(k), 5 + k, k} },
	},
}

// rounds is how often each question is put to the program; the peer, which is slower, gets fewer.
const rounds, peerRounds = 25, 5

func measureCounts(ctx context.Context, d *data, t *table) error {
	p, err := d.openPeer(ctx)
	if err != nil {
		return err
	}
	w, err := d.open(ctx)
	if err != nil {
		return err
	}
	for _, q := range questions {
		ours, err := times(rounds, func(k int) error { _, err := find(ctx, w, q.filter(k), "last_seen:desc"); return err })
		if err != nil {
			return err
		}
		theirs, err := times(peerRounds, func(k int) error { _, err := p.count(ctx, q.query, q.args(k)...); return err })
		if err != nil {
			return err
		}
		if err := sameCount(ctx, d, q); err != nil {
			return err
		}
		t.compare(q.what, ours.at(50), "C SQLite", theirs.at(50))
	}
	return d.measureFacets(ctx, t)
}

// sameCount makes sure that both sides were asked the same.
func sameCount(ctx context.Context, d *data, q question) error {
	view, err := find(ctx, d.door, q.filter(0), "")
	if err != nil {
		return err
	}
	theirs, err := d.peer.count(ctx, q.query, q.args(0)...)
	if err != nil {
		return err
	}
	if view.Total != theirs {
		return fmt.Errorf("%s: we count %d, the peer %d: the question is not the same", q.what, view.Total, theirs)
	}
	return nil
}

func (d *data) measureFacets(ctx context.Context, t *table) error {
	const query = `SELECT count(*) FROM (SELECT b.tag_id, count(*) FROM contact_tag a JOIN contact_tag b USING(contact_id) WHERE a.tag_id = ` + tagID + ` GROUP BY b.tag_id)`
	ours := make(series, 0, rounds)
	for k := range rounds {
		view, err := find(ctx, d.door, questions[0].filter(k), "")
		if err != nil {
			return err
		}
		s, err := times(1, func(int) error { _, err := d.door.Facets(ctx, view.ID); return err })
		if err != nil {
			return err
		}
		ours = append(ours, s...)
	}
	theirs, err := times(peerRounds, func(k int) error { _, err := d.peer.count(ctx, query, tagName(k)); return err })
	if err != nil {
		return err
	}
	t.compare(fmt.Sprintf("facets: %d tags under one tag", tagCount), ours.at(50), "C SQLite", theirs.at(50))
	return d.measureMiddle(ctx, t)
}

// measureMiddle reads 50 rows in the middle of a filtered list by name.
func (d *data) measureMiddle(ctx context.Context, t *table) error {
	ours, err := times(rounds, func(k int) error {
		view, err := find(ctx, d.door, questions[0].filter(k%5), "name")
		if err != nil {
			return err
		}
		_, err = d.door.Rows(ctx, view.ID, view.Total/2, 50)
		return err
	})
	if err != nil {
		return err
	}
	const query = `SELECT count(*) FROM (SELECT c.id FROM contact c JOIN contact_tag t ON t.contact_id = c.id WHERE t.tag_id = ` + tagID + `
		ORDER BY folded, c.id LIMIT 50 OFFSET (SELECT count(*) / 2 FROM contact_tag WHERE tag_id = ` + tagID + `))`
	theirs, err := times(peerRounds, func(k int) error {
		_, err := d.peer.count(ctx, query, tagName(k), tagName(k))
		return err
	})
	if err != nil {
		return err
	}
	t.compare("50 rows in the middle, by name, one tag", ours.at(50), "C SQLite", theirs.at(50))
	return nil
}
