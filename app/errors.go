package app

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"runtime/debug"
	"strings"

	"regulars/backend/fault"
)

// problem is a fault on the wire.
type problem struct {
	Code    string             `json:"code"`
	Message string             `json:"message"`
	Params  map[string]string  `json:"params"`
	Fields  map[string]problem `json:"fields"`
	Ref     string             `json:"ref"` // what the log calls it; "" for faults a person can act on
}

// FormatError turns any error into the JSON text that the page's promise is rejected with. It is text because Wails
// makes `new Error(what this returns)` of it.
func FormatError(err error) any {
	text, _ := json.Marshal(wireProblem(err)) // strings and maps of strings cannot fail
	return string(text)
}

func wireProblem(err error) problem {
	f, ok := fault.As(err)
	switch {
	case ok:
		return fromFault(f)
	case errors.Is(err, context.Canceled):
		return problem{Code: string(fault.Cancelled), Message: "Stopped. Nothing was changed.", Params: map[string]string{}, Fields: map[string]problem{}}
	default:
		return unknown(err)
	}
}

func fromFault(f *fault.Error) problem {
	p := problem{Code: string(f.Code), Message: f.Message, Params: map[string]string{}, Fields: map[string]problem{}}
	for name, value := range f.Params {
		p.Params[name] = value
	}
	for name, field := range f.Fields {
		p.Fields[name] = fromFault(field)
	}
	return p
}

// unknown keeps what went wrong in the log, under a reference that the page shows.
func unknown(err error) problem {
	ref := rand.Text()[:8]
	log.Printf("internal error %s: %v", ref, err)
	return problem{
		Code:    string(fault.Internal),
		Message: "Something went wrong in the program. Your data is as it was. Try again; if it happens again, restart Regulars.",
		Params:  map[string]string{},
		Fields:  map[string]problem{},
		Ref:     ref,
	}
}

// guard makes an error of a panic. Every bound method defers it first.
func guard(err *error) {
	if cause := recover(); cause != nil {
		*err = fmt.Errorf("panic: %v\n%s", cause, debug.Stack())
	}
}

// withoutDetails cuts a message where the particulars begin.
func withoutDetails(message string) string {
	if end := strings.IndexAny(message, ":({[\"'"); end >= 0 {
		return message[:end]
	}
	return message
}
