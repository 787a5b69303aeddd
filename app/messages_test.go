package app

import (
	"testing"
)

const chat = "20/05/2026, 09:14 - +2348035550142: Stop\n" +
	"20/05/2026, 09:15 - +2348035550142: I don't want any more messages\n" +
	"20/05/2026, 09:16 - Blue Door: Stop\n"

func TestMessagesFromTheDialogToTheDecision(t *testing.T) {
	p := start(t)
	messages := &Messages{p.App}
	p.answers = []string{file(t, chat)}
	chosen := get[ImportFile](t)(messages.ChooseFile())
	if q := p.asked[0]; q.Title != "Choose a file of messages" || q.Kind != "Chats and CSV files" {
		t.Errorf("asked %+v", q)
	}
	_, err := messages.Import(chosen.Handle, MessageOptions{})
	wantFault(t, err, "import.not_checked")
	seen := get[MessageReport](t)(messages.Rehearse(chosen.Handle, MessageOptions{}))
	if seen.OptOuts != 1 || seen.Review != 1 || seen.Unclear != 1 || seen.Created != 1 || seen.Change != 0 || seen.Senders[0].Name != "Blue Door" || seen.Form != "android" || seen.Zone == "" {
		t.Errorf("seen %+v", seen)
	}
	noNull(t, seen)
	options := MessageOptions{Senders: []SenderChoice{{Name: "Blue Door", Business: true}}}
	_, err = messages.Import(chosen.Handle, options)
	wantFault(t, err, "import.not_checked")
	get[MessageReport](t)(messages.Rehearse(chosen.Handle, options))
	done := get[MessageReport](t)(messages.Import(chosen.Handle, options))
	if done.OptOuts != 1 || done.Own != 1 || done.Change == 0 {
		t.Errorf("done %+v", done)
	}
	if counts := get[ReviewCounts](t)(messages.ReviewCounts()); counts.Waiting != 1 {
		t.Errorf("%+v", counts)
	}
	items := get[[]ReviewItem](t)(messages.Reviews(false, 0, 10))
	if len(items) != 1 || items[0].PhoneText != "+234 803 555 0142" || items[0].Action != "opt_out" || items[0].State != "waiting" {
		t.Fatalf("%+v", items)
	}
	which := []ReviewID{{items[0].Contact, items[0].Number}}
	_, err = messages.Decide(which, "waiting")
	wantFault(t, err, "messages.decision_unknown")
	if decided := get[Changed](t)(messages.Decide(which, "dismissed")); decided.Change == 0 {
		t.Errorf("%+v", decided)
	}
	noNull(t, get[[]ReviewItem](t)(messages.Reviews(true, 0, 10)))
}

func TestOpenDatesAreAskedFor(t *testing.T) {
	p := start(t)
	messages := &Messages{p.App}
	p.answers = []string{file(t, "05/04/2026, 09:14 - +2348035550142: Stop\n")}
	chosen := get[ImportFile](t)(messages.ChooseFile())
	seen := get[MessageReport](t)(messages.Rehearse(chosen.Handle, MessageOptions{}))
	if seen.OpenDates != (OpenDates{Example: "05/04/2026", DayFirst: "2026-04-05", MonthFirst: "2026-05-04"}) || seen.Read != 0 {
		t.Errorf("%+v", seen)
	}
	_, err := messages.Rehearse(chosen.Handle, MessageOptions{Order: "year_first"})
	wantFault(t, err, "messages.order_unknown")
	if seen = get[MessageReport](t)(messages.Rehearse(chosen.Handle, MessageOptions{Order: "month_first"})); seen.OptOuts != 1 {
		t.Errorf("%+v", seen)
	}
}
