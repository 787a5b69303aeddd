package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestPageErasesPeople(t *testing.T) {
	p := start(t)
	privacy := &Privacy{p.App}
	made := get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara", Phone: "+2348035550142", OptedOut: true}))
	if _, err := privacy.Erase(Selection{IDs: []int64{made.ID}}, 2); err == nil {
		t.Fatal("erased although the number was wrong")
	}
	done := get[Erased](t)(privacy.Erase(Selection{IDs: []int64{made.ID}}, 1))
	noNull(t, done)
	if done.Changed.Message != "1 contact erased" || done.Lines != 1 || done.Suppressed != 1 || done.LogLeft {
		t.Errorf("%+v", done)
	}
	check := get[PhoneCheck](t)(p.contacts.CheckPhone("0803 555 0142", "NG"))
	if !check.OK || check.Existing != 0 || !strings.Contains(check.Erased, "They had opted out") {
		t.Errorf("%+v", check)
	}
	known := get[Suppressed](t)(privacy.CheckNumber("+2348035550142"))
	if want := (Suppressed{true, "opted_out", "2026-05-30T10:42:33Z", "2026-05-30T10:42:33Z"}); known != want {
		t.Errorf("%+v", known)
	}
	if known = get[Suppressed](t)(privacy.CheckNumber("+2348035550143")); known.Known {
		t.Errorf("%+v", known)
	}
	again := get[Created](t)(p.contacts.Create(ContactInput{Name: "Amara", Phone: "+2348035550142", Again: true}))
	if rows := get[[]Row](t)(p.contacts.RowsByID([]int64{again.ID})); rows[0].Consent != "opted_out" {
		t.Errorf("%+v", rows)
	}
}

func TestPrivacyNamesWhatElseIsInTheFolder(t *testing.T) {
	p := start(t)
	privacy := &Privacy{p.App}
	o := get[PrivacyOverview](t)(privacy.Overview())
	noNull(t, o)
	if o.Entries != 0 || len(o.Files) != 0 {
		t.Errorf("%+v", o)
	}
	if err := os.WriteFile(filepath.Join(o.Folder, "regulars (copy).db"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if o = get[PrivacyOverview](t)(privacy.Overview()); !slices.Equal(o.Files, []string{"regulars (copy).db"}) {
		t.Errorf("%+v", o)
	}
}
