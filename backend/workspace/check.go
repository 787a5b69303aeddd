package workspace

import (
	"context"
	"fmt"

	"regulars/backend/index"
)

// Check looks at everything that is kept twice: the file, what follows from the ledger and the catalogues, and the
// index against one that is built afresh. It returns what is wrong, in words; nothing is good.
func (w *Workspace) Check(ctx context.Context) ([]string, error) {
	x, end, err := w.begin(ctx)
	if err != nil {
		return nil, err
	}
	defer end()
	problems, err := w.store.Check(ctx)
	if err != nil {
		return nil, err
	}
	fresh, err := index.Build(ctx, w.store.Source(), func(int, int) {})
	if err != nil {
		return nil, fmt.Errorf("build the index afresh: %w", err)
	}
	return append(problems, x.Diff(fresh)...), nil
}
