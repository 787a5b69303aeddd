package workspace

import (
	"context"
	"strings"

	"regulars/backend/history"
	"regulars/backend/tag"
)

// The cells of history.TagCatalogue.
func tagCells(t tag.Tag) history.Rows {
	return constant(t.Name, t.Description, int64(t.Color), instantCell(t.DeletedAt))
}

// instantCell is nil for 0, which is unknown.
func instantCell(seconds int64) any {
	if seconds == 0 {
		return nil
	}
	return seconds
}

// CreateTag adds a tag to the catalogue. Faults: those of tag.New, tag.NameTaken, tag.NameDeleted (with the id of the
// deleted tag, to be restored instead).
func (w *Workspace) CreateTag(ctx context.Context, name, description string, color tag.Color) (tag.Tag, error) {
	var made tag.Tag
	_, err := w.command(ctx, func(ctx context.Context, t turn) (work, error) {
		var err error
		if made, err = tag.New(name, description, color, t.by.At); err != nil {
			return work{}, err
		}
		if err := w.Tags().Free(made); err != nil {
			return work{}, err
		}
		return work{change: aboutTag(history.TagCreated, made), create: func(history.Change) ([]history.Delta, error) {
			d, err := t.newTag(ctx, &made)
			return []history.Delta{d}, err
		}}, nil
	})
	return made, err
}

// newTag stores a tag, sets its id, and returns what undo takes back.
func (t turn) newTag(ctx context.Context, made *tag.Tag) (history.Delta, error) {
	id, err := t.tx.NewTag(ctx, *made)
	if err != nil {
		return history.Delta{}, err
	}
	made.ID = id
	absent := *made
	absent.Name, absent.DeletedAt = unborn(int64(id)), t.by.At
	return tagDelta(absent, *made), nil
}

func tagDelta(from, to tag.Tag) history.Delta {
	before, after := tagCells(from), tagCells(to)
	return history.Delta{Table: history.TagCatalogue, Keys: []uint32{uint32(to.ID)}, Before: &before, After: &after}
}

func aboutTag(kind history.Kind, tags ...tag.Tag) history.Change {
	names := make([]string, len(tags))
	for i, t := range tags {
		names[i] = t.Name
	}
	return history.Change{Kind: kind, Params: map[string]string{"tag": strings.Join(names, "”, “")}}
}

// EditTag changes a tag wherever it is. Faults: as CreateTag, tag.Unknown, tag.Deleted.
func (w *Workspace) EditTag(ctx context.Context, id tag.ID, p tag.Patch) (tag.Tag, error) {
	var edited tag.Tag
	_, err := w.command(ctx, func(context.Context, turn) (work, error) {
		t, err := w.Tags().ActiveID(id)
		if err != nil {
			return work{}, err
		}
		if edited, err = t.With(p); err != nil {
			return work{}, err
		}
		if err := w.Tags().Free(edited); err != nil || edited == t {
			return work{}, err
		}
		return work{change: aboutTag(history.TagEdited, edited), deltas: []history.Delta{tagDelta(t, edited)}}, nil
	})
	return edited, err
}

// DeleteTags makes tags history: nobody gets them any more, those who carry them keep them. Ones that are deleted
// already are left as they are. Fault: tag.Unknown.
func (w *Workspace) DeleteTags(ctx context.Context, ids []tag.ID) (Changed, error) {
	return w.command(ctx, func(_ context.Context, t turn) (work, error) {
		var gone []tag.Tag
		var deltas []history.Delta
		for _, id := range ids {
			active, err := w.Tags().ActiveID(id)
			if err != nil {
				if _, known := w.Tags().ByID(id); known {
					continue
				}
				return work{}, err
			}
			deleted := active
			deleted.DeletedAt = t.by.At
			gone, deltas = append(gone, active), append(deltas, tagDelta(active, deleted))
		}
		return work{change: aboutTag(history.TagsDeleted, gone...), deltas: deltas}, nil
	})
}

// RestoreTag makes a deleted tag active again, with all contacts that carry it; newName, unless "", is its name from
// now on. Faults: tag.Unknown, tag.NameTaken, those of tag.New.
func (w *Workspace) RestoreTag(ctx context.Context, id tag.ID, newName string) (tag.Tag, error) {
	var restored tag.Tag
	_, err := w.command(ctx, func(context.Context, turn) (work, error) {
		t, err := w.Tags().Known(id)
		if err != nil {
			return work{}, err
		}
		restored = t
		restored.DeletedAt = 0
		if newName != "" {
			if restored, err = restored.With(tag.Patch{Name: &newName}); err != nil {
				return work{}, err
			}
		}
		if err := w.Tags().Free(restored); err != nil || restored == t {
			return work{}, err
		}
		return work{change: aboutTag(history.TagRestored, restored), deltas: []history.Delta{tagDelta(t, restored)}}, nil
	})
	return restored, err
}

// TagCounts returns how many contacts carry each tag, deleted tags too. It is empty while the index is loading.
func (w *Workspace) TagCounts() map[tag.ID]int {
	x, err := w.loading.now()
	if x == nil || err != nil {
		return nil
	}
	return x.Counts().Tags
}
