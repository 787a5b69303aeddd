package importing

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/consent"
	"regulars/backend/fault"
)

// Plan is an import that can be run, again and again: every column has a valid target, and how its dates and numbers
// are written is known.
type Plan struct {
	file       string
	source     Source
	header     bool
	rows       int // rows below the headings; -1: not known
	about      int // rows, by the length of the first ones
	headings   []string
	columns    []column // those that are imported, in the order of the file
	options    Options
	catalogues Catalogues
	optedOut   optOutWords
	answers    answers
	grant      *consent.Event // what declares that somebody agreed, dated if one date is true of all; nil: no basis
}

// column is a column that is imported.
type column struct {
	index      int // in the file
	heading    string
	target     Target
	definition attribute.Definition // for Field Attribute; a negative id stands for one that has to be created
	reader     attribute.Reader
	google     bool // labels of Google Contacts
	assumed    bool // the order of day and month could not be told, so the reader's is a guess
}

// Prepare checks options against the file and the catalogues. Where the file is large and the order of its dates or
// the form of its numbers is in question, it reads all of it. Faults: those of Inspect, MapColumnsDiffer, MapNoPhone,
// MapTargetTwice, MapAttributeDeleted, MapTypeDiffers, those of attribute names, and, of tags to add, tag.Unknown and
// tag.Deleted.
func (f *File) Prepare(ctx context.Context, o Options, c Catalogues) (*Plan, error) {
	format, err := f.complete(o.Format)
	if err != nil {
		return nil, err
	}
	source, err := f.source(format)
	if err != nil {
		return nil, err
	}
	rows, err := source.firstRows()
	if err != nil {
		return nil, err
	}
	o.Format, c.Location = format, cmp.Or(c.Location, time.UTC)
	p := &Plan{file: f.name, source: source, header: format.Header, rows: -1, headings: headings(format, rows), options: o, catalogues: c}
	p.about = int(int64(len(rows.rows)) * (1 + f.size/sampleSize))
	if p.options.Columns == nil {
		p.matchColumns(rows)
	}
	if err := p.check(); err != nil {
		return nil, err
	}
	return p, p.survey(ctx, source)
}

// File returns the name of the plan's file, without folders.
func (p *Plan) File() string { return p.file }

// Headings returns the names of the file's columns, as a Map names them.
func (f *File) Headings(format Format) ([]string, error) {
	format, err := f.complete(format)
	if err != nil {
		return nil, err
	}
	rows, err := f.firstRows(format)
	if err != nil {
		return nil, err
	}
	return headings(format, rows), nil
}

// matchColumns sends the columns where their names say.
func (p *Plan) matchColumns(rows firstRows) {
	m := matcher{rows: rows, first: firstData(p.options.Format), headings: p.headings, attributes: p.catalogues.Attributes}
	for _, f := range m.match() {
		p.options.Columns = append(p.options.Columns, f.target)
	}
}

// check makes columns of the targets, or says what is wrong with them.
func (p *Plan) check() error {
	if len(p.options.Columns) != len(p.headings) {
		return fault.New(MapColumnsDiffer,
			fmt.Sprintf("The file has %d columns, but %d are matched. Match the columns of this file again.", len(p.headings), len(p.options.Columns)),
			"columns", len(p.headings), "matched", len(p.options.Columns))
	}
	for i, target := range p.options.Columns {
		if target.Field == Ignore {
			continue
		}
		if err := p.add(column{index: i, heading: p.headings[i], target: target}); err != nil {
			return err
		}
	}
	if p.key() == nil {
		return fault.New(MapNoPhone,
			fmt.Sprintf("None of the columns (%s) is matched to the phone number, so contacts could not be recognised. Choose the column of the phone number.", strings.Join(p.headings, ", ")),
			"columns", strings.Join(p.headings, ", "))
	}
	for _, id := range p.options.AddTags {
		if _, err := p.catalogues.Tags.ActiveID(id); err != nil {
			return err
		}
	}
	p.optedOut, p.answers = newOptOutWords(p.options.OptedOutYes), newAnswers(p.options.Answers)
	return p.checkBasis()
}

// columnOf returns the first column that fills a field, nil if there is none.
func (p *Plan) columnOf(field Field) *column {
	i := slices.IndexFunc(p.columns, func(c column) bool { return c.target.Field == field })
	if i < 0 {
		return nil
	}
	return &p.columns[i]
}

// key returns the column by which contacts are recognised first.
func (p *Plan) key() *column {
	return cmp.Or(p.columnOf(Phone), p.columnOf(ExternalID), p.columnOf(Email))
}

// add takes a column into the plan.
func (p *Plan) add(c column) error {
	c.reader = attribute.Reader{Location: p.catalogues.Location}
	switch c.target.Field {
	case Attribute:
		definition, err := p.definition(c)
		if err != nil {
			return err
		}
		c.definition = definition
	case Tags:
		c.google = p.isGoogle()
	case FirstSeen, LastSeen, CreatedAt, ConsentDate:
		c.definition = attribute.Definition{Name: c.heading, Type: attribute.DateTime}
	default:
	}
	for _, other := range p.columns {
		if other.clashes(c) {
			return fault.New(MapTargetTwice,
				fmt.Sprintf("The columns “%s” and “%s” are both matched to %s. Leave one of them out.", other.heading, c.heading, c.target),
				"column", c.heading, "other", other.heading, "target", c.target)
		}
	}
	p.columns = append(p.columns, c)
	return nil
}

// isGoogle reports whether the file is one of Google Contacts, by a heading that nobody else has.
func (p *Plan) isGoogle() bool { return slices.Contains(p.headings, "Phone 1 - Value") }

// clashes reports whether two columns fill the same place. Names and tags of several columns are put together.
func (c column) clashes(other column) bool {
	switch c.target.Field {
	case Name, Tags:
		return false
	case Attribute:
		return other.target.Field == Attribute && c.definition.ID == other.definition.ID
	default:
		return c.target.Field == other.target.Field
	}
}

// definition returns the definition that an attribute's column fills: the catalogue's, or a new one with an id below
// zero.
func (p *Plan) definition(c column) (attribute.Definition, error) {
	d, exists := p.catalogues.Attributes.ByName(c.target.Attribute)
	switch {
	case exists && !d.Active():
		return d, fault.New(MapAttributeDeleted,
			fmt.Sprintf("The column “%s” goes to the attribute “%s”, which is deleted. Restore it, or choose another name.", c.heading, d.Name),
			"column", c.heading, "attribute", d.Name, "id", d.ID)
	case exists && c.target.Type != 0 && c.target.Type != d.Type:
		return d, fault.New(MapTypeDiffers,
			fmt.Sprintf("The column “%s” goes to the attribute “%s” as %s, but that is of type %s. Leave the type out, or choose another name.", c.heading, d.Name, c.target.Type, d.Type),
			"column", c.heading, "attribute", d.Name, "type", d.Type)
	case exists:
		return d, nil
	}
	d, err := attribute.NewDefinition(attribute.Definition{Name: c.target.Attribute, Type: cmp.Or(c.target.Type, attribute.Text)}, p.catalogues.Now)
	if err != nil {
		return d, fmt.Errorf("attribute of column %q: %w", c.heading, err)
	}
	for _, other := range p.columns {
		if other.definition.ID < 0 && p.sameName(other.definition, d) {
			return other.definition, nil
		}
	}
	d.ID = attribute.ID(-1 - c.index)
	return d, nil
}

// sameName reports whether the catalogue would take two names for one.
func (p *Plan) sameName(a, b attribute.Definition) bool {
	_, same := attribute.NewCatalogue([]attribute.Definition{a}).ByName(b.Name)
	return same
}

// unchanged is what becomes of the row of an existing contact that changes nothing.
func (p *Plan) unchanged() outcome {
	if p.options.Existing == Skip {
		return existingRow
	}
	return unchangedRow
}

// ignored returns the headings of the columns that are left out.
func (p *Plan) ignored() []string {
	names := []string{}
	for i, target := range p.options.Columns {
		if target.Field == Ignore {
			names = append(names, p.headings[i])
		}
	}
	return names
}

// country returns the country of numbers without one.
func (p *Plan) country() string { return strings.ToUpper(p.options.Country) }

// newDefinition returns the definition that an id below zero stands for.
func (p *Plan) newDefinition(standIn attribute.ID) attribute.Definition {
	i := slices.IndexFunc(p.columns, func(c column) bool { return c.definition.ID == standIn })
	d := p.columns[i].definition
	d.ID = 0
	return d
}

// findsByIdentity reports whether contacts can be recognised by something else than the phone.
func (p *Plan) findsByIdentity() bool {
	return p.columnOf(Email) != nil || p.columnOf(ExternalID) != nil
}

// duplicate returns the note about a row whose contact the row first has named before.
func (p *Plan) duplicate(r *row, first int) Problem {
	return Problem{
		Row: r.number, Column: p.key().heading, Value: shorten(r.known()), Code: Duplicate, Warning: true,
		Message: fmt.Sprintf("The same contact stands in row %d, which counts. This row is left out.", first),
	}
}
