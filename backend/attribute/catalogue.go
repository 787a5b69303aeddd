package attribute

import "regulars/backend/catalogue"

// Catalogue finds definitions by id and by name. Its faults have the codes of this package.
type Catalogue = catalogue.Catalogue[ID, Definition]

// NewCatalogue returns the catalogue of these definitions, deleted ones included.
func NewCatalogue(definitions []Definition) *Catalogue { return catalogue.New[ID](definitions) }
