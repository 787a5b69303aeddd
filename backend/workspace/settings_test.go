package workspace

import (
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"regulars/backend/provenance"
)

func TestSettingsAreKept(t *testing.T) {
	dir := t.TempDir()
	d := openIn(t, dir)
	if got := d.Settings(); !reflect.DeepEqual(got, defaultSettings()) {
		t.Errorf("at first %+v", got)
	}
	s := d.Settings()
	s.BusinessName, s.Country, s.ProfileName, s.ProfileRole, s.Columns = " Amara's Fabrics ", "NG", "Ada", "agent", `{"a":1}`
	s.OtherProfiles = []Profile{{Name: " Chidi ", Role: "owner"}}
	saved, err := d.SaveSettings(t.Context(), s)
	if err != nil || saved.BusinessName != "Amara's Fabrics" || saved.OtherProfiles[0].Name != "Chidi" || !reflect.DeepEqual(d.Settings(), saved) {
		t.Fatalf("%+v, %v", saved, err)
	}
	if last := d.events[len(d.events)-1]; last.Topics[0] != TopicSettings || last.Change != 0 {
		t.Errorf("event %+v", last)
	}
	id := d.add(NewContact{Phone: "0803 555 0142"})
	if c := d.get(id); c.Phone.E164 != "+2348035550142" || c.Origin != provenance.ManualAgent {
		t.Errorf("%+v", c)
	}
	d.shut()
	if got := openIn(t, dir).Settings(); !reflect.DeepEqual(got, saved) {
		t.Errorf("opened again: %+v", got)
	}
}

func TestSettingsAreChecked(t *testing.T) {
	d := open(t)
	for field, spoil := range map[string]func(*Settings){
		"theme":         func(s *Settings) { s.Theme = "pink" },
		"density":       func(s *Settings) { s.Density = "" },
		"profileRole":   func(s *Settings) { s.ProfileRole = "boss" },
		"rowsPerPage":   func(s *Settings) { s.RowsPerPage = 7 },
		"textSize":      func(s *Settings) { s.TextSize = 200 },
		"country":       func(s *Settings) { s.Country = "Nigeria" },
		"columns":       func(s *Settings) { s.Columns = "{" },
		"businessName":  func(s *Settings) { s.BusinessName = strings.Repeat("x", 101) },
		"otherProfiles": func(s *Settings) { s.OtherProfiles = []Profile{{Name: " ", Role: "owner"}} },
	} {
		t.Run(field, func(t *testing.T) {
			s := d.Settings()
			spoil(&s)
			_, err := d.SaveSettings(t.Context(), s)
			if f := wantFault(t, err, "invalid"); f.Fields[field] == nil {
				t.Errorf("fields %+v", f.Fields)
			}
			if !reflect.DeepEqual(d.Settings(), defaultSettings()) {
				t.Error("it was saved")
			}
		})
	}
}

func TestProfilesAreChecked(t *testing.T) {
	for name, c := range map[string]struct {
		profiles []Profile
		code     string
	}{
		"none":            {nil, ""},
		"two of a name":   {[]Profile{{"Ada", "owner"}, {"Ada", "agent"}}, ""},
		"nameless":        {[]Profile{{"", "agent"}}, "settings.no_name"},
		"a long name":     {[]Profile{{strings.Repeat("é", 101), "agent"}}, "settings.too_long"},
		"an unknown role": {[]Profile{{"Ada", "boss"}}, "settings.unknown"},
		"too many":        {make([]Profile, maxProfiles+1), "settings.too_many"},
	} {
		t.Run(name, func(t *testing.T) {
			problem := checkProfiles(c.profiles)
			if problem == nil && c.code != "" || problem != nil && string(problem.Code) != c.code {
				t.Errorf("got %v, want %q", problem, c.code)
			}
		})
	}
}

func TestReadSettingsOfAnotherVersion(t *testing.T) {
	for name, c := range map[string]struct {
		stored string
		want   func(*Settings)
	}{
		"nothing":          {"", func(*Settings) {}},
		"what is no JSON":  {"{", func(*Settings) {}},
		"what is left out": {`{"BusinessName":"B"}`, func(s *Settings) { s.BusinessName = "B" }},
		"what is unknown":  {`{"Theme":"pink","BusinessName":"B"}`, func(*Settings) {}},
	} {
		t.Run(name, func(t *testing.T) {
			want := defaultSettings()
			c.want(&want)
			if got := readSettings(c.stored); !reflect.DeepEqual(got, want) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestPlace(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the other systems' places are theirs")
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	for xdg, want := range map[string]string{
		"":         filepath.Join(home, ".local", "share", "regulars"),
		"/data":    "/data/regulars",
		"relative": filepath.Join(home, ".local", "share", "regulars"), // the standard says to ignore it
	} {
		t.Setenv("XDG_DATA_HOME", xdg)
		if got, err := Place(); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("with %q: %q, %v", xdg, got, err)
		}
	}
}

func TestStatus(t *testing.T) {
	d := open(t)
	s, err := d.Status(t.Context())
	if err != nil || s.Contacts != 0 || !s.Ready || s.Sample || s.Undo != "" || s.Redo != "" {
		t.Errorf("at first %+v, %v", s, err)
	}
	d.add(NewContact{Name: "Amara"})
	d.add(NewContact{Name: "Ben"})
	d.must(d.Undo(t.Context()))
	s, err = d.Status(t.Context())
	if err != nil || s.Contacts != 1 || s.Undo != "Amara added" || s.Redo != "Ben added" {
		t.Errorf("then %+v, %v", s, err)
	}
}
