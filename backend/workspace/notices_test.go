package workspace

import (
	"testing"

	"regulars/backend/consent"
	"regulars/backend/fault"
)

// blueDoor is what somebody wrote as a notice.
var blueDoor = consent.Notice{Name: "Newsletter", Language: "en", Organisation: "Blue Door", Text: "I agree to get offers from Blue Door on WhatsApp."}

func TestNoticesHaveVersions(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara"})
	first, done, err := d.AddNotice(t.Context(), blueDoor)
	if err != nil || done.Summary != "Notice “Newsletter, version 1” added" {
		t.Fatalf("%+v, %v", done, err)
	}
	_, _, err = d.AddNotice(t.Context(), blueDoor)
	if f, _ := fault.As(err); f == nil || f.Fields["text"] == nil || f.Fields["text"].Code != consent.NoticeSame {
		t.Errorf("the same words once more: %v", err)
	}
	changed := blueDoor
	changed.Text = "I agree to get offers."
	second, _, err := d.AddNotice(t.Context(), changed)
	if err != nil || second.Version != 2 {
		t.Fatalf("%+v, %v", second, err)
	}
	d.must(d.OptIn(t.Context(), one(id), Proof{Method: "Form", Notice: first.ID}))
	d.must(d.RetireNotice(t.Context(), first.ID, true))
	if again := d.must(d.RetireNotice(t.Context(), first.ID, true)); again.Change != 0 {
		t.Errorf("retired twice: %+v", again)
	}
	uses, err := d.Notices(t.Context())
	if err != nil || len(uses) != 2 || uses[0].Notice != second || uses[1].Lines != 1 || uses[1].RetiredAt != start || uses[1].Text != blueDoor.Text {
		t.Errorf("got %+v, %v", uses, err)
	}
	_, err = d.Notice(t.Context(), 99)
	wantFault(t, err, consent.NoticeUnknown)
	d.sound()
}

// A notice that somebody was shown cannot be unsaid: undoing its creation only takes it out of use.
func TestUndoOfANoticeRetiresIt(t *testing.T) {
	d := open(t)
	made, done, err := d.AddNotice(t.Context(), blueDoor)
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		do      func() (Changed, error)
		retired bool
	}{
		{func() (Changed, error) { return d.Undo(t.Context()) }, true},
		{func() (Changed, error) { return d.Redo(t.Context()) }, false},
		{func() (Changed, error) { return d.RetireNotice(t.Context(), made.ID, true) }, true},
		{func() (Changed, error) { return d.Undo(t.Context()) }, false},
	} {
		d.must(step.do())
		if n, err := d.Notice(t.Context(), made.ID); err != nil || (n.RetiredAt != 0) != step.retired || n.Text != made.Text {
			t.Errorf("got %+v, %v; want retired %t", n, err, step.retired)
		}
	}
	details, err := d.Details(t.Context(), done.Change)
	if err != nil || len(details.Entries) != 1 || details.Entries[0].Name != "Newsletter, version 1" || details.Entries[0].Edits[0].What != "created" {
		t.Errorf("details %+v, %v", details, err)
	}
	d.sound()
}
