package messaging

import (
	"fmt"
	"path/filepath"

	"regulars/backend/fault"
	"regulars/backend/importing"
)

// Codes of this package's faults, besides importing's of files that are empty, unreadable or damaged.
const (
	NotMessages    fault.Code = "messages.not_messages"    // Params: file, kind ("" if it is not known)
	ColumnsMissing fault.Code = "messages.columns_missing" // Params: missing
	DatesUnclear   fault.Code = "messages.dates_unclear"   // Params: example
)

// Codes of messages that cannot be used.
const (
	SenderMissing    fault.Code = "messages.sender_missing"
	TimeUnreadable   fault.Code = "messages.time_unreadable"
	DirectionUnclear fault.Code = "messages.direction_unclear"
)

// refused returns err as it is told of the file: with its name, and for somebody who wants messages.
func refused(path string, err error) error {
	f, ok := fault.As(err)
	if !ok {
		return err
	}
	name := filepath.Base(path)
	switch f.Code {
	case importing.FileBinary, importing.FileWorkbook, importing.FileNotCSV:
		return notMessages(name, f.Params["kind"])
	case importing.FileEmpty:
		return fault.Wrap(err, f.Code, fmt.Sprintf("“%s” is empty. Choose another file.", name), "file", name)
	case DatesUnclear, ColumnsMissing, importing.FileUnreadable, NotMessages:
		return err
	}
	told := *f
	told.Message = fmt.Sprintf("“%s”: %s", name, f.Message)
	told.Params = map[string]string{"file": name}
	for key, value := range f.Params {
		told.Params[key] = value
	}
	return &told
}

func notMessages(name, kind string) error {
	const ask = "Choose a CSV file of numbers, times and messages, or a chat that WhatsApp exported as .txt."
	switch kind {
	case "":
		return fault.New(NotMessages, fmt.Sprintf("“%s” does not look like messages. %s", name, ask), "file", name)
	case "a zip archive":
		return fault.New(NotMessages, fmt.Sprintf("“%s” is a zip archive. Unpack it, then choose the .txt file that is inside.", name), "file", name, "kind", kind)
	}
	return fault.New(NotMessages, fmt.Sprintf("“%s” is %s, not messages. %s", name, kind, ask), "file", name, "kind", kind)
}

func columnsMissing(missing string) error {
	return fault.New(ColumnsMissing, fmt.Sprintf("The file has no column for %s. Give the columns the headings Phone, Time and Text, then choose the file again.", missing), "missing", missing)
}

func datesUnclear(example string) error {
	return fault.New(DatesUnclear, fmt.Sprintf("Nothing in the file says whether “%s” begins with the day or the month. Say which it is; nothing was changed.", example), "example", example)
}

func senderMissing() *fault.Error {
	return fault.New(SenderMissing, "There is no number, so nobody knows whose message this is. Fill in the number, or leave the row out.")
}

func timeUnreadable(written string) *fault.Error {
	return fault.New(TimeUnreadable, fmt.Sprintf("“%s” is not a date and time that exist. Write them like 2026-11-22 09:14.", written), "value", written)
}

func directionUnclear(written string) *fault.Error {
	return fault.New(DirectionUnclear, fmt.Sprintf("“%s” says neither that the message came in nor that it went out. Write in or out.", written), "value", written)
}
