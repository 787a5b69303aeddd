package workspace

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/importing"
	"regulars/backend/tag"
)

// sink writes what an import comes to. Deltas are saved batch by batch, so that they are packed while there are few;
// the contacts that were created are one delta at the end.
type sink struct {
	turn
	change  history.Change
	deltas  []history.Delta // everything, for the index
	created []uint32
	noted   int // contacts of whom the ledger says something more, and nothing else changes
}

// newSink begins the change.
func newSink(ctx context.Context, t turn, c history.Change) (*sink, error) {
	c, err := t.record(ctx, c)
	return &sink{turn: t, change: c}, err
}

// CreateTag implements importing.Sink.
func (s *sink) CreateTag(ctx context.Context, t tag.Tag) (tag.ID, error) {
	d, err := s.newTag(ctx, &t)
	if err != nil {
		return 0, err
	}
	return t.ID, s.keep(ctx, d)
}

// CreateDefinition implements importing.Sink.
func (s *sink) CreateDefinition(ctx context.Context, d attribute.Definition) (attribute.ID, error) {
	delta, err := s.newDefinition(ctx, &d)
	if err != nil {
		return 0, err
	}
	return d.ID, s.keep(ctx, delta)
}

// Write implements importing.Sink.
func (s *sink) Write(ctx context.Context, b *importing.Batch) error {
	drafts := make([]contact.Draft, len(b.New))
	for i := range b.New {
		drafts[i] = b.New[i].Draft
	}
	ids, err := s.create(ctx, drafts)
	if err != nil {
		return err
	}
	for i, id := range ids {
		b.New[i].ID = contact.ID(id)
	}
	if err := s.begin(ctx, b.New); err != nil {
		return err
	}
	return s.update(ctx, b.Updates)
}

// begin adds to the ledgers of new contacts what is not in their drafts: that they agreed, or that a file says so.
func (s *sink) begin(ctx context.Context, made []importing.New) error {
	granted := patched{}
	var lines []consent.Event
	for _, n := range made {
		switch n.Line.Kind {
		case consent.Granted:
			granted.set(consentPlace, uint32(n.ID), int64(consent.OptedIn), n.Line.OccurredAt, int64(s.by.Source))
		case consent.ImportedUnverified:
		default:
			continue
		}
		lines = append(lines, about(uint32(n.ID), n.Line))
	}
	if err := s.tx.AppendConsent(ctx, signedLines(s.change, slices.Values(lines))); err != nil {
		return err
	}
	for _, at := range granted.places() { // with the contact itself they come and go, so they are no delta
		if err := s.tx.Apply(ctx, put(at, keysOf(granted[at]), granted.rows(at), kept{}, never)...); err != nil {
			return err
		}
	}
	return nil
}

func about(id uint32, line consent.Event) consent.Event {
	line.Contact = id
	return line
}

func (s *sink) create(ctx context.Context, drafts []contact.Draft) ([]uint32, error) {
	if len(drafts) == 0 {
		return nil, nil
	}
	holders := make([]uint32, len(drafts))
	for i := range drafts {
		holders[i] = s.trashedHolder(drafts[i].Phone.Key)
	}
	ids, deltas, err := s.insert(ctx, s.change, drafts, holders)
	if err != nil {
		return nil, err
	}
	s.created = append(s.created, ids...)
	handOver := deltas[:len(deltas)-1] // the last one is that they left the trash, which comes for all at the end
	return ids, s.keep(ctx, handOver...)
}

func (t turn) trashedHolder(key uint64) uint32 {
	if key == 0 {
		return 0
	}
	id, _ := t.index.ByKeyTrashed(key)
	return uint32(id)
}

func (s *sink) update(ctx context.Context, updates []importing.Update) error {
	if len(updates) == 0 {
		return nil
	}
	rewrites, cells, lines := s.collect(updates)
	deltas, err := s.rewrite(ctx, rewrites)
	if err != nil {
		return err
	}
	for _, at := range cells.places() {
		now, err := s.standing(ctx, at, keysOf(cells[at]))
		if err != nil {
			return err
		}
		same := never
		if at.table == history.TagTable {
			same = always
		}
		deltas = append(deltas, put(at, keysOf(cells[at]), cells.rows(at), now, same)...)
	}
	if err := s.tx.Apply(ctx, deltas...); err != nil {
		return err
	}
	if err := s.tx.AppendConsent(ctx, signedLines(s.change, slices.Values(lines))); err != nil {
		return err
	}
	return s.keep(ctx, deltas...)
}

// patched are the rows that updates ask for, by table and contact.
type patched map[place]map[uint32][]any

func (p patched) set(at place, id uint32, cells ...any) {
	if p[at] == nil {
		p[at] = map[uint32][]any{}
	}
	p[at][id] = cells
}

func (p patched) places() []place {
	return slices.SortedFunc(maps.Keys(p), func(a, b place) int {
		return cmp.Or(cmp.Compare(a.table, b.table), cmp.Compare(a.sub, b.sub))
	})
}

// rows returns the rows of one table in the order of the contacts.
func (p patched) rows(at place) history.Rows {
	keys := keysOf(p[at])
	rows := history.Rows{Columns: make([]history.Column, len(p[at][keys[0]]))}
	for c := range rows.Columns {
		rows.Columns[c].Each = make([]any, len(keys))
		for i, key := range keys {
			rows.Columns[c].Each[i] = p[at][key][c]
		}
	}
	return rows
}

// collect sorts updates by what they change.
func (s *sink) collect(updates []importing.Update) (map[uint32]rewriter, patched, []consent.Event) {
	rewrites, cells := map[uint32]rewriter{}, patched{}
	var lines []consent.Event
	source, actor, at := int64(s.by.Source), s.by.Actor, s.by.At
	for _, u := range updates {
		id := uint32(u.Before.ID)
		if rewrite := patching(u.Patch); rewrite != nil {
			rewrites[id] = rewrite
		}
		for _, t := range u.Patch.AddTags {
			cells.set(place{history.TagTable, int64(t)}, id, source, actor, at)
		}
		for _, v := range u.Patch.SetAttributes {
			cells.set(place{history.AttributeTable, int64(v.Definition)}, id, v.Text, source, actor, at)
		}
		for _, identity := range u.Identities {
			cells.set(place{history.IdentityTable, int64(identity.Kind)}, id, identity.Value)
		}
		line := about(id, u.Line)
		switch line.Kind {
		case 0:
			continue
		case consent.Withdrawn:
			line.OccurredAt = max(at, u.Before.ConsentAt) // an opt-in of this very second is lifted too
			cells.set(consentPlace, id, int64(consent.OptedOut), line.OccurredAt, source)
		case consent.Granted:
			cells.set(consentPlace, id, int64(consent.OptedIn), line.OccurredAt, source)
		default:
			s.noted++
		}
		lines = append(lines, line)
	}
	return rewrites, cells, lines
}

// patching returns what a patch does to a contact's row; nil for nothing. An import finds contacts by their number, so
// it never changes one.
func patching(p contact.Patch) rewriter {
	if p.Name == nil && p.FirstSeen == nil && p.LastSeen == nil {
		return nil
	}
	return func(cells []any) {
		if p.Name != nil {
			cells[cellName] = *p.Name
		}
		if p.FirstSeen != nil {
			cells[cellFirst] = instantCell(*p.FirstSeen)
		}
		if p.LastSeen != nil {
			cells[cellLast] = instantCell(*p.LastSeen)
		}
	}
}

func (s *sink) keep(ctx context.Context, deltas ...history.Delta) error {
	if len(deltas) == 0 {
		return nil
	}
	s.deltas = append(s.deltas, deltas...)
	return s.tx.SaveDeltas(ctx, s.change.ID, deltas)
}

// finish saves who was created, and what is known of the change only now. With errNothing, there was nothing to save.
func (s *sink) finish(ctx context.Context) (history.Change, []history.Delta, error) {
	if len(s.created) > 0 {
		before := constant(s.change.At)
		if err := s.keep(ctx, history.Delta{Table: history.TrashTable, Keys: s.created, Before: &before}); err != nil {
			return s.change, nil, err
		}
	}
	if len(s.deltas)+s.noted == 0 {
		return s.change, nil, errNothing
	}
	s.change.CanUndo = len(s.deltas) > 0 // a note in the ledger stays
	if s.change.Contacts == 0 {
		count(&s.change, history.Touched(s.deltas))
	}
	return s.change, s.deltas, s.tx.Revise(ctx, s.change, Summary(s.change))
}
