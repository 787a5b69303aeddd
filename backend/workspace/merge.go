package workspace

import (
	"context"

	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/tag"
)

// MergeTags makes one tag of two, as one change: whoever carries from carries into instead, and from is deleted, with
// nobody left in its history. An assignment keeps its source, actor and time; of somebody who carries both, the older
// of the two stays. Contacts in the trash are merged too. Faults: tag.Unknown, tag.Deleted, and tag.same in field "into".
func (w *Workspace) MergeTags(ctx context.Context, from, into tag.ID) (Changed, error) {
	if from == into {
		return Changed{}, fault.InField("into", fault.New("tag.same", "A tag cannot be merged into itself. Choose another one."))
	}
	source, err := w.Tags().ActiveID(from)
	if err != nil {
		return Changed{}, err
	}
	x, err := w.loading.wait(ctx)
	if err != nil {
		return Changed{}, err
	}
	as := history.Change{Kind: history.TagsMerged, Params: map[string]string{"tag": source.Name}}
	return w.onMany(ctx, label(as), len(x.Carriers(from)), func(ctx context.Context, t turn) (work, error) {
		return w.merging(ctx, t, from, into)
	})
}

// merging looks at both tags once more: they may have been changed while this waited.
func (w *Workspace) merging(ctx context.Context, t turn, from, into tag.ID) (work, error) {
	source, err := w.Tags().ActiveID(from)
	if err != nil {
		return work{}, err
	}
	target, err := w.Tags().ActiveID(into)
	if err != nil {
		return work{}, err
	}
	moved, err := t.reassigned(ctx, from, into)
	if err != nil {
		return work{}, err
	}
	deleted := source
	deleted.DeletedAt = t.by.At
	about := aboutTag(history.TagsMerged, source)
	about.Params["into"] = target.Name
	return work{change: about, deltas: append(moved, tagDelta(source, deleted))}, nil
}

// reassigned returns the deltas that move all assignments of one tag to another.
func (t turn) reassigned(ctx context.Context, from, into tag.ID) ([]history.Delta, error) {
	source, target := place{history.TagTable, int64(from)}, place{history.TagTable, int64(into)}
	carriers := t.index.Carriers(from)
	if len(carriers) == 0 {
		return nil, nil
	}
	theirs, err := t.standing(ctx, source, carriers)
	if err != nil {
		return nil, err
	}
	already, err := t.standing(ctx, target, carriers)
	if err != nil {
		return nil, err
	}
	older := func(alreadyRow, row int) bool { return already.appliedAt(alreadyRow) <= theirs.appliedAt(row) }
	return append(put(target, theirs.keys, theirs.rows, already, older), drop(source, theirs)...), nil
}

// appliedAt returns when the assignment of a row was made, Unix seconds.
func (k kept) appliedAt(row int) int64 {
	at, _ := k.rows.Columns[2].At(row).(int64)
	return at
}
