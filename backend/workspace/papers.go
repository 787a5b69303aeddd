package workspace

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"regulars/backend/exporting"
	"regulars/backend/fault"
	"regulars/backend/paper"
)

// Paper is a document to look at, and to save as a page or as JSON. It says what was so when it was made.
type Paper struct {
	paper.Document
	data any // the same as JSON
	stem string
}

// FileName proposes a name for the file; extension has no dot.
func (p Paper) FileName(extension string) string { return p.stem + "." + extension }

// Save writes the paper to path: as a page (.html) or as JSON (.json). Faults: exporting.FormatUnknown, those of
// exporting.Save.
func (p Paper) Save(ctx context.Context, path string) error {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html":
		return exporting.Save(ctx, path, func(to io.Writer) error { return paper.WritePage(to, p.Document) })
	case ".json":
		return exporting.Save(ctx, path, func(to io.Writer) error { return writeJSON(to, p.data) })
	}
	name := filepath.Base(path)
	return fault.New(exporting.FormatUnknown, fmt.Sprintf("“%s” does not end with .html or .json, so it is not clear what to write. Choose a name with one of them.", name), "file", name)
}

// JSON returns the paper as data.
func (p Paper) JSON() any { return p.data }

func writeJSON(to io.Writer, data any) error {
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(data); err != nil {
		return fmt.Errorf("encode paper: %w", err)
	}
	return nil
}

// stemAt returns "consent-proof-42-20260530-104233".
func (w *Workspace) stemAt(what string, of any) string {
	return fmt.Sprintf("%s-%v-%s", what, of, time.Unix(w.now(), 0).In(w.location).Format("20060102-150405"))
}
