package workspace

import (
	"slices"
	"strings"
	"testing"

	"regulars/backend/fault"
	"regulars/backend/keyword"
)

// addKeyword adds a rule for the whole message.
func (d *desk) addKeyword(word string, action keyword.Action) keyword.Rule {
	d.t.Helper()
	made, _, err := d.AddKeywords(d.t.Context(), keyword.Draft{Keyword: word, Action: action, Match: keyword.Whole})
	if err != nil {
		d.t.Fatal(err)
	}
	return made[0]
}

// words returns the keywords that are not deleted, by name.
func (d *desk) words() string {
	var words []string
	for _, r := range d.Keywords().All() {
		if r.Active() {
			words = append(words, r.Keyword)
		}
	}
	return strings.Join(words, " ")
}

// An opt-out must be understood before anybody has set anything up; nobody is opted in by a word that was not chosen.
func TestANewFileUnderstandsTheWordsForOptingOut(t *testing.T) {
	dir := t.TempDir()
	d := openIn(t, dir)
	before := d.words()
	if v := d.MatchMessage(" stop 🙏"); v.Action != keyword.OptOut || !v.Sure || !d.KeywordsOn() {
		t.Errorf("stop comes to %+v", v)
	}
	if v := d.MatchMessage("START"); v.Fits() {
		t.Errorf("start comes to %+v", v)
	}
	if changes := d.changes(HistoryQuery{}); len(changes) != 0 {
		t.Errorf("what a file begins with is nobody's change: %v", changes)
	}
	d.shut()
	if again := openIn(t, dir); again.words() != before {
		t.Errorf("opened again: %s, before %s", again.words(), before)
	}
}

// Whoever deletes all keywords does not find them back the next day.
func TestDeletedKeywordsStayDeleted(t *testing.T) {
	dir := t.TempDir()
	d := openIn(t, dir)
	var all []keyword.ID
	for _, r := range d.Keywords().All() {
		all = append(all, r.ID)
	}
	d.must(d.DeleteKeywords(t.Context(), all))
	d.shut()
	if again := openIn(t, dir); again.words() != "" || again.MatchMessage("stop").Sure {
		t.Errorf("there is %q", again.words())
	}
}

func TestLifeOfAKeyword(t *testing.T) {
	d := open(t)
	begun := d.words()
	r := d.addKeyword("start", keyword.OptIn)
	if v := d.MatchMessage("Start!"); v != (keyword.Verdict{Rule: r.ID, Keyword: "START", Action: keyword.OptIn, Sure: true}) {
		t.Errorf("added: %+v", v)
	}
	edited, _, err := d.EditKeyword(t.Context(), r.ID, keyword.Patch{Keyword: ptr("join us"), Match: ptr(keyword.FirstWord)})
	if err != nil || edited.Keyword != "JOIN US" || d.MatchMessage("start").Fits() || d.MatchMessage("join us today").Rule != r.ID {
		t.Errorf("edited: %+v, %v", edited, err)
	}
	_, done, err := d.EditKeyword(t.Context(), r.ID, keyword.Patch{On: ptr(false)})
	if err != nil || done.Summary != "Keyword “JOIN US” switched off" || d.MatchMessage("join us").Fits() {
		t.Errorf("switched off: %+v, %v", done, err)
	}
	if _, done, err := d.EditKeyword(t.Context(), r.ID, keyword.Patch{On: ptr(false)}); err != nil || done.Change != 0 {
		t.Errorf("switched off twice: %+v, %v", done, err)
	}
	d.must(d.DeleteKeywords(t.Context(), []keyword.ID{r.ID}))
	for range 4 { // deleted, switched off, edited, added
		d.must(d.Undo(t.Context()))
	}
	if d.words() != begun {
		t.Errorf("all undone: %s, at first %s", d.words(), begun)
	}
	if got := d.addKeyword("start", keyword.OptIn); got.ID == r.ID {
		t.Error("a number was given twice")
	}
	d.sound()
}

func TestKeywordsAreAddedTogetherOrNotAtAll(t *testing.T) {
	d := open(t)
	begun := d.words()
	_, _, err := d.AddKeywords(t.Context(), keyword.Draft{Keyword: "BAJA", Action: keyword.OptOut, Match: keyword.Whole}, keyword.Draft{Keyword: "Stop", Action: keyword.OptOut, Match: keyword.Whole})
	if f, ok := fault.As(err); !ok || f.Fields["keyword"].Code != keyword.Taken || d.words() != begun {
		t.Errorf("%v, and now there is %s", err, d.words())
	}
	_, _, err = d.AddKeywords(t.Context(), keyword.Draft{Keyword: "BAJA", Action: keyword.OptOut, Match: keyword.Whole}, keyword.Draft{Keyword: "baja!", Action: keyword.OptIn, Match: keyword.Whole})
	if f, ok := fault.As(err); !ok || f.Fields["keyword"].Code != keyword.Contradicts || d.words() != begun {
		t.Errorf("%v, and now there is %s", err, d.words())
	}
	_, done, err := d.AddKeywords(t.Context(), keyword.Draft{Keyword: "BAJA", Action: keyword.OptOut, Match: keyword.Whole}, keyword.Draft{Keyword: "ALTO", Action: keyword.OptOut, Match: keyword.Whole})
	if err != nil || done.Summary != "Keyword “BAJA”, “ALTO” added" {
		t.Errorf("%+v, %v", done, err)
	}
	d.must(d.Undo(t.Context()))
	if d.words() != begun {
		t.Errorf("undone: %s", d.words())
	}
}

// To undo a deletion would make two rules of one word, when somebody has added it again since.
func TestADeletedKeywordDoesNotComeBackBesideItsTwin(t *testing.T) {
	d := open(t)
	r := d.addKeyword("GO", keyword.OptOut)
	gone := d.must(d.DeleteKeywords(t.Context(), []keyword.ID{r.ID}))
	d.addKeyword("Go!", keyword.OptIn)
	if _, err := d.UndoChange(t.Context(), gone.Change); err == nil {
		t.Errorf("there is %s", d.words())
	}
}

func TestPausedKeywordsAreStillMatched(t *testing.T) {
	dir := t.TempDir()
	d := openIn(t, dir)
	if err := d.SetKeywordsOn(t.Context(), false); err != nil || d.KeywordsOn() {
		t.Errorf("on: %t, %v", d.KeywordsOn(), err)
	}
	if last := d.events[len(d.events)-1]; !slices.Equal(last.Topics, []Topic{TopicKeywords}) {
		t.Errorf("told %+v", last)
	}
	if !d.MatchMessage("stop").Sure {
		t.Error("the tester says nothing while keywords are paused")
	}
	d.shut()
	again := openIn(t, dir)
	if again.KeywordsOn() {
		t.Error("opened again they are on")
	}
	if err := again.SetKeywordsOn(t.Context(), true); err != nil || !again.KeywordsOn() {
		t.Errorf("on: %t, %v", again.KeywordsOn(), err)
	}
}
