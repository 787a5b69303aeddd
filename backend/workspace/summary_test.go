package workspace

import (
	"testing"

	"regulars/backend/history"
)

func TestSummary(t *testing.T) {
	params := func(pairs ...string) map[string]string {
		m := map[string]string{}
		for i := 0; i < len(pairs); i += 2 {
			m[pairs[i]] = pairs[i+1]
		}
		return m
	}
	for want, c := range map[string]history.Change{
		"Amara added":                            {Kind: history.ContactCreated, Contacts: 1, Params: params("name", "Amara")},
		"1 contact edited":                       {Kind: history.ContactEdited, Contacts: 1},
		"2,046 contacts deleted":                 {Kind: history.ContactsDeleted, Contacts: 2046},
		"Sample data removed":                    {Kind: history.ContactsDeleted, Contacts: 200, Params: params("sample", "1")},
		"3 contacts restored":                    {Kind: history.ContactsRestored, Contacts: 3},
		"Tag “VIP” added to 3 contacts":          {Kind: history.TagAdded, Contacts: 3, Params: params("tag", "VIP")},
		"Tag “VIP” removed from Amara":           {Kind: history.TagRemoved, Contacts: 1, Params: params("tag", "VIP", "name", "Amara")},
		"City set to “Lagos” for 3 contacts":     {Kind: history.AttributeSet, Contacts: 3, Params: params("attribute", "City", "value", "Lagos")},
		"City cleared for Amara":                 {Kind: history.AttributeCleared, Contacts: 1, Params: params("attribute", "City", "name", "Amara")},
		"1,000,000 contacts opted out":           {Kind: history.OptedOut, Contacts: 1_000_000},
		"Amara opted in":                         {Kind: history.OptedIn, Contacts: 1, Params: params("name", "Amara")},
		"Opt-out taken back for Amara":           {Kind: history.OptedIn, Contacts: 1, Params: params("name", "Amara", "corrected", "1")},
		"Tag “VIP”, “Lead” deleted":              {Kind: history.TagsDeleted, Params: params("tag", "VIP”, “Lead")},
		"Attribute “City” created":               {Kind: history.DefinitionCreated, Params: params("attribute", "City")},
		"12 contacts imported from people.csv":   {Kind: history.Imported, Contacts: 12, Params: params("file", "people.csv")},
		"200 contacts of sample data added":      {Kind: history.SampleLoaded, Contacts: 200},
		"Undone: Amara added":                    {Kind: history.Undone, Params: params("what", "Amara added")},
		"Done again: Amara added":                {Kind: history.Redone, Params: params("what", "Amara added")},
		"Keyword “STOP” added":                   {Kind: history.KeywordsAdded, Params: params("keyword", "STOP")},
		"Keyword “STOP” switched off":            {Kind: history.KeywordSwitchedOff, Params: params("keyword", "STOP")},
		"something of a version that is to come": {Kind: "something of a version that is to come"},
	} {
		if got := Summary(c); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
