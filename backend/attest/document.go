package attest

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"regulars/backend/paper"
	"regulars/backend/phone"
	"regulars/backend/provenance"
)

// Document returns the proof for a person to read; instants are written in location (nil: UTC).
func (r Record) Document(location *time.Location) paper.Document {
	w := Writer{location}
	return paper.Document{
		Title: "Proof of consent", About: r.about(), Number: r.number(), Business: cmp.Or(r.Parties[1].Name, "Regulars"),
		Made: fmt.Sprintf("Made on %s by %s %s.", w.Moment(r.Made.At), r.Made.Program, r.Made.Version),
		Sections: []paper.Section{
			r.present(w), r.verification(),
			{Title: "What is recorded", Text: r.nothing(), Entries: r.lines(w)},
			r.told(w),
			{Title: "What this does not claim", Text: []string{r.Ledger.Claim}},
			r.fields(), r.gaps(),
		},
	}
}

func (r Record) number() string { return phone.FromStored(r.Principal.Phone, "").Display() }

func (r Record) about() string {
	if r.Principal.Name == "" && r.Principal.Phone == "" {
		return fmt.Sprintf("Contact %d", r.Principal.Contact)
	}
	return r.Principal.Name
}

var states = map[string]string{"opted_in": "Can receive marketing", "not_asked": "No record of consent", "opted_out": "Opted out"}

func (r Record) present(w Writer) paper.Section {
	why := "Nothing is recorded that says whether this person agreed or objected. Without a record nobody should be sent marketing messages."
	if r.State.Line != 0 {
		why = fmt.Sprintf("%s since %s: line %d of the ledger decides.", states[r.State.State], w.Moment(r.State.Since), r.State.Line)
	} else if len(r.Events) > 0 {
		why = "What is recorded comes to no consent and no objection."
	}
	text := []string{why}
	if r.State.Ended {
		text = append(text, "The agreement was given for a time that is over. Nobody withdrew it, but there is no consent any more.")
	}
	if r.Principal.Gone {
		text = append(text, "There is no contact with this number now. The lines below were found by its keyed hash, which stays when a person’s data is erased.")
	}
	return paper.Section{Title: states[r.State.State], Text: text, Facts: paper.Said(
		paper.Fact{Label: "Name", Text: r.Principal.Name},
		paper.Fact{Label: "Number", Text: r.number()},
		paper.Fact{Label: "Business", Text: r.Parties[1].Name},
		paper.Fact{Label: "About", Text: r.Processing.Purpose + ", on " + r.Processing.Service},
		paper.Fact{Label: "Known in the ledger as", Text: r.PrincipalID, Code: true},
	)}
}

func (r Record) verification() paper.Section {
	l := r.Ledger
	s := paper.Section{Title: "Is the ledger unbroken?", Tone: paper.Good, Facts: paper.Said(
		paper.Fact{Label: "Lines", Text: fmt.Sprint(l.Lines)},
		paper.Fact{Label: "Hash of the first line", Text: l.FirstHash, Code: true},
		paper.Fact{Label: "Hash of the last line", Text: l.LastHash, Code: true},
	)}
	switch {
	case l.Broken != 0:
		s.Tone, s.Text = paper.Bad, []string{fmt.Sprintf("Line %d was changed, or one before it was changed or taken out.", l.Broken)}
	case !l.Unbroken:
		s.Tone, s.Text = paper.Bad, []string{fmt.Sprintf("Lines are missing at the end: the ledger ends at line %d, but had %d lines.", l.Last, l.Last+l.Missing)}
	case l.Lines == 0:
		s.Tone, s.Text = paper.Plain, []string{"The ledger has no lines yet."}
	default:
		s.Text = []string{fmt.Sprintf("The ledger is unbroken from line %d to line %d.", l.First, l.Last)}
	}
	s.Text = append(s.Text, "Every line was read again when this page was made. Each carries a hash of what it says and of the line before it.")
	return s
}

func (r Record) nothing() []string {
	if len(r.Events) > 0 {
		return nil
	}
	return []string{"No line of the ledger is about this person."}
}

func (r Record) lines(w Writer) []paper.Entry {
	notices := map[int64]string{}
	for _, n := range r.Processing.Notices {
		notices[n.ID] = n.title()
	}
	entries := make([]paper.Entry, len(r.Events))
	for i, e := range r.Events {
		entries[i] = w.Entry(e, notices[e.Notice])
	}
	return entries
}

// Writer writes what stands in a record for a person to read.
type Writer struct{ Location *time.Location }

// Moment writes an instant as it is read: "30 May 2026, 10:42:07 UTC+01:00". "" stays "".
func (w Writer) Moment(instant string) string {
	at, err := time.Parse(time.RFC3339, instant)
	if err != nil {
		return instant
	}
	if w.Location != nil {
		at = at.In(w.Location)
	}
	return at.Format("2 Jan 2006, 15:04:05 ") + zone(at)
}

func zone(at time.Time) string {
	if _, offset := at.Zone(); offset == 0 {
		return "UTC"
	}
	return at.Format("UTC-07:00")
}

var kinds = map[string]string{
	"granted": "Agreed", "withdrawn": "Opted out", "platform_stopped": "Stopped marketing messages in WhatsApp",
	"platform_resumed": "Allowed marketing messages in WhatsApp again", "imported_unverified": "A file says that they agreed, without saying how",
}

// Entry writes a line of the ledger; notice is the title of the one that it names, "" for none or where that is not told.
func (w Writer) Entry(e Event, notice string) paper.Entry {
	what, known := kinds[e.Kind]
	if !known {
		what = "Corrected: " + strings.ToLower(states[e.Result])
	}
	source, _ := provenance.Parse(e.Source)
	return paper.Entry{Title: fmt.Sprintf("Line %d: %s", e.Line, what), Facts: paper.Said(
		paper.Fact{Label: "Occurred", Text: w.Moment(e.Time)},
		paper.Fact{Label: "Recorded", Text: w.Moment(e.RecordedAt)},
		paper.Fact{Label: "Source", Text: source.Label()},
		paper.Fact{Label: "By", Text: e.Actor},
		paper.Fact{Label: "How they agreed", Text: e.Method},
		paper.Fact{Label: "Evidence", Text: e.Evidence},
		paper.Fact{Label: "Note", Text: e.Note},
		paper.Fact{Label: "Reference", Text: e.Reference},
		paper.Fact{Label: "Notice", Text: notice},
		paper.Fact{Label: "Valid", Text: w.validity(e.Validity)},
		paper.Fact{Label: "Words", Text: erased(e.Erased)},
		paper.Fact{Label: "Seal", Text: seal(e.Intact)},
		paper.Fact{Label: "Hash", Text: e.Hash, Code: true},
	)}
}

func (w Writer) validity(v string) string {
	until, ends := strings.CutPrefix(v, "until ")
	if !ends {
		return ""
	}
	return "Until " + w.Moment(until)
}

func erased(is bool) string {
	if is {
		return "Erased with the person’s data. Everything else of the line is as it was."
	}
	return ""
}

func seal(fits bool) string {
	if fits {
		return "Fits: the line is as it was recorded, and follows the line before it."
	}
	return "Does not fit: this line was changed, or a line before it was taken out."
}

func (n Notice) title() string { return fmt.Sprintf("%s, version %d", n.Name, n.Version) }

func (r Record) told(w Writer) paper.Section {
	s := paper.Section{Title: "What they were told"}
	for _, n := range r.Processing.Notices {
		s.Entries = append(s.Entries, paper.Entry{Title: n.title(), Facts: []paper.Fact{
			{Label: "Words", Text: n.Text},
			{Label: "Language", Text: n.Language},
			{Label: "Organisation", Text: n.Organisation},
			{Label: "Written", Text: w.Moment(n.CreatedAt)},
			{Label: "Hash of the words", Text: n.SHA256, Code: true},
		}})
	}
	if s.Entries == nil {
		s.Text = []string{"No line names a notice, so the words that were shown are not known."}
	}
	return s
}

func (r Record) fields() paper.Section {
	p := r.Processing
	kinds := make([]string, len(p.PII))
	for i, kind := range p.PII {
		kinds[i] = kind.Type
	}
	return paper.Section{
		Title: "Fields of ISO/IEC TS 27560", Text: []string{"The same proof as JSON has all of them, under the names of the specification."},
		Table: paper.Table{Headings: []string{"Field", "Value"}, Rows: [][]string{
			{"schema_version", r.SchemaVersion},
			{"record_id", r.RecordID},
			{"pii_principal_id", r.PrincipalID},
			{"purpose", p.Purpose},
			{"purpose_type", p.PurposeType},
			{"lawful_basis", p.LawfulBasis},
			{"pii_information", strings.Join(kinds, ", ")},
			{"pii_controllers", r.Parties[1].Name},
			{"collection_method", p.CollectionMethod},
			{"storage_locations", p.Storage},
			{"service", p.Service},
			{"event_time, validity_duration, entity_id, event_state", "In each line above"},
		}},
	}
}

func (r Record) gaps() paper.Section {
	rows := make([][]string, len(r.NotKept))
	for i, gap := range r.NotKept {
		rows[i] = []string{gap.Field, gap.Why}
	}
	return paper.Section{Title: "Fields that are not kept", Table: paper.Table{Headings: []string{"Field", "Why"}, Rows: rows}}
}
