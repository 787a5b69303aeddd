// Package job runs long work where a person can see it and stop it.
//
// Terms: a Job is one piece of work under way – a kind, a label, a pair of counts. Its Progress is two atomics that
// the work advances as often as it likes; the Runner looks at them ten times a second and tells the one listener it
// has, so that reporting costs the work nothing. Cancelling a job cancels its context; the work checks that between
// batches.
//
// The package knows nothing about contacts, files or windows.
package job
