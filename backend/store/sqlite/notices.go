package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"regulars/backend/consent"
	"regulars/backend/text"
)

const noticeColumns = "n.id, n.name, n.version, n.language, n.organisation, n.text, n.created_at, n.retired_at"

func notice(r row) consent.Notice {
	return consent.Notice{
		ID: integer(r[0]), Name: textOf(r[1]), Version: int(integer(r[2])), Language: textOf(r[3]), Organisation: textOf(r[4]), Text: textOf(r[5]),
		CreatedAt: integer(r[6]), RetiredAt: integer(r[7]),
	}
}

// Notices returns all notices, retired ones included, by name, the newest version first.
func (s *Store) Notices(ctx context.Context) ([]consent.Notice, error) {
	var notices []consent.Notice
	const query = "SELECT drain(?1, " + noticeColumns + ") FROM (SELECT * FROM notice ORDER BY name_fold, version DESC) AS n"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) { notices = append(notices, notice(r)) })
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read notices: %w", err))
	}
	return notices, nil
}

// NoticeLines returns how many lines of the ledger name each notice.
func (s *Store) NoticeLines(ctx context.Context) (map[int64]int, error) {
	lines := map[int64]int{}
	const query = "SELECT drain(?1, notice_id, n) FROM (SELECT notice_id, count(*) AS n FROM consent_event WHERE notice_id IS NOT NULL GROUP BY notice_id)"
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) { lines[integer(r[0])] = int(integer(r[1])) })
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("count lines of notices: %w", err))
	}
	return lines, nil
}

// noticeSeals returns the seals of all notices, by number, as the transaction sees them.
func (s *Store) noticeSeals(ctx context.Context, tx *sql.Tx) (map[int64]consent.Hash, error) {
	seals := map[int64]consent.Hash{}
	const query = "SELECT drain(?1, " + noticeColumns + ") FROM notice AS n"
	err := s.border.query(ctx, tx, query, rows{}, func(r row) { seals[integer(r[0])] = notice(r).Seal() })
	if err != nil {
		return nil, fmt.Errorf("read notices: %w", err)
	}
	return seals, nil
}

// NewNotice stores a notice (its ID is ignored) and returns its number. Fault: Exists, if its name has this version.
func (tx *Tx) NewNotice(ctx context.Context, n consent.Notice) (int64, error) {
	sum := n.Sum()
	const insert = `INSERT INTO notice(name, name_fold, version, language, organisation, text, sha256, created_at, retired_at)
		VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)`
	result, err := tx.sql.ExecContext(ctx, insert, n.Name, text.NameFold(n.Name), n.Version, n.Language, n.Organisation, n.Text, sum[:], n.CreatedAt, known(n.RetiredAt))
	if err != nil {
		return 0, fmt.Errorf("add notice: %w", err)
	}
	return result.LastInsertId()
}

// checkNotices finds notices whose words are not those that were stored.
func (s *Store) checkNotices(ctx context.Context, tx *sql.Tx) (findings []string, err error) {
	err = s.border.query(ctx, tx, "SELECT drain(?1, "+noticeColumns+", n.sha256) FROM notice AS n", rows{}, func(r row) {
		n := notice(r)
		if sum := n.Sum(); string(sum[:]) != string(r[len(r)-1].([]byte)) {
			findings = append(findings, fmt.Sprintf("the words of the notice “%s” were changed", n.Title()))
		}
	})
	return findings, err
}
