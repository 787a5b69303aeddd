package workspace

import "context"

// Check is written when the rooms below have landed.
func (w *Workspace) Check(ctx context.Context) ([]string, error) { return nil, nil }
