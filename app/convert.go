package app

import (
	"math"
	"time"

	"github.com/samber/lo"

	"regulars/backend/attribute"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/filter"
	"regulars/backend/history"
	"regulars/backend/index"
	"regulars/backend/job"
	"regulars/backend/provenance"
	"regulars/backend/tag"
	"regulars/backend/workspace"
)

// instant returns Unix seconds as RFC 3339 in UTC, and "" for 0, which is unknown.
func instant(seconds int64) string {
	if seconds == 0 {
		return ""
	}
	return time.Unix(seconds, 0).UTC().Format(time.RFC3339)
}

// each converts every element; the result is never nil, so that it is [] and not null in JavaScript.
func each[T, U any](from []T, to func(T) U) []U {
	return lo.Map(from, func(v T, _ int) U { return to(v) })
}

// contactID returns 0, which is no contact, for a number that is none: cutting it down would name somebody else.
func contactID(id int64) contact.ID {
	if id < 0 || id > math.MaxUint32 {
		return 0
	}
	return contact.ID(id)
}

func tagID(id int64) tag.ID { return tag.ID(id) }

func definitionID(id int64) attribute.ID { return attribute.ID(id) }

func draftValue(v AttributeValue) workspace.Value {
	return workspace.Value{Definition: attribute.ID(v.ID), Raw: v.Value}
}

// wireRows converts contacts for the table: deleted tags and attributes are left out.
func wireRows(w *workspace.Workspace, contacts []contact.Contact) []Row {
	tags, attributes := w.Tags(), w.Attributes()
	return each(contacts, func(c contact.Contact) Row { return wireRow(c, tags, attributes) })
}

func wireRow(c contact.Contact, tags *tag.Catalogue, attributes *attribute.Catalogue) Row {
	row := Row{
		ID: int64(c.ID), Name: c.Name, Phone: c.Phone.E164, PhoneText: c.Phone.Display(),
		Consent: c.Consent.String(), ConsentAt: instant(c.ConsentAt),
		FirstSeen: instant(c.FirstSeen), LastSeen: instant(c.LastSeen), CreatedAt: instant(c.CreatedAt),
		Tags: each(workspace.ActiveTags(c, tags), func(a tag.Assignment) int64 { return int64(a.Tag) }),
	}
	row.Attributes = each(workspace.ActiveValues(c, attributes), func(v attribute.Value) AttributeValue {
		return AttributeValue{ID: int64(v.Definition), Value: v.Text}
	})
	return row
}

func wireDetail(w *workspace.Workspace, d workspace.Dossier) Detail {
	c := d.Contact
	out := Detail{
		Row: wireRow(c, w.Tags(), w.Attributes()), UpdatedAt: instant(c.UpdatedAt), Deleted: c.DeletedAt != 0,
		Email: workspace.IdentityOf(c, contact.Email), ExternalID: workspace.IdentityOf(c, contact.ExternalID),
		LastChange: instant(d.Changed.At), LastActor: d.Changed.Actor,
		Consent: wireConsentLine(d.Consent), Notes: each(d.Notes, wireNote), Timeline: each(d.Timeline, wireLine),
	}
	out.Tags = each(c.Tags, func(a tag.Assignment) DetailTag {
		t, _ := w.Tags().ByID(a.Tag)
		return DetailTag{ID: int64(a.Tag), Source: a.Source.String(), SourceLabel: a.Source.Label(), Actor: a.Actor, At: instant(a.At), Historical: !t.Active()}
	})
	out.Attributes = each(workspace.ActiveValues(c, w.Attributes()), func(v attribute.Value) DetailAttribute {
		return DetailAttribute{ID: int64(v.Definition), Value: v.Text, Source: v.Source.String(), SourceLabel: v.Source.Label(), At: instant(v.At)}
	})
	return out
}

func wireTag(t tag.Tag, contacts int) Tag {
	return Tag{
		ID: int64(t.ID), Name: t.Name, Description: t.Description, Color: int(t.Color),
		CreatedAt: instant(t.CreatedAt), DeletedAt: instant(t.DeletedAt), Contacts: contacts,
	}
}

func wireDefinition(d attribute.Definition, use workspace.Use) Definition {
	return Definition{
		ID: int64(d.ID), Name: d.Name, Type: d.Type.String(), Description: d.Description,
		Allowed: each(d.Allowed, func(s string) string { return s }), Unit: d.Unit,
		CreatedAt: instant(d.CreatedAt), DeletedAt: instant(d.DeletedAt), Contacts: use.Contacts, Example: use.Example,
	}
}

func wireSegment(s workspace.SegmentFacts) Segment {
	out := Segment{
		ID: int64(s.ID), Name: s.Name, Kind: s.Kind.String(), Filter: s.Filter, Sort: s.Sort, Columns: s.Columns, Pinned: s.Pinned,
		CreatedAt: instant(s.CreatedAt), EditedAt: instant(s.EditedAt), Words: s.Words, Contacts: s.Contacts, Since: s.Since, Before: s.Before,
		Deleted: each(s.Deleted, func(r filter.Reference) DeletedReference { return DeletedReference{Kind: r.Kind, Name: r.Name} }),
	}
	if s.Problem != nil {
		out.Problem = s.Problem.Message
	}
	return out
}

func wireTypeCheck(c workspace.TypeCheck) TypeCheck {
	refused := each(c.Refused, func(r workspace.RefusedValue) RefusedValue {
		return RefusedValue{Value: r.Value, Contacts: r.Contacts, Reason: r.Reason}
	})
	return TypeCheck{Values: c.Values, Fitting: c.Fitting, Refused: refused}
}

func wireChanged(c workspace.Changed) Changed {
	return Changed{Change: c.Change, Contacts: c.Contacts, Message: c.Summary}
}

func wireChange(c history.Change) Change {
	return Change{
		ID: c.ID, At: instant(c.At), Actor: c.Actor, Source: c.Source.String(), SourceLabel: c.Source.Label(),
		Kind: string(c.Kind), Group: string(c.Kind.Group()), Summary: workspace.Summary(c), Contacts: c.Contacts,
		Undone: c.Undone, CanUndo: c.CanUndo, Reverses: c.Reverses,
	}
}

func historyQuery(q HistoryQuery) workspace.HistoryQuery {
	out := workspace.HistoryQuery{
		Before: q.Before, Limit: q.Limit, Search: q.Search, Actors: q.Actors, From: q.From, To: q.To,
		Groups: each(q.Groups, func(g string) history.Group { return history.Group(g) }),
	}
	out.Sources = sources(q.Sources)
	return out
}

func wireChangeDetails(d workspace.Details) ChangeDetails {
	return ChangeDetails{
		Entries: each(d.Entries, wireTouched), Contacts: each(d.Contacts, wireTouched), More: max(0, d.Change.Contacts-len(d.Contacts)),
	}
}

func wireTouched(t workspace.Touched) Touched {
	return Touched{Contact: int64(t.Contact), Name: t.Name, Edits: each(t.Edits, func(e workspace.Edit) Edit { return Edit(e) })}
}

// sources returns the sources of these names; others are left out.
func sources(names []string) []provenance.Source {
	return lo.FilterMap(names, func(name string, _ int) (provenance.Source, bool) { return provenance.Parse(name) })
}

func wireSource(s provenance.Source) Source { return Source{Name: s.String(), Label: s.Label()} }

func plain(s string) string { return s }

func wireFacets(f index.Facets, tags *tag.Catalogue) Facets {
	out := Facets{NoTags: f.NoTags, OptedIn: f.OptedIn, NotAsked: f.NotAsked, OptedOut: f.OptedOut, Tags: []Count{}}
	for _, t := range tags.All() {
		if t.Active() {
			out.Tags = append(out.Tags, Count{ID: int64(t.ID), Count: f.Tags[t.ID]})
		}
	}
	return out
}

func wireCommon(c workspace.Common, w *workspace.Workspace) Common {
	out := Common{Contacts: c.Contacts, Tags: []Count{}, Attributes: []CommonAttribute{}}
	for _, t := range w.Tags().All() {
		if n := c.Tags[t.ID]; n > 0 {
			out.Tags = append(out.Tags, Count{ID: int64(t.ID), Count: n})
		}
	}
	for _, d := range w.Attributes().All() {
		if v, ok := c.Attributes[d.ID]; ok {
			out.Attributes = append(out.Attributes, CommonAttribute{ID: int64(d.ID), Value: v.Value, Count: v.Count, Total: v.Total})
		}
	}
	return out
}

func wirePreview(w *workspace.Workspace, p workspace.Preview) Preview {
	out := Preview{Contacts: p.Contacts, First: wireRows(w, p.First), Words: p.Words}
	if p.Problem != nil {
		out.Problem.Path, out.Problem.Message = filter.Locate(p.Problem)
	}
	return out
}

// sourceRemoval reads what is to be removed. Fault: fault.Invalid, field "source".
func sourceRemoval(r SourceRemoval) (workspace.SourceRemoval, error) {
	source, known := provenance.Parse(r.Source)
	if !known {
		return workspace.SourceRemoval{}, fault.InField("source", fault.New("removal.source", "Choose whose work is to be removed.", "source", r.Source))
	}
	out := workspace.SourceRemoval{Source: source, Since: r.Since, Tags: r.Tags, Values: r.Values}
	if !r.Everyone {
		among := selection(r.Selection)
		out.Among = &among
	}
	return out, nil
}

func wirePreferences(s workspace.Settings) Preferences {
	return Preferences{
		BusinessName: s.BusinessName, Country: s.Country, Locale: s.Locale,
		Theme: s.Theme, Density: s.Density, RowsPerPage: s.RowsPerPage, TextSize: s.TextSize, SingleKeys: s.SingleKeys, Columns: s.Columns,
		ProfileName: s.ProfileName, ProfileRole: s.ProfileRole,
		OtherProfiles: each(s.OtherProfiles, func(p workspace.Profile) Profile { return Profile(p) }),
	}
}

func settings(p Preferences) workspace.Settings {
	return workspace.Settings{
		BusinessName: p.BusinessName, Country: p.Country, Locale: p.Locale,
		Theme: p.Theme, Density: p.Density, RowsPerPage: p.RowsPerPage, TextSize: p.TextSize, SingleKeys: p.SingleKeys, Columns: p.Columns,
		ProfileName: p.ProfileName, ProfileRole: p.ProfileRole,
		OtherProfiles: each(p.OtherProfiles, func(p Profile) workspace.Profile { return workspace.Profile(p) }),
	}
}

func wireJob(j job.Job) Job {
	return Job{ID: j.ID, Kind: string(j.Kind), Label: j.Label, Done: j.Done, Total: j.Total, Cancellable: j.Cancellable}
}

func selection(s Selection) workspace.Selection {
	return workspace.Selection{IDs: each(s.IDs, contactID), View: s.View, Except: each(s.Except, contactID)}
}
