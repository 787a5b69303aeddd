package filter

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"regulars/backend/consent"
	"regulars/backend/text"
)

// maxWords is how many characters of one argument a description shows.
const maxWords = 60

// Describe returns f in English words: "City is not Abuja", "Tags any of VIP, Wholesale", "Last seen in the last 7
// days"; members of a group are joined by "and" or "or". What Compile would refuse is shown as it is written.
func Describe(f Filter, env Env) string {
	members, key := f.members(), f.groupKey()
	switch {
	case f.isRule():
		return describeRule(f, env)
	case key == "not":
		return "not (" + Describe(members[0], env) + ")"
	case key == "any" && len(members) == 0:
		return "No one"
	case len(members) == 0:
		return "Everyone"
	case len(members) == 1:
		return Describe(members[0], env)
	}
	words := make([]string, len(members))
	for i, member := range members {
		words[i] = bracketed(member, Describe(member, env))
	}
	joint := map[string]string{"all": " and ", "any": " or "}[key]
	return strings.Join(words, joint)
}

// bracketed puts brackets around a group of several members within another group.
func bracketed(member Filter, words string) string {
	if len(member.All)+len(member.Any) > 1 {
		return "(" + words + ")"
	}
	return words
}

func describeRule(f Filter, env Env) string {
	field, err := findField(f.Field, env, "")
	op, ok := field.operator(f.Op)
	if err != nil || !ok || !op.params.takes(len(f.Args)) {
		return asWritten(f)
	}
	args := make([]string, len(f.Args))
	for i, arg := range f.Args {
		args[i] = text.Shorten(argWords(op.params.name(i), arg, env), maxWords)
	}
	if op.alone {
		return op.words(args)
	}
	return field.title + " " + op.words(args)
}

func asWritten(f Filter) string {
	args := make([]string, len(f.Args))
	for i, arg := range f.Args {
		args[i] = plainWords(arg)
	}
	return strings.TrimSpace(f.Field + " " + f.Op + " " + strings.Join(args, ", "))
}

// argWords returns an argument as a person reads it, by the name of its parameter.
func argWords(param string, arg any, env Env) string {
	switch param {
	case "tag":
		return tagWords(arg, env)
	case "segment":
		return segmentWords(arg, env)
	case "change":
		return changeWords(arg, env)
	case "source":
		return sourceLabel(plainWords(arg))
	case "date", "from", "to":
		return momentWords(plainWords(arg), env)
	case "month":
		return monthWords(arg)
	case "true or false":
		return boolWords(arg)
	}
	return plainWords(arg)
}

func plainWords(arg any) string {
	switch written := arg.(type) {
	case string:
		return text.Clean(written)
	case nil:
		return "null"
	}
	return fmt.Sprint(arg)
}

func tagWords(arg any, env Env) string {
	found, ok := env.findTag(arg)
	if !ok {
		return plainWords(arg)
	}
	return withDeleted(found.Name, found.Active())
}

func segmentWords(arg any, env Env) string {
	found, ok := env.findSegment(arg)
	if !ok {
		return plainWords(arg)
	}
	return withDeleted(found.Name, found.Active())
}

// momentWords returns a date as "7 Nov 1984" and an instant as "7 Nov 2026, 14:30"; anything else stays.
func momentWords(written string, env Env) string {
	date, instant, ok := readMoment(written, env.location())
	switch {
	case !ok:
		return written
	case instant.IsZero():
		return date.Format("2 Jan 2006")
	}
	return instant.Format("2 Jan 2006, 15:04")
}

func boolWords(arg any) string {
	switch arg {
	case true:
		return "yes"
	case false:
		return "no"
	}
	return plainWords(arg)
}

func monthWords(arg any) string {
	number, _ := arg.(json.Number)
	if n, err := number.Int64(); err == nil && n >= 1 && n <= 12 {
		return time.Month(n).String()
	}
	if arg == "this" {
		return "the current month"
	}
	return plainWords(arg)
}

// countWords returns "in the last 7 days" and "in the last day".
func countWords(words string) func([]string) string {
	return func(args []string) string {
		if args[0] == "1" {
			return words + " " + strings.TrimSuffix(args[1], "s")
		}
		return words + " " + args[0] + " " + args[1]
	}
}

func birthdayWords(args []string) string {
	return "has its birthday " + countWords("in the next")([]string{args[0], "days"})
}

func thisWords(args []string) string {
	if args[0] == "day" {
		return "today"
	}
	return "this " + args[0]
}

// stateWords returns the labels of consent states; the two in which messages are not forbidden have one of their own.
func stateWords(args []string) string {
	names := ascending(slices.Clone(args))
	if slices.Equal(names, []string{consent.NotAsked.String(), consent.OptedIn.String()}) {
		return "Not opted out"
	}
	labels := map[string]string{"opted_in": "Can receive marketing", "not_asked": "No record of consent", "opted_out": "Opted out"}
	words := make([]string, len(args))
	for i, name := range args {
		if words[i] = labels[name]; words[i] == "" {
			words[i] = name
		}
	}
	return strings.Join(words, " or ")
}
