package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"regulars/backend/consent"
	"regulars/backend/contact"
	"regulars/backend/fault"
	"regulars/backend/history"
	"regulars/backend/keyword"
	"regulars/backend/message"
	"regulars/backend/messaging"
	"regulars/backend/phone"
	"regulars/backend/provenance"
)

const amaras, bens = "+2348035550142", "+2348035550143"

// said is a message of a number, some seconds after the test began.
func said(t *testing.T, number, text string, after int64) Message {
	t.Helper()
	n, err := phone.Parse(number, "")
	if err != nil {
		t.Fatal(err)
	}
	return Message{Phone: n, Text: text, At: start + after}
}

// receive takes messages in, after a rehearsal that must have come to the same.
func (d *desk) receives(messages ...Message) MessageOutcome {
	d.t.Helper()
	before := len(d.changes(HistoryQuery{}))
	rehearsed, err := d.ReceiveMessages(d.t.Context(), messages, MessageBatch{From: "test", Rehearse: true})
	if err != nil {
		d.t.Fatal(err)
	}
	if n := len(d.changes(HistoryQuery{})); n != before {
		d.t.Fatalf("the rehearsal made %d changes", n-before)
	}
	o, err := d.ReceiveMessages(d.t.Context(), messages, MessageBatch{From: "test"})
	if err != nil {
		d.t.Fatal(err)
	}
	change := o.Change
	if o.Change = 0; fmt.Sprintf("%+v", o) != fmt.Sprintf("%+v", rehearsed) {
		d.t.Errorf("rehearsed %+v, came to %+v", rehearsed, o)
	}
	if sum := o.OptOuts + o.OptIns + o.Review + o.Known + o.NoMatch + o.Own + o.Unclear + o.Strangers + o.Erased + o.Refused; sum != o.Read {
		d.t.Errorf("read %d, told of %d: %+v", o.Read, sum, o)
	}
	o.Change = change
	return o
}

func (d *desk) addOptInWord(word string) {
	d.t.Helper()
	if _, _, err := d.AddKeywords(d.t.Context(), keyword.Draft{Keyword: word, Action: keyword.OptIn, Match: keyword.Whole}); err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) at(after int64) { d.now.Store(start + after) }

func (d *desk) queue() []ReviewItem {
	d.t.Helper()
	items, err := d.Reviews(d.t.Context(), false, 0, 100)
	if err != nil {
		d.t.Fatal(err)
	}
	return items
}

func TestSureOptOutIsALineOfWhenItWasSent(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amaras})
	d.at(1000)
	m := said(t, amaras, "Stop!", 10)
	m.Reference = "wamid.1"
	o := d.receives(m, said(t, amaras, "Are you open?", 11))
	if o.OptOuts != 1 || o.NoMatch != 1 || o.Change == 0 {
		t.Errorf("%+v", o)
	}
	if c := d.get(id); c.Consent != consent.OptedOut || c.ConsentAt != start+10 || c.ConsentSource != provenance.Keyword {
		t.Errorf("%+v", c)
	}
	lines := d.ledger(id)
	if len(lines) != 1 || lines[0].Kind != consent.Withdrawn || lines[0].OccurredAt != start+10 || lines[0].RecordedAt != start+1000 || lines[0].Source != provenance.Keyword ||
		lines[0].Reference != "wamid.1" || lines[0].Method != "STOP" || lines[0].Evidence != "Stop!" || lines[0].Subject == (consent.Subject{}) {
		t.Errorf("%+v", lines)
	}
	last := d.changes(HistoryQuery{})[0]
	if last.Kind != history.MessagesReceived || last.CanUndo || last.Contact != uint32(id) {
		t.Errorf("%+v", last)
	}
	if _, err := d.UndoChange(t.Context(), o.Change); !fault.Is(err, "history.not_undoable") {
		t.Errorf("undone: %v", err)
	}
	d.sound()
}

// Whoever opts somebody in again is told what they said, and when.
func TestOptInAfterAMessageRecallsIt(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amaras})
	d.at(100)
	d.receives(said(t, amaras, "Stop!", 60))
	_, err := d.OptIn(t.Context(), one(id), Proof{})
	want := "Amara sent “Stop!” on " + time.Unix(start+60, 0).In(d.location).Format("2 Jan 2006") + "."
	if f := wantFault(t, err, "consent.note_required"); !strings.HasPrefix(f.Message, want) {
		t.Errorf("it says %q, want %q first", f.Message, want)
	}
}

func TestTheSameMessagesAgainAreNothingNew(t *testing.T) {
	d := open(t)
	d.add(NewContact{Name: "Amara", Phone: amaras})
	d.at(1000)
	messages := []Message{said(t, amaras, "stop", 10), said(t, amaras, "please no more messages", 20), said(t, bens, "STOP", 30)}
	if o := d.receives(messages...); o.OptOuts != 2 || o.Review != 1 || o.Created != 1 {
		t.Fatalf("%+v", o)
	}
	if o := d.receives(messages...); o.Known != 3 || o.Change != 0 || o.Created != 0 {
		t.Errorf("again: %+v", o)
	}
}

func TestOptInLiftsOnlyWhatWasBefore(t *testing.T) {
	for name, c := range map[string]struct {
		in    int64
		want  consent.State
		still int
	}{
		"later": {20, consent.OptedIn, 0}, "earlier": {5, consent.OptedOut, 1}, "in the same second": {10, consent.OptedOut, 1},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			d.addOptInWord("START")
			id := d.add(NewContact{Name: "Amara", Phone: amaras})
			d.at(1000)
			d.receives(said(t, amaras, "stop", 10))
			o := d.receives(said(t, amaras, "START", c.in))
			if got := d.get(id).Consent; got != c.want || o.OptIns != 1 || o.StillOut != c.still {
				t.Errorf("%v, %+v", got, o)
			}
			d.sound()
		})
	}
}

func TestUnknownNumberThatOptsOutBecomesAContact(t *testing.T) {
	d := open(t)
	d.addOptInWord("START")
	d.at(1000)
	o := d.receives(said(t, amaras, "STOP", 10), said(t, bens, "START", 10), said(t, "+447400123456", "I don't want any more messages", 30))
	if o.OptOuts != 1 || o.Review != 1 || o.Strangers != 1 || o.Created != 2 {
		t.Fatalf("%+v", o)
	}
	items := d.queue()
	if len(items) != 1 || items[0].About.Phone.E164 != "+447400123456" || items[0].Number != 1 {
		t.Fatalf("%+v", items)
	}
	if items[0].About.Consent != consent.NotAsked || items[0].About.FirstSeen != start+30 {
		t.Errorf("%+v", items[0].About)
	}
	id := contact.ID(d.changes(HistoryQuery{})[0].Contact)
	if id != 0 {
		t.Errorf("the change is about %d alone", id)
	}
	d.sound()
}

func TestDeletedContactWhoOptsOutStaysOutWhenRestored(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amaras})
	deleted := d.must(d.Delete(t.Context(), one(id)))
	d.at(1000)
	if o := d.receives(said(t, amaras, "STOP", 10)); o.OptOuts != 1 || o.Created != 0 {
		t.Fatalf("%+v", o)
	}
	d.must(d.UndoChange(t.Context(), deleted.Change))
	if got := d.get(id).Consent; got != consent.OptedOut {
		t.Errorf("is %v", got)
	}
	d.sound()
}

func TestErasedPersonWhoOptsOutStaysErased(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amaras})
	if _, err := d.Erase(t.Context(), one(id), 1); err != nil {
		t.Fatal(err)
	}
	d.at(1000)
	o := d.receives(said(t, amaras, "STOP", 10))
	if o.Erased != 1 || o.Created != 0 {
		t.Errorf("%+v", o)
	}
	n, _ := phone.Parse(amaras, "")
	entry, known := d.suppressed.Load().Find(n, nil)
	if !known || entry.State != consent.OptedOut || entry.Since != start+10 {
		t.Errorf("%+v", entry)
	}
	kept, err := d.store.Suppressed(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if stored, _ := kept.Find(n, nil); stored != entry {
		t.Errorf("stored %+v", stored)
	}
}

func TestMessageOfTheFutureIsRefused(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amaras})
	o := d.receives(said(t, amaras, "STOP", 1), said(t, amaras, "hello", 90_000))
	if o.Refused != 2 || o.Future != 2 || len(o.Problems) != 2 || o.Problems[0].Problem.Code != MessageInFuture || o.Change != 0 {
		t.Errorf("%+v", o)
	}
	if got := d.get(id).Consent; got != consent.NotAsked {
		t.Errorf("is %v", got)
	}
}

func TestReviewIsDecided(t *testing.T) {
	for name, c := range map[string]struct {
		as     message.State
		want   consent.State
		undone bool
	}{
		"an opt-out": {message.OptedOut, consent.OptedOut, false},
		"no opt-out": {message.Dismissed, consent.NotAsked, true},
		"an opt-in":  {message.OptedIn, consent.OptedIn, false},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			id := d.add(NewContact{Name: "Amara", Phone: amaras})
			d.at(1000)
			d.receives(said(t, amaras, "I don't want any more messages", 10))
			items := d.queue()
			if len(items) != 1 || items[0].Text != "I don't want any more messages" || d.get(id).Consent != consent.NotAsked {
				t.Fatalf("%+v", items)
			}
			which := []ReviewID{{Contact: id, Number: items[0].Number}}
			done := d.must(d.DecideReview(t.Context(), which, c.as))
			if got := d.get(id); got.Consent != c.want || len(d.queue()) != 0 {
				t.Errorf("is %v, %d wait", got.Consent, len(d.queue()))
			}
			for _, line := range d.ledger(id) {
				if line.OccurredAt != start+10 || line.Source != provenance.Keyword || line.Evidence != "I don't want any more messages" || line.Change != done.Change {
					t.Errorf("line %+v", line)
				}
			}
			if again := d.must(d.DecideReview(t.Context(), which, message.OptedOut)); again.Change != 0 {
				t.Errorf("decided twice: %+v", again)
			}
			if o := d.receives(said(t, amaras, "I don't want any more messages", 10)); o.Known != 1 {
				t.Errorf("again: %+v", o)
			}
			_, err := d.UndoChange(t.Context(), done.Change)
			if undone := err == nil; undone != c.undone || undone != (len(d.queue()) == 1) {
				t.Errorf("undone %t: %v", undone, err)
			}
			d.sound()
		})
	}
}

func TestManyAreDecidedAtOnce(t *testing.T) {
	d := open(t)
	amara, ben := d.add(NewContact{Name: "Amara", Phone: amaras}), d.add(NewContact{Name: "Ben", Phone: bens})
	d.at(1000)
	d.receives(said(t, amaras, "no more messages please", 10), said(t, amaras, "I don't want any more messages", 20), said(t, bens, "no more messages please", 30))
	var ids []ReviewID
	for _, i := range d.queue() {
		ids = append(ids, ReviewID{i.About.ID, i.Number})
	}
	if len(ids) != 3 {
		t.Fatalf("%d wait", len(ids))
	}
	done := d.must(d.DecideReview(t.Context(), ids, message.OptedOut))
	if done.Contacts != 2 || d.get(amara).Consent != consent.OptedOut || d.get(ben).Consent != consent.OptedOut || len(d.ledger(amara)) != 2 {
		t.Errorf("%+v", done)
	}
	counts, err := d.ReviewCounts(t.Context())
	if err != nil || counts != (ReviewCounts{Decided: 3}) {
		t.Errorf("%+v, %v", counts, err)
	}
	d.sound()
}

// messageFile writes a file of messages.
func (d *desk) messageFile(name, content string) string {
	d.t.Helper()
	path := filepath.Join(d.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

const chat = "20/05/2026, 09:14 - Amara: Stop\n" +
	"20/05/2026, 09:15 - Blue Door: Reply STOP to get no more messages\n" +
	"21/05/2026, 09:15 - Ben: Stop\n" +
	"21/05/2026, 09:16 - +234 803 555 0149: Stop\n"

func TestNamesOfAChat(t *testing.T) {
	d := open(t)
	amara := d.add(NewContact{Name: "amara", Phone: amaras})
	ben, other := d.add(NewContact{Name: "Ben", Phone: bens}), d.add(NewContact{Name: "Ben"})
	f := MessageFile{Path: d.messageFile("chat.txt", chat)}
	o, err := d.RehearseMessages(t.Context(), f)
	if err != nil || o.OptOuts != 2 || o.Created != 1 || o.Unclear != 2 || fmt.Sprint(o.Senders) != "[{Ben 1 2} {Blue Door 1 0}]" || o.Zone != "UTC" || o.Form != messaging.Android {
		t.Fatalf("%+v, %v", o, err)
	}
	f.Senders, f.Seen = map[string]SenderChoice{"Ben": {Contact: other}, "Blue Door": {Business: true}}, &o.File
	if o, err = d.ImportMessages(t.Context(), f); err != nil || o.OptOuts != 3 || o.Own != 1 || o.Unclear != 0 {
		t.Fatalf("%+v, %v", o, err)
	}
	if d.get(amara).Consent != consent.OptedOut || d.get(other).Consent != consent.OptedOut || d.get(ben).Consent != consent.NotAsked {
		t.Error("others opted out")
	}
	if line := d.ledger(amara)[0]; line.Reference != "chat.txt, row 1" || line.OccurredAt != time.Date(2026, 5, 20, 9, 14, 0, 0, time.UTC).Unix() {
		t.Errorf("%+v", line)
	}
	if got := d.changes(HistoryQuery{})[0]; Summary(got) != "Messages of chat.txt read: 3 opt-outs, 0 opt-ins, 0 to review" {
		t.Error(Summary(got))
	}
	d.sound()
}

func TestNameOfTheBusinessIsKnown(t *testing.T) {
	d := open(t)
	s := d.Settings()
	s.BusinessName = "BLUE door"
	if _, err := d.SaveSettings(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	o, err := d.RehearseMessages(t.Context(), MessageFile{Path: d.messageFile("chat.txt", chat)})
	if err != nil || o.Own != 1 {
		t.Errorf("%+v, %v", o, err)
	}
}

func TestOpenDatesAreAskedForAndNothingIsDone(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amaras})
	f := MessageFile{Path: d.messageFile("chat.txt", "05/04/2026, 09:14 - Amara: Stop\n")}
	o, err := d.RehearseMessages(t.Context(), f)
	if err != nil || o.Open == nil || o.Open.Example != "05/04/2026" || o.Open.DayFirst.Month() != time.April || o.Open.MonthFirst.Month() != time.May || o.Read != 0 {
		t.Fatalf("%+v, %v", o, err)
	}
	if _, err := d.ImportMessages(t.Context(), f); !fault.Is(err, messaging.DatesUnclear) || d.get(id).Consent != consent.NotAsked {
		t.Errorf("imported: %v", err)
	}
	f.Order = messaging.MonthFirst
	if o, err = d.ImportMessages(t.Context(), f); err != nil || o.OptOuts != 1 || time.Unix(d.get(id).ConsentAt, 0).UTC().Month() != time.May {
		t.Errorf("%+v, %v", o, err)
	}
}

func TestMessageFileThatChangedIsRefused(t *testing.T) {
	d := open(t)
	f := MessageFile{Path: d.messageFile("chat.txt", chat), Seen: &FileState{Size: 1}}
	if _, err := d.ImportMessages(t.Context(), f); !fault.Is(err, "import.file_changed") {
		t.Errorf("%v", err)
	}
}

func TestRowsOfAFileThatCannotBeUsedAreNamed(t *testing.T) {
	d := open(t)
	path := d.messageFile("m.csv", "Phone,Time,Text\n,2026-05-20 09:14,STOP\n"+amaras+",soon,STOP\n"+amaras+",2027-05-20 09:14,STOP\n"+amaras+",2026-05-20 09:14,STOP\n")
	o, err := d.RehearseMessages(t.Context(), MessageFile{Path: path})
	var rows []string
	for _, p := range o.Problems {
		rows = append(rows, fmt.Sprint(p.Row, p.Problem.Code))
	}
	if got := strings.Join(rows, " "); err != nil || got != "2messages.sender_missing 3messages.time_unreadable 4messages.future" || o.OptOuts != 1 || o.Refused != 3 {
		t.Errorf("%s, %+v, %v", got, o, err)
	}
}

// The words of a message that means nothing are nowhere in the data folder.
func TestMessagesThatMeanNothingAreNotKept(t *testing.T) {
	dir := t.TempDir()
	d := openIn(t, dir)
	d.add(NewContact{Name: "Amara", Phone: amaras})
	d.at(1000)
	d.receives(said(t, amaras, "zzqqxxmarker is my secret", 10), said(t, amaras, "stop", 11))
	d.shut()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		content, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err == nil && strings.Contains(string(content), "zzqqxxmarker") {
			t.Errorf("%s keeps it", f.Name())
		}
	}
}

func TestNothingHappensWhileKeywordsAreOff(t *testing.T) {
	d := open(t)
	id := d.add(NewContact{Name: "Amara", Phone: amaras})
	d.at(1000)
	if err := d.SetKeywordsOn(t.Context(), false); err != nil {
		t.Fatal(err)
	}
	if o := d.receives(said(t, amaras, "STOP", 10)); !o.Paused || o.Read != 0 || len(d.ledger(id)) != 0 {
		t.Errorf("%+v", o)
	}
}

func TestDigitsAreTheNumberThatAContactHas(t *testing.T) {
	const japanese, indonesian = "+81234567890", "+6281234567890"
	for name, c := range map[string]struct {
		contacts []string
		who      int // whose the message is; -1: nobody knows
	}{
		"WhatsApp's":  {[]string{japanese}, 0},
		"a local one": {[]string{indonesian}, 0},
		"both":        {[]string{japanese, indonesian}, -1},
		"nobody's":    {nil, 0},
	} {
		t.Run(name, func(t *testing.T) {
			d := open(t)
			s := d.Settings()
			s.Country = "ID"
			if _, err := d.SaveSettings(t.Context(), s); err != nil {
				t.Fatal(err)
			}
			var ids []contact.ID
			for _, number := range c.contacts {
				ids = append(ids, d.add(NewContact{Phone: number}))
			}
			o, err := d.ImportMessages(t.Context(), MessageFile{Path: d.messageFile("m.csv", "Phone,Time,Text\n81234567890,2026-05-20 09:14,STOP\n")})
			switch {
			case err != nil:
				t.Fatal(err)
			case c.who < 0 && (o.Unclear != 1 || len(o.Senders) != 1):
				t.Errorf("%+v", o)
			case c.who >= 0 && ids != nil && d.get(ids[c.who]).Consent != consent.OptedOut:
				t.Errorf("%+v", o)
			case c.contacts == nil && o.Created != 1:
				t.Errorf("%+v", o)
			}
		})
	}
}
