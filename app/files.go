package app

import (
	"crypto/rand"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"

	"regulars/backend/fault"
	"regulars/backend/workspace"
)

// files keeps the paths that a person chose in native dialogs; the page knows only their handles. A handle is good
// until the program ends, for a file to read or for a file that was written, never for both.
type files struct {
	mu      sync.Mutex
	reading map[string]string
	written map[string]string
	checked map[string]rehearsal // by the handle of the file that was read
	heard   map[string]messageRehearsal
	last    string // the folder of the last file, where the next dialog starts
}

// rehearsal is what a person saw before an import: which state of the file, read how.
type rehearsal struct {
	file    workspace.FileState
	options ImportOptions
}

// read takes a file that is to be imported.
func (f *files) read(path string) (ImportFile, error) {
	info, err := os.Stat(path)
	if err != nil {
		return ImportFile{}, fault.Wrap(err, fault.NotFound, "The file is not there any more. Choose it again.", "what", "file")
	}
	if info.IsDir() {
		return ImportFile{}, fault.New("import.folder", "This is a folder. Choose a file.")
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	handle := remember(&f.reading, path)
	f.last = filepath.Dir(path)
	return ImportFile{Handle: handle, Name: filepath.Base(path), Size: info.Size()}, nil
}

// wrote takes a file that was exported.
func (f *files) wrote(path string, count int) Exported {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.last = filepath.Dir(path)
	return Exported{Count: count, File: filepath.Base(path), Handle: remember(&f.written, path)}
}

func remember(in *map[string]string, path string) string {
	if *in == nil {
		*in = map[string]string{}
	}
	handle := rand.Text()
	(*in)[handle] = path
	return handle
}

func (f *files) toRead(handle string) (string, error) {
	return f.find(handle, func() string { return f.reading[handle] })
}

func (f *files) toShow(handle string) (string, error) {
	return f.find(handle, func() string { return f.written[handle] })
}

func (f *files) find(handle string, path func() string) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if p := path(); p != "" {
		return p, nil
	}
	return "", fault.New(fault.NotFound, "The program does not know this file. Choose it again.", "what", "file", "handle", handle)
}

// about returns the name and size of a file that was chosen.
func (f *files) about(handle string) (ImportFile, error) {
	path, err := f.toRead(handle)
	if err != nil {
		return ImportFile{}, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return ImportFile{}, fault.Wrap(err, fault.NotFound, "The file is not there any more. Choose it again.", "what", "file")
	}
	return ImportFile{Handle: handle, Name: filepath.Base(path), Size: info.Size()}, nil
}

// messageRehearsal is what a person saw before messages were taken in: which state of the file, read how.
type messageRehearsal struct {
	file    workspace.FileState
	options MessageOptions
}

func (f *files) rehearsedMessages(handle string, r messageRehearsal) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.heard == nil {
		f.heard = map[string]messageRehearsal{}
	}
	f.heard[handle] = r
}

// seenMessages returns the state of the file of messages that was rehearsed with exactly these options.
func (f *files) seenMessages(handle string, o MessageOptions) (workspace.FileState, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	r, ok := f.heard[handle]
	if !ok || !reflect.DeepEqual(r.options, o) {
		return r.file, fault.New("import.not_checked", "The file was not checked in this way yet. Check it before its messages are read.")
	}
	return r.file, nil
}

func (f *files) rehearsed(handle string, r rehearsal) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.checked == nil {
		f.checked = map[string]rehearsal{}
	}
	f.checked[handle] = r
}

func (f *files) lastRehearsal(handle string) (rehearsal, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	r, ok := f.checked[handle]
	if !ok {
		return r, fault.New("import.not_checked", "The file was not checked yet. Check it before it is imported.")
	}
	return r, nil
}

// seen returns the state of the file that was rehearsed with exactly these options. Nothing is written before a
// person saw what it would do.
func (f *files) seen(handle string, o ImportOptions) (workspace.FileState, error) {
	r, err := f.lastRehearsal(handle)
	if err == nil && !reflect.DeepEqual(r.options, o) {
		err = fault.New("import.not_checked", "The choices were changed after the file was checked. Check it again before it is imported.")
	}
	return r.file, err
}

// rejectsName proposes a name for the rejected rows of a file.
func rejectsName(path string) string {
	base := filepath.Base(path)
	return strings.TrimSuffix(base, filepath.Ext(base)) + "-problems.csv"
}

// directory returns where a dialog starts: a dialog that is given a folder that does not exist may not open at all.
func (f *files) directory() string {
	f.mu.Lock()
	last := f.last
	f.mu.Unlock()
	home, _ := os.UserHomeDir() // without a home the system chooses
	for _, dir := range []string{last, filepath.Join(home, "Documents"), home} {
		if info, err := os.Stat(dir); dir != "" && err == nil && info.IsDir() {
			return dir
		}
	}
	return ""
}
