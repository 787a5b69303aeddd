// Command harness serves the built front end and the real bound Go methods over HTTP on the loopback interface, so
// that a browser test needs neither a window system nor a display. What the native dialogs would answer is queued by
// the test: POST /__answer {"path": "…"} (an empty path means that the person cancels);
// GET /__asked tells which dialogs there were.
//
// It is a test's program: it is not built into the product, and listens to this computer alone.
package main
