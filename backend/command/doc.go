// Package command is the command line: the program without its window, on the same data and under the same lock, for
// scripts, scheduled jobs and tests.
//
// Each command prints what a person wants to know, or, with --json, one JSON object. What goes wrong goes to standard
// error, or, with --json, to standard output as {"error": …}. The exit code is 0 when all went well, 1 when it did
// not, and 2 when the command line itself makes no sense.
//
// The package holds no rules: it reads arguments, calls the workspace and prints.
package command
