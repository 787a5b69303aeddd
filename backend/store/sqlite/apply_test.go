package sqlite

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/phone"
	"regulars/backend/text"
)

// randomDelta draws a delta that is true for what tx holds: rows that are there are changed or removed, others made.
func randomDelta(ctx context.Context, t *rapid.T, tx *Tx) (history.Delta, error) {
	d := history.Delta{Table: rapid.SampledFrom([]history.Table{1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12}).Draw(t, "table")}
	top := uint32(crowdSmall)
	switch d.Table {
	case history.TagTable, history.AttributeTable, history.ListTable:
		d.Sub = rapid.Int64Range(1, 3).Draw(t, "sub")
	case history.IdentityTable:
		d.Sub = rapid.Int64Range(1, 5).Draw(t, "kind")
	case history.TagCatalogue, history.AttributeCatalogue:
		top = crowdDefinitions
	case history.SegmentCatalogue:
		top = crowdSegments
	case history.KeywordCatalogue:
		top = crowdKeywords
	}
	asked := rapid.SliceOfNDistinct(rapid.Uint32Range(1, top), 1, 12, rapid.ID).Draw(t, "keys")
	slices.Sort(asked)
	present, before, err := tx.Rows(ctx, d.Table, d.Sub, asked)
	if err != nil {
		return d, err
	}
	d.Keys = without(asked, present)
	if len(present) > 0 && (len(d.Keys) == 0 || rapid.Bool().Draw(t, "of those present")) {
		d.Keys, d.Before = present, before
	}
	if d.Before == nil || !removable(d.Table) || rapid.Bool().Draw(t, "keep") {
		d.After = randomRows(t, d)
	}
	return d, nil
}

func removable(table history.Table) bool {
	k, err := keepingOf(table)
	return err == nil && k.remove != ""
}

// crowdSmall is how many contacts the stores of these tests have.
const crowdSmall = 20

func randomRows(t *rapid.T, d history.Delta) *history.Rows {
	instant := rapid.Map(rapid.Int64Range(1, 1<<32-1), boxed[int64])
	source := rapid.Map(rapid.Int64Range(0, 10), boxed[int64])
	actor := rapid.Map(rapid.SampledFrom([]string{"", "Owner", "Agent", "robot"}), boxed[string])
	word := rapid.Map(rapid.String(), boxed[string])
	maybe := func(g *rapid.Generator[any]) *rapid.Generator[any] { return rapid.OneOf(rapid.Just[any](nil), g) }
	color := rapid.Map(rapid.Int64Range(0, 20), boxed[int64])
	kind := rapid.Map(rapid.Int64Range(1, 7), boxed[int64])
	var cells []*rapid.Generator[any]
	switch d.Table {
	case history.TrashTable:
		cells = []*rapid.Generator[any]{instant}
	case history.ContactTable:
		return randomContacts(t, d)
	case history.TagTable, history.ListTable:
		cells = []*rapid.Generator[any]{source, actor, instant}
	case history.AttributeTable:
		cells = []*rapid.Generator[any]{word, source, actor, instant}
	case history.ConsentTable:
		cells = []*rapid.Generator[any]{rapid.Map(rapid.Int64Range(1, 2), boxed[int64]), instant, source}
	case history.TagCatalogue:
		cells = []*rapid.Generator[any]{nil, word, color, maybe(instant)}
	case history.AttributeCatalogue:
		cells = []*rapid.Generator[any]{nil, word, kind, rapid.Just[any](`["a","b"]`), word, maybe(instant)}
	case history.SegmentCatalogue:
		bit := rapid.Map(rapid.Int64Range(0, 1), boxed[int64])
		cells = []*rapid.Generator[any]{nil, word, kind, word, word, word, bit, instant, maybe(instant)}
	case history.KeywordCatalogue:
		one := rapid.Map(rapid.Int64Range(0, 1), boxed[int64])
		cells = []*rapid.Generator[any]{nil, one, one, word, one, instant, maybe(instant)}
	case history.IdentityTable:
		cells = []*rapid.Generator[any]{word}
	}
	rows := &history.Rows{}
	for i, cell := range cells {
		if cell == nil { // a name, unique
			rows.Columns = append(rows.Columns, history.Column{Each: names(t, len(d.Keys))})
			continue
		}
		rows.Columns = append(rows.Columns, randomColumn(t, cell, len(d.Keys), fmt.Sprint("cell ", i)))
	}
	return rows
}

func randomColumn(t *rapid.T, cell *rapid.Generator[any], n int, label string) history.Column {
	if rapid.Bool().Draw(t, label+" is constant") {
		return history.Column{Const: cell.Draw(t, label)}
	}
	return history.Column{Each: rapid.SliceOfN(cell, n, n).Draw(t, label)}
}

// names draws names that nothing has yet.
func names(t *rapid.T, n int) []any {
	stem := rapid.StringMatching(`[a-zà-ü]{12}`).Draw(t, "name")
	cells := make([]any, n)
	for i := range cells {
		cells[i] = fmt.Sprintf("%s %d", stem, i)
	}
	return cells
}

// randomContacts hands the numbers that the contacts have around among them, takes some away and makes new ones.
func randomContacts(t *rapid.T, d history.Delta) *history.Rows {
	var numbers []any
	for i := range d.Keys {
		numbers = append(numbers, d.Before.Columns[phoneCell].At(i))
		if rapid.IntRange(0, 3).Draw(t, "new number") == 0 {
			numbers[i] = "+49" + rapid.StringMatching(`15[0-9]{9}`).Filter(isNew(numbers)).Draw(t, "number")
		}
	}
	numbers = rapid.Permutation(numbers).Draw(t, "numbers")
	given, keys := make([]any, len(numbers)), make([]any, len(numbers))
	for i, number := range numbers {
		if number != nil {
			n := phone.FromStored(number.(string), "")
			given[i], keys[i] = "as written "+n.Digits, int64(n.Key)
		}
	}
	instant := rapid.OneOf(rapid.Just[any](nil), rapid.Map(rapid.Int64Range(1, 1<<32-1), boxed[int64]))
	return &history.Rows{Columns: []history.Column{
		randomColumn(t, rapid.Map(rapid.String(), boxed[string]), len(d.Keys), "name"),
		{Each: numbers},
		{Each: given},
		{Each: keys},
		randomColumn(t, instant, len(d.Keys), "first"), randomColumn(t, instant, len(d.Keys), "last"),
	}}
}

func isNew(numbers []any) func(string) bool {
	return func(national string) bool { return !slices.Contains(numbers, any("+49"+national)) }
}

func boxed[T any](v T) any { return v }

// The law that undo rests on: what any changes did, their inverses take back to the last bit, from the store's own
// record of them; and doing it again gives what they gave.
func TestUndoAndRedoAreExact(t *testing.T) {
	ctx := context.Background()
	s := crowdedStore(t, crowdSmall) // each round goes on from where the one before ended
	rapid.Check(t, func(rt *rapid.T) {
		before := dump(t, s)
		var change int64
		err := tryWrite(s, &change, func(tx *Tx) error {
			for range rapid.IntRange(1, 5).Draw(rt, "deltas") {
				d, err := randomDelta(ctx, rt, tx)
				if err != nil {
					return err
				}
				if err := tx.Apply(ctx, d); err != nil {
					return err
				}
				if err := tx.SaveDeltas(ctx, change, []history.Delta{d}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			rt.Fatal(err)
		}
		after := dump(t, s)
		done, err := s.Deltas(ctx, change)
		if err != nil {
			rt.Fatal(err)
		}
		write(t, s, func(tx *Tx) error { return tx.Apply(ctx, inverse(done)...) })
		sameDump(rt, dump(t, s), before)
		write(t, s, func(tx *Tx) error { return tx.Apply(ctx, done...) })
		sameDump(rt, dump(t, s), after)
	})
}

// inverse takes deltas back, the last first.
func inverse(deltas []history.Delta) []history.Delta {
	var back []history.Delta
	for _, d := range slices.Backward(deltas) {
		back = append(back, d.Inverse())
	}
	return back
}

// Two contacts swap their numbers in one delta, whichever is written first.
func TestApplyHandsKeysOver(t *testing.T) {
	s, ctx := crowdedStore(t, 2), context.Background()
	write(t, s, func(tx *Tx) error {
		keys, before, err := tx.Rows(ctx, history.ContactTable, 0, []uint32{1, 2})
		if err != nil {
			return err
		}
		after := &history.Rows{Columns: slices.Clone(before.Columns)}
		for _, c := range []int{phoneCell, keyCell} {
			after.Columns[c].Each = []any{before.Columns[c].At(1), before.Columns[c].At(0)}
		}
		return tx.Apply(ctx, history.Delta{Table: history.ContactTable, Keys: keys, Before: before, After: after})
	})
	got, err := s.Contacts(ctx, []contact.ID{1, 2})
	if err != nil {
		t.Fatal(err)
	}
	first, second := crowdContact(0).Phone.E164, crowdContact(1).Phone.E164
	if got[0].Phone.E164 != second || got[1].Phone.E164 != first {
		t.Fatalf("numbers %s and %s", got[0].Phone.E164, got[1].Phone.E164)
	}
}

// A change whose Before is not true could not be undone: it must not be saved, not even by a caller who goes on.
func TestApplyRefusesWhatIsNotTrue(t *testing.T) {
	row := constant(int64(crowdNow))
	tagged := constant(int64(1), "Owner", int64(crowdNow))
	cases := []struct {
		name  string
		delta history.Delta
		want  string
	}{
		{"made where there is one", history.Delta{Table: history.TrashTable, Keys: []uint32{3, 4}, After: row}, "there already"},
		{"changed where there is none", history.Delta{Table: history.TrashTable, Keys: []uint32{3, 5}, Before: row, After: row}, "1 of 2 rows"},
		{"removed where there is none", history.Delta{Table: history.TrashTable, Keys: []uint32{3, 5}, Before: row}, "1 of 2 rows"},
		{"removed where there is none, far apart", history.Delta{Table: history.TrashTable, Keys: []uint32{3, 5000}, Before: row}, "1 of 2 rows"},
		{"a contact that nobody is", history.Delta{Table: history.TrashTable, Keys: []uint32{7, 5000}, After: row}, "no contact 5000"},
		{"a tag that is not in the catalogue", history.Delta{Table: history.TagTable, Sub: 999, Keys: []uint32{7}, After: tagged}, "no row 999 in tag"},
		{"an attribute that is not in the catalogue", history.Delta{Table: history.AttributeTable, Sub: 999, Keys: []uint32{7}, After: constant("x", int64(1), "", int64(1))}, "no row 999 in attr_def"},
		{"a segment that is not in the catalogue", history.Delta{Table: history.ListTable, Sub: 999, Keys: []uint32{7}, After: tagged}, "no row 999 in segment"},
		{"neither before nor after", history.Delta{Table: history.TrashTable, Keys: []uint32{3}}, "no rows before and none after"},
		{"a contact removed", history.Delta{Table: history.ContactTable, Keys: []uint32{3}, Before: constant("", nil, nil, nil, nil, nil)}, "neither made nor removed"},
		{"too few cells", history.Delta{Table: history.TagTable, Sub: 1, Keys: []uint32{3}, After: row}, "3 cells, not 1"},
		{"an unknown table", history.Delta{Table: 99, Keys: []uint32{3}, After: row}, "no table 99"},
	}
	s, ctx := crowdedStore(t, crowdSmall), context.Background()
	write(t, s, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.TrashTable, Keys: []uint32{3, 6}, After: row})
	})
	before := dump(t, s)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			err := tryWrite(s, nil, func(tx *Tx) error {
				if tx.Apply(ctx, c.delta) == nil {
					t.Error("applied")
				}
				return nil // a caller who does not look
			})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
			sameDump(t, dump(t, s), before)
		})
	}
}

func TestApplyNeedsAChange(t *testing.T) {
	s, ctx := crowdedStore(t, 1), context.Background()
	err := s.Write(ctx, func(tx *Tx) error {
		return tx.Apply(ctx, history.Delta{Table: history.TrashTable, Keys: []uint32{1}, After: constant(int64(1))})
	})
	if err == nil {
		t.Fatal("applied without a change")
	}
}

func TestApplyTouchesContacts(t *testing.T) {
	s, ctx := crowdedStore(t, 3), context.Background()
	const later = crowdNow + 60
	err := s.Write(ctx, func(tx *Tx) error {
		if _, err := tx.Record(ctx, history.Change{At: later}); err != nil {
			return err
		}
		return tx.Apply(ctx, history.Delta{Table: history.TrashTable, Keys: []uint32{2}, After: constant(int64(later))})
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Contacts(ctx, []contact.ID{1, 2})
	if err != nil {
		t.Fatal(err)
	}
	if got[0].UpdatedAt != crowdNow || got[1].UpdatedAt != later {
		t.Fatalf("updated at %d and %d", got[0].UpdatedAt, got[1].UpdatedAt)
	}
}

// The number of a name that is taken comes back as a fault a person can act on.
func TestApplyNameTaken(t *testing.T) {
	s, ctx := crowdedStore(t, 1), context.Background()
	err := tryWrite(s, nil, func(tx *Tx) error {
		keys, before, err := tx.Rows(ctx, history.TagCatalogue, 0, []uint32{1})
		if err != nil {
			return err
		}
		after := &history.Rows{Columns: slices.Clone(before.Columns)}
		after.Columns[nameCell].Const = "TAG 2"
		return tx.Apply(ctx, history.Delta{Table: history.TagCatalogue, Keys: keys, Before: before, After: after})
	})
	if !fault.Is(err, Exists) {
		t.Fatalf("got %v, want %s", err, Exists)
	}
}

// What follows from the cells must not depend on how they came in: an edited contact is kept like a new one.
func TestApplyKeepsDerivedColumns(t *testing.T) {
	s, ctx := crowdedStore(t, 2), context.Background()
	like := named(7, "Zoë Ångström")
	like.Phone = phone.FromStored("+4915112345678", "+4915112345678")
	write(t, s, func(tx *Tx) error {
		keys, before, err := tx.Rows(ctx, history.ContactTable, 0, []uint32{1, 2})
		if err != nil {
			return err
		}
		after := constant(like.Name, nil, nil, nil, nil, nil)
		after.Columns[phoneCell] = history.Column{Each: []any{like.Phone.E164, before.Columns[phoneCell].At(1)}}
		after.Columns[2] = history.Column{Each: []any{like.Phone.Given, nil}}
		after.Columns[keyCell] = history.Column{Each: []any{int64(like.Phone.Key), before.Columns[keyCell].At(1)}}
		return tx.Apply(ctx, history.Delta{Table: history.ContactTable, Keys: keys, Before: before, After: after})
	})
	const derived = "SELECT concat_ws(' ', hex(name_key), coalesce(phone_given, 'NULL'), country) FROM contact ORDER BY id DESC"
	edited := column1(t, s, derived)
	write(t, s, func(tx *Tx) error {
		_, before, err := tx.Rows(ctx, history.ContactTable, 0, []uint32{1})
		if err != nil {
			return err
		}
		return tx.Apply(ctx, history.Delta{Table: history.ContactTable, Keys: []uint32{1}, Before: before, After: constant("", nil, nil, nil, nil, nil)})
	})
	insert(t, s, []contact.Contact{like})
	if created := column1(t, s, derived); created[0] != edited[1] {
		t.Errorf("created %s\nedited  %s", created[0], edited[1])
	}
	if kept := strings.Fields(edited[0]); kept[len(kept)-1] != "NG" {
		t.Errorf("a contact whose number stayed is now of %s", edited[0])
	}
	if emptied := column1(t, s, derived)[2]; emptied != " NULL " {
		t.Errorf("a contact without name and number is kept as %q", emptied)
	}
}

func TestApplyKeepsNamesUnique(t *testing.T) {
	s, ctx := crowdedStore(t, 1), context.Background()
	for _, c := range []struct {
		table history.Table
		name  string
	}{{history.TagCatalogue, "tag"}, {history.AttributeCatalogue, "attr_def"}} {
		write(t, s, func(tx *Tx) error {
			keys, before, err := tx.Rows(ctx, c.table, 0, []uint32{1})
			if err != nil {
				return err
			}
			after := &history.Rows{Columns: slices.Clone(before.Columns)}
			after.Columns[nameCell].Const = "STRASSE ß"
			return tx.Apply(ctx, history.Delta{Table: c.table, Keys: keys, Before: before, After: after})
		})
		if got := column1(t, s, "SELECT name_fold FROM "+c.name+" WHERE id = 1"); got[0] != text.NameFold("STRASSE ß") {
			t.Errorf("%s is folded to %q", c.name, got[0])
		}
	}
}
