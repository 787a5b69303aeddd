// Package atspi drives a window the way assistive technology does: over the AT-SPI2 interfaces of the accessibility
// bus. It needs no hook in the program under test, and what it cannot find a screen reader cannot find either.
//
// Facts that cost time to learn: WebKitGTK leaves role names of web nodes empty, so roles are numbers here; the web
// view is a socket that lists its child only by index; a switch is a toggle button whose state is Checked.
package atspi
