package importing

import (
	"cmp"
	"slices"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/text"
)

// How much of a file is shown before anything is decided.
const (
	previewRows   = 50
	columnSamples = 3
)

// Inspection is what a person sees of a file before deciding anything.
type Inspection struct {
	Format  Format
	Columns []ColumnInfo
	Preview [][]string // the first 50 rows, without the headings
	Rows    int        // rows below the headings; -1: too many to have counted them
	Options Options    // the choices that fit the file: Format, Columns
}

// ColumnInfo is one column of a file.
type ColumnInfo struct {
	Heading   string   // "Column A" … where the file has none
	Samples   []string // up to three different values
	Target    Target   // by name, else by its values; Ignore if neither says anything
	Suggested bool     // Target is a guess that wants to be looked at
	New       Target   // the new attribute that the column could become, of the type that its values suggest
}

// Inspect shows the file as format says: the zero value as detected, else with the delimiter found out if it says none.
// Faults: EncodingUnknown, DelimiterUnknown, FileNotCSV, and those of a first row that is none.
func (f *File) Inspect(format Format, c Catalogues) (Inspection, error) {
	format, err := f.complete(format)
	if err != nil {
		return Inspection{}, err
	}
	rows, err := f.firstRows(format)
	if err != nil {
		return Inspection{}, err
	}
	m := matcher{rows: rows, first: firstData(format), headings: headings(format, rows), attributes: c.Attributes}
	matched := m.match()
	shown := Inspection{Format: format, Rows: -1, Options: Options{Format: format}}
	for i, heading := range m.headings {
		shown.Columns = append(shown.Columns, ColumnInfo{
			Heading: heading, Samples: m.samples(i), Target: matched[i].target, Suggested: matched[i].guessed, New: m.newAttribute(i),
		})
		shown.Options.Columns = append(shown.Options.Columns, matched[i].target)
	}
	data := rows.rows[min(m.first, len(rows.rows)):]
	shown.Preview = data[:min(len(data), previewRows)]
	if rows.whole {
		shown.Rows = len(data)
	}
	return shown, nil
}

// firstData is how many rows stand above the data.
func firstData(format Format) int {
	if format.Header {
		return 1
	}
	return 0
}

// matcher finds out where the columns of a file go.
type matcher struct {
	rows       firstRows
	first      int // row of the first data
	headings   []string
	attributes *attribute.Catalogue
}

// match is where a column goes.
type match struct {
	target  Target
	guessed bool // by a synonym or by values, not by the name itself
	rank    int  // how good the name is; lower is better
	part    bool // of a name
	empty   bool // the column has no values
}

// match returns where each column goes.
func (m matcher) match() []match {
	found := make([]match, len(m.headings))
	for i, heading := range m.headings {
		found[i] = m.byName(heading)
		found[i].empty = len(m.rows.column(i, m.first)) == 0
	}
	dropPartsOfNames(found)
	for _, field := range []Field{Phone, Name, FirstSeen, LastSeen, CreatedAt, OptedOut, Consent, ConsentDate, Email, ExternalID} {
		keepBest(found, field)
	}
	m.phoneByValues(found)
	return found
}

// byName matches one heading: the names that files of this program have, an attribute's name, then synonyms.
func (m matcher) byName(heading string) match {
	if target, err := ParseTarget(heading); err == nil && target.Field == Attribute {
		return match{target: target}
	}
	if heading == problemHeading {
		return match{}
	}
	k := knownHeadings()[HeadingKey(heading)]
	if k.rank == 0 && !k.part && k.field != Ignore {
		return match{target: Target{Field: k.field}}
	}
	if d, ok := m.attribute(heading); ok {
		return match{target: Target{Field: Attribute, Attribute: d.Name, Type: d.Type}, guessed: d.Name != heading}
	}
	return match{target: Target{Field: k.field}, guessed: k.field != Ignore, rank: k.rank, part: k.part}
}

// attribute returns the active attribute that a heading names, in whatever spelling.
func (m matcher) attribute(heading string) (attribute.Definition, bool) {
	if d, err := m.attributes.Active(heading); err == nil {
		return d, true
	}
	all := m.attributes.All()
	i := slices.IndexFunc(all, func(d attribute.Definition) bool { return d.Active() && HeadingKey(d.Name) == HeadingKey(heading) })
	if i < 0 || HeadingKey(heading) == "" {
		return attribute.Definition{}, false
	}
	return all[i], true
}

// dropPartsOfNames ignores the columns of first and last names if a column has the whole.
func dropPartsOfNames(found []match) {
	isWhole := func(f match) bool { return f.target.Field == Name && !f.part && !f.empty }
	if !slices.ContainsFunc(found, isWhole) {
		return
	}
	for i := range found {
		if found[i].part {
			found[i] = match{}
		}
	}
}

// keepBest ignores all columns of a field but the one of the best name; one that has no values comes last. Parts of a
// name stay together.
func keepBest(found []match, field Field) {
	best := -1
	for i, f := range found {
		if f.target.Field == field && (best < 0 || f.better(found[best])) {
			best = i
		}
	}
	for i, f := range found {
		if f.target.Field == field && i != best && !f.part {
			found[i] = match{}
		}
	}
}

func (f match) better(other match) bool {
	if f.empty != other.empty {
		return other.empty
	}
	return f.rank < other.rank
}

// phoneByValues takes the first column of phone numbers for the phone if no name says which it is.
func (m matcher) phoneByValues(found []match) {
	if slices.ContainsFunc(found, func(f match) bool { return f.target.Field == Phone }) {
		return
	}
	for i, f := range found {
		values := m.rows.column(i, m.first)
		phones := 0
		for _, v := range values {
			if looksLikePhone(v) {
				phones++
			}
		}
		if f.target.Field == Ignore && phones > 0 && phones*10 >= len(values)*8 {
			found[i] = match{target: Target{Field: Phone}, guessed: true}
			return
		}
	}
}

// samples returns the first different values of a column, as a person should see them.
func (m matcher) samples(index int) []string {
	shown := []string{}
	for _, v := range m.rows.column(index, m.first) {
		v = shorten(v)
		if !slices.Contains(shown, v) {
			shown = append(shown, v)
		}
		if len(shown) == columnSamples {
			break
		}
	}
	return shown
}

// maxShown is how many characters of a value are shown.
const maxShown = 200

// shorten returns a value as it is shown.
func shorten(value string) string { return text.Shorten(text.Clean(value), maxShown) }

// newAttribute returns the attribute that a column could become.
func (m matcher) newAttribute(index int) Target {
	named, err := ParseTarget(m.headings[index])
	if err != nil || named.Field != Attribute {
		named = Target{Field: Attribute, Attribute: text.Shorten(m.headings[index], attribute.MaxName)}
	}
	named.Type = cmp.Or(named.Type, guessType(m.rows.column(index, m.first)))
	return named
}

// guessType returns the type that all values have, the narrowest first; text if they have none in common.
func guessType(values []string) attribute.Type {
	const enough = 200
	values = values[:min(len(values), enough)]
	if len(values) == 0 || slices.ContainsFunc(values, isCode) {
		return attribute.Text
	}
	for _, t := range []attribute.Type{attribute.Number, attribute.Boolean, attribute.Date, attribute.Time, attribute.DateTime, attribute.JSON} {
		if !slices.ContainsFunc(values, func(v string) bool { return !isOf(t, v) }) {
			return t
		}
	}
	return attribute.Text
}

// isOf reports whether a value can be read as of type t in one of the ways of writing it.
func isOf(t attribute.Type, value string) bool {
	for _, reader := range []attribute.Reader{{}, {DayFirst: true, DecimalComma: true}} {
		if _, err := reader.Parse(attribute.Definition{Type: t}, value); err == nil {
			return true
		}
	}
	return false
}

// isCode reports whether a value is made of digits but is no number: a postcode with a zero in front, a phone
// number, the digits of a card.
func isCode(value string) bool {
	value = strings.TrimSpace(value)
	if strings.HasPrefix(value, "+") {
		return true
	}
	for _, r := range value {
		if r < '0' || r > '9' {
			return false
		}
	}
	return len(value) > 10 || len(value) > 1 && value[0] == '0'
}
