package sqlite

import (
	"context"
	"fmt"

	"regulars/backend/keyword"
	"regulars/backend/message"
)

const reviewColumns = "contact_id, number, at, text, rule, keyword, action, reference, state, decided_at"

func reviewOf(r row) message.Item {
	return message.Item{
		Contact: uint32(integer(r[0])), Number: integer(r[1]), At: integer(r[2]), Text: textOf(r[3]), Rule: keyword.ID(integer(r[4])), Keyword: textOf(r[5]),
		Action: keyword.Action(integer(r[6])), Reference: textOf(r[7]), State: message.State(integer(r[8])), DecidedAt: integer(r[9]),
	}
}

// ReviewQuery says which messages of the queue are wanted.
type ReviewQuery struct {
	Decided bool // those that were decided about, instead of those that wait
	Offset  int
	Limit   int
}

// Reviews returns messages of the queue, the last one sent first.
func (s *Store) Reviews(ctx context.Context, q ReviewQuery) ([]message.Item, error) {
	var items []message.Item
	const query = "SELECT drain(?1, " + reviewColumns + `) FROM (SELECT * FROM message_review
		WHERE CASE WHEN ?2 THEN state > 0 ELSE state = 0 END ORDER BY at DESC, contact_id, number LIMIT ?3 OFFSET ?4)`
	err := s.border.query(ctx, s.reader, query, rows{}, func(r row) { items = append(items, reviewOf(r)) }, q.Decided, q.Limit, q.Offset)
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read messages to review: %w", err))
	}
	return items, nil
}

// ReviewCounts returns how many messages of the queue wait, and how many were decided about.
func (s *Store) ReviewCounts(ctx context.Context) (waiting, decided int, err error) {
	const query = "SELECT count(*) FILTER (WHERE state = 0), count(*) FILTER (WHERE state > 0) FROM message_review"
	if err := s.reader.QueryRowContext(ctx, query).Scan(&waiting, &decided); err != nil {
		return 0, 0, faultOf(ctx, fmt.Errorf("count messages to review: %w", err))
	}
	return waiting, decided, nil
}

// ReviewsOf returns the messages of these contacts in the queue, by contact, in the order of their numbers. A contact
// without any is left out.
func (s *Store) ReviewsOf(ctx context.Context, ids []uint32) (map[uint32][]message.Item, error) {
	queues := map[uint32][]message.Item{}
	const query = "SELECT drain(?1, " + reviewColumns + ") FROM feed(?1) CROSS JOIN message_review ON contact_id = {0}"
	err := s.border.query(ctx, s.reader, query, idRows(ids), func(r row) {
		i := reviewOf(r)
		queues[i.Contact] = append(queues[i.Contact], i)
	})
	if err != nil {
		return nil, faultOf(ctx, fmt.Errorf("read messages of contacts: %w", err))
	}
	return queues, nil
}
