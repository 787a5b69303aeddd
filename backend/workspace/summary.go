package workspace

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"regulars/backend/attribute"
	"regulars/backend/history"
)

// Summary returns the English sentence for a change: "Tag “VIP” added to 3 contacts". The window translates from Kind
// and Params; this is what the command line, the log and a window without that language show.
func Summary(c history.Change) string {
	who := whom(c)
	for _, sentence := range []string{catalogueSentence(c), consentSentence(c, who)} {
		if sentence != "" {
			return sentence
		}
	}
	switch c.Kind {
	case history.ContactCreated:
		return who + " added"
	case history.ContactEdited:
		return who + " edited"
	case history.ContactsDeleted:
		if c.Params["sample"] != "" {
			return "Sample data removed"
		}
		return who + " deleted"
	case history.ContactsRestored:
		return who + " restored"
	case history.ContactsErased:
		return who + " erased"
	case history.TagAdded:
		return fmt.Sprintf("Tag “%s” added to %s", c.Params["tag"], who)
	case history.TagRemoved:
		return fmt.Sprintf("Tag “%s” removed from %s", c.Params["tag"], who)
	case history.AttributeSet:
		if c.Params["value"] == "" { // it was erased
			return fmt.Sprintf("%s set for %s", c.Params["attribute"], who)
		}
		return fmt.Sprintf("%s set to “%s” for %s", c.Params["attribute"], c.Params["value"], who)
	case history.AttributeCleared:
		return fmt.Sprintf("%s cleared for %s", c.Params["attribute"], who)
	case history.ListExtended:
		return fmt.Sprintf("%s added to the list “%s”", who, c.Params["segment"])
	case history.ListReduced:
		return fmt.Sprintf("%s removed from the list “%s”", who, c.Params["segment"])
	case history.SourceRemoved:
		return removalSentence(c)
	case history.Imported:
		if c.Params["file"] == "" { // it was erased
			return people(c.Contacts) + " imported"
		}
		return fmt.Sprintf("%s imported from %s", people(c.Contacts), c.Params["file"])
	case history.SampleLoaded:
		return fmt.Sprintf("%s of sample data added", people(c.Contacts))
	case history.NoteAdded:
		return "Note about " + who + " added"
	case history.NoteEdited:
		return "Note about " + who + " edited"
	case history.NoteDeleted:
		return "Note about " + who + " deleted"
	case history.Undone:
		return "Undone: " + c.Params["what"]
	case history.Redone:
		return "Done again: " + c.Params["what"]
	}
	return string(c.Kind)
}

// consentSentence returns the sentence for a change of consent, "" for any other.
func consentSentence(c history.Change, who string) string {
	switch c.Kind {
	case history.OptedOut:
		return who + " opted out"
	case history.OptedIn:
		if c.Params["corrected"] != "" {
			return "Opt-out taken back for " + who
		}
		return who + " opted in"
	case history.ConsentCorrected:
		return "Consent of " + who + " corrected"
	case history.MessagesReceived:
		return receivedSentence(c)
	case history.ReviewOptedOut:
		return who + " opted out by a message"
	case history.ReviewOptedIn:
		return who + " opted in by a message"
	case history.ReviewDismissed:
		return "Message of " + who + " is no opt-out"
	}
	return ""
}

// catalogueSentence returns the sentence for a change of a catalogue, "" for any other.
func catalogueSentence(c history.Change) string {
	sentences := map[history.Kind]string{
		history.TagCreated: "Tag “%s” created", history.TagEdited: "Tag “%s” edited",
		history.TagsDeleted: "Tag “%s” deleted", history.TagRestored: "Tag “%s” restored",
		history.DefinitionCreated: "Attribute “%s” created", history.DefinitionEdited: "Attribute “%s” edited",
		history.SegmentCreated: "Segment “%s” created", history.SegmentEdited: "Segment “%s” edited", history.SegmentsDeleted: "Segment “%s” deleted",
		history.KeywordsAdded: "Keyword “%s” added", history.KeywordEdited: "Keyword “%s” edited", history.KeywordsDeleted: "Keyword “%s” deleted",
		history.KeywordSwitchedOn: "Keyword “%s” switched on", history.KeywordSwitchedOff: "Keyword “%s” switched off",
		history.NoticeCreated: "Notice “%s” added", history.NoticeRetired: "Notice “%s” is not offered any more", history.NoticeRestored: "Notice “%s” offered again",
		history.DefinitionDeleted: "Attribute “%s” deleted", history.DefinitionRestored: "Attribute “%s” restored",
	}
	switch c.Kind {
	case history.TagsMerged:
		return fmt.Sprintf("Tag “%s” merged into “%s”", c.Params["tag"], c.Params["into"])
	case history.DefinitionRetyped:
		return fmt.Sprintf("Attribute “%s” changed from %s to %s", c.Params["attribute"], typeWord(c.Params["from"]), typeWord(c.Params["to"]))
	}
	sentence, ok := sentences[c.Kind]
	if !ok {
		return ""
	}
	return fmt.Sprintf(sentence, cmp.Or(c.Params["tag"], c.Params["attribute"], c.Params["segment"], c.Params["notice"], c.Params["keyword"]))
}

// receivedSentence returns "Messages of chat.txt read: 3 opt-outs, 1 opt-in, 2 to review".
func receivedSentence(c history.Change) string {
	number := func(param string) int {
		n, _ := strconv.Atoi(c.Params[param])
		return n
	}
	return fmt.Sprintf("Messages of %s read: %s, %s, %s to review", cmp.Or(c.Params["file"], "a file"),
		counted(number("out"), "opt-out"), counted(number("in"), "opt-in"), grouped(number("review")))
}

// removalSentence returns "1,204 tags and 40 values by AI tool since 1 May 2026 removed from 980 contacts".
func removalSentence(c history.Change) string {
	tags, _ := strconv.Atoi(c.Params["tags"])
	values, _ := strconv.Atoi(c.Params["values"])
	sentence := traceWords(tags, values) + " by " + c.Params["source"]
	if day, err := time.Parse(time.DateOnly, c.Params["since"]); err == nil {
		sentence += " since " + day.Format("2 Jan 2006")
	}
	return sentence + " removed from " + people(c.Contacts)
}

// traceWords returns "1,204 tags and 40 values", without the one of which there are none.
func traceWords(tags, values int) string {
	var parts []string
	if tags > 0 || values == 0 {
		parts = append(parts, counted(tags, "tag"))
	}
	if values > 0 {
		parts = append(parts, counted(values, "value"))
	}
	return strings.Join(parts, " and ")
}

func typeWord(name string) string {
	t, _ := attribute.ParseType(name)
	return t.Word()
}

// whom names the contact that a change is about, or says how many there are.
func whom(c history.Change) string {
	if name := c.Params["name"]; name != "" {
		return name
	}
	return people(c.Contacts)
}

// people returns "1 contact" or "2,046 contacts".
func people(n int) string { return counted(n, "contact") }

// counted returns "1 tag" or "2,046 tags".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return grouped(n) + " " + noun + "s"
}

// grouped writes a number as English does: 1,204.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	var out strings.Builder
	for i, d := range digits {
		if left := len(digits) - i; i > 0 && left%3 == 0 {
			out.WriteByte(',')
		}
		out.WriteRune(d)
	}
	return out.String()
}

// label returns what a change is called while it is made: "Add tag “VIP”".
func label(c history.Change) string {
	switch c.Kind {
	case history.TagAdded:
		return fmt.Sprintf("Add tag “%s”", c.Params["tag"])
	case history.TagRemoved:
		return fmt.Sprintf("Remove tag “%s”", c.Params["tag"])
	case history.AttributeSet:
		return fmt.Sprintf("Set %s", c.Params["attribute"])
	case history.AttributeCleared:
		return fmt.Sprintf("Clear %s", c.Params["attribute"])
	case history.TagsMerged:
		return fmt.Sprintf("Merge tag “%s”", c.Params["tag"])
	case history.DefinitionRetyped:
		return fmt.Sprintf("Change the type of %s", c.Params["attribute"])
	case history.SegmentCreated:
		return fmt.Sprintf("Make the list “%s”", c.Params["segment"])
	case history.ListExtended:
		return fmt.Sprintf("Add to the list “%s”", c.Params["segment"])
	case history.ListReduced:
		return fmt.Sprintf("Remove from the list “%s”", c.Params["segment"])
	case history.ContactsDeleted:
		return "Delete contacts"
	case history.ContactsErased:
		return "Erase personal data"
	case history.OptedOut:
		return "Opt out"
	case history.OptedIn:
		return "Opt in"
	case history.ConsentCorrected:
		return "Correct consent"
	case history.SourceRemoved:
		return "Remove what " + c.Params["source"] + " added"
	case history.ReviewOptedOut, history.ReviewOptedIn, history.ReviewDismissed:
		return "Decide about messages"
	case history.Undone:
		return "Undo: " + c.Params["what"]
	case history.Redone:
		return "Redo: " + c.Params["what"]
	}
	return "Edit contacts"
}
