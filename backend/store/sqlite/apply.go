package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"

	"regulars/backend/history"
	"regulars/backend/phone"
	"regulars/backend/text"
)

// touchLimit is up to how many contacts of a delta get a new updated_at. It is in the wide row, so for a bulk change
// it would cost many times what the change itself does.
const touchLimit = 1000

// Apply carries out deltas, one after the other: rows that After has are written, rows that only Before has are
// removed. Undoing is applying the inverse of each delta, the last first. The change must be recorded first.
//
// The rows must be there exactly as Before says, all of them or none; otherwise nothing is saved, because a change
// whose Before is not true could not be undone. One delta may hand a phone's match key from one contact to another.
// Faults: Exists, if a value that is unique is taken.
func (tx *Tx) Apply(ctx context.Context, deltas ...history.Delta) error {
	if tx.at == 0 {
		return errors.New("apply deltas: no change was recorded")
	}
	for _, d := range deltas {
		if len(d.Keys) == 0 {
			continue
		}
		if err := tx.apply(ctx, d); err != nil {
			return tx.spoil(fmt.Errorf("apply delta to table %d: %w", d.Table, err))
		}
	}
	return nil
}

func (tx *Tx) apply(ctx context.Context, d history.Delta) error {
	k, err := keepingOf(d.Table)
	if err != nil {
		return err
	}
	statement, err := k.statement(d)
	if err != nil {
		return err
	}
	if err := tx.checkReferences(ctx, d); err != nil {
		return err
	}
	in, err := tx.encode(ctx, d, k)
	if err != nil {
		return err
	}
	if d.Table == history.ContactTable {
		if err := tx.giveUpKeys(ctx, d); err != nil {
			return err
		}
	}
	n, err := tx.exec(ctx, statement, in, d.Sub, tx.at, d.Keys[0], d.Keys[len(d.Keys)-1])
	if err != nil {
		return err
	}
	if n != int64(len(d.Keys)) {
		return fmt.Errorf("%d of %d rows were as they should be", n, len(d.Keys))
	}
	return tx.touch(ctx, d)
}

// statement returns what carries out d, after a look at whether d fits the table.
func (k keeping) statement(d history.Delta) (string, error) {
	for _, rows := range []*history.Rows{d.Before, d.After} {
		if rows != nil && len(rows.Columns) != k.cells {
			return "", fmt.Errorf("a row has %d cells, not %d", k.cells, len(rows.Columns))
		}
	}
	statement := k.update
	switch {
	case d.Before == nil && d.After == nil:
		return "", errors.New("no rows before and none after")
	case d.Before == nil:
		statement = k.insert
	case d.After == nil:
		statement = k.remove
	}
	if statement == "" {
		return "", errors.New("rows of this table are neither made nor removed")
	}
	if d.After == nil {
		statement += among(d.Keys)
	}
	return statement, nil
}

// encode returns the rows that go in: the keys, and of rows that are written the cells and what is derived from them.
func (tx *Tx) encode(ctx context.Context, d history.Delta, k keeping) (rows, error) {
	in := idRows(d.Keys)
	if d.After == nil {
		return in, nil
	}
	for i, c := range d.After.Columns {
		in.columns = append(in.columns, columnOf(c))
		if i == k.actor {
			var err error
			if in.columns[i+1], err = tx.actorColumn(ctx, in.n, func(i int) string { return textCell(c.At(i)) }); err != nil {
				return rows{}, err
			}
		}
	}
	in.columns = append(in.columns, tx.derived(d)...)
	return in, nil
}

func columnOf(c history.Column) column {
	if c.Each == nil {
		return same(c.Const)
	}
	return each(func(i int) driver.Value { return c.Each[i] })
}

func textCell(cell any) string {
	s, _ := cell.(string)
	return s
}

// The cells of rows, by their place in history.Table.
const (
	nameCell           = 0 // of contacts and of all catalogues
	phoneCell          = 1
	keyCell            = 3
	segmentDeletedCell = 8
	keywordDeletedCell = 6
)

// derived returns the columns that follow from the cells of d.
func (tx *Tx) derived(d history.Delta) []column {
	cell := d.After.Columns
	switch d.Table {
	case history.ContactTable:
		return []column{
			each(func(i int) driver.Value { return tx.nameKey(textCell(cell[nameCell].At(i))) }),
			each(func(i int) driver.Value { return phone.FromStored(textCell(cell[phoneCell].At(i)), "").Country }),
		}
	case history.TagCatalogue, history.AttributeCatalogue:
		return []column{each(func(i int) driver.Value { return text.NameFold(textCell(cell[nameCell].At(i))) })}
	case history.SegmentCatalogue:
		return []column{each(func(i int) driver.Value {
			return heldName(textCell(cell[nameCell].At(i)), integer(cell[segmentDeletedCell].At(i)))
		})}
	case history.KeywordCatalogue:
		return []column{each(func(i int) driver.Value {
			return heldForm(textCell(cell[nameCell].At(i)), integer(cell[keywordDeletedCell].At(i)))
		})}
	}
	return nil
}

// giveUpKeys takes the match keys away that d changes, so that the contact who gets one need not come after the one
// who had it.
func (tx *Tx) giveUpKeys(ctx context.Context, d history.Delta) error {
	var changed []uint32
	before, after := d.Before.Columns[keyCell], d.After.Columns[keyCell]
	for i, id := range d.Keys {
		if had := before.At(i); had != nil && had != after.At(i) {
			changed = append(changed, id)
		}
	}
	if len(changed) == 0 {
		return nil
	}
	const update = "UPDATE OR FAIL contact SET phone_key = NULL FROM feed(?1) WHERE id = {0}"
	_, err := tx.exec(ctx, update, idRows(changed))
	return err
}

// touch notes on the contacts of a small delta that they were changed; on those of ContactTable it is noted already.
func (tx *Tx) touch(ctx context.Context, d history.Delta) error {
	if d.Table == history.ContactTable || d.Table.IsCatalogue() || len(d.Keys) > touchLimit {
		return nil
	}
	_, err := tx.exec(ctx, "UPDATE OR FAIL contact SET updated_at = ?2 FROM feed(?1) WHERE id = {0}", idRows(d.Keys), tx.at)
	return err
}
