package app

import (
	"slices"
	"testing"

	"regulars/backend/fault"
)

func TestPageReadsAndChangesContacts(t *testing.T) {
	p := start(t)
	vip := get[Tag](t)(p.tags.Create(TagInput{Name: "VIP", Color: 3}))
	city := get[Definition](t)(p.attributes.Create(DefinitionInput{Name: "City", Type: "text"}))
	made := get[Created](t)(p.contacts.Create(ContactInput{Phone: "+234 803 555 0142", Name: "Amara", Tags: []int64{vip.ID}, Attributes: []AttributeValue{{city.ID, "Lagos"}}}))
	if made.ID != 1 || made.Message != "Amara added" {
		t.Errorf("made %+v", made)
	}
	view := get[View](t)(p.contacts.OpenView(Query{Filter: `{"field":"tags","op":"any_of","args":["VIP"]}`, Sort: "name"}))
	page := get[Rows](t)(p.contacts.Rows(view.ID, 0, 50))
	if view.Total != 1 || view.All != 1 || len(page.Rows) != 1 || page.Stale {
		t.Fatalf("%+v %+v", view, page)
	}
	row := page.Rows[0]
	if row.Phone != "+2348035550142" || row.PhoneText != "+234 803 555 0142" || row.CreatedAt != "2026-05-30T10:42:33Z" || row.FirstSeen != "" ||
		!slices.Equal(row.Tags, []int64{vip.ID}) || !slices.Equal(row.Attributes, []AttributeValue{{city.ID, "Lagos"}}) || row.Consent != "not_asked" {
		t.Errorf("row %+v", row)
	}
	if ids := get[[]int64](t)(p.contacts.IDs(view.ID, 0, 10)); !slices.Equal(ids, []int64{made.ID}) {
		t.Errorf("ids %v", ids)
	}
	if among := get[int](t)(p.contacts.Among(view.ID, []int64{made.ID, 77})); among != 1 {
		t.Errorf("%d among the view", among)
	}
	facets := get[Facets](t)(p.contacts.Facets(view.ID))
	if !slices.Equal(facets.Tags, []Count{{vip.ID, 1}}) || facets.NotAsked != 1 || facets.NoTags != 0 {
		t.Errorf("facets %+v", facets)
	}
	name := "Amara Okafor"
	get[Changed](t)(p.contacts.Edit(made.ID, ContactPatch{Name: &name, RemoveTags: []int64{vip.ID}}))
	get[Changed](t)(p.contacts.OptOut(Selection{IDs: []int64{made.ID}}, ""))
	rows := get[[]Row](t)(p.contacts.RowsByID([]int64{made.ID, 77}))
	if len(rows) != 1 || rows[0].Name != name || len(rows[0].Tags) != 0 || rows[0].Consent != "opted_out" {
		t.Errorf("rows %+v", rows)
	}
	if page = get[Rows](t)(p.contacts.Rows(view.ID, 0, 50)); !page.Stale {
		t.Error("not stale")
	}
	if changed, ok := p.heard(EventDataChanged); !ok || !slices.Contains(changed.(DataChanged).Topics, "contacts") {
		t.Errorf("heard %+v", changed)
	}
}

func TestDetail(t *testing.T) {
	p := start(t)
	prefs := get[Preferences](t)(p.settings.Get())
	prefs.ProfileName = "Ada"
	get[Preferences](t)(p.settings.Save(prefs))
	vip, old := get[Tag](t)(p.tags.Create(TagInput{Name: "VIP"})), get[Tag](t)(p.tags.Create(TagInput{Name: "Old"}))
	made := get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara", Tags: []int64{vip.ID, old.ID}}))
	get[Changed](t)(p.tags.Delete([]int64{old.ID}))
	d := get[Detail](t)(p.contacts.Get(made.ID))
	if len(d.Tags) != 2 || d.Tags[0].Historical || !d.Tags[1].Historical || d.Tags[0].SourceLabel != "Manual (admin)" || d.Tags[0].Actor != "Ada" {
		t.Errorf("tags %+v", d.Tags)
	}
	if d.LastChange != "2026-05-30T10:42:33Z" || d.LastActor != "Ada" || d.Deleted {
		t.Errorf("%+v", d)
	}
	_, err := p.contacts.Get(made.ID + 1<<32) // must not be cut down to somebody else
	wantFault(t, err, fault.NotFound)
}

func TestBulkCommands(t *testing.T) {
	p := start(t)
	vip := get[Tag](t)(p.tags.Create(TagInput{Name: "VIP"}))
	orders := get[Definition](t)(p.attributes.Create(DefinitionInput{Name: "Orders", Type: "number"}))
	for _, name := range []string{"Amara", "Ben", "Carla"} {
		get[Created](t)(p.contacts.Create(ContactInput{Name: name}))
	}
	view := get[View](t)(p.contacts.OpenView(Query{Sort: "name"}))
	but := Selection{View: view.ID, Except: []int64{2}}
	for name, c := range map[string]Changed{
		"add tag":     get[Changed](t)(p.contacts.AddTag(but, vip.ID)),
		"set value":   get[Changed](t)(p.contacts.SetAttribute(but, orders.ID, "12")),
		"edit many":   get[Changed](t)(p.contacts.EditMany(but, ContactPatch{SetAttributes: []AttributeValue{{orders.ID, "13"}}})),
		"remove tag":  get[Changed](t)(p.contacts.RemoveTag(but, vip.ID)),
		"clear value": get[Changed](t)(p.contacts.ClearAttribute(but, orders.ID)),
		"opt out":     get[Changed](t)(p.contacts.OptOut(but, "")),
		"opt in":      get[Changed](t)(p.contacts.OptIn(but, ConsentProof{Method: "In person", Note: "asked"})),
		"delete":      get[Changed](t)(p.contacts.Delete(but)),
	} {
		if c.Contacts != 2 || c.Change == 0 {
			t.Errorf("%s: %+v", name, c)
		}
	}
	get[Changed](t)(p.contacts.Restore([]int64{1}))
	common := get[Common](t)(p.contacts.Common(Selection{IDs: []int64{1, 2}}))
	if common.Contacts != 2 {
		t.Errorf("common %+v", common)
	}
}

// What a call starts must not wait for what nobody looks at any more.
func TestANewQuestionEndsTheOneBefore(t *testing.T) {
	var q asking
	first, done := q.next(t.Context())
	defer done()
	second, done := q.next(t.Context())
	defer done()
	if first.Err() == nil || second.Err() != nil {
		t.Errorf("first %v, second %v", first.Err(), second.Err())
	}
}

func TestHistoryAndStatus(t *testing.T) {
	p := start(t)
	made := get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara"}))
	if s := get[Status](t)(p.settings.Status()); s.Undo != "Amara added" || s.Contacts != 1 || !s.Ready || s.Version != "test" || s.DataDir != p.options.Dir {
		t.Errorf("status %+v", s)
	}
	get[Changed](t)(p.history.Undo())
	get[Changed](t)(p.history.Redo())
	get[Changed](t)(p.history.UndoChange(made.Change))
	changes := get[HistoryPage](t)(p.history.List(HistoryQuery{Limit: 10})).Changes
	if len(changes) != 4 || changes[3].Summary != "Amara added" || !changes[3].Undone || changes[0].Reverses != made.Change || changes[0].CanUndo {
		t.Errorf("changes %+v", changes)
	}
	_, err := p.history.Undo()
	wantFault(t, err, "history.nothing")
}

func TestHistoryIsFilteredAndSearched(t *testing.T) {
	p := start(t)
	get[Created](t)(p.contacts.Create(ContactInput{Name: "Zoë"}))
	get[Tag](t)(p.tags.Create(TagInput{Name: "VIP"}))
	for name, q := range map[string]HistoryQuery{
		"Zoë added":         {Search: "ZOE", Limit: 10},
		"Tag “VIP” created": {Groups: []string{"tags"}, Sources: []string{"manual_admin"}, Actors: []string{}, Limit: 10},
	} {
		page := get[HistoryPage](t)(p.history.List(q))
		if len(page.Changes) != 1 || page.Changes[0].Summary != name || page.Next != 0 || page.Reached != "" {
			t.Errorf("%+v: %+v", q, page)
		}
	}
	if page := get[HistoryPage](t)(p.history.List(HistoryQuery{Limit: 1})); page.Next != 2 || page.Reached == "" || page.Changes[0].Group != "tags" {
		t.Errorf("first page %+v", page)
	}
	if c := get[HistoryChoices](t)(p.history.Choices()); len(c.Sources) != 11 || c.Sources[0] != (Source{Name: "manual_admin", Label: "Manual (admin)"}) {
		t.Errorf("choices %+v", c)
	}
}

func TestCatalogues(t *testing.T) {
	p := start(t)
	vip := get[Tag](t)(p.tags.Create(TagInput{Name: "VIP", Description: "Buys a lot", Color: 20}))
	_, err := p.tags.Create(TagInput{Name: "vip", Color: 21})
	wantFault(t, err, fault.Invalid)
	edited := get[Tag](t)(p.tags.Edit(vip.ID, TagInput{Name: "Best", Color: 1}))
	if edited.Name != "Best" || edited.Description != "" || edited.Color != 1 {
		t.Errorf("edited %+v", edited)
	}
	get[Changed](t)(p.tags.Delete([]int64{vip.ID}))
	if tags := get[[]Tag](t)(p.tags.List()); len(tags) != 1 || tags[0].DeletedAt == "" {
		t.Errorf("tags %+v", tags)
	}
	if restored := get[Tag](t)(p.tags.Restore(vip.ID, "")); restored.DeletedAt != "" {
		t.Errorf("restored %+v", restored)
	}
	plan := get[Definition](t)(p.attributes.Create(DefinitionInput{Name: "Plan", Type: "text", Allowed: []string{"Basic", "Pro"}}))
	_, err = p.attributes.Create(DefinitionInput{Name: "Odd", Type: "shoe"})
	wantFault(t, err, fault.Invalid)
	if got := get[[]string](t)(p.attributes.Suggest(plan.ID, "p")); !slices.Equal(got, []string{"Pro"}) {
		t.Errorf("suggested %q", got)
	}
	get[Created](t)(p.contacts.Create(ContactInput{Name: "A", Attributes: []AttributeValue{{plan.ID, "Pro"}}}))
	changed := get[Definition](t)(p.attributes.Edit(plan.ID, DefinitionInput{Name: "Tariff"}))
	if changed.Name != "Tariff" || changed.Type != "text" || len(changed.Allowed) != 0 || changed.Contacts != 1 || changed.Example != "Pro" {
		t.Errorf("changed %+v", changed)
	}
	get[Changed](t)(p.attributes.Delete([]int64{plan.ID}))
	get[Definition](t)(p.attributes.Restore(plan.ID, "Plan"))
}

func TestListsAreNeverNull(t *testing.T) {
	p := start(t)
	view := get[View](t)(p.contacts.OpenView(Query{}))
	made := get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara"}))
	for _, v := range []any{
		get[Rows](t)(p.contacts.Rows(view.ID, 0, 10)), get[Facets](t)(p.contacts.Facets(view.ID)), get[[]Row](t)(p.contacts.RowsByID(nil)),
		get[[]Row](t)(p.contacts.RowsByID([]int64{made.ID})), get[Detail](t)(p.contacts.Get(made.ID)),
		get[Common](t)(p.contacts.Common(Selection{IDs: []int64{made.ID}})), get[[]Tag](t)(p.tags.List()), get[[]Definition](t)(p.attributes.List()),
		get[Definition](t)(p.attributes.Create(DefinitionInput{Name: "City", Type: "text"})), get[[]string](t)(p.attributes.Suggest(1, "x")),
		get[[]Job](t)(p.jobs.List()), get[HistoryPage](t)(p.history.List(HistoryQuery{})), get[HistoryChoices](t)(p.history.Choices()), get[ChangeDetails](t)(p.history.Details(made.Change)),
	} {
		noNull(t, v)
	}
}

func TestSampleData(t *testing.T) {
	p := start(t)
	if c := get[Changed](t)(p.settings.LoadSample()); c.Contacts != sampleSize {
		t.Errorf("loaded %+v", c)
	}
	if s := get[Status](t)(p.settings.Status()); !s.Sample {
		t.Errorf("status %+v", s)
	}
	get[Changed](t)(p.settings.RemoveSample())
	if s := get[Status](t)(p.settings.Status()); s.Sample || s.Contacts != 0 {
		t.Errorf("status %+v", s)
	}
}

func TestCheckPhone(t *testing.T) {
	p := start(t)
	made := get[Created](t)(p.contacts.Create(ContactInput{Phone: "+2348035550142", Name: "Amara"}))
	c := get[PhoneCheck](t)(p.contacts.CheckPhone("0803 555 0142", "NG"))
	if !c.OK || c.Existing != made.ID || c.ExistingName != "Amara" || c.Country != "NG" {
		t.Errorf("%+v", c)
	}
	if c = get[PhoneCheck](t)(p.contacts.CheckPhone("9.19877E+11", "")); c.OK || c.Problem == "" {
		t.Errorf("%+v", c)
	}
	_, err := p.contacts.Create(ContactInput{Phone: "+2348035550142"})
	f := wantFault(t, err, fault.Invalid)
	if f.Fields["phone"].Params["id"] != "1" {
		t.Errorf("%+v", f.Fields["phone"])
	}
}

// Whoever is at the keyboard stands beside everything that is written: assignments, values, changes and the ledger.
func TestAnAgentIsNamedEverywhere(t *testing.T) {
	p := start(t)
	vip := get[Tag](t)(p.tags.Create(TagInput{Name: "VIP"}))
	city := get[Definition](t)(p.attributes.Create(DefinitionInput{Name: "City", Type: "text"}))
	made := get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara"}))
	prefs := get[Preferences](t)(p.settings.Get())
	prefs.ProfileName, prefs.ProfileRole = "Chidi", "agent"
	prefs.OtherProfiles = []Profile{{"Ada", "owner"}}
	if saved := get[Preferences](t)(p.settings.Save(prefs)); len(saved.OtherProfiles) != 1 {
		t.Errorf("saved %+v", saved)
	}
	her := Selection{IDs: []int64{made.ID}}
	get[Changed](t)(p.contacts.AddTag(her, vip.ID))
	get[Changed](t)(p.contacts.SetAttribute(her, city.ID, "Lagos"))
	d := get[Detail](t)(p.contacts.Get(made.ID))
	if d.Tags[0].SourceLabel != "Manual (agent)" || d.Tags[0].Actor != "Chidi" || d.Attributes[0].SourceLabel != "Manual (agent)" {
		t.Errorf("tag %+v, value %+v", d.Tags[0], d.Attributes[0])
	}
	change := get[HistoryPage](t)(p.history.List(HistoryQuery{Limit: 1})).Changes[0]
	if change.SourceLabel != "Manual (agent)" || change.Actor != "Chidi" {
		t.Errorf("change %+v", change)
	}
	removal := SourceRemoval{Source: "manual_agent", Tags: true, Values: true, Everyone: true}
	if found := get[SourceTraces](t)(p.contacts.TracesOf(removal)); found != (SourceTraces{1, 1, 1}) {
		t.Errorf("found %+v", found)
	}
	get[Changed](t)(p.contacts.RemoveBySource(removal))
	if d := get[Detail](t)(p.contacts.Get(made.ID)); len(d.Tags)+len(d.Attributes) != 0 {
		t.Errorf("left %+v", d)
	}
	_, err := p.contacts.TracesOf(SourceRemoval{Source: "fax"})
	wantFault(t, err, fault.Invalid)
}

func TestPreview(t *testing.T) {
	p := start(t)
	get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara"}))
	found := get[Preview](t)(p.contacts.Preview(Query{Filter: `{"field":"name","op":"is","args":["Amara"]}`}))
	if found.Contacts != 1 || len(found.First) != 1 || found.Words != "Name is Amara" || found.Problem != (FilterProblem{}) {
		t.Errorf("found %+v", found)
	}
	wrong := get[Preview](t)(p.contacts.Preview(Query{Filter: `{"not":{"field":"name","op":"is","args":[""]}}`}))
	if wrong.Problem.Path != "not.args[0]" || wrong.Problem.Message == "" {
		t.Errorf("problem %+v", wrong.Problem)
	}
	noNull(t, wrong)
}
