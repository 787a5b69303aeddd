package importing

import "strings"

// cache remembers what the values of one column are parsed to. Many columns have few values, a city or a yes, and
// looking them up is quicker than parsing them; a column that turns out to have many is no longer remembered. The zero
// value is an empty cache.
type cache struct {
	parsed map[string]string
	missed int
	off    bool
}

const (
	maxCached       = 512 // values
	maxCachedLength = 64  // bytes of one
)

// find returns what a value is parsed to, if that is known.
func (c *cache) find(value []byte) (string, bool) {
	if c.off {
		return "", false
	}
	parsed, known := c.parsed[string(value)]
	return parsed, known
}

// add remembers what a value is parsed to, and returns it.
func (c *cache) add(value []byte, parsed string) string {
	switch {
	case c.off:
		return parsed
	case c.missed == maxCached:
		*c = cache{off: true}
		return parsed
	}
	c.missed++
	if len(value) > maxCachedLength {
		return parsed
	}
	if c.parsed == nil {
		c.parsed = map[string]string{}
	}
	parsed = strings.Clone(parsed)
	c.parsed[string(value)] = parsed
	return parsed
}
