package catalogue

// Patch sets a field to what a patch has for it; nil leaves the field as it is.
func Patch[T any](field, to *T) {
	if to != nil {
		*field = *to
	}
}
