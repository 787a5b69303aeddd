package app

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// windowState is where the window was when it was closed. It is a convenience: a file that is missing or odd is as
// good as none.
type windowState struct {
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	X         int  `json:"x"`
	Y         int  `json:"y"`
	Maximised bool `json:"maximised"`
	Placed    bool `json:"placed"` // X and Y are known
}

// Sizes of the window in pixels: design.md 2.
const (
	defaultWidth, defaultHeight = 1366, 768
	minWidth, minHeight         = 1024, 640
)

func windowFile(dir string) string { return filepath.Join(dir, "window.json") }

// loadWindow returns the state that was kept in dir, and the default one if there is none that makes sense.
func loadWindow(dir string) windowState {
	fresh := windowState{Width: defaultWidth, Height: defaultHeight}
	data, err := os.ReadFile(windowFile(dir))
	if err != nil {
		return fresh
	}
	var kept windowState
	if json.Unmarshal(data, &kept) != nil || kept.Width < minWidth || kept.Height < minHeight {
		return fresh
	}
	return kept
}

func (s windowState) save(dir string) error {
	data, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("encode window state: %w", err)
	}
	next := windowFile(dir) + ".new"
	if err := os.WriteFile(next, data, 0o600); err != nil {
		return fmt.Errorf("write window state: %w", err)
	}
	if err := os.Rename(next, windowFile(dir)); err != nil {
		return fmt.Errorf("keep window state: %w", err)
	}
	return nil
}
