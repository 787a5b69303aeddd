package command

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"regulars/backend/contact"
)

// usageError is a command line that makes no sense.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

func usagef(format string, args ...any) error {
	return usageError{fmt.Sprintf(format, args...)}
}

// arguments are the flags of one command, which may stand before, between and behind its other arguments.
type arguments struct {
	*flag.FlagSet
	name string
	rest []string // what is no flag
}

// flags returns the flags that every command has.
func (c *call) flags(name string) *arguments {
	a := &arguments{FlagSet: flag.NewFlagSet(name, flag.ContinueOnError), name: name}
	a.SetOutput(io.Discard) // usage errors are told in our own words
	a.StringVar(&c.data, "data", "", "")
	a.BoolVar(&c.json, "json", false, "")
	return a
}

// parse reads args; every name must have something behind the flags.
func (a *arguments) parse(args []string, names ...string) error {
	if err := a.parseUpTo(args, len(names)); err != nil {
		return err
	}
	if len(a.rest) < len(names) {
		return usagef("%s: %s is missing.", a.name, names[len(a.rest)])
	}
	return nil
}

// parseUpTo reads args; up to most of them may be no flags.
func (a *arguments) parseUpTo(args []string, most int) error {
	for {
		if err := a.Parse(args); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return usagef("The help is at: regulars help")
			}
			return usagef("%s: %s.", a.name, err)
		}
		if a.NArg() == 0 {
			break
		}
		a.rest = append(a.rest, a.Arg(0))
		args = a.Args()[1:]
	}
	if len(a.rest) > most {
		return usagef("%s: %q is one too many.", a.name, a.rest[most])
	}
	return nil
}

// has reports whether a flag was given.
func (a *arguments) has(name string) bool {
	found := false
	a.Visit(func(f *flag.Flag) { found = found || f.Name == name })
	return found
}

// contactIDs reads "1,2,3".
func contactIDs(list string) ([]contact.ID, error) {
	var ids []contact.ID
	for _, part := range strings.Split(list, ",") {
		id, err := strconv.ParseUint(strings.TrimSpace(part), 10, 32)
		if err != nil || id == 0 {
			return nil, usagef("%q is no number of a contact. Write --id 1,2,3.", part)
		}
		ids = append(ids, contact.ID(id))
	}
	return ids, nil
}
