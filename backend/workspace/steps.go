package workspace

import (
	"slices"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/history"
	"regulars/backend/phone"
	"regulars/backend/tag"
)

// cells is the row of one contact in a delta; nil where there was none.
type cells []any

func rowOf(rows *history.Rows, i int) cells {
	if rows == nil {
		return nil
	}
	row := make(cells, len(rows.Columns))
	for c, column := range rows.Columns {
		row[c] = column.At(i)
	}
	return row
}

// text returns a cell, "" where there is no row or nothing in it.
func (c cells) text(i int) string {
	if i >= len(c) {
		return ""
	}
	s, _ := c[i].(string)
	return s
}

// stepsOf returns what a delta did to a contact.
func (w *Workspace) stepsOf(c contact.Contact, change history.Change, d history.Delta) []Step {
	i, touched := slices.BinarySearch(d.Keys, uint32(c.ID))
	if !touched || d.Table.IsCatalogue() {
		return nil
	}
	before, after := rowOf(d.Before, i), rowOf(d.After, i)
	switch d.Table {
	case history.TrashTable:
		return []Step{comingOrGoing(c, change, after)}
	case history.ContactTable:
		return rewritten(before, after)
	case history.TagTable:
		t, _ := w.Tags().ByID(tag.ID(d.Sub))
		return tagged(Step{Of: d.Sub, Name: t.Name}, before, after)
	case history.AttributeTable:
		a, _ := w.Attributes().ByID(attribute.ID(d.Sub))
		return []Step{{Kind: StepValue, Of: d.Sub, Name: a.Name, Before: before.text(0), After: after.text(0)}}
	case history.ConsentTable:
		return []Step{consented(change, before, after)}
	case history.NoteTable:
		return []Step{{Kind: StepNoted, Of: d.Sub, Before: before.text(cellText), After: after.text(cellText)}}
	}
	return nil
}

func comingOrGoing(c contact.Contact, change history.Change, trash cells) Step {
	switch {
	case trash != nil:
		return Step{Kind: StepDeleted}
	case c.OriginChange == change.ID:
		return arrival(c, change)
	}
	return Step{Kind: StepRestored}
}

func rewritten(before, after cells) (steps []Step) {
	if from, to := before.text(cellName), after.text(cellName); from != to {
		steps = append(steps, Step{Kind: StepRenamed, Before: from, After: to})
	}
	if from, to := before.text(cellPhone), after.text(cellPhone); from != to {
		steps = append(steps, Step{Kind: StepRenumbered, Before: phone.FromStored(from, from).Display(), After: phone.FromStored(to, to).Display()})
	}
	return steps
}

func tagged(s Step, before, after cells) []Step {
	switch {
	case before == nil:
		s.Kind = StepTagged
	case after == nil:
		s.Kind = StepUntagged
	default:
		return nil // the same tag from another source
	}
	return []Step{s}
}

func consented(change history.Change, before, after cells) Step {
	if change.Kind == history.OptedIn && change.Params["corrected"] != "" {
		return Step{Kind: StepCorrected}
	}
	return Step{Kind: StepConsent, Before: before.state(), After: after.state()}
}

func (c cells) state() string {
	if c == nil {
		return consent.NotAsked.String()
	}
	state, _ := c[cellState].(int64)
	return consent.State(state).String()
}
