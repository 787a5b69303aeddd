package contact

// New returns d as it may be stored.
func New(d Draft, now int64) (Draft, error) { return d, nil }
