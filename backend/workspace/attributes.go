package workspace

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/history"
)

// definitionCells returns the cells of history.AttributeCatalogue.
func definitionCells(d attribute.Definition) (history.Rows, error) {
	allowed := []byte("[]")
	if len(d.Allowed) > 0 {
		var err error
		if allowed, err = json.Marshal(d.Allowed); err != nil {
			return history.Rows{}, fmt.Errorf("encode allowed values: %w", err)
		}
	}
	return constant(d.Name, d.Description, int64(d.Type), string(allowed), d.Unit, instantCell(d.DeletedAt)), nil
}

func definitionDelta(from, to attribute.Definition) (history.Delta, error) {
	before, err := definitionCells(from)
	if err != nil {
		return history.Delta{}, err
	}
	after, err := definitionCells(to)
	return history.Delta{Table: history.AttributeCatalogue, Keys: []uint32{uint32(to.ID)}, Before: &before, After: &after}, err
}

func aboutDefinition(kind history.Kind, definitions ...attribute.Definition) history.Change {
	names := make([]string, len(definitions))
	for i, d := range definitions {
		names[i] = d.Name
	}
	return history.Change{Kind: kind, Params: map[string]string{"attribute": strings.Join(names, "”, “")}}
}

// CreateDefinition adds an attribute to the catalogue. Faults: those of attribute.NewDefinition, attribute.NameTaken,
// attribute.NameDeleted (with the id of the deleted one, to be restored instead).
func (w *Workspace) CreateDefinition(ctx context.Context, d attribute.Definition) (attribute.Definition, error) {
	var made attribute.Definition
	_, err := w.command(ctx, func(ctx context.Context, t turn) (work, error) {
		var err error
		if made, err = attribute.NewDefinition(d, t.by.At); err != nil {
			return work{}, err
		}
		if err := w.Attributes().Free(made); err != nil {
			return work{}, err
		}
		return work{change: aboutDefinition(history.DefinitionCreated, made), create: func(history.Change) ([]history.Delta, error) {
			delta, err := t.newDefinition(ctx, &made)
			return []history.Delta{delta}, err
		}}, nil
	})
	return made, err
}

// newDefinition stores an attribute, sets its id, and returns what undo takes back.
func (t turn) newDefinition(ctx context.Context, made *attribute.Definition) (history.Delta, error) {
	id, err := t.tx.NewDefinition(ctx, *made)
	if err != nil {
		return history.Delta{}, err
	}
	made.ID = id
	absent := *made
	absent.Name, absent.DeletedAt = unborn(int64(id)), t.by.At
	return definitionDelta(absent, *made)
}

// EditDefinition changes an attribute wherever it is; its type stays. Faults: as CreateDefinition, attribute.Unknown,
// attribute.Deleted.
func (w *Workspace) EditDefinition(ctx context.Context, id attribute.ID, p attribute.Patch) (attribute.Definition, error) {
	return w.redefine(ctx, history.DefinitionEdited, func() (from, to attribute.Definition, err error) {
		if from, err = w.Attributes().ActiveID(id); err != nil {
			return from, to, err
		}
		to, err = from.With(p)
		return from, to, err
	})
}

// RestoreDefinition makes a deleted attribute active again, with all its values; newName, unless "", is its name from
// now on. Faults: attribute.Unknown, attribute.NameTaken, those of attribute.NewDefinition.
func (w *Workspace) RestoreDefinition(ctx context.Context, id attribute.ID, newName string) (attribute.Definition, error) {
	return w.redefine(ctx, history.DefinitionRestored, func() (from, to attribute.Definition, err error) {
		if from, err = w.Attributes().Known(id); err != nil {
			return from, to, err
		}
		to = from
		to.DeletedAt = 0
		if newName != "" {
			to, err = to.With(attribute.Patch{Name: &newName})
		}
		return from, to, err
	})
}

// redefine replaces a definition by another of the same id.
func (w *Workspace) redefine(ctx context.Context, kind history.Kind, what func() (from, to attribute.Definition, err error)) (attribute.Definition, error) {
	var result attribute.Definition
	_, err := w.command(ctx, func(context.Context, turn) (work, error) {
		from, to, err := what()
		if err != nil {
			return work{}, err
		}
		result = to
		if err := w.Attributes().Free(to); err != nil || reflect.DeepEqual(from, to) {
			return work{}, err
		}
		delta, err := definitionDelta(from, to)
		return work{change: aboutDefinition(kind, to), deltas: []history.Delta{delta}}, err
	})
	return result, err
}

// DeleteDefinitions hides attributes: nobody is given a value any more, those who have one keep it. Ones that are
// deleted already are left as they are. Fault: attribute.Unknown.
func (w *Workspace) DeleteDefinitions(ctx context.Context, ids []attribute.ID) (Changed, error) {
	return w.command(ctx, func(_ context.Context, t turn) (work, error) {
		var gone []attribute.Definition
		var deltas []history.Delta
		for _, id := range ids {
			active, err := w.Attributes().ActiveID(id)
			if err != nil {
				if _, known := w.Attributes().ByID(id); known {
					continue
				}
				return work{}, err
			}
			deleted := active
			deleted.DeletedAt = t.by.At
			delta, err := definitionDelta(active, deleted)
			if err != nil {
				return work{}, err
			}
			gone, deltas = append(gone, active), append(deltas, delta)
		}
		return work{change: aboutDefinition(history.DefinitionDeleted, gone...), deltas: deltas}, nil
	})
}
