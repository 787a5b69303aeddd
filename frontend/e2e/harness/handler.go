package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"reflect"
	"strings"

	"regulars/app"
)

// bridge stands in for what Wails puts into the page: window.go and window.runtime.
//
//go:embed bridge.js
var bridge []byte

// handler serves the assets, the bound structs under /__call/<Struct>.<Method>, and events under /__events.
func handler(assets fs.FS, d *desk, bound []any) http.Handler {
	calls := methods(bound)
	mux := http.NewServeMux()
	mux.HandleFunc("POST /__call/{name}", func(w http.ResponseWriter, r *http.Request) {
		method, known := calls[r.PathValue("name")]
		if !known {
			http.Error(w, "no such method", http.StatusNotFound)
			return
		}
		serveCall(w, r, method)
	})
	mux.HandleFunc("GET /__events", d.serveEvents)
	mux.HandleFunc("GET /__asked", d.serveAsked)
	mux.HandleFunc("POST /__answer", func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Path string }
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		d.answer(body.Path)
	})
	mux.HandleFunc("GET /__bridge.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write(bridge)
	})
	mux.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { serveIndex(w, assets) })
	mux.Handle("GET /", http.FileServerFS(assets))
	return app.Middleware(mux)
}

// serveIndex adds the bridge to the page; everything else of it is the product's.
func serveIndex(w http.ResponseWriter, assets fs.FS) {
	page, err := fs.ReadFile(assets, "index.html")
	if err != nil {
		http.Error(w, "build the front end first: "+err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, strings.Replace(string(page), "<head>", `<head><script src="/__bridge.js"></script>`, 1))
}

// methods lists the exported methods of the bound structs as "Contacts.Rows".
func methods(bound []any) map[string]reflect.Value {
	all := map[string]reflect.Value{}
	for _, b := range bound {
		value := reflect.ValueOf(b)
		for i := range value.NumMethod() {
			all[value.Type().Elem().Name()+"."+value.Type().Method(i).Name] = value.Method(i)
		}
	}
	return all
}

// serveCall calls the method as Wails does: arguments by position from JSON, an error through app.FormatError.
func serveCall(w http.ResponseWriter, r *http.Request, method reflect.Value) {
	in, err := arguments(r, method.Type())
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	answer := map[string]any{}
	for _, out := range method.Call(in) {
		if failure, failed := out.Interface().(error); failed {
			answer = map[string]any{"error": app.FormatError(failure)}
			break
		}
		if out.Type() != reflect.TypeFor[error]() {
			answer["result"] = out.Interface()
		}
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(answer); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}

func arguments(r *http.Request, method reflect.Type) ([]reflect.Value, error) {
	var given []json.RawMessage
	if err := json.NewDecoder(r.Body).Decode(&given); err != nil {
		return nil, err
	}
	if len(given) != method.NumIn() {
		return nil, fmt.Errorf("%d arguments given, %d wanted", len(given), method.NumIn())
	}
	in := make([]reflect.Value, method.NumIn())
	for i := range in {
		value := reflect.New(method.In(i))
		if err := json.Unmarshal(given[i], value.Interface()); err != nil {
			return nil, fmt.Errorf("argument %d: %w", i+1, err)
		}
		in[i] = value.Elem()
	}
	return in, nil
}

func (d *desk) serveEvents(w http.ResponseWriter, r *http.Request) {
	events, leave := d.listen()
	defer leave()
	w.Header().Set("Content-Type", "text/event-stream")
	flush := http.NewResponseController(w).Flush
	_ = flush()
	for {
		select {
		case message := <-events:
			fmt.Fprintf(w, "data: %s\n\n", message)
			_ = flush()
		case <-r.Context().Done():
			return
		}
	}
}
