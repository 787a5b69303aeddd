// Package app is the bridge between the window and the workspace. It holds no rules and no SQL.
//
// Each bound struct is one noun (Contacts, Tags, Attributes, Transfer, Jobs, History, Settings) and its methods are
// what the window may call. They are thin: wait until the workspace is open, turn wire shapes into the nouns of the
// backend, call one method of the workspace, turn the answer back.
//
// Terms: the wire is what crosses to JavaScript (wire.go) – strings, numbers, slices that are never nil; times as
// RFC 3339 in UTC, "" when unknown. A handle stands for a file that was chosen in a native dialog or dropped on the
// window; paths never cross the bridge. The shell is the desktop around the page.
//
// A panic in a bound method would leave the page's promise pending for ever, and an error that is no string would
// arrive as "[object Object]": guard and FormatError see to both, and a test over the syntax tree sees to guard.
package app
