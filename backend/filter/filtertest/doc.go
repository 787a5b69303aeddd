// Package filtertest makes random contacts and random filters for property tests: those of package filter, and those
// that compare a fast way to answer a filter with filter.Match.
//
// Both draw from the same small pools of words, digits, days and values, so that a random filter finds some of the
// random contacts and misses others, and often stands exactly at the edge of a range. Every filter compiles in Env.
package filtertest
