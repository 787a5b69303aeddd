package workspace

import (
	"context"
	"strings"

	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/segment"
)

// The cells of history.SegmentCatalogue.
func segmentCells(s segment.Segment) history.Rows {
	return constant(s.Name, s.Description, int64(s.Kind), s.Filter, s.Sort, s.Columns, bitCell(s.Pinned), s.EditedAt, instantCell(s.DeletedAt))
}

func bitCell(is bool) int64 {
	if is {
		return 1
	}
	return 0
}

// CreateSegment adds a segment to the catalogue. Faults: those of segment.New and segment.Admit, and, of a live one,
// those of its filter and sort.
func (w *Workspace) CreateSegment(ctx context.Context, d segment.Draft) (segment.Segment, Changed, error) {
	var made segment.Segment
	done, err := w.command(ctx, w.creating(&made, d, nil))
	return made, done, err
}

// creating decides how a segment is created and sets made; members, ascending, are put on it if it is a list.
func (w *Workspace) creating(made *segment.Segment, d segment.Draft, members []uint32) decide {
	return func(ctx context.Context, t turn) (work, error) {
		s, err := segment.New(d, t.by.At)
		if err != nil {
			return work{}, err
		}
		if *made, err = w.admitted(s); err != nil {
			return work{}, err
		}
		return work{change: aboutSegments(history.SegmentCreated, *made), create: func(history.Change) ([]history.Delta, error) {
			born, err := t.newSegment(ctx, made)
			if err != nil || len(members) == 0 {
				return []history.Delta{born}, err
			}
			put := t.enlisting(made.ID, members)
			return []history.Delta{born, put}, t.tx.Apply(ctx, put)
		}}, nil
	}
}

// admitted returns s with the numbers of what its filter names, after a look at whether it can be asked and may be in
// the catalogue.
func (w *Workspace) admitted(s segment.Segment) (segment.Segment, error) {
	if err := segment.Admit(w.Segments(), s); err != nil {
		return s, err
	}
	sort, err := filter.ParseSort(s.Sort)
	if err == nil {
		_, err = sort.Resolve(w.Attributes())
	}
	if err != nil || s.Kind == segment.List {
		return s, err
	}
	f, err := filter.Parse([]byte(s.Filter))
	if err != nil {
		return s, err
	}
	env := w.env()
	s.Filter = filter.Fixed(f, env).String()
	env.Segments = env.Segments.With(s) // so that a segment that would be about itself is found
	_, err = filter.Compile(f, env)
	return s, err
}

// newSegment stores a segment, sets its id, and returns what undo takes back.
func (t turn) newSegment(ctx context.Context, made *segment.Segment) (history.Delta, error) {
	id, err := t.tx.NewSegment(ctx, *made)
	if err != nil {
		return history.Delta{}, err
	}
	made.ID = id
	absent := *made
	absent.Name, absent.DeletedAt = unborn(int64(id)), t.by.At
	return segmentDelta(absent, *made), nil
}

func segmentDelta(from, to segment.Segment) history.Delta {
	before, after := segmentCells(from), segmentCells(to)
	return history.Delta{Table: history.SegmentCatalogue, Keys: []uint32{uint32(to.ID)}, Before: &before, After: &after}
}

func aboutSegments(kind history.Kind, segments ...segment.Segment) history.Change {
	names := make([]string, len(segments))
	for i, s := range segments {
		names[i] = s.Name
	}
	return history.Change{Kind: kind, Params: map[string]string{"segment": strings.Join(names, "”, “")}}
}

// EditSegment changes a segment wherever it is named. Faults: as CreateSegment, segment.Unknown, segment.Deleted,
// segment.NotLive.
func (w *Workspace) EditSegment(ctx context.Context, id segment.ID, p segment.Patch) (segment.Segment, Changed, error) {
	var edited segment.Segment
	done, err := w.command(ctx, func(_ context.Context, t turn) (work, error) {
		s, err := w.Segments().ActiveID(id)
		if err != nil {
			return work{}, err
		}
		if edited, err = s.With(p, t.by.At); err != nil {
			return work{}, err
		}
		if edited, err = w.admitted(edited); err != nil || edited == s {
			return work{}, err
		}
		return work{change: aboutSegments(history.SegmentEdited, edited), deltas: []history.Delta{segmentDelta(s, edited)}}, nil
	})
	return edited, done, err
}

// DeleteSegments takes segments out of the lists of segments. Filters that name one keep their meaning. Faults:
// segment.Unknown, segment.Deleted.
func (w *Workspace) DeleteSegments(ctx context.Context, ids []segment.ID) (Changed, error) {
	return w.command(ctx, func(_ context.Context, t turn) (work, error) {
		var gone []segment.Segment
		var deltas []history.Delta
		for _, id := range once(ids) {
			s, err := w.Segments().ActiveID(id)
			if err != nil {
				return work{}, err
			}
			deleted := s
			deleted.DeletedAt = t.by.At
			gone, deltas = append(gone, s), append(deltas, segmentDelta(s, deleted))
		}
		return work{change: aboutSegments(history.SegmentsDeleted, gone...), deltas: deltas}, nil
	})
}

// DuplicateSegment makes a second segment with the rule, or with the contacts, of the first, under a free name, not
// pinned. Faults: segment.Unknown, segment.Deleted.
func (w *Workspace) DuplicateSegment(ctx context.Context, id segment.ID) (segment.Segment, Changed, error) {
	s, err := w.Segments().ActiveID(id)
	if err != nil {
		return s, Changed{}, err
	}
	d := segment.Draft{
		Name: segment.FreeName(w.Segments(), s.Name), Description: s.Description, Kind: s.Kind, Filter: s.Filter, Sort: s.Sort, Columns: s.Columns,
	}
	if s.Kind == segment.List {
		return w.keepAsList(ctx, id, d)
	}
	return w.CreateSegment(ctx, d)
}

// SnapshotSegment makes a list of the contacts who are in a segment now. Faults: as CreateSegment, segment.Unknown,
// segment.Deleted.
func (w *Workspace) SnapshotSegment(ctx context.Context, id segment.ID, name string) (segment.Segment, Changed, error) {
	s, err := w.Segments().ActiveID(id)
	if err != nil {
		return s, Changed{}, err
	}
	return w.keepAsList(ctx, id, segment.Draft{Name: name, Description: s.Description, Kind: segment.List, Sort: s.Sort, Columns: s.Columns})
}

func (w *Workspace) keepAsList(ctx context.Context, of segment.ID, d segment.Draft) (segment.Segment, Changed, error) {
	v, err := w.OpenView(ctx, Query{Filter: filter.Rule("segment", "in", of)})
	if err != nil {
		return segment.Segment{}, Changed{}, err
	}
	if v.Total == 0 {
		return w.CreateSegment(ctx, d)
	}
	return w.CreateList(ctx, d, Selection{View: v.ID})
}
