package fault

import (
	"errors"
	"fmt"
)

// Code names a fault for programs and translations: lower case, "noun.reason" ("tag.name_taken").
// A released code never changes its meaning.
type Code string

// Codes that belong to no noun.
const (
	Internal  Code = "internal"       // a defect or an unknown failure; Message is generic, Cause has the rest
	Cancelled Code = "cancelled"      // the person or the program stopped the work; nothing was changed
	DiskFull  Code = "disk.full"      // no room left where the file is written
	ReadOnly  Code = "disk.read_only" // the place cannot be written
	DiskError Code = "disk.error"     // the disk failed
	NotFound  Code = "not_found"      // the thing named by Params["what"] is not there (any more)
	Invalid   Code = "invalid"        // one or more Fields were refused
	Busy      Code = "busy"           // another long write is under way
)

// Error is a fault. Make one with New or Wrap.
type Error struct {
	Code    Code              // stable name
	Message string            // English: what happened · what it means · what to do
	Params  map[string]string // the facts in Message, by name ("row", "column", "value", "limit"); may be nil
	Fields  map[string]*Error // refused input by field name; may be nil
	Cause   error             // what lay below; never shown, may be nil
}

// Error returns Message, for logs and the command line.
func (e *Error) Error() string { return e.Message }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Cause }

// New returns a fault with a finished English message; params come in pairs of name and value.
func New(code Code, message string, params ...any) *Error {
	e := &Error{Code: code, Message: message}
	for i := 0; i+1 < len(params); i += 2 {
		if e.Params == nil {
			e.Params = map[string]string{}
		}
		e.Params[fmt.Sprint(params[i])] = fmt.Sprint(params[i+1])
	}
	return e
}

// Wrap is New with the error that lay below.
func Wrap(cause error, code Code, message string, params ...any) *Error {
	e := New(code, message, params...)
	e.Cause = cause
	return e
}

// InField returns a fault of code Invalid that carries f for one field; its message is f's.
func InField(field string, f *Error) *Error {
	return &Error{Code: Invalid, Message: f.Message, Fields: map[string]*Error{field: f}}
}

// As returns the fault in err's chain, and false if there is none.
func As(err error) (*Error, bool) {
	var f *Error
	ok := errors.As(err, &f)
	return f, ok
}

// Is reports whether err's chain holds a fault with this code.
func Is(err error, code Code) bool {
	f, ok := As(err)
	return ok && f.Code == code
}
