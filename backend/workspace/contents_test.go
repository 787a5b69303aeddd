package workspace

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/store/sqlite/sqlitetest"
)

// told are the tables that tell what happened, and what is derived from it day by day. Undoing adds to them.
var told = []string{"change", "change_delta", "change_place", "touched", "touched_crowd", "consent_event", "consent_hour", "actor", "segment_count"}

// reborn are the cells that are not turned back, because they are true as they are: when a contact was last written,
// and when its state was last entered into the ledger.
var reborn = []string{"contact.updated_at", "consent.changed_at", "consent.source"}

// owners are the columns that say whose a row is. An id is never given twice: what was made and undone stays, out of
// sight, under its own.
var owners = map[string]string{
	"contact.id": "contact", "contact_id": "contact", "tag.id": "tag", "tag_id": "tag", "attr_def.id": "attribute", "attr_id": "attribute",
	"segment.id": "segment", "segment_id": "segment", "notice.id": "notice", "notice_id": "notice",
}

// contents are the rows of the store's file.
type contents []sqlitetest.Row

func (p *player) contents() contents {
	rows, err := sqlitetest.Rows(filepath.Join(p.dir, FileName))
	if err != nil {
		p.r.Fatal(err)
	}
	return rows
}

// lines returns the rows that belong to nobody who came later than last says, as text in a fixed order.
func (c contents) lines(last map[string]int64) []string {
	var lines []string
	for _, row := range c {
		if slices.Contains(told, row.Table) || isLater(row, last) {
			continue
		}
		line := row.Table
		for _, column := range slices.Sorted(maps.Keys(row.Cells)) {
			if !slices.Contains(reborn, row.Table+"."+column) {
				line += fmt.Sprintf(" %s=%s", column, row.Cells[column])
			}
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines
}

func isLater(row sqlitetest.Row, last map[string]int64) bool {
	return slices.ContainsFunc(slices.Collect(maps.Keys(row.Cells)), func(column string) bool {
		kind, id := owner(row, column)
		return kind != "" && id > last[kind]
	})
}

// owner returns whose a row is, as one of its columns says; "" if it says nothing of that.
func owner(row sqlitetest.Row, column string) (kind string, id int64) {
	kind = owners[row.Table+"."+column]
	if kind == "" {
		kind = owners[column]
	}
	id, _ = strconv.ParseInt(row.Cells[column], 10, 64)
	return kind, id
}

// last returns the highest id of each kind.
func (c contents) last() map[string]int64 {
	highest := map[string]int64{}
	for _, row := range c {
		for column := range row.Cells {
			kind, id := owner(row, column)
			highest[kind] = max(highest[kind], id)
		}
	}
	return highest
}

// Whatever is done, in whatever order: undoing all of it leaves the store with the contents that it had before, row by
// row and cell by cell.
func TestUndoOfEverythingLeavesTheStoreAsItWas(t *testing.T) {
	play(t, func(p *player) {
		commands := p.commands()
		for range rapid.IntRange(0, 8).Draw(p.r, "commands before") {
			p.do(commands)
		}
		began, before := p.last(), p.contents()
		for range rapid.IntRange(1, 15).Draw(p.r, "commands") {
			p.do(commands)
		}
		for p.undoable() > began {
			if _, err := p.Undo(p.t.Context()); err != nil {
				p.r.Fatal(err)
			}
		}
		got, want := p.contents().lines(before.last()), before.lines(before.last())
		if !slices.Equal(got, want) {
			p.r.Fatalf("the store differs\n--- got\n%s\n--- want\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		p.inOrder()
	})
}

// undoable is the number of the change that undo takes back next, 0 for none.
func (p *player) undoable() int64 {
	c, _, err := p.store.LastUndoable(p.t.Context())
	if err != nil {
		p.r.Fatal(err)
	}
	return c.ID
}
