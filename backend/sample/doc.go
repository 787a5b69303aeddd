// Package sample makes up contacts: for a first look around, for pictures and for benchmarks.
//
// Contact i is the same whatever the number of contacts asked for, so a longer list begins with the shorter one.
// Numbers come from the ranges that countries keep free for fiction, or are made so that they look right.
package sample
