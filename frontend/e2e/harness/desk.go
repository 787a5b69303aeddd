package main

import (
	"encoding/json"
	"net/http"
	"sync"

	"regulars/app"
)

// desk is a desktop without a screen: it answers dialogs from a queue and passes events on to open pages.
type desk struct {
	mu      sync.Mutex
	answers []string
	asked   []app.Dialog
	pages   map[chan []byte]bool
	shown   []string
}

func newDesk() *desk { return &desk{pages: map[chan []byte]bool{}} }

func (d *desk) answer(path string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.answers = append(d.answers, path)
}

// next takes the next answer; with none queued the person cancels.
func (d *desk) next(question app.Dialog) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.asked = append(d.asked, question)
	if len(d.answers) == 0 {
		return "", nil
	}
	path := d.answers[0]
	d.answers = d.answers[1:]
	return path, nil
}

func (d *desk) OpenFile(q app.Dialog) (string, error) { return d.next(q) }
func (d *desk) SaveFile(q app.Dialog) (string, error) { return d.next(q) }
func (d *desk) Confirm(string, string) (bool, error)  { return true, nil }

// serveAsked tells which native dialogs were opened, the first one first.
func (d *desk) serveAsked(w http.ResponseWriter, _ *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	_ = json.NewEncoder(w).Encode(d.asked)
}

func (d *desk) ShowInFolder(path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.shown = append(d.shown, path)
	return nil
}

// Print asks the page to print itself, as Wails does.
func (d *desk) Print() { d.Emit("print") }

func (d *desk) Emit(event string, payload ...any) {
	message, err := json.Marshal(map[string]any{"name": event, "data": payload})
	if err != nil {
		panic(err) // an event that JSON cannot carry is a defect, and would end the real window
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for page := range d.pages {
		page <- message
	}
}

// listen registers a page; leave must be called when it goes.
func (d *desk) listen() (events chan []byte, leave func()) {
	events = make(chan []byte, 4096)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.pages[events] = true
	return events, func() {
		d.mu.Lock()
		defer d.mu.Unlock()
		delete(d.pages, events)
	}
}
