package workspace

import (
	"cmp"
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/keyword"
	"regulars/backend/phone"
	"regulars/backend/segment"
	"regulars/backend/tag"
)

// readable is a cell of a table of the history that a person can read.
type readable struct {
	at   int
	what string
	text func(cell any) string // of a cell that is there
	none string                // what it is where there is no row
}

// readables returns what can be read of the rows of a table, as Edit.What names it.
func (w *Workspace) readables(table history.Table) []readable {
	switch table {
	case history.ContactTable:
		return []readable{{at: cellName, what: "name", text: textOf}, {at: cellPhone, what: "phone", text: phoneOf}, {at: cellFirst, what: "first_seen", text: instantOf}, {at: cellLast, what: "last_seen", text: instantOf}}
	case history.TagTable:
		return []readable{{at: 0, what: "tag", text: thereOf}}
	case history.AttributeTable:
		return []readable{{at: 0, what: "attribute", text: textOf}}
	case history.ConsentTable:
		return []readable{{at: cellState, what: "consent", text: stateOfCell, none: consent.NotAsked.String()}}
	case history.IdentityTable:
		return []readable{{at: 0, what: "identity", text: textOf}}
	case history.TagCatalogue:
		return []readable{{at: 0, what: "name", text: textOf}, {at: 1, what: "description", text: textOf}, {at: 2, what: "color", text: numberOf}}
	case history.AttributeCatalogue:
		return []readable{{at: 0, what: "name", text: textOf}, {at: 1, what: "description", text: textOf}, {at: 2, what: "type", text: typeOf}, {at: 3, what: "allowed", text: listOf}, {at: 4, what: "unit", text: textOf}}
	case history.NoteTable:
		return []readable{{at: 0, what: "note", text: textOf}}
	case history.ListTable:
		return []readable{{at: 0, what: "list", text: thereOf}}
	case history.KeywordCatalogue:
		return []readable{{at: 0, what: "keyword", text: textOf}, {at: 1, what: "action", text: actionOf}, {at: 2, what: "match", text: matchOf}, {at: 3, what: "language", text: textOf}, {at: 4, what: "on", text: truthOf}}
	case history.SegmentCatalogue:
		return []readable{{at: 0, what: "name", text: textOf}, {at: 1, what: "description", text: textOf}, {at: 3, what: "rule", text: w.ruleOf}, {at: 6, what: "pinned", text: truthOf}}
	}
	return nil
}

func textOf(cell any) string {
	text, _ := cell.(string)
	return text
}

func integerOf(cell any) int64 {
	n, _ := cell.(int64)
	return n
}

func numberOf(cell any) string { return strconv.FormatInt(integerOf(cell), 10) }

func phoneOf(cell any) string { return phone.FromStored(textOf(cell), "").Display() }

func instantOf(cell any) string { return time.Unix(integerOf(cell), 0).UTC().Format(time.RFC3339) }

func stateOfCell(cell any) string { return consent.State(integerOf(cell)).String() }

func typeOf(cell any) string { return attribute.Type(integerOf(cell)).String() }

func actionOf(cell any) string { return keyword.Action(integerOf(cell)).String() }

func matchOf(cell any) string { return keyword.Match(integerOf(cell)).String() }

func thereOf(any) string { return "yes" }

func truthOf(cell any) string { return strconv.FormatBool(integerOf(cell) != 0) }

// ruleOf returns a filter in words, and as it is where there are none for it.
func (w *Workspace) ruleOf(cell any) string {
	f, err := filter.Parse([]byte(textOf(cell)))
	if err != nil {
		return textOf(cell)
	}
	return filter.Describe(f, w.env())
}

func listOf(cell any) string {
	var values []string
	if json.Unmarshal([]byte(textOf(cell)), &values) != nil {
		return textOf(cell) // better than nothing
	}
	return strings.Join(values, ", ")
}

// edits returns what a delta did in its row i, as far as a person can read it.
func (t *telling) edits(d history.Delta, i int) []Edit {
	edits := t.coming(d, i)
	for _, r := range t.w.readables(d.Table) {
		e := t.about(d, r.what)
		e.Before, e.After = read(d.Before, i, r), read(d.After, i, r)
		if e.Before != e.After && !isBirth(d, i, r) {
			edits = append(edits, e)
		}
	}
	return edits
}

// read returns a cell of row i as text; "" where it is empty or there is no row.
func read(rows *history.Rows, i int, r readable) string {
	if rows == nil {
		return r.none
	}
	cell := rows.Columns[r.at].At(i)
	if cell == nil {
		return ""
	}
	return r.text(cell)
}

// about returns the edit of a row, without what it did. The name of what is not there any more is the one in the
// sentence.
func (t *telling) about(d history.Delta, what string) Edit {
	e := Edit{What: what}
	switch d.Table {
	case history.TagTable:
		found, _ := t.w.Tags().ByID(tag.ID(d.Sub))
		e.Name = cmp.Or(found.Name, t.change.Params["tag"])
	case history.AttributeTable:
		found, _ := t.w.Attributes().ByID(attribute.ID(d.Sub))
		e.Name, e.Type, e.Unit = cmp.Or(found.Name, t.change.Params["attribute"]), found.Type.String(), found.Unit
	case history.ListTable:
		found, _ := t.w.Segments().ByID(segment.ID(d.Sub))
		e.Name = cmp.Or(found.Name, t.change.Params["segment"])
	case history.IdentityTable:
		e.What = contact.Kind(d.Sub).String()
	}
	return e
}

// coming says how a contact or an entry of a catalogue came or went; nothing if it did neither.
func (t *telling) coming(d history.Delta, i int) []Edit {
	var was, now bool
	switch {
	case d.Table == history.TrashTable:
		was, now = d.Before == nil, d.After == nil
	case d.Table.IsCatalogue():
		was, now = isActive(d.Before, i), isActive(d.After, i)
	}
	switch {
	case was == now:
		return nil
	case was && d.Table == history.NoticeCatalogue:
		return []Edit{{What: "retired"}}
	case was:
		return []Edit{{What: "deleted"}}
	case t.isReturn(d, i):
		return []Edit{{What: "restored"}}
	}
	return []Edit{{What: "created"}}
}

// isReturn reports whether what came in row i had been there before.
func (t *telling) isReturn(d history.Delta, i int) bool {
	if d.Table == history.NoticeCatalogue {
		return t.change.Kind != history.NoticeCreated
	}
	if d.Table.IsCatalogue() {
		return !isUnborn(d.Before, d.Keys[i], i)
	}
	return t.change.Kind == history.ContactsRestored || t.change.Reverses != 0
}

// isActive reports whether row i of a catalogue is an entry that is not deleted.
func isActive(rows *history.Rows, i int) bool {
	return rows.Columns[len(rows.Columns)-1].At(i) == nil // the last cell of all catalogues
}

func isUnborn(rows *history.Rows, key uint32, i int) bool {
	return textOf(rows.Columns[cellName].At(i)) == unborn(int64(key))
}

// isBirth reports whether r is the name that an entry of a catalogue gets or loses with its creation.
func isBirth(d history.Delta, i int, r readable) bool {
	return d.Table.IsCatalogue() && r.at == cellName && (isUnborn(d.Before, d.Keys[i], i) || isUnborn(d.After, d.Keys[i], i))
}

// entryName returns what an entry of a catalogue is called after a change, or before the change that took it away.
func entryName(d history.Delta, i int) string {
	if isUnborn(d.After, d.Keys[i], i) {
		return textOf(d.Before.Columns[cellName].At(i))
	}
	return textOf(d.After.Columns[cellName].At(i))
}
