package main

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"

	_ "github.com/mattn/go-sqlite3" // the peer: SQLite as it is in C

	"regulars/backend/text"
	"regulars/backend/workspace"
)

// peer is C SQLite on the same contacts, with an index for every question that is put to it.
type peer struct{ db *sql.DB }

func (p *peer) close() { p.db.Close() }

// peerSchema reads the program's own file; the folded name stands in for what the program's index searches.
const peerSchema = `
CREATE TABLE contact(id INTEGER PRIMARY KEY, phone TEXT, name TEXT, folded TEXT, first_seen INT, last_seen INT, created_at INT, consent INT NOT NULL);
INSERT INTO contact SELECT c.id, phone, name, fold(name), first_seen, last_seen, created_at, coalesce(s.state, 0)
	FROM ours.contact c LEFT JOIN ours.consent s ON s.contact_id = c.id WHERE c.id NOT IN (SELECT contact_id FROM ours.trash);
CREATE TABLE contact_tag(contact_id INT, tag_id INT, PRIMARY KEY(contact_id, tag_id)) WITHOUT ROWID;
INSERT INTO contact_tag SELECT contact_id, tag_id FROM ours.contact_tag;
CREATE TABLE contact_number(contact_id INT, attr_id INT, value REAL, PRIMARY KEY(contact_id, attr_id)) WITHOUT ROWID;
INSERT INTO contact_number SELECT contact_id, attr_id, CAST(value AS REAL) FROM ours.contact_attr
	WHERE attr_id IN (SELECT id FROM ours.attr_def WHERE type = 2);
CREATE TABLE tag AS SELECT id, name FROM ours.tag;
CREATE TABLE attr_def AS SELECT id, name FROM ours.attr_def;
CREATE INDEX contact_tag_by_tag ON contact_tag(tag_id, contact_id);
CREATE INDEX contact_number_by_value ON contact_number(attr_id, value, contact_id);
CREATE INDEX contact_by_seen ON contact(last_seen);
CREATE INDEX contact_by_consent ON contact(consent, last_seen);
CREATE INDEX contact_by_name ON contact(folded, id);
ANALYZE;`

// openPeer copies the contacts into C SQLite. The workspace must be closed: only it may open its file.
func (d *data) openPeer(ctx context.Context) (*peer, error) {
	if d.peer != nil {
		return d.peer, nil
	}
	if _, err := d.open(ctx); err != nil {
		return nil, err
	}
	d.shut()
	path := filepath.Join(d.dir, "peer.db")
	if err := os.RemoveAll(path); err != nil {
		return nil, err
	}
	db, err := sql.Open(foldingDriver(), "file:"+path+"?_journal_mode=WAL&_cache_size=-262144&_mmap_size=1073741824")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	d.peer = &peer{db}
	if _, err := db.ExecContext(ctx, fmt.Sprintf("ATTACH 'file:%s' AS ours", filepath.Join(d.folder(), workspace.FileName))); err != nil {
		return nil, err
	}
	if _, err := db.ExecContext(ctx, peerSchema); err != nil {
		return nil, err
	}
	_, err = db.ExecContext(ctx, "DETACH ours")
	return d.peer, err
}

// count runs a query that answers with one number.
func (p *peer) count(ctx context.Context, query string, args ...any) (n int, err error) {
	err = p.db.QueryRowContext(ctx, query, args...).Scan(&n)
	return n, err
}

func fold(s string) string { return text.Fold(s) }
