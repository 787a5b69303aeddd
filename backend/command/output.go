package command

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"regulars/backend/fault"
	"regulars/backend/workspace"
)

// print writes value as one JSON object, or, for a person, a line.
func (c *call) print(value any, line string, args ...any) error {
	if c.json {
		return writeJSON(c.out, value)
	}
	_, err := fmt.Fprintf(c.out, line+"\n", args...)
	return err
}

func writeJSON(to io.Writer, value any) error {
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	return e.Encode(value)
}

// changed is what a command did, as JSON. Change is 0 when there was nothing to do.
type changed struct {
	Change   int64  `json:"change"`
	Contacts int    `json:"contacts"`
	Message  string `json:"message"`
}

func (c *call) printChanged(done workspace.Changed) error {
	return c.print(changed{done.Change, done.Contacts, done.Summary}, "%s.", done.Summary)
}

// problem is a fault as JSON.
type problem struct {
	Code    string             `json:"code"`
	Message string             `json:"message"`
	Params  map[string]string  `json:"params"`
	Fields  map[string]problem `json:"fields"`
}

// errReported ends a command that has said itself what is wrong.
var errReported = errors.New("reported")

// fail says what went wrong and returns the exit code.
func (c *call) fail(err error, stdout, stderr io.Writer) int {
	if errors.Is(err, errReported) {
		return exitFailed
	}
	p, code := problemOf(err)
	if c.json {
		// Nothing is left to do when the output cannot be written.
		_ = writeJSON(stdout, map[string]problem{"error": p})
		return code
	}
	_, _ = fmt.Fprintln(stderr, "regulars:", p.Message)
	if code == exitUsage {
		_, _ = fmt.Fprintln(stderr, "regulars help lists the commands.")
	}
	return code
}

func problemOf(err error) (problem, int) {
	var usage usageError
	if errors.As(err, &usage) {
		return problem{Code: "usage", Message: usage.message, Params: map[string]string{}, Fields: map[string]problem{}}, exitUsage
	}
	if f, ok := fault.As(err); ok {
		return fromFault(f), exitFailed
	}
	if errors.Is(err, context.Canceled) {
		return fromFault(fault.New(fault.Cancelled, "Stopped. Nothing was changed.")), exitFailed
	}
	return fromFault(fault.New(fault.Internal, err.Error())), exitFailed
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

// counted returns "1 segment" or "2 segments".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
