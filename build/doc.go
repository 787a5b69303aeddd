// Command build sets up, builds, runs, checks and tests the program: go run ./build <command>.
//
// It needs nothing but Go and Node on the machine. On Debian and Ubuntu it installs what is missing with apt; elsewhere
// it names it. Only the standard library is used, so that it compiles in a second on an empty cache.
package main
