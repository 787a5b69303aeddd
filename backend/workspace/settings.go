package workspace

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"regulars/backend/fault"
	"regulars/backend/provenance"
	"regulars/backend/store/sqlite"
	"regulars/backend/text"
)

// Settings are the choices of the person at this computer. They are no part of the history.
type Settings struct {
	BusinessName  string
	Country       string // ISO code for numbers without one; "" = none
	Locale        string // language tag; "" = the system's
	Theme         string // "system", "light" or "dark"
	Density       string // "compact", "standard" or "comfortable"
	RowsPerPage   int    // 0 = continuous
	ProfileName   string // who acts; "" = nobody in particular
	ProfileRole   string // "owner" or "agent"
	OtherProfiles []Profile
	TextSize      int    // percent
	SingleKeys    bool   // single letters are commands in the table
	Columns       string // JSON that the window keeps for itself
}

// Profile is somebody else who acts at this computer at other times. It says where data came from; it restricts nobody.
type Profile struct {
	Name string
	Role string // "owner" or "agent"
}

// settingsKey is where the store keeps them: one value, read and written as a whole.
const settingsKey = "settings"

// maxProfiles is how many other people are kept.
const maxProfiles = 50

// maxColumns is how much the window may keep for itself, in bytes.
const maxColumns = 64 << 10

func defaultSettings() Settings {
	return Settings{Theme: "system", Density: "standard", RowsPerPage: 100, ProfileRole: "owner", TextSize: 100, SingleKeys: true}
}

// Settings returns the choices as they were last saved.
func (w *Workspace) Settings() Settings { return *w.settings.Load() }

// SaveSettings checks, cleans and stores them, and returns what was stored. Fault: Invalid, by field in lower camel case.
func (w *Workspace) SaveSettings(ctx context.Context, s Settings) (Settings, error) {
	s.BusinessName, s.ProfileName = text.Clean(s.BusinessName), text.Clean(s.ProfileName)
	s.OtherProfiles = slices.Clone(s.OtherProfiles)
	for i := range s.OtherProfiles {
		s.OtherProfiles[i].Name = text.Clean(s.OtherProfiles[i].Name)
	}
	if err := s.check(); err != nil {
		return s, err
	}
	data, err := json.Marshal(s)
	if err != nil {
		return s, fmt.Errorf("encode settings: %w", err)
	}
	err = w.store.Write(ctx, func(tx *sqlite.Tx) error {
		return tx.SaveSettings(ctx, map[string]string{settingsKey: string(data)})
	})
	if err != nil {
		return s, fmt.Errorf("save settings: %w", err)
	}
	w.settings.Store(&s)
	w.listener.Changed(Event{Topics: []Topic{TopicSettings}})
	return s, nil
}

func (s Settings) check() error {
	fields := map[string]*fault.Error{}
	oneOf := func(field, value string, known ...string) {
		if !slices.Contains(known, value) {
			fields[field] = fault.New("settings.unknown", fmt.Sprintf("“%s” is no choice here.", value), "value", value)
		}
	}
	oneOf("theme", s.Theme, "system", "light", "dark")
	oneOf("density", s.Density, "compact", "standard", "comfortable")
	oneOf("profileRole", s.ProfileRole, "owner", "agent")
	oneOf("rowsPerPage", fmt.Sprint(s.RowsPerPage), "0", "25", "50", "100", "250", "500")
	if s.TextSize < 80 || s.TextSize > 150 {
		fields["textSize"] = fault.New("settings.range", "The text size goes from 80 % to 150 %.", "from", 80, "to", 150)
	}
	if s.Country != "" && !isCountry(s.Country) {
		fields["country"] = fault.New("settings.country", "A country is two capital letters, such as NG.", "value", s.Country)
	}
	if len(s.Columns) > maxColumns || s.Columns != "" && !json.Valid([]byte(s.Columns)) {
		fields["columns"] = fault.New("settings.columns", "The layout of the table cannot be kept.")
	}
	if problem := checkProfiles(s.OtherProfiles); problem != nil {
		fields["otherProfiles"] = problem
	}
	for field, value := range map[string]string{"businessName": s.BusinessName, "profileName": s.ProfileName} {
		if text.Graphemes(value) > 100 {
			fields[field] = nameTooLong()
		}
	}
	return fault.InFields(fields)
}

func nameTooLong() *fault.Error {
	return fault.New("settings.too_long", "A name has up to 100 characters. Shorten it.", "limit", 100)
}

// checkProfiles returns what is wrong with the first profile that is not right, or nil.
func checkProfiles(profiles []Profile) *fault.Error {
	if len(profiles) > maxProfiles {
		return fault.New("settings.too_many", fmt.Sprintf("Up to %d people can be kept. Remove some.", maxProfiles), "limit", maxProfiles)
	}
	for _, p := range profiles {
		switch {
		case p.Name == "":
			return fault.New("settings.no_name", "A person needs a name. Give one.")
		case text.Graphemes(p.Name) > 100:
			return nameTooLong()
		case p.Role != "owner" && p.Role != "agent":
			return fault.New("settings.unknown", fmt.Sprintf("“%s” is no choice here.", p.Role), "value", p.Role)
		}
	}
	return nil
}

func isCountry(code string) bool {
	return len(code) == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z'
}

// readSettings returns the settings from their stored form. What an older or newer program left out keeps its default.
func readSettings(stored string) Settings {
	s := defaultSettings()
	if stored == "" {
		return s
	}
	if json.Unmarshal([]byte(stored), &s) != nil || s.check() != nil {
		return defaultSettings()
	}
	return s
}

// source is whose hand acts at this computer.
func (s Settings) source() provenance.Source {
	if s.ProfileRole == "agent" {
		return provenance.ManualAgent
	}
	return provenance.ManualAdmin
}
