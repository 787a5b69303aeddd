// Package window walks through the real program as a person does: the production binary in its real window, with the
// native file dialogs, driven over the accessibility bus. Its tests run under `go run ./build test`, which brings the
// program (REGULARS_BINARY), a display and a D-Bus session.
package window
