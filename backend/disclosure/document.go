package disclosure

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"regulars/backend/attest"
	"regulars/backend/paper"
	"regulars/backend/phone"
	"regulars/backend/provenance"
)

// Document returns everything for a person to read; instants are written in location (nil: UTC).
func (r Record) Document(location *time.Location) paper.Document {
	w := writer{attest.Writer{Location: location}}
	return paper.Document{
		Title: "Everything stored about them", About: cmp.Or(r.Contact.Name, fmt.Sprintf("Contact %d", r.Contact.ID)),
		Number: phone.FromStored(r.Contact.Phone, "").Display(), Business: cmp.Or(r.Business, "Regulars"),
		Made: fmt.Sprintf("Made on %s by %s %s.", w.Moment(r.Made.At), r.Made.Program, r.Made.Version),
		Sections: []paper.Section{
			w.contact(r), w.identities(r.Identities), w.tags(r.Tags), w.attributes(r.Attributes), w.lists(r), w.notes(r.Notes),
			w.messages(r.Messages), w.consent(r), w.changes(r.Changes),
			{Title: "What is not in it", Text: []string{"Files that were imported or exported, and backups, lie outside of the program’s data. They can hold more."}},
		},
	}
}

// writer writes what stands in a record for a person to read.
type writer struct{ attest.Writer }

func (w writer) contact(r Record) paper.Section {
	c := r.Contact
	return paper.Section{Title: "Contact", Facts: paper.Said(
		paper.Fact{Label: "Name", Text: c.Name},
		paper.Fact{Label: "Number", Text: phone.FromStored(c.Phone, "").Display()},
		paper.Fact{Label: "Number as it was written", Text: c.PhoneGiven},
		paper.Fact{Label: "Country of the number", Text: c.Country},
		paper.Fact{Label: "First seen", Text: w.Moment(c.FirstSeen)},
		paper.Fact{Label: "Last seen", Text: w.Moment(c.LastSeen)},
		paper.Fact{Label: "Created", Text: w.Moment(c.CreatedAt)},
		paper.Fact{Label: "Changed", Text: w.Moment(c.UpdatedAt)},
		paper.Fact{Label: "Came from", Text: labelOf(c.Origin)},
		paper.Fact{Label: "Deleted", Text: w.Moment(c.DeletedAt)},
		paper.Fact{Label: "Contact", Text: fmt.Sprint(c.ID)},
		paper.Fact{Label: "UUID", Text: c.UUID, Code: true},
	)}
}

func labelOf(source string) string {
	s, known := provenance.Parse(source)
	if !known {
		return ""
	}
	return s.Label()
}

// origin writes where something came from: source, by whom, when.
func (w writer) origin(o Origin) []string {
	return []string{labelOf(o.Source), o.Actor, w.Moment(o.At)}
}

var originHeadings = []string{"Source", "By", "When"}

// table is a section that says what it would have if there were anything.
func table(title, none string, headings []string, rows [][]string) paper.Section {
	if len(rows) == 0 {
		return paper.Section{Title: title, Text: []string{none}}
	}
	return paper.Section{Title: title, Table: paper.Table{Headings: headings, Rows: rows}}
}

// rows makes a row of each.
func rows[T any](of []T, row func(T) []string) [][]string {
	all := make([][]string, len(of))
	for i, one := range of {
		all[i] = row(one)
	}
	return all
}

func (w writer) identities(of []Identity) paper.Section {
	return table("Other ways to recognise them", "None are stored.", []string{"Kind", "Value"}, rows(of, func(i Identity) []string { return []string{i.Kind, i.Value} }))
}

func (w writer) tags(of []Tag) paper.Section {
	return table("Tags", "No tags are stored.", append([]string{"Tag"}, originHeadings...), rows(of, func(t Tag) []string {
		return append([]string{orDeleted(t.Name, t.Active)}, w.origin(t.Origin)...)
	}))
}

func orDeleted(name string, active bool) string {
	if active {
		return name
	}
	return name + " (deleted, kept as history)"
}

func (w writer) attributes(of []Attribute) paper.Section {
	return table("Attributes", "No attributes are stored.", append([]string{"Attribute", "Value"}, originHeadings...), rows(of, func(a Attribute) []string {
		return append([]string{orDeleted(a.Name, a.Active), strings.TrimSpace(a.Value + " " + a.Unit)}, w.origin(a.Origin)...)
	}))
}

func (w writer) lists(r Record) paper.Section {
	s := table("Lists", "They are on no list.", append([]string{"List"}, originHeadings...), rows(r.Lists, func(m Membership) []string {
		return append([]string{orDeleted(m.List, m.Active)}, w.origin(m.Origin)...)
	}))
	if len(r.Segments) > 0 {
		s.Text = append(s.Text, "Segments whose rule matches them now: "+strings.Join(r.Segments, ", ")+".")
	}
	return s
}

func (w writer) notes(of []Note) paper.Section {
	return table("Notes", "No notes are stored.", append([]string{"Note"}, originHeadings...), rows(of, func(n Note) []string {
		return append([]string{n.Text}, w.origin(n.Origin)...)
	}))
}

func (w writer) messages(of []Message) paper.Section {
	return table("Messages kept for review", "No messages are stored.", []string{"Sent", "Words", "Kept for", "Decided"}, rows(of, func(m Message) []string {
		return []string{w.Moment(m.At), m.Text, m.Keyword, w.Moment(m.DecidedAt)}
	}))
}

func (w writer) consent(r Record) paper.Section {
	s := paper.Section{Title: "Consent", Text: []string{fmt.Sprintf("State: %s. The proof of consent says more, and whether the ledger is unbroken.", strings.ReplaceAll(r.Consent.State, "_", " "))}}
	for _, e := range r.Ledger {
		s.Entries = append(s.Entries, w.Entry(e, ""))
	}
	return s
}

func (w writer) changes(of []Change) paper.Section {
	s := paper.Section{Title: "What was done", Text: []string{"Each change that touched them, with the old and the new values that are kept so that it can be undone."}}
	for _, c := range of {
		facts := paper.Said(
			paper.Fact{Label: "When", Text: w.Moment(c.At)},
			paper.Fact{Label: "Source", Text: labelOf(c.Source)},
			paper.Fact{Label: "By", Text: c.Actor},
		)
		if c.Undone {
			facts = append(facts, paper.Fact{Label: "Undone", Text: "Yes"})
		}
		s.Entries = append(s.Entries, paper.Entry{Title: fmt.Sprintf("%d: %s", c.ID, c.Summary), Facts: append(facts, changed(c.Edits)...)})
	}
	return s
}

// changed has one fact for each kind of edit, with a line for each of them: labels are not to repeat.
func changed(edits []Edit) []paper.Fact {
	var facts []paper.Fact
	at := map[string]int{}
	for _, e := range edits {
		label := strings.ReplaceAll(e.What, "_", " ")
		label = strings.ToUpper(label[:1]) + label[1:]
		if _, known := at[label]; !known {
			at[label] = len(facts)
			facts = append(facts, paper.Fact{Label: label})
		}
		f := &facts[at[label]]
		f.Text = strings.TrimPrefix(f.Text+"\n"+sentence(e), "\n")
	}
	return facts
}

func sentence(e Edit) string {
	name := ""
	if e.Name != "" {
		name = e.Name + ": "
	}
	if e.Before == "" && e.After == "" {
		return name + "yes"
	}
	return fmt.Sprintf("%s%s → %s", name, cmp.Or(e.Before, "–"), cmp.Or(e.After, "–"))
}
