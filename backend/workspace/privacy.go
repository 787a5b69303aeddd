package workspace

import (
	"fmt"
	"os"
	"slices"
	"strings"
)

// Privacy says what is left of people who were erased, and where the contacts may be besides the workspace itself.
type Privacy struct {
	Entries  int      // by which people are known who were erased
	OptedOut int      // of these, of people who had opted out
	Files    []string // names of what else is in the data folder: copies that somebody made, for instance
}

// Privacy looks at what is kept of the erased, and into the data folder.
func (w *Workspace) Privacy() (Privacy, error) {
	list := w.suppressed.Load()
	p := Privacy{Entries: list.Len(), OptedOut: list.OptedOut()}
	entries, err := os.ReadDir(w.dir)
	if err != nil {
		return p, fmt.Errorf("look into the data folder: %w", err)
	}
	for _, e := range entries {
		if name := e.Name(); !slices.Contains(ownFiles, strings.TrimPrefix(name, FileName)) && name != LogName {
			p.Files = append(p.Files, name)
		}
	}
	return p, nil
}

// ownFiles are the files of the store, as what follows FileName: the erased are in none of them.
var ownFiles = []string{"", "-wal", "-shm", "-journal", ".lock"}

// LogName is the name of the log of what went wrong, which names nobody.
const LogName = "regulars.log"
