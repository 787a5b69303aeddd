package app

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// The titles of the native dialogs.
const (
	titleImport   = "Choose a file to import"
	titleExport   = "Export contacts"
	titleRejects  = "Save rows with problems"
	titleExample  = "Save an example file"
	titleNumbers  = "Choose a file with phone numbers"
	titleLedger   = "Export the consent ledger"
	titleMessages = "Choose a file of messages"
	titlePaper    = "Save this page"
)

const csvFiles = "CSV files"

// chooseToRead asks for a CSV or text file; "" means that the person cancelled. kind is what such files are called.
func (a *App) chooseToRead(title, kind string) (string, error) {
	a.dialogs.Lock()
	defer a.dialogs.Unlock()
	return a.shell.OpenFile(Dialog{Title: title, Directory: a.files.directory(), Kind: kind, Pattern: "*.csv;*.tsv;*.txt"})
}

// chooseToWrite asks where to save a file; "" means that the person cancelled.
//
// No dialog adds an extension, and one that is added here may name a file that the dialog did not ask about.
func (a *App) chooseToWrite(title, name string) (string, error) {
	a.dialogs.Lock()
	defer a.dialogs.Unlock()
	extension := filepath.Ext(name)
	dialog := Dialog{Title: title, Directory: a.files.directory(), Name: name, Kind: kindOf(extension), Pattern: "*" + extension}
	for {
		path, err := a.shell.SaveFile(dialog)
		if err != nil || path == "" || strings.EqualFold(filepath.Ext(path), extension) {
			return path, err
		}
		path += extension
		if free, err := a.mayWrite(path); free || err != nil {
			return path, err
		}
		dialog.Directory, dialog.Name = filepath.Dir(path), filepath.Base(path)
	}
}

func (a *App) mayWrite(path string) (bool, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	return a.shell.Confirm("Replace the file?", fmt.Sprintf("“%s” is already there. Replace it?", filepath.Base(path)))
}

func kindOf(extension string) string {
	switch extension {
	case ".xlsx":
		return "Excel workbooks"
	case ".html":
		return "Web pages"
	case ".json":
		return "JSON files"
	}
	return csvFiles
}
