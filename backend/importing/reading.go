package importing

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/maphash"
	"slices"
	"strings"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/phone"
)

// reading makes contacts of records. All that it remembers from one row to the next is which contacts the file has
// named so far, and the values that occur again and again.
type reading struct {
	plan     *Plan
	existing Existing
	tags     tagNames
	caches   []cache        // of parsed values, for each column of the plan
	seen     map[uint64]int // rows by match key of the phone, or by hash of another identity
	seed     maphash.Seed
	assumed  []bool // the warning about the order of dates was given, for each column of the plan

	// The row at hand.
	out      *portion
	number   int
	cells    [][]byte
	draft    contact.Draft
	names    []string // parts of the name
	answer   Answer   // of the consent column
	agreedAt int64    // Unix seconds; 0: no date
	problems int      // where its problems begin in out.problems
	refused  bool
}

func newReading(plan *Plan, existing Existing) *reading {
	return &reading{
		plan: plan, existing: existing, tags: newTagNames(plan), seen: make(map[uint64]int, plan.about), seed: maphash.MakeSeed(),
		caches: make([]cache, len(plan.columns)), assumed: make([]bool, len(plan.columns)),
	}
}

// read adds a record to out: a contact to write, or an outcome with its problems. It returns the problems if the
// row is rejected. Fault: TooManyTags.
func (r *reading) read(record Record, out *portion) (rejected []Problem, err error) {
	r.begin(record, out)
	for i := range r.plan.columns {
		c := &r.plan.columns[i]
		if c.index >= len(r.cells) || len(r.cells[c.index]) == 0 {
			continue
		}
		if value := ValueOf(r.cells[c.index]); len(value) > 0 {
			r.set(i, c, value)
		}
	}
	r.refuseExtraCells()
	r.settleConsent()
	r.finish()
	if r.refused {
		r.dropWarnings()
		out.outcomes[rejectedRow]++
		return out.problems[r.problems:], r.tags.err
	}
	r.place()
	return nil, r.tags.err
}

// dropWarnings forgets what was odd about values of a row that is not taken, except for what concerns a whole column.
func (r *reading) dropWarnings() {
	kept := slices.DeleteFunc(r.out.problems[r.problems:], func(p Problem) bool { return p.Warning && p.Code != DateOrderAssumed })
	r.out.problems = r.out.problems[:r.problems+len(kept)]
}

// begin starts a row.
func (r *reading) begin(record Record, out *portion) {
	r.out, r.number, r.cells = out, record.Row, record.Cells
	r.problems, r.refused = len(out.problems), false
	r.draft, r.names, r.answer, r.agreedAt = contact.Draft{}, r.names[:0], NotKnown, 0
	r.tags.begin(out)
	out.last = record.Row
}

// set puts one value into the draft.
func (r *reading) set(i int, c *column, value []byte) {
	switch c.target.Field {
	case Phone:
		r.setPhone(c, value)
	case Name:
		r.names = append(r.names, r.out.text.keep(value))
	case Tags:
		r.setTags(c, value)
	case OptedOut:
		r.setOptedOut(c, value)
	case Consent:
		r.setConsent(i, c, value)
	case Email:
		r.addIdentity(contact.Email, value)
	case ExternalID:
		r.addIdentity(contact.ExternalID, value)
	case Attribute:
		r.setAttribute(i, c, value)
	case FirstSeen, LastSeen, CreatedAt, ConsentDate:
		r.setInstant(i, c, value)
	case Ignore: // is no column of a plan
	}
}

// setPhone reads the phone number. Where a cell has several, the first that is one is taken.
func (r *reading) setPhone(c *column, value []byte) {
	if value[0] == '\'' {
		value = bytes.TrimLeft(value, "'") // a spreadsheet's mark of text
	}
	number, err := phone.Parse(r.out.text.keep(value), r.plan.country())
	if err != nil {
		if number, err = r.firstPhone(c, value, err); err != nil {
			r.refuse(c, value, err)
			return
		}
	}
	if !number.Valid {
		r.warn(c, value, PhoneNotInPlan, fmt.Sprintf("%s is not a number of its country's numbering plan. It was taken as it is; check it.", number.E164))
	}
	r.draft.Phone = number
}

// firstPhone returns the first number of a cell that holds several, and refused if it does not.
func (r *reading) firstPhone(c *column, value []byte, refused error) (phone.Number, error) {
	parts := bytes.FieldsFunc(value, func(b rune) bool { return strings.ContainsRune(";,/|\n", b) })
	if i := bytes.Index(value, []byte(":::")); i >= 0 { // as Google Contacts writes them
		parts = [][]byte{value[:i], value[i:]}
	}
	if len(parts) < 2 {
		return phone.Number{}, refused
	}
	for _, part := range parts {
		if number, err := phone.Parse(string(trimSpace(part)), r.plan.country()); err == nil {
			r.warn(c, value, SeveralPhones, fmt.Sprintf("The cell has several numbers; %s was taken. Put the others into a column of their own.", number.E164))
			return number, nil
		}
	}
	return phone.Number{}, refused
}

// setTags adds the tags of a cell, separated by |, or in a file of Google Contacts by :::.
func (r *reading) setTags(c *column, value []byte) {
	separator := "|"
	if c.google {
		separator = ":::"
	}
	for name := range bytes.SplitSeq(value, []byte(separator)) {
		name = trimSpace(name)
		if len(name) == 0 || c.google && isGoogleGroup(name) {
			continue
		}
		r.addTag(c, name)
	}
}

// isGoogleGroup reports whether a label is one that Google Contacts puts on contacts by itself.
func isGoogleGroup(label []byte) bool {
	switch string(label) {
	case "* myContacts", "* starred", "* friends", "* family", "* coworkers":
		return true
	}
	return false
}

func (r *reading) addTag(c *column, name []byte) {
	answer := r.tags.find(name)
	switch {
	case answer.refused == nil:
		r.tags.add(answer.id)
	case answer.warning != "":
		r.warn(c, name, answer.warning, answer.refused.Message)
	default:
		r.refuse(c, name, answer.refused)
	}
}

// setOptedOut reads a column of yes and no.
func (r *reading) setOptedOut(c *column, value []byte) {
	out, ok := r.plan.optedOut.mean(string(value))
	if !ok {
		r.refuse(c, value, fault.New(OptOutUnclear, fmt.Sprintf("“%s” says neither that the contact opted out nor that not. Write yes or no.", shorten(string(value)))))
	}
	r.draft.OptedOut = r.draft.OptedOut || out
}

func (r *reading) addIdentity(kind contact.Kind, value []byte) {
	r.out.identities = append(r.out.identities, contact.Identity{Kind: kind, Value: r.out.text.keep(value)})
	n := len(r.draft.Identities) + 1
	r.draft.Identities = r.out.identities[len(r.out.identities)-n : len(r.out.identities) : len(r.out.identities)]
}

// setAttribute reads an attribute's value. Nothing that can be shown is no value.
func (r *reading) setAttribute(i int, c *column, value []byte) {
	canonical, known := r.caches[i].find(value)
	if !known {
		parsed, err := parseValue(c.definition, c.reader, r.out.text.keep(value))
		if err != nil {
			if !fault.Is(err, attribute.ValueEmpty) {
				r.refuse(c, value, err)
			}
			return
		}
		canonical = r.caches[i].add(value, parsed)
	}
	r.noteOrder(i, c, value)
	r.out.values = append(r.out.values, contact.DraftValue{Definition: c.definition.ID, Text: canonical})
	n := len(r.draft.Attributes) + 1
	r.draft.Attributes = r.out.values[len(r.out.values)-n : len(r.out.values) : len(r.out.values)]
}

// parseValue returns the canonical text of a value. Most files have most values in forms that cannot be misread,
// which is quick to see; the reader knows the others.
func parseValue(d attribute.Definition, reader attribute.Reader, value string) (string, error) {
	if d.Type != attribute.Number || !reader.DecimalComma {
		if canonical, err := attribute.Parse(d, value); err == nil {
			return canonical, nil
		}
	}
	return reader.Parse(d, value)
}

// noteOrder warns, once for each column, about a date that would be another one in the other order of day and month.
func (r *reading) noteOrder(i int, c *column, value []byte) {
	if !c.assumed || r.assumed[i] {
		return
	}
	if !isEitherOrder(value) {
		return
	}
	r.assumed[i] = true
	order := "month"
	if c.reader.DayFirst {
		order = "day"
	}
	r.warn(c, value, DateOrderAssumed, fmt.Sprintf("Nothing in the file says whether “%s” begins with the day or the month. The %s was assumed, for the whole column. Choose the order of dates if that is wrong.", shorten(string(value)), order))
}

// refuseExtraCells refuses a row with more values than there are columns: most likely one of them has a separator in
// it that is not in quotes, and everything behind it is in the wrong place.
func (r *reading) refuseExtraCells() {
	columns := len(r.plan.headings)
	if len(r.cells) <= columns || isBlank(r.cells[columns:]) {
		return
	}
	extra := bytes.Join(r.cells[columns:], []byte(" "))
	r.refuse(&column{}, extra, fault.New(ExtraCells,
		fmt.Sprintf("The row has %d cells, but there are %d columns. Put a value with a separator in it into quotation marks.", len(r.cells), columns),
		"cells", len(r.cells), "columns", columns))
}

// finish puts the name together and has the whole looked at by the rules of contacts.
func (r *reading) finish() {
	r.draft.Name = strings.Join(r.names, " ")
	if r.draft.Name == "—" { // how the tools that are left show that a name is unknown
		r.draft.Name = ""
	}
	if r.refused {
		return
	}
	if r.draft.Phone.IsZero() && len(r.draft.Identities) == 0 {
		r.refuse(r.plan.key(), nil, fault.New(NoPhone, "The row has no phone number, so the contact could not be recognised. Fill in the number, or leave the row out."))
		return
	}
	slices.SortFunc(r.draft.Attributes, func(a, b contact.DraftValue) int { return cmp.Compare(a.Definition, b.Definition) })
	draft, err := contact.New(r.draft, r.plan.catalogues.Now)
	if err != nil {
		r.refuseFields(err)
	}
	r.draft = draft
}

// refuseFields refuses the values of the columns that a contact's fault names by their fields.
func (r *reading) refuseFields(err error) {
	f, ok := fault.As(err)
	if !ok {
		r.refuse(&column{}, nil, err)
		return
	}
	for i := range r.plan.columns {
		c := &r.plan.columns[i]
		if field, named := f.Fields[c.target.Field.String()]; named && c.index < len(r.cells) {
			r.refuse(c, r.cells[c.index], field)
		}
	}
	if !r.refused {
		r.refuse(&column{}, nil, f)
	}
}

// place decides whether the row is a contact to write or one that the file has named before.
func (r *reading) place() {
	if first := r.firstRow(); first != 0 {
		r.dropWarnings()
		r.out.problems = append(r.out.problems, r.plan.duplicate(&row{number: r.number, draft: r.draft}, first))
		r.out.outcomes[duplicateRow]++
		r.object(first)
		return
	}
	id := contact.ID(0)
	if !r.draft.Phone.IsZero() {
		id, _ = r.existing.ByKey(r.draft.Phone.Key)
	}
	if id != 0 && r.plan.options.Existing == Skip {
		r.dropWarnings()
		if !r.plan.hearsConsent() {
			r.out.outcomes[existingRow]++
			return
		}
	}
	r.tags.add(r.plan.options.AddTags...)
	r.draft.Tags = r.tags.taken()
	r.out.rows = append(r.out.rows, row{number: r.number, draft: r.draft, existing: id, yes: r.answer == Yes, agreedAt: r.agreedAt})
}

// firstRow returns the row that named the contact before, and 0 if this is the first. With a phone the phone
// decides; the other identities are remembered for rows that have none.
func (r *reading) firstRow() int {
	byPhone := !r.draft.Phone.IsZero()
	if byPhone {
		if first, known := r.seen[r.draft.Phone.Key]; known {
			return first
		}
		r.seen[r.draft.Phone.Key] = r.number
	}
	for _, identity := range r.draft.Identities {
		key := r.identityKey(identity)
		first, known := r.seen[key]
		if known && !byPhone {
			return first
		}
		if !known {
			r.seen[key] = r.number
		}
	}
	return 0
}

// identityKey returns a number for an identity that is no phone's key: those have 15 digits at most, this has its
// highest bit set.
func (r *reading) identityKey(identity contact.Identity) uint64 {
	return maphash.Comparable(r.seed, identity) | 1<<63
}

// refuse notes what is wrong with a value, for which the row will be rejected.
func (r *reading) refuse(c *column, value []byte, err error) {
	r.refused = true
	f, ok := fault.As(err)
	switch {
	case isSpreadsheetError(value):
		f = fault.New(SpreadsheetError, fmt.Sprintf("“%s” is what the spreadsheet showed instead of a value. Correct the cell, or make its column wider, and save again.", shorten(string(value))))
	case !ok:
		f = fault.Wrap(err, fault.Internal, "The value cannot be read.")
	}
	r.note(c, value, Problem{Code: f.Code, Message: f.Message})
}

// warn notes what is odd about a value that is taken all the same.
func (r *reading) warn(c *column, value []byte, code fault.Code, message string) {
	r.note(c, value, Problem{Code: code, Message: message, Warning: true})
}

func (r *reading) note(c *column, value []byte, p Problem) {
	p.Row, p.Column, p.Value = r.number, c.heading, shorten(string(value))
	r.out.problems = append(r.out.problems, p)
}
