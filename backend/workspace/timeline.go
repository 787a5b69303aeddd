package workspace

import (
	"context"

	"regulars/backend/contact"
	"regulars/backend/history"
)

// Line is what one change did to one contact.
type Line struct {
	Change history.Change
	Steps  []Step // none where the change is told as a whole, by its summary
}

// StepKind says what a step did. The window writes a sentence for each.
type StepKind string

// The kinds, with what the other fields of a Step hold.
const (
	StepCreated    StepKind = "created"        // After: the file, if it came from one
	StepUpdated    StepKind = "updated"        // by an import. After: the file
	StepDeleted    StepKind = "deleted"        //
	StepRestored   StepKind = "restored"       //
	StepRenamed    StepKind = "renamed"        // Before, After: names
	StepRenumbered StepKind = "renumbered"     // Before, After: numbers as they are shown
	StepTagged     StepKind = "tag_added"      // Of, Name: the tag
	StepUntagged   StepKind = "tag_removed"    // as before
	StepValue      StepKind = "value"          // Of, Name: the attribute; Before, After: canonical, "" = no value
	StepConsent    StepKind = "consent"        // Before, After: states as consent.State writes them
	StepCorrected  StepKind = "opt_out_lifted" // an opt-out was taken back as a mistake
	StepNoted      StepKind = "note"           // Of: the note; Before, After: texts, "" = none
)

// Step is one thing that a change did to a contact.
type Step struct {
	Kind          StepKind
	Of            int64
	Name          string
	Before, After string
}

// maxLines is how many lines a timeline gives at once.
const maxLines = 200

// Timeline returns up to limit lines about a contact before the change with this id (0: from the newest), the newest
// first. Changes of many contacts are found without a look at what they did to the others. Fault: fault.NotFound.
func (w *Workspace) Timeline(ctx context.Context, id contact.ID, before int64, limit int) ([]Line, error) {
	d, err := w.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	return w.timeline(ctx, d.Contact, before, limit)
}

func (w *Workspace) timeline(ctx context.Context, c contact.Contact, before int64, limit int) ([]Line, error) {
	changes, err := w.store.Touching(ctx, c.ID, before, min(max(limit, 0), maxLines))
	if err != nil {
		return nil, err
	}
	lines := make([]Line, len(changes))
	for i, change := range changes {
		lines[i].Change = change
		if lines[i].Steps, err = w.steps(ctx, c, change); err != nil {
			return nil, err
		}
	}
	return lines, nil
}

// fewContacts is up to how many contacts of a change its deltas are read to tell what it did to one of them. Unpacking
// them takes time with each contact; what a bigger change did is the same for all of its contacts, and in its params.
const fewContacts = 100

func (w *Workspace) steps(ctx context.Context, c contact.Contact, change history.Change) ([]Step, error) {
	switch {
	case change.Kind == history.Undone || change.Kind == history.Redone:
		return nil, nil
	case change.Contacts > fewContacts:
		return crowdSteps(c, change), nil
	}
	deltas, err := w.store.Deltas(ctx, change.ID)
	if err != nil {
		return nil, err
	}
	var steps []Step
	for _, d := range deltas {
		steps = append(steps, w.stepsOf(c, change, d)...)
	}
	if steps == nil {
		return crowdSteps(c, change), nil
	}
	return steps, nil
}

// crowdSteps tells what a change of many contacts did to one of them.
func crowdSteps(c contact.Contact, change history.Change) []Step {
	p := change.Params
	switch change.Kind {
	case history.TagAdded:
		return []Step{{Kind: StepTagged, Name: p["tag"]}}
	case history.TagRemoved:
		return []Step{{Kind: StepUntagged, Name: p["tag"]}}
	case history.AttributeSet:
		return []Step{{Kind: StepValue, Name: p["attribute"], After: p["value"]}}
	case history.AttributeCleared:
		return []Step{{Kind: StepValue, Name: p["attribute"]}}
	case history.OptedOut:
		return []Step{{Kind: StepConsent, After: "opted_out"}}
	case history.OptedIn:
		if p["corrected"] != "" {
			return []Step{{Kind: StepCorrected}}
		}
		return []Step{{Kind: StepConsent, After: "opted_in"}}
	case history.ContactsDeleted:
		return []Step{{Kind: StepDeleted}}
	case history.ContactsRestored:
		return []Step{{Kind: StepRestored}}
	case history.Imported, history.SampleLoaded:
		return []Step{arrival(c, change)}
	}
	return nil
}

// arrival is how a change that brings contacts in met this one.
func arrival(c contact.Contact, change history.Change) Step {
	if c.OriginChange == change.ID {
		return Step{Kind: StepCreated, After: change.Params["file"]}
	}
	return Step{Kind: StepUpdated, After: change.Params["file"]}
}
