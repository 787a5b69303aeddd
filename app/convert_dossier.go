package app

import (
	"regulars/backend/consent"
	"regulars/backend/note"
	"regulars/backend/workspace"
)

func noteID(id int64) note.ID { return note.ID(id) }

func wireNote(n note.Note) Note {
	return Note{
		ID: int64(n.ID), Text: n.Text, SourceLabel: n.Source.Label(), Actor: n.Actor,
		At: instant(n.At), EditedAt: instant(n.EditedAt),
	}
}

func wireConsentLine(e consent.Event) ConsentLine {
	line := ConsentLine{
		ID: e.ID, Kind: e.Kind.String(), At: instant(e.OccurredAt), SourceLabel: e.Source.Label(), Actor: e.Actor,
		Method: e.Method, Note: e.Note, Reference: e.Reference, Evidence: e.Evidence, Notice: e.Notice, ValidUntil: instant(e.ValidUntil),
	}
	if e.Kind == consent.Correction {
		line.Result = e.Result.String()
	}
	return line
}

func wireLine(l workspace.Line) Line {
	return Line{Change: wireChange(l.Change), Steps: each(l.Steps, func(s workspace.Step) Step {
		return Step{Kind: string(s.Kind), Of: s.Of, Name: s.Name, Before: s.Before, After: s.After}
	})}
}
