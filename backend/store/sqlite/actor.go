package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
	"maps"
	"slices"
)

// actors says which number stands for which name. It never changes; with returns a new one. Few names stand behind
// millions of rows, so all of them are in memory.
type actors struct {
	names map[int64]string
	ids   map[string]int64
}

// noActor is the number of the empty name; it needs no row.
const noActor = 0

func (a *actors) with(id int64, name string) *actors {
	b := &actors{maps.Clone(a.names), maps.Clone(a.ids)}
	b.names[id], b.ids[name] = name, id
	return b
}

func (s *Store) loadActors(ctx context.Context) error {
	a := &actors{map[int64]string{noActor: ""}, map[string]int64{"": noActor}}
	err := s.border.query(ctx, s.writer, "SELECT drain(?1, id, name) FROM actor", rows{}, func(r row) {
		id, name := integer(r[0]), textOf(r[1])
		a.names[id], a.ids[name] = name, id
	})
	if err != nil {
		return fmt.Errorf("load actors: %w", err)
	}
	s.actors.Store(a)
	return nil
}

// Actors returns the names of all who ever wrote something, in their order.
func (s *Store) Actors() []string {
	named := maps.Clone(s.actors.Load().ids)
	delete(named, "")
	return slices.Sorted(maps.Keys(named))
}

// actor returns the number of a name, which is given one if it has none.
func (tx *Tx) actor(ctx context.Context, name string) (int64, error) {
	if id, ok := tx.actors.ids[name]; ok {
		return id, nil
	}
	result, err := tx.sql.ExecContext(ctx, "INSERT INTO actor(name) VALUES(?)", name)
	if err != nil {
		return 0, fmt.Errorf("add actor: %w", err)
	}
	id, err := result.LastInsertId()
	if err != nil {
		return 0, fmt.Errorf("add actor: %w", err)
	}
	tx.actors = tx.actors.with(id, name)
	return id, nil
}

// actorColumn returns the numbers of n actors. It comes before the statement that takes it in: while that runs, no
// actor can be added.
func (tx *Tx) actorColumn(ctx context.Context, n int, at func(i int) string) (column, error) {
	for i := range n {
		if i > 0 && at(i) == at(i-1) {
			continue
		}
		if _, err := tx.actor(ctx, at(i)); err != nil {
			return column{}, err
		}
	}
	return mostly(n, at, func(name string) driver.Value { return tx.actors.ids[name] }), nil
}
