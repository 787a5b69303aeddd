package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// Place returns the folder in which the system keeps local data of this program. It may not exist yet.
func Place() (string, error) {
	base, err := localData()
	if err != nil {
		return "", err
	}
	if runtime.GOOS == "linux" {
		return filepath.Join(base, "regulars"), nil
	}
	return filepath.Join(base, "Regulars"), nil
}

func localData() (string, error) {
	switch runtime.GOOS {
	case "windows":
		// Not the roaming folder, which is copied over the network.
		if dir := os.Getenv("LOCALAPPDATA"); dir != "" {
			return dir, nil
		}
	case "darwin":
	default:
		if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
			return dir, nil
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find the home folder: %w", err)
	}
	switch runtime.GOOS {
	case "windows":
		return filepath.Join(home, "AppData", "Local"), nil
	case "darwin":
		return filepath.Join(home, "Library", "Application Support"), nil
	}
	return filepath.Join(home, ".local", "share"), nil
}
